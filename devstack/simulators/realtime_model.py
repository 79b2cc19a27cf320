"""The model of a simulated call, played by rules: it reads the caller's words as the product does,
calls the tools it was given, and says what they give it to say. Real callers get a real model."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from contracts.values import Language
from devstack.simulators.realtime_instructions import Instructions, words_in
from devstack.simulators.realtime_memory import Memory, Record, chosen, of
from devstack.simulators.realtime_words import (
    AGAIN,
    ASK,
    GO_ON,
    LEFT_OUT,
    NO_FURTHER,
    NOT_KNOWN,
    OF_COURSE,
    WELCOME,
    WHAT_ELSE,
)
from domain import acts
from domain.phone.hearing import hear, tongue_of

_DETAILS: tuple[acts.Asked, ...] = ("name", "email", "phone")
_DONE = frozenset({"booked", "moved", "cancelled"})
_GOALS: dict[acts.Task, str] = {
    "book": "book",
    "move": "move",
    "cancel": "cancel",
    "look_up": "find",
    "message": "take_message",
    "person": "transfer_to_person",
}
_ABOUT_BOOKING = (acts.Wish, acts.ForOther, acts.Reason, acts.Choose, acts.Other)


@dataclass(frozen=True)
class Says:
    text: str


@dataclass(frozen=True)
class Calls:
    name: str
    arguments: Record


Move = Says | Calls


@dataclass
class PlayedModel:
    """One call's mind."""

    language: Language = "en"
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    instructions: Instructions = field(default_factory=Instructions)
    memory: Memory = field(default_factory=Memory)
    goal: str = ""
    waiting: Calls | None = None  # for a yes
    last: Calls | None = None
    asked: acts.Asked | None = None
    said: str = ""
    note: str = ""  # that came from the business's side and was not spoken about yet
    misses: int = 0

    def instructed(self, instructions: str) -> Says:
        return Says(words_in(instructions))

    def configured(self, instructions: str) -> None:
        self.instructions = Instructions(instructions)
        self.language = self.instructions.language

    def noted(self, text: str) -> None:
        self.note = text

    def heard(self, text: str) -> Move:
        if not text:
            note, self.note = self.note, ""
            return self._say(words_in(note) if note else self.said or self._ask("start"))
        context = self._context()
        reading = hear(text, context)
        tongue = tongue_of(text, reading, context)
        if tongue.language and tongue.in_sentence:
            self.language = tongue.language
        self.memory.take(reading.acts)
        if self.waiting is not None and of(reading.acts, acts.Agree) and reading.settled:
            return self._agreed(self.waiting)
        said = reading.acts
        return self._aside(said) or self._errand(said, text) or self._next(said)

    def pressed(self, keys: str) -> Move:
        """A yes where one was asked for, a place on the list, or a number."""
        if self.waiting is not None and keys == "1":
            return self._agreed(self.waiting)
        if self.asked in ("day", "time") and keys.isdigit():
            return self._next([acts.Choose(number=int(keys))])
        return self.heard(keys)

    def tool_said(self, output: str) -> Move:
        try:
            fields = json.loads(output)
        except ValueError:
            fields = {}
        self.memory.learn(fields)
        say = str(fields.get("say", ""))
        if fields.get("status") == "confirm_first":
            self.waiting, self.asked = self.last, "yes_no"
            return self._say(say)
        if fields.get("status") in _DONE:
            self._forget()
            return self._say(f"{say} {self._ask('else')}")
        return self._go_on() or self._say(say or self._ask("start"))

    def _context(self) -> acts.Context:
        offers = self.memory.offers
        return acts.Context(
            now=self.now().astimezone(self.instructions.zone).replace(tzinfo=None),
            language=self.language,
            country=self.instructions.country,
            asked=self.asked,
            offers=offers if self.asked == "time" else acts.Offers(days=offers.days),
            formal_name=self.memory.details.get("name", ""),
            digits=self.memory.digits,
        )

    # --- what is no part of an errand ------------------------------------------------------------

    def _aside(self, said: Sequence[acts.Act]) -> Move | None:
        if of(said, acts.Pause):
            return Says(OF_COURSE[self.language])
        if of(said, acts.Repeat):
            return self._say(self.said)
        if any(act.kind == "goodbye" for act in of(said, acts.Social)):
            return self._call(Calls("end_call", {"language": self.language}))
        if any(isinstance(act, acts.Stop | acts.Keep) for act in said):
            self._forget()
            return self._say(f"{LEFT_OUT[self.language]} {self._ask('else')}")
        if self.waiting is not None and of(said, acts.Decline) and len(said) == 1:
            self.waiting = None
            self.memory.look_again()
            return self._say(WHAT_ELSE[self.language])
        return self._fact(of(said, acts.Ask))

    def _fact(self, questions: Sequence[acts.Ask]) -> Move | None:
        for question in questions:
            if question.topic == "own_appointment":
                self.goal = "find"
            elif question.topic != "availability":
                fact = self.instructions.fact(question.topic, self.language)
                rest = self._ask(self.asked) if self.asked else ""
                return self._say(f"{fact or NOT_KNOWN[self.language]} {rest}".strip())
        return None

    def _errand(self, said: Sequence[acts.Act], text: str) -> Move | None:
        for want in of(said, acts.Want):
            self.goal = _GOALS[want.task]
        if self.goal == "transfer_to_person":
            self.goal = ""
            return self._call(Calls("transfer_to_person", {"reason": text[:200]}))
        if self.goal != "take_message":
            return None
        notes = of(said, acts.Note)
        if not notes and self.asked != "message":
            return self._say(self._asking("message"))
        self.goal, self.asked = "", None
        words = notes[0].words if notes else text
        return self._call(Calls("take_message", {"text": words or text, **self._contact()}))

    # --- errands ---------------------------------------------------------------------------------

    def _next(self, said: Sequence[acts.Act]) -> Move:
        asks_free = any(act.topic == "availability" for act in of(said, acts.Ask))
        if not self.goal and (asks_free or any(isinstance(act, _ABOUT_BOOKING) for act in said)):
            self.goal = "book"
        if self.goal in ("cancel", "find"):
            return self._by_proof(said)
        if self.goal in ("book", "move"):
            return self._choose(said) or self._finish(said)
        thanks = any(act.kind == "thanks" for act in of(said, acts.Social))
        return self._say(
            f"{WELCOME[self.language]} {self._ask('else')}" if thanks else self._ask("start")
        )

    def _choose(self, said: Sequence[acts.Act]) -> Move | None:
        memory = self.memory
        if memory.slot_id:
            return None
        if not memory.days and not memory.slots:
            self.asked, self.waiting = "day", None
            given = {name: value for name, value in memory.wishes.items() if value}
            return self._call(Calls("get_days", {"language": self.language, **given}))
        if memory.slots:
            slot = chosen(memory.slots, said) or memory.at_named_hour()
            memory.slot_id = str(slot["slot_id"]) if slot else ""
            return None if slot else self._say(self._asking("time"))
        day = chosen(memory.days, said)
        return self._slots_of(day) if day else self._say(self._asking("day"))

    def _go_on(self) -> Move | None:
        """What follows from what a tool found: the one day, or the hour that was named."""
        memory = self.memory
        if self.goal not in ("book", "move") or memory.slot_id:
            return None
        if not memory.slots and len(memory.days) == 1:
            return self._slots_of(memory.days[0])
        slot = memory.at_named_hour()
        if slot is None:
            return None
        memory.slot_id = str(slot["slot_id"])
        return self._finish(())

    def _slots_of(self, day: Record) -> Calls:
        self.asked = "time"
        return self._call(Calls("get_slots", {"date": day["date"], "language": self.language}))

    def _finish(self, said: Sequence[acts.Act]) -> Move:
        memory = self.memory
        if self.goal == "move":
            return self._by_proof(said)
        if memory.digits:
            return Says(GO_ON[self.language])
        for name in _DETAILS:
            if name not in memory.details:
                return self._say(self._asking(name))
        more = {"visitor": memory.visitor, "reason": memory.reason[:200]}
        arguments: Record = {"slot_id": memory.slot_id, "language": self.language}
        arguments |= self._contact() | {name: said for name, said in more.items() if said}
        return self._call(Calls("book", arguments))

    def _by_proof(self, said: Sequence[acts.Act]) -> Move:
        memory = self.memory
        code, contact = memory.details.get("code"), self._contact()
        contact.pop("name", None)
        if not code and len(contact) < 2:
            return self._say(self._asking("phone" if "email" in contact else "code"))
        visit = chosen(memory.visits, said)
        memory.appointment_id = str(visit["appointment_id"]) if visit else memory.appointment_id
        arguments: Record = {"language": self.language, **({"code": code} if code else contact)}
        goal = self.goal
        if goal != "find" and memory.appointment_id:
            arguments["appointment_id"] = memory.appointment_id
        if goal == "move":
            arguments["slot_id"] = memory.slot_id
        self.goal = "" if goal == "find" else goal
        return self._call(Calls(goal, arguments))

    def _contact(self) -> Record:
        details = self.memory.details
        return {name: details[name] for name in _DETAILS if name in details}

    def _forget(self) -> None:
        self.goal, self.asked, self.waiting = "", None, None
        self.memory = Memory(self.memory.details)

    # --- saying and calling ----------------------------------------------------------------------

    def _agreed(self, waiting: Calls) -> Calls:
        self.waiting = None
        return self._call(waiting)

    def _call(self, call: Calls) -> Calls:
        self.last = call
        return call

    def _say(self, text: str) -> Says:
        self.said = text
        return Says(text)

    def _asking(self, what: acts.Asked) -> str:
        """In other words where it was asked just now, and then another way out."""
        self.misses = self.misses + 1 if self.asked == what else 0
        self.asked = what
        again = AGAIN.get(what, ASK[what])
        return (self._ask(what), again[self.language], NO_FURTHER[self.language])[self.misses % 3]

    def _ask(self, what: str) -> str:
        return ASK[what][self.language]
