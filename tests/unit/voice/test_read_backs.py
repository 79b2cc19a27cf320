"""Whether what a receptionist said is a read-back of exactly this, in the ways people say it."""

from datetime import date, datetime, time

import pytest

from contracts.values import Language
from domain.acts import Context
from domain.agreement import Proposal
from domain.phone.read_backs import Part, lacking, reads_back
from domain.phone.spoken_contacts import says_number, spoken_number

JOAN = Proposal(
    task="book",
    day=date(2026, 12, 1),
    time=time(10),
    name="Joan Clarke",
    email="joan.clarke_88@example.com",
    phone="+12125550188",
)
JUANA = JOAN.model_copy(
    update={
        "name": "Juana Pérez López",
        "email": "juana.perez@ejemplo.com.mx",
        "phone": "+525512345678",
    }
)
MATEO = JUANA.model_copy(update={"time": time(16, 45), "visitor": "Mateo Pérez"})
CANCEL = Proposal(task="cancel", day=date(2026, 12, 1), time=time(10))
MOVE = Proposal(
    task="move",
    day=date(2026, 12, 3),
    time=time(11, 30),
    from_day=date(2026, 12, 1),
    from_time=time(10),
)


def heard_in(language: Language) -> Context:
    now = datetime(2026, 11, 29, 13)  # noqa: DTZ001
    return Context(now=now, language=language, country="MX" if language == "es" else "US")


@pytest.mark.parametrize(
    "words",
    [
        "Perfect. So that's Tuesday, December 1st, at 10 in the morning, for Joan Clarke. The "
        "email is joan dot clarke underscore eighty-eight at example dot com and the phone "
        "212 555 0188. Shall I book it?",
        "Okay Joan, let me read that back: Tuesday the first of December at ten a.m., email "
        "J-O-A-N dot C-L-A-R-K-E underscore 8 8 at example dot com, phone number two one two, "
        "five five five, zero one eight eight. Did I get that right?",
        "Great! I have you down for Tuesday, December 1 at 10:00 AM. Name: Joan Clarke. Email: "
        "joan.clarke_88@example.com. Phone: (212) 555-0188. Does everything look correct?",
        "That's Tuesday at ten, December the 1st, Joan Clarke, joan.clarke_88@example.com, "
        "2 1 2, double 5 5, oh 1 double 8. Yes?",
        "I'd be booking Tuesday, December 1st at 10 AM for Joan Clarke, with joan.clarke_88"
        "@example.com and +1 212 555 0188. Can you confirm that, please?",
        "Tuesday, December 1, 10 AM. J as in John, o, a, n, dot, clarke, underscore, 88, at "
        "example dot com. Joan. 212 555 0188. Do you want me to go ahead and book this?",
    ],
)
def test_read_back_in_english(words: str) -> None:
    assert not lacking([words], JOAN, heard_in("en"))


@pytest.mark.parametrize(
    "words",
    [
        "Muy bien, entonces sería el martes primero de diciembre a las diez de la mañana, a "
        "nombre de Juana Pérez, con el correo juana punto pérez arroba ejemplo punto com punto "
        "mx y el teléfono 55 1234 5678. ¿Le parece bien?",
        "Perfecto, Juana. Le repito: martes 1 de diciembre, diez de la mañana, correo j, u, a, "
        "n, a, punto, p, e, r, e, z, arroba, ejemplo, punto, com, punto, m, x, teléfono "
        "cincuenta y cinco, doce, treinta y cuatro, cincuenta y seis, setenta y ocho. ¿Todo "
        "correcto?",
        "Le confirmo los datos: el martes uno de diciembre a las 10:00 a. m., Juana Pérez López, "
        "juana.perez@ejemplo.com.mx, 5512345678. ¿La agendo?",
        "Entonces el martes a las diez, primero de diciembre, para Juana, "
        "juana.perez@ejemplo.com.mx, y su número es 5 5, 1 2 3 4, 5 6 7 8, ¿verdad?",
        "Quedaría así: martes primero de diciembre a las diez en punto, Juana Pérez, juana punto "
        "perez arroba ejemplo punto com punto mx, cinco cinco uno dos tres cuatro cinco seis "
        "siete ocho. ¿Me confirma?",
    ],
)
def test_read_back_in_spanish(words: str) -> None:
    assert not lacking([words], JUANA, heard_in("es"))


@pytest.mark.parametrize(
    "when", ["a las cuatro cuarenta y cinco de la tarde", "a un cuarto para las cinco"]
)
def test_who_comes_is_named_beside_whose_contact_it_is(when: str) -> None:
    words = f"El martes 1 de diciembre {when}, para {{}}, correo juana.perez@ejemplo.com.mx, "
    words += "teléfono 55 1234 5678. ¿Es correcto?"
    assert not lacking([words.format("su hijo Mateo")], MATEO, heard_in("es"))
    assert lacking([words.format("Juana Pérez")], MATEO, heard_in("es")) == {"visitor"}


