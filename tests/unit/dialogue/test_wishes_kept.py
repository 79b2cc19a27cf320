"""What was wished is kept and said back: no more than was meant, and nothing of it lost."""

import datetime as dt

import pytest

from contracts.commands import FindTimeSlots
from domain.acts import Act, Decline, Reading, Wish
from domain.dialogue.says import OfSlots
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.words import (
    ANA,
    FRI,
    HELLO,
    MON,
    NO,
    THU,
    TUE,
    WED,
    YES,
    ask,
    at,
    name,
    not_,
    want,
    wish,
)

NEXT_WEEK = (dt.date(2026, 11, 30), dt.date(2026, 12, 6))
SAME_TIME = Wish(shift_minutes=0)


@pytest.fixture
def talk(realestate: Tenant) -> Talk:
    return Talk.at(realestate)


def unsettled(*acts: Act) -> Reading:
    return Reading(acts=acts, settled=False, uncovered=("some",))


def hours_offered(talk: Talk) -> list[int]:
    offered = [say for say in talk.says if isinstance(say, OfSlots)][-1]
    zone = talk.office.tenant.zone
    return [slot.start.astimezone(zone).hour for slot in offered.slots]


# Nothing that was told is lost.


def test_hour_and_name_are_taken_from_a_message_that_asks_and_is_not_settled(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(WED))
    told = (wish(None, at(15)), *ANA, ask("other", "may my wife come"), ask("parking"))
    talk.hears(unsettled(*told))
    assert talk.said[-1] == "confirm_book"
    assert "3:00 PM for Ana Lopez" in talk.text


def test_an_hour_is_of_the_day_that_is_named_apart_from_it(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED))
    gone = Wish(role="replaced", day=WED)
    talk.hears(unsettled(wish(FRI), gone, wish(None, at(12))))
    assert "Friday, December 4 at 12:00 PM" in talk.text
    assert "Wednesday" not in talk.text


def test_an_hour_alone_is_of_the_day_on_the_table(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED)).says_acts(wish(None, at(12)))
    assert talk.visits == [("12-02 12:00", "Ana Lopez")]


def test_a_limit_outlives_an_hour_that_keeps_to_it(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED), Wish(time_range=(at(11), None)))
    talk.hears(unsettled(wish(None, at(12)), HELLO))
    talk.says_acts(want("book"), wish(THU))
    assert all(command.wishes.not_before == "11:00" for command in talk.office.sent(FindTimeSlots))


def test_an_hour_outranks_the_limit_that_it_breaks(talk: Talk) -> None:
    early = Wish(time_range=(None, at(10)))
    talk.says_acts(want("book"), *ANA, wish(WED), early, wish(None, at(10)))
    assert talk.visits == [("12-02 10:00", "Ana Lopez")]


def test_a_day_that_only_seems_to_be_kept_out_is_not_where_nothing_is_wished(talk: Talk) -> None:
    seems = Wish(role="busy", day=dt.date(2026, 11, 25), certain=False)
    talk.hears(unsettled(want("book"), *ANA, seems)).says_acts(wish(None, at(12)))
    assert "Wednesday, November 25" in talk.text


def test_a_day_that_seems_to_be_kept_out_is_where_another_is_wished(talk: Talk) -> None:
    seems = Wish(role="busy", day=WED, certain=False)
    talk.hears(unsettled(want("book"), *ANA, seems, Wish(day_range=NEXT_WEEK)))
    assert "Wednesday, December 2" not in talk.text.partition("1.")[2]


# One's own appointment, and the same time next week.


@pytest.mark.parametrize("own", [MON, THU])
def test_the_same_time_next_week_is_the_week_after_that_of_the_appointment(
    talk: Talk, own: dt.date
) -> None:
    talk.says_acts(want("book"), *ANA, wish(own, at(16)))
    talk.hears(unsettled(want("move"), SAME_TIME, Wish(day_range=NEXT_WEEK)))
    assert talk.said == ["confirm_move"]
    talk.says_acts(YES)
    after = own + dt.timedelta(days=7)
    assert talk.visits == [(f"{after:%m-%d} 16:00", "Ana Lopez")]


