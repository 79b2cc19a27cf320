from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tenacity import AsyncRetrying, stop_after_attempt, wait_none

from contracts.answers import CalendarUnavailable, DaysFound, TimeSlotsFound
from contracts.commands import FindDays, FindTimeSlots
from messaging.faults import Permanent, Transient
from tests.fakes.businesses import business
from tests.fakes.calendar import FakeCalendar
from vendors.faults import GrantLost
from workers.calendar.busy import SHORT_TRIES, BusyTime
from workers.calendar.find_days import find_days
from workers.calendar.find_time_slots import find_time_slots

MAILBOX = "book@clinic.example"
MONDAY = date(2026, 11, 23)


def at(hour: int, minute: int = 0, day: int = 23) -> datetime:
    """A wall time in Mexico City, UTC-6."""
    return datetime(2026, 11, day, tzinfo=UTC) + timedelta(hours=hour + 6, minutes=minute)


@dataclass(frozen=True)
class Held:
    start: datetime
    end: datetime
    appointment_id: str


class FakeSlots:
    def __init__(self) -> None:
        self.spans: list[Held] = []

    async def held(self, calendar: str, start: datetime, end: datetime) -> list[Held]:
        assert calendar == MAILBOX
        return [each for each in self.spans if each.start < end and start < each.end]


class World:
    """Open 9 to 12 in slots of an hour, every day but where a test says otherwise."""

    def __init__(self, **scheduling) -> None:
        hours = scheduling.pop("hours", [["09:00", "12:00"]])
        self.tenant = business(hours=hours, **{"slot_minutes": 60, **scheduling})
        self.calendar, self.slots, self.now = FakeCalendar(), FakeSlots(), at(8)

    async def get(self, tenant_id: str):
        assert tenant_id == "clinic"
        return self.tenant

    def envelope(self) -> dict:
        expires = self.now + timedelta(minutes=1)
        return {
            "id": "command-1",
            "tenant_id": "clinic",
            "correlation_id": "s",
            "issued_at": self.now,
            "expires_at": expires,
        }

    async def find_days(self, **fields):
        return await self._run(find_days, FindDays(**self.envelope(), **fields))

    async def find_slots(self, day: date = MONDAY, **fields):
        return await self._run(find_time_slots, FindTimeSlots(**self.envelope(), day=day, **fields))

    async def _run(self, handler, command):
        tries = AsyncRetrying(
            stop=stop_after_attempt(3), wait=wait_none(), retry=SHORT_TRIES.retry, reraise=True
        )
        busy_time = BusyTime(self.calendar, self.slots, tries)
        return await handler(command, tenants=self, busy_time=busy_time, now=lambda: self.now)


def starts(answer: TimeSlotsFound) -> list[str]:
    return [f"{slot.start - timedelta(hours=6):%H:%M}" for slot in answer.slots]


def days(answer: DaysFound | TimeSlotsFound) -> list[tuple[int, int]]:
    found = answer.days if isinstance(answer, DaysFound) else answer.nearest_days
    return [(day.date.day, day.available_slots) for day in found]


async def test_days_come_soonest_first_with_their_free_times():
    world = World(max_options_chat=3, closed_days=["2026-11-24"])
    world.calendar.write(MAILBOX, at(9, day=23), at(10, 30, day=23))
    world.slots.spans = [Held(at(9, day=25), at(12, day=25), "other")]
    assert days(await world.find_days()) == [(23, 1), (26, 3), (27, 3)]


async def test_limit_is_the_channels_unless_the_command_sets_one():
    world = World(max_options_chat=4, max_options_voice=2, max_open_appointments=1)
    assert len(days(await world.find_days())) == 4
    assert len(days(await world.find_days(channel="voice"))) == 2
    assert len(days(await world.find_days(limit=1))) == 1
    assert starts(await world.find_slots(channel="voice")) == ["09:00", "10:00"]
    assert starts(await world.find_slots(limit=1)) == ["09:00"]


async def test_days_are_filtered_by_span_weekday_and_time():
    world = World(max_options_chat=20)
    span = {"first_day": date(2026, 11, 25), "last_day": date(2026, 12, 2)}
    assert [day for day, _ in days(await world.find_days(**span))] == [25, 26, 27, 28, 29, 30, 1, 2]
    assert [day for day, _ in days(await world.find_days(weekdays=(1, 3), **span))] == [26, 1]
    world.calendar.write(MAILBOX, at(11, day=25), at(12, day=25))
    late = await world.find_days(not_before="11:00", limit=2, **span)
    assert days(late) == [(26, 1), (27, 1)]
    early = await world.find_days(not_after="10:00", limit=1)
    assert days(early) == [(23, 1)]


async def test_no_bookable_day_needs_no_calendar():
    world = World(days_ahead=3)
    answer = await world.find_days(first_day=date.max)
    assert answer == DaysFound(days=())
    assert world.calendar.calls == []


