"""What a tool says of a command that the queue or the worker is slow with."""

import asyncio
import json
from datetime import UTC, datetime

import pytest

from contracts.answers import Answer, DaysFound
from contracts.commands import Command
from domain.speech import ToolCall
from messaging.faults import Transient
from tests.fakes.businesses import business
from tests.fakes.dynamo import FakeDynamo
from tests.unit.voice.test_calls_kept import a_journal, calls_over
from voice.tool_context import ToolContext
from voice.tools import CallTools

DAYS = ToolCall("c1", "get_days", "{}")


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


def tools_over(queue: Queue, wait_s: float = 3.0) -> CallTools:
    journal = a_journal(calls_over(FakeDynamo()))
    now = lambda: datetime.now(UTC)  # noqa: E731
    return CallTools(ToolContext(business(), journal, queue, now=now, wait_s=wait_s))


async def test_a_queue_that_comes_back_is_waited_for_under_one_command() -> None:
    queue = Queue(2, DaysFound(days=()))
    result = await tools_over(queue).run(DAYS, 1)
    assert json.loads(result.output)["days"] == []
    assert len({command.id for command in queue.sent}) == 1


@pytest.mark.parametrize("queue", [Queue(99, None), Queue(0, None)])
async def test_what_became_of_a_command_is_never_guessed(queue: Queue) -> None:
    tools = tools_over(queue, wait_s=1.5)
    async with asyncio.timeout(4):
        result = await tools.run(DAYS, 1)
    assert json.loads(result.output)["status"] == "pending"
    assert result.pending is not None
    assert "days" in json.loads(await tools.late(result.pending))
