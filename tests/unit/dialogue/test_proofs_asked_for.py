"""What is asked for, to look up, move and cancel, as each business has it."""

import pytest

from contracts.answers import AppointmentHeld
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    FindAppointments,
    RequestCode,
)
from contracts.values import Proof
from domain.acts import Stop, Tell
from domain.dialogue.context import asked
from domain.dialogue.says import What
from domain.tenants import Tenant
from tests.unit.dialogue.office import NOW, ONE_TIME, Office, Talk
from tests.unit.dialogue.test_hostile_reader import _play
from tests.unit.dialogue.words import ANA, MON, NO, TUE, YES, ask, at, code, email, name, want, wish

MAILED = "ana@example.com"


def opening_with(tenant: Tenant, way: str) -> Tenant:
    return Tenant.model_validate({**tenant.model_dump(), "opens_with": way})


@pytest.fixture
def by_mailbox(realestate: Tenant) -> Talk:
    """Another chat, in a business where somebody has the mailbox gets in."""
    return elsewhere(opening_with(realestate, "mailbox"))


def elsewhere(tenant: Tenant) -> Talk:
    office = Office(tenant)
    Talk.at(tenant, office).says_acts(want("book"), *ANA, wish(MON, at(10)))
    assert len(office.starts) == 1
    office.seen.clear()
    return Talk.at(tenant, office, session="e")


def test_a_code_goes_to_the_mailbox_and_opens(by_mailbox: Talk) -> None:
    by_mailbox.says_acts(want("cancel"))
    assert What.ASK_CODE_OR_EMAIL in by_mailbox.said
    by_mailbox.says_acts(email(MAILED))
    assert What.CODE_MAILED in by_mailbox.said
    assert asked(by_mailbox.conversation, by_mailbox.office.tenant) == "code"
    (request,) = by_mailbox.office.sent(RequestCode)
    assert request.email == MAILED
    by_mailbox.says_acts(code("4071-8296"))
    assert What.CONFIRM_CANCEL in by_mailbox.said
    by_mailbox.says_acts(YES)
    (cancel,) = by_mailbox.office.sent(CancelAppointment)
    assert cancel.proof == Proof(email=MAILED, one_time=ONE_TIME)
    assert by_mailbox.visits == []


def test_a_stranger_hears_the_same_as_the_owner(by_mailbox: Talk) -> None:
    nobody = Talk.at(by_mailbox.office.tenant, Office(by_mailbox.office.tenant), session="d")
    texts = []
    for talk in (by_mailbox, nobody):
        talk.says_acts(want("look_up"))
        texts.append((talk.text, talk.says_acts(email(MAILED)).text))
    assert texts[0] == texts[1]


@pytest.mark.parametrize(
    ("way", "asks"),
    [
        ("contact", What.PROOF_BY_CONTACT),
        ("mailbox", What.PROOF_BY_MAILBOX),
        ("code", What.OFFER_PERSON),
    ],
)
def test_a_code_that_somebody_has_not_is_not_asked_for(
    realestate: Tenant, way: str, asks: What
) -> None:
    talk = elsewhere(opening_with(realestate, way))
    talk.says_acts(want("cancel"), Tell(detail="code", refused=True))
    assert talk.said[-1] == asks


def test_whoever_wants_no_new_one_but_theirs_hears_of_theirs(realestate: Tenant) -> None:
    talk = elsewhere(realestate).says_acts(*ANA)
    talk.says_acts(Stop(task="book"), ask("own_appointment"))
    assert talk.said == ["your_appointments"]


def test_a_new_one_that_nobody_wanted_is_not_offered_twice(realestate: Tenant) -> None:
    talk = elsewhere(realestate).says_acts(name("Ana Lopez"))
    assert talk.said[-1] == "start"
    talk.says_acts(NO, settled=False)
    assert talk.said == ["how_help"]
    talk.says_acts(email(MAILED))
    assert talk.said[-1] == "how_help"


def test_email_and_phone_are_not_even_tried(realestate: Tenant) -> None:
    for way in ("mailbox", "code"):
        talk = elsewhere(opening_with(realestate, way))
        talk.says_acts(want("look_up"), *ANA)
        assert all(not sent.proof.phone for sent in talk.office.sent(FindAppointments))
        assert What.YOUR_APPOINTMENTS not in talk.said


def test_the_code_alone_is_asked_for_where_it_alone_opens(realestate: Tenant) -> None:
    talk = elsewhere(opening_with(realestate, "code"))
    talk.says_acts(want("cancel"))
    assert talk.said[-1] == What.ASK_CODE
    talk.says_acts(email(MAILED))
    assert talk.office.sent(RequestCode) == []
    right = next(iter(talk.office.codes.values()))
    talk.says_acts(code(right))
    assert What.CONFIRM_CANCEL in talk.said


def test_the_code_of_the_confirmation_still_opens_by_mailbox(by_mailbox: Talk) -> None:
    right = next(iter(by_mailbox.office.codes.values()))
    by_mailbox.says_acts(want("cancel"), email(MAILED))
    by_mailbox.says_acts(code(right))
    assert What.CONFIRM_CANCEL in by_mailbox.said


def test_wrong_digits_are_asked_for_again_and_then_a_person_helps(by_mailbox: Talk) -> None:
    by_mailbox.says_acts(want("cancel"), email(MAILED))
    by_mailbox.says_acts(code("1111-1111"))
    assert What.NOT_FOUND in by_mailbox.said
    assert by_mailbox.conversation.question == "one_time_code"
    by_mailbox.says_acts(code("2222-2222"))
    assert by_mailbox.conversation.question != "one_time_code"
    assert by_mailbox.visits != []


def test_who_has_no_code_and_no_address_gets_a_person(by_mailbox: Talk) -> None:
    by_mailbox.says_acts(want("cancel"))
    by_mailbox.says_acts(NO)
    assert What.PROOF_BY_MAILBOX in by_mailbox.said
    by_mailbox.says_acts(Tell(detail="email", refused=True))
    assert by_mailbox.conversation.question not in ("proof", "one_time_code")


def test_a_code_is_mailed_once_for_an_errand(by_mailbox: Talk) -> None:
    by_mailbox.says_acts(want("cancel"), email(MAILED))
    by_mailbox.says_acts(email(MAILED))
    by_mailbox.says_acts(email(MAILED))
    assert len(by_mailbox.office.sent(RequestCode)) == 1
    by_mailbox.says_acts(email("ana.l@example.com"))
    assert len(by_mailbox.office.sent(RequestCode)) == 2


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_time_that_is_only_held_is_not_called_booked(realestate: Tenant, language: str) -> None:
    tenant = Tenant.model_validate({**realestate.model_dump(), "default_language": language})
    office = Office(tenant)
    held = AppointmentHeld(appointment_id="a", start=NOW, end=NOW, held_until=NOW)
    office.answers[BookAppointment] = held
    talk = Talk.at(tenant, office).says_acts(want("book"), *ANA, wish(TUE, at(10)))
    assert What.HELD in talk.said
    assert What.BOOKED not in talk.said
    assert talk.conversation.booking_state != "booked"
    assert MAILED in talk.text


@pytest.mark.parametrize("way", ["mailbox", "code"])
def test_no_reading_gets_past_the_proof(realestate: Tenant, way: str) -> None:
    """Arbitrary acts: nothing is done without agreement, and nothing told that is not so."""
    _play(opening_with(realestate, way), range(200))