def test_the_same_time_in_another_week_is_its_weekday_there(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(THU, at(16)))
    week = (dt.date(2026, 12, 7), dt.date(2026, 12, 13))
    talk.says_acts(want("move"), SAME_TIME, Wish(day_range=week)).says_acts(YES)
    assert talk.visits == [("12-10 16:00", "Ana Lopez")]


def test_a_no_with_the_time_that_is_read_back_lets_it_not_go(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(16)))
    talk.says_acts(want("move"), wish(THU, at(16)))
    talk.says_acts(NO, want("move"), wish(THU, at(16)))
    assert talk.said == ["confirm_move"]
    talk.says_acts(YES)
    assert talk.visits == [("12-03 16:00", "Ana Lopez")]


# A no that was for something else.


def test_a_no_to_an_offer_to_ask_is_none_to_what_stands(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(15)), ask("other", "may my dog come"))
    talk.says_acts(YES)
    assert talk.said[-1] == "offer_to_ask"
    talk.says_acts(Decline(words="no"), wish(FRI, at(11)))
    assert talk.said[-1] == "confirm_move_or_more"


# Said back: what this message added, as it was meant.


def test_only_what_is_new_is_said_back(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, not_(None, None, 1))
    assert "no Tuesdays" in talk.text
    talk.says_acts(not_(None, None, 0), wish(WED))
    assert "Noted: no Mondays." in talk.text
    talk.says_acts(wish(THU))
    assert "wish_noted" not in talk.said


def test_a_day_given_up_for_a_moment_goes_without_saying(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED))
    talk.says_acts(not_(None, None, 2), wish(FRI, at(12)), ask("parking"))
    assert "wish_noted" not in talk.said
    assert "Friday, December 4 at 12:00 PM" in talk.text


def test_a_week_that_is_refused_is_said_as_one(talk: Talk) -> None:
    this_week = Wish(role="refused", day_range=(dt.date(2026, 11, 23), dt.date(2026, 11, 29)))
    talk.says_acts(want("book"), *ANA, this_week)
    assert "Noted: nothing from Monday, November 23 to Saturday, November 28." in talk.text


def test_a_limit_that_is_given_up_is_not_said_back(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, Wish(day_range=(WED, FRI)))
    talk.says_acts(wish(TUE), Wish(time_range=(at(12), None)))
    assert "wish_noted" not in talk.said


def test_days_out_of_reach_are_not_said_back(talk: Talk) -> None:
    august = (dt.date(2027, 8, 1), dt.date(2027, 8, 31))
    away = Wish(role="busy", day_range=august, certain=False)
    talk.hears(unsettled(want("book"), name("Ana Lopez"), away, wish(WED)))
    assert "wish_noted" not in talk.said


def test_a_week_refused_beside_the_week_that_is_wanted_goes_without_saying(talk: Talk) -> None:
    this_week = Wish(role="refused", day_range=(dt.date(2026, 11, 23), dt.date(2026, 11, 29)))
    talk.says_acts(want("book"), *ANA, this_week, Wish(day_range=NEXT_WEEK))
    assert "Noted: from Monday, November 30 to Sunday, December 6." in talk.text


def test_days_of_a_list_that_were_declined_are_not_said_back(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, Wish(day_range=NEXT_WEEK))
    talk.says_acts(NO)
    assert "wish_noted" not in talk.said
    talk.says_acts(not_(TUE))
    assert "November 30" not in talk.text.partition("\n")[0]


def test_the_list_keeps_to_what_was_said(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED), Wish(time_range=(at(11), at(15))))
    assert hours_offered(talk) == [11, 12, 13, 14]
