"""Name, e-mail and phone: in any order, corrected, read back."""

import pytest

from domain.dialogue import slot_status
from domain.dialogue.says import OfDetail
from domain.reading import Heard, Reading
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.readings import (
    BOOK,
    BOOK_WITH_DETAILS,
    DETAILS,
    EMAIL,
    NAME,
    NO,
    PHONE,
    TUESDAY,
    YES,
    also,
    number,
    when,
)


def choosing_day(tenant: Tenant) -> Talk:
    return Talk.at(tenant).hears(BOOK_WITH_DETAILS)


def choosing_time(tenant: Tenant) -> Talk:
    return choosing_day(tenant).hears(when(TUESDAY))


@pytest.mark.parametrize(
    "order",
    [(NAME, EMAIL, PHONE), (PHONE, NAME, EMAIL), (EMAIL, also(PHONE, name=NAME.name)), (DETAILS,)],
)
def test_details_come_in_any_order(realestate: Tenant, order: tuple[Reading, ...]) -> None:
    talk = Talk.at(realestate).hears(BOOK)
    for reading in order:
        assert talk.conversation.booking_state == "collecting"
        talk.hears(reading)
    assert talk.conversation.booking_state == "choosing_day"
    assert slot_status(talk.conversation, realestate) == {
        "collected": {"name": "Ana Torres", "email": "ana@example.com", "phone": "+12125550147"},
        "missing": [],
        "is_complete": True,
    }


def test_only_what_the_business_requires_is_asked(realestate: Tenant) -> None:
    no_phone = realestate.model_copy(update={"required_fields": ("name", "email")})
    talk = Talk.at(no_phone).hears(BOOK).hears(NAME)
    assert slot_status(talk.conversation, no_phone)["missing"] == ["email"]
    assert talk.hears(EMAIL).said == ["offer_days"]


def test_a_detail_given_again_replaces_the_first_and_keeps_the_place(realestate: Tenant) -> None:
    talk = choosing_time(realestate)
    talk.hears(Reading(email=Heard(value="Other@Example.com")))
    assert talk.said == ["corrected", "remind_of_times"]
    assert talk.conversation.details.value("email") == "other@example.com"
    assert talk.hears(number(5)).conversation.booking_state == "booked"
    assert talk.office.booked.popitem()[1].contact.email == "other@example.com"


def test_a_spelled_address_is_read_back_before_it_is_used(realestate: Tenant) -> None:
    spelled = Reading(email=Heard(value="ana@example.com", certain=False))
    talk = Talk.at(realestate).hears(BOOK).hears(NAME).hears(spelled)
    assert talk.says[-1] == OfDetail(talk.says[-1].what, detail="email", value="ana@example.com")
    assert talk.conversation.booking_state == "confirming"
    assert not slot_status(talk.conversation, realestate)["is_complete"]
    assert talk.hears(YES).said == ["ask_phone"]


def test_an_address_heard_wrongly_is_asked_for_again(realestate: Tenant) -> None:
    spelled = Reading(email=Heard(value="anna@example.com", certain=False))
    talk = Talk.at(realestate).hears(BOOK).hears(NAME).hears(spelled)
    assert talk.hears(NO).said == ["ask_email"]
    assert talk.hears(EMAIL).said == ["ask_phone"]


def test_an_address_corrected_instead_of_confirmed_is_read_back_again(realestate: Tenant) -> None:
    wrong = Reading(email=Heard(value="anna@example.com", certain=False))
    right = also(NO, email=Heard(value="ana@example.com", certain=False))
    talk = Talk.at(realestate).hears(BOOK).hears(NAME).hears(wrong).hears(right)
    assert talk.said == ["check_email"]
    assert talk.hears(right).said == ["ask_phone"]  # said twice alike


def test_an_implausible_detail_is_not_taken(realestate: Tenant) -> None:
    bad = Reading(name=Heard(value="x" * 200), email=Heard(value="not an address"))
    talk = Talk.at(realestate).hears(BOOK).hears(bad)
    assert slot_status(talk.conversation, realestate)["missing"] == ["name", "email", "phone"]
