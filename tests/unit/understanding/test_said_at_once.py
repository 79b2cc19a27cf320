"""What people say in one breath: who they are in a list, a message, a yes and more."""

from datetime import date, datetime, time
from typing import Any

import pytest

from domain.acts import (
    Act,
    Agree,
    Asked,
    Choose,
    Clash,
    Context,
    ForOther,
    Note,
    Offers,
    People,
    Proposal,
    Stop,
    Tell,
    ThirdParty,
    Want,
    Wish,
)
from domain.understanding.reading import read

NOW = datetime.fromisoformat("2026-11-29T12:00:00")  # a Sunday
BOOKING = Proposal(task="book", day=date(2026, 12, 8), time=time(10))
CANCELLATION = Proposal(task="cancel", day=date(2026, 12, 8), time=time(10))


def said(text: str, **more: Any) -> list[Act]:
    return list(read(text, Context(**{"now": NOW, **more})).acts)


def of(kind: type[Any], text: str, **more: Any) -> list[Any]:
    return [act for act in said(text, **more) if isinstance(act, kind)]


def told(detail: str, text: str, **more: Any) -> list[tuple[str | None, str]]:
    return [(a.value, a.who) for a in of(Tell, text, **more) if a.detail == detail]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("at 10 please. Una Byrne, una.byrne@example.com, +52 55 5123 4532", "Una Byrne"),
        ("Al Burke, al.burke@example.com, a viewing on Tuesday", "Al Burke"),
        ("I need one today. Dan Ruiz, +1 305 555 0117", "Dan Ruiz"),
        ("a la 1, paco nieto, paco@example.com, 347 555 0111", "Paco Nieto"),
    ],
)
def test_a_name_in_a_list_with_an_address_or_a_number_needs_no_cue(text: str, name: str) -> None:
    assert told("name", text) == [(name, "self")]


def test_a_surname_that_is_a_relation_makes_the_address_nobody_elses() -> None:
    text = "soy Paco Nieto, paco.nieto@example.com, 347 555 0111"
    assert told("email", text) == [("paco.nieto@example.com", "self")]


def test_an_address_that_repeats_the_name_of_a_friend_is_theirs() -> None:
    text = "my other friend ivy chen, when is she going? ivy@example.com"
    assert told("email", text) == [("ivy@example.com", "other")]


@pytest.mark.parametrize("asked", [None, "name", "time"])
def test_a_piece_of_a_phone_is_one_whatever_is_asked(asked: Asked | None) -> None:
    (first,) = of(Tell, "my phone is 646 555", asked=asked)
    (rest,) = of(Tell, "0143", asked=asked, digits="646555")
    assert (first.value, first.part) == ("646555", True)
    assert (rest.value, rest.part) == ("+16465550143", False)


@pytest.mark.parametrize("text", ["call me at 10", "my account number is 2125", "call me at 930"])
def test_an_hour_or_another_number_is_no_piece_of_a_phone(text: str) -> None:
    assert told("phone", text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Please pass a message to the office: Karen should call Tom about the deposit",
            "Karen should call Tom about the deposit",
        ),
        (
            "Déjale un recado a la oficina: la regadera gotea. Soy Luis Mejía, 917 555 0166",
            "la regadera gotea",
        ),
        (
            "páseles un recado a la oficina: que me marquen por la visa de mi hijo",
            "que me marquen por la visa de mi hijo",
        ),
    ],
)
def test_a_message_is_taken_with_its_words_and_nothing_is_read_in_it(
    text: str, message: str
) -> None:
    acts = [act for act in said(text) if not isinstance(act, Tell)]
    assert [act.act for act in acts] == ["want", "note"]
    assert acts[1].words == message


@pytest.mark.parametrize(
    "text", ["can you pass a message to the office?", "take a message. its tom baker 646 555 0111"]
)
def test_a_message_that_is_not_said_yet_is_none(text: str) -> None:
    assert of(Want, text)
    assert not of(Note, text)


def test_a_yes_stands_beside_what_else_is_wanted() -> None:
    acts = said("yes, and please pass on to the office that I am blind", proposal=BOOKING)
    assert [act.act for act in acts] == ["agree", "note"]
    assert acts[1].words == "I am blind"
    acts = said("yes and rebook me for monday", proposal=CANCELLATION)
    assert [act.act for act in acts] == ["agree", "want", "wish"]


