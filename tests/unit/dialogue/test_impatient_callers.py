"""What people say beside the point, in their own words: never a wrong turn, never twice alike."""

from datetime import UTC, datetime

import pytest

from contracts.commands import BookAppointment, CancelAppointment, SendNote
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.words import hears

ME = "I'm Ana Torres, ana@example.com, 212 555 0147"


BOOK = "I'd like an appointment"


def notes(talk: Talk) -> list[str]:
    return [each.text for each in talk.office.seen if isinstance(each, SendNote)]


def choosing_time(tenant: Tenant) -> Talk:
    talk = Talk.at(tenant)
    assert hears(talk, BOOK, ME, "tomorrow") == ["offer_times"]
    return talk


def booked(tenant: Tenant) -> Talk:
    talk = choosing_time(tenant)
    assert hears(talk, "at 3 pm") == ["booked"]
    return talk


def test_after_an_aside_the_list_is_not_read_out_again(realestate: Tenant) -> None:
    talk = choosing_time(realestate)
    assert hears(talk, "how much does it cost?") == ["fact", "remind_of_times"]
    assert hears(talk, "thanks") == ["you_are_welcome", "remind_of_times"]
    assert hears(talk, "asdf") == ["not_understood", "remind_of_times"]
    assert hears(talk, "ok") == ["remind_of_times"]
    assert hears(talk, "what?") == ["offer_times"]  # who asks for it hears it
    assert hears(talk, "the second one") == ["booked"]


def test_a_list_of_one_is_a_question(realestate: Tenant) -> None:
    talk = choosing_time(realestate)
    hour = {n: datetime(2026, 11, 24, n, tzinfo=UTC) for n in range(15, 24)}
    talk.office.busy = [(hour[15], hour[20]), (hour[21], hour[23])]
    assert hears(talk, "something in the afternoon") == ["offer_one"]
    assert hears(talk, "yes") == ["booked"]


@pytest.mark.parametrize("word", ["yes", "ok", "perfect", "great", "perfecto"])
def test_a_booking_is_closed_in_a_word(realestate: Tenant, word: str) -> None:
    assert hears(booked(realestate), word) == ["see_you"]


def test_a_closing_word_after_a_cancellation_promises_no_meeting(realestate: Tenant) -> None:
    talk = booked(realestate)
    assert hears(talk, "cancel it", "yes") == ["cancelled"]
    assert hears(talk, "ok") == ["here_if_needed"]


@pytest.mark.parametrize(
    "question", ["what's my confirmation code?", "¿me puedes mandar el código otra vez?"]
)
def test_the_code_is_only_in_the_mail(realestate: Tenant, question: str) -> None:
    assert hears(booked(realestate), question) == ["code_in_mail"]


def test_who_has_no_code_may_prove_it_otherwise(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    assert hears(talk, "cancel my appointment") == ["welcome_brief", "ask_proof"]
    assert hears(talk, "I lost the code") == ["proof_by_contact"]
    assert hears(talk, "no") == ["offer_person"]


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ((BOOK,), "why_name"),
        ((BOOK, "Ana Torres"), "why_email"),
        ((BOOK, "Ana Torres", "ana@example.com"), "why_phone"),
    ],
)
def test_why_a_detail_is_asked_for_is_said(
    realestate: Tenant, asked: tuple[str, ...], why: str
) -> None:
    talk = Talk.at(realestate)
    hears(talk, *asked)
    assert hears(talk, "why do you need that?") == [why, why.replace("why", "ask")]


def test_who_keeps_a_detail_back_hears_why_and_then_of_a_person(consulate: Tenant) -> None:
    talk = Talk.at(consulate)
    hears(talk, "quiero una cita", "Ana Torres", "ana@example.com")
    assert hears(talk, "no quiero darlo") == ["why_phone", "ask_phone"]
    assert hears(talk, "no") == ["offer_person"]


