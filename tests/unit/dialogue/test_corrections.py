"""What stands is corrected: one person has one name, only what was agreed to is written, and what
is told of an appointment is of it as it is now."""

import pytest

from contracts.commands import CorrectContact
from domain.acts import Act, ForOther, Reading, Tell, Want
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
    code,
    for_,
    name,
    phone,
    visitor,
    want,
    wish,
)

ON_THE_BOOKING = Tell(detail="name", value="Lopes", who="visitor", replaces=True, words="Lopes")
RENAMED = Tell(detail="name", value="Ana Lopes", replaces=True, words="Ana Lopes")
WED_AT_10, THU_AT_10 = "12-02 10:00", "12-03 10:00"


@pytest.fixture
def talk(realestate: Tenant) -> Talk:
    return Talk.at(realestate)


@pytest.fixture
def booked(talk: Talk) -> Talk:
    return talk.says_acts(want("book"), *ANA, wish(WED, at(10)))


@pytest.fixture
def for_rosa(talk: Talk) -> Talk:
    return talk.says_acts(
        want("book"), *ANA, for_("my wife"), visitor("Rosa Ruiz"), wish(WED, at(10))
    )


def _on_record(talk: Talk) -> tuple[str, str]:
    (command,) = talk.office.booked.values()
    return command.contact.name, command.visitor


# One person, one name.


def test_a_name_given_twice_in_one_message_is_the_speakers(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, visitor("Ana Lopez"), ForOther(), wish(WED, at(10)))
    assert _on_record(talk) == ("Ana Lopez", "")


def test_the_name_on_ones_own_booking_is_the_contacts(booked: Talk) -> None:
    booked.says_acts(ON_THE_BOOKING, ForOther()).says_acts(YES)
    assert _on_record(booked) == ("Ana Lopes", "")


def test_the_whole_name_told_after_it_corrects_that_one(booked: Talk) -> None:
    booked.says_acts(ON_THE_BOOKING, ForOther()).says_acts(name("Anabel Lopes"))
    assert booked.says_acts(YES)
    assert _on_record(booked) == ("Anabel Lopes", "")


def test_a_visit_given_to_somebody_else_keeps_the_contact(booked: Talk) -> None:
    booked.says_acts(for_("my mother"), visitor("Ruth Feld")).says_acts(YES)
    assert _on_record(booked) == ("Ana Lopez", "Ruth Feld")


def test_the_visitors_whole_name_is_the_visitors(for_rosa: Talk) -> None:
    for_rosa.says_acts(name("Rosa Ruiz Delgado")).says_acts(YES)
    assert _on_record(for_rosa) == ("Ana Lopez", "Rosa Ruiz Delgado")


def test_the_contact_is_corrected_apart_from_who_comes(for_rosa: Talk) -> None:
    for_rosa.says_acts(RENAMED, visitor("Rosa"))
    assert "the contact to Ana Lopes" in for_rosa.text
    assert for_rosa.says_acts(YES)
    assert _on_record(for_rosa) == ("Ana Lopes", "Rosa Ruiz")


def test_who_booked_in_anothers_name_becomes_the_contact_and_the_other_still_comes(
    booked: Talk,
) -> None:
    booked.says_acts(name("Nora Diaz"), visitor("Ana")).says_acts(YES)
    assert _on_record(booked) == ("Nora Diaz", "Ana Lopez")


def test_who_says_their_name_beside_the_visitors_does_not_come_instead(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, for_("my father"), visitor("Leo Diaz"), wish(WED))
    talk.hears(Reading(acts=(wish(None, at(10)),), settled=False))
    talk.hears(Reading(acts=(name("Ana Lopez"),), settled=False, uncovered=("right",)))
    talk.says_acts(YES)
    assert _on_record(talk) == ("Ana Lopez", "Leo Diaz")


# What is so already.


@pytest.mark.parametrize(
    "said",
    [(visitor("Rosa Ruiz"), ForOther()), (visitor("Rosa"), ForOther())],
    ids=["the same", "a part of it"],
)
def test_a_correction_to_what_stands_writes_nothing(for_rosa: Talk, said: tuple[Tell, ...]) -> None:
    for_rosa.says_acts(*said).says_acts(YES)
    assert for_rosa.office.sent(CorrectContact) == []
    assert _on_record(for_rosa) == ("Ana Lopez", "Rosa Ruiz")


def test_a_name_that_stands_already_is_told_from_the_record(booked: Talk) -> None:
    same = Tell(detail="name", value="Ana Lopez", replaces=True, words="Ana Lopez")
    assert booked.says_acts(same).said == ["on_record"]
    assert booked.says_acts(ForOther(who="")).said == ["on_record"]
    assert booked.office.sent(CorrectContact) == []


# Agreed, then the next.


