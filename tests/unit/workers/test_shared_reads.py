"""Who asks the same at the same moment shares a read, and nothing is kept."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from domain.calendar_events import CalendarEvent
from messaging.faults import Transient
from tests.fakes.calendar import FakeCalendar
from workers.shared_reads import SharedReads

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
MAILBOX = "book@clinic.example"


class Line:
    """Reads that end when `answer` or `fail` is called, oldest first."""

    def __init__(self) -> None:
        self.reads: list[asyncio.Future[None]] = []
        self.calendar = FakeCalendar(self._gate)
        self.shared = SharedReads(self.calendar.events)

    async def _gate(self, operation: str) -> None:
        self.reads.append(asyncio.get_running_loop().create_future())
        await self.reads[-1]

    def ask(self, start: datetime = NOON) -> asyncio.Task[list[CalendarEvent]]:
        return asyncio.ensure_future(self.shared(MAILBOX, start, start + HOUR))

    async def settle(self) -> None:
        for _ in range(5):
            await asyncio.sleep(0)


@pytest.fixture
def line() -> Line:
    return Line()


async def asked(line: Line, count: int) -> Sequence[asyncio.Task[list[CalendarEvent]]]:
    tasks = [line.ask() for _ in range(count)]
    await line.settle()
    return tasks


async def test_a_crowd_that_asks_the_same_makes_one_read(line: Line) -> None:
    line.calendar.write(MAILBOX, NOON, NOON + HOUR)
    tasks = await asked(line, 40)
    assert len(line.reads) == 1
    line.reads[0].set_result(None)
    answers = await asyncio.gather(*tasks)
    assert all([event.start for event in answer] == [NOON] for answer in answers)


async def test_another_span_is_another_read(line: Line) -> None:
    tasks = [line.ask(), line.ask(NOON + HOUR)]
    await line.settle()
    assert len(line.reads) == 2
    for read in line.reads:
        read.set_result(None)
    await asyncio.gather(*tasks)


async def test_what_was_read_before_is_read_again(line: Line) -> None:
    (first,) = await asked(line, 1)
    line.reads[0].set_result(None)
    assert await first == []
    line.calendar.write(MAILBOX, NOON, NOON + HOUR)
    (second,) = await asked(line, 1)
    line.reads[1].set_result(None)
    assert len(await second) == 1


async def test_a_fault_is_everybodys_and_ends_with_them(line: Line) -> None:
    tasks = await asked(line, 3)
    line.reads[0].set_exception(Transient("graph_503"))
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert [str(each) for each in outcomes] == ["graph_503"] * 3
    (again,) = await asked(line, 1)
    line.reads[1].set_result(None)
    assert await again == []


async def test_when_the_reader_gives_up_another_reads_for_all(line: Line) -> None:
    first, *others = await asked(line, 3)
    first.cancel()
    await line.settle()
    assert len(line.reads) == 2
    line.reads[1].set_result(None)
    assert await asyncio.gather(*others) == [[], []]


async def test_who_gives_up_while_waiting_leaves_the_others_their_answer(line: Line) -> None:
    first, second, third = await asked(line, 3)
    second.cancel()
    line.reads[0].set_result(None)
    assert await asyncio.gather(first, third) == [[], []]
    assert len(line.reads) == 1
