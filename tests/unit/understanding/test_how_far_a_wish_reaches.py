"""Which day or hour is wished for where other words stand beside it."""

from datetime import date, datetime, time

import pytest

from domain.acts import Context, Offers, Proposal, Tell, Wish
from domain.understanding.reading import read

NOW = datetime.fromisoformat("2027-03-10T09:00:00")  # a Wednesday


def wishes(text: str, role: str = "wanted", **context: object) -> list[Wish]:
    given = Context.model_validate({"now": NOW, **context})
    acts = read(text, given).acts
    return [act for act in acts if isinstance(act, Wish) and act.role == role]


def test_a_wish_does_not_reach_over_words_that_nobody_knows() -> None:
    assert wishes("quiero que la zarampa del viernes chonde") == []
    assert wishes("quiero el viernes")[0].day == date(2027, 3, 12)


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("no later than the 19th please", (None, date(2027, 3, 19))),
        ("by the 19th", (None, date(2027, 3, 19))),
        ("a más tardar el viernes 19", (None, date(2027, 3, 19))),
        ("sometime before the end of the month", (None, date(2027, 3, 31))),
        ("after this coming Friday", (date(2027, 3, 13), None)),
    ],
)
def test_a_day_is_bounded_from_either_side(
    text: str, limit: tuple[date | None, date | None]
) -> None:
    assert wishes(text, asked="day")[0].day_range == limit


def test_hours_said_apart_are_one_stretch() -> None:
    assert wishes("after 10 am, and before 1 pm")[0].time_range == (time(10), time(13))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("can't do Thursday, what about the Monday after?", date(2027, 3, 15)),
        ("the 20th I fly home, shall we say the Friday of that week?", date(2027, 3, 19)),
    ],
)
def test_a_day_may_point_at_one_named_before(text: str, day: date) -> None:
    assert [wish.day for wish in wishes(text)] == [day]


def test_weekdays_may_be_pointed_at() -> None:
    said = "los martes y jueves salgo a las 4 de la tarde, esos días puedo de las 5 en adelante"
    assert any(wish.weekdays == (1, 3) for wish in wishes(said))


@pytest.mark.parametrize(
    "text",
    ["move my Tuesday appointment", "mover mi cita del martes", "cancel the one on Tuesday"],
)
def test_a_day_that_says_which_appointment_is_not_wished_for(text: str) -> None:
    assert wishes(text) == []
    assert wishes(text, "replaced")[0].day == date(2027, 3, 16)


def test_a_day_that_something_is_moved_to_is() -> None:
    assert wishes("move it to Tuesday")[0].day == date(2027, 3, 16)


def test_of_two_days_apart_the_one_on_the_list_is_meant() -> None:
    offers = Offers(days=(date(2027, 3, 15), date(2027, 3, 16)))
    said = wishes("of course, Saturday. Monday the 15th then", asked="day", offers=offers)
    assert [wish.day for wish in said] == [date(2027, 3, 15)]


def test_the_hour_that_is_corrected_gives_its_half_of_the_day() -> None:
    proposal = Proposal(task="book", day=date(2027, 3, 16), time=time(10, 30))
    said = wishes("make that 10:15 instead of 10:30", asked="yes_no", proposal=proposal)
    assert [wish.time for wish in said] == [time(10, 15)]


def test_the_hour_of_a_call_is_no_wish() -> None:
    text = "And you can reach me on 617 555 0178 after lunch."
    reading = read(text, Context(now=NOW, asked="phone"))
    assert any(isinstance(act, Tell) and act.value == "+16175550178" for act in reading.acts)
    assert wishes(text, asked="phone") == []


def test_around_is_about_and_liking_is_not() -> None:
    assert wishes("around 4pm", asked="time")[0].about
    assert wishes("a eso de las cuatro", asked="time")[0].about
    assert not wishes("I'd like 4", asked="time")[0].about
