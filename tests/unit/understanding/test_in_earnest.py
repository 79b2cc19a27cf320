"""What is said in earnest, and what only tells why."""

import datetime as dt

import pytest

from domain import acts
from domain.understanding.reading import read

NOW = dt.datetime.fromisoformat("2027-03-04T10:00:00")
VISIT = {"day": dt.date(2027, 3, 9), "time": dt.time(10)}
HAS_ONE = acts.Context(now=NOW, appointments=(acts.Moment(**VISIT),))
CANCELLING = acts.Context(now=NOW, asked="yes_no", proposal=acts.Proposal(task="cancel", **VISIT))
ASKED_DAY = acts.Context(now=NOW, asked="day")
BEARING = (acts.Keep, acts.Stop)


def changes(text: str, context: acts.Context = HAS_ONE) -> list[str]:
    """What is to be done with a visit that stands."""
    found = read(text, context).acts
    wanted = [a.task for a in found if isinstance(a, acts.Want) and a.task in ("cancel", "move")]
    return [*wanted, *(act.act for act in found if isinstance(act, BEARING))]


@pytest.mark.parametrize(
    "text",
    [
        "I never cancel, you know me",
        "if I cancel it now, can I rebook for April?",
        "who told you to cancel it?",
        "I was only asking whether I'd be able to cancel up to the day before",
        "can I still cancel on the same day or do I get charged",
        "my sister told me to cancel my gym",
        "I might have to cancel",
        "Cancel? No, I said I'd be late",
        "do I have to tell you before I cancel?",
        "is it too late to cancel?",
        "¿ya es tarde para cancelar?",
        "a lo mejor tenemos que cancelar, depende de la lluvia",
        "¿hay que avisar con tiempo para cancelar?",
        "siempre cumplo, yo nunca cancelo",
        "si cancelo ahorita ¿me cobran?",
        "¿quién le dijo que la cancele?",
        "mi hermana me canceló la comida",
        "le cancelé el paquete sin querer",
    ],
)
def test_a_change_that_is_not_said_in_earnest_changes_nothing(text: str) -> None:
    assert changes(text) == []


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("can I cancel my appointment?", ["cancel"]),
        ("I have to cancel the viewing", ["cancel"]),
        ("could you see if you can move it to Friday", ["move"]),
        ("I'd like to cancel my physio", ["cancel"]),
        ("I need to move it to the week after", ["move"]),
        ("could you swap my Tuesday for something later", ["move"]),
        ("never cancel it", ["keep"]),
        ("¿puedo cancelar mi cita?", ["cancel"]),
        ("sí, cancélela por favor", ["cancel"]),
        ("quiero mover la del martes", ["move"]),
    ],
)
def test_one_that_is_changes_it(text: str, done: list[str]) -> None:
    assert changes(text) == done


def test_a_yes_takes_in_the_proposal_that_is_said_behind_it() -> None:
    assert changes("sí, bórrala sin pena", CANCELLING) == []
    assert "agree" in [act.act for act in read("sí, bórrala sin pena", CANCELLING).acts]


def test_what_stands_is_kept_where_it_is_told_and_not_where_it_is_asked() -> None:
    assert changes("no, la cita sigue en pie", CANCELLING) == ["keep"]
    assert changes("¿la cita sigue en pie?", CANCELLING) == []


@pytest.mark.parametrize(
    "text",
    [
        "Fridays are out, my sister has the car",
        "not Mondays because the bus doesn't run where we live",
        "on Tuesday I have class at the plant",
        "los viernes no, mi hermana trae el carro",
        "en lunes no, porque vengo desde Pachuca",
        "not Fridays, I won't have the results back",
    ],
)
def test_what_only_tells_why_leaves_nothing_open(text: str) -> None:
    assert read(text, ASKED_DAY).settled


@pytest.mark.parametrize(
    "text",
    [
        "Fridays are out, unless the school closes",
        "Fridays are out, you choose the rest",
        "Fridays please, my sister can't drive",
        "los viernes no, salvo que me lleven",
        "los viernes no, póngame cuando haya gente",
    ],
)
def test_what_limits_doubts_or_demands_is_no_mere_reason(text: str) -> None:
    assert not read(text, ASKED_DAY).settled


def test_a_reason_beside_a_detail_that_is_still_asked_may_be_the_answer() -> None:
    asked = acts.Context(now=NOW, asked="name")
    assert not read("Fridays are out, the Garza family", asked).settled


def test_the_day_before_a_question_of_hours_is_what_it_is_of() -> None:
    for text in ("Saturdays, are you open?", "y los sábados, ¿sí trabajan?"):
        assert [act.act for act in read(text, ASKED_DAY).acts] == ["ask"]
    parking = read("Tuesday, is there parking?", ASKED_DAY).acts
    assert [act.act for act in parking] == ["wish", "ask"]


@pytest.mark.parametrize(
    "text",
    [
        "at 4:30, otherwise I hit the school run",
        "my son says beat the traffic",
        "sorry, my phone was dying",
        "este calor me está matando",
        "María del Socorro, de apellidos Ibarra Lucero",
        "I've a funeral at 12 on the 30th",
    ],
)
def test_a_figure_of_speech_a_name_and_an_absence_alarm_nobody(text: str) -> None:
    kinds = {act.act for act in read(text, acts.Context(now=NOW, asked="name")).acts}
    assert kinds.isdisjoint({"danger", "hurry"})


def test_a_greeting_names_no_time() -> None:
    assert [act.act for act in read("morning all", ASKED_DAY).acts] == ["social"]
    assert [act.act for act in read("morning", ASKED_DAY).acts] == ["wish"]


def test_no_hurry_takes_no_day_back() -> None:
    for text in ("Tuesday's fine, no hurry", "el martes está bien, no hay prisa"):
        wishes = [act for act in read(text, ASKED_DAY).acts if isinstance(act, acts.Wish)]
        assert [(wish.role, wish.day) for wish in wishes] == [("wanted", dt.date(2027, 3, 9))]


def test_an_earlier_one_than_those_on_offer_is_no_time_of_the_day() -> None:
    offers = acts.Offers(days=(dt.date(2027, 3, 9),), times=(dt.time(9), dt.time(11, 30)))
    asked = acts.Context(now=NOW, asked="time", offers=offers)
    for text in ("something earlier if you can", "algo más temprano si se puede"):
        found = [act.act for act in read(text, asked).acts]
        assert "other" in found
        assert "wish" not in found


def test_who_cannot_and_asks_for_another_day_moves_it() -> None:
    text = "I can't be there on the 9th anymore, can we do another day?"
    assert changes(text) == ["move"]


def test_a_blow_against_somebody_does() -> None:
    for text in ("he hit my mother", "they beat the guard", "mi esposo me está matando a golpes"):
        assert "danger" in [act.act for act in read(text, acts.Context(now=NOW)).acts]


def test_a_fall_alarms_with_silence_and_a_broken_window_with_somebody_there() -> None:
    for text, alarms in {
        "my gran fell down the stairs and she's not answering": True,
        "my gran fell down the stairs last week": False,
        "someone smashed my window and they're still there": True,
        "the kids broke a window": False,
        "se cayó de las escaleras y no me contesta": True,
        "me rompieron la ventana y ahí siguen": True,
    }.items():
        found = {act.act for act in read(text, acts.Context(now=NOW)).acts}
        assert ("danger" in found) == alarms, text
