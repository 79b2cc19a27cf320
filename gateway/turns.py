"""One chat turn: read, decided, carried out, kept, answered."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field, replace

from contracts.answers import Answer
from contracts.commands import Command
from domain.conversation import Conversation, Turn
from domain.dialogue import Step, advance, has_effect, hear
from domain.phrasing import phrase
from domain.tenants import Tenant
from gateway.ports import Clock, Commands, Conversations, Reader
from gateway.reach import Reach
from gateway.readings import SAY_IT_AGAIN, Readings, without_choice
from gateway.replies import ChatReply, chat_reply
from messaging.faults import Transient
from runtime.failpoints import failpoint
from runtime.ids import derived_id, new_code, new_id
from runtime.metrics import TURN_DURATION, record
from storage.conversations import Loaded, VersionConflict

log = logging.getLogger(__name__)

ATTEMPTS = 12  # turns of one session at once: each time, one of them gets through
RECENT_TURNS = 10
ON_RECORD_S = 0.1  # enough for one look at an answer that is there already


@dataclass(frozen=True)
class Said:
    """`key`: the same key is the same turn, however often it is sent."""

    tenant: Tenant
    message: str = field(repr=False)
    session_id: str | None = None
    key: str | None = None


@dataclass(frozen=True)
class Desk:
    """What a turn works with. `model` is asked only where the rules leave something open."""

    conversations: Conversations
    commands: Commands
    model: Reader | None
    reach: Reach
    now: Clock
    wait_s: float  # for everything a turn waits for


async def take_turn(said: Said, *, desk: Desk) -> ChatReply:
    """Raises `Transient`; the same turn may then be taken again and goes on where it stood."""
    turn = _Turn(said, desk)
    try:
        for _ in range(ATTEMPTS):
            with suppress(VersionConflict):
                reply = await turn.attempt()
                log.info("Turn taken", extra=turn.log_fields(reply))
                return reply
        raise Transient("session_busy")
    finally:
        record(TURN_DURATION, turn.took_ms())


@dataclass(frozen=True)
class _Effect:
    """A command of this turn that was carried out: whatever else happens, this was told."""

    command: Command
    answer: Answer | None
    before: Step
    after: Step


class _Turn:
    def __init__(self, said: Said, desk: Desk) -> None:
        self._said = said
        self._desk = desk
        self._tenant = said.tenant
        self._now = desk.now()
        self._code = new_code()
        self._deadline = asyncio.get_running_loop().time() + desk.wait_s
        parts = ("session", said.tenant.tenant_id, said.key or "")
        self._new_session_id = derived_id(*parts) if said.key else new_id()
        self._readings = Readings(said.message, said.tenant, desk.model, self._now)
        self._seen: Conversation | None = None  # what the person spoke to
        self._effect: _Effect | None = None
        self._tools: list[str] = []

    async def attempt(self) -> ChatReply:
        """Raises `VersionConflict` when another turn of the session was quicker."""
        loaded = await self._load()
        reply = loaded.conversation.replies.get(self._said.key or "")
        if reply:
            return ChatReply.model_validate(reply)
        sent = loaded.conversation.in_flight
        step = await self._decide(loaded)
        while step.command:
            resumed = sent is not None and sent.id == step.command.id
            step = await self._carry_out(step, step.command, resumed=resumed)
        return await self._keep(step, is_new=not loaded.turns)

    async def _load(self) -> Loaded:
        ids = [self._said.session_id, self._new_session_id if self._said.key else None]
        for session_id in ids:
            if session_id:
                load = self._desk.conversations.load(
                    self._tenant.tenant_id, session_id, RECENT_TURNS
                )
                found = await self._desk.reach.within(load)
                if found:
                    return found
        fresh = Conversation(
            session_id=self._new_session_id,
            tenant_id=self._tenant.tenant_id,
            language=self._tenant.default_language,
        )
        return Loaded(fresh, ())

    async def _decide(self, loaded: Loaded) -> Step:
        conversation = loaded.conversation
        if self._effect:
            return self._again(self._effect, conversation)
        reading = await self._readings.at(loaded, self._left_s())
        self._seen = self._seen or conversation
        begun = (self._said.key or "") in conversation.replies  # by this turn, before a fault
        if begun and conversation.in_flight is None:
            reading = SAY_IT_AGAIN
        elif _place(conversation) != _place(self._seen):
            reading = without_choice(reading)
        return advance(conversation, reading, tenant=self._tenant, now=self._now, code=self._code)

    def _again(self, effect: _Effect, conversation: Conversation) -> Step:
        """Another turn saved in between; our command's answer stands all the same."""
        in_flight = conversation.in_flight
        if in_flight is None or in_flight.id != effect.command.id:
            return Step(conversation, effect.after.says)
        return self._heard(effect.before, conversation, effect.answer)

    async def _carry_out(self, step: Step, command: Command, *, resumed: bool) -> Step:
        if resumed:
            answer = await self._desk.commands.wait(command.id, ON_RECORD_S)
            # Sent again where there is none: who saved it may have died before sending.
            answer = answer or await self._call(command)
            return self._heard(step, step.conversation, answer)
        if not has_effect(command):
            return self._heard(step, step.conversation, await self._call(command))
        # Saved before it is sent: of two turns at once one sends, and a crash forgets nothing.
        conversation = await self._save(self._marked(step.conversation), None)
        failpoint("turn_marked")
        answer = await self._call(command)
        failpoint("turn_answered")
        after = self._heard(step, conversation, answer)
        self._effect = _Effect(command, answer, step, after)
        return after

    async def _call(self, command: Command) -> Answer | None:
        left_s = self._left_s()
        if left_s <= 0:
            return None
        self._tools.append(command.type)
        return await self._desk.commands.call(command, left_s)

    def _heard(self, before: Step, conversation: Conversation, answer: Answer | None) -> Step:
        step = hear(conversation, answer, tenant=self._tenant, now=self._now, code=self._code)
        return replace(step, says=before.says + step.says)

    async def _keep(self, step: Step, *, is_new: bool) -> ChatReply:
        conversation, tenant = step.conversation, self._tenant
        message = phrase(step.says, tenant=tenant, language=conversation.language, channel="chat")
        reply = chat_reply(step, message, tenant, is_new=is_new)
        if self._said.key:
            conversation = conversation.with_reply(self._said.key, reply.model_dump(mode="json"))
        turn = Turn(
            at=self._now,
            person=self._said.message,
            receptionist=message,
            language=conversation.language,
            tools=tuple(self._tools),
            meta={"took_ms": self.took_ms(), **self._readings.spent()},
        )
        await self._save(conversation, turn)
        failpoint("turn_kept")
        return reply

    def _marked(self, conversation: Conversation) -> Conversation:
        """With this turn's key and no reply yet: a repeat knows that its words were heard."""
        return conversation.with_reply(self._said.key, {}) if self._said.key else conversation

    async def _save(self, conversation: Conversation, turn: Turn | None) -> Conversation:
        days = self._tenant.retention_days
        save = self._desk.conversations.save(conversation, turn, retention_days=days)
        return await self._desk.reach.within(save)

    def _left_s(self) -> float:
        return self._deadline - asyncio.get_running_loop().time()

    def took_ms(self) -> int:
        return round((self._desk.wait_s - self._left_s()) * 1000)

    def log_fields(self, reply: ChatReply) -> dict[str, object]:
        return {
            "tenant_id": self._tenant.tenant_id,
            "session_id": reply.session_id,
            "state": reply.booking_state,
            "tools": ",".join(self._tools),
            "took_ms": self.took_ms(),
            **self._readings.spent(),
        }


def _place(conversation: Conversation) -> tuple[object, ...]:
    """What "2" or "yes" would be about."""
    return (
        conversation.question,
        conversation.aside,
        conversation.offered_days,
        conversation.offered_slots,
        conversation.candidates,
        conversation.target,
    )
