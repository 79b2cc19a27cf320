"""Two people in one conversation: each visit has its own visitor, hour and reason, and keeps it."""

import pytest

from contracts.commands import BookAppointment
from domain.acts import Choose, ForOther, Keep, Reading, Reason, Tell, ThirdParty, Want, Wish
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
    for_,
    name,
    visitor,
    want,
    wish,
)

MINE = ForOther(who="")
ANOTHER = Want(task="book", more=True)
WIFE = Tell(detail="name", value="Rosa Ruiz", who="other", words="Rosa Ruiz")
ANA_AT_10, ROSA_AT_11 = ("12-02 10:00", "Ana Lopez"), ("12-02 11:00", "Rosa Ruiz")


@pytest.fixture
def talk(realestate: Tenant) -> Talk:
    return Talk.at(realestate)


@pytest.fixture
def read_back(talk: Talk) -> Talk:
    """For Rosa, and not agreed to yet."""
    talk.says_acts(want("book"), *ANA, for_("my wife"), visitor("Rosa Ruiz"), wish(WED))
    return talk.hears(Reading(acts=(wish(None, at(10)),), settled=False))


@pytest.fixture
def booked_for_rosa(read_back: Talk) -> Talk:
    return read_back.says_acts(YES)


# What was taken for somebody else is put right.


@pytest.mark.parametrize(
    "said",
    [
        (NO, MINE),
        (MINE, name("Ana")),
        (NO, name("Ana Lopez")),
        (name("Ana Lopez"), wish(None, at(10))),
    ],
    ids=["no, for me", "for me, Ana", "no, Ana Lopez", "Ana Lopez at ten"],
)
def test_a_visit_read_back_for_another_becomes_the_speakers(
    read_back: Talk, said: tuple[Tell, ...]
) -> None:
    assert "for Rosa Ruiz" in read_back.text
    read_back.says_acts(*said)
    assert read_back.said[-1] == "confirm_book"
    assert "Rosa" not in read_back.text
    assert read_back.says_acts(YES).visits == [ANA_AT_10]


def test_a_yes_by_name_is_still_a_yes_to_the_visit_of_the_other(read_back: Talk) -> None:
    read_back.says_acts(YES, name("Ana Lopez"))
    assert read_back.visits == [("12-02 10:00", "Rosa Ruiz")]


def test_for_me_is_no_yes_to_a_visit_of_the_other(read_back: Talk) -> None:
    read_back.says_acts(YES, MINE)
    assert read_back.visits == []
    assert "Rosa" not in read_back.text


def test_a_first_name_is_made_whole_by_whom_was_spoken_of(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED), WIFE)
    talk.says_acts(
        Wish(time=at(10), who=""), Wish(time=at(11), who="Rosa"), visitor("Rosa"), want("book")
    )
    assert talk.visits == [ANA_AT_10, ROSA_AT_11]


def test_a_name_of_another_is_of_the_visit_that_lacks_one_and_read_back(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, for_("my wife"), wish(WED, at(11)), WIFE)
    assert talk.said[-1] == "confirm_book"
    assert talk.says_acts(YES).visits == [ROSA_AT_11]


def test_a_name_of_another_never_sticks_to_ones_own_visit(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(10)), WIFE)
    assert talk.visits == [ANA_AT_10]


def test_the_whole_name_of_the_visitor_is_not_the_contacts(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, for_("my wife"), visitor("Rosa"), wish(WED))
    talk.says_acts(name("Rosa Ruiz"), wish(None, at(11)))
    talk.says_acts(YES)
    (sent,) = talk.office.sent(BookAppointment)
    assert (sent.contact.name, sent.visitor) == ("Ana Lopez", "Rosa Ruiz")


# Each its own.


def test_the_hours_of_two_are_of_the_day_on_the_table(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED))
    talk.says_acts(
        Choose(which="all"),
        Wish(time=at(10), who=""),
        Wish(time=at(11), who="Rosa Ruiz"),
        visitor("Rosa Ruiz"),
    )
    assert talk.visits == [ANA_AT_10, ROSA_AT_11]


