"""What a ticket opens, and everything that it does not."""

import base64
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.tickets import Ticket, TicketKeys, digits, is_code, looks_like_code, opened, signed

NOW = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)
UNTIL = NOW + timedelta(minutes=10)
KEYS = TicketKeys.of(["the-key-of-a-deployment-in-this-test"])
OTHER_KEYS = TicketKeys.of(["another-key-of-another-deployment-yes"])
LINK = Ticket("clinic", "confirm", "appointment-1", UNTIL)
CODE = Ticket("clinic", "code", "ana@example.com", UNTIL)


def test_a_link_opens_what_it_is_for() -> None:
    assert opened(signed(LINK, KEYS), "clinic", "confirm", KEYS, NOW) == LINK


@pytest.mark.parametrize(
    ("tenant_id", "purpose", "keys", "at"),
    [
        ("realestate", "confirm", KEYS, NOW),
        ("clinic", "code", KEYS, NOW),
        ("clinic", "confirm", OTHER_KEYS, NOW),
        ("clinic", "confirm", KEYS, UNTIL),
    ],
)
def test_a_link_opens_nothing_elsewhere_and_nothing_later(
    tenant_id: str, purpose: str, keys: TicketKeys, at: datetime
) -> None:
    assert opened(signed(LINK, KEYS), tenant_id, purpose, keys, at) is None  # type: ignore[arg-type]


def test_no_letter_of_a_link_can_be_changed() -> None:
    text = signed(LINK, KEYS)
    for place, letter in enumerate(text):
        forged = text[:place] + ("A" if letter != "A" else "B") + text[place + 1 :]
        found = opened(forged, "clinic", "confirm", KEYS, NOW)
        assert found is None or (found == LINK and _same_bits(text, forged))


def _same_bits(one: str, other: str) -> bool:
    """The last letter of base64 has bits that mean nothing."""
    return base64.urlsafe_b64decode(one.split(".")[3] + "=") == base64.urlsafe_b64decode(
        other.split(".")[3] + "="
    )


def test_a_link_for_a_later_end_cannot_be_made_of_an_earlier_one() -> None:
    key_id, _, subject, mac = signed(LINK, KEYS).split(".")
    later = replace(LINK, until=UNTIL + timedelta(days=1))
    assert opened(f"{key_id}.{later.epoch}.{subject}.{mac}", "clinic", "confirm", KEYS, NOW) is None


@pytest.mark.parametrize(
    "text",
    ["", "...", "a.b.c.d", "x" * 5000, "é.1.YQ.YQ", f"00000000.{10**14}.YQ.YQ", "1.²2.YQ.YQ"],
)
def test_what_is_no_ticket_is_none(text: str) -> None:
    assert opened(text, "clinic", "confirm", KEYS, NOW) is None


def test_a_code_is_eight_digits_of_its_address_alone() -> None:
    code = digits(CODE, KEYS)
    assert looks_like_code(code)
    assert is_code(f"{code[:4]} {code[4:]}", CODE, KEYS)
    others = [
        replace(CODE, subject="luis@example.com"),
        replace(CODE, tenant_id="realestate"),
        replace(CODE, until=UNTIL + timedelta(minutes=1)),
    ]
    assert not any(is_code(code, each, KEYS) for each in others)
    assert not is_code(code, CODE, OTHER_KEYS)


@pytest.mark.parametrize("text", ["", "1234567", "123456789", "١٢٣٤٥٦٧٨", "AB12CD34"])
def test_what_is_no_code_is_none(text: str) -> None:
    assert not looks_like_code(text)
    assert not is_code(text, CODE, KEYS)


def test_keys_change_with_an_overlap() -> None:
    """Taken before it signs, and after it signed: no ticket of a roll-out is lost."""
    old, new = "the-key-until-now-of-a-deployment-x", "the-key-from-now-on-of-a-deployment"
    before, both, after = (
        TicketKeys.of([old, new]),
        TicketKeys.of([new, old]),
        TicketKeys.of([new]),
    )
    for maker in (before, both):
        for taker in (before, both):
            assert opened(signed(LINK, maker), "clinic", "confirm", taker, NOW) == LINK
            assert is_code(digits(CODE, maker), CODE, taker)
    assert opened(signed(LINK, before), "clinic", "confirm", after, NOW) is None
    assert opened(signed(LINK, both), "clinic", "confirm", after, NOW) == LINK


def test_the_key_itself_signs_nothing() -> None:
    """What else derives from the deployment's key cannot be a ticket."""
    text = "the-key-of-a-deployment-in-this-test"
    assert KEYS.secrets != (text.encode(),)