def test_a_yes_to_a_correction_is_carried_out_before_the_move_it_brings(booked: Talk) -> None:
    booked.says_acts(RENAMED)
    booked.says_acts(YES, want("move"), wish(THU))
    assert booked.said == ["corrected", "confirm_move"]
    assert _on_record(booked) == ("Ana Lopes", "")
    assert booked.says_acts(YES).visits == [(THU_AT_10, "Ana Lopes")]


def test_half_a_yes_to_a_correction_keeps_it_before_the_move(booked: Talk) -> None:
    booked.says_acts(RENAMED)
    both = Reading(acts=(YES, want("move"), wish(THU)), settled=False, uncovered=("thing",))
    assert booked.hears(both).said[-1] == "confirm_correct"
    assert booked.says_acts(YES).said == ["corrected", "confirm_move"]


def test_what_is_corrected_during_a_move_is_proposed_after_it_and_of_the_new_day(
    booked: Talk,
) -> None:
    booked.says_acts(want("move"), wish(THU))
    booked.says_acts(RENAMED)
    assert "changed_detail" not in booked.said, "nothing was written"
    booked.says_acts(YES)
    assert booked.said == ["moved", "confirm_correct"]
    assert "December 3" in booked.text
    booked.says_acts(YES)
    assert booked.said == ["corrected"]
    assert "December 3" in booked.text
    assert booked.visits == [(THU_AT_10, "Ana Lopes")]


def test_a_correction_begun_before_a_move_is_of_the_new_day(booked: Talk) -> None:
    booked.says_acts(RENAMED).says_acts(want("move"), wish(THU))
    booked.says_acts(YES)
    assert booked.said == ["moved", "confirm_correct"]
    assert "December 3" in booked.text


def test_a_number_told_with_the_yes_to_a_move_is_no_objection(booked: Talk) -> None:
    booked.says_acts(want("move"), wish(THU))
    booked.says_acts(YES, phone("+12125550187"))
    assert booked.said == ["moved", "confirm_correct"]
    assert booked.visits == [(THU_AT_10, "Ana Lopez")]


def test_a_no_to_the_correction_after_a_move_leaves_the_move(booked: Talk) -> None:
    booked.says_acts(want("move"), wish(THU), RENAMED).says_acts(YES).says_acts(NO)
    assert booked.visits == [(THU_AT_10, "Ana Lopez")]


# Cancelled is cancelled.


def test_after_a_cancellation_no_proof_is_asked_for_it(booked: Talk) -> None:
    booked.says_acts(want("cancel")).says_acts(YES)
    assert booked.says_acts(want("cancel")).said == ["cancelled_already"]
    assert booked.says_acts(ask("own_appointment")).said == ["cancelled_already"]


def test_cancelling_said_again_with_the_yes_adds_nothing(booked: Talk) -> None:
    booked.says_acts(want("cancel"))
    booked.hears(Reading(acts=(YES, want("cancel")), settled=False, uncovered=("told",)))
    assert booked.says_acts(YES, want("cancel")).said == ["cancelled"]


def test_whoever_insists_after_a_cancellation_may_mean_another_one(booked: Talk) -> None:
    booked.says_acts(want("cancel")).says_acts(YES)
    for _ in range(3):
        booked.says_acts(want("cancel"))
    assert booked.says_acts(want("cancel")).said != ["cancelled_already"]


def test_a_correction_of_what_is_cancelled_is_not_asked_about(booked: Talk) -> None:
    booked.says_acts(RENAMED).says_acts(want("cancel")).says_acts(YES)
    assert booked.said == ["cancelled"]


def test_of_several_the_one_whose_name_is_corrected_is_meant(booked: Talk) -> None:
    booked.says_acts(Want(task="book", more=True), for_("my wife"), visitor("Rosa Ruiz"))
    booked.says_acts(wish(WED, at(11))).says_acts(YES)
    booked.says_acts(visitor("Rosa Ruiz Delgado"), ForOther())
    assert booked.said == ["confirm_correct"]
    booked.says_acts(YES)
    assert booked.visits == [(WED_AT_10, "Ana Lopez"), ("12-02 11:00", "Rosa Ruiz Delgado")]


# Booked in another chat.


@pytest.mark.parametrize("errand", [(want("look_up"),), (want("move"), wish(THU))])
def test_what_was_shown_upon_a_code_is_corrected_there(
    booked: Talk, errand: tuple[Act, ...]
) -> None:
    there = Talk.at(booked.office.tenant, booked.office, session="e")
    (own,) = booked.office.codes.values()
    there.says_acts(*errand, code(own)).says_acts(YES)
    assert there.says_acts(RENAMED).said == ["confirm_correct"]
    assert there.says_acts(YES).said == ["corrected"]
    assert _on_record(booked) == ("Ana Lopes", "")


def test_a_name_told_before_anything_is_shown_corrects_nothing(booked: Talk) -> None:
    there = Talk.at(booked.office.tenant, booked.office, session="e")
    assert "confirm_correct" not in there.says_acts(RENAMED).said
