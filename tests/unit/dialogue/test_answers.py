"""Questions, yeses and numbers: the whole message is answered, and what was agreed is done."""

import datetime as dt

import pytest

from domain.acts import (
    Ask,
    Choose,
    Clash,
    Decline,
    Hurry,
    Note,
    People,
    Reading,
    Social,
    Tell,
    Wish,
)
from domain.dialogue import context_of
from domain.tenants import Tenant
from tests.unit.dialogue.office import Office, Talk
from tests.unit.dialogue.words import (
    ANA,
    FRI,
    MON,
    NO,
    THANKS,
    THU,
    TUE,
    WED,
    YES,
    ask,
    at,
    email,
    name,
    phone,
    pick,
    want,
    wish,
)


@pytest.fixture
def talk(realestate: Tenant) -> Talk:
    return Talk.at(realestate)


def free(*when: Wish) -> Ask:
    return Ask(topic="availability", when=when)


# A question of availability.


def test_whether_an_hour_is_free_is_answered_by_looking_and_a_yes_books(talk: Talk) -> None:
    talk.says_acts(free(wish(WED, at(15))))
    assert talk.said[-1] == "offer_one"
    assert "Wednesday, December 2 at 3:00 PM is free. Shall I take it?" in talk.text
    talk.says_acts(YES)
    assert talk.said == ["ask_details"]
    talk.says_acts(*ANA).says_acts(YES)
    assert talk.visits == [("12-02 15:00", "Ana Lopez")]


def test_details_instead_of_the_yes_go_on_to_the_read_back(talk: Talk) -> None:
    talk.says_acts(free(wish(WED, at(15)))).says_acts(*ANA)
    assert talk.said == ["confirm_book"]


def test_a_no_to_what_is_free_is_shown_others(talk: Talk) -> None:
    talk.says_acts(free(wish(WED, at(15)))).says_acts(NO)
    assert talk.said[-1].startswith("offer")
    assert "3:00 PM" not in talk.text


def test_an_hour_that_is_not_free_is_said_so_and_nearest_shown(realestate: Tenant) -> None:
    office = Office(realestate)
    start = dt.datetime(2026, 12, 2, 15, tzinfo=realestate.zone)
    office.busy.append((start, start + dt.timedelta(hours=1)))
    talk = Talk.at(realestate, office).says_acts(free(wish(WED, at(15))))
    assert talk.said[-2:] == ["time_refused", "offer_nearest"]


def test_questions_and_a_wish_are_all_answered_and_the_booking_goes_on(talk: Talk) -> None:
    talk.says_acts(*ANA, wish(WED, at(16)), ask("duration"), ask("parking"))
    assert talk.said == ["welcome_brief", "duration", "fact", "confirm_book"]


def test_whom_to_call_in_an_emergency_is_told_in_the_business_s_words(consulate: Tenant) -> None:
    talk = Talk.at(consulate).says_acts(*ANA, wish(WED, at(10))).says_acts(YES)
    talk.says_acts(ask("emergency"))
    assert talk.said == ["emergency_number"]
    assert "+52 55 5000 0000" in talk.text
    assert talk.visits == [("12-02 10:00", "Ana Lopez")]


# A weekday and a date that do not match.


@pytest.mark.parametrize(("answer", "day"), [(wish(TUE), "12-01"), (pick(2), "12-02")])
def test_either_day_goes_on_with_the_hour_that_was_said(
    talk: Talk, answer: Wish | Choose, day: str
) -> None:
    talk.says_acts(want("book"), *ANA, Clash(days=(TUE, WED)), wish(None, at(15)))
    assert talk.said[-1] == "which_day"
    talk.says_acts(answer)
    assert talk.visits == [(f"{day} 15:00", "Ana Lopez")]


# You choose; numbers.


@pytest.mark.parametrize("which", ["any", "earliest", "latest"])
def test_you_choose_leads_to_a_proposal_wherever_it_is_said(talk: Talk, which: str) -> None:
    chosen = Choose.model_validate({"which": which})
    talk.says_acts(want("book"), wish(WED)).says_acts(chosen)
    if talk.said[-1] != "offer_one":
        assert talk.said == ["ask_details"] or talk.said[-1] == "ask_details"
    talk.says_acts(*ANA).says_acts(YES)
    assert len(talk.visits) == 1


