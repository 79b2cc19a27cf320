"""Commands out of a voice agent's tool arguments: what the gateway and our own calls send."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

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
from domain.contacts import BadContact, contact_of, email_of, phone_of
from domain.proofs import plain_code
from domain.reading import DetailName
from domain.tenants import Tenant

# A caller may ask for any hour or day: an agent knows them all, and tells three.
DAYS_KNOWN, SLOTS_KNOWN = 10, 40

_PROBLEMS: dict[DetailName, str] = {
    "name": "a name is needed",
    "email": "not an e-mail address",
    "phone": "not a phone number",
}


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
            return FindDays(**fields, limit=DAYS_KNOWN)
        case GetSlots():
            return FindTimeSlots(**fields, day=arguments.date, limit=SLOTS_KNOWN)
        case Book():
            return BookAppointment(
                **fields,
                start=slot_start(arguments.slot_id),
                contact=_contact(arguments, tenant),
                language=arguments.language or tenant.default_language,
                code=code,
            )
        case Find():
            return FindAppointments(**fields, proof=_proof(arguments, tenant))
        case Move():
            return MoveAppointment(
                **fields,
                proof=_proof(arguments, tenant),
                start=slot_start(arguments.slot_id),
                appointment_id=arguments.appointment_id,
            )
        case Cancel():
            return CancelAppointment(
                **fields,
                proof=_proof(arguments, tenant),
                appointment_id=arguments.appointment_id,
            )
    raise TypeError(f"{type(arguments).__name__} is no scheduling tool")


def slot_start(slot_id: str) -> datetime:
    try:
        start = datetime.fromisoformat(slot_id)
    except ValueError:
        raise BadArgument("slot_id", "not a slot_id of get_slots") from None
    if start.tzinfo is None:
        raise BadArgument("slot_id", "not a slot_id of get_slots")
    return start.astimezone(UTC)


def _contact(arguments: Book, tenant: Tenant) -> Contact:
    try:
        return contact_of(arguments.name, arguments.email, arguments.phone, tenant)
    except BadContact as bad:
        raise BadArgument(bad.fields[0], _PROBLEMS[bad.fields[0]]) from None


def _proof(identity: Identity, tenant: Tenant) -> Proof:
    """The code where there is one, else e-mail and phone together."""
    if identity.code:
        return Proof(code=plain_code(identity.code))
    if not identity.email or not identity.phone:
        raise BadArgument("code", "the confirmation code, or e-mail and phone, are needed")
    email, phone = email_of(identity.email), phone_of(identity.phone, tenant.country)
    if not email:
        raise BadArgument("email", _PROBLEMS["email"])
    if not phone:
        raise BadArgument("phone", _PROBLEMS["phone"])
    return Proof(email=email, phone=phone)
