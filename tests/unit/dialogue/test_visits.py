"""Several visits at once, and one that stands: a booking each, and never a second one unasked."""

import pytest

from contracts.commands import BookAppointment, FindAppointments
from domain.acts import Choose, ForOther, Keep, People, Wish
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.words import (
    ANA,
    FRI,
    NO,
    THU,
    TUE,
    WED,
    YES,
    ask,
    at,
    code,
    for_,
    name,
    phone,
    visitor,
    want,
    wish,
)

MINE_AND_HIS = (
    Wish(day=WED, time=at(10), who=""),
    Wish(day=WED, time=at(11), who="my husband"),
)
BOTH = Choose(which="all")


@pytest.fixture
def talk(realestate: Tenant) -> Talk:
    return Talk.at(realestate)


@pytest.fixture
def booked(talk: Talk) -> Talk:
    return talk.says_acts(want("book"), *ANA, wish(WED, at(15)), People(number=2))


# Several at once.


def test_ten_for_me_and_eleven_for_my_husband_are_two_bookings(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, *MINE_AND_HIS, for_("my husband"), visitor("Jin Kim"))
    assert talk.visits == [("12-02 10:00", "Ana Lopez"), ("12-02 11:00", "Jin Kim")]
    assert talk.said.count("booked") == 2


def test_details_are_asked_once_for_both_and_each_is_read_back(talk: Talk) -> None:
    talk.says_acts(want("book"), *MINE_AND_HIS, visitor("Jin Kim"))
    assert talk.said[-1] == "ask_details"
    talk.says_acts(*ANA)
    assert talk.said == ["confirm_book"]
    talk.says_acts(YES, BOTH)
    assert talk.said == ["booked", "time_free", "confirm_book"] or talk.said == [
        "booked",
        "confirm_book",
    ]
    assert "Jin Kim" in talk.text
    talk.says_acts(YES)
    assert talk.visits == [("12-02 10:00", "Ana Lopez"), ("12-02 11:00", "Jin Kim")]


def test_two_days_for_oneself_are_two_bookings(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(TUE, at(11)), wish(THU, at(13)), BOTH)
    assert talk.visits == [("12-01 11:00", "Ana Lopez"), ("12-03 13:00", "Ana Lopez")]


def test_both_of_the_days_that_were_offered_each_at_its_hour(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(TUE, at(11)), wish(THU, at(13)))
    assert talk.said[-1] == "offer_fitting_days"
    talk.says_acts(BOTH)
    assert talk.visits == [("12-01 11:00", "Ana Lopez"), ("12-03 13:00", "Ana Lopez")]


def test_a_day_that_was_named_with_its_hour_keeps_it(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(TUE, at(11)), wish(THU, at(13)))
    talk.says_acts(wish(THU))
    assert "Thursday, December 3 at 1:00 PM" in talk.text


def test_both_of_two_hours_for_me_and_somebody_else(talk: Talk) -> None:
    talk.says_acts(
        want("book"),
        *ANA,
        for_("my husband"),
        visitor("Jin Kim"),
        wish(WED, at(10)),
        wish(WED, at(11)),
    )
    assert talk.said[-1] == "which_time"
    talk.says_acts(YES, BOTH)
    talk.says_acts(YES).says_acts(YES)
    assert talk.visits == [("12-02 10:00", "Ana Lopez"), ("12-02 11:00", "Jin Kim")]


def test_somebody_without_a_name_is_asked_for_when_it_is_their_turn(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, *MINE_AND_HIS)
    assert "ask_visitor" in talk.said
    talk.says_acts(visitor("Jin Kim")).says_acts(YES)
    assert talk.visits == [("12-02 10:00", "Ana Lopez"), ("12-02 11:00", "Jin Kim")]


def test_of_two_hours_one_is_meant_where_nobody_says_both(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(10)), wish(WED, at(11)))
    assert talk.said[-1] == "which_time"
    assert not talk.visits


def test_a_wanted_hour_is_never_called_taken_for_another_wish(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED), Wish(time_range=(at(12), None)))
    talk.says_acts(wish(None, at(11)))
    assert "time_refused" not in talk.said
    assert talk.visits == [("12-02 11:00", "Ana Lopez")]


# One that stands.


def test_dont_cancel_put_us_in_the_morning_is_of_the_day_of_the_appointment(booked: Talk) -> None:
    booked.says_acts(Keep(), want("move"), Wish(time_range=(None, at(12))), Choose(which="any"))
    assert booked.said[-1] == "confirm_move"
    assert (
        "from Wednesday, December 2 at 3:00 PM to Wednesday, December 2 at 10:00 AM" in booked.text
    )
    assert "2 people" in booked.text
    booked.says_acts(YES, People(number=2))
    assert booked.visits == [("12-02 10:00", "Ana Lopez")]


def test_a_day_alone_is_meant_at_the_hour_of_the_appointment(booked: Talk) -> None:
    booked.says_acts(want("move"), wish(THU))
    assert "to Thursday, December 3 at 3:00 PM" in booked.text
    booked.says_acts(NO)
    assert booked.said[-1] == "offer_times"


def test_a_wish_after_a_booking_is_of_it_and_asks_once_whether_it_is_one_more(booked: Talk) -> None:
    booked.says_acts(wish(FRI, at(11)))
    assert booked.said == ["confirm_move_or_more"]


def test_another_one_is_read_back_as_one_more(booked: Talk) -> None:
    booked.says_acts(want("book"), wish(FRI, at(11)))
    assert booked.said == ["confirm_one_more"]
    assert "besides Wednesday, December 2 at 3:00 PM" in booked.text
    assert len(booked.visits) == 1
    booked.says_acts(YES)
    assert len(booked.visits) == 2


