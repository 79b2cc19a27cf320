"""What goes to the office: exactly what was agreed to, once, and no offer that is stale."""

import pytest

from domain.acts import Act, Ask, ForOther, Note, Reading, Reason, Wish
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.words import (
    ANA,
    NO,
    THU,
    WED,
    YES,
    ask,
    at,
    email,
    name,
    note,
    phone,
    visitor,
    want,
    wish,
)

WIFI, LIFT = ask("other", "is there wifi?"), ask("other", "is there a lift?")


@pytest.fixture
def talk(realestate: Tenant) -> Talk:
    return Talk.at(realestate)


@pytest.fixture
def booked(talk: Talk) -> Talk:
    return talk.says_acts(want("book"), *ANA, wish(WED, at(15)))


def texts(talk: Talk) -> list[str]:
    return [note.text for note in talk.office.notes]


def test_only_the_agreed_text_goes_whatever_else_was_asked_or_told(talk: Talk) -> None:
    talk.says_acts(*ANA, ask("other", "can i bring my dog")).says_acts(NO)
    talk.says_acts(want("book"), wish(WED), Reason(words="new passports"), WIFI)
    talk.says_acts(wish(WED, at(15)))
    assert "“is there wifi?”" in talk.text
    talk.says_acts(YES)
    assert texts(talk) == ["is there wifi?"]


@pytest.mark.parametrize(
    "beside",
    [
        [want("move"), wish(THU, at(15))],
        [want("move"), Wish(shift_days=1, shift_minutes=0)],
        [wish(THU, at(15))],
    ],
)
def test_a_yes_with_a_further_wish_passes_it_on_and_does_the_wish(
    booked: Talk, beside: list[Act]
) -> None:
    booked.says_acts(WIFI)
    booked.says_acts(YES, *beside)
    assert texts(booked) == ["is there wifi?"]
    assert booked.said[0] == "note_sent"
    assert booked.said[-1].startswith("confirm_move")
    assert "Thursday, December 3 at 3:00 PM" in booked.text


def test_a_yes_with_the_way_to_reply_and_a_visit_for_another_loses_neither(talk: Talk) -> None:
    talk.says_acts(WIFI)
    talk.says_acts(YES, email("ana@example.com"), want("book"), ForOther(who="my mother"))
    (sent,) = talk.office.notes
    assert (sent.text, sent.email) == ("is there wifi?", "ana@example.com")
    assert talk.conversation.party.who == "my mother"


def test_a_yes_with_a_further_note_sends_the_first_and_reads_the_other_back(booked: Talk) -> None:
    booked.says_acts(WIFI)
    booked.says_acts(YES, want("message"), note("and the 3 passports"))
    assert texts(booked) == ["is there wifi?"]
    assert booked.said[-1] == "confirm_note"
    assert "“and the 3 passports”" in booked.text


def test_another_question_instead_of_a_yes_lets_the_first_offer_go(booked: Talk) -> None:
    booked.says_acts(WIFI)
    booked.says_acts(LIFT)
    assert "“is there a lift?”" in booked.text
    assert "wifi" not in booked.text
    booked.says_acts(YES)
    assert texts(booked) == ["is there a lift?"]


def test_an_offer_is_kept_where_the_yes_may_be_among_words_not_understood(booked: Talk) -> None:
    booked.says_acts(WIFI)
    booked.says_acts(wish(THU, at(15)), settled=False)
    assert booked.said == ["confirm_move_or_more"]
    booked.says_acts(YES, LIFT)
    assert booked.said[-1] == "offer_to_ask"
    booked.says_acts(YES)
    assert texts(booked) == ["is there wifi?\nis there a lift?"]


def test_a_question_that_is_answered_meanwhile_is_not_offered(booked: Talk) -> None:
    booked.says_acts(WIFI)
    booked.says_acts(ask("hours"))
    assert "offer_to_ask" not in booked.said


