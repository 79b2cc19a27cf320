"""What a day or an hour is named for."""

from datetime import date, datetime, time
from typing import Any

import pytest

from domain.acts import Ask, Asked, Choose, Context, Offers, Reading, Wish
from domain.understanding.reading import read

NOW = datetime.fromisoformat("2026-11-29T12:00:00")  # a Sunday


def reading(text: str, **more: Any) -> Reading:
    return read(text, Context(**{"now": NOW, **more}))


def wishes(text: str, role: str = "wanted", **more: Any) -> list[Wish]:
    acts = reading(text, **more).acts
    return [act for act in acts if isinstance(act, Wish) and act.role == role]


def days(text: str, role: str = "wanted", **more: Any) -> list[str]:
    return [str(wish.day) for wish in wishes(text, role, **more) if wish.day]


def hours(text: str, role: str = "wanted", **more: Any) -> list[str]:
    found = [wish.times or (wish.time,) for wish in wishes(text, role, **more)]
    return [",".join(f"{each:%H:%M}" for each in times if each) for times in found if any(times)]


@pytest.mark.parametrize(
    ("text", "replaced", "wanted"),
    [
        ("at 3, actually 4", "03:00,15:00", "04:00,16:00"),
        ("at 3, actually make that 4", "03:00,15:00", "04:00,16:00"),
        ("1 pm... scratch that, 1:45 pm", "13:00", "13:45"),
        ("a las 3, perdón, a las 4", "03:00,15:00", "04:00,16:00"),
        ("at 10, no wait, mejor 11 y media", "10:00,22:00", "11:30,23:30"),
        ("5 pm, sorry, 6", "17:00", "18:00"),
    ],
)
def test_a_correction_takes_the_place_of_what_was_said(
    text: str, replaced: str, wanted: str
) -> None:
    assert (hours(text, "replaced"), hours(text)) == ([replaced], [wanted])


@pytest.mark.parametrize(
    "text",
    ["a las 3 tengo dentista", "I have a dentist at 3", "i work until 5", "tengo junta a las 3"],
)
def test_somebody_who_is_busy_wishes_nothing(text: str) -> None:
    assert wishes(text, "busy")
    assert not wishes(text)


@pytest.mark.parametrize(
    "text",
    ["que no sea martes", "other than Tuesday", "I'm not free Tuesday", "not Tuesday",
     "cualquier día menos martes", "Tuesday? no chance", "los martes jamás", "no Tuesdays",
     "Is there anything that isn't a Tuesday?"],
)  # fmt: skip
def test_a_refused_day_is_not_wanted(text: str) -> None:
    assert wishes(text, "refused")
    assert not wishes(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("not before the 8th", "2026-12-08", None),
        ("no antes del 9", "2026-12-09", None),
        ("after the 10th", "2026-12-11", None),
        ("before the 1st of feb", None, "2027-01-31"),
        ("from 13 January on", "2027-01-13", None),
        ("no earlier than thursday", "2026-12-03", None),
        ("después del 20 y antes del 30", "2026-12-21", "2026-12-29"),
        ("entre el 14 y el 18 de diciembre", "2026-12-14", "2026-12-18"),
    ],
)
def test_a_limit_is_a_wanted_stretch(text: str, first: str | None, last: str | None) -> None:
    (wish,) = wishes(text)
    expected = tuple(edge and date.fromisoformat(edge) for edge in (first, last))

    assert wish.day_range == expected


def test_several_wishes_of_one_text_each_have_their_role() -> None:
    found = reading("not before the 8th, mornings, and no Tuesdays")
    roles = [(act.role, act.weekdays) for act in found.acts if isinstance(act, Wish)]

    assert roles == [("wanted", ()), ("wanted", ()), ("refused", (1,))]
    assert found.settled


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("Thursday December 10 around noon", "2026-12-10", "12:00"),
        ("el martes 8 a las 5 de la tarde", "2026-12-08", "17:00"),
        ("It's December 9 I need, at 3 pm", "2026-12-09", "15:00"),
    ],
)
def test_a_number_after_a_month_or_a_weekday_is_its_day(text: str, day: str, hour: str) -> None:
    assert (days(text), hours(text)) == ([day], [hour])


@pytest.mark.parametrize("text", ["Thursday, November 14", "el martes 9 de diciembre",
                                  "el viernes mañana"])  # fmt: skip
def test_what_contradicts_itself_is_no_wish_and_not_settled(text: str) -> None:
    assert not wishes(text)
    assert not reading(text).settled


def test_feasts_are_those_of_the_country() -> None:
    assert days("día de la madre", country="MX") == ["2027-05-10"]
    assert days("mother's day", country="US") == ["2027-05-09"]


