"""Nothing that tells of a person stands in logs, metrics, traces and refusals, come what may."""

import json
from collections.abc import Iterator

import pytest

from devstack import credentials
from messaging.deployment import DeploymentKey
from runtime import metrics
from tests.fakes.day_office import PERSONAL
from tests.fakes.long_day import LongDay

pytestmark = pytest.mark.asyncio(loop_scope="session")

PROCESSES = ("gateway", "voice", "calendar", "booking", "email")
SECRETS = [
    *(credentials.AZURE_CLIENT_SECRET, credentials.SENDGRID_API_KEY, credentials.OPENAI_API_KEY),
    credentials.DEPLOYMENT_KEY,
    *(credentials.OPENAI_WEBHOOK_SECRET, credentials.TWILIO_AUTH_TOKEN, "dev-realestate"),
]
BESIDE = {metrics.CANARY_PASSED.name}  # of the command line
# What went wrong on the day, as the logs tell it: without these the other tests would see nothing.
HAPPENED = {
    "gateway": [
        "Turn taken",
        "Cap reached",
        "Tool used",
        "Language model failed",
        "Request unanswered",
    ],
    "voice": ["Call begins", "Call let go", "Call ended", "Tool ran", "Webhook refused"],
    "calendar": ["Command handled", "Message dead-lettered"],
    "booking": ["Handler failed", "payload_conflict", "Due work put off", "login_invalid_grant"],
    "email": ["Mail sent", "Mail refused", "not JSON", "extra_forbidden"],
}


def _found(texts: list[str], wanted: list[str]) -> Iterator[str]:
    for text in texts:
        low = text.lower()
        for word in wanted:
            at = low.find(word.lower())
            if at >= 0:
                yield f"{word}: {text[max(0, at - 150) : at + 150]}"


def _lines(day: LongDay) -> list[str]:
    return [line for process in PROCESSES for line in day.log_of(process).splitlines()]


def _metrics(day: LongDay) -> list[dict[str, object]]:
    return [json.loads(line) for line in _lines(day) if '"_aws"' in line]


@pytest.mark.parametrize("process", PROCESSES)
async def test_the_day_had_its_failures(day: LongDay, process: str) -> None:
    log = day.log_of(process)
    assert [message for message in HAPPENED[process] if message not in log] == []


async def test_logs_and_metrics_tell_nothing_of_people(day: LongDay) -> None:
    lines = _lines(day)
    assert len(lines) > 300
    assert day.codes
    assert list(_found(lines, [*PERSONAL, *day.codes])) == []


async def test_nothing_that_opens_is_in_a_log_a_queue_or_a_trace(day: LongDay) -> None:
    opening = [*day.sessions, *day.keys, *SECRETS]
    queued = [call.message for call in day.system.proxy.calls if call.message]
    assert len(day.sessions) > 3
    assert day.keys
    assert len(queued) > 30
    spans = [span.text for span in day.collector.spans]
    assert list(_found([*_lines(day), *spans, *queued], opening)) == []


async def test_logs_and_messages_call_a_session_by_its_label(day: LongDay) -> None:
    key = DeploymentKey(credentials.DEPLOYMENT_KEY)
    labels = [key.label(each) for each in day.sessions]
    logs = "\n".join(_lines(day))
    queued = "".join(call.message for call in day.system.proxy.calls)
    assert all(label in logs for label in labels)
    assert any(label in queued for label in labels)


async def test_logs_tell_no_secret(day: LongDay) -> None:
    assert list(_found(_lines(day), SECRETS)) == []


async def test_traces_tell_nothing_of_people(day: LongDay) -> None:
    texts = [span.text for span in day.collector.spans]
    assert len(texts) > 100
    assert list(_found(texts, [*PERSONAL, *day.codes, *SECRETS, "@"])) == []


async def test_refusals_do_not_repeat_what_was_said(day: LongDay) -> None:
    assert len(day.refusals) > 12
    assert list(_found(day.refusals, PERSONAL)) == []


async def test_what_happened_was_measured(day: LongDay) -> None:
    measured = {name for line in _metrics(day) for name in line}
    names = {each.name for each in vars(metrics).values() if isinstance(each, metrics.Metric)}
    assert names - BESIDE <= measured
    services = {line["Service"] for line in _metrics(day)}
    assert services == {"gateway", "voice", "booking", "email"}, "calendar logs as text"