def test_two_who_named_no_hours_get_the_hours_in_their_order(talk: Talk) -> None:
    talk.says_acts(
        want("book"),
        *ANA,
        Wish(day=WED, who=""),
        Wish(day=WED, who="my wife"),
        visitor("Rosa Ruiz"),
    )
    assert talk.said[-1] == "offer_times"
    talk.says_acts(wish(None, at(10)), wish(None, at(11)))
    assert talk.visits == [ANA_AT_10, ROSA_AT_11]


def test_an_hour_for_the_one_who_comes_later_leaves_the_next_one_alone(talk: Talk) -> None:
    talk.says_acts(
        want("book"),
        *ANA,
        Wish(day=WED, time=at(10), who=""),
        Wish(day=WED, who="my wife"),
        visitor("Rosa Ruiz"),
        ask("parking"),
    )
    assert talk.said[-1] == "confirm_book"
    talk.says_acts(Wish(time=at(11), who="my wife"))
    assert "10:00 AM" in talk.text
    talk.says_acts(YES).says_acts(YES)
    assert talk.visits == [ANA_AT_10, ROSA_AT_11]


def test_the_day_that_is_found_for_the_one_is_that_of_the_other(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, Wish(time=at(10), who=""), Wish(time=at(11), who="my wife"))
    talk.says_acts(wish(WED)).says_acts(visitor("Rosa Ruiz")).says_acts(YES)
    assert talk.visits == [ANA_AT_10, ROSA_AT_11]


def test_of_two_names_the_first_is_who_speaks(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, name("Jin Kim"), wish(WED, at(10)))
    assert talk.visits == [ANA_AT_10]


def test_each_keeps_its_own_reason(talk: Talk) -> None:
    talk.says_acts(
        want("book"),
        *ANA,
        Reason(words="a passport"),
        Reason(words="a visa"),
        Wish(day=WED, time=at(10), who=""),
        Wish(day=WED, time=at(11), who="my wife"),
        visitor("Rosa Ruiz"),
    )
    reasons = [command.reason for command in talk.office.sent(BookAppointment)]
    assert reasons == ["a passport", "a visa"]


def test_what_was_told_before_is_what_both_come_for(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, Reason(words="a power of attorney"), wish(WED))
    talk.says_acts(
        Wish(time=at(10), who=""), Wish(time=at(11), who="my wife"), visitor("Rosa Ruiz")
    )
    reasons = {command.reason for command in talk.office.sent(BookAppointment)}
    assert reasons == {"a power of attorney"}


# Another one, apart.


def test_another_one_while_one_is_begun_leaves_it_as_it_is(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(10)), ask("parking"))
    assert talk.said[-1] == "confirm_book"
    talk.says_acts(ANOTHER, for_("my wife"), visitor("Rosa Ruiz"), wish(None, at(11)))
    assert talk.said[-1] == "confirm_book"
    assert "10:00 AM" in talk.text
    assert "Rosa" not in talk.text
    talk.says_acts(YES).says_acts(YES)
    assert talk.visits == [ANA_AT_10, ROSA_AT_11]


def test_another_one_for_whom_one_is_begun_already_is_that_one(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(10)), ask("parking"))
    talk.says_acts(NO, ANOTHER, MINE, wish(THU, at(11)))
    talk.says_acts(YES)
    assert talk.visits == [("12-03 11:00", "Ana Lopez")]


def test_yes_and_another_one_books_and_goes_on_with_the_other(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(10)), ask("parking"))
    talk.says_acts(YES, ANOTHER, for_("my wife"), visitor("Rosa Ruiz"), wish(None, at(11)))
    assert talk.visits[0] == ANA_AT_10
    assert talk.visits == [ANA_AT_10, ROSA_AT_11] or "Rosa Ruiz" in talk.text


def test_another_one_after_a_booking_never_moves_it(booked_for_rosa: Talk) -> None:
    booked_for_rosa.says_acts(NO, ANOTHER, Keep(), MINE, wish(None, at(11))).says_acts(YES)
    assert booked_for_rosa.visits == [("12-02 10:00", "Rosa Ruiz"), ("12-02 11:00", "Ana Lopez")]


