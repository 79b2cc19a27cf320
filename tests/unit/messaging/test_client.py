"""Waiting for answers, in virtual time: how soon they come, and what they cost."""

import asyncio
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from contracts.answers import Answer
from messaging.answers import AnswerPoller
from messaging.client import CommandClient, open_command_client
from messaging.faults import Transient
from messaging.publisher import publishing
from messaging.sqs import SqsQueue
from tests.fakes.sqs import FakeSqs
from tests.fakes.virtual_time import now, run_in_virtual_time
from tests.unit.messaging.worlds import FOUND, QUEUE, FakeRecords, find_days


@dataclass
class Office:
    """A client, and a worker that answers `takes_s` after a command was sent."""

    client: CommandClient
    records: FakeRecords
    tasks: asyncio.TaskGroup

    async def call(self, number: int, takes_s: float, timeout_s: float = 8) -> float:
        """How long the caller waited."""
        command = find_days(f"command-{number}")
        started = now()
        self.tasks.create_task(self._answer(command.id, takes_s))
        assert await self.client.call(command, timeout_s) == FOUND
        return now() - started

    async def _answer(self, command_id: str, takes_s: float) -> None:
        await asyncio.sleep(takes_s)
        await self.records.put_if_absent(command_id, FOUND)


@asynccontextmanager
async def opened() -> AsyncIterator[Office]:
    records = FakeRecords()
    sqs = FakeSqs(now, QUEUE)
    async with (
        publishing({"calendar": SqsQueue(sqs, QUEUE)}) as publisher,
        open_command_client(publisher, records) as client,
        asyncio.TaskGroup() as tasks,
    ):
        yield Office(client, records, tasks)


def test_a_call_returns_the_answer_on_record() -> None:
    async def scene() -> None:
        async with opened() as office:
            assert await office.call(1, takes_s=0.08) < 0.13
            assert len(office.records.reads) <= 3

    run_in_virtual_time(scene())


def test_nobody_waiting_costs_nothing() -> None:
    async def scene() -> None:
        async with opened() as office:
            await office.call(1, takes_s=0.05)
            reads = len(office.records.reads)
            await asyncio.sleep(600)
            assert len(office.records.reads) == reads

    run_in_virtual_time(scene())


def test_an_answer_that_does_not_come_in_time_is_none_and_can_be_had_later() -> None:
    async def scene() -> None:
        async with opened() as office:
            assert await office.client.call(find_days("command-1"), timeout_s=2) is None
            assert 2 <= now() < 2.1
            assert len(office.records.reads) < 20
            office.records.answers["command-1"] = FOUND
            started = now()
            assert await office.client.wait("command-1", timeout_s=2) == FOUND
            assert now() - started < 0.03

    run_in_virtual_time(scene())


def test_the_pace_learned_makes_most_waits_cost_one_read() -> None:
    async def scene() -> None:
        async with opened() as office:
            for takes_s in (0.06, 0.1, 0.4):
                waited: list[float] = []
                for number in range(60):
                    before = len(office.records.reads)
                    command = int(takes_s * 1000) * 1000 + number
                    waited.append(await office.call(command, takes_s))
                    await asyncio.sleep(1)
                    cost = len(office.records.reads) - before
                    assert cost <= 6
                before = len(office.records.reads)
                for number in range(60, 100):
                    command = int(takes_s * 1000) * 1000 + number
                    waited.append(await office.call(command, takes_s))
                assert (len(office.records.reads) - before) / 40 < 1.5
                assert max(waited[60:]) < takes_s * 1.3 + 0.02

    run_in_virtual_time(scene())


def test_a_wait_teaches_once_however_often_it_was_looked_for() -> None:
    async def scene() -> None:
        async with opened() as office:
            await office.call(1, takes_s=3)
            started, reads = now(), len(office.records.reads)
            assert reads > 10
            await office.call(2, takes_s=3)
            assert 0.06 < office.records.read_at[reads] - started < 0.08

    run_in_virtual_time(scene())


def test_a_crowd_teaches_no_more_than_one() -> None:
    async def scene() -> None:
        async with opened() as office:
            await asyncio.gather(*(office.call(number, takes_s=0.3) for number in range(1, 41)))
            started, reads = now(), len(office.records.reads)
            await office.call(99, takes_s=0.3)
            assert 0.06 < office.records.read_at[reads] - started < 0.08

    run_in_virtual_time(scene())


def test_many_waits_share_their_reads() -> None:
    async def scene() -> None:
        async with opened() as office:
            calls = [office.call(number, takes_s=0.05 + number * 0.002) for number in range(80)]
            await asyncio.gather(*calls)
            assert len(office.records.reads) < 20
            assert max(map(len, office.records.reads)) == 80

    run_in_virtual_time(scene())


def test_two_who_wait_for_the_same_answer_both_get_it() -> None:
    async def scene() -> None:
        async with opened() as office:
            office.records.answers["command-1"] = FOUND
            waits = [office.client.wait("command-1", timeout_s=1) for _ in range(2)]
            assert await asyncio.gather(*waits) == [FOUND, FOUND]
            assert office.records.reads == [{"command-1"}]

    run_in_virtual_time(scene())


def test_a_failed_read_does_not_end_the_waits() -> None:
    async def scene() -> None:
        async with opened() as office:
            office.records.read_fault = Transient("dynamodb throttled")
            assert await office.call(1, takes_s=0.02) < 0.5
            assert len(office.records.reads) >= 2

    run_in_virtual_time(scene())


def test_an_answer_that_cannot_be_read_ends_its_own_wait_alone() -> None:
    class Strange(FakeRecords):
        async def read(self, command_ids: Collection[str]) -> Mapping[str, Answer | None]:
            found = dict.fromkeys(set(command_ids) & {"newer"}, None)
            return {**await super().read(command_ids), **found}

    async def scene() -> None:
        records = Strange()
        records.answers["command-1"] = FOUND
        async with (
            publishing({}) as publisher,
            open_command_client(publisher, records) as client,
        ):
            waits = [client.wait(name, timeout_s=60) for name in ("newer", "command-1")]
            assert await asyncio.gather(*waits) == [None, FOUND]
            assert now() < 1, "nobody waits for what cannot be read"

    run_in_virtual_time(scene())


def test_a_poller_that_dies_ends_what_depends_on_it() -> None:
    class Broken(FakeRecords):
        async def read(self, command_ids: Collection[str]) -> Mapping[str, Answer]:
            raise ZeroDivisionError

    async def scene() -> None:
        async with (
            publishing({}) as publisher,
            open_command_client(publisher, Broken()) as client,
        ):
            await client.wait("command-1", timeout_s=60)

    with pytest.raises(ExceptionGroup) as died:
        run_in_virtual_time(scene())
    assert died.group_contains(ZeroDivisionError)


def test_over_a_hundred_waits_those_not_due_cost_no_second_request() -> None:
    async def scene() -> None:
        records = FakeRecords()
        poller = AnswerPoller(records)
        running = asyncio.create_task(poller.run())
        waits = [
            asyncio.create_task(poller.wait(f"command-{number}", 30, kind="FindDays"))
            for number in range(150)
        ]
        await asyncio.sleep(0.01)
        urgent = asyncio.create_task(poller.wait("urgent", 30))
        await asyncio.sleep(0.01)
        assert "urgent" in records.reads[0]
        assert len(records.reads[0]) == 100
        for task in (running, urgent, *waits):
            task.cancel()

    run_in_virtual_time(scene())
