"""One chat turn: read, decided, carried out, kept, answered."""

import asyncio
import hashlib
import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta

from contracts.answers import Answer
from contracts.commands import Command
from domain.conversation import Conversation, Turn
from domain.dialogue import Step, advance, has_effect, hear, without_choice
from domain.phrasing import phrase
from domain.tenants import Tenant
from gateway.limits import TokenBuckets
from gateway.ports import Caps, Clock, Commands, Conversations, Reader
from gateway.problems import Problem
from gateway.reach import Reach
from gateway.readings import SAY_IT_AGAIN, Readings
from gateway.replies import ChatReply, KeptReply, chat_reply
from messaging.deployment import DeploymentKey
from messaging.faults import Transient
from runtime.failpoints import failpoint
from runtime.ids import new_code, new_id
from runtime.metrics import TURN_DURATION, record
from storage.conversations import KEY_KEPT, FirstTurn, Loaded, VersionConflict
from storage.counters import Count, CountFull

log = logging.getLogger(__name__)

ATTEMPTS = 12  # turns of one session at once: each time, one of them gets through
RECENT_TURNS = 10
ON_RECORD_S = 0.1  # enough for one look at an answer that is there already
OTHER_BODY = "This Idempotency-Key was used with another body"
SESSION_ENDS = timedelta(hours=24)  # without a word
IDLE = timedelta(minutes=30)


@dataclass(frozen=True)
class Said:
    """`key`: the same key is the same turn, however often it is sent."""

    tenant: Tenant
    message: str = field(repr=False)
    session_id: str | None = None
    key: str | None = field(default=None, repr=False)
    network: str = field(default="", repr=False)

    @property
    def body(self) -> str:
        """A hash of what was sent: a key with another body is a mistake, or a theft."""
        parts = f"{self.session_id or ''}\x1f{self.message}"
        return hashlib.sha256(parts.encode()).hexdigest()


