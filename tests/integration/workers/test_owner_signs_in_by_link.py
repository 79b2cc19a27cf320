"""What the booking worker makes of an owner's sign-in, through msal, at the simulated Microsoft."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from contracts.answers import (
    Answer,
    CalendarUnavailable,
    Expired,
    MailboxConnected,
    SignInBegun,
    SignInRefused,
)
from contracts.commands import BeginSignIn, FinishSignIn
from messaging.ports import Claim
from storage.opening import storage_over
from storage.sign_ins import state_id
from storage.tables import TableSettings
from tests.fakes.businesses import business
from tests.fakes.dynamo import FakeDynamo
from tests.fakes.vendor_simulators import MAILBOX, Vendors, running_vendors
from vendors.graph_connection import MailboxConnector
from vendors.graph_login import GraphSettings
from workers.booking.sign_ins import ConnectDesk, begin_sign_in, finish_sign_in

KEYS = ["the key of a deployment, 32 letters"]
CALLBACK = "https://chat.example.com/connected"
MINE, ANOTHER = "b" * 64, "c" * 64  # browsers


class World:
    """`begin` and `finish` are one delivery of a command each, under a claim of its own."""

    def __init__(self, vendors: Vendors) -> None:
        self.vendors = vendors
        self.now = datetime.now(UTC)
        self.dynamo = FakeDynamo()
        self.storage = storage_over(self.dynamo, TableSettings(), lambda: self.now)
        self.credentials = self.storage.credentials.with_keys(KEYS)
        settings = GraphSettings.read(vendors.environ)
        self.desk = ConnectDesk(
            tenants=self.storage.tenants,
            claims=self.storage.commands,
            sign_ins=self.storage.sign_ins.with_keys(KEYS),
            connector=MailboxConnector(settings, self.credentials),
            now=lambda: self.now,
        )
        self._asked = 0

    async def begin(self, invite: str = "invite-1", name: str = "", **fields) -> Answer:
        asked = {"invite_until": self.now + timedelta(minutes=10), "browser": MINE} | fields
        command = BeginSignIn(**self._envelope(name), invite=invite, redirect_uri=CALLBACK, **asked)
        return await begin_sign_in(command, claim=self._claim(command), desk=self.desk)

    async def finish(self, landed: dict[str, str], name: str = "", **fields) -> Answer:
        asked = {"browser": MINE, "tenant_id": "clinic"} | fields
        told = {key: landed[key] for key in ("code", "error") if key in landed}
        envelope = self._envelope(name) | asked | told
        command = FinishSignIn(**envelope, sign_in=state_id(landed["state"]))
        return await finish_sign_in(command, claim=self._claim(command), desk=self.desk)

    async def signed_in(self, **begun) -> dict[str, str]:
        """What Microsoft sends the browser back with."""
        answer = await self.begin(**begun)
        assert isinstance(answer, SignInBegun), answer
        address = f"{answer.address}&login_hint={MAILBOX}"
        async with httpx.AsyncClient(trust_env=False) as http:
            back = (await http.get(address)).headers["Location"]
        assert back.startswith(f"{CALLBACK}?")
        return {name: values[0] for name, values in parse_qs(urlsplit(back).query).items()}

    def _envelope(self, name: str) -> dict[str, object]:
        self._asked += 1
        return {
            "id": name or f"command-{self._asked}",
            "tenant_id": "clinic",
            "correlation_id": "request-1",
            "issued_at": self.now,
            "expires_at": self.now + timedelta(minutes=2),
        }

    def _claim(self, command: BeginSignIn | FinishSignIn) -> Claim:
        own = f"own-{self._asked}"
        lease_until = self.now + timedelta(seconds=15)
        return Claim(command.id, command.payload_hash(), own, self.now, lease_until)

    def written(self) -> str:
        """All that lies in the tables."""
        return str([table.items for table in self.dynamo.tables.values()])


@pytest.fixture
async def world() -> AsyncIterator[World]:
    async with running_vendors() as vendors:
        await vendors.order("login", redirect_uri=CALLBACK)
        world = World(vendors)
        await world.storage.tenants.put(business())
        yield world


async def test_an_owner_connects_by_a_link(world: World) -> None:
    answer = await world.finish(await world.signed_in())
    assert isinstance(answer, MailboxConnected)
    assert answer.until > world.now + timedelta(days=89)
    assert await world.credentials.load("clinic") is not None
    assert [e["method"] for e in world.vendors.seen("graph")] == ["GET", "GET", "POST", "DELETE"]
    assert not list(world.vendors.simulation.mailboxes.every())


async def test_a_link_begins_one_sign_in(world: World) -> None:
    await world.begin("invite-1")
    assert await world.begin("invite-1") == SignInRefused(reason="gone")
    assert isinstance(await world.begin("invite-2"), SignInBegun)


async def test_a_link_whose_time_is_over_begins_none(world: World) -> None:
    assert await world.begin(invite_until=world.now) == Expired()
    assert world.vendors.seen("login") == []


async def test_a_command_that_comes_again_has_the_answer_it_had(world: World) -> None:
    assert await world.begin(name="command-x") == await world.begin(name="command-x")


async def test_a_state_that_comes_again_is_gone(world: World) -> None:
    landed = await world.signed_in()
    assert isinstance(await world.finish(landed), MailboxConnected)
    assert await world.finish(landed) == SignInRefused(reason="gone")
    redeemed = [e for e in world.vendors.seen("login") if "authorization_code" in str(e["body"])]
    assert len(redeemed) == 1


@dataclass(frozen=True)
class Attack:
    """What is other than in the sign-in that was begun."""

    landed: dict[str, str]
    fields: dict[str, str]
    later: timedelta = timedelta(0)


@pytest.mark.parametrize(
    "attack",
    [
        Attack({"state": "guessed"}, {}),
        Attack({}, {"browser": ANOTHER}),
        Attack({}, {"tenant_id": "dental"}),
        Attack({}, {}, timedelta(minutes=10)),
    ],
    ids=["forged", "another browser", "another business", "too late"],
)
async def test_a_sign_in_is_finished_by_whoever_began_it_in_time(
    world: World, attack: Attack
) -> None:
    await world.storage.tenants.put(
        business(fields={"tenant_id": "dental", "mailbox": "front@dental.example"})
    )
    landed = await world.signed_in()
    world.now += attack.later
    answer = await world.finish(landed | attack.landed, **attack.fields)
    assert answer == SignInRefused(reason="gone")
    assert world.vendors.seen("graph") == []
    assert not await world.credentials.has("clinic")
    assert not await world.credentials.has("dental")
    world.now -= attack.later
    assert isinstance(await world.finish(landed), MailboxConnected), "the owner is not locked out"


async def test_a_code_of_another_sign_in_is_refused_by_microsoft(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody's own code under the owner's state: it has another challenge."""
    theirs = await world.signed_in(invite="invite-of-somebody", browser=ANOTHER)
    owners = await world.signed_in()
    answer = await world.finish(owners | {"code": theirs["code"]})
    assert answer == SignInRefused(reason="refused")
    (told,) = [each for each in caplog.records if each.message == "Sign-in refused"]
    assert told.__dict__["reason"].endswith("_501481")
    assert not await world.credentials.has("clinic")


