"""Who has an appointment and speaks of it, of its day or of a number that is theirs no longer, is
answered, and is not taken through another booking."""

import datetime as dt

import pytest

from contracts.commands import FindDays, FindTimeSlots
from domain.acts import Agree, Ask, Clash, Decline, Hurry, Keep, Other, Reading, Tell, Wish
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.words import ANA, WED, YES, ask, at, want, wish

WED_AT_10 = [("12-02 10:00", "Ana Lopez")]
NOT_MY_PHONE = Tell(detail="phone", refused=True, words="delete my number")
STOLEN = "my phone was stolen, delete my number"


@pytest.fixture
def booked(realestate: Tenant) -> Talk:
    return Talk.at(realestate).says_acts(want("book"), *ANA, wish(WED, at(10)))


def _searches(talk: Talk) -> int:
    return len(talk.office.sent(FindDays)) + len(talk.office.sent(FindTimeSlots))


def _answered_today() -> Ask:
    today = Wish(day=dt.date(2026, 11, 23))
    return Ask(topic="other", when=(today,), words="will they answer today")


def test_its_day_beside_a_question_begins_no_search(booked: Talk) -> None:
    before = _searches(booked)
    booked.hears(Reading(acts=(wish(WED), _answered_today()), settled=False))
    assert booked.said == ["dont_know", "offer_to_ask"]
    assert _searches(booked) == before


def test_another_day_beside_a_question_is_still_a_wish(booked: Talk) -> None:
    booked.says_acts(wish(dt.date(2026, 12, 3)), ask("parking"))
    assert booked.said[-1] == "confirm_move_or_more"


def test_an_offer_to_pass_on_outlives_a_question_that_is_half_understood(booked: Talk) -> None:
    booked.says_acts(Ask(topic="other", words="is a photo enough"))
    booked.hears(Reading(acts=(_answered_today(),), settled=False, uncovered=("yes",)))
    booked.says_acts(Agree())
    assert "is a photo enough" in booked.office.notes[0].text


def test_the_hour_that_is_theirs_ends_a_list_that_nobody_asked_for(booked: Talk) -> None:
    booked.says_acts(wish(dt.date(2026, 12, 3)))
    mine = Wish(role="busy", time=at(10))
    booked.hears(Reading(acts=(Decline(), mine), settled=False, uncovered=("change",)))
    assert booked.said == ["kept"]
    assert booked.says_acts(Keep()).visits == WED_AT_10


def test_the_hour_of_theirs_is_no_date(booked: Talk) -> None:
    """ "I only have the one, Wednesday 10, right?": the tenth is a Thursday."""
    days = (dt.date(2026, 12, 2), dt.date(2026, 12, 10))
    booked.says_acts(Decline(), ask("own_appointment"), Clash(days=days))
    assert booked.said == ["your_appointments"]


def test_another_time_that_may_not_be_wanted_is_not_looked_for(booked: Talk) -> None:
    before = _searches(booked)
    booked.hears(Reading(acts=(Other(of="times"),), settled=False, uncovered=("want",)))
    assert _searches(booked) == before


# A number that is theirs no longer.


def test_a_compulsory_number_is_not_taken_out_and_the_business_is_told(booked: Talk) -> None:
    booked.hears(Reading(acts=(NOT_MY_PHONE,), words=STOLEN))
    assert booked.said == ["cant_leave_out", "confirm_note"]
    booked.says_acts(YES)
    assert [note.text for note in booked.office.notes] == [STOLEN]


def test_the_yes_to_it_passes_on_what_was_read_back_and_no_more(booked: Talk) -> None:
    booked.hears(Reading(acts=(NOT_MY_PHONE,), words=STOLEN))
    booked.hears(Reading(acts=(YES, NOT_MY_PHONE), words="yes, and delete the number"))
    assert [note.text for note in booked.office.notes] == [STOLEN]


def test_a_number_that_is_not_compulsory_is_taken_out(realestate: Tenant) -> None:
    tenant = realestate.model_copy(update={"required_fields": ("name", "email")})
    talk = Talk.at(tenant).says_acts(want("book"), *ANA, wish(WED, at(10)))
    talk.says_acts(NOT_MY_PHONE)
    assert talk.said == ["confirm_correct"]
    assert talk.says_acts(YES).said == ["corrected"]
    (command,) = talk.office.booked.values()
    assert command.contact.phone == ""
    assert talk.conversation.details.phone is None


def test_what_cannot_wait_is_on_record_of_the_visit(realestate: Tenant) -> None:
    talk = Talk.at(realestate)
    talk.says_acts(want("book"), Hurry(words="I fly on Friday"), *ANA, wish(WED, at(11)))
    talk.says_acts(YES)
    assert [each.reason for each in talk.office.booked.values()] == ["I fly on Friday"]
