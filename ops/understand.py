"""`receptionist understand --jsonl`: what the rules alone see, one JSON object a line."""

import argparse
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TextIO

import orjson
from pydantic import BaseModel, ConfigDict, ValidationError

from contracts.values import Language
from domain.acts import Asked, Context, Moment, Offers, Proposal
from domain.understanding.reading import read
from domain.understanding.summary import summary
from ops.terminal import Commands


class Question(BaseModel):
    """`now` is local to the business; the zone is taken and changes nothing."""

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


def add(commands: Commands) -> None:
    understand = commands.add_parser("understand", help="what the rules alone make of a text")
    understand.add_argument(
        "--jsonl",
        action="store_true",
        required=True,
        help='one {"text", "now", "timezone"?, "language"?, ...} a line in, one reading a line out',
    )
    understand.set_defaults(run=run)


async def run(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    understand_lines(sys.stdin, sys.stdout)


def understand_lines(lines: Iterable[str], out: TextIO) -> None:
    """A line that is no question gets an `error` object, and the next one its turn."""
    for line in lines:
        if line.strip():
            out.write(orjson.dumps(_answer(line)).decode() + "\n")


def _answer(line: str) -> dict[str, object]:
    try:
        question = Question.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        return {"error": f"{where}: {first['msg']}" if where else first["msg"]}
    context = Context(
        now=question.now.replace(tzinfo=None),
        language=question.language,
        country=question.country,
        asked=question.asked,
        offers=question.offers or Offers(),
        proposal=question.proposal,
        appointments=question.appointments,
    )
    reading = read(question.text, context)
    return {
        **summary(question.text, reading, context),
        "acts": [_shown(act.model_dump(mode="json")) for act in reading.acts],
        "settled": reading.settled,
        "uncovered": list(reading.uncovered),
    }


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
