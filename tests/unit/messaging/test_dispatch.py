"""What becomes of a message, by what its handler does."""

import logging
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from contracts.answers import Answer, AppointmentBooked, DaysFound, Expired, Failure
from contracts.commands import BookAppointment, FindDays
from messaging.dispatch import DeadLetter, Delete, Dispatch, Release, effect, read
from messaging.faults import Leased, Permanent, Transient
from messaging.ports import Claim
from messaging.queues import ConsumerSettings
from tests.unit.messaging.worlds import FOUND, NOON, FakeRecords, body, book, find_days

BOOKED = AppointmentBooked(appointment_id="booking-1", start=NOON, end=NOON)


class Days:
    """Raises what it is told to, then answers."""

    def __init__(self, *faults: Exception) -> None:
        self.faults = list(faults)
        self.calls = 0

    async def __call__(self, command: FindDays) -> DaysFound:
        self.calls += 1
        if self.faults:
            raise self.faults.pop(0)
        return FOUND


class Booking:
    """Claims, raises what it is told to before or after that, completes."""

    def __init__(
        self, records: FakeRecords, before: Exception | None = None, after: Exception | None = None
    ) -> None:
        self.records, self.before, self.after = records, before, after
        self.claims: list[Claim] = []

    async def __call__(self, command: BookAppointment, *, claim: Claim) -> Answer:
        self.claims.append(claim)
        if self.before is not None:
            raise self.before
        on_record = await self.records.claim(claim)
        if on_record is not None:
            return on_record
        if self.after is not None:
            raise self.after
        return await self.records.complete(claim, BOOKED)


def dispatch(records: FakeRecords, days: Any = None, booking: Any = None) -> Dispatch:
    owns = iter(f"own-{number}" for number in range(1000))
    return Dispatch(
        routes={
            FindDays: read(days or Days()),
            BookAppointment: effect(booking or Booking(records)),
        },
        results=records,
        claims=records,
        settings=ConsumerSettings(max_attempts=3, unknown_receives=4),
        clock=lambda: NOON,
        new_own=lambda: next(owns),
        jitter=lambda limit_s: limit_s / 2,
    )


async def test_the_first_answer_to_a_reading_command_stands() -> None:
    records = FakeRecords()
    first = await dispatch(records).handle(body(find_days()))

    async def find_other_days(command: FindDays) -> Answer:
        return Failure(reason="other")

    second = await dispatch(records, days=find_other_days).handle(body(find_days()))
    assert (first, second) == (Delete(), Delete())
    assert records.answers == {"command-1": FOUND}


async def test_an_expired_reading_command_is_answered_so_and_its_handler_left_alone() -> None:
    records, days = FakeRecords(), Days()
    assert await dispatch(records, days=days).handle(body(find_days(lives_s=0))) == Delete()
    assert records.answers == {"command-1": Expired()}
    assert days.calls == 0


async def test_a_permanent_fault_of_a_reading_command_is_its_answer() -> None:
    records = FakeRecords()
    days = Days(Permanent("unknown_tenant"))
    assert await dispatch(records, days=days).handle(body(find_days())) == Delete()
    assert records.answers == {"command-1": Failure(reason="unknown_tenant")}


@pytest.mark.parametrize(
    ("fault", "receives", "after_s"),
    [
        (Transient("throttled"), 1, 1.5),
        (Transient("throttled"), 3, 6.0),
        (Transient("throttled"), 40, 22.5),
        (Transient("asked to wait", retry_after_s=17), 1, 17.5),
        (Transient("asked to wait", retry_after_s=0), 5, 0.5),
        (Leased("leased", 12.25), 1, 12.75),
        (ZeroDivisionError("a bug"), 1, 1.5),
    ],
)
async def test_a_passing_fault_releases_the_message_for_a_while(
    fault: Exception, receives: int, after_s: float
) -> None:
    records = FakeRecords()
    disposition = await dispatch(records, days=Days(fault)).handle(body(find_days()), receives)
    assert disposition == Release(after_s)
    assert records.answers == {}


async def test_a_store_out_of_reach_releases_the_message() -> None:
    class NoRecords(FakeRecords):
        async def put_if_absent(self, command_id: str, answer: Answer) -> Answer:
            raise Transient("dynamodb")

    assert await dispatch(NoRecords()).handle(body(find_days())) == Release(1.5)


async def test_a_poisonous_command_is_dead_lettered_with_its_reason() -> None:
    records = FakeRecords()
    assert await dispatch(records).handle(body(book())) == Delete()
    records.answers.clear()
    disposition = await dispatch(records).handle(body(book(name="Eve")))
    assert disposition == DeadLetter("conflict")


