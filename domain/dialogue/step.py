"""One step of a dialogue: the state after it, what is said, and the command it needs."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    CommandBase,
    CorrectContact,
    MoveAppointment,
    RequestCode,
    SendNote,
)
from contracts.values import AppointmentSummary, OpenDay, TimeSlot
from domain.agenda import Frame, Noting, Question
from domain.agreement import Proposal
from domain.conversation import BookingState, Conversation
from domain.dialogue.says import Say, What
from domain.tenants import Tenant

READ_LIFETIME = timedelta(seconds=30)
EFFECT_LIFETIME = timedelta(minutes=2)
BY_MAIL_LIFETIME = timedelta(hours=24)  # for as long as a calendar may be away

_EFFECTS = (
    BookAppointment,
    MoveAppointment,
    CancelAppointment,
    CorrectContact,
    RequestCode,
    SendNote,
)
_STATES: dict[Question, BookingState] = {
    "name": "collecting",
    "email": "collecting",
    "phone": "collecting",
    "visitor": "collecting",
    "proof": "collecting",
    "one_time_code": "collecting",
    "fix_email": "confirming",
    "which_appointment": "confirming",
    "confirm": "confirming",
    "change": "confirming",
    "day": "choosing_day",
    "time": "choosing_slot",
}
_Frame = TypeVar("_Frame", bound=Frame)


@dataclass(frozen=True)
class Scene:
    """What a decision may depend on beside the conversation. `now` is aware."""

    tenant: Tenant
    now: datetime
    code: str  # of a booking made in this step


@dataclass(frozen=True)
class Step:
    """`heard`: something of what was said was taken up. `waits`: a question stands, or a command is
    under way: nothing more is to be asked. `unasked`: the step without the question it ends on."""

    conversation: Conversation
    says: tuple[Say, ...] = ()
    command: Command | None = None
    heard: bool = False
    waits: bool = False
    unasked: "Step | None" = None

    def change(self, **fields: Any) -> "Step":
        """The same step with other fields of the conversation, named as they are there."""
        return replace(self, conversation=self.conversation.model_copy(update=fields))

    def took(self) -> "Step":
        return replace(self, heard=True)

    def resumed(self) -> "Step":
        """With more to decide on."""
        return replace(self, waits=False, heard=False, unasked=None)

    def say(self, say: Say | What) -> "Step":
        say = Say(say) if isinstance(say, What) else say
        times = self.conversation.said.get(say.what, 0)
        said = {**self.conversation.said, say.what.value: times + 1}
        said_so = (*self.says, replace(say, nth=times))
        return replace(self.change(said=said), says=said_so, unasked=None)

    def ask(self, question: Question, say: Say | What) -> "Step":
        """Waits for the answer. The place of the conversation is that of the errand, not of an
        aside."""
        aside = isinstance(self.conversation.top, Noting)
        state = None if aside else _STATES.get(question)
        step = self.change(
            question=question, booking_state=state or self.conversation.booking_state
        )
        return replace(step.say(say), waits=True, unasked=self)

    def propose(self, proposal: Proposal, say: Say | What) -> "Step":
        """Reads back: a yes to it carries it out."""
        return self.change(proposal=proposal).ask("confirm", say)

    def rest_quiet(self) -> "Step":
        """Says no more; what was asked stays asked."""
        return replace(self, waits=True)

    # The agenda.

    def push(self, *frames: Frame) -> "Step":
        return self.change(agenda=(*self.conversation.agenda, *frames), question=None)

    def slip_under(self, *frames: Frame) -> "Step":
        """They come after the top one, whose question stands."""
        *below, top = self.conversation.agenda
        return self.change(agenda=(*below, *frames, top))

    def pop(self) -> "Step":
        """The frame below goes on; below the last one nothing is waited for."""
        below = self.conversation.agenda[:-1]
        question = _question_of(below[-1]) if below else None
        step = self.change(agenda=below, question=question, proposal=None)
        return step if below else step.end()

    def with_top(self, **fields: Any) -> "Step":
        """The top frame with other fields."""
        agenda = self.conversation.agenda
        return self.change(agenda=(*agenda[:-1], agenda[-1].model_copy(update=fields)))

    def with_frame(self, before: Frame, after: Frame) -> "Step":
        agenda = self.conversation.agenda
        return self.change(agenda=tuple(after if each is before else each for each in agenda))

    def end(self, state: BookingState | None = None) -> "Step":
        """Everything that is going on is given up, or the errand is done."""
        resting: BookingState = "booked" if self.conversation.appointments else "none"
        return self.change(agenda=(), question=None, proposal=None, booking_state=state or resting)

    def send(self, scene: Scene, model: type[CommandBase], /, **fields: Any) -> "Step":
        command = _issue(self.conversation, scene, model, fields)
        return replace(self.change(in_flight=command), command=command, waits=True)


def _question_of(frame: Frame) -> Question | None:
    """What its list asks: a number still counts in it."""
    item = frame.offer.items[0] if frame.offer and frame.offer.items else None
    if item is None:
        return None
    kinds: dict[type, Question] = {
        OpenDay: "day",
        TimeSlot: "time",
        AppointmentSummary: "which_appointment",
    }
    return kinds[type(item)]


def top_as(step: Step, kind: type[_Frame]) -> _Frame:
    top = step.conversation.top
    assert isinstance(top, kind)
    return top


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
    # searches of one turn. A proof is in no hash: of several, how many are left tells them apart. A
    # repeated decision on the same state is the same command.
    untried = getattr(conversation.top, "proofs", ())
    parts = (
        conversation.session_id,
        str(conversation.version),
        model.__name__,
        command.payload_hash(),
        *([str(len(untried))] if untried else []),
    )
    derived = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]
    return command.model_copy(update={"id": derived})  # type: ignore[return-value]


def _lifetime(model: type[CommandBase], fields: dict[str, Any]) -> timedelta:
    if fields.get("answer_by_mail"):
        return BY_MAIL_LIFETIME
    return EFFECT_LIFETIME if issubclass(model, _EFFECTS) else READ_LIFETIME
