"""From the first word to a booking."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from contracts.commands import BookAppointment, FindTimeSlots
from domain.reading import Reading
from domain.tenants import Tenant
from tests.unit.dialogue.office import CODE, NOW, Talk
from tests.unit.dialogue.readings import (
    BOOK,
    BOOK_WITH_DETAILS,
    DETAILS,
    GREETING,
    MONDAY,
    NO,
    SUNDAY,
    TUESDAY,
    WEDNESDAY,
    YES,
    also,
    number,
    ordinal,
    when,
)
from tests.unit.dialogue.words import hears

TUESDAY_AT_3 = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


def choosing_day(tenant: Tenant) -> Talk:
    return Talk.at(tenant).hears(BOOK_WITH_DETAILS)


def choosing_time(tenant: Tenant) -> Talk:
    return choosing_day(tenant).hears(when(TUESDAY))


def bookings(talk: Talk) -> list[datetime]:
    return [each.start for each in talk.office.seen if isinstance(each, BookAppointment)]


def test_a_bare_greeting_is_welcomed_and_starts_nothing(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(GREETING)
    assert talk.said == ["welcome", "start"]
    assert talk.conversation.booking_state == "none"
    assert talk.hears(YES).said == ["ask_name"]


@pytest.mark.parametrize("choice", [number(2), ordinal(2), when(TUESDAY)])
def test_a_day_is_chosen_by_number_order_or_name(realestate: Tenant, choice: Reading) -> None:
    talk = choosing_day(realestate).hears(choice)
    assert talk.conversation.chosen_day == TUESDAY
    assert talk.conversation.booking_state == "choosing_slot"


def test_the_last_day_is_the_last_on_the_list(realestate: Tenant) -> None:
    talk = choosing_day(realestate)
    last = talk.conversation.offered_days[-1].date
    assert talk.hears(ordinal(-1)).conversation.chosen_day == last


def test_a_bare_number_beyond_the_list_is_a_day_of_the_month(realestate: Tenant) -> None:
    assert choosing_day(realestate).hears(number(24)).conversation.chosen_day == TUESDAY


def test_a_weekday_that_contradicts_its_date_is_asked_about(realestate: Tenant) -> None:
    talk = choosing_day(realestate).hears(when(day_candidates=(TUESDAY, WEDNESDAY)))
    assert talk.said == ["which_day"]
    assert talk.hears(ordinal(2)).conversation.chosen_day == WEDNESDAY


def test_todays_weekday_is_the_one_on_the_list(realestate: Tenant) -> None:
    today_or_next = when(MONDAY, day_candidates=(MONDAY, MONDAY + timedelta(7)))
    talk = choosing_day(realestate).hears(today_or_next)
    assert talk.said == ["which_day"]  # both are on the list
    talk = choosing_day(realestate).hears(NO).hears(today_or_next)
    assert talk.conversation.chosen_day == MONDAY + timedelta(14)  # the one of the later list


def test_the_weekday_said_again_is_the_coming_one(realestate: Tenant) -> None:
    today_or_next = when(MONDAY, day_candidates=(MONDAY, MONDAY + timedelta(7)))
    talk = choosing_day(realestate).hears(today_or_next).hears(today_or_next)
    assert talk.conversation.chosen_day == MONDAY


@pytest.mark.parametrize(
    ("words", "day"), [("Tuesday please", date(2026, 12, 1)), ("tomorrow", TUESDAY)]
)
def test_a_weekday_is_the_one_on_the_list_and_tomorrow_is_tomorrow(
    realestate: Tenant, words: str, day: date
) -> None:
    talk = choosing_day(realestate).hears(when(day_range=(date(2026, 11, 30), date(2026, 12, 4))))
    talk.hears(also(when(TUESDAY), text=words))
    assert talk.conversation.chosen_day == day


def test_of_two_days_one_that_cannot_be_is_not_asked_about(realestate: Tenant) -> None:
    sunday_or_wednesday = when(day_candidates=(SUNDAY, WEDNESDAY))
    talk = Talk.at(realestate).hears(also(BOOK, when=sunday_or_wednesday.when)).hears(DETAILS)
    assert talk.conversation.chosen_day == WEDNESDAY


@pytest.mark.parametrize(
    "choice", [ordinal(6), number(15), when(at="15:00"), when(times=(time(3), time(15)))]
)
def test_choosing_a_time_books_it_at_once(realestate: Tenant, choice: Reading) -> None:
    talk = choosing_time(realestate).hears(choice)
    assert bookings(talk) == [TUESDAY_AT_3]
    assert talk.said == ["booked"]
    assert talk.conversation.booking_state == "booked"
    assert talk.conversation.appointments[0].code == CODE


def test_a_number_that_is_also_an_hour_is_asked_about_once(realestate: Tenant) -> None:
    talk = choosing_time(realestate).hears(number(3))
    assert talk.said == ["which_time"]
    assert not bookings(talk)
    assert bookings(talk.hears(when(at="15:00"))) == [TUESDAY_AT_3]


def test_the_number_said_again_is_the_number(realestate: Tenant) -> None:
    talk = choosing_time(realestate).hears(number(3)).hears(number(3))
    assert bookings(talk) == [datetime(2026, 11, 24, 17, 0, tzinfo=UTC)]


def test_who_chose_the_day_by_number_chooses_the_time_by_number(realestate: Tenant) -> None:
    talk = choosing_day(realestate).hears(number(2)).hears(number(3))
    assert bookings(talk) == [datetime(2026, 11, 24, 17, 0, tzinfo=UTC)]


def test_one_of_the_two_is_one_of_the_two(realestate: Tenant) -> None:
    talk = choosing_time(realestate).hears(number(3)).hears(ordinal(2))
    assert bookings(talk) == [TUESDAY_AT_3]


def test_a_free_time_beyond_the_list_is_looked_for_and_booked(realestate: Tenant) -> None:
    talk = choosing_time(realestate).hears(when(at="17:00"))
    assert isinstance(talk.office.seen[-2], FindTimeSlots)
    assert bookings(talk) == [datetime(2026, 11, 24, 22, 0, tzinfo=UTC)]


def test_a_day_and_time_chosen_together_are_booked_together(realestate: Tenant) -> None:
    talk = choosing_day(realestate).hears(when(TUESDAY, "15:00"))
    assert bookings(talk) == [TUESDAY_AT_3]


def test_an_exact_wish_said_at_the_start_is_offered_not_booked(realestate: Tenant) -> None:
    wish = also(BOOK, when=when(TUESDAY, "15:00").when)
    talk = Talk.at(realestate).hears(wish)
    assert talk.said == ["welcome", "wish_noted", "ask_name"]
    talk.hears(DETAILS)
    assert talk.said == ["offer_one"]
    assert not bookings(talk)
    assert bookings(talk.hears(YES)) == [TUESDAY_AT_3]


def test_a_no_to_one_time_shows_the_others(realestate: Tenant) -> None:
    talk = choosing_day(realestate).hears(also(when(TUESDAY, "15:00"), intents=("question",)))
    assert talk.said == ["offer_one"]
    assert talk.hears(NO).said == ["offer_times"]


def test_choosing_a_day_takes_one_search(realestate: Tenant) -> None:
    talk = choosing_day(realestate)
    before = len(talk.office.seen)
    talk.hears(number(2))
    assert [type(each) for each in talk.office.seen[before:]] == [FindTimeSlots]


def test_commands_of_one_turn_and_of_two_turns_have_ids_of_their_own(realestate: Tenant) -> None:
    talk = choosing_day(realestate).hears(when(wants="earliest")).hears(when(TUESDAY))
    ids = [each.id for each in talk.office.seen]
    assert len(set(ids)) == len(ids) >= 4


def test_the_same_decision_on_the_same_state_is_the_same_command(realestate: Tenant) -> None:
    one, other = choosing_time(realestate), choosing_time(realestate)
    one.hears(when(at="15:00"))
    other.hears(when(at="15:00"))
    assert one.office.seen[-1] == other.office.seen[-1]
    assert one.office.seen[-1].expires_at > NOW


@pytest.mark.parametrize("words", ["necesito renovar mi pasaporte", "I have to renew my passport"])
def test_what_a_person_needs_is_a_reason_to_find_a_time(consulate: Tenant, words: str) -> None:
    assert hears(Talk.at(consulate), "buenas", words)[-1] == "ask_name"
    assert hears(Talk.at(consulate), "¿dónde están?", words)[-1] == "start"
