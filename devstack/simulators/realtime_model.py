"""The model of a simulated call, played by rules: it reads the caller's words as the product does,
calls the tools it was given, and says what they give it to say. Real callers get a real model."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any, Literal, TypeVar

from contracts.tools import WEEKDAYS
from contracts.values import Language
from devstack.simulators.realtime_instructions import Instructions, words_in
from devstack.simulators.realtime_words import (
    AGAIN,
    ASK,
    GO_ON,
    LEFT_OUT,
    NOT_KNOWN,
    OF_COURSE,
    WELCOME,
    WHAT_ELSE,
)
from domain import acts
from domain.hearing import hear

T = TypeVar("T", bound=acts.Act)
Record = dict[str, Any]
_DETAILS: tuple[Literal["name", "email", "phone"], ...] = ("name", "email", "phone")
_DONE = frozenset({"booked", "moved", "cancelled"})
_GOALS: dict[acts.Task, str] = {
    "book": "book",
    "move": "move",
    "cancel": "cancel",
    "look_up": "find",
    "message": "take_message",
    "person": "transfer_to_person",
}
_SENTENCE = 3  # words: fewer do not change the language


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
    goal: str = ""
    details: dict[str, str] = field(default_factory=dict)
    visitor: str = ""
    reason: str = ""
    digits: str = ""
    wishes: Record = field(default_factory=dict)
    hours: tuple[time, ...] = ()  # that were named
    days: list[Record] = field(default_factory=list)
    slots: list[Record] = field(default_factory=list)
    visits: list[Record] = field(default_factory=list)
    slot_id: str = ""
    appointment_id: str = ""
    waiting: Calls | None = None  # for a yes
    last: Calls | None = None
    asked: acts.Asked | None = None
    said: str = ""
    misses: int = 0
    note: str = ""

    def instructed(self, instructions: str) -> Says:
        return Says(words_in(instructions))

    def configured(self, instructions: str) -> None:
        self.instructions = Instructions(instructions)
        self.language = self.instructions.language

    def noted(self, text: str) -> None:
        self.note = text

    def heard(self, text: str) -> Move:
        if not text and self.note:
            note, self.note = self.note, ""
            return self._say(words_in(note))
        if not text:
            return self._say(self.said or self._ask("start"))
        reading = hear(text, self._context())
        self._follow(reading, text)
        self._take(reading.acts, text)
        return self._answer(reading, text)

    def pressed(self, keys: str) -> Move:
        """A yes where one was asked for, a place on the list, or a number."""
        if self.waiting is not None and keys == "1":
            return self._again(self.waiting)
        if self.asked in ("day", "time") and keys.isdigit():
            return self._next([acts.Choose(number=int(keys))])
        return self.heard(keys)

    def tool_said(self, output: str) -> Move:
        try:
            fields = json.loads(output)
        except ValueError:
            fields = {}
        self._learn(fields)
        say = str(fields.get("say", ""))
        if fields.get("status") == "confirm_first":
            self.waiting, self.asked = self.last, "yes_no"
            return self._say(say)
        if fields.get("status") in _DONE:
            self._forget()
            return self._say(f"{say} {self._ask('else')}")
        return self._named_hour() or self._say(say or self._ask("start"))

    # --- what was heard --------------------------------------------------------------------------

    def _context(self) -> acts.Context:
        starts = [datetime.fromisoformat(slot["start"]).time() for slot in self.slots]
        return acts.Context(
            now=self.now().astimezone(self.instructions.zone).replace(tzinfo=None),
            language=self.language,
            country=self.instructions.country,
            asked=self.asked,
            offers=acts.Offers(
                days=tuple(date.fromisoformat(day["date"]) for day in self.days),
                times=tuple(starts) if self.asked == "time" else (),
            ),
            formal_name=self.details.get("name", ""),
            digits=self.digits,
        )

    def _follow(self, reading: acts.Reading, text: str) -> None:
        if reading.language and len(text.split()) >= _SENTENCE:
            self.language = reading.language

    def _take(self, said: Sequence[acts.Act], text: str) -> None:
        """What was told and wished."""
        for told in _of(said, acts.Tell):
            self._told(told)
        for other in _of(said, acts.ForOther)[:1]:
            self.visitor = self.visitor or (other.who or "")
        for reason in _of(said, acts.Reason)[:1]:
            self.reason = reason.words or text
        for wish in _of(said, acts.Wish):
            self._wish(wish)

    def _told(self, told: acts.Tell) -> None:
        if told.value is None:
            return
        if told.detail == "name" and told.who == "visitor":
            self.visitor = told.value
        elif told.part:
            self.digits += told.value
        else:
            self.details[told.detail] = told.value
            self.digits = "" if told.detail == "phone" else self.digits

    def _wish(self, wish: acts.Wish) -> None:
        days = [each for each in (wish.day, *wish.days) if each]
        weekdays = [WEEKDAYS[each] for each in wish.weekdays]
        if wish.role in ("refused", "busy"):
            if not wish.time and not wish.times and not wish.time_range:
                refused = [*map(str, days), *weekdays]
                self.wishes["except_days"] = [*self.wishes.get("except_days", []), *refused]
            self._look_again()
        elif wish.role == "wanted":
            self._want(wish, days, list(weekdays))

    def _want(self, wish: acts.Wish, days: list[date], weekdays: list[str]) -> None:
        self.hours = (wish.time,) if wish.time else wish.times or self.hours
        if days:
            self.wishes |= {"from": str(min(days)), "to": str(max(days))}
        if weekdays:
            self.wishes["weekdays"] = weekdays
        if wish.day_range:
            first, last = wish.day_range
            self.wishes |= {"from": first and str(first), "to": last and str(last)}
        if wish.time_range:
            first_at, last_at = wish.time_range
            self.wishes |= {
                "not_before": first_at and f"{first_at:%H:%M}",
                "not_after": last_at and f"{last_at:%H:%M}",
            }
        if days or weekdays or wish.day_range or wish.time_range:
            self._look_again()

    def _look_again(self) -> None:
        self.days, self.slots, self.slot_id, self.waiting = [], [], "", None

    # --- what to do about it ---------------------------------------------------------------------

    def _answer(self, reading: acts.Reading, text: str) -> Move:
        said = reading.acts
        if self.waiting is not None and _of(said, acts.Agree) and reading.settled:
            return self._again(self.waiting)
        return self._aside(said) or self._errand(said, text) or self._next(said)

    def _again(self, agreed: Calls) -> Calls:
        self.waiting = None
        return self._call(agreed)

    def _aside(self, said: Sequence[acts.Act]) -> Move | None:
        """What is no part of an errand."""
        if _of(said, acts.Pause):
            return Says(OF_COURSE[self.language])
        if _of(said, acts.Repeat):
            return self._say(self.said)
        if any(act.kind == "goodbye" for act in _of(said, acts.Social)):
            return self._call(Calls("end_call", {"language": self.language}))
        if any(isinstance(act, acts.Stop | acts.Keep) for act in said):
            self._forget()
            return self._say(f"{LEFT_OUT[self.language]} {self._ask('else')}")
        if self.waiting is not None and _of(said, acts.Decline) and len(said) == 1:
            self.waiting, self.slot_id, self.slots = None, "", []
            return self._say(WHAT_ELSE[self.language])
        return self._told_fact(_of(said, acts.Ask))

    def _told_fact(self, questions: Sequence[acts.Ask]) -> Move | None:
        for question in questions:
            if question.topic == "own_appointment":
                self.goal = "find"
            elif question.topic != "availability":
                fact = self.instructions.fact(question.topic, self.language)
                rest = self._ask(self.asked) if self.asked else ""
                return self._say(f"{fact or NOT_KNOWN[self.language]} {rest}".strip())
        return None

    def _errand(self, said: Sequence[acts.Act], text: str) -> Move | None:
        for want in _of(said, acts.Want):
            self.goal = _GOALS[want.task]
        if self.goal == "transfer_to_person":
            self.goal = ""
            return self._call(Calls("transfer_to_person", {"reason": text[:200]}))
        notes = _of(said, acts.Note)
        if self.goal == "take_message" and (notes or self.asked == "message"):
            self.goal, self.asked = "", None
            words = notes[0].words if notes else text
            return self._call(Calls("take_message", {"text": words or text, **self.details}))
        return self._say(self._asking("message")) if self.goal == "take_message" else None

    def _next(self, said: Sequence[acts.Act]) -> Move:
        if not self.goal and self._is_about_booking(said):
            self.goal = "book"
        if self.goal in ("cancel", "find"):
            return self._by_proof(said)
        if self.goal not in ("book", "move"):
            return self._small_talk(said)
        return self._choose(said) or (
            self._by_proof(said) if self.goal == "move" else self._finish()
        )

    @staticmethod
    def _is_about_booking(said: Sequence[acts.Act]) -> bool:
        about = (acts.Wish, acts.ForOther, acts.Reason, acts.Choose, acts.Other)
        return any(isinstance(act, about) for act in said) or any(
            act.topic == "availability" for act in _of(said, acts.Ask)
        )

    def _small_talk(self, said: Sequence[acts.Act]) -> Move:
        thanks = any(act.kind == "thanks" for act in _of(said, acts.Social))
        words = f"{WELCOME[self.language]} {self._ask('else')}" if thanks else self._ask("start")
        return self._say(words)

    # --- days and times --------------------------------------------------------------------------

    def _choose(self, said: Sequence[acts.Act]) -> Move | None:
        if self.slot_id:
            return None
        if not self.days and not self.slots:
            given = {name: value for name, value in self.wishes.items() if value}
            self.asked = "day"
            return self._call(Calls("get_days", {"language": self.language, **given}))
        offered = self.slots or self.days
        chosen = self._chosen(offered, said)
        if chosen is None and self.slots and (named := self._named_hour()):
            return named
        if chosen is None and _of(said, acts.Tell):
            return self._say(self._asking("time" if self.slots else "day"))
        if chosen is None:
            return self._say(self._asking("time" if self.slots else "day"))
        if self.slots:
            self.slot_id, self.misses = str(chosen["slot_id"]), 0
            return None
        return self._slots_of(chosen)

    def _chosen(self, offered: list[Record], said: Sequence[acts.Act]) -> Record | None:
        for choice in _of(said, acts.Choose):
            if choice.number is not None and 1 <= choice.number <= len(offered):
                return offered[choice.number - 1]
            if choice.which:
                return offered[-1 if choice.which in ("last", "latest") else 0]
        return None

    def _slots_of(self, day: Record) -> Calls:
        self.asked = "time"
        return self._call(Calls("get_slots", {"date": day["date"], "language": self.language}))

    def _named_hour(self) -> Move | None:
        """The hour that they named, where it is free; the day, where only one is left."""
        if self.goal not in ("book", "move") or self.slot_id:
            return None
        if not self.slots and len(self.days) == 1:
            return self._slots_of(self.days[0])
        for slot in self.slots:
            if datetime.fromisoformat(slot["start"]).time() in self.hours:
                self.slot_id = str(slot["slot_id"])
                return self._by_proof(()) if self.goal == "move" else self._finish()
        return None

    # --- details ---------------------------------------------------------------------------------

    def _finish(self) -> Move:
        if self.digits:
            return Says(GO_ON[self.language])
        for name in _DETAILS:
            if name not in self.details:
                return self._say(self._asking(name))
        arguments: Record = {name: self.details[name] for name in _DETAILS}
        arguments |= {"slot_id": self.slot_id, "language": self.language}
        arguments |= {"visitor": self.visitor} if self.visitor else {}
        arguments |= {"reason": self.reason[:200]} if self.reason else {}
        return self._call(Calls("book", arguments))

    def _by_proof(self, said: Sequence[acts.Act]) -> Move:
        code = self.details.get("code")
        known: Record = {
            name: self.details[name] for name in ("email", "phone") if name in self.details
        }
        if not code and len(known) < 2:
            wanted: acts.Asked = "phone" if "email" in known else "code"
            return self._say(self._asking(wanted))
        if self.visits and (visit := self._chosen(self.visits, said)):
            self.appointment_id = str(visit["appointment_id"])
        arguments: Record = {"language": self.language, **({"code": code} if code else known)}
        if self.appointment_id and self.goal != "find":
            arguments["appointment_id"] = self.appointment_id
        if self.goal == "move":
            arguments["slot_id"] = self.slot_id
        goal, self.goal = self.goal, "" if self.goal == "find" else self.goal
        return self._call(Calls(goal, arguments))

    # --- what tools said -------------------------------------------------------------------------

    def _learn(self, fields: Record) -> None:
        if "days" in fields:
            self.days, self.slots = list(fields["days"]), []
        if "slots" in fields or "alternatives" in fields:
            self.slots = list(fields.get("slots") or fields.get("alternatives") or [])
            self.slot_id, self.asked = "", "time"
            if not self.slots:
                self.days = []
        if "appointments" in fields:
            self.visits = list(fields["appointments"])

    def _forget(self) -> None:
        self.goal, self.asked, self.slot_id, self.waiting = "", None, "", None
        self.days, self.slots, self.visits, self.wishes = [], [], [], {}
        self.hours, self.appointment_id, self.visitor, self.reason = (), "", "", ""

    # --- saying ----------------------------------------------------------------------------------

    def _call(self, call: Calls) -> Calls:
        self.last = call
        return call

    def _say(self, text: str) -> Says:
        self.said = text
        return Says(text)

    def _asking(self, what: acts.Asked) -> str:
        """In other words where it was asked just now."""
        again = self.asked == what and what in AGAIN and self.misses > 0
        self.misses = self.misses + 1 if self.asked == what else 1
        self.asked = what
        return AGAIN[what][self.language] if again else self._ask(what)

    def _ask(self, what: str) -> str:
        return ASK[what][self.language]


def _of(said: Sequence[acts.Act], kind: type[T]) -> list[T]:
    return [act for act in said if isinstance(act, kind)]
