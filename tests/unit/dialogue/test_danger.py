"""Danger: what was said reaches the office whole, and nobody is told twice what they cannot do."""

import re

import pytest

from contracts.commands import BookAppointment
from contracts.values import Language
from domain.acts import Act, Agree, Ask, Danger, Decline, People, Reading, Repeat, Stop
from domain.phrasing import TEXTS
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.words import (
    ANA,
    HELLO,
    NO,
    THANKS,
    YES,
    ask,
    at,
    name,
    note,
    phone,
    want,
    wish,
)
from tests.unit.dialogue.words import WED as _WED


@pytest.fixture
def talk(realestate: Tenant) -> Talk:
    return Talk.at(realestate)


def says(talk: Talk, words: str, *acts: Act, settled: bool = False) -> Talk:
    return talk.hears(Reading(acts=acts, words=words, settled=settled))


SMELL = "it stinks like rotten eggs in 3B, 44 Kent Avenue"
PASSED_OUT = "the old man just passed out on the stairs, send somebody!!"


def test_the_office_reads_the_whole_message_and_what_was_said_before(talk: Talk) -> None:
    says(talk, "hello")
    says(talk, SMELL)
    says(talk, PASSED_OUT, Danger(words="passed out"))
    (sent,) = talk.office.notes
    assert sent.urgent
    assert sent.text.splitlines() == [PASSED_OUT, "> hello", f"> {SMELL}"]


def test_only_the_last_messages_are_kept(talk: Talk) -> None:
    for n in range(6):
        says(talk, f"message {n}", want("book"))
    assert talk.conversation.recent == tuple(f"message {n}" for n in range(2, 6))


def test_someone_who_cannot_call_is_not_told_to_call_again(talk: Talk) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out", cannot_call=True))
    assert "emergency" not in talk.said
    assert "You don't have to call" in talk.text
    assert "alerted the office" in talk.text
    first = talk.text
    says(talk, "gas smell in 3B, i told you", Danger(words="gas", place="3B"))
    assert talk.said == ["emergency_no_call", "danger_told"]
    assert talk.text != first
    assert "gas smell in 3B, i told you" in talk.office.notes[-1].text


def test_a_second_danger_gets_another_answer_and_its_facts_go_too(talk: Talk) -> None:
    says(talk, SMELL, Danger(words="rotten eggs", place="44 Kent Avenue"))
    assert talk.said == ["emergency", "danger_told"]
    says(talk, PASSED_OUT, Danger(words="passed out"))
    assert talk.said == ["emergency_again", "danger_told"]  # where it is was told
    assert len(talk.office.notes) == 2
    assert talk.office.notes[-1].text.startswith(PASSED_OUT)


def test_where_it_is_goes_to_the_office_however_it_is_said(talk: Talk) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out"))
    assert talk.said[-1] == "ask_place"
    says(talk, "44 kent avenue!!! i CANT call, you call them")
    assert talk.said == ["danger_told"]
    assert talk.office.notes[-1].text.startswith("44 kent avenue!!!")
    assert talk.office.notes[-1].urgent


def test_what_is_not_understood_soon_after_a_danger_is_of_it(talk: Talk) -> None:
    says(talk, SMELL, Danger(words="rotten eggs", place="44 Kent Avenue"))
    says(talk, "he is breathing but hes blue")
    assert "not_understood" not in talk.said
    assert talk.office.notes[-1].text.startswith("he is breathing")


def test_a_note_to_where_it_is_goes_whole(talk: Talk) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out"))
    says(talk, "3rd floor, the blue door", note("the blue door"), settled=True)
    assert talk.office.notes[-1].text.startswith("3rd floor, the blue door")


def test_details_told_with_a_danger_are_kept(talk: Talk) -> None:
    says(talk, f"{PASSED_OUT} my cell 718 555 0142", Danger(words="x"), phone("+17185550142"))
    assert talk.office.notes[-1].phone == "+17185550142"
    assert talk.conversation.details.value("phone") == "+17185550142"


def test_what_was_going_on_comes_back_after_it(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA)
    says(talk, PASSED_OUT, Danger(words="passed out", place="44 Kent Avenue"))
    talk.says_acts(wish(_WED, at(15)))
    assert talk.visits


