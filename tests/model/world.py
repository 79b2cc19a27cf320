"""One random world: the real handlers behind the real dispatch, a queue that repeats and reorders,
workers that crash, stall and disagree about the time, and people who write in Outlook."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from contracts.codec import decode_answer, encode
from contracts.commands import Command
from messaging.dispatch import DeadLetter, Delete, Release
from tests.model.office import SKEW_S, VISIBILITY_S, Ablation, Office
from tests.model.promises import Broken, Promises
from tests.model.script import HOLDING, START, TENANT, TIMES, Script
from tests.model.stepping import Process, Verdict

LEAPS_S = (0.05, 1, 4, 16, 31, 70)
OVER_A_LEASE_S = 200  # of what is due
AT_ONCE = 4  # workers
REST_STEPS = 400  # deliveries and rounds until a world has to be at rest
SLOW = ("create", "rewrite", "delete")  # what takes the vendor longest
MAILBOX = TENANT.mailbox


@dataclass
class Message:
    command: Command
    visible_at_s: float
    receives: int = 0
    gone: bool = False


class World:
    def __init__(self, seed: int, ablation: Ablation | None = None) -> None:
        self._random = Random(seed)
        self._ablation = ablation or Ablation()
        self._now_s = 0.0
        self._acts = 0
        self._calm = False
        self._messages: list[Message] = []
        self._running: dict[Process, Message | None] = {}
        self._removed: list[str] = []  # entries, by people
        holds = self._ablation.holds or self._random.random() < 0.25
        self._tenant = HOLDING if holds else TENANT
        self._office = Office(self._random, self._now, self._enqueue, self._ablation, self._tenant)
        self._calendar, self._dynamo = self._office.calendar, self._office.dynamo
        self._promises = Promises(self._dynamo, self._entries, self._latest)
        self._office.posted = self._promises.posted
        self._script = Script(
            self._random, self._now, holds=holds, corrects=self._ablation.corrects
        )
        self.trace: list[str] = []

    def run(self) -> None:
        """Raises `Broken`."""
        for _ in range(self._random.randint(60, 220)):
            self._act()
        self._come_to_rest()
        self._promises.at_rest(
            self._calendar.all(MAILBOX),
            self._office.mails_sent,
            self._office.disputed,
            self._calendar.said,
        )

    def answers(self) -> set[str]:
        """The kinds of answers that were given."""
        texts = [item["answer"]["S"] for item in self._dynamo.items("commands") if "answer" in item]
        return {decode_answer(text).type for text in texts}

    # -- what happens --------------------------------------------------------------------------

    def _act(self) -> None:
        self._acts += 1
        actions: list[tuple[float, Callable[[], None]]] = [
            (6, self._step_one),
            (2, self._receive),
            (1.2, self._submit),
            (0.8, self._leap),
            (0.12, self._somebody_writes),
            (2.0 if self._ablation.reminds else 0.4, self._start_due_work),
            (0.03, self._lose),
        ]
        weights, choices = zip(*actions, strict=True)
        self._random.choices(choices, weights)[0]()
        if self._ablation.locks_last_s is not None:
            self._dynamo.expire_locks(self._now_s, self._ablation.locks_last_s)

    def _submit(self) -> None:
        command = self._script.next_command()
        if command is None:
            return
        self._enqueue(command)
        if self._random.random() < 0.15:
            self._enqueue(command)  # the sender's response was lost

    def _enqueue(self, command: Command) -> None:
        self._promises.asked[command.id] = command
        late_s = self._random.choice((0, 0, 0, 2, 40))
        self._messages.append(Message(command, self._now_s + late_s))

    def _receive(self) -> None:
        visible = [each for each in self._messages if each.visible_at_s <= self._now_s]
        if visible and len(self._running) < AT_ONCE:
            self._deliver(self._random.choice(visible))

    def _deliver(self, message: Message) -> None:
        message.visible_at_s = self._now_s + VISIBILITY_S
        message.receives += 1
        body = encode(message.command).decode()
        handling = self._office.dispatch().handle(body, message.receives)
        self._start(f"{message.command.type} {message.command.id}", handling, message)

    def _start_due_work(self) -> None:
        if self._ablation.works_off and len(self._running) < AT_ONCE:
            # However soon it takes something for left behind, it may only be a nuisance.
            patience = timedelta(seconds=self._random.choice((0, 40, 3600)))
            self._start("due", self._office.do_what_is_due(patience), None)

    def _leap(self) -> None:
        further = (OVER_A_LEASE_S,) * 3 if self._ablation.reminds else ()
        self._now_s += self._random.choice(LEAPS_S + further)

    def _lose(self) -> None:
        """As a message that somebody purged, or that was received too often."""
        if self._messages:
            self._remove(self._random.choice(self._messages))

    def _somebody_writes(self) -> None:
        start, end = (time := self._random.choice(TIMES)), time + timedelta(minutes=10)
        ours = self._calendar.ours(MAILBOX)
        if not ours or self._random.random() < 1 / 3:
            self._calendar.write(MAILBOX, start, end)
            return
        event = self._random.choice(ours)
        if self._random.random() < 0.5:
            self._tell("shift", f"{event.key} to {start}")
            self._calendar.shift(event.event_id, start, end)
        else:
            self._tell("remove", f"{event.key}")
            self._calendar.remove(event.event_id)
            self._removed.append(event.event_id)

    # -- one step of a worker ------------------------------------------------------------------

    def _start(
        self, name: str, coroutine: Coroutine[Any, Any, Any], message: Message | None
    ) -> None:
        self._tell("start", name)
        process = Process(name, coroutine)
        self._running[process] = message
        self._settle(process)

    def _step_one(self) -> None:
        if not self._running:
            return
        process = self._random.choice(list(self._running))
        if not self._calm and self._stalls(process):
            return
        # What stalled is seldom well afterwards.
        luck = 0.3 if process.stalled_until else 1.0
        fate = 1.0 if self._calm else self._random.random() * luck
        if fate < 0.02:
            self._tell("crash", process.name)
            process.crash()
            del self._running[process]
            return
        verdict: Verdict = "lost" if fate < 0.05 else "fail" if fate < 0.09 else "ok"
        self._tell(verdict, f"{process.waits_for} of {process.name}")
        process.step(verdict)
        self._settle(process)

    def _stalls(self, process: Process) -> bool:
        """For long enough that others carry out whole commands meanwhile."""
        often = 0.12 if process.waits_for in SLOW else 0.03
        if self._random.random() < often:
            process.stalled_until = self._acts + self._random.randint(10, 80)
            self._tell("stall", f"{process.name} before {process.waits_for}")
        return self._acts < process.stalled_until

    def _settle(self, process: Process) -> None:
        if not process.ended:
            return
        message = self._running.pop(process)
        self._tell("end", f"{process.name}: {process.result}")
        match process.result:
            case Delete() if message:
                self._delete(message)
            case Release(after_s) if message:
                message.visible_at_s = self._now_s + after_s
            case DeadLetter(reason) if message:
                if reason != "attempts":
                    raise Broken(4, f"dead-lettered without being poison: {reason}")
                self._remove(message)

    def _delete(self, message: Message) -> None:
        if not self._promises.answered(message.command.id):
            raise Broken(4, f"{message.command.type} deleted without an answer")
        if self._calm or self._random.random() > 0.05:  # else it is lost: it will be seen again
            self._remove(message)

    def _remove(self, message: Message) -> None:
        if not message.gone:
            message.gone = True
            self._messages.remove(message)

    # -- at rest -------------------------------------------------------------------------------

    def _come_to_rest(self) -> None:
        self._calm = True
        self._office.loses_grants = self._dynamo.indexes_lag = False
        for step in range(REST_STEPS):
            while self._running:
                self._step_one()
            if self._messages and step % 20:  # else what is due, as it is in any case
                message = min(self._messages, key=lambda each: each.visible_at_s)
                self._now_s = max(self._now_s, message.visible_at_s)
                self._deliver(message)
            elif self._is_quiet():
                return
        raise Broken(2, "does not come to rest")

    def _is_quiet(self) -> bool:
        """Whether what is due hours later, and more hours later, finds nothing to do any more."""
        before = self._dynamo.kept()
        for _ in range(2):
            self._now_s += 4 * 3600
            self._start_due_work()
            while self._running:
                self._step_one()
        return self._dynamo.kept() == before and not self._messages

    def _entries(self) -> list[str]:
        return [event.event_id for event in self._calendar.all(MAILBOX)] + self._removed

    def _latest(self) -> datetime:
        return self._now() + timedelta(seconds=SKEW_S)

    def _now(self) -> datetime:
        return START + timedelta(seconds=self._now_s)

    def _tell(self, what: str, more: str) -> None:
        self.trace.append(f"{self._now_s:7.1f} {what} {more}")
