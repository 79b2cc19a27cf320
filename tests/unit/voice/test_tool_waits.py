"""What a tool says of a command that the queue or the worker is slow with."""

import asyncio
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from contracts.answers import Answer, DaysFound
from contracts.commands import Command
from domain.appointments import Appointment
from domain.speech import ToolCall
from messaging.faults import Transient
from tests.fakes.businesses import business
from tests.fakes.dynamo import FakeDynamo
from tests.fakes.virtual_time import run_in_virtual_time
from tests.unit.voice.test_calls_kept import a_journal, calls_over
from voice.tool_context import Reach, ToolContext
from voice.tools import CallTools

DAYS = ToolCall("c1", "get_days", "{}")
MESSAGE = ToolCall("c2", "take_message", '{"text": "Call me"}')
WAIT_S = 3.0


class Queue:
    """Out of reach so often; then its worker answers, or not."""

    def __init__(self, unreachable: int, answer: Answer | None) -> None:
        self.unreachable, self.answer = unreachable, answer
        self.sent: list[Command] = []

    async def call(self, command: Command, timeout_s: float) -> Answer | None:
        self.sent.append(command)
        if len(self.sent) <= self.unreachable:
            raise Transient("queue out of reach")
        return self.answer

    async def wait(self, command_id: str, timeout_s: float) -> Answer | None:
        return DaysFound(days=())

    async def send(self, command: Command) -> None:
        self.sent.append(command)
        if len(self.sent) <= self.unreachable:
            raise Transient("queue out of reach")


class NoRecord:
    """No appointment is on record."""

    async def get(self, tenant_id: str, appointment_id: str) -> Appointment | None:
        return None


async def tools_over(queue: Queue) -> CallTools:
    journal = a_journal(calls_over(FakeDynamo()))
    await journal.begin()
    now = lambda: datetime.now(UTC)  # noqa: E731
    return CallTools(ToolContext(business(), journal, Reach(queue, NoRecord(), now, WAIT_S)))


def ran(queue: Queue, call: ToolCall) -> dict[str, Any]:
    """What the tool answered."""

    async def run() -> dict[str, Any]:
        result = await (await tools_over(queue)).run(call)
        answered: dict[str, Any] = json.loads(result.output)
        return answered

    return run_in_virtual_time(run())


def test_a_queue_that_comes_back_is_waited_for_under_one_command() -> None:
    queue = Queue(2, DaysFound(days=()))
    assert ran(queue, DAYS)["days"] == []
    assert len({command.id for command in queue.sent}) == 1


@pytest.mark.parametrize("queue", [Queue(99, None), Queue(0, None)])
def test_what_became_of_a_command_is_never_guessed(queue: Queue) -> None:
    async def scene() -> None:
        tools = await tools_over(queue)
        async with asyncio.timeout(WAIT_S + 1):
            result = await tools.run(DAYS)
        assert json.loads(result.output)["status"] == "pending"
        assert result.pending is not None
        assert "days" in json.loads(await tools.late(result.pending))

    run_in_virtual_time(scene())


def test_a_message_is_sent_until_the_queue_takes_it() -> None:
    queue = Queue(2, None)
    assert ran(queue, MESSAGE)["status"] == "message_taken"
    assert len({command.id for command in queue.sent}) == 1


def test_a_message_that_no_queue_takes_is_not_called_taken() -> None:
    assert ran(Queue(99, None), MESSAGE)["status"] == "unavailable"
