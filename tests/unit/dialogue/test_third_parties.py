"""Whoever speaks for another's appointment gets nothing; a new visit is welcome."""

import pytest

from contracts.commands import CancelAppointment
from domain.acts import ForOther, Tell, ThirdParty
from domain.tenants import Tenant
from tests.unit.dialogue.office import CODE, Office, Talk
from tests.unit.dialogue.words import (
    ANA,
    FRI,
    WED,
    YES,
    ask,
    at,
    code,
    email,
    phone,
    visitor,
    want,
    wish,
)

THEIRS = (
    Tell(detail="email", value="ana@example.com", who="other"),
    Tell(detail="phone", value="+17185550142", who="other"),
)


@pytest.fixture
def stranger(realestate: Tenant) -> Talk:
    """Writes to an office where Ana has an appointment."""
    office = Office(realestate)
    Talk.at(realestate, office).says_acts(want("book"), wish(WED, at(15)), *ANA)
    return Talk.at(realestate, office, session="e")


def test_contact_told_as_somebody_elses_opens_nothing_and_sticks(stranger: Talk) -> None:
    stranger.says_acts(want("cancel"))
    stranger.says_acts(*THEIRS)
    assert "third_party" in stranger.said
    seen = len(stranger.office.seen)
    stranger.says_acts(want("cancel"), email("ana@example.com"), phone("+17185550142"))
    stranger.says_acts(code(f"{CODE}1"))
    stranger.says_acts(ask("own_appointment"))
    stranger.says_acts(YES)
    assert not stranger.office.seen[seen:]


def test_a_visit_of_ones_own_stays_changeable(stranger: Talk) -> None:
    stranger.says_acts(ThirdParty(), want("cancel"))
    stranger.says_acts(want("book"), wish(FRI, at(11)), email("bo@example.com"))
    stranger.says_acts(*ANA[::2])
    stranger.says_acts(YES)
    assert "booked" in stranger.said
    stranger.says_acts(want("cancel"))
    stranger.says_acts(YES)
    assert "cancelled" in stranger.said
    assert stranger.office.sent(CancelAppointment)
    assert stranger.visits == [("12-02 15:00", "Ana Lopez")]


def test_a_new_visit_for_another_is_no_third_party(stranger: Talk) -> None:
    stranger.says_acts(ThirdParty(), visitor("Raman Nair"), wish(FRI, at(11)))
    assert "third_party" not in stranger.said
    stranger.says_acts(*ANA)
    stranger.says_acts(YES)
    assert ("12-04 11:00", "Raman Nair") in stranger.visits


def test_someone_refused_may_book_for_another(stranger: Talk) -> None:
    stranger.says_acts(ThirdParty(), want("cancel"))
    stranger.says_acts(want("book"), ForOther(who="her"), ThirdParty(), wish(FRI, at(11)))
    assert "third_party" not in stranger.said


def test_someone_refused_twice_may_leave_a_message(stranger: Talk) -> None:
    stranger.says_acts(ThirdParty(), want("cancel")).says_acts(*THEIRS)
    assert stranger.said == ["third_party", "offer_person"]