def test_whether_somebody_was_told_is_answered_from_the_record(talk: Talk) -> None:
    talk.says_acts(Ask(topic="receipt"))
    assert talk.said[-1] == "not_passed_on"
    says(talk, PASSED_OUT, Danger(words="passed out", place="44 Kent Avenue"))
    talk.says_acts(Ask(topic="receipt"), settled=False)
    assert talk.said == ["danger_passed_on"]
    talk.says_acts(THANKS)
    assert talk.said == ["you_are_welcome"]


def test_no_welcome_comes_before_a_danger(talk: Talk) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out"))
    assert talk.said[0] == "emergency"


def test_gas_and_fire_begin_with_getting_out(talk: Talk) -> None:
    says(talk, SMELL, Danger(words="rotten eggs", place="3B", get_out=True))
    assert talk.text.startswith("Get out now")
    assert "call 911 from outside" in talk.text
    says(talk, "should i open the windows?", ask("other", "should i open the windows?"))
    assert talk.said == ["emergency_again", "danger_told"]
    assert "open the windows" in talk.office.notes[-1].text


def test_a_denial_ends_the_alarm_and_what_else_was_said_counts(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(_WED, at(15))).says_acts(*ANA)
    says(talk, "Yes please! They stole it", YES, Danger(words="stole"))
    says(talk, "Nobody is in danger. I want Wednesday at 3", NO, wish(_WED, at(15)), settled=True)
    assert talk.said[0] == "danger_over"
    assert "call 911" not in talk.text
    assert [note.kind for note in talk.office.notes] == ["danger", "all_clear"]
    if not talk.office.sent(BookAppointment):
        assert talk.said[-1] == "confirm_book"
        talk.says_acts(YES)
    assert talk.visits


def test_a_danger_of_before_that_was_never_reported_raises_no_alarm(talk: Talk) -> None:
    says(talk, "it was an emergency", Danger(words="emergency", certain=False), want("book"))
    assert not talk.office.notes
    assert "emergency" not in talk.said


def test_a_no_long_after_is_of_what_was_asked(talk: Talk) -> None:
    says(talk, SMELL, Danger(words="rotten eggs", place="3B"))
    talk.says_acts(want("book"), wish(_WED, at(15)), *ANA)
    talk.says_acts(NO)
    assert "danger_over" not in talk.said


# Nobody is asked for a form meanwhile, nor told to call who cannot.

HIDING = "hotel casa malva room 12. i cant call he'll hear me"


def test_nobody_in_danger_is_asked_for_details_and_the_office_gets_every_word(talk: Talk) -> None:
    talk.says_acts(want("book"))
    says(talk, "he is breaking in", Danger(words="breaking in"))
    says(talk, HIDING, Danger(words=HIDING, cannot_call=True, place="room 12"))
    alone = "nobody is next to me, just me and the kids. did somebody get this"
    says(talk, alone, People(number=1), ask("receipt", "did somebody get this"))
    assert talk.said == ["danger_passed_on", "danger_told"]
    assert "Yes" not in talk.text
    assert talk.office.notes[-1].text.startswith(alone)
    says(talk, "Leilani Kahale. what else can you do", name("Leilani Kahale"), ask("other"))
    assert talk.said == ["emergency_no_call", "danger_told"]
    assert (talk.office.notes[-1].name, talk.office.notes[-1].urgent) == ("Leilani Kahale", True)
    assert talk.conversation.party.people == 1


@pytest.mark.parametrize(
    "act", [Repeat(), Stop(), ask("process", "what do i do"), ask("services"), HELLO]
)
def test_nothing_of_the_office_is_explained_in_a_danger(talk: Talk, act: Act) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out", place="44 Kent Avenue"))
    says(talk, "he is still there", act, settled=True)
    assert set(talk.said) <= {"emergency_again", "danger_told", "still_here"}


def test_an_ok_in_a_danger_is_no_wish_for_an_appointment(talk: Talk) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out", place="44 Kent Avenue"))
    says(talk, "ok", YES, settled=True)
    assert talk.said == ["still_here"]
    assert len(talk.office.notes) == 1
    says(talk, "where is your office?", ask("address"), settled=True)
    assert talk.said == ["fact"]


def test_from_gas_everybody_gets_away_where_nobody_can_call(talk: Talk) -> None:
    says(talk, SMELL, Danger(words="rotten eggs", place="3B", get_out=True))
    says(talk, "i have no credit", Danger(words="no credit", cannot_call=True))
    assert talk.said == ["emergency_leave", "danger_told"]
    assert "touch no switch" in talk.text
    says(talk, "what now?", ask("other", "what now?"))
    assert talk.said == ["emergency_no_call", "danger_told"]


