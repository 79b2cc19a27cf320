"""What a turn answers."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from contracts.values import Language
from domain.conversation import BookingState, OwnAppointment
from domain.dialogue import Step, slot_status
from domain.phrasing import options
from domain.tenants import Tenant


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True)


class SlotStatus(_Part):
    """Which details are known. The name is the public one; a detail is no time slot."""

    collected: dict[str, str]
    missing: list[str]
    is_complete: bool


class Option(_Part):
    """A choice the person has now: `label` for a button, `value` to send as the message."""

    label: str
    value: str


class OwnTime(_Part):
    """An appointment of this conversation. Times carry the business's own offset."""

    appointment_id: str
    start: str
    end: str


class ChatReply(_Part):
    session_id: str
    message: str
    detected_language: Language
    slot_status: SlotStatus
    booking_state: BookingState
    is_new_session: bool
    options: list[Option] = []
    appointment: OwnTime | None = None
    appointments: list[OwnTime] = []


class KeptReply(_Part):
    """What a repeat of the same request gets, kept with the conversation. `reply` is None while
    the turn is under way; `body` is the hash of what was sent."""

    body: str
    at: datetime
    reply: ChatReply | None = None


def chat_reply(step: Step, message: str, tenant: Tenant, *, is_new: bool, idle: bool) -> ChatReply:
    """`idle`: nobody spoke for so long that somebody else may sit there now."""
    conversation = step.conversation
    status = SlotStatus.model_validate(slot_status(conversation, tenant))
    if idle:
        collected = {name: _masked(value) for name, value in status.collected.items()}
        status = status.model_copy(update={"collected": collected})
    own = [_own_time(each, tenant) for each in conversation.appointments]
    choices = options(step.says, tenant=tenant, language=conversation.language)
    return ChatReply(
        session_id=conversation.session_id,
        message=message,
        detected_language=conversation.language,
        slot_status=status,
        booking_state=conversation.booking_state,
        is_new_session=is_new,
        options=[Option(label=each.label, value=each.value) for each in choices],
        appointment=own[-1] if own and conversation.booking_state == "booked" else None,
        appointments=own,
    )


def _masked(value: str) -> str:
    """ "a•••@e•••", "+5•••67": enough to know it again."""
    user, at, host = value.partition("@")
    if at:
        return f"{user[:1]}•••@{host[:1]}•••"
    return f"{value[:2]}•••{value[-2:]}" if value[-1:].isdigit() else f"{value[:1]}•••"


def _own_time(own: OwnAppointment, tenant: Tenant) -> OwnTime:
    return OwnTime(
        appointment_id=own.appointment_id,
        start=own.start.astimezone(tenant.zone).isoformat(),
        end=own.end.astimezone(tenant.zone).isoformat(),
    )
