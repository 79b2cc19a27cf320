from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from contracts.answers import CalendarUnavailable, DaysFound, TimeSlotsFound
from contracts.commands import FindDays, FindTimeSlots
from messaging.faults import Permanent, Transient
from tests.fakes.businesses import business
from tests.fakes.calendar import FakeCalendar
from vendors.faults import GrantLost
from workers.calendar.busy import BusyTime
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
        return await self._run(find_days, FindDays(**self.envelope() | fields))

    async def find_slots(self, day: date = MONDAY, **fields):
        return await self._run(find_time_slots, FindTimeSlots(**self.envelope(), day=day, **fields))

    async def _run(self, handler, command):
        busy_time = BusyTime(self.calendar, self.slots)
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


def failing(world: World, fault: Exception) -> None:
    async def gate(operation: str) -> None:
        raise fault

    world.calendar.gate = gate


@pytest.mark.parametrize("search", ["find_days", "find_slots"])
@pytest.mark.parametrize(
    ("retry_after_s", "waits_s"),
    [(None, 0.2), (7, 7)],
)
async def test_search_waits_on_the_queue_for_a_calendar_that_is_away(
    search, retry_after_s, waits_s
):
    world = World()
    failing(world, Transient("graph_429", retry_after_s))
    with pytest.raises(Transient, match="graph_429") as waiting:
        await getattr(world, search)()
    assert waiting.value.retry_after_s == waits_s
    assert world.calendar.calls == ["events"]  # the queue is the only place where it retries


@pytest.mark.parametrize("search", ["find_days", "find_slots"])
@pytest.mark.parametrize(
    ("fault", "answer"),
    [
        (Transient("graph_429", retry_after_s=60), CalendarUnavailable()),  # when it is expired
        (GrantLost("graph_403"), CalendarUnavailable(reconnect=True)),
    ],
)
async def test_calendar_that_will_not_be_back_in_time_is_an_answer(search, fault, answer):
    world = World()
    failing(world, fault)
    assert await getattr(world, search)() == answer


async def test_patience_with_a_calendar_that_says_nothing_ends():
    world = World()
    failing(world, Transient("graph_503"))
    issued_at = world.now - timedelta(seconds=5)
    assert await world.find_days(issued_at=issued_at) == CalendarUnavailable()


WISHES = [
    ({"first_day": "2026-11-26", "last_day": "2026-11-28"}, [26, 27, 28]),
    ({"days": ["2026-11-27"], "except_weekdays": [0]}, [27]),
    ({"weekdays": [1, 3], "last_day": "2026-12-01"}, [24, 26, 1]),
    (
        {"except_days": ["2026-11-23"], "except_weekdays": [1, 2], "last_day": "2026-11-27"},
        [26, 27],
    ),
]


@pytest.mark.parametrize(("wishes", "found"), WISHES)
async def test_days_keep_to_wishes(wishes, found):
    world = World(max_options_chat=20)
    answer = await world.find_days(wishes=wishes)
    assert [day for day, _ in days(answer)] == found


@pytest.mark.parametrize(
    ("wishes", "found"),
    [
        ({"not_before": "10:00"}, ["10:00", "11:00"]),
        ({"not_after": "10:00"}, ["09:00", "10:00"]),  # then or sooner
        ({"except_times": ["10:00"]}, ["09:00", "11:00"]),
        ({"busy": [{"not_before": "09:30", "not_after": "10:00"}]}, ["10:00", "11:00"]),
        ({"busy": [{"weekday": 0, "not_before": "11:59"}]}, ["09:00", "10:00"]),
        ({"busy": [{"weekday": 1}]}, ["09:00", "10:00", "11:00"]),
        ({"busy": [{"day": "2026-11-23", "not_after": "09:01"}]}, ["10:00", "11:00"]),
        ({"first_day": "2026-11-24"}, ["09:00", "10:00", "11:00"]),  # the day is named
    ],
)
async def test_times_keep_to_wishes(wishes, found):
    assert starts(await World().find_slots(wishes=wishes)) == found


async def test_a_day_whose_times_are_all_refused_is_neither_taken_nor_closed():
    world = World(max_options_chat=2)
    wishes = {"except_times": ["09:00", "10:00", "11:00"], "busy": [{"weekday": 3}]}
    answer = await world.find_slots(wishes=wishes)
    assert (answer.slots, answer.unavailable, answer.nearest_days) == ((), "unwished", ())
    assert (await world.find_slots(wishes={"not_before": "18:00"})).unavailable == "closed"


async def test_days_counted_are_those_of_the_times_wished_for():
    answer = await World(max_options_chat=2).find_days(wishes={"not_before": "10:30"})
    assert days(answer) == [(23, 1), (24, 1)]


async def test_both_versions_of_a_wish_bind():
    world = World()
    answer = await world.find_slots(not_before="10:00", wishes={"not_before": "11:00"})
    assert starts(answer) == ["11:00"]
    assert days(await world.find_days(weekdays=(1,), wishes={"weekdays": [2]})) == []


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
