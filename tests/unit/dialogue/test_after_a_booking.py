"""What is said once something is booked."""

from dataclasses import replace
from datetime import UTC, datetime

from domain.dialogue.says import OfAppointments
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.readings import (
    BOOK,
    BOOK_WITH_DETAILS,
    CANCEL,
    FRIDAY,
    LOOK_UP,
    NO,
    RESTART,
    TUESDAY,
    WEDNESDAY,
    YES,
    ordinal,
    when,
)
from tests.unit.dialogue.words import hears

TUESDAY_AT_3 = datetime(2026, 11, 24, 20, tzinfo=UTC)


def booked(tenant: Tenant) -> Talk:
    return Talk.at(tenant).hears(BOOK_WITH_DETAILS).hears(when(TUESDAY, "15:00"))


def test_another_time_said_after_the_booking_is_asked_about(realestate: Tenant) -> None:
    talk = booked(realestate).hears(when(FRIDAY, "11:00"))
    assert talk.said == ["confirm_move_or_more"]
    assert talk.hears(YES).said == ["moved"]
    talk = booked(realestate).hears(when(FRIDAY, "11:00")).hears(NO)
    assert talk.said == ["offer_one"]
    assert talk.conversation.goal == "book"


def test_another_day_said_after_the_booking_is_asked_about_first(realestate: Tenant) -> None:
    talk = booked(realestate).hears(when(FRIDAY))
    assert talk.said == ["move_there"]
    assert talk.hears(when(at="11:00")).said == ["confirm_move"]
    talk = booked(realestate).hears(when(FRIDAY)).hears(NO)
    assert talk.said == ["offer_times"]
    assert talk.conversation.goal == "book"


def test_what_was_booked_here_is_told_without_a_command(realestate: Tenant) -> None:
    talk = booked(realestate)
    seen = len(talk.office.seen)
    talk.hears(LOOK_UP)
    told = talk.says[0]
    assert isinstance(told, OfAppointments)
    assert [each.start for each in told.appointments] == [TUESDAY_AT_3]
    assert len(talk.office.seen) == seen


def test_a_second_booking_keeps_the_details(realestate: Tenant) -> None:
    talk = booked(realestate).hears(BOOK)
    assert talk.said == ["offer_days"]
    talk.hears(when(WEDNESDAY, "11:00"))
    assert len(talk.office.starts) == 2
    assert len(talk.conversation.appointments) == 2
    assert talk.hears(CANCEL).said == ["which_appointment"]
    talk.hears(ordinal(1)).hears(YES)
    assert len(talk.office.starts) == 1


def test_starting_over_forgets_the_details_and_keeps_the_appointments(realestate: Tenant) -> None:
    talk = booked(realestate).hears(BOOK).hears(RESTART)
    assert talk.said == ["started_over", "ask_name"]
    assert talk.conversation.details.name is None
    assert len(talk.conversation.appointments) == 1


def test_another_of_the_list_is_looked_for_on_the_same_day(realestate: Tenant) -> None:
    me = "an appointment tomorrow, I'm Ana Torres, ana@example.com, 212 555 0147"
    talk = Talk.at(realestate)
    assert hears(talk, me, "the second one", "no, the first one is better") == ["offer_times"]
    assert hears(talk, "the first one", "yes") == ["moved"]


def test_who_asks_what_they_have_is_told(realestate: Tenant) -> None:
    me = "an appointment tomorrow at 3 pm, I'm Ana Torres, ana@example.com, 212 555 0147"
    talk = Talk.at(realestate)
    assert hears(talk, me, "yes", "what do I have?") == ["your_appointments"]
    assert hears(talk, "¿tengo algo agendado?") == ["your_appointments"]


def test_who_moved_an_earlier_appointment_may_move_it_on(realestate: Tenant) -> None:
    me = "an appointment tomorrow at 3 pm, I'm Ana Torres, ana@example.com, 212 555 0147"
    first = Talk.at(realestate)
    assert hears(first, me, "yes") == ["booked"]
    again = replace(Talk.at(realestate), office=first.office)
    proof = "ana@example.com, 212 555 0147"
    assert hears(again, "move my appointment to friday at noon", proof, "yes") == ["moved"]
    assert hears(again, "better at 1 pm") == ["confirm_move"]
