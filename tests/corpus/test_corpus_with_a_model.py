"""How well texts are read with somebody good in the language model's place, over the wire.

What was answered there is on record (`recordings/`); the product asks as it does in a turn.
"""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest

from domain.acts import Context, Reading
from domain.understanding.reading import read
from messaging.faults import Transient
from tests.corpus.model_desk import Desk, desk
from tests.corpus.reading_corpus import Table, context, records
from tests.fakes.businesses import business
from vendors.openai_reader import ReaderSettings, open_openai_reader

ROOT = Path(__file__).parents[2]
MOST_TOKENS_IN = 2500


async def measured_with_desk() -> tuple[Table, Desk]:
    table = Table()
    async with desk() as (seat, url):
        settings = ReaderSettings.model_validate({"OPENAI_API_KEY": "desk", "OPENAI_BASE_URL": url})
        async with open_openai_reader(settings) as reader:
            assert reader

            async def whole(text: str, place: Context) -> Reading:
                rules = read(text, place)
                if rules.settled:
                    return rules
                try:
                    return await reader.read(text, place, rules, (), business())
                except Transient:
                    return rules

            for record in records("dev_acts_*.jsonl"):
                table.add(record, await whole(record["text"], context(record)))
    return table, seat


async def test_with_a_model_nearly_all_is_read_rightly(request: pytest.FixtureRequest) -> None:
    table, seat = await measured_with_desk()
    request.config.get_terminal_writer().line(f"\nwith a model:\n{table.shown()}")
    assert seat.missing == []
    assert seat.most_tokens_in <= MOST_TOKENS_IN
    assert table.share("right") >= 0.95, "\n".join(table.misses)
    assert table.share("wrong") <= 0.01, "\n".join(table.misses)


async def test_the_command_line_asks_the_model_where_the_rules_leave_off() -> None:
    record = next(each for each in records("dev_acts_en.jsonl") if each["id"] == "en-0143")
    question = {name: record[name] for name in ("text", "now", "country", "asked")}
    async with desk() as (seat, url):
        environ = {"OPENAI_API_KEY": "desk", "OPENAI_BASE_URL": url, "PATH": "/usr/bin:/bin"}
        command = [sys.executable, "-m", "ops", "understand", "--jsonl", "--model"]
        run = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environ, cwd=ROOT
        )
        out, complaints = await run.communicate(json.dumps(question).encode())
    assert run.returncode == 0, complaints
    assert seat.missing == []
    days = [act.get("day") for act in json.loads(out)["acts"] if act["act"] == "wish"]
    assert "2026-12-15" in days