def test_half_an_address_brings_an_example_at_once(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    assert hears(talk, BOOK, "Ana Torres", "ana@example") == ["hint_email", "ask_email"]
    assert hears(talk, "ana@example.com", "12") == ["hint_phone", "ask_phone"]


def test_a_weekday_for_a_name_is_read_back(realestate: Tenant) -> None:
    assert hears(Talk.at(realestate), BOOK, "my name is Domingo") == ["check_name"]


def test_never_mind_ends_what_was_being_done(realestate: Tenant) -> None:
    talk = choosing_time(realestate)
    assert hears(talk, "never mind") == ["stopped"]
    assert talk.conversation.booking_state == "none"
    assert hears(talk, "cancel my appointment", "forget it") == ["kept"]
    assert talk.conversation.goal is None


def test_who_keeps_the_appointment_after_all_keeps_it(realestate: Tenant) -> None:
    talk = booked(realestate)
    assert hears(talk, "cancel it") == ["confirm_cancel"]
    assert hears(talk, "no wait") == ["kept"]
    assert hears(talk, "keep it") == ["kept"]
    assert not any(isinstance(each, CancelAppointment) for each in talk.office.seen)
    assert talk.conversation.booking_state == "booked"


def test_a_pause_keeps_the_place(realestate: Tenant) -> None:
    talk = choosing_time(realestate)
    assert hears(talk, "wait") == ["take_your_time"]
    assert hears(talk, "3 pm") == ["booked"]


def test_a_pause_keeps_what_was_asked_beside_the_way(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    assert hears(talk, BOOK, "do you accept bitcoin?") == ["dont_know"]
    assert hears(talk, "hold on", "yes", "ana@example.com")[0] == "note_sent"
    assert notes(talk) == ["do you accept bitcoin?"]


@pytest.mark.parametrize(
    ("question", "said"),
    [("do you speak Spanish?", "speak"), ("do you speak French?", "only_speak")],
)
def test_the_languages_are_told(realestate: Tenant, question: str, said: str) -> None:
    assert hears(Talk.at(realestate), "hi", question) == [said]


@pytest.mark.parametrize("words", ["wait, I meant 4 pm", "no, better at 4 pm"])
def test_a_corrected_time_moves_the_booking_on_its_own_day(realestate: Tenant, words: str) -> None:
    talk = booked(realestate)
    assert hears(talk, words) == ["confirm_move"]
    assert hears(talk, "yes") == ["moved"]
    assert list(talk.office.starts.values()) == [datetime(2026, 11, 24, 21, tzinfo=UTC)]


def test_one_more_is_one_more(realestate: Tenant) -> None:
    talk = booked(realestate)
    assert hears(talk, "and another one on wednesday at 1 pm") == ["offer_one"]
    assert hears(talk, "yes") == ["booked"]
    assert len(talk.office.starts) == 2


def test_a_number_before_anything_is_offered_means_nothing(realestate: Tenant) -> None:
    assert hears(Talk.at(realestate), "hi", "123") == ["not_understood", "how_help"]


def test_who_asks_for_later_times_is_shown_them(realestate: Tenant) -> None:
    talk = choosing_time(realestate)
    assert hears(talk, "is there nothing later?") == ["offer_times"]
    assert hears(talk, "5 pm") == ["booked"]


def test_a_number_off_the_list_is_offered_before_it_is_booked(realestate: Tenant) -> None:
    talk = choosing_time(realestate)
    assert hears(talk, "later") == ["offer_times"]
    assert hears(talk, "3") == ["offer_one"]
    assert not any(isinstance(each, BookAppointment) for each in talk.office.seen)


def test_an_hour_where_a_day_was_asked_is_of_the_coming_one(consulate: Tenant) -> None:
    talk = Talk.at(consulate)
    hears(talk, "una cita", "soy Ana Torres, ana@example.com, 55 1234 5678")
    assert hears(talk, "el lunes") == ["which_day"]
    assert hears(talk, "a las 12") == ["offer_one"]


def test_nothing_is_earlier_than_the_first_days(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    assert hears(talk, BOOK, ME, "more options") == ["offer_days"]
    later = talk.conversation.offered_days
    assert hears(talk, "something earlier") == ["offer_days"]
    assert talk.conversation.offered_days[0].date < later[0].date
    assert hears(talk, "earlier") == ["no_earlier_days", "remind_of_days"]


@pytest.mark.parametrize(
    "words", ["are you a robot?", "¿eres una persona?", "is this a real person?"]
)
def test_who_asks_hears_that_nobody_human_answers(realestate: Tenant, words: str) -> None:
    assert hears(Talk.at(realestate), "hi", words) == ["who_i_am"]


def test_an_apology_is_accepted(realestate: Tenant) -> None:
    assert hears(choosing_time(realestate), "sorry") == ["no_problem", "remind_of_times"]


def test_who_knows_no_code_hears_what_else_will_do(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    assert hears(talk, "cancel my appointment", "dunno") == ["proof_by_contact"]
    assert hears(talk, "whatever") == ["not_understood", "ask_proof"]
    assert hears(talk, "blah") == ["hint_proof", "ask_proof"]


def test_why_not_is_answered_with_the_hours(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    assert hears(talk, "can I come on sunday", "why not?") == ["fact", "ask_name"]


@pytest.mark.parametrize("words", ["que no", "ya te dije que no"])
def test_a_firm_no_is_a_no(consulate: Tenant, words: str) -> None:
    assert hears(Talk.at(consulate), "quiero una cita", words) == ["why_name", "ask_name"]