async def test_a_handler_with_an_effect_gets_a_claim_of_its_own_for_each_attempt() -> None:
    records = FakeRecords()
    booking = Booking(records, before=Transient("graph"))
    busy = dispatch(records, booking=booking)
    await busy.handle(body(book()))
    await busy.handle(body(book()))
    first, second = booking.claims
    assert first == replace(second, own="own-0")
    assert second.own == "own-1"
    assert first.command_id == "booking-1"
    assert first.payload_hash == book().payload_hash()
    assert (first.now, first.lease_until) == (NOON, NOON + timedelta(seconds=15))


async def test_an_effect_is_not_expired_by_dispatch() -> None:
    """Only its handler knows whether an earlier attempt has begun."""
    records = FakeRecords()
    late = book().model_copy(update={"expires_at": NOON - timedelta(hours=1)})
    assert await dispatch(records).handle(body(late)) == Delete()
    assert records.answers == {"booking-1": BOOKED}


@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_permanent_fault_that_escapes_an_effect_is_recorded(when: str) -> None:
    records = FakeRecords()
    booking = Booking(records, **{when: Permanent("unknown_tenant")})
    assert await dispatch(records, booking=booking).handle(body(book())) == Delete()
    assert records.answers == {"booking-1": Failure(reason="unknown_tenant")}


async def test_a_permanent_fault_does_not_overwrite_the_answer_on_record() -> None:
    records = FakeRecords()
    records.answers["booking-1"] = BOOKED
    booking = Booking(records, before=Permanent("too late"))
    assert await dispatch(records, booking=booking).handle(body(book())) == Delete()
    assert records.answers == {"booking-1": BOOKED}


async def test_a_permanent_fault_leaves_the_claim_of_another_attempt_alone() -> None:
    records = FakeRecords()
    await dispatch(records, booking=Booking(records, after=Transient("died"))).handle(body(book()))
    records.claimed["booking-1"] = replace(records.claimed["booking-1"], own="another")
    booking = Booking(records, before=Permanent("mine alone"))
    assert await dispatch(records, booking=booking).handle(body(book())) == Release(15.5)
    assert records.answers == {}


async def test_attempts_are_counted_by_claims_and_not_by_receives() -> None:
    records = FakeRecords()
    released = dispatch(records, booking=Booking(records, before=Transient("out of reach")))
    for receives in range(1, 40):
        assert isinstance(await released.handle(body(book()), receives), Release)
    records.counts["booking-1"] = 3
    assert await released.handle(body(book()), 40) == DeadLetter("attempts")


async def test_the_count_of_attempts_is_not_asked_for_while_receives_are_few() -> None:
    class Uncounted(FakeRecords):
        async def attempts(self, command_id: str) -> int:
            raise AssertionError

    for receives in (1, 3):
        assert await dispatch(Uncounted()).handle(body(book()), receives) == Delete()


async def test_a_completed_command_is_never_dead_lettered_for_its_attempts() -> None:
    records = FakeRecords()
    assert await dispatch(records).handle(body(book())) == Delete()
    records.counts["booking-1"] = 3
    assert await dispatch(records).handle(body(book()), 50) == Delete()


async def test_an_unknown_message_is_released_until_it_was_received_often_enough() -> None:
    unknown = '{"type": "PaintTheHouse", "version": 1, "id": "command-1"}'
    busy = dispatch(FakeRecords())
    assert [await busy.handle(unknown, receives) for receives in (1, 3)] == [Release(30.5)] * 2
    assert await busy.handle(unknown, 4) == DeadLetter("unknown type 'PaintTheHouse'")


async def test_a_command_of_another_worker_is_treated_as_unknown() -> None:
    records = FakeRecords()
    reader = replace(dispatch(records), routes={FindDays: read(Days())})
    assert await reader.handle(body(book()), 1) == Release(30.5)
    assert await reader.handle(body(book()), 4) == DeadLetter("BookAppointment is not routed here")


@pytest.mark.parametrize("garbage", ["", "{", "[1]", '{"type": "FindDays", "version": 1}'])
async def test_what_is_no_message_of_ours_is_dead_lettered_at_once(garbage: str) -> None:
    assert isinstance(await dispatch(FakeRecords()).handle(garbage), DeadLetter)


async def test_nothing_a_person_said_reaches_a_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    records = FakeRecords()
    for fault in (Transient("graph"), Permanent("gone"), ValueError("bug")):
        busy = dispatch(records, booking=Booking(records, after=fault))
        await busy.handle(body(book(name="Ada Lovelace")))
    await dispatch(records).handle(body(book(name="Ada Lovelace")).replace("start", "begin"))
    logged = " ".join(str(vars(record)) for record in caplog.records)
    assert "booking-1" in logged
    assert "Ada" not in logged
    assert "ada@example.com" not in logged
