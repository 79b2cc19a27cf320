"""Earlier and later ones, and what is left of a wish after a no."""

import datetime as dt

import pytest

from contracts.answers import TimeSlotTaken
from contracts.commands import BookAppointment, FindDays
from contracts.values import TimeSlot
from domain.acts import Other, Wish
from domain.dialogue.says import OfDays, OfSlots
from domain.tenants import Tenant
from tests.unit.dialogue.office import Office, Talk
from tests.unit.dialogue.words import ANA, NO, TUE, WED, YES, at, pick, want, wish

LATER = Other(of="times", which="later")


@pytest.fixture
def talk(realestate: Tenant) -> Talk:
    talk = Talk.at(realestate)
    talk.office.busy = [_hours(TUE, 10, 17, realestate)]  # five o'clock is all that is left
    return talk


def _hours(day: dt.date, first: int, last: int, tenant: Tenant) -> tuple[dt.datetime, dt.datetime]:
    since, until = (dt.datetime.combine(day, at(hour), tenant.zone) for hour in (first, last))
    return since, until


def clocks(talk: Talk) -> list[str]:
    offered = [say for say in talk.says if isinstance(say, OfSlots)][-1]
    zone = talk.office.tenant.zone
    return [slot.start.astimezone(zone).strftime("%d %H") for slot in offered.slots]


def days(talk: Talk) -> list[dt.date]:
    return [day.date for say in talk.says if isinstance(say, OfDays) for day in say.days]


def test_what_was_shown_stays_where_there_is_nothing_later(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA).says_acts(wish(TUE))
    talk.says_acts(LATER)
    assert talk.said[0] == "no_other_times"
    assert clocks(talk) == ["01 17"]
    talk.says_acts(pick(1))
    assert talk.visits == [("12-01 17:00", "Ana Lopez")]


def test_what_is_closest_is_shown_where_there_is_nothing_later(realestate: Tenant) -> None:
    talk = Talk.at(realestate).says_acts(want("book"), *ANA)
    talk.says_acts(Wish(day=WED, time_range=(at(13), None)))
    assert clocks(talk) == ["02 13", "02 14", "02 15", "02 16", "02 17"]
    talk.says_acts(LATER)
    assert talk.said == ["no_other_times", "offer_nearest"]
    assert clocks(talk) == ["02 16", "02 17"]


def test_later_ones_of_the_day_are_shown_where_there_are_some(realestate: Tenant) -> None:
    talk = Talk.at(realestate).says_acts(want("book"), *ANA).says_acts(wish(WED))
    assert clocks(talk)[-1] == "02 15"
    talk.says_acts(LATER)
    assert clocks(talk) == ["02 16", "02 17"]


def test_earlier_than_what_was_wished_is_another_wish(realestate: Tenant) -> None:
    talk = Talk.at(realestate).says_acts(want("book"), *ANA)
    talk.says_acts(Wish(day=WED, time_range=(at(15), None)))
    talk.says_acts(Other(of="times", which="earlier"))
    assert clocks(talk) == ["02 10", "02 11", "02 12", "02 13", "02 14"]


def test_days_that_were_shown_stay_where_there_are_no_earlier_ones(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA).says_acts(Wish(day_range=(WED, None)))
    shown = days(talk)
    talk.says_acts(Other(of="days", which="earlier"))
    assert talk.said[0] == "no_other_days"
    assert days(talk) == shown


def test_later_days_follow_those_that_were_shown(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA).says_acts(Wish(day_range=(WED, None)))
    shown = days(talk)
    talk.says_acts(Other(of="days", which="later"))
    assert days(talk)
    assert min(days(talk)) > max(shown)


def test_a_no_to_one_tuesday_leaves_tuesdays_wished(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA).says_acts(Wish(weekdays=(1,))).says_acts(wish(TUE))
    assert clocks(talk) == ["01 17"]
    talk.says_acts(NO)
    assert {clock[:2] for clock in clocks(talk)} == {"08"}


