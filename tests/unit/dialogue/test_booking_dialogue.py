"""From the first word to a booking."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from contracts.commands import BookAppointment, FindDays, FindTimeSlots
from domain.dialogue import slot_status
from domain.dialogue.says import OfDay, OfDays, OfDetail, OfSlots, OfStart
from domain.reading import Heard, Reading
from domain.tenants import Tenant
from tests.unit.dialogue.office import CODE, NOW, Talk
from tests.unit.dialogue.readings import (
    BACK,
    BOOK,
    BOOK_WITH_DETAILS,
    DETAILS,
    EMAIL,
    GREETING,
    MONDAY,
    NAME,
    NO,
    PHONE,
    SUNDAY,
    TUESDAY,
    WEDNESDAY,
    YES,
    also,
    number,
    ordinal,
    when,
)

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


@pytest.mark.parametrize(
    "order",
    [(NAME, EMAIL, PHONE), (PHONE, NAME, EMAIL), (EMAIL, also(PHONE, name=NAME.name)), (DETAILS,)],
)
def test_details_come_in_any_order(realestate: Tenant, order: tuple[Reading, ...]) -> None:
    talk = Talk.at(realestate).hears(BOOK)
    for reading in order:
        assert talk.conversation.booking_state == "collecting"
        talk.hears(reading)
    assert talk.conversation.booking_state == "choosing_day"
    assert slot_status(talk.conversation, realestate) == {
        "collected": {"name": "Ana Torres", "email": "ana@example.com", "phone": "+12125550147"},
        "missing": [],
        "is_complete": True,
    }


def test_only_what_the_business_requires_is_asked(realestate: Tenant) -> None:
    no_phone = realestate.model_copy(update={"required_fields": ("name", "email")})
    talk = Talk.at(no_phone).hears(BOOK).hears(NAME)
    assert slot_status(talk.conversation, no_phone)["missing"] == ["email"]
    assert talk.hears(EMAIL).said == ["offer_days"]


def test_a_detail_given_again_replaces_the_first_and_keeps_the_place(realestate: Tenant) -> None:
    talk = choosing_time(realestate)
    talk.hears(Reading(email=Heard(value="Other@Example.com")))
    assert talk.said == ["corrected", "remind_of_times"]
    assert talk.conversation.details.value("email") == "other@example.com"
    assert talk.hears(number(5)).conversation.booking_state == "booked"
    assert talk.office.booked.popitem()[1].contact.email == "other@example.com"


def test_a_spelled_address_is_read_back_before_it_is_used(realestate: Tenant) -> None:
    spelled = Reading(email=Heard(value="ana@example.com", certain=False))
    talk = Talk.at(realestate).hears(BOOK).hears(NAME).hears(spelled)
    assert talk.says[-1] == OfDetail(talk.says[-1].what, detail="email", value="ana@example.com")
    assert talk.conversation.booking_state == "confirming"
    assert not slot_status(talk.conversation, realestate)["is_complete"]
    assert talk.hears(YES).said == ["ask_phone"]


def test_an_address_heard_wrongly_is_asked_for_again(realestate: Tenant) -> None:
    spelled = Reading(email=Heard(value="anna@example.com", certain=False))
    talk = Talk.at(realestate).hears(BOOK).hears(NAME).hears(spelled)
    assert talk.hears(NO).said == ["ask_email"]
    assert talk.hears(EMAIL).said == ["ask_phone"]


def test_an_address_corrected_instead_of_confirmed_is_read_back_again(realestate: Tenant) -> None:
    wrong = Reading(email=Heard(value="anna@example.com", certain=False))
    right = also(NO, email=Heard(value="ana@example.com", certain=False))
    talk = Talk.at(realestate).hears(BOOK).hears(NAME).hears(wrong).hears(right)
    assert talk.said == ["check_email"]
    assert talk.hears(right).said == ["ask_phone"]  # said twice alike


def test_an_implausible_detail_is_not_taken(realestate: Tenant) -> None:
    bad = Reading(name=Heard(value="x" * 200), email=Heard(value="not an address"))
    talk = Talk.at(realestate).hears(BOOK).hears(bad)
    assert slot_status(talk.conversation, realestate)["missing"] == ["name", "email", "phone"]


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


def test_a_closed_day_is_refused_with_its_reason_and_others_offered(realestate: Tenant) -> None:
    talk = choosing_day(realestate).hears(when(SUNDAY))
    refused, offered = talk.says
    assert isinstance(refused, OfDay)
    assert (refused.day, refused.reason) == (SUNDAY, "closed")
    assert isinstance(offered, OfDays)
    assert talk.conversation.booking_state == "choosing_day"


@pytest.mark.parametrize(
    ("at", "reason"), [("20:00", "closed"), ("11:00", "taken"), ("11:10", None)]
)
def test_a_time_that_is_not_free_is_refused_with_its_reason(
    realestate: Tenant, at: str, reason: str | None
) -> None:
    talk = Talk.at(realestate)
    talk.office.busy = [
        (datetime(2026, 11, 24, 16, tzinfo=UTC), datetime(2026, 11, 24, 17, tzinfo=UTC))
    ]
    talk.hears(BOOK_WITH_DETAILS).hears(when(TUESDAY)).hears(when(at=at))
    refused, offered = talk.says
    assert isinstance(refused, OfStart)
    assert refused.reason == reason
    assert isinstance(offered, OfSlots)
    assert not bookings(talk)


def test_a_time_lost_to_somebody_else_brings_the_nearest_others(realestate: Tenant) -> None:
    talk = choosing_time(realestate)
    talk.office.starts["somebody"] = TUESDAY_AT_3
    talk.hears(when(at="15:00"))
    assert talk.said == ["time_taken", "offer_nearest"]
    assert talk.conversation.booking_state == "choosing_slot"
    chosen = talk.conversation.offered_slots[0].start
    assert bookings(talk.hears(ordinal(1)))[-1] == chosen


def test_a_time_of_day_narrows_days_and_times(realestate: Tenant) -> None:
    late = when(time_range=(time(16), None))
    talk = choosing_day(realestate).hears(late)
    days = talk.office.seen[-1]
    assert isinstance(days, FindDays)
    assert days.not_before == "16:00"
    talk.hears(when(TUESDAY))
    assert [slot.start.hour for slot in talk.conversation.offered_slots] == [21, 22]


def test_a_time_without_a_day_brings_the_days_that_have_it(realestate: Tenant) -> None:
    talk = choosing_day(realestate).hears(when(times=(time(5), time(17))))
    search = talk.office.seen[-1]
    assert isinstance(search, FindDays)
    assert (search.not_before, search.not_after) == ("17:00", "17:01")
    assert [day.date.weekday() for day in talk.conversation.offered_days].count(4) == 0
    assert talk.hears(when(TUESDAY)).said == ["offer_one"]


@pytest.mark.parametrize(
    ("said", "asked"), [((2, 4), ("14:00", "16:00")), ((10, 12), ("10:00", "12:00"))]
)
def test_a_range_without_am_or_pm_is_the_one_in_the_hours(
    realestate: Tenant, said: tuple[int, int], asked: tuple[str, str]
) -> None:
    hours = (time(said[0]), time(said[1]))
    talk = choosing_time(realestate).hears(when(time_range=hours, range_open=True))
    search = talk.office.seen[-1]
    assert isinstance(search, FindTimeSlots)
    assert (search.not_before, search.not_after) == asked


def test_any_morning_but_monday_is_asked_of_the_calendar(realestate: Tenant) -> None:
    wish = when(not_weekdays=frozenset({0}), time_range=(time(8), time(12)))
    search = choosing_day(realestate).hears(wish).office.seen[-1]
    assert isinstance(search, FindDays)
    assert search.weekdays == (1, 2, 3, 4, 5, 6)
    assert (search.not_before, search.not_after) == ("08:00", "12:00")


def test_nothing_that_fits_brings_what_is_nearest(realestate: Tenant) -> None:
    evening = when(TUESDAY, time_range=(time(19), time(21)))
    talk = choosing_day(realestate).hears(evening)
    assert talk.said == ["nothing_fits", "offer_nearest"]
    assert talk.conversation.offered_slots[0].start.hour == 22  # five o'clock, the last one


@pytest.mark.parametrize(("times", "nearest"), [((8, 20), "08:45"), ((5, 17), "17:45")])
def test_an_open_hour_outside_the_hours_is_the_one_next_to_them(
    consulate: Tenant, times: tuple[int, int], nearest: str
) -> None:
    talk = choosing_time(consulate).hears(when(times=tuple(time(hour, 45) for hour in times)))
    search = talk.office.seen[-1]
    assert isinstance(search, FindTimeSlots)
    assert search.nearest == nearest
    assert talk.said == ["time_refused", "offer_nearest"]


def test_the_earliest_is_found_and_offered(realestate: Tenant) -> None:
    talk = choosing_day(realestate).hears(when(wants="earliest"))
    assert talk.said == ["offer_one"]
    assert talk.conversation.offered_slots[0].start == datetime(2026, 11, 23, 16, tzinfo=UTC)


def test_another_day_leads_back_to_the_days(realestate: Tenant) -> None:
    talk = choosing_time(realestate).hears(BACK)
    assert talk.conversation.booking_state == "choosing_day"
    assert talk.says[0].what == "offer_days"


def test_something_later_is_later_on_the_same_day(realestate: Tenant) -> None:
    talk = choosing_time(realestate).hears(also(BACK, text="something later please"))
    assert [slot.start.hour for slot in talk.conversation.offered_slots] == [21, 22]
    talk.hears(also(BACK, text="¿algo más temprano?"))
    assert [slot.start.hour for slot in talk.conversation.offered_slots] == [15, 16, 17, 18, 19, 20]
    talk.hears(also(BACK, text="even earlier"))
    assert talk.said == ["nothing_fits", "offer_nearest"]


def test_a_wish_said_instead_of_a_yes_keeps_the_reading_back(realestate: Tenant) -> None:
    spelled = Reading(email=Heard(value="ana@example.com", certain=False))
    talk = Talk.at(realestate).hears(BOOK).hears(NAME).hears(PHONE).hears(spelled)
    assert talk.hears(when(TUESDAY, "15:00")).said == ["wish_noted", "check_email"]
    assert talk.hears(YES).said == ["offer_one"]


def test_other_days_than_those_on_the_list_are_later_ones(realestate: Tenant) -> None:
    talk = choosing_day(realestate)
    last = talk.conversation.offered_days[-1].date
    talk.hears(NO)
    assert talk.conversation.offered_days[0].date > last


def test_a_new_day_while_choosing_a_time_changes_the_day(realestate: Tenant) -> None:
    talk = choosing_time(realestate).hears(when(WEDNESDAY))
    assert talk.conversation.chosen_day == WEDNESDAY
    assert not bookings(talk)


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
