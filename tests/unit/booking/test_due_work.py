"""What is due is done by one loop at a time, tried again, and costs nothing where nothing is."""

import logging
from datetime import datetime, timedelta

import pytest

from contracts.commands import BookAppointment
from domain.due import spread
from messaging.faults import Transient
from storage.due import SHARDS
from tests.fakes.booking_desk import (
    CLINIC,
    MAILBOX,
    SLOT,
    TEN,
    TENANT,
    BookingWorld,
)
from workers.booking.due_work import LEASE, DueWork, do_due, due_now


@pytest.fixture
async def world() -> BookingWorld:
    return await BookingWorld().open()


def loop(world: BookingWorld, own: str = "loop") -> DueWork:
    async def run(request: BookAppointment) -> None:
        await world.ask(request)

    return DueWork(world.desk, run, new_own=lambda: own)


async def kinds_due(world: BookingWorld, **later: float) -> list[str]:
    now = world.clock() + timedelta(**later)
    every = [await world.storage.due.listed(shard, now) for shard in range(SHARDS)]
    return sorted(due.kind for of_shard in every for due in of_shard)


async def settled(world: BookingWorld) -> None:
    """Booked, its mails sent, and looked after once."""
    await world.ask(world.book("one"))
    await world.deliver_mails()
    world.clock.advance(minutes=1)
    await world.do_what_is_due()


async def test_a_visit_sees_to_it_that_its_calendar_is_read(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    assert await kinds_due(world, days=30) == ["appointment"]
    await settled(world)
    assert await kinds_due(world, days=30) == ["forget", "reconcile"]
    world.calendar.remove(world.calendar.ours(MAILBOX)[0].event_id)
    world.clock.advance(minutes=5)
    await world.do_what_is_due()
    found = await world.storage.appointments.get(TENANT, "appointment-one")
    assert found
    assert found.state == "CANCELLED"


async def test_a_calendar_is_read_no_more_after_the_last_visit(world: BookingWorld) -> None:
    await settled(world)
    world.clock.now = TEN + SLOT + timedelta(days=1, seconds=1)
    await world.do_what_is_due()
    assert await kinds_due(world, days=90) == ["forget"]


async def test_whose_it_was_is_forgotten_and_then_nothing_is_due(world: BookingWorld) -> None:
    await settled(world)
    for _ in range(CLINIC.appointments_days + 3):
        world.clock.advance(days=1)
        await world.do_what_is_due()
    found = await world.storage.appointments.get(TENANT, "appointment-one")
    assert found
    assert found.forgotten
    assert await kinds_due(world, days=900) == []


async def test_businesses_with_nothing_due_cost_nothing(world: BookingWorld) -> None:
    for n in range(100):
        changes = {"tenant_id": f"quiet-{n}", "mailbox": f"quiet-{n}@clinic.example"}
        await world.storage.tenants.put(CLINIC.model_copy(update=changes))
    world.dynamo.calls.clear()
    await world.do_what_is_due()
    assert world.dynamo.calls == ["query"] * SHARDS
    assert world.calendar.calls == []


async def test_one_of_two_loops_has_it(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    world.clock.advance(minutes=1)
    first, second = loop(world, "first"), loop(world, "second")
    (found,) = await due_now(first)
    (same,) = await due_now(second)
    assert await world.storage.due.take(found, "first", world.clock() + LEASE)
    world.mails.sent.clear()
    await do_due(same, second)
    assert world.mails.sent == []


async def test_what_a_dead_loop_had_is_due_again_when_its_lease_ends(world: BookingWorld) -> None:
    await world.ask(world.book("one"))
    world.clock.advance(minutes=1)
    (found,) = await due_now(loop(world))
    await world.storage.due.take(found, "dead", world.clock() + LEASE)
    world.mails.sent.clear()
    await world.do_what_is_due()
    assert world.mails.sent == []
    world.clock.advance(minutes=3)
    await world.do_what_is_due()
    assert world.mails.kinds == ["booked.admin", "booked.customer"]


async def test_a_vendor_that_is_away_puts_it_off_and_makes_nothing_late(
    world: BookingWorld,
) -> None:
    await settled(world)

    async def away(operation: str) -> str | None:
        raise Transient("graph_unreachable")

    world.calendar.gate = away
    world.clock.advance(minutes=5)
    await world.do_what_is_due()
    work = loop(world)
    world.clock.advance(minutes=1, seconds=1)
    (again,) = await due_now(work)
    assert again.kind == "reconcile"
    assert work.oldest == timedelta(seconds=1)


async def test_a_defect_grows_old_and_stops_nobody_else(
    world: BookingWorld, caplog: pytest.LogCaptureFixture
) -> None:
    await settled(world)

    async def defect(operation: str) -> str | None:
        raise ValueError("a defect")

    world.calendar.gate = defect
    world.clock.advance(minutes=5)
    await world.ask(world.cancel("one", expires_at=world.clock()))
    with caplog.at_level(logging.ERROR):
        await world.do_what_is_due()
    assert "Due work failed" in caplog.text
    work = loop(world)
    world.clock.advance(minutes=4)
    await due_now(work)
    assert timedelta(minutes=4) <= work.oldest <= timedelta(minutes=9)


async def test_a_later_visit_prolongs_and_a_sooner_one_does_not_shorten(
    world: BookingWorld,
) -> None:
    now, due = world.clock(), world.storage.due
    for days in (3, 5, 1):
        await due.mark("reconcile", TENANT, now, until=now + timedelta(days=days))
    (found,) = [each for n in range(SHARDS) for each in await due.listed(n, now)]
    assert found.until == now + timedelta(days=5)


def test_moments_of_many_businesses_are_spread_and_each_keeps_its_own() -> None:
    now, every = TEN, timedelta(minutes=5)
    moments = {n: spread(f"due|reconcile|{n}", now, every) for n in range(3000)}
    assert all(now < at <= now + every for at in moments.values())
    of_minute = [sum(_minute(at, now) == minute for at in moments.values()) for minute in range(5)]
    assert min(of_minute) > 450
    assert spread("due|reconcile|7", moments[7], every) == moments[7] + every


def _minute(at: datetime, now: datetime) -> int:
    return min(int((at - now).total_seconds() // 60), 4)


async def test_an_errand_of_no_business_ends(world: BookingWorld) -> None:
    now = world.clock()
    await world.storage.due.mark("reconcile", "gone", now, until=now + timedelta(days=9))
    await world.do_what_is_due()
    assert await kinds_due(world, days=90) == []