@dataclass(frozen=True)
class Desk:
    """What a turn works with. `model` is asked only where the rules leave something open."""

    conversations: Conversations
    commands: Commands
    model: Reader | None
    reach: Reach
    now: Clock
    wait_s: float  # for everything a turn waits for
    deployment: DeploymentKey
    caps: Caps
    begin_limit: TokenBuckets  # new sessions of a network


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
        self._new_session_id = new_id()
        self._first: FirstTurn | None = None  # this turn begins a session, and has a key
        self._readings = Readings(said.message, said.tenant, desk.model, self._now)
        self._seen: Conversation | None = None  # what the person spoke to
        self._effect: _Effect | None = None
        self._tools: list[str] = []

    async def attempt(self) -> ChatReply:
        """Raises `VersionConflict` when another turn of the session was quicker."""
        loaded = await self._load()
        kept = self._kept(loaded.conversation)
        if kept and kept.reply:
            return kept.reply
        sent = loaded.conversation.in_flight
        step = await self._decide(loaded)
        while step.command:
            resumed = sent is not None and sent.id == step.command.id
            step = await self._carry_out(step, step.command, resumed=resumed)
        return await self._keep(step, loaded)

    async def _load(self) -> Loaded:
        if self._said.session_id and (found := await self._session(self._said.session_id)):
            return found
        if self._said.key and (found := await self._begun(self._said.key)):
            return found
        if self._said.session_id:  # any other beginning was counted before a table was read
            self._desk.begin_limit.take(self._said.network)
        fresh = Conversation(
            session_id=self._new_session_id,
            tenant_id=self._tenant.tenant_id,
            language=self._tenant.default_language,
        )
        return Loaded(fresh, ())

    async def _session(self, session_id: str) -> Loaded | None:
        """None for one that is not known, or over."""
        load = self._desk.conversations.load(self._tenant.tenant_id, session_id, RECENT_TURNS)
        found = await self._desk.reach.within(load)
        over = found and found.turns and self._now - found.turns[-1].at > SESSION_ENDS
        return None if over else found

    async def _begun(self, key: str) -> Loaded | None:
        """The session that a first turn with this key began."""
        find = self._desk.conversations.begun(self._tenant.tenant_id, key)
        begun = await self._desk.reach.within(find)
        if begun is None:
            self._first = FirstTurn(key, self._new_session_id, self._said.body)
            return None
        if begun.body != self._said.body:
            raise Problem(422, OTHER_BODY)
        self._first = None
        return await self._session(begun.session_id)

    def _kept(self, conversation: Conversation) -> KeptReply | None:
        """What a turn with this key kept in the last ten minutes."""
        found = conversation.replies.get(self._said.key or "", {})
        kept = KeptReply.model_validate(found) if "body" in found else None
        if kept is None or self._now - kept.at > KEY_KEPT:
            return None
        if kept.body != self._said.body:
            raise Problem(422, OTHER_BODY)
        return kept

    async def _decide(self, loaded: Loaded) -> Step:
        conversation = loaded.conversation
        if self._effect:
            return self._again(self._effect, conversation)
        reading = await self._readings.at(loaded, self._left_s())
        self._now = self._desk.now()  # a model may have taken long, and commands live from now on
        self._seen = self._seen or conversation
        if self._kept(conversation):  # begun by this turn, before a fault: its words were heard
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
        caps, network = self._desk.caps, self._said.network
        counts = caps.counts(command, network)
        try:
            conversation = await self._save(self._marked(step.conversation), None, counts)
        except CountFull as full:
            refused = caps.refusal(command, network, full.count)
            return self._heard(step, step.conversation, refused)
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
        # A session's id opens it: what leaves this process has its label.
        label = self._desk.deployment.label(command.correlation_id)
        labelled = command.model_copy(update={"correlation_id": label})
        return await self._desk.commands.call(labelled, left_s)

    def _heard(self, before: Step, conversation: Conversation, answer: Answer | None) -> Step:
        step = hear(conversation, answer, tenant=self._tenant, now=self._now, code=self._code)
        return replace(step, says=before.says + step.says)

    async def _keep(self, step: Step, loaded: Loaded) -> ChatReply:
        conversation, tenant = step.conversation, self._tenant
        message = phrase(step.says, tenant=tenant, language=conversation.language, channel="chat")
        idle = bool(loaded.turns) and self._now - loaded.turns[-1].at > IDLE
        reply = chat_reply(step, message, tenant, is_new=not loaded.turns, idle=idle)
        conversation = self._marked(conversation, reply)
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

    def _marked(self, conversation: Conversation, reply: ChatReply | None = None) -> Conversation:
        """With this turn's key: without a reply yet, a repeat knows that its words were heard."""
        if not self._said.key:
            return conversation
        kept = KeptReply(body=self._said.body, at=self._now, reply=reply)
        return conversation.with_reply(self._said.key, kept.model_dump(mode="json"))

    async def _save(
        self, conversation: Conversation, turn: Turn | None, counts: Sequence[Count] = ()
    ) -> Conversation:
        save = self._desk.conversations.save(
            conversation,
            turn,
            retention_days=self._tenant.retention_days,
            first=self._first,
            counts=counts,
        )
        saved = await self._desk.reach.within(save)
        self._first = None
        return saved

    def _left_s(self) -> float:
        return self._deadline - asyncio.get_running_loop().time()

    def took_ms(self) -> int:
        return round((self._desk.wait_s - self._left_s()) * 1000)

    def log_fields(self, reply: ChatReply) -> dict[str, object]:
        return {
            "tenant_id": self._tenant.tenant_id,
            "session_id": self._desk.deployment.label(reply.session_id),
            "state": reply.booking_state,
            "tools": ",".join(self._tools),
            "took_ms": self.took_ms(),
            **self._readings.spent(),
        }


def _place(conversation: Conversation) -> tuple[object, ...]:
    """What "2" or "yes" would be about."""
    return (conversation.question, conversation.proposal, conversation.offer)
