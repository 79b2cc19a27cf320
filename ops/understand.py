"""`receptionist understand --jsonl`: what is made of a text, one JSON object a line.

By the rules alone; with `--model` a language model reads what they do not settle, as in a chat.
"""

import argparse
import asyncio
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import TextIO

import orjson
from pydantic import BaseModel, ConfigDict, ValidationError

from contracts.values import Language
from domain.acts import Asked, Context, Moment, Offers, Proposal, Reading
from domain.tenants import Tenant
from domain.understanding.reading import read
from domain.understanding.summary import summary
from messaging.faults import Transient
from ops.terminal import Commands, Refused
from vendors.openai_reader import OpenAIReader, ReaderSettings, open_openai_reader

AT_ONCE = 8


class Question(BaseModel):
    """`now` is local to the business; the zone is taken and changes nothing. What was told before
    in the conversation has the names that `Context` has for it."""

    model_config = ConfigDict(extra="ignore")

    text: str
    now: datetime
    timezone: str | None = None
    language: Language | None = None
    country: str = "US"
    asked: Asked | None = None
    offers: Offers | None = None
    proposal: Proposal | None = None
    appointments: tuple[Moment, ...] = ()
    formal_name: str = ""
    digits: str = ""
    phone: str = ""
    reason: str = ""
    danger: bool = False


def add(commands: Commands) -> None:
    understand = commands.add_parser("understand", help="what is made of a text")
    understand.add_argument(
        "--jsonl",
        action="store_true",
        required=True,
        help='one {"text", "now", "timezone"?, "language"?, ...} a line in, one reading a line out',
    )
    understand.add_argument(
        "--model",
        action="store_true",
        help="ask the model that the environment names (OPENAI_API_KEY, ...) where rules leave off",
    )
    understand.set_defaults(run=run)


async def run(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    if not args.model:
        understand_lines(sys.stdin, sys.stdout)
        return
    async with open_openai_reader(ReaderSettings.read(environ)) as model:
        if model is None:
            raise Refused("--model: OPENAI_API_KEY is not set")
        for answer in await _answers_of(model, sys.stdin.read().splitlines()):
            _write(answer, sys.stdout)


def understand_lines(lines: Iterable[str], out: TextIO) -> None:
    """A line that is no question gets an `error` object, and the next one its turn."""
    for line in lines:
        if line.strip():
            _write(_answer(line), out)


def _some_business() -> Tenant:
    """Whom the model reads for: a text that is measured has no business."""
    return Tenant.model_validate(
        {
            "tenant_id": "some-business",
            "name": "A business that is visited by appointment",
            "timezone": "UTC",
            "mailbox": "calendar@business.example",
            "admin_email": "owner@business.example",
            "scheduling": {"hours": {"monday": [{"opens": "09:00", "closes": "17:00"}]}},
        }
    )


async def _answers_of(model: OpenAIReader, lines: Iterable[str]) -> list[dict[str, object]]:
    """In the order of the lines, some at once."""
    free, tenant = asyncio.Semaphore(AT_ONCE), _some_business()

    async def one(line: str) -> dict[str, object]:
        question = _question(line)
        if not isinstance(question, Question):
            return question
        context = _context(question)
        reading = read(question.text, context)
        if not reading.settled:
            async with free:
                with suppress(Transient):  # the rules' reading stands, as it does in a chat
                    reading = await model.read(question.text, context, reading, (), tenant)
        return _told(question.text, reading, context)

    return list(await asyncio.gather(*(one(line) for line in lines if line.strip())))


def _answer(line: str) -> dict[str, object]:
    question = _question(line)
    if not isinstance(question, Question):
        return question
    context = _context(question)
    return _told(question.text, read(question.text, context), context)


def _question(line: str) -> Question | dict[str, object]:
    try:
        return Question.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        return {"error": f"{where}: {first['msg']}" if where else first["msg"]}


def _context(question: Question) -> Context:
    return Context(
        now=question.now.replace(tzinfo=None),
        language=question.language,
        country=question.country,
        asked=question.asked,
        offers=question.offers or Offers(),
        proposal=question.proposal,
        appointments=question.appointments,
        formal_name=question.formal_name,
        digits=question.digits,
        phone=question.phone,
        reason=question.reason,
        danger=question.danger,
    )


def _told(text: str, reading: Reading, context: Context) -> dict[str, object]:
    return {
        **summary(text, reading, context),
        "acts": [_shown(act.model_dump(mode="json")) for act in reading.acts],
        "settled": reading.settled,
        "uncovered": list(reading.uncovered),
    }


def _write(answer: dict[str, object], out: TextIO) -> None:
    out.write(orjson.dumps(answer).decode() + "\n")


def _shown(act: dict[str, object]) -> dict[str, object]:
    """Hours without seconds, and no field that says nothing."""
    return {
        name: _clocks(value)
        for name, value in act.items()
        if (value is not None and value is not False and value != []) or name == "certain"
    }


def _clocks(value: object) -> object:
    if isinstance(value, dict):
        return _shown(value)
    if isinstance(value, list):
        return [_clocks(each) for each in value]
    return value[:5] if isinstance(value, str) and value[2::3] == "::" else value
