"""Whose a contact is, what it replaces, what is kept back; and any text at all."""

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.acts import Asked, Context, Decline, Tell
from domain.understanding.contacts import find_contacts
from domain.understanding.words import Text
from tests.unit.understanding.contacts_said import NOW, mentions, told
from tests.unit.understanding.test_work_is_linear import calls_of


@pytest.mark.parametrize(
    ("text", "name", "who"),
    [
        ("my mother's name is Rosa Delgado", "Rosa Delgado", "visitor"),
        ("es para mi mamá, Rosa", "Rosa", "visitor"),
        ("for my mother Rosa Delgado", "Rosa Delgado", "visitor"),
        ("yes but under his name, Jin Kim", "Jin Kim", "visitor"),
        ("es pa ella la cita, Linda Whitfield", "Linda Whitfield", "visitor"),
        ("mi hijo se llama Emiliano Fuentes", "Emiliano Fuentes", "visitor"),
        ("my husband is Joe", "Joe", "other"),
        ("mi esposo es Raúl", "Raúl", "other"),
        ("soy Rosa Delgado", "Rosa Delgado", "self"),
        ("a nombre de Rosa Delgado", "Rosa Delgado", "self"),
    ],
)
def test_a_name_is_the_speakers_the_visitors_or_anybody_elses(
    text: str, name: str, who: str
) -> None:
    [act] = told(text)

    assert (act.value, act.who) == (name, who)


def test_visitor_and_contact_are_told_apart() -> None:
    found = told("the appointment is for my dad, Harold Finch. I'm Denise Finch", "name")

    assert {(act.value, act.who) for act in found} == {
        ("Harold Finch", "visitor"),
        ("Denise Finch", "self"),
    }


def test_an_address_of_somebody_else_is_not_the_speakers() -> None:
    found = told("my wife's email is bea@y.com, mine is ana@x.com", "email")

    assert {(act.value, act.who) for act in found} == {
        ("bea@y.com", "other"),
        ("ana@x.com", "self"),
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I changed the name to Rosa", "Rosa"),
        ("mi correo ya no es ana@x.com, es bea@y.com", "bea@y.com"),
        ("a@b.co, sorry, b@c.co", "b@c.co"),
        ("my email is wrong, it's ana@x.com", "ana@x.com"),
        ("no, it's Anya not Anna. Anya Petrova", "Anya Petrova"),
        ("no soy Marta, soy Martha con h, Martha Quezada", "Martha Quezada"),
        ("me equivoqué, el correo es con z: marlene@x.com", "marlene@x.com"),
        ("the phone number is now 646 555 0124", "+16465550124"),
        ("don't use ray@oldjob.com anymore, use ray@new.com", "ray@new.com"),
    ],
)
def test_only_the_corrected_value_is_told(text: str, value: str) -> None:
    [act] = told(text, "yes_no")

    assert (act.value, act.replaces) == (value, True)


def test_the_value_that_is_replaced_is_accounted_for() -> None:
    text = "mi correo ya no es ana@x.com, es bea@y.com"
    covered = {place for m in mentions(text) for place in range(m.start, m.end)}

    assert set(range(text.index("ana@x.com"), text.index(","))) <= covered


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("I'd rather not give my email", "email"),
        ("id prefer to keep my number private", "phone"),
        ("no tengo correo", "email"),
        ("prefiero no darlo", "phone"),
        ("I won't give you my number", "phone"),
    ],
)
def test_to_keep_back_what_is_asked_is_to_decline(text: str, asked: Asked) -> None:
    [mention] = mentions(text, asked, "MX")

    assert isinstance(mention.act, Decline)


@pytest.mark.parametrize("text", ["prefiero no dar mi teléfono", "I don't have a phone"])
def test_a_detail_that_is_not_asked_may_be_refused(text: str) -> None:
    [act] = told(text, "email")

    assert (act.detail, act.refused, act.value) == ("phone", True, None)


@pytest.mark.parametrize(
    "text", ["no phone calls please", "no gracias", "why do you need my email?"]
)
def test_other_sentences_refuse_nothing(text: str) -> None:
    assert mentions(text, "phone") == []


PIECES = [
    "my name is",
    "soy",
    "Ana Luna",
    "ana@luna.mx",
    "ana",
    "at",
    "arroba",
    "gmail",
    "punto",
    "com",
    "@",
    ".",
    "-",
    "+",
    "(",
    "55 1234 5678",
    "0123",
    "not",
    "no",
    "es",
    "555",
    "double",
    "de",
    "for my mother",
    "mi mamá",
    "se llama",
    "K7QP-2M9X",
    "code",
    ",",
    "?",
    "\n",
    "a",
    "b",
    "c",
    "two",
    "y",
    "treinta",
    "rather not give",
    "it",
    "İ",
    "ß",
    "ﬁ",
    "́",
    "\u200d",
    "😀",
    "last name",
    "apellido",
    "sorry",
    "digo",
    "here",
    "con h",
]


@settings(max_examples=300, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from(PIECES), max_size=16).map(" ".join),
        st.lists(st.sampled_from(PIECES), max_size=16).map("".join),
    ),
    asked=st.sampled_from([None, *get_args(Asked)]),
    country=st.sampled_from(["US", "MX", "ES"]),
    formal_name=st.sampled_from(["", "Ana", "Ana Luna"]),
    digits=st.sampled_from(["", "55"]),
)
def test_any_text_is_read_and_every_act_is_borne_out_by_words_of_it(
    text: str, asked: Asked | None, country: str, formal_name: str, digits: str
) -> None:
    context = Context(now=NOW, asked=asked, country=country, formal_name=formal_name, digits=digits)
    for mention in find_contacts(Text(text), context):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.act.words
        assert mention.act.words in text
        if isinstance(mention.act, Tell) and not mention.act.refused:
            assert mention.act.value


@pytest.mark.parametrize(
    "piece",
    ["a@b.cc ", "soy ", "555 0123 ", "double ", "a-", "@", "my name is ", "not ", "at ", "1"],
)
def test_work_grows_with_the_text_and_no_faster(piece: str) -> None:
    """Four times the text makes little more than four times the calls."""
    context = Context(now=NOW, asked="phone", country="MX")

    def work(length: int) -> int:
        text = Text((piece * length)[:length])
        find_contacts(text, context)  # what is remembered between texts is not counted
        return calls_of(lambda: find_contacts(text, context))

    assert work(4000) <= 6 * work(1000)
