"""Nothing is called booked, or asked again, that was not booked just now."""

import datetime as dt

import pytest

from contracts.answers import AppointmentBooked, TimeSlotTaken
from contracts.commands import BookAppointment, CorrectContact
from domain.acts import Choose, People, Social
from domain.dialogue.slips import probably
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.words import (
    ANA,
    BYE,
    THANKS,
    THU,
    WED,
    YES,
    ask,
    at,
    for_,
    not_,
    phone,
    visitor,
    want,
    wish,
)


@pytest.fixture
def talk(realestate: Tenant) -> Talk:
    return Talk.at(realestate)


def test_a_goodbye_agrees_to_nothing(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(THU, at(11))).says_acts(*ANA)
    talk.says_acts(YES.model_copy(update={"certain": False}), THANKS, BYE)
    assert not talk.office.sent(BookAppointment)
    assert talk.said == ["confirm_book"]


@pytest.mark.parametrize("more", [(THANKS,), (THANKS, BYE)])
def test_a_yes_with_thanks_books(talk: Talk, more: tuple[Social, ...]) -> None:
    talk.says_acts(want("book"), wish(THU, at(11))).says_acts(*ANA)
    talk.says_acts(YES, *more)
    assert "booked" in talk.said


def test_the_time_that_stands_is_not_proposed_again(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(THU, at(11))).says_acts(*ANA).says_acts(YES)
    talk.says_acts(want("book"), wish(THU, at(11)))
    assert talk.said == ["your_appointments"]
    talk.says_acts(YES)
    assert len(talk.office.sent(BookAppointment)) == 1


def test_an_answer_that_names_a_known_one_is_no_new_booking(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(THU, at(11))).says_acts(*ANA).says_acts(YES)
    (own,) = talk.conversation.appointments
    talk.office.answers[BookAppointment] = AppointmentBooked(
        appointment_id=own.appointment_id, start=own.start, end=own.end
    )
    talk.says_acts(want("book"), wish(WED, at(12))).says_acts(YES)
    assert "booked" not in talk.said
    assert "already_booked" in talk.said


def test_a_lost_race_comes_with_other_times_whatever_else_was_said(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(THU, at(11))).says_acts(*ANA)
    slot = talk.conversation.top.slot  # type: ignore[union-attr]
    talk.office.answers[BookAppointment] = TimeSlotTaken(start=slot.start, alternatives=())  # type: ignore[union-attr]
    talk.says_acts(YES, THANKS, Social(kind="small_talk"))
    assert talk.said[0] == "time_taken"
    assert talk.said[-1].startswith("offer")


@pytest.mark.parametrize("right", ["a@outlook.ie", "a@yahoo.com.ar", "a@live.nl", "a@proton.me"])
def test_an_address_of_another_country_is_no_slip(right: str) -> None:
    assert probably(right) is None


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("a@gmial.com", "a@gmail.com"),
        ("a@gmail.con", "a@gmail.com"),
        ("a@hotmial.com", "a@hotmail.com"),
        ("a@hotmal.cmo", "a@hotmail.com"),
        ("a@acme.con", "a@acme.com"),
    ],
)
def test_a_misspelt_domain_is_asked_back(slip: str, meant: str) -> None:
    assert probably(slip) == meant


def test_what_was_cancelled_elsewhere_is_told_so_and_a_new_one_is_simply_new(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(THU, at(11))).says_acts(*ANA).says_acts(YES)
    talk.office.starts.clear()
    talk.says_acts(ask("own_appointment"))
    assert talk.said == ["gone"]
    assert not talk.conversation.appointments
    talk.says_acts(want("book"), wish(WED, at(12)), visitor("Cillian Brien"))
    assert talk.said == ["booked"]
    assert talk.visits == [("12-02 12:00", "Cillian Brien")]


def test_what_was_to_be_moved_and_is_gone_is_booked_anew(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(THU, at(11))).says_acts(*ANA).says_acts(YES)
    talk.office.starts.clear()
    talk.says_acts(want("move"), wish(WED, at(12)))
    assert talk.said == ["gone", "confirm_book"]


