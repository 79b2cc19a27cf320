"""From a change in Outlook to the look at it: subscription, notification, command, by HTTP."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from contracts.answers import Answer, CalendarFollowed, Expired
from contracts.commands import FollowCalendar
from domain.tenants import Tenant
from messaging.ports import Claim
from storage.opening import storage_over
from storage.tables import TableSettings
from tests.fakes.businesses import business
from tests.fakes.dynamo import FakeDynamo
from tests.fakes.gateways import KEY, House, running_gateway
from tests.fakes.vendor_simulators import MAILBOX, Vendors, running_vendors
from vendors.graph_login import AppLogin, GraphSettings
from vendors.outlook_subscriptions import OutlookSubscriptions, open_outlook_subscriptions
from workers.booking.following import LASTS, Following, follow_calendar, keep_subscribed

PUBLIC_URL = "https://chat.example.com"
CLINIC = business()
ENTRY = {"mailbox": MAILBOX, "subject": "Lunch", "start": "2026-12-01T10:00"}


class World:
    """A gateway, a booking worker's part, and Microsoft, which calls the gateway."""

    def __init__(self, vendors: Vendors, house: House, graph: OutlookSubscriptions) -> None:
        self.vendors = vendors
        self.house = house
        self.now = datetime.now(UTC)
        self.looked_at: list[str] = []
        storage = storage_over(FakeDynamo(), TableSettings(), lambda: self.now)
        self.storage = storage
        self.following = self._following(graph, PUBLIC_URL)
        self.elsewhere = self._following(graph, "http://chat.example.com")

    def _following(self, graph: OutlookSubscriptions, public_url: str) -> Following:
        return Following(
            tenants=self.storage.tenants,
            claims=self.storage.commands,
            subscriptions=graph,
            subscribed=self.storage.subscribed,
            key=KEY,
            public_url=public_url,
            now=lambda: self.now,
            reconcile=self._look,
        )

    async def _look(self, tenant: Tenant) -> None:
        self.looked_at.append(tenant.tenant_id)

    async def told(self) -> FollowCalendar:
        """The command that a notification became."""
        self.house.commands.gathered.set()
        command = await self.house.commands.arrived.get()
        assert isinstance(command, FollowCalendar)
        return command

    async def carry_out(self, command: FollowCalendar) -> Answer:
        lease_until = self.now + timedelta(seconds=15)
        claim = Claim(command.id, command.payload_hash(), "own", self.now, lease_until)
        fresh = {"issued_at": self.now, "expires_at": self.now + timedelta(minutes=5)}
        command = command.model_copy(update=fresh)
        return await follow_calendar(command, claim=claim, following=self.following)

    def subscriptions(self) -> list[str]:
        return list(self.vendors.simulation.subscriptions.kept)

    def asked(self, method: str) -> int:
        seen = self.vendors.seen("graph")
        return len([e for e in seen if e["method"] == method and "/subscriptions" in e["path"]])


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with running_vendors() as vendors, running_gateway(CLINIC) as house:
        carries = {PUBLIC_URL: str(house.http.make_url("")).rstrip("/")}
        await vendors.order("notifications", carries=carries)
        settings = GraphSettings.read(vendors.environ)
        async with open_outlook_subscriptions(settings, AppLogin(settings)) as graph:
            world = World(vendors, house, graph)
            await world.storage.tenants.put(CLINIC)
            yield world


async def test_a_change_in_outlook_is_looked_at_without_waiting_for_a_round(world: World) -> None:
    await keep_subscribed(CLINIC, world.following)
    await world.vendors.order("events", **ENTRY, end="2026-12-01T11:00")
    command = await world.told()
    assert not command.renew
    assert await world.carry_out(command) == CalendarFollowed()
    assert world.looked_at == ["clinic"]
    assert await world.carry_out(command) == CalendarFollowed()
    assert world.looked_at == ["clinic"], "a command that comes again looks no second time"


async def test_it_is_subscribed_once_and_renewed_before_the_end(world: World) -> None:
    for _ in range(3):
        await keep_subscribed(CLINIC, world.following)
    assert (world.asked("POST"), world.asked("PATCH")) == (1, 0)
    first = world.subscriptions()
    world.now += LASTS - timedelta(hours=20)
    world.vendors.simulation.now = lambda: world.now
    await keep_subscribed(CLINIC, world.following)
    assert world.asked("POST") == 1
    assert world.asked("PATCH") >= 1, "once more where the token is over, too"
    assert world.subscriptions() == first
    kept = await world.storage.subscribed.load("clinic")
    assert kept is not None
    assert kept.until > world.now + timedelta(days=2)


async def test_another_process_knows_of_it(world: World) -> None:
    await keep_subscribed(CLINIC, world.following)
    world.following.ends.clear()
    await keep_subscribed(CLINIC, world.following)
    assert (world.asked("POST"), world.asked("PATCH")) == (1, 0)


@pytest.mark.parametrize("lifecycle", ["reauthorizationRequired", "subscriptionRemoved"])
async def test_what_ends_or_was_ended_is_there_again(world: World, lifecycle: str) -> None:
    await keep_subscribed(CLINIC, world.following)
    await world.vendors.order("notifications", lifecycle=lifecycle, mailbox=MAILBOX)
    command = await world.told()
    if lifecycle == "subscriptionRemoved":
        world.vendors.simulation.subscriptions.kept.clear()
    assert await world.carry_out(command) == CalendarFollowed()
    assert len(world.subscriptions()) == 1
    assert world.looked_at == ["clinic"], "what was not told meanwhile is looked for"


async def test_a_business_that_changes_its_mailbox_is_told_of_the_new_one(world: World) -> None:
    await keep_subscribed(CLINIC, world.following)
    world.following.ends.clear()
    moved = CLINIC.model_copy(update={"mailbox": "new@clinic.example"})
    await keep_subscribed(moved, world.following)
    kept = world.vendors.simulation.subscriptions.kept.values()
    assert [each.mailbox for each in kept] == [MAILBOX, "new@clinic.example"]


async def test_nothing_is_subscribed_for_an_address_without_tls(world: World) -> None:
    await keep_subscribed(CLINIC, world.elsewhere)
    assert world.asked("POST") == 0


@pytest.mark.parametrize("fault", [{"status": 503}, {"status": 403}, {"drop": True}])
async def test_microsoft_in_trouble_leaves_it_to_the_rounds(
    world: World, fault: dict[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    await world.vendors.order("faults", vendor="graph", match="/subscriptions", times=1, **fault)
    await keep_subscribed(CLINIC, world.following)
    assert "Not subscribed" in caplog.text
    assert world.subscriptions() == []
    await keep_subscribed(CLINIC, world.following)
    assert len(world.subscriptions()) == 1


async def test_an_address_that_is_not_ours_is_not_subscribed(world: World) -> None:
    await world.vendors.order("notifications", carries={PUBLIC_URL: world.vendors.url})
    await keep_subscribed(CLINIC, world.following)
    assert world.subscriptions() == []


async def test_a_look_that_comes_too_late_is_left_to_the_rounds(world: World) -> None:
    await keep_subscribed(CLINIC, world.following)
    await world.vendors.order("events", **ENTRY, end="2026-12-01T11:00")
    command = (await world.told()).model_copy(update={"expires_at": world.now})
    lease_until = world.now + timedelta(seconds=15)
    claim = Claim(command.id, command.payload_hash(), "own", world.now, lease_until)
    assert await follow_calendar(command, claim=claim, following=world.following) == Expired()
    assert world.looked_at == []