def test_the_latest_is_the_last_of_the_day(talk: Talk) -> None:
    talk.says_acts(*ANA, wish(WED), Choose(which="latest"))
    assert "5:00 PM is free" in talk.text


def test_whichever_of_the_days_proposes_a_time(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA).says_acts(Choose(which="any"))
    assert talk.said == ["confirm_free"]


def test_a_yes_to_a_list_proposes_the_first_of_it(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA).says_acts(YES)
    assert talk.said == ["confirm_free"]
    assert not talk.visits


def test_three_may_be_the_third_or_three_oclock_and_is_asked_once(consulate: Tenant) -> None:
    talk = Talk.at(consulate).says_acts(want("book"), *ANA).says_acts(wish(WED))
    talk.says_acts(pick(3), Wish(times=(at(3), at(15))))
    assert talk.said == ["number_or_hour"]
    assert "¿El número 3 (10:00 a.m.) o las 3:00 p.m.?" in talk.text
    talk.says_acts(pick(3))
    assert talk.visits == [("12-02 10:00", "Ana Lopez")]


def test_three_oclock_is_taken_where_it_is_said_again(consulate: Tenant) -> None:
    talk = Talk.at(consulate).says_acts(want("book"), *ANA).says_acts(wish(WED))
    talk.says_acts(pick(3), Wish(times=(at(3), at(15)))).says_acts(wish(None, at(15)))
    assert talk.visits == [("12-02 15:00", "Ana Lopez")]


def test_a_number_whose_hour_cannot_be_is_the_number(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA).says_acts(wish(FRI))
    talk.says_acts(pick(6), Wish(times=(at(6), at(18))))
    assert talk.visits == [("12-04 15:00", "Ana Lopez")]


# Nothing is lost, nothing is asked for ever.


def test_after_three_is_kept_by_every_list(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(WED), Wish(time_range=(at(15), None)))
    talk.says_acts(name("Ana Lopez")).says_acts(ask("price")).says_acts(wish(THU))
    assert "On Thursday" in talk.text
    assert "AM" not in talk.text
    assert "2:00 PM" not in talk.text


def test_a_wish_goes_along_from_a_booking_to_a_move(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(15)))
    talk.says_acts(want("book"), wish(THU), Wish(time_range=(at(13), None)))
    talk.says_acts(want("move"))
    assert talk.said == ["remind_of_times"]
    talk.says_acts(Choose(which="first"))
    assert "to Thursday, December 3 at 1:00 PM" in talk.text


def test_a_day_without_such_an_hour_leads_to_days_with_one(talk: Talk) -> None:
    talk.says_acts(*ANA, Wish(day=FRI, time_range=(at(17), None)))
    assert talk.said[-2:] == ["nothing_fits", "offer_one"]
    assert "5:00 PM" in talk.text
    assert "Friday" not in talk.text


def test_a_detail_told_alone_gets_a_word(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(WED)).says_acts(name("Ana Lopez"))
    assert talk.said == ["got_it", "remind_of_times"]


def test_somebody_who_goes_on_telling_is_not_handed_over(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(WED))
    for act in (*ANA, ask("price"), ask("parking"), People(number=2), ask("bring")):
        talk.says_acts(act)
        assert "offer_person" not in talk.said, act
    assert talk.conversation.question == "time"


# Details that are kept back.


def test_a_detail_that_is_kept_back_is_never_asked_for_again(talk: Talk) -> None:
    refused = Tell(detail="phone", refused=True)
    talk.says_acts(want("book"), name("Ana Lopez"), email("ana@example.com"), wish(WED, at(15)))
    talk.says_acts(refused)
    assert talk.said == ["why_phone", "without", "handoff"]
    for act in (NO, refused, ask("price"), wish(THU, at(15)), YES):
        talk.says_acts(act)
        assert not {"ask_phone", "ask_details", "why_phone"} & set(talk.said), act
    assert not talk.visits


def test_a_message_instead_of_the_booking_ends_it(talk: Talk) -> None:
    talk.says_acts(want("book"), name("Ana Lopez"), email("ana@example.com"), wish(WED, at(15)))
    talk.says_acts(Tell(detail="phone", refused=True)).says_acts(YES)
    talk.says_acts(Note(words="I'd like to come on Wednesday"))
    assert talk.said == ["note_sent"]
    assert talk.conversation.agenda == ()
    assert "2026-12-02 15:00" in talk.office.notes[-1].text