def test_the_same_time_anew_where_it_was_cancelled_elsewhere(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(THU, at(11))).says_acts(*ANA).says_acts(YES)
    talk.office.starts.clear()
    talk.says_acts(want("book"), wish(THU, at(11)))
    assert talk.said[0] == "gone"
    talk.says_acts(YES)
    assert len(talk.visits) == 1


def test_how_many_come_is_corrected_in_what_is_read_back(talk: Talk) -> None:
    talk.says_acts(want("book"), People(number=2), wish(THU, at(11))).says_acts(*ANA)
    talk.says_acts(YES, People(number=1))
    assert "2 people" not in talk.text
    talk.says_acts(YES)
    (sent,) = talk.office.sent(BookAppointment)
    assert sent.people == 1


def test_how_many_come_to_what_stands_is_read_back_and_corrected(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(THU, at(11)), *ANA)
    talk.says_acts(People(number=2, words="we are two"))
    assert talk.said == ["confirm_correct"]
    assert "the number of people to 2" in talk.text
    assert not talk.office.sent(CorrectContact)
    talk.says_acts(YES)
    assert talk.said == ["corrected"]
    (sent,) = talk.office.sent(CorrectContact)
    assert (sent.people, sent.name, sent.visitor) == (2, None, None)
    talk.says_acts(People(number=2))
    assert "confirm_correct" not in talk.said


def test_how_many_come_to_one_says_nothing_of_the_next(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(THU, at(11)), *ANA).says_acts(People(number=2))
    talk.says_acts(YES).says_acts(want("book"), wish(WED, at(15))).says_acts(YES)
    assert [each.people for each in talk.office.sent(BookAppointment)] == [1, 1]


def test_of_several_it_is_asked_which(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(THU, at(11)), *ANA)
    talk.says_acts(want("book"), wish(WED, at(15))).says_acts(YES)
    talk.says_acts(People(number=3))
    assert talk.said == ["which_appointment"]
    talk.says_acts(Choose(number=2)).says_acts(YES)
    (sent,) = talk.office.sent(CorrectContact)
    assert sent.people == 3


def test_a_number_beyond_the_list_is_the_hour_on_it(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(THU), *ANA)
    talk.says_acts(Choose(number=12))
    assert "not_on_list" not in talk.said
    assert "12:00 PM" in talk.text


def test_a_closed_day_is_told_before_any_detail_is_asked(talk: Talk) -> None:
    talk.says_acts(want("book"))
    talk.says_acts(wish(dt.date(2026, 12, 6)))
    assert talk.said == ["day_refused", "offer_days"]
    talk.says_acts(wish(dt.date(2026, 12, 6), at(14)))
    assert talk.said[0] == "day_refused"


def test_our_own_number_is_not_the_customers(consulate: Tenant) -> None:
    talk = Talk.at(consulate).says_acts(want("book"), phone("+525550000000"))
    assert "our_number" in talk.said
    assert talk.conversation.details.phone is None


def test_a_refused_day_is_not_booked_without_a_yes(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(15)), settled=False)
    talk.says_acts(not_(WED), wish(THU))
    assert not talk.office.sent(BookAppointment)


def test_another_at_an_hour_is_of_the_same_day_and_asked(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(THU, at(11)), *ANA)
    talk.says_acts(want("book"), for_("my daughter"), visitor("Valeria"), wish(None, at(12)))
    assert talk.said == ["confirm_one_more"]
    assert "Thursday, December 3 at 12:00 PM" in talk.text


def test_the_whole_name_of_who_comes_to_what_stands_is_of_that_one(talk: Talk) -> None:
    talk.says_acts(want("book"), for_("my son"), visitor("Samuel"), wish(THU, at(11)), *ANA)
    talk.says_acts(want("book"), for_("my daughter"), visitor("Valeria"), wish(None, at(12)))
    talk.says_acts(visitor("Samuel Montero"))
    assert talk.said[-1] == "confirm_correct"
    talk.says_acts(YES).says_acts(YES)
    assert talk.visits == [("12-03 11:00", "Samuel Montero"), ("12-03 12:00", "Valeria")]
