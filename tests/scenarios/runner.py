"""One simulated customer against a running system, graded on state and never on words.

A customer reacts to what a reply asks and offers (`booking_state`, `slot_status.missing`, the
options), so it goes its way through whatever the receptionist does.
"""

import asyncio
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import uuid4

from aiohttp import ClientSession

from tests.scenarios.customer import Choice, Customer, Interjection, Stage
from tests.scenarios.grading import grade, holds_appointment, mails_to

MAX_TURNS = 30
TRIES = 5
_CODE = re.compile(r"(?<![+\d] )(?<!\d)\b([0-9A-HJKMNP-TV-Z]{4}-?[0-9A-HJKMNP-TV-Z]{4})\b")
_YES_NO = 2  # options: of an offer beside the way, or of a confirmation


@dataclass
class Outcome:
    customer: Customer
    problems: list[str] = field(default_factory=list)
    false_confirmations: int = 0
    turns: int = 0
    transcript: list[tuple[str, str]] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        return not self.problems

    def told(self) -> str:
        """For a person who reads why it failed."""
        lines = [f"{self.customer.id}: {'; '.join(self.problems) or 'passed'}"]
        return "\n".join(lines + [f"  > {said}\n    {reply}" for said, reply in self.transcript])


class Town(Protocol):
    """Where customers go: a running system, or one in memory."""

    settles_within_s: float  # what follows an answer

    async def say(self, customer: Customer, words: str, session_id: str | None) -> dict[str, Any]:
        """The reply. Raises `AssertionError` where there is none."""

    async def seen(self, what: str) -> list[dict[str, Any]]:
        """`events` of all calendars, or the `outbox`, as the simulators show them."""


@dataclass(frozen=True)
class HttpTown:
    """Both are roots: of the gateway, and of the simulators."""

    http: ClientSession
    chat_url: str
    control_url: str
    settles_within_s: float = 15.0

    async def say(self, customer: Customer, words: str, session_id: str | None) -> dict[str, Any]:
        body = {"message": words, "session_id": session_id}
        address = f"{self.chat_url}/chat/{customer.tenant}"
        key = {"Idempotency-Key": uuid4().hex}
        for _ in range(TRIES):
            async with self.http.post(address, json=body, headers=key) as answer:
                reply: dict[str, Any] = await answer.json()
                if answer.status == 200:
                    return reply
                if answer.status != 503:
                    break
                await asyncio.sleep(1)  # as a page does: the same request again
        raise AssertionError(f"status {answer.status}: {reply}")

    async def seen(self, what: str) -> list[dict[str, Any]]:
        async with self.http.get(f"{self.control_url}/_sim/{what}") as answer:
            found: list[dict[str, Any]] = await answer.json()
            return found


async def run(customer: Customer, town: Town) -> Outcome:
    outcome = Outcome(customer)
    visit = _Visit(customer, town, outcome)
    try:
        for stage in customer.stages:
            await visit.do(stage)
    except AssertionError as error:
        outcome.problems.append(str(error))
    outcome.problems += await grade(customer, visit.last, town)
    return outcome


async def run_all(customers: Sequence[Customer], town: Town, at_once: int) -> list[Outcome]:
    """In the customers' order, `at_once` of them at a time."""
    free = asyncio.Semaphore(at_once)

    async def one(customer: Customer) -> Outcome:
        async with free:
            return await run(customer, town)

    return list(await asyncio.gather(*map(one, customers)))


