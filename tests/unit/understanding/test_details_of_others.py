"""Names of visitors that are put right, and addresses that are lent."""

from datetime import datetime, time
from typing import Any

import pytest

from domain.acts import Agree, Context, Offers, Proposal, Tell, Wish
from domain.understanding.reading import read

NOW = datetime.fromisoformat("2026-11-29T12:05:00")


def told(text: str, detail: str, **more: Any) -> list[Tell]:
    acts = read(text, Context(now=NOW, country="MX", **more)).acts
    return [act for act in acts if isinstance(act, Tell) and act.detail == detail]


@pytest.mark.parametrize(
    "text",
    [
        "el apellido completo de mi mamá es Caridad Solís Montero, pónselo así",
        "que corrijan el nombre de la visita: Caridad Solís Montero",
        "my mom's full name is Caridad Solís Montero, put it like that",
        "please correct the name on the visit: Caridad Solís Montero",
    ],
)
def test_the_name_of_the_visitor_is_put_right(text: str) -> None:
    (name,) = told(text, "name")
    assert (name.value, name.who, name.replaces) == ("Caridad Solís Montero", "visitor", True)


@pytest.mark.parametrize(
    "text",
    [
        "mi nieta me presta el suyo, es karlaq88@hotmail.com",
        "El de mi nieta Karla, como le puse: karlaq88@hotmail.com",
        "my granddaughter lends me hers, it's karlaq88@hotmail.com",
    ],
)
def test_who_is_lent_an_address_is_reached_there(text: str) -> None:
    (email,) = told(text, "email", asked="email")
    assert (email.value, email.who) == ("karlaq88@hotmail.com", "self")


def test_a_surname_that_is_a_relation_makes_the_address_nobody_else_s() -> None:
    text = "Xóchitl Barragán Nieto xochi.barragan@outlook.com 6465550143"
    assert [one.who for one in told(text, "email", asked="email")] == ["self"]
    assert [one.value for one in told(text, "name")] == ["Xóchitl Barragán Nieto"]


def test_an_hour_is_taken_with_a_sigh_in_two_languages() -> None:
    context = Context(now=NOW, asked="time", offers=Offers(times=(time(9), time(9, 30))))
    acts = read("uff ok la de 9:30 then", context).acts
    assert [act.time for act in acts if isinstance(act, Wish)] == [time(9, 30)]


def test_take_it_is_a_yes_to_a_message_that_was_proposed() -> None:
    context = Context(now=NOW, asked="yes_no", proposal=Proposal(task="message"))
    reading = read("sí tómelo, ya se lo dije arriba", context)
    assert [type(act) for act in reading.acts] == [Agree]
