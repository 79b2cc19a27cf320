"""Strangers who book a month, fill a mailbox, or only ask and ask."""

from collections.abc import Iterator
from datetime import timedelta
from ipaddress import ip_network
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from contracts.commands import BookAppointment, SendNote
from contracts.values import Contact
from domain.caps import Caps
from domain.tenants import Tenant
from gateway.networks import network_of
from messaging.deployment import DeploymentKey
from storage.caps import EffectCaps
from storage.counters import DAY, Count
from storage.opening import storage_over
from storage.tables import TableSettings
from tests.fakes.dynamo import FakeDynamo
from tests.fakes.gateways import ANA, KEY, SLOT, answered, running_gateway
from tests.unit.dialogue.office import NOW

PROXIES = (ip_network("10.0.0.0/16"), ip_network("2001:db8::/32"))
FEW = {kind: Caps(network=2, person=3, business=5) for kind in ("booking", "change", "note")}
FEW["danger"] = Caps(network=4, person=4, business=4)


def booking(n: int, email: str = "", tenant_id: str = "clinic") -> BookAppointment:
    return BookAppointment(
        id=f"booking-{n}",
        tenant_id=tenant_id,
        correlation_id="somebody",
        issued_at=NOW,
        expires_at=NOW + timedelta(minutes=2),
        start=NOW + timedelta(days=1),
        contact=Contact(name="Ana Lopez", email=email or f"{n}@example.com"),
        language="en",
        code="ABCD2345",
    )


def note(*, urgent: bool = False) -> SendNote:
    return SendNote(
        id="note-of-somebody",
        tenant_id="clinic",
        correlation_id="somebody",
        issued_at=NOW,
        expires_at=NOW + timedelta(minutes=2),
        kind="danger" if urgent else "message",
        text="I smell gas",
        urgent=urgent,
    )


def two_replicas() -> tuple[EffectCaps, EffectCaps, FakeDynamo]:
    dynamo = FakeDynamo()
    ones = [storage_over(dynamo, TableSettings(), lambda: NOW).counters for _ in range(2)]
    one, other = (EffectCaps(counters, KEY, FEW) for counters in ones)
    return one, other, dynamo


async def limits_met(calls: Iterator[Any]) -> list[str]:
    return [answer.limit if (answer := await call) else "" for call in calls]


async def test_a_bot_on_one_network_books_a_few_whichever_replica_it_meets() -> None:
    one, other, _ = two_replicas()
    tries = (replica.take(booking(n), "203.0.113.7") for n, replica in enumerate([one, other] * 2))
    assert await limits_met(tries) == ["", "", "network", "network"]
    assert await one.take(booking(9), "203.0.113.8") is None


async def test_a_victim_s_mailbox_is_filled_from_no_number_of_networks_and_businesses() -> None:
    one, _, _ = two_replicas()
    tries = (
        one.take(booking(n, "Victim@example.com", tenant_id=f"business-{n}"), f"192.0.2.{n}")
        for n in range(5)
    )
    assert await limits_met(tries) == ["", "", "", "person", "person"]


async def test_a_calendar_is_not_emptied_by_many_networks_in_many_names() -> None:
    one, _, _ = two_replicas()
    tries = (one.take(booking(n), f"192.0.2.{n}") for n in range(7))
    assert await limits_met(tries) == ["", "", "", "", "", "business", "business"]


async def test_what_is_refused_counts_against_nobody() -> None:
    one, _, _ = two_replicas()
    await limits_met(one.take(booking(n), "192.0.2.1") for n in range(6))
    assert await one.take(booking(7), "192.0.2.2") is None, "the business has some left"


async def test_messages_use_up_nothing_of_a_danger() -> None:
    one, _, _ = two_replicas()
    assert await limits_met(one.take(note(), "192.0.2.1") for _ in range(3)) == ["", "", "network"]
    assert await one.take(note(urgent=True), "192.0.2.1") is None


async def test_counters_hold_no_address_and_no_mailbox() -> None:
    one, _, dynamo = two_replicas()
    await one.take(booking(1, "ana@example.com"), "203.0.113.7")
    kept = str(dynamo.items("conversations"))
    assert "ana" not in kept
    assert "203.0.113" not in kept
    other = EffectCaps(storage_over(dynamo, TableSettings(), lambda: NOW).counters, KEY, FEW)
    assert DeploymentKey("x" * 32).digest("network", "203.0.113.7") not in kept
    assert await other.take(booking(2, "ana@example.com"), "203.0.113.7") is None


