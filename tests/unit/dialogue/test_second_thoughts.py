"""Refusals, regrets and corrections, in people's own words."""

import pytest

from contracts.commands import BookAppointment, CancelAppointment
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.words import hears

ME = "I'm Ana Torres, ana@example.com, 212 555 0147"
BOOK = "I'd like an appointment"


def choosing_time(tenant: Tenant) -> Talk:
    talk = Talk.at(tenant)
    assert hears(talk, BOOK, ME, "tomorrow") == ["offer_times"]
    return talk


def booked(tenant: Tenant) -> Talk:
    talk = choosing_time(tenant)
    assert hears(talk, "at 3 pm") == ["booked"]
    return talk


@pytest.mark.parametrize("words", ["and at 3 pm?", "what about 3 pm?", "¿y a las 15:00?"])
def test_a_question_after_a_time_books_nothing_yet(realestate: Tenant, words: str) -> None:
    talk = choosing_time(realestate)
    assert hears(talk, words) == ["offer_one"]
    assert not any(isinstance(each, BookAppointment) for each in talk.office.seen)
    assert hears(talk, "yes") == ["booked"]


@pytest.mark.parametrize("words", ["no, better not", "I changed my mind", "mejor no"])
def test_who_regrets_a_booking_is_asked_whether_to_cancel(realestate: Tenant, words: str) -> None:
    talk = booked(realestate)
    assert hears(talk, words) == ["confirm_cancel"]
    assert not any(isinstance(each, CancelAppointment) for each in talk.office.seen)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("the phone is wrong", "ask_phone"),
        ("mi correo está mal", "ask_email"),
        ("please change my name", "ask_name"),
    ],
)
def test_a_wrong_detail_is_asked_for_again(realestate: Tenant, words: str, asked: str) -> None:
    assert hears(choosing_time(realestate), words) == [asked]


def test_a_wrong_detail_of_a_booking_is_for_the_office(realestate: Tenant) -> None:
    assert hears(booked(realestate), "my name is wrong") == ["ask_message"]


def test_a_number_of_the_list_is_no_phone_number(realestate: Tenant) -> None:
    assert hears(choosing_time(realestate), "number 6") == ["booked"]


@pytest.mark.parametrize("words", ["no thanks", "no, gracias"])
def test_a_polite_no_is_a_no(realestate: Tenant, words: str) -> None:
    talk = Talk.at(realestate)
    assert hears(talk, BOOK, "do you accept bitcoin?", words) == ["note_dropped", "ask_name"]
    assert hears(talk, "cancel my appointment", "yes") == ["stopped"]
    assert hears(talk, "cancel my appointment", "I lost the code", "no") == ["offer_person"]
    assert hears(talk, words) == ["kept"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("do you have anything on sunday?", "closed"),
        ("an appointment on december 31", "too_far"),
        ("an appointment yesterday", "past"),
    ],
)
def test_an_impossible_day_is_refused_before_details_are_asked(
    realestate: Tenant, words: str, reason: str
) -> None:
    talk = Talk.at(realestate)
    assert hears(talk, "hi", words) == ["day_refused", "ask_name"]
    assert talk.says[0].reason == reason  # type: ignore[attr-defined]
    assert hears(talk, ME) == ["offer_days"]


def test_which_one_is_not_asked_twice_in_a_breath(realestate: Tenant) -> None:
    talk = booked(realestate)
    assert hears(talk, "another one on friday at 11 am", "yes", "cancel it") == [
        "which_appointment"
    ]
    assert hears(talk, "what do I have booked?") == ["which_appointment"]


@pytest.mark.parametrize("word", ["afternoon", "sunday", "tomorrow"])
def test_a_word_of_the_calendar_is_no_name(realestate: Tenant, word: str) -> None:
    talk = Talk.at(realestate)
    hears(talk, BOOK, word)
    assert talk.conversation.details.name is None


def test_a_move_to_the_same_time_keeps_the_hour(realestate: Tenant) -> None:
    talk = booked(realestate)
    assert hears(talk, "can I move it to wednesday, same time?") == ["confirm_move"]
    assert hears(talk, "yes") == ["moved"]
    assert f"{talk.conversation.appointments[0].start:%a %H}" == "Wed 20"  # 3 pm in New York


def test_who_cancels_what_they_were_moving_is_asked_about_that(realestate: Tenant) -> None:
    talk = booked(realestate)
    assert hears(talk, "move it to friday", "no, cancel it") == ["confirm_cancel"]
    assert hears(talk, "no") == ["kept"]
    assert hears(talk, "move it to friday", "ya no la quiero", "sí") == ["cancelled"]


@pytest.mark.parametrize("words", ["what do you have?", "no idea, what do you have", "¿qué hay?"])
def test_who_asks_what_there_is_hears_the_list_again(realestate: Tenant, words: str) -> None:
    assert hears(choosing_time(realestate), words)[-1:] == ["offer_times"]