def test_a_detail_that_is_told_after_all_goes_on(talk: Talk) -> None:
    talk.says_acts(want("book"), name("Ana Lopez"), email("ana@example.com"), wish(WED, at(15)))
    talk.says_acts(Tell(detail="phone", refused=True)).says_acts(YES, phone("+17185550142"))
    assert talk.said == ["got_it", "confirm_book"] or talk.said == ["confirm_book"]


# What was agreed is done, then the rest.


def test_yes_ask_them_thanks_asks_them(talk: Talk) -> None:
    talk.says_acts(*ANA, ask("other", "is there wifi?"))
    assert talk.said[-1] == "offer_to_ask"
    talk.says_acts(want("message"), THANKS)
    assert talk.said[0] == "note_sent"
    assert talk.office.notes[-1].text.startswith("is there wifi?")


def test_a_note_told_with_the_wish_to_leave_one_is_taken_at_once(talk: Talk) -> None:
    talk.says_acts(
        want("message"), Note(words="the lock is broken"), name("Ana Lopez"), phone("+17185550142")
    )
    (sent,) = talk.office.notes
    assert (sent.text, sent.name, sent.phone) == ("the lock is broken", "Ana Lopez", "+17185550142")


def test_a_message_that_was_not_understood_is_read_back_whole(talk: Talk) -> None:
    words = "tell them the front door lock at 18 Hooper is broken"
    uncovered = ("front", "door", "lock", "broken")
    reading = Reading(acts=(want("message"),), words=words, settled=False, uncovered=uncovered)
    talk.hears(reading)
    assert talk.said[-1] == "confirm_note"
    assert words in talk.text


def test_yes_and_a_question_does_what_was_agreed_and_answers(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(YES, ask("parking"))
    assert talk.said == ["booked", "fact"]


def test_yes_and_a_question_that_nobody_here_can_answer(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(YES, ask("other", "is Marta on the list?"))
    assert talk.said == ["booked", "dont_know", "offer_to_ask"]


def test_yes_or_is_there_anything_else_is_no_agreement(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(YES, ask("availability"))
    assert not talk.visits


def test_yes_and_a_note_does_both(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(YES, want("message"), Note(words="I come in a wheelchair"))
    assert talk.said == ["booked", "note_sent"]


def test_a_no_beside_a_question_drops_what_was_read_back(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(Decline(), ask("parking"))
    assert not talk.visits


# First answers.


def test_a_hurry_is_met_without_a_formula_and_asks_nothing_that_was_told(talk: Talk) -> None:
    talk.says_acts(Hurry(), *ANA)
    assert talk.said == ["hurry", "automatic", "person_only", "confirm_free"]
    talk.says_acts(Hurry(), YES)
    assert "hurry" not in talk.said


def test_a_hurry_on_a_day_proposes_the_first_time_of_it(talk: Talk) -> None:
    talk.says_acts(Hurry(), *ANA, wish(WED))
    assert talk.said[-1] == "confirm_free"
    assert "Wednesday, December 2 at 10:00 AM" in talk.text


@pytest.mark.parametrize(
    ("key", "what"),
    [("about.robot", "robot"), ("about.languages", "languages"), ("about.privacy", "privacy")],
)
def test_what_is_asked_of_the_receptionist_itself_is_answered(
    talk: Talk, key: str, what: str
) -> None:
    talk.says_acts(Social(kind="greeting"), Ask(topic="other", fact=key, words="a question"))
    assert what in talk.said
    assert "dont_know" not in talk.said
    assert key in [
        fact.key
        for fact in context_of(talk.conversation, talk.office.tenant, talk.office.now).facts
    ]


def test_a_reader_knows_the_appointments_that_were_found(realestate: Tenant) -> None:
    office = Office(realestate)
    Talk.at(realestate, office).says_acts(want("book"), *ANA, wish(WED, at(15)))
    Talk.at(realestate, office, session="d").says_acts(want("book"), *ANA, wish(MON, at(11)))
    talk = Talk.at(realestate, office, session="e").says_acts(*ANA, want("cancel"))
    known = context_of(talk.conversation, realestate, office.now).appointments
    assert [each.day for each in known] == [MON, WED]


def test_the_first_day_possible_at_three_keeps_the_hour(talk: Talk) -> None:
    talk.says_acts(*ANA, wish(None, at(15)), Choose(which="earliest"))
    assert "at 3:00 PM" in talk.text