async def test_free_entries_and_other_days_do_not_count_as_busy():
    world = World()
    world.calendar.write(MAILBOX, at(9), at(12), busy=False)
    world.calendar.write(MAILBOX, at(9, day=24), at(12, day=24))
    assert starts(await world.find_slots()) == ["09:00", "10:00", "11:00"]


async def test_times_nearest_to_a_wish_come_first():
    world = World(hours=[["09:00", "13:00"]], slot_minutes=30)
    answer = await world.find_slots(nearest="11:10", limit=3)
    assert starts(answer) == ["11:00", "11:30", "10:30"]
    latest = await world.find_slots(nearest="23:59", limit=1)
    assert starts(latest) == ["12:30"]


async def test_times_are_filtered_from_and_until():
    world = World()
    assert starts(await world.find_slots(not_before="10:00")) == ["10:00", "11:00"]
    assert starts(await world.find_slots(not_after="11:00")) == ["09:00", "10:00"]


async def test_appointment_to_be_moved_may_take_its_own_time():
    world = World()
    entry = world.calendar.write(MAILBOX, at(10), at(11))
    world.calendar._entries[entry.event_id] = replace(
        world.calendar._entries[entry.event_id], event=replace(entry, key="mine.1")
    )
    world.slots.spans = [Held(at(10), at(11), "mine")]
    assert starts(await world.find_slots()) == ["09:00", "11:00"]
    assert starts(await world.find_slots(appointment_id="mine")) == ["09:00", "10:00", "11:00"]
    assert starts(await world.find_slots(appointment_id="other")) == ["09:00", "11:00"]


@pytest.mark.parametrize(
    ("day", "reason", "nearest"),
    [
        (date(2026, 11, 22), "past", [23, 24, 26]),
        (date(2026, 12, 30), "too_far", [24, 26, 27]),
        (date(2026, 11, 25), "closed", [24, 26, 27]),
        (date(2026, 11, 24), "taken", [23, 26, 27]),
    ],
)
async def test_day_without_times_says_why_and_what_is_near(day, reason, nearest):
    world = World(days_ahead=4, closed_days=["2026-11-25"], max_options_chat=3)
    world.calendar.write(MAILBOX, at(0, day=24), at(0, day=25))
    if reason != "taken":
        world.calendar = FakeCalendar()
    answer = await world.find_slots(day)
    assert (answer.slots, answer.unavailable) == ((), reason)
    assert [number for number, _ in days(answer)] == nearest


async def test_rest_of_today_may_be_too_soon_or_over():
    world = World(minimum_notice_minutes=120)
    world.now = at(9, 30)
    assert (await world.find_slots()).unavailable == "too_soon"
    world.now = at(11, 30)
    assert (await world.find_slots()).unavailable == "past"


async def test_times_that_no_hour_allows_are_closed():
    assert (await World().find_slots(not_before="18:00")).unavailable == "closed"


async def test_nearest_days_suit_the_wish():
    world = World(hours={"monday": [["09:00", "12:00"]], "wednesday": [["16:00", "18:00"]]})
    answer = await world.find_slots(not_before="15:00")
    assert days(answer) == [(25, 2), (2, 2)]


def failing(world: World, fault: Exception, times: int) -> list[str]:
    tried: list[str] = []

    async def gate(operation: str) -> None:
        tried.append(operation)
        if len(tried) <= times:
            raise fault

    world.calendar.gate = gate
    return tried


@pytest.mark.parametrize("search", ["find_days", "find_slots"])
@pytest.mark.parametrize(
    ("fault", "tries", "answer"),
    [
        (Transient("graph_503"), 3, CalendarUnavailable()),
        (Transient("graph_429", retry_after_s=30), 1, CalendarUnavailable()),
        (GrantLost("graph_403"), 1, CalendarUnavailable(reconnect=True)),
    ],
)
async def test_calendar_out_of_reach_is_an_answer(search, fault, tries, answer):
    world = World()
    tried = failing(world, fault, times=99)
    assert await getattr(world, search)() == answer
    assert len(tried) == tries


async def test_short_trouble_is_not_noticed():
    world = World()
    failing(world, Transient("graph_503"), times=2)
    assert starts(await world.find_slots()) == ["09:00", "10:00", "11:00"]


async def test_what_is_no_time_is_refused_for_good():
    with pytest.raises(Permanent, match="not_a_time"):
        await World().find_slots(nearest="half four")


async def test_day_is_read_whole_when_the_clocks_change():
    world = World(timezone="America/New_York", hours=[["00:00", "04:00"]])
    world.now = datetime(2026, 10, 30, tzinfo=UTC)
    world.calendar.write(
        MAILBOX, datetime(2026, 11, 1, 8, tzinfo=UTC), datetime(2026, 11, 1, 9, tzinfo=UTC)
    )
    answer = await world.find_slots(date(2026, 11, 1))
    local = [slot.start.astimezone(world.tenant.zone).strftime("%H:%M") for slot in answer.slots]
    assert local == ["00:00", "01:00", "02:00"]
