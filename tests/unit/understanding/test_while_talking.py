"""What people say in the middle of a conversation, beside what was asked."""

from datetime import date, datetime, time
from typing import Any

import pytest

from domain.acts import (
    Act,
    Agree,
    Ask,
    Context,
    Decline,
    Moment,
    Proposal,
    Repeat,
    Tell,
    Want,
    Wish,
)
from domain.understanding.reading import read

NOW = datetime.fromisoformat("2026-11-29T12:00:00")  # a Sunday
BOOKED = {"appointments": (Moment(day=date(2026, 12, 8), time=time(10)),)}
PROPOSED = {
    "asked": "yes_no",
    "proposal": Proposal(task="book", day=date(2026, 12, 8), time=time(10)),
}


def said(text: str, **more: Any) -> tuple[Act, ...]:
    return read(text, Context(**{"now": NOW, **more})).acts


def of(kind: type[Any], text: str, **more: Any) -> list[Any]:
    return [act for act in said(text, **more) if isinstance(act, kind)]


@pytest.mark.parametrize(
    "text", ["put us in the afternoon", "don't cancel it, just put us in the afternoon"]
)
def test_another_part_of_the_day_is_no_second_visit(text: str) -> None:
    assert not of(Want, text, **BOOKED)
    assert [wish.time_range for wish in of(Wish, text, **BOOKED)] == [(time(12), None)]


@pytest.mark.parametrize("text", ["is Monday at 1 free?", "¿el lunes a la 1 está libre?"])
def test_whether_an_hour_is_free_is_asked_and_not_wished(text: str) -> None:
    (ask,) = of(Ask, text)
    assert ask.topic == "availability"
    assert [wish.day for wish in ask.when] == [date(2026, 11, 30)]
    assert not of(Wish, text)


def test_whether_somebody_is_on_the_list_is_not_about_the_own_appointment() -> None:
    (ask,) = of(Ask, "would you have Marta on the list?")
    assert ask.topic == "other"


@pytest.mark.parametrize(
    "text",
    [
        "me and my wife, tom.reed@example.com",
        "es para mí y mi esposa, tom.reed@example.com",
        "Tuesday at 10 for me and my wife, tom.reed@example.com",
    ],
)
def test_the_address_after_me_and_my_wife_is_the_speakers(text: str) -> None:
    assert [tell.who for tell in of(Tell, text)] == ["self"]


@pytest.mark.parametrize(
    "text", ["10 am para mí", "10 am for me", "Tuesday at 10 am for me and my wife"]
)
def test_an_hour_for_me_is_wanted(text: str) -> None:
    (wish,) = of(Wish, text)
    assert (wish.role, wish.time) == ("wanted", time(10))


def test_another_one_on_a_day_is_a_booking() -> None:
    text = "book another one Friday at 11"
    assert [want.task for want in of(Want, text, **BOOKED)] == ["book"]
    assert [wish.day for wish in of(Wish, text, **BOOKED)] == [date(2026, 12, 4)]


def test_who_is_in_pain_and_can_come_today_wants_today() -> None:
    text = "my tooth is killing me, can I come today?"
    assert [want.task for want in of(Want, text)] == ["book"]
    assert [wish.day for wish in of(Wish, text)] == [NOW.date()]


def test_a_yes_with_a_question_about_coming_late_agrees() -> None:
    found = said("si, y si llego tarde que pasa?", **PROPOSED)
    assert [type(act) for act in found] == [Agree, Ask]


def test_no_thanks_and_goodbye_declines() -> None:
    assert of(Decline, "no, thanks, ya con eso. bye", **PROPOSED)


def test_a_recital_on_a_day_is_busy() -> None:
    (wish,) = of(Wish, "my kids recital is that thursday night")
    assert (wish.role, wish.day) == ("busy", date(2026, 12, 3))


@pytest.mark.parametrize(
    "text", ["are you there?", "hello?", "sigues ahí?", "¿hola?", "anyone there?", "hay alguien?"]
)
def test_who_calls_out_hears_where_things_stand(text: str) -> None:
    assert of(Repeat, text, **PROPOSED)


def test_a_hello_that_opens_the_conversation_only_greets() -> None:
    assert not of(Repeat, "hello?")
