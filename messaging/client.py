"""Sends a command and waits for its answer, which is read from where it is on record."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from contracts.answers import Answer
from contracts.commands import Command
from contracts.routing import Queue, queue_of
from messaging.answers import AnswerPoller
from messaging.ports import Results
from messaging.publisher import Publisher
from runtime.background import background_tasks


class CommandClient:
    def __init__(
        self,
        publisher: Publisher,
        answers: AnswerPoller,
        queue_of: Callable[[Command], Queue] = queue_of,
    ) -> None:
        self._publisher = publisher
        self._answers = answers
        self._queue_of = queue_of

    async def send(self, command: Command) -> None:
        """Raises `Transient` within a second when the queue is out of reach."""
        await self._publisher.send(self._queue_of(command), command)

    async def wait(self, command_id: str, timeout_s: float) -> Answer | None:
        """The answer to a command sent earlier, by whomever; None: not answered yet."""
        return await self._answers.wait(command_id, timeout_s)

    async def call(self, command: Command, timeout_s: float) -> Answer | None:
        """Sends, then waits for at most `timeout_s`; None: still being worked on.

        Raises as `send` does.
        """
        await self.send(command)
        return await self._answers.wait(command.id, timeout_s, kind=command.type)


@asynccontextmanager
async def open_command_client(
    publisher: Publisher, results: Results
) -> AsyncIterator[CommandClient]:
    answers = AnswerPoller(results)
    async with background_tasks() as tasks:
        polling = tasks.create_task(answers.run())
        try:
            yield CommandClient(publisher, answers)
        finally:
            polling.cancel()
