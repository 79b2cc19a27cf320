"""How much of the labelled phrases the rules understand, by kind and language."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, time
from pathlib import Path
from typing import Any

import pytest

from domain.reading import Context, DayTime, Reading
from domain.understanding import read

PHRASES = Path(__file__).resolve().parents[2].parent / "shared" / "understanding"
pytestmark = pytest.mark.skipif(not PHRASES.is_dir(), reason="the labelled phrases are not here")

Record = dict[str, Any]
Judge = Callable[[Record, Reading], bool]


def records(name: str) -> Iterator[Record]:
    for line in (PHRASES / f"dev_{name}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def reading(record: Record) -> Reading:
    now = datetime.fromisoformat(record.get("ref", "2026-11-22T12:00:00"))
    language = None if record["lang"] == "any" else record["lang"]
    return read(record["text"], Context(now=now, language=language))


def clock(moment: time | None) -> str | None:
    return moment.strftime("%H:%M") if moment else None


def right_day(record: Record, when: DayTime) -> bool:
    if "month_day" in record["expected"]:
        return bool(when.day) and f"{when.day:%m-%d}" in record["expected"]["month_day"]
    return "primary_day" not in record or str(when.day) == record["primary_day"]


def right_time(record: Record, when: DayTime) -> bool:
    expected = record["expected"]
    listed = {*expected.get("time", ()), *(moment[11:] for moment in expected.get("datetime", ()))}
    said = [clock(moment) for moment in ([when.time] if when.time else when.times)]
    return bool(said) and all(moment in listed for moment in said)


def right_range(record: Record, when: DayTime) -> bool:
    expected = record["expected"]
    pairs = [*expected.get("time_range", ()), *expected.get("datetime_range", ())]
    listed = [[edge and edge[-5:] for edge in pair] for pair in pairs]
    return when.time_range is not None and [clock(edge) for edge in when.time_range] in listed


def nothing_found(when: DayTime) -> bool:
    return not (when.day or when.time or when.times or when.time_range)


def right_when(record: Record, found: Reading) -> bool:
    when, kind = found.when, record["kind"]
    if kind == "none":
        return nothing_found(when)
    return (
        (kind in ("time", "time_range") or right_day(record, when))
        and ("range" in kind or kind == "day" or right_time(record, when))
        and ("range" not in kind or right_range(record, when))
    )


def right_email(record: Record, found: Reading) -> bool:
    return [found.email.value] == record["expected"] if found.email else not record["expected"]


def right_phone(record: Record, found: Reading) -> bool:
    if not found.phone or not record["expected"]:
        return not found.phone and not record["expected"]
    if "e164_us" in record:
        return found.phone.value in record["e164_us"]
    national = re.sub(r"ext.*|\D", "", record["expected"][0])
    return found.phone.value.endswith(national)


def shares(rows: Iterable[Record], right: Judge) -> dict[tuple[str, str], tuple[float, list[str]]]:
    """By kind and language: how many in a hundred are right, and which are wrong."""
    judged: dict[tuple[str, str], list[tuple[bool, str]]] = defaultdict(list)
    for record in rows:
        key = (record.get("kind", "language"), record["lang"])
        judged[key].append((right(record, reading(record)), record["text"]))
    return {
        key: (100 * sum(ok for ok, _ in marks) / len(marks), [text for ok, text in marks if not ok])
        for key, marks in judged.items()
    }


# The ranges fall short on two labels that settle what the words leave open ("3-4pm" as today's).
DATETIME_FLOORS = {
    "day": 99, "time": 97, "time_range": 99, "day_time": 99, "day_time_range": 88, "none": 99
}  # fmt: skip


def test_days_and_times_are_understood() -> None:
    rows = [*records("datetime"), *records("negatives")]
    for (kind, language), (share, wrong) in shares(rows, right_when).items():
        assert share >= DATETIME_FLOORS[kind], (kind, language, wrong)


def test_emails_are_understood() -> None:
    for key, (share, wrong) in shares(records("emails"), right_email).items():
        assert share == 100, (key, wrong)


def test_phones_are_understood() -> None:
    for key, (share, wrong) in shares(records("phones"), right_phone).items():
        assert share == 100, (key, wrong)


def test_languages_are_told_apart() -> None:
    for record in records("language"):
        found = read(record["text"], Context(now=datetime.fromisoformat("2026-11-22T12:00:00")))
        assert found.language == record["lang"], record["text"]
