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
    RequestCode,
)
from contracts.tools import (
    WEEKDAYS,
    Arguments,
    Book,
    Cancel,
    Find,
    GetDays,
    GetSlots,
    Identity,
    Move,
)
from contracts.values import Contact, Proof, Wishes
from domain.acts import DetailName
from domain.contacts import BadContact, contact_of, email_of, phone_of
from domain.names import name_of
from domain.proofs import plain_code
from domain.tenants import Tenant
from domain.tickets import looks_like_code

# A caller may ask for any hour or day: an agent knows them all, and tells three.
DAYS_KNOWN, SLOTS_KNOWN = 10, 40
ANYTIME = Wishes()

_PROBLEMS: dict[DetailName, str] = {
    "name": "a person's name is needed, without numbers, addresses or signs",
    "code": "not a confirmation code",
    "email": "not an e-mail address",
    "phone": "not a phone number",
}


_NEEDED = {
    "code": "the confirmation code is needed",
    "mailbox": "the confirmation code is needed; or `find` with the e-mail alone, which mails a "
    "code of eight digits, and then that code with the e-mail",
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


@dataclass(frozen=True)
class Manner:
    """How a command is made beside what the agent asks: `code` is a new appointment's, `wishes`
    are what the person is known to wish, `nearest` an hour that they named."""

    code: str = ""
    wishes: Wishes = ANYTIME
    nearest: str | None = None


def agent_command(
    arguments: Arguments, *, tenant: Tenant, envelope: Envelope, manner: Manner
) -> Command:
    """Raises `BadArgument`."""
    fields: dict[str, Any] = {**vars(envelope), "tenant_id": tenant.tenant_id, "channel": "voice"}
    wishes = manner.wishes
    match arguments:
        case GetDays():
            return FindDays(**fields, limit=DAYS_KNOWN, wishes=both(wishes, wished(arguments)))
        case GetSlots():
            return FindTimeSlots(
                **fields,
                day=arguments.date,
                nearest=manner.nearest,
                limit=SLOTS_KNOWN,
                wishes=both(wishes, wished(arguments)),
            )
        case Book():
            return BookAppointment(
                **fields,
                start=slot_start(arguments.slot_id),
                contact=_contact(arguments, tenant),
                visitor=_visitor(arguments),
                reason=" ".join(arguments.reason.split()),
                language=arguments.language or tenant.default_language,
                code=manner.code,
                wishes=wishes,
            )
        case Find() if _wants_code(arguments, tenant):
            return RequestCode(
                **fields,
                email=_mailbox(arguments),
                language=arguments.language or tenant.default_language,
            )
        case Find():
            return FindAppointments(**fields, proof=_proof(arguments, tenant))
        case Move():
            return MoveAppointment(
                **fields,
                proof=_proof(arguments, tenant),
                start=slot_start(arguments.slot_id),
                appointment_id=arguments.appointment_id,
                wishes=wishes,
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


def wished(arguments: GetDays | GetSlots) -> Wishes:
    """What the agent says that is wished."""
    hours = {"not_before": arguments.not_before, "not_after": arguments.not_after}
    if isinstance(arguments, GetSlots):
        return Wishes(**hours)
    numbers = {name: number for number, name in enumerate(WEEKDAYS)}
    excepted = arguments.except_days
    return Wishes(
        **hours,
        first_day=arguments.first,
        last_day=arguments.last,
        weekdays=tuple(numbers[name] for name in arguments.weekdays),
        except_days=tuple(each for each in excepted if not isinstance(each, str)),
        except_weekdays=tuple(numbers[each] for each in excepted if isinstance(each, str)),
    )


def both(known: Wishes, asked: Wishes) -> Wishes:
    """The narrower of two; where they exclude each other, what is known from the person holds."""
    weekdays = {*known.weekdays} & {*asked.weekdays}
    first = max(filter(None, (known.first_day, asked.first_day)), default=None)
    last = min(filter(None, (known.last_day, asked.last_day)), default=None)
    if first and last and first > last:
        first, last = known.first_day, known.last_day
    after = max(filter(None, (known.not_before, asked.not_before)), default=None)
    before = min(filter(None, (known.not_after, asked.not_after)), default=None)
    if after and before and after > before:
        after, before = known.not_before, known.not_after
    return Wishes(
        first_day=first,
        last_day=last,
        days=known.days,
        weekdays=tuple(sorted(weekdays)) or known.weekdays or asked.weekdays,
        except_days=(*known.except_days, *asked.except_days),
        except_weekdays=(*known.except_weekdays, *asked.except_weekdays),
        not_before=after,
        not_after=before,
        except_times=known.except_times,
        busy=known.busy,
    )


def _visitor(arguments: Book) -> str:
    """Empty where who leaves the contact comes themselves."""
    visitor = name_of(arguments.visitor) if arguments.visitor.strip() else ""
    if visitor is None:
        raise BadArgument("visitor", "not a name")
    name = name_of(arguments.name) or ""
    return "" if visitor.casefold() == name.casefold() else visitor


def _contact(arguments: Book, tenant: Tenant) -> Contact:
    try:
        return contact_of(arguments.name, arguments.email, arguments.phone, tenant)
    except BadContact as bad:
        raise BadArgument(bad.fields[0], _PROBLEMS[bad.fields[0]]) from None


def _wants_code(identity: Identity, tenant: Tenant) -> bool:
    """An address alone, where whoever has its mailbox gets in."""
    return tenant.opens_with == "mailbox" and bool(identity.email) and not identity.code


def _mailbox(identity: Identity) -> str:
    email = email_of(identity.email)
    if not email:
        raise BadArgument("email", _PROBLEMS["email"])
    return email


def _proof(identity: Identity, tenant: Tenant) -> Proof:
    """The code where there is one, else e-mail and phone together, where they are a proof."""
    by_mailbox = tenant.opens_with == "mailbox" and identity.email
    if by_mailbox and looks_like_code(identity.code):
        digits = "".join(filter(str.isdigit, identity.code))
        return Proof(email=_mailbox(identity), one_time=digits)
    if identity.code:
        return Proof(code=plain_code(identity.code))
    if tenant.opens_with != "contact":
        raise BadArgument("code", _NEEDED[tenant.opens_with])
    if not identity.email or not identity.phone:
        raise BadArgument("code", "the confirmation code, or e-mail and phone, are needed")
    email, phone = email_of(identity.email), phone_of(identity.phone, tenant.country)
    if not email:
        raise BadArgument("email", _PROBLEMS["email"])
    if not phone:
        raise BadArgument("phone", _PROBLEMS["phone"])
    return Proof(email=email, phone=phone)