@pytest.mark.parametrize(
    ("proposal", "language", "words"),
    [
        (CANCEL, "en", "I would cancel the one on Tuesday, December 1st at 10 AM. Are you sure?"),
        (CANCEL, "en", "Okay, cancelling Tuesday, December 1, 10 AM. Shall I go ahead?"),
        (CANCEL, "es", "¿Le cancelo entonces la cita del martes primero de diciembre a las diez?"),
        (CANCEL, "es", "Voy a cancelar su cita del martes 1 de diciembre a las 10. ¿Es correcto?"),
        (
            MOVE,
            "en",
            "I'd move it from Tuesday December 1st at 10 AM to Thursday December 3rd at 11:30 AM. "
            "Is that right?",
        ),
        (MOVE, "en", "So, Thursday, December 3 at 11:30 instead of Tuesday at ten, correct?"),
        (MOVE, "es", "Entonces la paso al jueves 3 de diciembre a las once y media. ¿Está bien?"),
        (MOVE, "es", "¿La cambio al jueves tres a las once y media de la mañana?"),
    ],
)
def test_a_change_says_what_it_would_do(proposal: Proposal, language: Language, words: str) -> None:
    assert not lacking([words], proposal, heard_in(language))


FOR_JOAN = "for Joan Clarke, joan.clarke_88@example.com, 212 555 0188."


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        (f"Tuesday, December 1 at 10 AM {FOR_JOAN} Shall I repeat our hours?", {"question"}),
        (f"Tuesday, December 1 at 10 AM {FOR_JOAN} Right, or shall I look on?", {"question"}),
        (f"Wednesday, December 2 at 10 AM {FOR_JOAN} Right?", {"day"}),
        (f"Tuesday, December 1 or Wednesday at 10 AM {FOR_JOAN} Right?", {"day"}),
        (f"Tuesday, December 2 at 10 AM {FOR_JOAN} Right?", {"day"}),
        (f"Tuesday, December 1 at 10 PM {FOR_JOAN} Right?", {"time"}),
        (f"Tuesday, December 1 at 10 or 11 AM {FOR_JOAN} Right?", {"time"}),
        (f"Some day next week {FOR_JOAN} Right?", {"day", "time"}),
        (
            f"Tuesday, December 1 at 10 AM {FOR_JOAN} Right?".replace("Joan C", "Ann C").replace(
                "Clarke", "Smith"
            ),
            {"name"},
        ),
        (f"Tuesday, December 1 at 10 AM {FOR_JOAN} Right?".replace("_88", ""), {"email"}),
        (f"Tuesday, December 1 at 10 AM {FOR_JOAN} Right?".replace(".com", ".com.mx"), {"email"}),
        (f"Tuesday, December 1 at 10 AM {FOR_JOAN} Right?".replace("0188", "0189"), {"phone"}),
        (f"Tuesday, December 1 at 10 AM {FOR_JOAN} Right?".replace("0188", "01889"), {"phone"}),
    ],
)
def test_anything_else_is_none(words: str, missing: set[Part]) -> None:
    assert missing <= lacking([words], JOAN, heard_in("en"))


def test_a_name_may_be_a_day() -> None:
    domingo = JUANA.model_copy(update={"name": "Domingo Abril"})
    words = "Martes 1 de diciembre a las diez, Domingo Abril, juana.perez@ejemplo.com.mx, "
    assert not lacking([f"{words}55 1234 5678. ¿Sí?"], domingo, heard_in("es"))


def test_what_was_said_before_it_does_not_spoil_a_read_back() -> None:
    earlier = ["We are open from nine to five.", "Wednesday is taken, I am afraid."]
    words = f"Tuesday, December 1 at 10 AM {FOR_JOAN} Is that right?"
    assert reads_back([*earlier, words], JOAN, heard_in("en"))
    assert not reads_back([words, *earlier, "Shall I repeat our hours?"], JOAN, heard_in("en"))


@pytest.mark.parametrize(
    ("phone", "country", "said"),
    [
        ("+525551234567", "MX", "5 5, 5 1 2 3, 4 5 6 7"),
        ("+525551234567", "US", "5 2, 5 5, 5 1 2 3, 4 5 6 7"),
        ("+12125550188", "US", "2 1 2, 5 5 5, 0 1 8 8"),
    ],
)
def test_a_number_is_said_without_the_code_of_its_own_country(
    phone: str, country: str, said: str
) -> None:
    assert spoken_number(phone, country) == said
    assert says_number(f"the phone is {said}.", phone)
