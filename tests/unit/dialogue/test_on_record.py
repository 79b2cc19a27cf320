"""Who proved whose appointment it is may ask everything that is on record of it."""

import pytest

from domain.acts import People, Reason
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.words import (
    ANA,
    WED,
    YES,
    ask,
    at,
    code,
    email,
    for_,
    phone,
    visitor,
    want,
    wish,
)

RECORD, WHEN = ask("record"), ask("own_appointment")


@pytest.fixture
def talk(realestate: Tenant) -> Talk:
    """Ana booked for her mother in another chat."""
    before = Talk.at(realestate)
    before.says_acts(want("book"), *ANA, for_("my mother"), visitor("Rosa Lopez"))
    before.says_acts(Reason(words="to see the flat"), People(number=2), wish(WED, at(15)))
    before.says_acts(YES)
    assert before.visits
    return Talk.at(realestate, before.office, session="e")


def test_what_for_for_whom_and_whose_contact_is_told_and_of_a_contact_only_a_hint(
    talk: Talk,
) -> None:
    (known,) = talk.office.codes.values()
    talk.says_acts(RECORD)
    assert talk.said[-1] == "ask_proof"
    talk.says_acts(code(known))
    assert talk.said == ["on_record"]
    for part in ("Wednesday, December 2 at 3:00 PM", "Rosa Lopez", "2 people", "to see the flat"):
        assert part in talk.text
    assert "a…@example.com; phone ending in 142" in talk.text
    assert "ana@example.com" not in talk.text


def test_what_they_told_of_themselves_is_said_back_whole(talk: Talk) -> None:
    talk.says_acts(WHEN, email("ana@example.com"), phone("+17185550142"))
    assert talk.said[-1] == "your_appointments"
    assert "for Rosa Lopez" in talk.text
    talk.says_acts(RECORD)
    assert talk.said == ["on_record"]
    assert "e-mail ana@example.com; phone +1 718-555-0142" in talk.text


def test_when_it_is_and_what_it_is_for_are_one_answer(talk: Talk) -> None:
    (known,) = talk.office.codes.values()
    talk.says_acts(WHEN, RECORD, code(known))
    assert talk.said[-1:] == ["on_record"]
    talk.says_acts(WHEN)
    assert talk.said == ["your_appointments"]


def test_what_it_is_for_is_of_the_one_that_was_just_told(talk: Talk) -> None:
    talk.says_acts(WHEN, email("ana@example.com"), phone("+17185550142"))
    talk.says_acts(ask("why", "what is it for?"))
    assert talk.said == ["on_record"]


def test_nothing_is_told_upon_a_wrong_proof(talk: Talk) -> None:
    talk.says_acts(RECORD, email("ana@example.com"), phone("+17185550143"))
    assert "on_record" not in talk.said
    assert "Rosa" not in talk.text


def test_what_is_only_being_booked_is_read_back(realestate: Tenant) -> None:
    talk = Talk.at(realestate).says_acts(want("book"), wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(RECORD)
    assert talk.said == ["nothing_booked", "confirm_book"]
    assert "ana@example.com" in talk.text


def test_in_spanish_it_reads_as_spanish(consulate: Tenant) -> None:
    talk = Talk.at(consulate).says_acts(want("book"), *ANA, Reason(words="poder notarial"))
    talk.says_acts(wish(WED, at(11))).says_acts(YES).says_acts(RECORD)
    assert "motivo «poder notarial»; contacto Ana Lopez; correo ana@example.com" in talk.text
