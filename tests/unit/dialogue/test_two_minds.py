"""Who names two days or hours, changes their mind, or only half agrees: nothing is taken by it."""

import pytest

from contracts.commands import BookAppointment, FindAppointments, SendNote
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.words import hears

ME = "I'm Ana Torres, ana@example.com, 212 555 0147"
BOOK = "I'd like an appointment"


def offered(tenant: Tenant, *words: str) -> Talk:
    talk = Talk.at(tenant)
    hears(talk, BOOK, ME, *words)
    return talk


def one_offered(tenant: Tenant) -> Talk:
    talk = Talk.at(tenant)
    assert hears(talk, "I'd like an appointment tomorrow at 3 pm", ME) == ["offer_one"]
    return talk


def booked(tenant: Tenant) -> Talk:
    talk = offered(tenant, "tomorrow")
    assert hears(talk, "at 3 pm") == ["booked"]
    return talk


def bookings(talk: Talk) -> int:
    return sum(isinstance(each, BookAppointment) for each in talk.office.seen)


@pytest.mark.parametrize(
    "hours", ["at 2 or 3", "2 or 3", "wednesday at 11 or 12", "a las 2 o a las 3"]
)
def test_either_of_two_hours_is_asked_after(realestate: Tenant, hours: str) -> None:
    talk = offered(realestate, "tomorrow")

    assert hears(talk, hours) == ["which_time"]
    assert bookings(talk) == 0


def test_either_of_two_days_offers_both(realestate: Tenant) -> None:
    talk = offered(realestate)

    assert hears(talk, "tomorrow or friday") == ["offer_fitting_days"]
    assert [f"{day.date:%a}" for day in talk.conversation.offered_days] == ["Tue", "Fri"]


@pytest.mark.parametrize(
    "words",
    [
        "I don't think that works for me",
        "así no me sirve",
        "I'm not sure that works",
        "ok, no",
        "that's not good",
    ],
)
def test_half_agreement_takes_nothing(realestate: Tenant, words: str) -> None:
    talk = one_offered(realestate)

    hears(talk, words)

    assert bookings(talk) == 0


def test_later_than_the_only_one_stays_on_its_day(realestate: Tenant) -> None:
    talk = one_offered(realestate)

    assert hears(talk, "no, later") == ["offer_times"]
    assert [f"{slot.start:%H}" for slot in talk.conversation.offered_slots] == ["21", "22"]


def test_the_day_after_is_counted_from_the_day_on_offer(consulate: Tenant) -> None:
    talk = offered(consulate, "wednesday")

    hears(talk, "and the day after?")

    assert f"{talk.conversation.chosen_day}" == "2026-11-26"


def test_surname_may_come_in_a_message_of_its_own(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    assert hears(talk, BOOK, "Bob") == ["ask_email"]

    assert hears(talk, "Miller") == ["corrected", "ask_email"]
    assert talk.conversation.details.value("name") == "Bob Miller"


def test_weekday_is_no_name(realestate: Tenant) -> None:
    talk = Talk.at(realestate)

    assert hears(talk, BOOK, "Friday") == ["wish_noted", "ask_name"]


def test_part_of_a_number_is_no_hour(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    assert hears(talk, BOOK, "I'm Ana Torres, ana@example.com") == ["ask_phone"]

    assert hears(talk, "600") == ["hint_phone", "ask_phone"]


def test_who_gives_up_on_a_code_may_book_anew(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    hears(talk, "move my appointment")

    assert hears(talk, "forget it, book a new one") == ["ask_name"]
    assert not [each for each in talk.office.seen if isinstance(each, FindAppointments)]


def test_one_more_while_moving_moves_nothing(realestate: Tenant) -> None:
    talk = booked(realestate)
    hears(talk, "move it to friday", "yes")

    hears(talk, "book another one for my husband on saturday at 11")

    assert talk.conversation.goal == "book"


def test_appointment_named_again_is_shown(realestate: Tenant) -> None:
    talk = booked(realestate)

    assert hears(talk, "at 3 pm, right?") == ["your_appointments"]
    assert hears(talk, "tomorrow?") == ["your_appointments"]


def test_no_after_a_booking_asks_whether_to_cancel(realestate: Tenant) -> None:
    assert hears(booked(realestate), "actually no") == ["confirm_cancel"]


def test_number_after_a_no_is_no_farewell(realestate: Tenant) -> None:
    assert "goodbye" not in hears(booked(realestate), "no wait 12")


def test_farewell_passes_nothing_on(realestate: Tenant) -> None:
    talk = booked(realestate)
    hears(talk, "what if I'm late")

    hears(talk, "ok thanks bye")

    assert not [each for each in talk.office.seen if isinstance(each, SendNote)]


@pytest.mark.parametrize(("words", "hour"), [("an hour later then", 21), ("una hora antes", 19)])
def test_an_hour_later_is_counted_from_the_time_on_offer(
    realestate: Tenant, words: str, hour: int
) -> None:
    talk = one_offered(realestate)

    hears(talk, words)

    assert [f"{slot.start:%d %H}" for slot in talk.conversation.offered_slots] == [f"24 {hour}"]
    assert bookings(talk) == 0


def test_passport_for_a_child_moves_nothing(consulate: Tenant) -> None:
    talk = Talk.at(consulate)

    assert hears(talk, "hola, necesito pasaporte para mi hijo") == ["welcome", "start"]
    assert hears(talk, "sí") == ["ask_name"]


def test_what_is_not_understood_is_no_farewell(realestate: Tenant) -> None:
    assert "goodbye" not in hears(booked(realestate), "no, regrésala a como estaba")


def test_day_put_off_while_the_name_is_asked_is_kept(consulate: Tenant) -> None:
    talk = Talk.at(consulate)
    hears(talk, BOOK, "wednesday")

    assert hears(talk, "not this wednesday, the next one") == ["wish_noted", "ask_name"]
    assert f"{talk.conversation.preference.day}" == "2026-12-02"


def test_number_in_place_of_another_moves_to_neither_unasked(realestate: Tenant) -> None:
    talk = booked(realestate)
    assert hears(talk, "make it 4") == ["confirm_move_or_more"]

    assert hears(talk, "oops not 4, 2") == ["confirm_move_or_more"]
    assert talk.conversation.chosen_slot
    assert f"{talk.conversation.chosen_slot.start:%H}" == "19"


def test_list_is_not_the_name(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    hears(talk, BOOK, "la segunda")

    assert talk.conversation.details.name is None


def test_the_day_after_an_appointment_is_counted_from_it(realestate: Tenant) -> None:
    talk = booked(realestate)

    hears(talk, "move it to the day after", "yes")

    assert talk.conversation.target
    assert f"{talk.conversation.chosen_day}" == "2026-11-25"


def test_refused_hour_is_not_booked(realestate: Tenant) -> None:
    talk = offered(realestate, "tomorrow")

    assert hears(talk, "la de las diez no, la de las once") == ["booked"]
    assert [f"{start:%H}" for start in talk.office.starts.values()] == ["16"]