def test_mine_after_that_of_another_is_a_booking_of_the_same_day(booked_for_rosa: Talk) -> None:
    booked_for_rosa.says_acts(MINE, wish(None, at(11)), name("Ana Lopez"))
    booked_for_rosa.says_acts(YES)
    assert booked_for_rosa.visits == [("12-02 10:00", "Rosa Ruiz"), ("12-02 11:00", "Ana Lopez")]


def test_apart_of_what_was_taken_for_a_move_is_a_booking_at_that_time(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(10)))
    talk.says_acts(want("move"), wish(THU, at(11)))
    assert talk.said == ["confirm_move"]
    talk.says_acts(NO, ANOTHER)
    assert talk.said == ["confirm_one_more"]
    talk.says_acts(YES)
    assert talk.visits == [ANA_AT_10, ("12-03 11:00", "Ana Lopez")]


# One that stands.


def test_it_was_for_me_corrects_who_comes(booked_for_rosa: Talk) -> None:
    booked_for_rosa.says_acts(NO, MINE)
    assert booked_for_rosa.said == ["confirm_correct"]
    assert "Ana Lopez" in booked_for_rosa.text
    booked_for_rosa.says_acts(YES)
    assert booked_for_rosa.visits == [ANA_AT_10]
    booked_for_rosa.says_acts(want("move"), wish(THU, at(10)))
    assert "Rosa" not in booked_for_rosa.text


def test_a_name_for_one_of_two_by_its_hour(booked_for_rosa: Talk) -> None:
    booked_for_rosa.says_acts(ANOTHER, MINE, wish(WED, at(11))).says_acts(YES)
    booked_for_rosa.says_acts(name("Ana Lopez"), wish(None, at(10)))
    assert booked_for_rosa.said == ["confirm_correct"]
    assert "10:00 AM" in booked_for_rosa.text
    booked_for_rosa.says_acts(YES)
    assert booked_for_rosa.visits == [ANA_AT_10, ("12-02 11:00", "Ana Lopez")]


@pytest.fixture
def both_booked(booked_for_rosa: Talk) -> Talk:
    return booked_for_rosa.says_acts(ANOTHER, MINE, wish(WED, at(11))).says_acts(YES)


def test_mine_is_moved_where_two_stand(both_booked: Talk) -> None:
    both_booked.says_acts(want("move"), MINE, wish(THU, at(13)))
    assert both_booked.said == ["confirm_move"]
    both_booked.says_acts(YES)
    assert both_booked.visits == [("12-02 10:00", "Rosa Ruiz"), ("12-03 13:00", "Ana Lopez")]


def test_hers_is_cancelled_by_whoever_booked_it_here(both_booked: Talk) -> None:
    both_booked.says_acts(want("cancel"), ThirdParty())
    assert both_booked.said == ["confirm_cancel"]
    assert "10:00 AM" in both_booked.text
    both_booked.says_acts(YES)
    assert both_booked.visits == [("12-02 11:00", "Ana Lopez")]


def test_mine_is_an_answer_to_which_one(both_booked: Talk) -> None:
    both_booked.says_acts(want("cancel"))
    assert both_booked.said == ["which_appointment"]
    both_booked.says_acts(MINE)
    assert both_booked.said == ["confirm_cancel"]
    assert "11:00 AM" in both_booked.text


def test_whose_it_is_sticks_to_no_later_booking(both_booked: Talk) -> None:
    both_booked.says_acts(want("move"), for_("my wife"), wish(THU, at(13))).says_acts(YES)
    both_booked.says_acts(want("book"), wish(THU, at(15))).says_acts(YES)
    assert ("12-03 15:00", "Ana Lopez") in both_booked.visits


def test_with_another_contact_nothing_of_hers_is_touched(both_booked: Talk) -> None:
    lent = Tell(detail="email", value="rosa@example.com", who="other", words="rosa@example.com")
    both_booked.says_acts(want("cancel"), ThirdParty(), lent)
    assert both_booked.said[0] == "third_party"
    assert len(both_booked.visits) == 2


def test_an_hour_without_a_name_is_no_correction(booked_for_rosa: Talk) -> None:
    booked_for_rosa.says_acts(wish(None, at(10)))
    assert "confirm_correct" not in booked_for_rosa.said