def test_a_spanish_clock_time_may_be_of_the_afternoon(realestate: Tenant) -> None:
    assert hears(choosing_time(realestate), "a las 3:00") == ["booked"]


def test_a_number_said_to_one_time_alone_is_an_hour(realestate: Tenant) -> None:
    """ "Tomorrow at noon or 1" is answered with noon: who then says "1" wants one o'clock."""
    talk = choosing_time(realestate)
    assert hears(talk, "how about noon", "1") == ["offer_one"]
    assert hears(talk, "yes") == ["booked"]
    assert f"{talk.conversation.appointments[0].start:%H}" == "18"  # 1 pm in New York


def test_a_number_without_area_code_is_asked_for_again(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    said = hears(talk, BOOK, "Ana Torres", "ana@example.com", "five five five one two three four")
    assert said == ["hint_phone", "ask_phone"]


def test_keys_struck_at_random_are_no_name(realestate: Tenant) -> None:
    assert hears(Talk.at(realestate), BOOK, "asdf") == ["not_understood", "ask_name"]


def test_a_question_of_one_word_is_answered(realestate: Tenant) -> None:
    assert hears(Talk.at(realestate), BOOK, "parking?") == ["fact", "ask_name"]


@pytest.mark.parametrize("words", ["is it confirmed?", "¿quedó agendada?"])
def test_who_doubts_a_booking_is_told_it(realestate: Tenant, words: str) -> None:
    assert hears(booked(realestate), words) == ["your_appointments"]


def test_a_move_by_an_hour_counts_from_the_appointment(realestate: Tenant) -> None:
    talk = booked(realestate)
    assert hears(talk, "move it an hour later", "yes") == ["moved"]
    assert f"{talk.conversation.appointments[0].start:%a %H}" == "Tue 21"  # 4 pm in New York


@pytest.mark.parametrize("words", ["ok but at 2", "ok 2", "yes, 2 pm"])
def test_a_yes_with_another_time_is_no_yes_to_the_first(realestate: Tenant, words: str) -> None:
    talk = choosing_time(realestate)
    assert hears(talk, "how about noon", words) == ["booked"]
    assert f"{talk.conversation.appointments[0].start:%H}" == "19"  # 2 pm in New York


@pytest.mark.parametrize("words", ["yes, the friday one", "no, the one on friday"])
def test_a_yes_to_another_appointment_cancels_not_the_one_asked_about(
    realestate: Tenant, words: str
) -> None:
    talk = booked(realestate)
    assert hears(talk, "another one on friday at noon", "yes") == ["booked"]
    assert hears(talk, "cancel the one tomorrow", words) == ["confirm_cancel"]
    assert hears(talk, "yes") == ["cancelled"]
    assert [f"{each.start:%a}" for each in talk.conversation.appointments] == ["Tue"]


@pytest.mark.parametrize(
    "words",
    ["ok but something earlier", "yes but after 2", "sí pero más tarde", "ok, how much is it?"],
)
def test_a_yes_with_a_but_books_nothing(realestate: Tenant, words: str) -> None:
    talk = choosing_time(realestate)
    assert hears(talk, "how about noon", words) != ["booked"]
    assert not talk.office.booked


@pytest.mark.parametrize("words", ["yes but can I move it instead?", "no, move it to friday"])
def test_who_would_rather_move_cancels_nothing(realestate: Tenant, words: str) -> None:
    talk = booked(realestate)
    assert hears(talk, "cancel it", words)[-1] in ("offer_days", "offer_times")
    assert len(talk.office.starts) == 1


def test_a_yes_to_a_move_with_a_but_moves_nothing(realestate: Tenant) -> None:
    talk = booked(realestate)
    said = hears(talk, "move it to friday at noon", "ok but a different time")
    assert said == ["offer_fitting_days"]
    assert f"{talk.conversation.appointments[0].start:%a}" == "Tue"


@pytest.mark.parametrize(
    "words",
    ["how much does it cost to cancel?", "¿y qué pasa si la cancelo?", "do I pay if I cancel?"],
)
def test_a_question_about_cancelling_cancels_nothing(realestate: Tenant, words: str) -> None:
    talk = booked(realestate)
    hears(talk, "cancel it", words)
    assert len(talk.office.starts) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("is it possible to cancel?", "how_to_change"),
        ("¿se puede cancelar después?", "how_to_change"),
        ("do I get a refund if I cancel?", "dont_know"),
        ("¿me cobran si la cancelo?", "dont_know"),
    ],
)
def test_who_asks_about_cancelling_is_answered(realestate: Tenant, words: str, said: str) -> None:
    assert hears(booked(realestate), words)[0] == said


def test_a_time_with_a_question_mark_is_offered_not_booked(realestate: Tenant) -> None:
    assert hears(choosing_time(realestate), "noon?") == ["offer_one"]