def test_what_was_to_be_told_beside_it_goes_once(talk: Talk) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out", place="44 Kent Avenue"))
    says(talk, "we are safe now", NO, settled=True)
    words = "tell the office that it was a real emergency"
    real = Danger(words="emergency", certain=False)
    says(talk, words, real, want("message"), note("that it was a real emergency"))
    assert talk.said == ["danger_told"]
    assert talk.office.notes[-1].text.startswith(words)


@pytest.mark.parametrize("language", ["en", "es"])
def test_who_cannot_call_is_told_neither_to_call_nor_to_ask_others(language: Language) -> None:
    for text in TEXTS[language]["emergency_no_call"]:
        assert not re.search(r"\bcall \{|have somebody|asking|llam[ea]\b|pid[ae]|la gente", text), (
            text
        )


def test_whoever_wants_a_person_in_a_danger_is_put_through_with_what_they_said(talk: Talk) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out", place="44 Kent Avenue"))
    callback = "somebody call me please, I'm Ana Lopez, 718 555 0142"
    says(talk, callback, want("person"), name("Ana Lopez"), phone("+17185550142"))
    assert talk.said == ["person_only", "danger_told"]
    sent = talk.office.notes[-1]
    assert (sent.kind, sent.phone, sent.name) == ("danger", "+17185550142", "Ana Lopez")
    assert sent.text.startswith(callback)


def test_an_errand_among_words_not_understood_goes_on_and_the_office_gets_the_words(
    talk: Talk,
) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out", place="44 Kent Avenue"))
    says(talk, "they took him to hospital. Wednesday at 3?", want("book"), wish(_WED, at(15)))
    assert talk.said[0] == "danger_told"
    assert talk.said[-1] == "ask_details"
    assert "hospital" in talk.office.notes[-1].text


def test_safe_now_says_that_it_is_over_and_never_that_it_was_none(talk: Talk) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out", place="44 Kent Avenue"))
    says(talk, "we are safe now. Wednesday at 3?", NO, want("book"), wish(_WED, at(15)))
    assert talk.said[0] == "danger_over"
    assert talk.said[-1] == "ask_details"
    assert "no danger now" in talk.text
    assert "no emergency" not in talk.text


def test_that_it_was_real_goes_to_the_office_as_urgent_and_the_booking_goes_on(talk: Talk) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out", place="44 Kent Avenue"))
    says(talk, "we are safe now. Wednesday at 3?", NO, want("book"), wish(_WED, at(15)))
    real = "it WAS an emergency, he broke the door. Ana Lopez, ana@example.com, 718 555 0142"
    says(talk, real, Danger(words="emergency", certain=False), *ANA)
    sent = talk.office.notes[-1]
    assert (sent.kind, sent.urgent) == ("danger", True)
    assert sent.text.startswith(real)
    assert "emergency" not in " ".join(talk.said)
    assert talk.said[-1] == "confirm_book"


def test_a_yes_beside_it_is_of_what_was_read_back(talk: Talk) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out", place="44 Kent Avenue"))
    says(talk, "we are safe now. Wednesday at 3?", NO, want("book"), wish(_WED, at(15)), *ANA)
    assert talk.said[-1] == "confirm_book"
    real = Danger(words="emergency", certain=False)
    says(talk, "it WAS an emergency. Yes, book it", real, Agree(words="yes", apart=True))
    assert talk.said == ["danger_told", "booked"]
    assert len(talk.office.notes) == 3


def test_a_danger_that_begins_after_it_was_over_is_one(talk: Talk) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out", place="44 Kent Avenue"))
    says(talk, "we are safe now", NO, settled=True)
    says(talk, "Ana Lopez here. he is back, he has a gun", name("Ana Lopez"), Danger(words="gun"))
    assert talk.said[0] == "emergency_again"
    assert talk.office.notes[-1].kind == "danger"


def test_a_no_that_answers_nothing_ends_no_alarm(talk: Talk) -> None:
    says(talk, PASSED_OUT, Danger(words="passed out", place="44 Kent Avenue"))
    says(talk, "no!! he is still not moving", Decline(words="no", certain=False))
    assert "danger_over" not in talk.said
    assert [note.kind for note in talk.office.notes] == ["danger", "danger"]