@pytest.mark.parametrize(
    ("text", "asked", "offers", "expected"),
    [
        ("2", "time", Offers(times=(time(10), time(11), time(12))), Choose(number=2)),
        ("la 2", "time", Offers(times=(time(10), time(11))), Choose(number=2)),
        ("the middle one", "time", Offers(times=(time(9), time(12), time(17))), Choose(number=2)),
        ("la última", "time", Offers(times=(time(9), time(12))), Choose(which="last")),
        ("either one, u pick", "time", Offers(times=(time(9), time(12))), Choose(which="any")),
        ("whatever's soonest", "time", Offers(), Choose(which="earliest")),
    ],
)
def test_a_choice_is_a_place_in_the_list(
    text: str, asked: Asked, offers: Offers, expected: Choose
) -> None:
    acts = reading(text, asked=asked, offers=offers).acts
    chosen = [act for act in acts if isinstance(act, Choose)]

    assert [(act.number, act.which) for act in chosen][:1] == [(expected.number, expected.which)]


@pytest.mark.parametrize("text", ["2", "2 then", "the 2"])
def test_a_number_that_may_be_an_option_or_an_hour_is_both_and_not_sure(text: str) -> None:
    said = reading(text, asked="time", offers=Offers(times=(time(14), time(16))))

    assert [(act.act, act.certain) for act in said.acts] == [("choose", False), ("wish", False)]
    assert not said.settled


def test_the_second_of_a_list_that_is_at_two_is_both_at_once() -> None:
    said = reading("2", asked="time", offers=Offers(times=(time(10), time(14))))

    assert [act.number for act in said.acts if isinstance(act, Choose)] == [2]
    assert said.settled


def test_offers_settle_an_open_hour() -> None:
    assert hours("not at 9", "refused", offers=Offers(times=(time(9), time(11)))) == ["09:00"]


@pytest.mark.parametrize(
    "text",
    ["the train gets in when it likes, at 10:40 mostly",
     "May Chen told me about you guys", "my rent's 2400 now",
     "vivo en calle 5 de Mayo 16", "tengo 45 años y nunca he sacado pasaporte",
     "jaja martes ni te cases ni te embarques"],
)  # fmt: skip
def test_a_statement_about_something_else_is_no_wish(text: str) -> None:
    assert not wishes(text)
    assert not reading(text).settled


def test_words_that_no_rule_accounts_for_are_told() -> None:
    found = reading("el viernes me viene bárbaro")

    assert found.uncovered == ("bárbaro",)
    assert not found.settled


def test_a_text_of_known_words_is_settled() -> None:
    assert reading("el viernes a las 10 de la mañana, por favor").settled


def test_of_a_letter_no_day_is_taken() -> None:
    found = reading("I would like to come on Friday at ten. " * 20)

    assert not found.settled
    assert not [act for act in found.acts if isinstance(act, Wish)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("no i mean friday the 18th", "2026-12-18"),
        ("NO. december 18", "2026-12-18"),
        ("no i said the 19th, not the 5th", "2026-12-19"),
        ("no. RESERVA EL JUEVES 3", "2026-12-03"),
        ("No, December 8th.", "2026-12-08"),
    ],
)
def test_a_no_of_its_own_refuses_nothing_that_follows(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize("text", ["¿no hay a las 11?", "espera, el viernes por la tarde no abren?"])
def test_a_question_with_a_no_refuses_nothing(text: str) -> None:
    assert not wishes(text, "refused", asked="time")


@pytest.mark.parametrize(
    ("text", "left", "wanted"),
    [
        ("move my appointment from Tuesday to Thursday", "2026-12-01", "2026-12-03"),
        ("cambiar mi cita del martes al jueves", "2026-12-01", "2026-12-03"),
    ],
)
def test_what_is_moved_leaves_one_day_for_another(text: str, left: str, wanted: str) -> None:
    assert (days(text, "replaced"), days(text)) == ([left], [wanted])


def test_a_question_names_what_it_is_about() -> None:
    (ask,) = reading("what have you got free thursday?").acts

    assert isinstance(ask, Ask)
    assert [str(wish.day) for wish in ask.when] == ["2026-12-03"]


@pytest.mark.parametrize("text", ["the first one", "the first", "la primera", "el primero"])
def test_a_place_of_the_list_said_in_words_is_no_hour(text: str) -> None:
    offers = Offers(times=tuple(time(hour) for hour in (10, 11, 12, 13, 14, 15)))
    place = Context(now=NOW, asked="time", offers=offers)
    reading = read(text, place)
    assert reading.settled
    assert [(act.act, getattr(act, "number", None)) for act in reading.acts] == [("choose", 1)]
