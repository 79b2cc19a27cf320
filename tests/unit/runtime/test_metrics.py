"""Metrics as lines: what CloudWatch reads out of them, and when there are any."""

import json
import logging
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from runtime.logs import LogSettings
from runtime.metrics import CALL_FAILED, TURN_DURATION, record
from runtime.observing import observed


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root, metrics = logging.getLogger(), logging.getLogger("metrics")
    before = root.handlers[:], metrics.handlers[:], metrics.propagate, metrics.level, sys.excepthook
    yield
    root.handlers, metrics.handlers, metrics.propagate, metrics.level, sys.excepthook = before
    logging.captureWarnings(False)


def _lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_line_names_the_metric_its_unit_and_its_dimensions(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with observed(LogSettings(log_format="json"), "gateway"):
        record(TURN_DURATION, 840, tenant_id="consulate")
    (line,) = _lines(capsys)
    (directive,) = line["_aws"]["CloudWatchMetrics"]

    assert directive == {
        "Namespace": "AIReceptionist",
        "Dimensions": [[], ["Service"]],
        "Metrics": [{"Name": "TurnDuration", "Unit": "Milliseconds"}],
    }
    assert line["_aws"]["Timestamp"] > 1_700_000_000_000, "milliseconds"
    assert (line["TurnDuration"], line["Service"], line["tenant_id"]) == (
        840,
        "gateway",
        "consulate",
    )


def test_metrics_are_written_whatever_the_level_of_the_log(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with observed(LogSettings(log_format="json", log_level="ERROR"), "voice"):
        record(CALL_FAILED)

    assert [line["CallFailed"] for line in _lines(capsys)] == [1]


def test_people_at_a_terminal_see_none(capsys: pytest.CaptureFixture[str]) -> None:
    with observed(LogSettings(log_format="text", log_level="DEBUG"), "gateway"):
        record(CALL_FAILED)

    assert capsys.readouterr().out == ""
