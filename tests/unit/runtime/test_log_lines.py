"""Log lines: their shape, and what they keep to themselves."""

import ast
import json
import logging
import re
import subprocess
import sys
from pathlib import Path

import pytest

from runtime.logs import ROOMS, JsonFormatter, TextFormatter
from runtime.tracing import following, new_trace

SECRET = "ana.lopez@example.com"
ROOT = Path(__file__).parents[3]
FORMATTERS = [TextFormatter(), JsonFormatter()]


def _record(
    name: str, message: str, *args: object, error: BaseException | None = None, **fields: object
) -> logging.LogRecord:
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord(name, logging.INFO, "turns.py", 95, message, args, info, "take_turn")
    vars(record).update(fields)
    return record


def _failed() -> BaseException:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        return error


def test_a_text_line_has_the_shape_people_know() -> None:
    line = TextFormatter().format(_record("gateway.turns", "Turn taken", tenant_id="consulate"))

    assert re.fullmatch(
        r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \| INFO \| turns \| take_turn:95 \| Turn taken "
        r"\| tenant_id=consulate",
        line,
    )


def test_a_line_carries_the_trace_it_was_written_in() -> None:
    trace = new_trace()
    with following(trace):
        line = json.loads(JsonFormatter().format(_record("voice.call", "Call begins", call_id="c")))

    assert line["trace_id"] == trace.traceparent.split("-")[1]
    assert (line["message"], line["call_id"]) == ("Call begins", "c")


@pytest.mark.parametrize("formatter", FORMATTERS)
@pytest.mark.parametrize("wrapped", [False, True])
def test_an_exception_is_told_by_kind_and_place(
    formatter: logging.Formatter, wrapped: bool
) -> None:
    error = _failed()
    if wrapped:
        error = ExceptionGroup("tasks", [ExceptionGroup(SECRET, [error])])  # type: ignore[list-item]
    line = formatter.format(_record("workers.x", "Handler failed", error=error))

    assert SECRET not in line
    assert "ValueError" in line
    assert Path(__file__).name in line


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_a_strangers_line_loses_what_it_quotes(formatter: logging.Formatter) -> None:
    told = formatter.format(_record("urllib3.pool", "Retry of %s", SECRET))
    ready_made = formatter.format(_record("asyncio", f"Task failed: {SECRET}", error=_failed()))

    assert SECRET not in told + ready_made
    assert "Retry of %s" in told
    assert "urllib3.pool" in told
    assert "asyncio" in ready_made


def test_every_message_of_ours_is_static() -> None:
    """What varies is a field, which is a name and an id."""
    strange = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "log"
        and not (len(node.args) == 1 and isinstance(node.args[0], ast.Constant))
    ]
    # A few lines with a message chosen from static ones.
    assert strange == ["messaging/acker.py:" + str(_line("messaging/acker.py", "log.warning(what"))]


def _line(path: str, text: str) -> int:
    lines = (ROOT / path).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_an_uncaught_exception_is_not_printed_with_its_text(tmp_path: Path) -> None:
    program = (
        "from runtime.logs import LogSettings\nfrom runtime.observing import observed\n"
        f"with observed(LogSettings(), 'gateway'):\n    raise ValueError('{SECRET}')\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert ended.returncode == 1
    assert SECRET not in ended.stdout + ended.stderr
    assert "Process ended | error=ValueError" in ended.stderr