def test_a_full_tuesday_leaves_tuesdays_wished(talk: Talk, realestate: Tenant) -> None:
    talk.office.busy = [_hours(TUE, 9, 19, realestate)]
    talk.says_acts(want("book"), *ANA).says_acts(Wish(weekdays=(1,))).says_acts(wish(TUE))
    assert {day.weekday() for day in days(talk)} == {1}


def test_hours_stay_wished_after_a_no(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA).says_acts(Wish(weekdays=(1,), time_range=(at(15), None)))
    talk.says_acts(wish(TUE)).says_acts(NO)
    assert talk.office.sent(FindDays)[-1].wishes.not_before == "15:00"
    assert talk.office.sent(FindDays)[-1].wishes.weekdays == (1,)


def test_the_nearest_are_near_what_was_wished(realestate: Tenant) -> None:
    """Nothing begins after six: what comes closest is the end of the day, not its beginning."""
    talk = Talk.at(realestate, Office(realestate)).says_acts(want("book"), *ANA)
    talk.says_acts(Wish(day=WED, time_range=(at(19), None)))
    talk.says_acts(wish(WED))
    assert clocks(talk)[-1] == "02 17"


def test_what_was_chosen_stays_chosen_where_a_refusal_spares_it(realestate: Tenant) -> None:
    talk = Talk.at(realestate).says_acts(want("book"), wish(WED, at(11)))
    talk.says_acts(*ANA, Wish(role="refused", time_range=(at(14), at(15))))
    assert talk.said[-1] == "confirm_book"
    talk.says_acts(YES)
    assert talk.visits == [("12-02 11:00", "Ana Lopez")]


def test_what_was_chosen_goes_where_a_refusal_is_of_it(realestate: Tenant) -> None:
    talk = Talk.at(realestate).says_acts(want("book"), wish(WED, at(14)))
    talk.says_acts(*ANA, Wish(role="refused", time_range=(at(14), at(15))))
    assert "02 14" not in clocks(talk)
    assert not talk.visits


def test_a_list_that_others_followed_is_shown_again(realestate: Tenant) -> None:
    talk = Talk.at(realestate).says_acts(want("book"), *ANA).says_acts(wish(WED))
    shown = clocks(talk)
    talk.says_acts(Wish(weekdays=(6,)))  # nobody is there
    assert days(talk)
    talk.says_acts(wish(WED))
    assert talk.said == ["offer_times"]
    assert clocks(talk) == shown


def test_what_is_offered_for_a_lost_time_keeps_to_the_weekday(realestate: Tenant) -> None:
    talk = Talk.at(realestate).says_acts(want("book"), *ANA, Wish(weekdays=(1,)))
    talk.says_acts(wish(TUE))
    lost, later = (dt.datetime.combine(TUE, at(hour), realestate.zone) for hour in (10, 11))
    length = dt.timedelta(minutes=realestate.scheduling.slot_minutes)
    others = tuple(
        TimeSlot(start=start, end=start + length) for start in (later + dt.timedelta(days=1), later)
    )
    talk.office.answers[BookAppointment] = TimeSlotTaken(start=lost, alternatives=others)
    talk.says_acts(pick(1))
    assert talk.said[0] == "time_taken"
    assert clocks(talk) == ["01 11"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (LATER, ["02 16", "02 17"]),
        (Other(of="times", which="earlier"), ["02 10", "02 11", "02 12", "02 13", "02 14"]),
        (Other(of="times"), ["02 13", "02 14", "02 16"]),
    ],
)
def test_others_than_what_stands_are_of_a_move(
    realestate: Tenant, asked: Other, found: list[str]
) -> None:
    talk = Talk.at(realestate).says_acts(want("book"), wish(WED, at(15)), *ANA)
    talk.says_acts(asked)
    assert clocks(talk) == found
    talk.says_acts(pick(1))
    assert talk.said == ["confirm_move"]
    assert talk.visits == [("12-02 15:00", "Ana Lopez")]


def test_another_day_than_that_of_what_stands_is_of_a_move(realestate: Tenant) -> None:
    talk = Talk.at(realestate).says_acts(want("book"), wish(WED, at(15)), *ANA)
    talk.says_acts(Other(of="days"))
    assert days(talk)
    assert WED not in days(talk)