async def test_the_wrong_mailbox_keeps_nothing(world: World) -> None:
    await world.vendors.order("login", signs_in_as="somebody@clinic.example")
    answer = await world.finish(await world.signed_in())
    assert answer == SignInRefused(reason="other_mailbox")
    assert not await world.credentials.has("clinic")
    assert "somebody" not in world.written()


async def test_consent_that_is_declined_is_told_so(world: World) -> None:
    await world.vendors.order("login", declines=True)
    assert await world.finish(await world.signed_in()) == SignInRefused(reason="declined")


async def test_microsoft_away_uses_up_no_link(world: World) -> None:
    await world.vendors.order("faults", vendor="login", status=503, times=1)
    assert await world.begin("invite-1") == CalendarUnavailable()
    landed = await world.signed_in(invite="invite-1")
    await world.vendors.order("faults", vendor="graph", status=503, times=1)
    assert await world.finish(landed) == CalendarUnavailable()
    assert not await world.credentials.has("clinic")


async def test_no_table_holds_what_opens_a_calendar(world: World) -> None:
    landed = await world.signed_in()
    begun = world.written()
    assert "code_verifier" not in begun
    await world.finish(landed)
    written = world.written()
    assert landed["code"] not in written
    assert "secret" not in written
    assert all(token not in written for token in world.vendors.simulation.grants.refresh_tokens)


async def test_an_owner_of_another_directory_connects_by_a_link(world: World) -> None:
    others, dentist = "0f4f7c52-6b1e-4ad5-9d27-3c1a5f0b0003", "front@dental.example"
    directory = {"directory_id": others, "domain": "dental.example"}
    order = {"directory": directory, "multi_tenant": True, "signs_in_as": dentist}
    await world.vendors.order("login", **order)
    fields = {"mailbox": dentist, "microsoft_directory": others}
    await world.storage.tenants.put(business(fields=fields))
    assert isinstance(await world.finish(await world.signed_in()), MailboxConnected)
