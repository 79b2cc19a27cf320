"""Wishes put to the calendar, and what is offered where they cannot be had."""

from datetime import UTC, datetime, time

import pytest

from contracts.commands import BookAppointment, FindDays, FindTimeSlots
from domain.dialogue.says import OfDay, OfDays, OfSlots, OfStart
from domain.reading import Heard, Reading
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.readings import (
    BACK,
    BOOK,
    BOOK_WITH_DETAILS,
    NAME,
    NO,
    PHONE,
    SUNDAY,
    TUESDAY,
    WEDNESDAY,
    YES,
    also,
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


@pytest.mark.parametrize(
    ("words", "hours"), [("that's too early", [18, 19]), ("muy tarde", [15, 16])]
)
def test_too_early_wants_later_and_too_late_wants_earlier(
    realestate: Tenant, words: str, hours: list[int]
) -> None:
    talk = Talk.at(realestate)
    me = "I'm Ana Torres, ana@example.com, 212 555 0147, tomorrow"
    hears(talk, me, "noon?", words)
    assert [slot.start.hour for slot in talk.conversation.offered_slots][:2] == hours