class _Visit:
    def __init__(self, customer: Customer, town: Town, outcome: Outcome) -> None:
        self._customer = customer
        self._town = town
        self._outcome = outcome
        self._session: str | None = None
        self._unsaid: list[Interjection] = list(customer.interjections)
        self._list: list[str] = []  # the last one shown: people remember it
        self.last: dict[str, Any] = {}

    async def do(self, stage: Stage) -> None:
        if stage.elsewhere:
            self._session = None
        words, proofs = [*stage.say], [*stage.proof]
        await self._turn(await self._filled(words.pop(0)))
        while words or not self._is_done(stage):
            if self._outcome.turns >= MAX_TURNS:
                raise AssertionError(f"no end after {MAX_TURNS} turns")
            await self._turn(await self._filled(self._next_words(stage, words, proofs)))

    async def _turn(self, words: str) -> None:
        self.last = await self._town.say(self._customer, words, self._session)
        self._session = self.last["session_id"]
        self._outcome.turns += 1
        self._outcome.transcript.append((words, self.last["message"]))
        options = self.last.get("options", [])
        if options and not _says_yes_or_no(options):
            self._list = [option["label"] for option in options]
        appointment = self.last.get("appointment")
        if appointment and not await holds_appointment(self._town, appointment):
            self._outcome.false_confirmations += 1
            self._outcome.problems.append("confirmed what is not in the calendar")

    def _is_done(self, stage: Stage) -> bool:
        return bool(self.last["booking_state"] == stage.ends and not self._unsaid_here())

    def _next_words(self, stage: Stage, words: list[str], proofs: list[str]) -> str:
        interjection = self._unsaid_here()
        if interjection:
            self._unsaid.remove(interjection)
            return interjection.say
        state, options = self.last["booking_state"], self.last.get("options", [])
        customer, missing = self._customer, self.last["slot_status"]["missing"]
        if state == "confirming":
            several = len(options) > _YES_NO
            return self._chosen(options, "choosing_slot") if several else customer.yes
        if len(options) == _YES_NO and _says_yes_or_no(options):
            return words.pop(0) if state == "none" and words else customer.aside
        if state in ("choosing_day", "choosing_slot"):
            return self._chosen(options, state)
        if state == "collecting" and proofs:
            return proofs.pop(0)
        if state == "collecting" and missing:
            return customer.tells[missing[0]]
        return words.pop(0) if words else stage.say[-1]

    def _chosen(self, options: list[dict[str, str]], state: str) -> str:
        choice = self._customer.day if state == "choosing_day" else self._customer.time
        if _says_yes_or_no(options):
            return self._customer.yes  # one time is offered
        return choose(choice, self._list)

    def _unsaid_here(self) -> Interjection | None:
        state = self.last["booking_state"]
        moments = {state, *self.last["slot_status"]["missing"][:1]} if state != "none" else {state}
        return next((each for each in self._unsaid if each.at in moments), None)

    async def _filled(self, words: str) -> str:
        if "{" not in words:
            return words
        code = await self._code() if "{code}" in words else ""
        return words.format(email=self._customer.email, phone=self._customer.phone, code=code)

    async def _code(self) -> str:
        """Of the confirmation, once it has arrived."""
        deadline = time.monotonic() + self._town.settles_within_s
        while True:
            mails = await mails_to(self._town, self._customer.email)
            codes = [code[1] for mail in mails if (code := _CODE.search(mail["text"]))]
            if codes:
                return codes[-1]
            if time.monotonic() > deadline:
                raise AssertionError("no mail with a code")
            await asyncio.sleep(0.1)


def choose(choice: Choice, labels: list[str]) -> str:
    """The choice in the customer's words. Labels are like "Monday, November 23" or "10:30 a.m."."""
    labels = [label for label in labels if any(letter.isdigit() for letter in label)]
    if "{" not in choice.say or not labels:
        return choice.say
    position = min(choice.pick, len(labels)) - 1 if choice.pick > 0 else len(labels) - 1
    label = labels[position]
    clock = re.search(r"\d+:\d\d", label)
    date = re.search(r"\d+", label)
    return choice.say.format(
        label=label,
        number=position + 1,
        weekday=label.split()[0].strip(","),
        date=date.group() if date else label,
        clock=clock.group() if clock else label,
    )


def _says_yes_or_no(options: list[dict[str, str]]) -> bool:
    return {"Yes", "No"} <= _labels(options) or {"Sí", "No"} <= _labels(options)


def _labels(options: list[dict[str, str]]) -> set[str]:
    return {option["label"] for option in options}
