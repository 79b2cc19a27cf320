"""What a yes covers: exactly what was read back, and nothing once something speaks against it."""

import datetime as dt

import pytest

from domain.acts import (
    Act,
    Agree,
    Ask,
    Choose,
    Clash,
    Keep,
    Other,
    Pause,
    People,
    Reading,
    Social,
    Stop,
    Tell,
    ThirdParty,
    Topic,
    Wish,
)
from domain.agreement import Proposal, answer, is_said_over
from tests.unit.dialogue.words import (
    NO,
    THU,
    TUE,
    WED,
    YES,
    ask,
    at,
    email,
    for_,
    name,
    phone,
    want,
    wish,
)

BOOK = Proposal(
    task="book", day=WED, time=at(15), name="Ana Lopez", email="ana@example.com", phone="+1718"
)
CANCEL = Proposal(task="cancel", day=WED, time=at(15))


def said(*acts: Act, settled: bool = True) -> Reading:
    return Reading(acts=acts, settled=settled)


def test_a_plain_yes_agrees() -> None:
    assert answer(BOOK, said(YES)) == "agreed"
    assert answer(BOOK, said(YES, Social(kind="thanks"))) == "agreed"
    assert answer(BOOK, said(YES, Social(kind="goodbye"))) == "agreed"


@pytest.mark.parametrize("topic", ["price", "bring", "why", "own_appointment", "other"])
def test_a_question_beside_it_changes_nothing(topic: Topic) -> None:
    assert answer(BOOK, said(YES, ask(topic))) == "agreed"


def test_a_yes_apart_counts_beside_what_was_not_understood() -> None:
    apart = Agree(apart=True)
    assert answer(BOOK, said(apart, settled=False)) == "agreed"
    assert answer(BOOK, said(apart, wish(THU), settled=False)) == "dropped"
    assert answer(BOOK, said(Agree(apart=True, certain=False), settled=False)) == "open"


def test_what_is_passed_on_is_no_other_for_a_wish_beside_it() -> None:
    note = Proposal(task="note")
    assert answer(note, said(YES, Wish(shift_days=2), want("move"))) == "agreed"
    assert answer(note, said(YES, phone("+17185550142"))) == "agreed"
    assert answer(note, said(NO, want("move"))) == "dropped"


@pytest.mark.parametrize(
    "same",
    [
        wish(WED, at(15)),
        wish(WED),
        wish(None, at(15)),
        Wish(times=(at(3), at(15))),
        Wish(weekdays=(2,)),
        Wish(time_range=(at(12), None)),
        email("Ana@example.com"),
        name("ana lopez"),
        want("book"),
    ],
)
def test_what_was_proposed_may_be_said_again(same: Act) -> None:
    assert answer(BOOK, said(YES, same)) == "agreed"


@pytest.mark.parametrize(
    "other",
    [
        NO,
        Stop(),
        Keep(),
        Pause(),
        Other(),
        Choose(number=2),
        Clash(days=(TUE, WED)),
        ThirdParty(),
        for_("my mother"),
        People(number=2),
        ask("availability"),
        Ask(topic="other", when=(wish(THU),)),
        wish(THU),
        wish(WED, at(16)),
        Wish(role="refused", time=at(15)),
        Wish(role="busy", time=at(15)),
        Wish(shift_minutes=30),
        email("bo@example.com"),
        Tell(detail="name", value="Ana Lopez", replaces=True),
        want("cancel"),
        want("person"),
    ],
)
def test_anything_else_takes_the_yes_out_of_it(other: Act) -> None:
    assert answer(BOOK, said(YES, other)) == "dropped"
    assert answer(BOOK, said(other)) == "dropped"


def test_the_same_day_and_hour_again_is_a_yes_to_a_booking_only() -> None:
    assert is_said_over(BOOK, said(want("book"), wish(WED, at(15)), name("Ana Lopez")))
    assert is_said_over(BOOK, said(wish(None, at(15))))
    assert not is_said_over(BOOK, said(wish(WED)))
    assert not is_said_over(BOOK, said(wish(WED, at(16))))
    assert not is_said_over(BOOK, said(Wish(day=WED, time=at(15), about=True)))
    assert not is_said_over(BOOK, said(wish(WED, at(15)), settled=False))
    assert not is_said_over(CANCEL, said(wish(WED, at(15))))
    others = BOOK.model_copy(update={"visitor": "Rosa Ruiz"})
    assert is_said_over(others, said(wish(WED, at(15))))
    assert not is_said_over(others, said(wish(WED, at(15)), name("Ana Lopez")))


def test_half_a_yes_leaves_it_open() -> None:
    assert answer(BOOK, said(YES, settled=False)) == "open"
    assert answer(BOOK, said(Agree(certain=False))) == "open"
    assert answer(BOOK, said()) == "open"
    assert answer(BOOK, said(Social(kind="greeting"))) == "open"


def test_a_yes_to_a_cancellation_may_bring_a_new_booking() -> None:
    assert answer(CANCEL, said(YES, want("book"), wish(THU))) == "agreed"
    assert answer(CANCEL, said(YES, wish(TUE))) == "dropped"
    assert answer(CANCEL, said(YES, want("move"), wish(THU))) == "dropped"
    assert answer(CANCEL, said(wish(WED), YES)) == "agreed"


def test_a_range_that_holds_the_time_is_no_other_wish() -> None:
    range_ = Wish(day_range=(dt.date(2026, 12, 1), None))
    assert answer(BOOK, said(YES, range_)) == "agreed"
    assert answer(BOOK, said(YES, Wish(day_range=(None, dt.date(2026, 12, 1))))) == "dropped"
