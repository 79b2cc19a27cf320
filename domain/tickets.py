"""Tickets: a link or a one-time code that opens one thing, for one purpose, until a moment.

A ticket is kept nowhere: it is a keyed hash of what it is for, so whoever has the key can tell a
true one, and nobody else can make one. That it works once is up to where it acts.

The moment it ends is its epoch: a later ticket for the same thing ends later, so it differs.
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, Self

Purpose = Literal["confirm", "code", "visit", "connect"]

CODE_DIGITS = 8
LONGEST = 500  # a link's, far above what we make
_MAC_BYTES = 20
_KEY_ID = 8


@dataclass(frozen=True)
class Ticket:
    """`subject`: an appointment's id, with its change where links end by one (`visit_links`), an
    e-mail address in lower case, or an invitation's id."""

    tenant_id: str
    purpose: Purpose
    subject: str
    until: datetime

    @property
    def epoch(self) -> str:
        return str(int(self.until.timestamp() * 1000))


@dataclass(frozen=True)
class TicketKeys:
    """The first one makes tickets, all of them are taken: a key is changed with an overlap."""

    secrets: tuple[bytes, ...]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        return cls(tuple(_derived(text) for text in texts if text))


def signed(ticket: Ticket, keys: TicketKeys) -> str:
    """For a link, where it belongs behind the `#`: a server never sees that part, nor logs it."""
    secret = keys.secrets[0]
    parts = (_key_id(secret), ticket.epoch, _text(ticket.subject.encode()))
    return ".".join((*parts, _text(_mac(secret, ticket, "link")[:_MAC_BYTES])))


def opened(
    text: str, tenant_id: str, purpose: Purpose, keys: TicketKeys, now: datetime
) -> Ticket | None:
    """None for one that is forged, of another tenant, for something else, or over."""
    parts = text.split(".") if len(text) <= LONGEST and text.isascii() else []
    if len(parts) != 4 or not (parts[1].isdigit() and len(parts[1]) <= 15):
        return None
    key_id, epoch, subject, mac = parts
    try:
        until = datetime.fromtimestamp(int(epoch) / 1000, UTC)
        ticket = Ticket(tenant_id, purpose, _bytes(subject).decode(), until)
    except (ValueError, OverflowError, OSError):
        return None
    secret = next((each for each in keys.secrets if _same(_key_id(each), key_id)), None)
    if secret is None or not _same(_text(_mac(secret, ticket, "link")[:_MAC_BYTES]), mac):
        return None
    return ticket if now < ticket.until else None


def digits(ticket: Ticket, keys: TicketKeys) -> str:
    """The one-time code, as it is mailed."""
    return _digits(ticket, keys.secrets[0])


def is_code(text: str, ticket: Ticket, keys: TicketKeys) -> bool:
    """Whether this is the code of the ticket; until when that counts is said by its record.

    All keys are tried, so that the time it takes tells nothing.
    """
    told = "".join(filter(str.isalnum, text))
    right = [_same(_digits(ticket, secret), told) for secret in keys.secrets]
    return any(right)


def looks_like_code(text: str) -> bool:
    """Eight digits, however they are grouped."""
    told = "".join(filter(str.isalnum, text))
    return len(told) == CODE_DIGITS and told.isascii() and told.isdigit()


def _digits(ticket: Ticket, secret: bytes) -> str:
    number = int.from_bytes(_mac(secret, ticket, "digits"), "big")
    return f"{number % 10**CODE_DIGITS:0{CODE_DIGITS}}"


def _mac(secret: bytes, ticket: Ticket, form: str) -> bytes:
    # Each part with its length before it: no two tickets can have one text.
    parts = (
        form,
        _key_id(secret),
        ticket.tenant_id,
        ticket.purpose,
        ticket.subject,
        ticket.epoch,
    )
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return hmac.new(secret, text.encode(), hashlib.sha256).digest()


def _derived(text: str) -> bytes:
    """A key of its own: what else derives from the deployment's says nothing of it."""
    return hmac.new(text.encode(), b"tickets", hashlib.sha256).digest()


def _key_id(secret: bytes) -> str:
    return hashlib.sha256(b"key id" + secret).hexdigest()[:_KEY_ID]


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except binascii.Error as error:
        raise ValueError(str(error)) from None