async def test_another_day_begins_anew() -> None:
    dynamo, now = FakeDynamo(), [NOW]
    counters = storage_over(dynamo, TableSettings(), lambda: now[0]).counters
    count = Count("booking#business#clinic", 1, DAY)
    assert [await counters.take([count]) for _ in range(2)] == [None, count]
    now[0] = counters.over_at(count)
    assert await counters.take([count]) is None


async def test_an_agent_is_told_honestly_and_when_to_come_again(clinic: Tenant) -> None:
    async with running_gateway(clinic, booking_caps="99,1,99") as house:
        await answered(await house.use("book", slot_id=SLOT, **ANA), 200)
        later = {**ANA, "slot_id": SLOT.replace("15:00", "16:00")}
        response = await house.use("book", **later)
        problem = await answered(response, 429)
        assert problem["reason"] == "limit_reached"
        assert problem["limit"] == "person"
        assert "tomorrow" in problem["detail"]
        assert int(response.headers["Retry-After"]) > 60
        assert len(house.bookings()) == 1


async def test_new_sessions_of_a_network_end_before_any_table_is_read(clinic: Tenant) -> None:
    async with running_gateway(clinic, new_sessions_per_minute=2) as house:
        for _ in range(2):
            begun = await house.say("hello")
        house.dynamo.calls.clear()
        await answered(await house.post_chat({"message": "hello"}), 429)
        assert house.dynamo.calls == []
        await house.say("thank you", begun["session_id"])


async def test_a_visitors_storm_leaves_the_tools_of_the_business_alone(clinic: Tenant) -> None:
    async with running_gateway(clinic, tenant_requests_per_s=1) as house:
        await house.say("hello")
        await answered(await house.post_chat({"message": "hello"}), 429)
        await answered(await house.use("get-days"), 200)


def asked_by(remote: str, *forwarded: str) -> web.Request:
    headers = [("X-Forwarded-For", each) for each in forwarded]
    request = make_mocked_request("POST", "/chat/clinic", headers=dict(headers))
    return request.clone(remote=remote)


@pytest.mark.parametrize(
    ("remote", "forwarded", "network"),
    [
        ("203.0.113.7", "198.51.100.1", "203.0.113.7/32"),  # no proxy of ours: it may say anything
        ("10.0.3.4", "198.51.100.1", "198.51.100.1/32"),
        ("10.0.3.4", "1.1.1.1, 198.51.100.1", "198.51.100.1/32"),  # what stands before is invented
        ("10.0.3.4", "198.51.100.1, 10.0.9.9", "198.51.100.1/32"),
        ("10.0.3.4", "nonsense", "unknown"),
        ("10.0.3.4", "2a02:8070:1:2:3:4:5:6", "2a02:8070:1:2::/64"),
        ("10.0.3.4", "::ffff:198.51.100.1", "198.51.100.1/32"),
    ],
)
def test_only_our_own_proxies_are_believed(remote: str, forwarded: str, network: str) -> None:
    assert network_of(asked_by(remote, forwarded), PROXIES) == network


def test_without_a_proxy_that_is_trusted_nobody_is_somebody_else() -> None:
    assert network_of(asked_by("10.0.3.4", "198.51.100.1"), ()) == "10.0.3.4/32"


async def test_a_session_that_nobody_knows_is_a_new_one_and_counts(clinic: Tenant) -> None:
    async with running_gateway(clinic, new_sessions_per_minute=2) as house:
        for n in range(2):
            await house.say("hello", f"{n:032x}")
        await answered(await house.post_chat({"message": "hello", "session_id": "f" * 32}), 429)


async def test_the_chat_tells_a_person_of_the_limit_and_sends_nothing(clinic: Tenant) -> None:
    async with running_gateway(clinic, note_caps="1,9,9") as house:
        note = "Please tell the doctor that I will be late on Friday, my car broke down"
        told = []
        for _ in range(2):
            begun = await house.say("I want to leave a message")
            await house.say(note, begun["session_id"])
            told.append(await house.say("yes", begun["session_id"]))
        sent = [each for each in house.commands.sent if isinstance(each, SendNote)]
        assert len(sent) == 1, told
        assert "in an hour" in told[-1]["message"]
