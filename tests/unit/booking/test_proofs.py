from datetime import timedelta

import pytest

from contracts.values import Proof
from domain.appointments import Appointment, asked_for, mail_id_of, times_of
from domain.proofs import marks, opens, plain_code
from tests.fakes.booking_desk import ANA, CLINIC, LUIS, MONDAY, SLOT, TEN, BookingWorld
from workers.booking.settle import owed_mails


def appointment(**fields: object) -> Appointment:
    command = BookingWorld().book("one", code="AB12CD34")
    return asked_for(command, CLINIC, "own-1", MONDAY).model_copy(update=fields)


@pytest.mark.parametrize("code", ["AB12CD34", "ab12cd34", " ab12-cd34 ", "AB 12 CD 34", "ABI2CD34"])
def test_code_opens_its_appointment_however_it_is_written(code: str) -> None:
    assert opens(Proof(code=code), appointment())


@pytest.mark.parametrize(
    "proof",
    [
        Proof(),
        Proof(code="AB12CD35"),
        Proof(code="--"),
        Proof(email=ANA.email),
        Proof(phone=ANA.phone),
        Proof(email=ANA.email, phone=LUIS.phone),
        Proof(email=LUIS.email, phone=ANA.phone),
        Proof(code="AB12CD3é"),
    ],
)
def test_anything_less_opens_nothing(proof: Proof) -> None:
    assert not opens(proof, appointment())


def test_email_and_phone_open_together() -> None:
    assert opens(Proof(email=" ANA@Example.com", phone=ANA.phone), appointment())


def test_missing_phone_is_no_proof_even_where_the_booking_has_none() -> None:
    without = appointment(contact=ANA.model_copy(update={"phone": ""}))
    assert not opens(Proof(email=ANA.email, phone=""), without)


def test_marks_of_one_proof_are_equal_however_it_is_written() -> None:
    assert marks(Proof(code="o1-ab")) == marks(Proof(code="0IAB"))
    assert marks(Proof()) == marks(Proof(email=ANA.email)) == frozenset()
    assert plain_code("o1-ab") not in str(marks(Proof(code="o1-ab")))


def test_moving_appointment_holds_both_times() -> None:
    confirmed = appointment().confirmed("event-1")
    target = times_of(CLINIC.scheduling, TEN + SLOT)
    moving = confirmed.moving("move-1", "own-2", target, MONDAY)
    assert moving.held == confirmed.times.locks | target.locks
    assert moving.failed().held == confirmed.held
    assert moving.confirmed("event-2").held == target.locks
    assert moving.confirmed("event-2").stale_events == {"event-1"}


def test_failed_move_leaves_no_key_to_be_used_again() -> None:
    confirmed = appointment().confirmed("event-1")
    target = times_of(CLINIC.scheduling, TEN + SLOT)
    failed = confirmed.moving("move-1", "own-2", target, MONDAY).failed()
    again = failed.moving("move-2", "own-3", target, MONDAY)
    assert again.wanted_key == "appointment-one.3"
    assert (failed.event_id, failed.event_key) == ("event-1", "appointment-one.1")


def test_who_was_told_of_an_appointment_is_told_of_its_end() -> None:
    assert appointment().cancelled("cancel-1", MONDAY).owed_mails == frozenset()
    told = appointment().confirmed("event-1").cancelled("cancel-1", MONDAY)
    assert told.owed_mails == {"1.cancelled.customer", "1.cancelled.admin"}


def test_owed_mails_become_commands_that_name_them() -> None:
    confirmed = appointment().confirmed("event-1")
    commands = owed_mails(confirmed, MONDAY)
    assert {mail_id_of(command) for command in commands} == confirmed.owed_mails
    assert [command.id for command in commands] == [
        "appointment-one.1.booked.admin",
        "appointment-one.1.booked.customer",
    ]


def test_stretched_entry_keeps_its_buffers() -> None:
    scheduling = CLINIC.scheduling.model_copy(
        update={"buffer_before_minutes": 5, "buffer_after_minutes": 10}
    )
    times = times_of(scheduling, TEN, TEN + 3 * SLOT)
    assert times.locked == (
        TEN - timedelta(minutes=5),
        TEN + 3 * SLOT + timedelta(minutes=10),
    )
