"""When a worker cannot, or not yet: honest words, and nothing confirmed."""

from datetime import UTC, datetime, timedelta

import pytest

from contracts.answers import (
    AppointmentBooked,
    CalendarUnavailable,
    DaysFound,
    Expired,
    Failure,
    TimeSlotRefused,
)
from contracts.commands import BookAppointment, CommandBase, FindDays, FindTimeSlots, SendNote
from domain.dialogue import advance, has_effect, hear
from domain.dialogue.says import OfStart
from domain.tenants import Tenant
from tests.unit.dialogue.office import CODE, NOW, Talk
from tests.unit.dialogue.readings import (
    BOOK_WITH_DETAILS,
    CANCEL,
    GIBBERISH,
    GREETING,
    HUMAN,
    NO,
    SUNDAY,
    TUESDAY,
    YES,
    also,
    when,
)

TUESDAY_AT_3 = datetime(2026, 11, 24, 20, tzinfo=UTC)


def with_answer(tenant: Tenant, command: type[CommandBase], answer: object) -> Talk:
    talk = Talk.at(tenant)
    talk.office.answers[command] = answer  # type: ignore[assignment]
    return talk


def book_at_3(talk: Talk) -> Talk:
    return talk.hears(BOOK_WITH_DETAILS).hears(when(TUESDAY, "15:00"))


def test_a_calendar_that_is_away_is_said_and_a_request_is_offered(realestate: Tenant) -> None:
    talk = with_answer(realestate, FindDays, CalendarUnavailable()).hears(BOOK_WITH_DETAILS)
    assert talk.said[1:] == ["calendar_away", "offer_by_mail"]
    assert talk.hears(NO).said == ["kept"]
    assert talk.conversation.goal is None


def test_a_request_taken_meanwhile_is_never_called_booked(realestate: Tenant) -> None:
    talk = with_answer(realestate, FindDays, CalendarUnavailable()).hears(BOOK_WITH_DETAILS)
    talk.office.answers[BookAppointment] = None
    assert talk.hears(YES).said == ["ask_wish"]
    talk.hears(when(TUESDAY, "15:00"))
    command = talk.office.seen[-1]
    assert isinstance(command, BookAppointment)
    assert command.answer_by_mail
    assert command.start == TUESDAY_AT_3
    assert command.expires_at == NOW + timedelta(hours=24)
    assert talk.said == ["request_taken"]
    assert talk.conversation.booking_state == "none"
    assert talk.conversation.in_flight is None


def test_a_request_outside_the_hours_is_refused_at_once(realestate: Tenant) -> None:
    talk = with_answer(realestate, FindDays, CalendarUnavailable()).hears(BOOK_WITH_DETAILS)
    talk.hears(YES).hears(when(SUNDAY, "15:00"))
    assert talk.said == ["time_refused", "ask_wish"]
    assert not [each for each in talk.office.seen if isinstance(each, BookAppointment)]


def test_a_chosen_time_becomes_the_request_when_booking_finds_the_calendar_away(
    realestate: Tenant,
) -> None:
    talk = book_at_3(with_answer(realestate, BookAppointment, CalendarUnavailable()))
    assert talk.said == ["calendar_away", "offer_by_mail"]
    del talk.office.answers[BookAppointment]
    talk.hears(YES)
    first, second = (each for each in talk.office.seen if isinstance(each, BookAppointment))
    assert first.start == second.start == TUESDAY_AT_3
    assert first.id != second.id
    assert talk.said == ["booked"]  # the calendar came back at once


def test_a_change_is_not_made_while_the_calendar_is_away(realestate: Tenant) -> None:
    talk = book_at_3(Talk.at(realestate)).hears(CANCEL)
    talk.office.answers[type(_cancel_of(talk))] = CalendarUnavailable()
    talk.hears(YES)
    assert talk.said == ["calendar_away", "not_changed", "offer_person"]
    assert len(talk.conversation.appointments) == 1


def _cancel_of(talk: Talk) -> CommandBase:
    step = advance(talk.conversation, YES, tenant=talk.office.tenant, now=NOW, code=CODE)
    assert step.command
    return step.command


def test_a_booking_without_an_answer_yet_is_not_confirmed(realestate: Tenant) -> None:
    talk = book_at_3(with_answer(realestate, BookAppointment, None))
    assert talk.said == ["still_working"]
    assert talk.conversation.booking_state != "booked"
    sent = talk.office.seen[-1]
    assert talk.conversation.in_flight == sent


