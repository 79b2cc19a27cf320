"""Whose visits were is forgotten when they are long past: on record, in the calendar, for good."""

from contextlib import suppress
from datetime import timedelta

import pytest

from contracts.values import Proof
from messaging.faults import Transient
from tests.fakes.booking_desk import (
    ANA,
    CLINIC,
    LUIS,
    MAILBOX,
    TEN,
    BookingWorld,
)
from workers.booking.forgetting import forget_visits

SHORT = CLINIC.model_copy(update={"appointments_days": 30})


@pytest.fixture
async def world() -> BookingWorld:
    world = await BookingWorld().open(SHORT)
    await world.ask(world.book("visit", visitor="Rosa Delgado", reason="a painful knee"))
    await world.ask(world.book("other", start=TEN + timedelta(days=20), contact=LUIS))
    await world.ask(world.book("off", start=TEN + timedelta(hours=1)))
    await world.ask(world.cancel("off"))
    await world.deliver_mails()
    return world


def kept(world: BookingWorld) -> str:
    """All that any table and the calendar still say."""
    tables = "".join(str(table.items) for table in world.dynamo.tables.values())
    entries = [world.calendar.said[each.event_id] for each in world.calendar.ours(MAILBOX)]
    return tables + str(entries)


def personal(text: str) -> list[str]:
    told = (ANA.name, ANA.email, ANA.phone, "Rosa", "knee", "CODE")
    return [each for each in told if each in text]


async def forget(world: BookingWorld) -> None:
    await forget_visits(SHORT, desk=world.desk)


async def test_a_visit_long_past_is_nobodys(world):
    assert len(personal(kept(world))) == 6
    world.clock.advance(days=31, hours=4)
    await forget(world)
    assert set(personal(kept(world))) <= {"CODE"}, "the other visit's"
    assert LUIS.email in kept(world)
    assert len(world.calendar.ours(MAILBOX)) == 2, "the entries stay, and say nothing"
    visit = await world.storage.appointments.get("clinic", "appointment-visit")
    assert (visit.state, visit.start) == ("CONFIRMED", TEN)


async def test_nothing_is_forgotten_too_soon(world):
    world.clock.advance(days=30)
    before = kept(world)
    await forget(world)
    assert kept(world) == before


async def test_its_code_opens_nothing_any_more(world):
    world.clock.advance(days=31, hours=4)
    await forget(world)
    proof = Proof(code=world.book("visit").code)
    assert (await world.ask(world.find("one", proof))).type == "AppointmentNotFound"


async def test_a_round_with_nothing_to_do_costs_one_query(world):
    world.clock.advance(days=31, hours=4)
    await forget(world)
    world.dynamo.calls.clear()
    await forget(world)
    assert len(world.dynamo.calls) == 1


async def test_outlook_away_keeps_nobody_on_record_and_is_made_up_for(world):
    async def away(operation: str) -> str | None:
        raise Transient("graph_unreachable")

    async def back(operation: str) -> str | None:
        return None

    world.clock.advance(days=31, hours=4)
    world.calendar.gate = away
    await forget(world)
    tables = "".join(str(table.items) for table in world.dynamo.tables.values())
    assert set(personal(tables)) <= {"CODE"}
    assert "Rosa" in str(world.calendar.said)
    world.calendar.gate = back
    await forget(world)
    assert "Rosa" not in str(world.calendar.said)


async def test_the_reconciler_brings_nothing_back(world):
    world.clock.advance(days=31, hours=4)
    await forget(world)
    await world.look_at_all()
    before = kept(world)
    await world.look_at_all()
    await forget(world)
    assert kept(world) == before


@pytest.mark.parametrize("nth", range(1, 8))
async def test_a_round_that_is_killed_anywhere_is_finished_by_the_next(world, nth):
    """Before its nth call to the table, or to Outlook."""
    calls = 0

    async def killed(*_: object) -> str | None:
        nonlocal calls
        calls += 1
        if calls == nth:
            raise Killed
        return None

    async def alive(*_: object) -> str | None:
        return None

    world.clock.advance(days=31, hours=4)
    world.dynamo.gate = world.calendar.gate = killed
    with suppress(Killed):
        await forget(world)
    world.dynamo.gate = world.calendar.gate = alive
    await forget(world)
    assert set(personal(kept(world))) <= {"CODE"}


class Killed(BaseException):
    """As SIGKILL: nobody catches it."""