def test_a_half_yes_before_a_question_passes_nothing_on() -> None:
    text = "ok. how do i sell my house with you?"
    assert not of(Agree, text, asked="yes_no", proposal=Proposal(task="message"))


@pytest.mark.parametrize(
    ("text", "clashing"),
    [
        ("Wednesday, December 8 at 10:00", (date(2026, 12, 8), date(2026, 12, 9))),
        ("el lunes 8 de diciembre", (date(2026, 12, 7), date(2026, 12, 8))),
    ],
)
def test_a_weekday_and_a_date_that_contradict_each_other_clash(
    text: str, clashing: tuple[date, ...]
) -> None:
    (clash,) = of(Clash, text)
    assert clash.days == clashing
    assert not any(wish.day for wish in of(Wish, text))
    assert not read(text, Context(now=NOW)).settled


def test_a_weekday_beside_its_date_is_that_day() -> None:
    assert [wish.day for wish in of(Wish, "ah sí, es martes, el martes 8")] == [date(2026, 12, 8)]
    assert [wish.day for wish in of(Wish, "el jueves, o sea el 10")] == [date(2026, 12, 10)]


@pytest.mark.parametrize("text", ["yes, both of them", "sí, las dos", "ambas"])
def test_both_are_all_that_is_shown(text: str) -> None:
    offers = Offers(times=(time(10), time(10, 30)))
    assert [choice.which for choice in of(Choose, text, asked="time", offers=offers)] == ["all"]


@pytest.mark.parametrize("text", ["the first", "the first one", "la primera", "el primero"])
def test_the_first_is_a_place_and_no_one_o_clock(text: str) -> None:
    offers = Offers(times=(time(12), time(13), time(14)))
    found = of(Choose, text, asked="time", offers=offers)
    assert [(each.number or each.which, each.certain) for each in found] == [(1, True)]
    assert not of(Wish, text, asked="time", offers=offers)


@pytest.mark.parametrize("text", ["yes, both", "sí, las dos", "sí, ambas por favor"])
def test_yes_to_both_agrees_to_all_that_is_proposed(text: str) -> None:
    found = said(text, asked="yes_no", proposal=BOOKING)
    assert [act.act for act in found] == ["agree", "choose"]


def test_two_in_spanish_is_an_hour_where_it_is_shown() -> None:
    offers = Offers(times=(time(10), time(14)))
    assert [w.time for w in of(Wish, "las dos", asked="time", offers=offers)] == [time(14)]
    offers = Offers(times=(time(10), time(11)))
    assert of(Wish, "a las dos", asked="time", offers=offers)


@pytest.mark.parametrize(
    "text", ["ok hold on a second", "it'll be the two of us", "yes, that one", "the afternoon one"]
)
def test_no_number_of_the_list_is_chosen_by_words_of_other_meaning(text: str) -> None:
    offers = Offers(times=(time(11), time(15)))
    assert not of(Choose, text, asked="time", offers=offers)


@pytest.mark.parametrize("text", ["the 11 works", "el 11 está bien"])
def test_a_number_of_an_hour_that_is_shown_is_no_day(text: str) -> None:
    offers = Offers(times=(time(9), time(11), time(15)))
    (wish,) = of(Wish, text, asked="time", offers=offers)
    assert (wish.day, wish.time) == (None, time(11))


def test_people_and_the_day_they_come_are_both_heard() -> None:
    text = "somos 4, vamos el 11 de diciembre a la 1"
    assert [act.number for act in of(People, text)] == [4]
    assert [wish.day for wish in of(Wish, text)] == [date(2026, 12, 11)]


def test_kin_speaks_for_somebody_only_where_an_appointment_stands() -> None:
    assert not of(ThirdParty, "I'm his mother Ellen Marsh", asked="name")
    assert of(ThirdParty, "I'm his mother, can you cancel his appointment?")


def test_a_named_visitor_is_a_visit_for_somebody_else() -> None:
    assert of(ForOther, "The appointment is for Rosa Delgado", asked="name")


def test_cancelling_this_one_while_booking_ends_the_booking() -> None:
    acts = said("Cancel this new one", asked="time", offers=Offers(times=(time(12),)))
    assert [type(act) for act in acts] == [Stop]