@pytest.mark.parametrize("reading", [GREETING, GIBBERISH, YES])
def test_the_next_turn_picks_the_answer_up(realestate: Tenant, reading: object) -> None:
    talk = book_at_3(with_answer(realestate, BookAppointment, None))
    sent = talk.office.seen[-1]
    del talk.office.answers[BookAppointment]
    talk.hears(reading)  # type: ignore[arg-type]
    assert talk.office.seen[-1] == sent  # the same command, and so the same booking
    assert talk.said == ["booked"]
    assert len(talk.office.starts) == 1


def test_a_wish_said_while_a_search_runs_is_kept(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK_WITH_DETAILS)
    talk.office.answers[FindTimeSlots] = None
    assert talk.hears(when(TUESDAY)).said == ["still_working"]
    del talk.office.answers[FindTimeSlots]
    talk.hears(when(at="15:00"))
    assert talk.said == ["offer_one"]


def test_a_search_that_nobody_answered_in_time_is_made_anew(realestate: Tenant) -> None:
    talk = with_answer(realestate, FindDays, None).hears(BOOK_WITH_DETAILS)
    first = talk.office.seen[-1]
    talk.office.answers.clear()
    talk.office.now = NOW + timedelta(minutes=5)
    talk.hears(when(TUESDAY))
    assert talk.office.seen[-1].id != first.id
    assert talk.said == ["offer_times"]


def test_an_expired_booking_is_tried_again_on_a_yes(realestate: Tenant) -> None:
    talk = book_at_3(with_answer(realestate, BookAppointment, Expired()))
    assert talk.said == ["too_slow"]
    talk.office.answers.clear()
    assert talk.hears(YES).said == ["booked"]


def test_a_fault_offers_a_person(realestate: Tenant) -> None:
    talk = book_at_3(with_answer(realestate, BookAppointment, Failure(reason="x")))
    assert talk.said == ["failed", "offer_person"]
    assert talk.conversation.booking_state != "booked"


def test_too_many_appointments_are_explained(realestate: Tenant) -> None:
    refused = TimeSlotRefused(start=TUESDAY_AT_3, reason="too_many")
    talk = book_at_3(with_answer(realestate, BookAppointment, refused))
    assert talk.said == ["too_many"]
    assert talk.conversation.goal is None


def test_no_free_day_offers_a_person(realestate: Tenant) -> None:
    talk = with_answer(realestate, FindDays, DaysFound(days=())).hears(BOOK_WITH_DETAILS)
    assert talk.said[-2:] == ["no_days", "offer_person"]


def test_an_answer_to_another_command_confirms_nothing(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK_WITH_DETAILS)
    scene = {"tenant": realestate, "now": NOW, "code": CODE}
    step = advance(talk.conversation, when(TUESDAY), **scene)  # type: ignore[arg-type]
    booked = AppointmentBooked(appointment_id="a", start=NOW, end=NOW)
    heard = hear(step.conversation, booked, **scene)  # type: ignore[arg-type]
    assert [say.what for say in heard.says] == ["failed", "offer_person"]
    assert heard.conversation.booking_state != "booked"


def test_a_booking_answered_with_an_earlier_one_holds_no_code_for_it(realestate: Tenant) -> None:
    earlier = AppointmentBooked(appointment_id="earlier", start=TUESDAY_AT_3, end=TUESDAY_AT_3)
    talk = book_at_3(with_answer(realestate, BookAppointment, earlier))
    assert talk.conversation.appointments[0].code == ""
    assert talk.hears(CANCEL).said == ["confirm_cancel"]


def test_a_message_that_waits_in_the_queue_counts_as_passed_on(realestate: Tenant) -> None:
    talk = with_answer(realestate, SendNote, None).hears(HUMAN).hears(YES)
    talk.hears(also(GIBBERISH, text="Call me")).hears(NO)
    assert talk.said[0] == "note_sent"
    assert talk.conversation.in_flight is None


def test_a_message_that_could_not_be_sent_is_said_so(realestate: Tenant) -> None:
    talk = with_answer(realestate, SendNote, Failure(reason="x")).hears(BOOK_WITH_DETAILS)
    talk.hears(HUMAN).hears(YES).hears(also(GIBBERISH, text="Call me"))
    assert talk.said == ["note_failed", "remind_of_days"]


def test_a_time_refused_by_the_rules_says_why(realestate: Tenant) -> None:
    refused = TimeSlotRefused(start=TUESDAY_AT_3, reason="too_soon")
    talk = book_at_3(with_answer(realestate, BookAppointment, refused))
    say = talk.says[0]
    assert isinstance(say, OfStart)
    assert say.reason == "too_soon"


def test_only_commands_that_change_something_are_saved_before_they_are_sent(
    realestate: Tenant,
) -> None:
    talk = book_at_3(Talk.at(realestate))
    assert [has_effect(each) for each in talk.office.seen] == [False, False, True]
