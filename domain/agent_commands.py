"""Commands out of a voice agent's tool arguments: what the gateway and our own calls send."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import phonenumbers

from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    FindAppointments,
    FindDays,
    FindTimeSlots,
    MoveAppointment,
)
from contracts.tools import Arguments, Book, Cancel, Find, GetDays, GetSlots, Identity, Move
from contracts.values import Contact, Proof
from domain.tenants import Tenant

_ADDRESS = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
# Letters people read for digits; the code's alphabet has none of them.
_MISREAD = str.maketrans("OIL", "011")


class BadArgument(ValueError):
    """An argument the agent should ask for again. The text does not quote it."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field = field
        self.problem = problem


@dataclass(frozen=True)
class Envelope:
    """What every command carries; see `contracts.commands`."""

    id: str
    correlation_id: str
    issued_at: datetime
    expires_at: datetime


def agent_command(
    arguments: Arguments, *, tenant: Tenant, envelope: Envelope, code: str = ""
) -> Command:
    """`code` is a new appointment's confirmation code. Raises `BadArgument`."""
    fields: dict[str, Any] = {**vars(envelope), "tenant_id": tenant.tenant_id, "channel": "voice"}
    match arguments:
        case GetDays():
            return FindDays(**fields)
        case GetSlots():
            return FindTimeSlots(**fields, day=arguments.date)
        case Book():
            return BookAppointment(
                **fields,
                start=slot_start(arguments.slot_id),
                contact=contact(arguments, tenant),
                language=arguments.language or tenant.default_language,
                code=code,
            )
        case Find():
            return FindAppointments(**fields, proof=proof(arguments, tenant))
        case Move():
            return MoveAppointment(
                **fields,
                proof=proof(arguments, tenant),
                start=slot_start(arguments.slot_id),
                appointment_id=arguments.appointment_id,
            )
        case Cancel():
            return CancelAppointment(
                **fields,
                proof=proof(arguments, tenant),
                appointment_id=arguments.appointment_id,
            )
    raise TypeError(f"{type(arguments).__name__} is no scheduling tool")


def contact(arguments: Book, tenant: Tenant) -> Contact:
    phone = _phone(arguments.phone, tenant)
    if not phone and "phone" in tenant.required_fields:
        raise BadArgument("phone", "a phone number is needed")
    name = " ".join(arguments.name.split())
    return Contact(name=name, email=_email(arguments.email), phone=phone)


def proof(identity: Identity, tenant: Tenant) -> Proof:
    """The code where there is one, else e-mail and phone together."""
    code = re.sub(r"[\W_]", "", identity.code).upper().translate(_MISREAD)
    if code:
        return Proof(code=code)
    if not identity.email or not identity.phone:
        raise BadArgument("code", "the confirmation code, or e-mail and phone, are needed")
    return Proof(email=_email(identity.email), phone=_phone(identity.phone, tenant))


def slot_start(slot_id: str) -> datetime:
    try:
        start = datetime.fromisoformat(slot_id)
    except ValueError:
        raise BadArgument("slot_id", "not a slot_id of get_slots") from None
    if start.tzinfo is None:
        raise BadArgument("slot_id", "not a slot_id of get_slots")
    return start.astimezone(UTC)


def _email(text: str) -> str:
    address = text.strip().lower()
    if not _ADDRESS.fullmatch(address):
        raise BadArgument("email", "not an e-mail address")
    return address


def _phone(text: str, tenant: Tenant) -> str:
    if not text:
        return ""
    try:
        number = phonenumbers.parse(text, tenant.country)
    except phonenumbers.NumberParseException:
        raise BadArgument("phone", "not a phone number") from None
    if not phonenumbers.is_possible_number(number):
        raise BadArgument("phone", "not a phone number")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
