"""`receptionist understand --jsonl`: what the rules alone see, one JSON object a line."""

import argparse
import sys
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import TextIO

import orjson
from pydantic import BaseModel, ConfigDict, ValidationError

from domain.reading import Context, Language, Reading
from domain.understanding import read
from ops.terminal import Commands


class Question(BaseModel):
    """`now` is local to the business; the zone is taken and changes nothing."""

    model_config = ConfigDict(extra="ignore")

    text: str
    now: datetime
    timezone: str | None = None
    language: Language | None = None
    country: str = "US"


def add(commands: Commands) -> None:
    understand = commands.add_parser("understand", help="what the rules alone make of a text")
    understand.add_argument(
        "--jsonl",
        action="store_true",
        required=True,
        help='one {"text", "now", "timezone"?, "language"?} a line in, one reading a line out',
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
        now=question.now.replace(tzinfo=None), language=question.language, country=question.country
    )
    return _shown(read(question.text, context), question.language)


def _shown(reading: Reading, told: Language | None) -> dict[str, object]:
    when = reading.when
    return {
        "language": told or reading.language or "en",
        "day": when.day.isoformat() if isinstance(when.day, date) else None,
        "time": _clock(when.time),
        "times": [_clock(moment) for moment in when.times],
        "time_range": [_clock(edge) for edge in when.time_range] if when.time_range else None,
        "email": reading.email.value if reading.email else None,
        "phone": reading.phone.value if reading.phone else None,
        "name": reading.name.value if reading.name else None,
        "intent": reading.intent.value if reading.intent else None,
    }


def _clock(moment: time | None) -> str | None:
    return moment.strftime("%H:%M") if moment else None
