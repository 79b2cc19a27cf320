"""One step of a dialogue: the state after it, what is said, and the command it needs."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    CommandBase,
    MoveAppointment,
    SendNote,
)
from domain.conversation import Aside, BookingState, Conversation, Question
from domain.dialogue.says import Say, What
from domain.reading import Reading
from domain.tenants import Tenant

READ_LIFETIME = timedelta(seconds=30)
EFFECT_LIFETIME = timedelta(minutes=2)
BY_MAIL_LIFETIME = timedelta(hours=24)  # for as long as a calendar may be away

_EFFECTS = (BookAppointment, MoveAppointment, CancelAppointment, SendNote)
_STATES: dict[Question, BookingState] = {
    "name": "collecting",
    "email": "collecting",
    "phone": "collecting",
    "proof": "collecting",
    "check_name": "confirming",
    "check_email": "confirming",
    "check_phone": "confirming",
    "which_appointment": "confirming",
    "confirm_move": "confirming",
    "confirm_cancel": "confirming",
    "by_mail": "confirming",
    "day": "choosing_day",
    "which_day": "choosing_day",
    "wish": "choosing_day",
    "time": "choosing_slot",
}


@dataclass(frozen=True)
class Scene:
    """What a decision may depend on beside the conversation. `now` is aware."""

    tenant: Tenant
    now: datetime
    code: str  # of a booking made in this step


@dataclass(frozen=True)
class Step:
    conversation: Conversation
    says: tuple[Say, ...] = ()
    command: Command | None = None

    def change(self, **fields: Any) -> "Step":
        """The same step with other fields of the conversation, named as they are there."""
        return replace(self, conversation=self.conversation.model_copy(update=fields))

    def say(self, say: Say | What) -> "Step":
        say = Say(say) if isinstance(say, What) else say
        times = self.conversation.said.get(say.what, 0)
        said = {**self.conversation.said, say.what.value: times + 1}
        return replace(self.change(said=said), says=(*self.says, replace(say, nth=times)))

    def ask(self, question: Question, say: Say | What) -> "Step":
        return self.change(question=question, booking_state=_STATES[question]).say(say)

    def ask_aside(self, aside: Aside, say: Say | What) -> "Step":
        return self.change(aside=aside).say(say)

    def end(self, state: BookingState | None = None) -> "Step":
        """The goal is reached or given up: nothing is waited for."""
        resting: BookingState = "booked" if self.conversation.appointments else "none"
        return self.change(
            goal=None,
            booking_state=state or resting,
            question=None,
            decided=False,
            offered_days=(),
            offered_slots=(),
            slot_candidates=(),
            chosen_day=None,
            chosen_slot=None,
            candidates=(),
            target=None,
        )

    def send(self, scene: Scene, model: type[CommandBase], /, **fields: Any) -> "Step":
        command = _issue(self.conversation, scene, model, fields)
        return replace(self.change(in_flight=command), command=command)


# Answers a reading, or passes it on with None.
Handler = Callable[[Step, Reading, Scene], Step | None]


def has_effect(command: Command) -> bool:
    """Whether the state that holds this command must be saved before it is sent."""
    return isinstance(command, _EFFECTS)


def _issue(
    conversation: Conversation, scene: Scene, model: type[CommandBase], fields: dict[str, Any]
) -> Command:
    envelope = {
        "id": "not yet derived",
        "tenant_id": conversation.tenant_id,
        "correlation_id": conversation.session_id,
        "issued_at": scene.now,
        "expires_at": scene.now + _lifetime(model, fields),
    }
    if "channel" in model.model_fields:
        envelope["channel"] = conversation.channel
    command = model.model_validate({**envelope, **fields})
    # The state's version tells two bookings of one conversation apart; the payload tells apart two
    # searches of one turn. A repeated decision on the same state is the same command.
    parts = (
        conversation.session_id,
        str(conversation.version),
        model.__name__,
        command.payload_hash(),
    )
    derived = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]
    return command.model_copy(update={"id": derived})  # type: ignore[return-value]


def _lifetime(model: type[CommandBase], fields: dict[str, Any]) -> timedelta:
    if fields.get("answer_by_mail"):
        return BY_MAIL_LIFETIME
    return EFFECT_LIFETIME if issubclass(model, _EFFECTS) else READ_LIFETIME