def test_instead_of_one_more_moves_it_to_the_same_time(booked: Talk) -> None:
    booked.says_acts(want("book"), wish(FRI, at(11))).says_acts(want("move"))
    assert booked.said == ["confirm_move"]
    assert "to Friday, December 4 at 11:00 AM" in booked.text
    booked.says_acts(YES)
    assert booked.visits == [("12-04 11:00", "Ana Lopez")]


def test_for_somebody_else_is_another_booking(booked: Talk) -> None:
    booked.says_acts(
        want("book"), ForOther(who="my mother"), visitor("Rosa Lopez"), wish(FRI, at(11))
    )
    assert booked.visits[-1] == ("12-04 11:00", "Rosa Lopez")


def test_each_of_two_is_looked_up_by_a_command_of_its_own(booked: Talk) -> None:
    booked.says_acts(want("book"), wish(FRI, at(11))).says_acts(YES)
    booked.says_acts(ask("own_appointment"))
    assert booked.said == ["your_appointments"]
    looks = booked.office.sent(FindAppointments)[-2:]
    assert len({look.id for look in looks}) == len({look.proof for look in looks}) == 2


def test_i_only_want_the_one_at_eleven_offers_to_cancel_the_other(booked: Talk) -> None:
    booked.says_acts(want("book"), wish(FRI, at(11))).says_acts(YES)
    booked.says_acts(ask("own_appointment"), wish(None, at(11)))
    assert booked.said == ["your_appointments", "confirm_cancel"]
    assert "cancel your appointment on Wednesday, December 2" in booked.text
    booked.says_acts(YES)
    assert booked.visits == [("12-04 11:00", "Ana Lopez")]


def test_the_one_that_goes_is_the_one_that_is_meant(booked: Talk) -> None:
    booked.says_acts(want("book"), wish(FRI, at(11))).says_acts(YES)
    booked.says_acts(want("cancel"), Wish(role="replaced", times=(at(11), at(23))))
    assert booked.said == ["confirm_cancel"]
    booked.says_acts(YES)
    assert booked.visits == [("12-02 15:00", "Ana Lopez")]


def test_both_of_ones_own_are_cancelled_one_after_the_other(booked: Talk) -> None:
    booked.says_acts(want("book"), wish(FRI, at(11))).says_acts(YES)
    booked.says_acts(want("cancel"))
    assert booked.said == ["which_appointment"]
    booked.says_acts(BOTH).says_acts(YES).says_acts(YES)
    assert booked.visits == []


def test_ones_own_is_told_at_once_and_read_afresh(booked: Talk) -> None:
    booked.says_acts(ask("other", "can my partner come along?"), ask("own_appointment"))
    assert "your_appointments" in booked.said
    assert "3:00 PM" in booked.text


def test_a_wish_beside_a_look_up_is_a_move(realestate: Tenant, booked: Talk) -> None:
    other = Talk.at(realestate, booked.office, session="e")
    other.says_acts(want("look_up")).says_acts(wish(FRI, at(11)))
    assert other.conversation.agenda[-1].task == "move"


def test_cancel_and_book_instead_of_what_was_booked_elsewhere_is_a_move(
    realestate: Tenant, booked: Talk
) -> None:
    (known,) = booked.office.codes.values()
    other = Talk.at(realestate, booked.office, session="e")
    other.says_acts(want("cancel"), code(known))
    assert other.said[-1] == "confirm_cancel"
    other.says_acts(YES, want("book"), wish(FRI, at(11)))
    assert other.said == ["confirm_move"]
    other.says_acts(YES)
    assert other.visits == [("12-04 11:00", "Ana Lopez")]


def test_a_day_named_with_a_question_about_ones_own_is_no_wish(booked: Talk) -> None:
    booked.says_acts(ask("own_appointment"), wish(WED))
    assert booked.said == ["your_appointments"]


def test_a_yes_to_a_request_for_details_is_no_miss(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(WED, at(15))).says_acts(YES)
    assert talk.said == ["ask_name"]


def test_who_introduces_themselves_where_the_visitor_is_asked_for_is_the_contact(
    talk: Talk,
) -> None:
    talk.says_acts(want("book"), for_("my sister"), wish(WED, at(15)))
    assert talk.conversation.question == "visitor"
    talk.says_acts(*ANA)
    assert talk.said == ["got_it", "ask_visitor"]
    talk.says_acts(name("Laura Lopez")).says_acts(YES)
    assert talk.visits == [("12-02 15:00", "Laura Lopez")]
    (sent,) = talk.office.sent(BookAppointment)
    assert (sent.contact.name, sent.visitor) == ("Ana Lopez", "Laura Lopez")


def test_a_bare_name_where_the_visitor_is_asked_for_is_theirs(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, for_("my sister"), wish(WED, at(15)))
    talk.says_acts(name("Laura Lopez"), phone("+17185550199")).says_acts(YES)
    assert talk.visits == [("12-02 15:00", "Laura Lopez")]


def test_a_yes_to_this_or_that_is_asked_in_other_words_then_one_is_proposed(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA).says_acts(wish(WED))
    talk.says_acts(wish(None, at(10)), wish(None, at(11)))
    first = talk.text
    talk.says_acts(YES)
    assert talk.said == ["which_time"]
    assert talk.text != first
    talk.says_acts(YES)
    assert talk.said == ["confirm_free"]
    assert "10:00 AM" in talk.text
    assert not talk.visits