def test_a_list_that_was_told_is_no_answer_to_a_question_about_it(talk: Talk) -> None:
    talk.says_acts(*ANA, Ask(topic="bring", words="what do i bring", fact="bring"))
    assert "fact" in talk.said
    really = Ask(topic="other", words="must he really bring the certificate", fact="bring")
    talk.says_acts(really)
    assert talk.said == ["dont_know", "offer_to_ask"]
    talk.says_acts(YES)
    assert texts(talk) == ["must he really bring the certificate"]
    talk.says_acts(Ask(topic="bring", words="what do i bring again", fact="bring"))
    assert talk.said == ["fact"]


def test_what_is_answered_after_all_is_no_longer_offered(talk: Talk) -> None:
    dog = "can i bring my dog"
    talk.says_acts(want("book"), *ANA, wish(WED), ask("other", dog), WIFI)
    talk.says_acts(Ask(topic="other", words="Can I bring  my dog", fact="answers.0"))
    talk.says_acts(wish(WED, at(15)))
    assert talk.said[-1] == "offer_to_ask"
    assert "dog" not in talk.text
    assert "“is there wifi?”" in talk.text


def test_questions_of_a_booking_are_offered_together_once(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED), WIFI)
    talk.says_acts(LIFT)
    talk.says_acts(wish(WED, at(15)))
    assert talk.said[-2:] == ["booked", "offer_to_ask"]
    assert "“is there wifi? / is there a lift?”" in talk.text
    talk.says_acts(YES)
    assert texts(talk) == ["is there wifi?\nis there a lift?"]
    talk.says_acts(want("move"), wish(THU, at(15)))
    assert "offer_to_ask" not in talk.said


def test_other_words_take_the_place_of_those_that_were_read_back(booked: Talk) -> None:
    booked.says_acts(ask("other", "how many sq ft is it btw"))
    booked.says_acts(note("how big the apartment is"))
    assert "“how big the apartment is”" in booked.text
    booked.says_acts(YES)
    assert texts(booked) == ["how big the apartment is"]


def test_whether_it_went_is_told_truly(booked: Talk) -> None:
    booked.says_acts(WIFI)
    booked.says_acts(ask("receipt", "did it go out?"))
    assert booked.said == ["not_yet", "offer_to_ask"]
    booked.says_acts(YES)
    booked.says_acts(ask("receipt", "did it go out?"))
    assert booked.said == ["passed_on"]
    assert "“is there wifi?”" in booked.text


def test_what_was_asked_already_is_not_asked_again(booked: Talk) -> None:
    booked.says_acts(WIFI).says_acts(YES)
    booked.says_acts(WIFI)
    assert booked.said == ["asked_already"]
    booked.says_acts(LIFT).says_acts(NO)
    booked.says_acts(LIFT)
    assert booked.said == ["dont_know"]
    assert texts(booked) == ["is there wifi?"]


def test_a_callback_is_read_back_with_its_number_and_passed_on(talk: Talk) -> None:
    words = "somebody call me please, Fermin Arreola, 718 555 0142"
    told = (want("person"), name("Fermin Arreola"), phone("+17185550142"))
    talk.hears(Reading(acts=told, words=words, settled=False))
    assert talk.said[-2:] == ["person_only", "confirm_note"]
    assert f"“{words}”" in talk.text
    talk.says_acts(YES)
    (sent,) = talk.office.notes
    assert (sent.text, sent.phone) == (words, "+17185550142")


def test_a_message_told_to_whom_one_was_offered_is_taken_and_not_offered_again(talk: Talk) -> None:
    talk.says_acts(want("person"))
    assert talk.said[-1] == "handoff"
    words = "take it: they shall call me about my niece, she is called Citlali"
    told = (want("person"), visitor("Citlali"))
    talk.hears(
        Reading(acts=told, words=words, settled=False, uncovered=("take", "call", "niece", "she"))
    )
    assert talk.said[-1] == "confirm_note"
    talk.says_acts(YES, phone("+17185550142"))
    assert texts(talk) == [words]


def test_a_message_that_was_told_unasked_brings_what_it_is_about(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, Reason(words="to see the flat"))
    talk.says_acts(want("message"), Note(words="I come by bus"))
    assert texts(talk) == ["I come by bus\nto see the flat"]
