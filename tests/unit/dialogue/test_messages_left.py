"""Messages and questions for the business, said at once or when asked."""

import pytest

from contracts.commands import SendNote
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.words import hears

BOOK = "I'd like an appointment"


def notes(talk: Talk) -> list[str]:
    return [each.text for each in talk.office.seen if isinstance(each, SendNote)]


@pytest.mark.parametrize("word", ["sí", "ok", "gracias"])
def test_a_bare_word_is_not_sent_as_a_message(consulate: Tenant, word: str) -> None:
    talk = Talk.at(consulate)
    assert hears(talk, "quiero dejar un mensaje") == ["welcome_brief", "ask_message"]
    assert hears(talk, word) == ["ask_message"]
    assert not notes(talk)
    assert hears(talk, "que me llamen, por favor") == ["ask_note_contact"]


@pytest.mark.parametrize(
    "words", ["no gracias, eso es todo", "no", "olvídelo, gracias de todos modos"]
)
def test_a_farewell_is_not_sent_as_a_message(consulate: Tenant, words: str) -> None:
    talk = Talk.at(consulate)
    assert hears(talk, BOOK, "quiero dejar un mensaje", words)[0] == "note_dropped"
    assert not notes(talk)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("deja un mensaje: que me llamen al 55 1234 5678", "que me llamen al 55 1234 5678"),
        ("please call me at 55 1234 5678", "please call me at 55 1234 5678"),
    ],
)
def test_a_message_said_at_once_is_taken_at_once(
    consulate: Tenant, words: str, message: str
) -> None:
    talk = Talk.at(consulate)
    assert hears(talk, words) == ["welcome_brief", "note_sent"]
    assert notes(talk) == [message]


def test_a_number_given_for_a_booking_is_no_message(consulate: Tenant) -> None:
    talk = Talk.at(consulate)
    said = hears(talk, BOOK, "Ana Torres", "ana@example.com", "call me at 55 1234 5678")
    assert said == ["offer_days"]
    assert not notes(talk)


def test_a_message_is_not_lost_for_want_of_an_address(consulate: Tenant) -> None:
    talk = Talk.at(consulate)
    hears(talk, "quiero dejar un mensaje", "que llego tarde mañana")
    assert hears(talk, "hmm") == ["ask_note_contact"]
    assert hears(talk, "hmm") == ["note_sent"]


def test_an_ok_that_begins_another_errand_agrees_to_nothing(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    assert hears(talk, "do you accept bitcoin?") == ["welcome_brief", "dont_know"]
    assert hears(talk, "ok, I'd like to see a flat tomorrow") == ["wish_noted", "ask_name"]
    assert not notes(talk)


def test_an_unknown_question_is_passed_on_and_not_misunderstood(realestate: Tenant) -> None:
    assert hears(Talk.at(realestate), "hi", "are the flats insured?") == ["dont_know"]


def test_who_can_prove_nothing_may_leave_a_message_and_is_asked_no_more(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    hears(talk, "cancel my appointment", "I don't have the code")
    assert hears(talk, "I don't have any") == ["offer_person"]
    assert hears(talk, "yes", "please cancel my viewing", "ana@example.com") == ["note_sent"]
