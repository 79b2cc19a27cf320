"""What the second round of played customers said, and was not understood."""

from datetime import date, datetime, time

import pytest

from domain.acts import Context, Note, Offers, Proposal, Reading
from domain.understanding.reading import read

NOW = datetime(2026, 11, 29, 12)  # noqa: DTZ001 - local to the business
BOOKING = Proposal(task="book", day=date(2026, 12, 3), time=time(11))


def heard(text: str, **more: object) -> Reading:
    return read(text, Context(**{"now": NOW, **more}))


def kinds(text: str, **more: object) -> set[str]:
    return {act.act for act in heard(text, **more).acts}


@pytest.mark.parametrize(
    "text",
    [
        "hi im the brother of Fiona OBrien. what day and time was it?",
        "just cancel it for her, we cant make it",
        "what time is my mom's appointment?",
        "la cita de mi mamá, cancélela",
        "entonces cancélela por ella",
        "¿a qué hora es la cita de mi esposo?",
        "escribo de parte de mi hermana, quiere cancelar su cita",
    ],
)
def test_somebody_elses_appointment_is_theirs(text: str) -> None:
    assert "third_party" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm writing on behalf of my father Raman Nair. Could he come on Monday 7th December?",
        "en nombre de mi madre, quisiera una cita",
    ],
)
def test_a_new_visit_on_behalf_of_somebody_is_for_them(text: str) -> None:
    assert "for_other" in kinds(text)
    assert "third_party" not in kinds(text)


@pytest.mark.parametrize("text", ["ok thanks bye", "ok bye!", "va gracias adiós", "thanks, bye"])
def test_a_goodbye_books_nothing(text: str) -> None:
    assert kinds(text, asked="yes_no", proposal=BOOKING) == {"social"}


@pytest.mark.parametrize(
    "text",
    [
        "yes quick before that one goes too",
        "perfect, thanks, see you then",
        "yes that one but just me, 1 person",
        "sí rápido antes de que se vaya esa también",
        "sí esa pero nada más yo, 1 persona",
    ],
)
def test_a_yes_with_more_words_is_one(text: str) -> None:
    assert "agree" in kinds(text, asked="yes_no", proposal=BOOKING)


@pytest.mark.parametrize(
    "text", ["no message. move my viewing to friday", "what, no. friday at 3!"]
)
def test_no_message_is_no_message(text: str) -> None:
    acts = kinds(text, asked="yes_no", proposal=Proposal(task="message"))
    assert {"decline", "wish"} <= acts
    assert "note" not in acts


@pytest.mark.parametrize("text", ["the earlier one", "la más temprana de las dos"])
def test_the_earlier_of_two_is_chosen(text: str) -> None:
    offers = Offers(times=(time(14), time(15)))
    acts = heard(text, asked="time", offers=offers).acts
    assert [(act.act, getattr(act, "which", None)) for act in acts] == [("choose", "earliest")]


@pytest.mark.parametrize(
    "text",
    [
        "tell whoever comes that my dog bites, so ring first",
        "Please ask your colleagues if they keep the expired passport",
        "dígale a quien venga que mi perro muerde, que toque primero",
        "pregunte a sus compañeros si se quedan con el pasaporte vencido",
    ],
)
def test_a_message_goes_on_with_all_its_words(text: str) -> None:
    assert [act.words for act in heard(text).acts if isinstance(act, Note)] == [text]
