"""Names: only where one is named or asked, or stands beside an address or a number."""

import pytest

from tests.unit.understanding.contacts_said import told, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my name is Grace Hopper", "Grace Hopper"),
        ("my name is grace hopper and I need an appointment", "Grace Hopper"),
        ("Hi, this is Grace Hopper, I'd like to book", "Grace Hopper"),
        ("I'm Grace", "Grace"),
        ("Grace Hopper here", "Grace Hopper"),
        ("this is O'Hara, first name Kim", "Kim O'Hara"),
        ("first name Kim, last name McBride", "Kim McBride"),
        ("put it under the name of Kim O'Hara please", "Kim O'Hara"),
        ("call me Kim", "Kim"),
        ("me llamo maría josé de la cruz", "María José de la Cruz"),
        ("soy Ana María del Río", "Ana María del Río"),
        ("soy la señora García", "García"),
        ("a nombre de Luis Fernández", "Luis Fernández"),
        ("mi nombre es luis fernandez y quiero una cita", "Luis Fernandez"),
        ("le habla Luis Fernández", "Luis Fernández"),
        ("hola soy Lupita, quiero una cita", "Lupita"),
        ("book it under the name Vincent van Gogh", "Vincent van Gogh"),
        ("put it under Rodriguez", "Rodriguez"),
        ("friday at 11? name's Pat Lee", "Pat Lee"),
        ("last name Kim first name Jun", "Jun Kim"),
        ("book me for 11, Sue Ellen, sue@shoes.com, 2125550157", "Sue Ellen"),
        ("Jane Roe / jane@roe.com", "Jane Roe"),
        ("I want a viewing. I'm Person Ames, ames@example.com", "Person Ames"),
        ("I am Test Person 7", "Test Person 7"),
        ("my name is Client 12 and I need an appointment", "Client 12"),
        ("soy Cliente 4, quiero una cita", "Cliente 4"),
    ],
)
def test_a_name_is_found_in_free_text(text: str, expected: str) -> None:
    assert values(text, "name") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grace Hopper", "Grace Hopper"),
        ("grace hopper", "Grace Hopper"),
        ("GRACE HOPPER", "Grace Hopper"),
        ("Dr. Grace B. Hopper.", "Grace B. Hopper"),
        ("it's Grace", "Grace"),
        ("sure, Grace Hopper please", "Grace Hopper"),
        ("no, it's Jon", "Jon"),
        ("April", "April"),
        ("Will Young", "Will Young"),
        ("jean-luc o'hara", "Jean-Luc O'Hara"),
        ("ana de la vega", "Ana de la Vega"),
        ("es José Luis", "José Luis"),
        ("that would be Kate Winslet", "Kate Winslet"),
        ("oh its daniel kim", "Daniel Kim"),
        ("ponga Juan Pérez", "Juan Pérez"),
        ("Domingo Pérez, gracias", "Domingo Pérez"),
        ("Client 12", "Client 12"),
    ],
)
def test_a_bare_answer_to_the_name_is_a_name(text: str, expected: str) -> None:
    assert values(text, "name", "name") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "hello",
        "I don't want to say",
        "can I talk to a person",
        "cancel my appointment",
        "tomorrow morning",
        "el lunes a las tres",
        "quiero una cita",
        "what for?",
        "no gracias",
        "¿para qué?",
        "12345",
    ],
)
def test_what_is_no_name_gives_none_even_when_asked(text: str) -> None:
    assert values(text, "name", "name") == []


@pytest.mark.parametrize(
    "text",
    [
        "I'm looking for an appointment",
        "I'm not sure",
        "this is urgent",
        "it's fine",
        "soy yo",
        "soy cliente de ustedes",
        "es para mañana",
        "Grace Hopper",
        "call me back tomorrow",
        "I'm Free On Monday",
        "it's May 3",
        "this is Option 2",
    ],
)
def test_no_name_is_read_into_other_sentences(text: str) -> None:
    assert values(text, "name") == []


@pytest.mark.parametrize(
    "text",
    [
        "Apurate",
        "apúrenle por favor",
        "De Mty",
        "de Guadalajara",
        "December",
        "It's December 9 I need",
        "nvm",
        "none of your business",
        "I'm exhausted",
        "soy enfermera, salgo a las 4",
        "el de las diez",
        "May Chen told me about you guys",
        "Quiero cita",
        "Visa",
    ],
)
def test_leftovers_are_no_name_though_one_is_asked(text: str) -> None:
    assert values(text, "name", "name", "MX") == []


@pytest.mark.parametrize(
    ("text", "asked", "name"),
    [
        ("Noah Lawson Dueñas", "name", "Noah Lawson Dueñas"),
        ("domingo abril santos", "name", "Domingo Abril Santos"),
        ("Tomás Arriaga, ¿a qué hora cierran?", "name", "Tomás Arriaga"),
        ("my first name is April and my last name is Summers", "name", "April Summers"),
        ("last name first: Nakamura, Ken", "name", "Ken Nakamura"),
        ("se escribe X-Ó-C-H-I-T-L, Xóchitl Peralta", "name", "Xóchitl Peralta"),
        ("call me Al, but the name on my ID is Alfonso Ruiz", "name", "Alfonso Ruiz"),
        ("hiya, my names megan oreilly i want to see a place", None, "Megan Oreilly"),
        ("its tom baker 646 555 0111", None, "Tom Baker"),
        ("Rolando Garza, rolis_garza@yahoo.com", None, "Rolando Garza"),
    ],
)
def test_a_name_is_taken_as_on_a_document(text: str, asked: str | None, name: str) -> None:
    assert values(text, "name", asked, "MX") == [name]  # type: ignore[arg-type]


def test_a_surname_joins_the_name_that_is_known() -> None:
    [act] = told("mi apellido es Olmedo Cruz", "name", "MX", formal_name="Diego")

    assert (act.value, act.replaces) == ("Diego Olmedo Cruz", True)


def test_a_surname_alone_answers_the_question_for_the_rest_of_the_name() -> None:
    [act] = told("Olmedo", "name", "MX", formal_name="Diego")

    assert (act.value, act.replaces) == ("Diego Olmedo", True)


def test_letters_win_over_what_was_heard() -> None:
    [act] = told("Jon Baker, spelled J-O-H-N", "name")

    assert act.value == "John Baker"
