from datetime import UTC, date, datetime, timedelta

import pytest

from domain.scheduling import (
    day_bounds,
    free_slots,
    local_day,
    lock_instants,
    locked_span,
    nearest_slots,
    neighbourhood,
    open_days,
    refusal,
)
from tests.fakes.businesses import business

MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)  # 06:00 in Mexico City


def at(hour: int, minute: int = 0, day: int = 23) -> datetime:
    """A wall time in Mexico City, which is UTC-6 all year."""
    return datetime(2026, 11, day, tzinfo=UTC) + timedelta(hours=hour + 6, minutes=minute)


def starts(tenant, slots) -> list[str]:
    return [slot.start.astimezone(tenant.zone).strftime("%H:%M") for slot in slots]


def test_locks_are_the_five_minute_marks_the_span_touches():
    assert lock_instants(at(9), at(9, 15)) == (at(9), at(9, 5), at(9, 10))


def test_locks_round_a_span_outwards():
    marks = lock_instants(at(9, 2), at(9, 11))
    assert marks == (at(9), at(9, 5), at(9, 10))
    assert lock_instants(at(9, 4) + timedelta(seconds=59), at(9, 5, 23)) == (at(9),)


def test_touching_spans_share_no_lock():
    assert not set(lock_instants(at(9), at(9, 30))) & set(lock_instants(at(9, 30), at(10)))


def test_appointment_locks_its_buffers_too():
    tenant = business(slot_minutes=45, buffer_before_minutes=5, buffer_after_minutes=10)
    assert locked_span(tenant.scheduling, at(10)) == (at(9, 55), at(10, 55))


def test_day_has_its_slots_on_both_sides_of_the_break():
    tenant = business(slot_minutes=60)
    slots = free_slots(tenant, MONDAY, [], NOW)
    assert starts(tenant, slots) == ["09:00", "10:00", "11:00", "12:00", "14:00", "15:00", "16:00"]
    assert slots[0].end == at(10)


def test_buffers_space_the_slots():
    tenant = business(hours=[["10:00", "14:00"]], slot_minutes=45, buffer_after_minutes=15)
    slots = free_slots(tenant, MONDAY, [], NOW)
    assert starts(tenant, slots) == ["10:00", "11:00", "12:00", "13:00"]


def test_last_slot_ends_by_closing_time():
    tenant = business(hours=[["09:00", "10:50"]], slot_minutes=30)
    assert starts(tenant, free_slots(tenant, MONDAY, [], NOW)) == ["09:00", "09:30", "10:00"]


def test_closed_day_and_day_without_hours_have_none():
    closed = business(closed_days=["2026-11-23"])
    weekdays_only = business(hours={"tuesday": [["09:00", "10:00"]]})
    assert free_slots(closed, MONDAY, [], NOW) == []
    assert free_slots(weekdays_only, MONDAY, [], NOW) == []


def test_busy_span_takes_the_slots_it_touches_and_no_other():
    tenant = business(hours=[["09:00", "12:00"]], slot_minutes=30)
    busy = [(at(9, 45), at(10, 30))]
    assert starts(tenant, free_slots(tenant, MONDAY, busy, NOW)) == [
        "09:00",
        "10:30",
        "11:00",
        "11:30",
    ]


def test_buffers_keep_clear_of_busy_spans():
    tenant = business(hours=[["09:00", "12:00"]], slot_minutes=30, buffer_before_minutes=30)
    free = starts(tenant, free_slots(tenant, MONDAY, [(at(9, 40), at(10))], NOW))
    assert free == ["09:00", "11:00"]
    assert starts(tenant, free_slots(tenant, MONDAY, [(at(9, 40), at(9, 50))], NOW)) == free
    before_opening = [(at(8, 40), at(8, 45))]
    assert "09:00" not in starts(tenant, free_slots(tenant, MONDAY, before_opening, NOW))


def test_whole_day_event_of_another_day_order_and_overlap_do_not_matter():
    tenant = business(hours=[["09:00", "11:00"]], slot_minutes=60)
    busy = [(at(10), at(10, 30)), (at(0, day=22), at(0, day=23)), (at(9, 50), at(10, 20))]
    assert free_slots(tenant, MONDAY, busy, NOW) == []
    assert starts(tenant, free_slots(tenant, MONDAY, [busy[1]], NOW)) == ["09:00", "10:00"]


def test_minimum_notice_hides_what_is_too_soon():
    tenant = business(slot_minutes=60, minimum_notice_minutes=120)
    free = starts(tenant, free_slots(tenant, MONDAY, [], at(9, 1)))
    assert free == ["12:00", "14:00", "15:00", "16:00"]


def test_days_ahead_counts_local_days():
    tenant = business(days_ahead=2)
    late_evening = at(23, 30)  # already the 24th in UTC
    assert free_slots(tenant, date(2026, 11, 25), [], late_evening)
    assert free_slots(tenant, date(2026, 11, 26), [], late_evening) == []
    assert free_slots(tenant, date(2026, 11, 22), [], late_evening) == []


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        (at(9), None),
        (at(8, 59), "past"),
        (at(5, day=20), "past"),
        (at(9, day=28), "too_far"),
        (at(13, 0), "closed"),
        (at(9, 10), "closed"),
        (at(10, 30, day=26), "closed"),
        (datetime.max.replace(tzinfo=UTC), "too_far"),
        (datetime.min.replace(tzinfo=UTC), "past"),
    ],
)
def test_refusal_gives_the_reason(start, reason):
    tenant = business(days_ahead=4, closed_days=["2026-11-26"])
    assert refusal(tenant, start, at(9)) == reason


def test_refusal_within_the_notice_is_too_soon():
    tenant = business(minimum_notice_minutes=60)
    assert refusal(tenant, at(9, 30), at(8, 31)) == "too_soon"
    assert refusal(tenant, at(9, 30), at(8, 30)) is None


def test_nearest_slots_come_from_the_same_day_first():
    tenant = business(hours=[["09:00", "12:00"]], slot_minutes=60)
    found = nearest_slots(tenant, at(11, day=24), [(at(11, day=24), at(12, day=24))], NOW)[:4]
    assert [slot.start for slot in found] == [
        at(10, day=24),
        at(9, day=24),
        at(9, day=25),  # 22 h away
        at(10, day=25),  # 23 h; 11:00 of the 23rd is 24 h away
    ]


def test_nearest_slots_of_a_start_too_far_are_the_last_bookable():
    tenant = business(hours=[["09:00", "11:00"]], slot_minutes=60, days_ahead=3)
    found = nearest_slots(tenant, datetime.max.replace(tzinfo=UTC), [], NOW)[:1]
    assert [slot.start for slot in found] == [at(10, day=26)]


def test_nearest_slots_of_a_start_in_the_past_are_the_next():
    tenant = business(hours=[["09:00", "11:00"]], slot_minutes=60)
    found = nearest_slots(tenant, datetime.min.replace(tzinfo=UTC), [], NOW)[:2]
    assert [slot.start for slot in found] == [at(9), at(10)]


def test_nearest_slots_stay_inside_the_days_whose_busy_spans_were_read():
    tenant = business(hours={"monday": [["09:00", "10:00"]]}, slot_minutes=60)
    start, end = neighbourhood(tenant, at(9, day=30), NOW)
    found = nearest_slots(tenant, at(9, day=30), [(at(9, day=30), at(10, day=30))], NOW)[:5]
    assert found == []
    assert (start, end) == (at(0, day=26), at(0, day=26) + timedelta(days=9))


def test_open_days_count_free_slots_and_skip_full_days():
    tenant = business(hours=[["09:00", "11:00"]], slot_minutes=60, closed_days=["2026-11-25"])
    busy = [(at(0, day=24), at(0, day=25)), (at(9, day=26), at(9, 5, day=26))]
    days = open_days(tenant, date.min, date(2026, 11, 26), busy, NOW)
    assert [(day.date.day, day.available_slots) for day in days] == [(23, 2), (26, 1)]
    assert open_days(tenant, date.max, date.max, [], NOW) == []


def test_day_bounds_follow_the_clock_changes():
    new_york = business(timezone="America/New_York")
    spring, autumn = date(2026, 3, 8), date(2026, 11, 1)
    hours = [
        (end - start) / timedelta(hours=1)
        for start, end in [
            day_bounds(new_york, spring),
            day_bounds(new_york, autumn),
            day_bounds(new_york, MONDAY),
        ]
    ]
    assert hours == [23, 25, 24]
    cairo = business(timezone="Africa/Cairo")  # its clocks skip midnight itself
    start, _ = day_bounds(cairo, date(2026, 4, 24))
    assert local_day(cairo, start) == date(2026, 4, 24)
    assert local_day(cairo, start - timedelta(seconds=1)) == date(2026, 4, 23)


def test_hours_keep_their_wall_time_when_the_offset_changes():
    tenant = business(timezone="America/New_York", hours=[["09:00", "10:00"]], slot_minutes=60)
    before = free_slots(tenant, date(2026, 3, 7), [], datetime(2026, 3, 1, tzinfo=UTC))
    after = free_slots(tenant, date(2026, 3, 8), [], datetime(2026, 3, 1, tzinfo=UTC))
    assert [slot.start.hour for slot in before + after] == [14, 13]
    assert starts(tenant, before + after) == ["09:00", "09:00"]


def test_skipped_hour_holds_no_slot():
    tenant = business(timezone="America/New_York", hours=[["01:00", "05:00"]], slot_minutes=30)
    slots = free_slots(tenant, date(2026, 3, 8), [], datetime(2026, 3, 1, tzinfo=UTC))
    assert starts(tenant, slots) == ["01:00", "01:30", "03:00", "03:30", "04:00", "04:30"]


def test_repeated_hour_is_offered_once():
    tenant = business(timezone="America/New_York", hours=[["00:30", "03:00"]], slot_minutes=30)
    now = datetime(2026, 10, 20, tzinfo=UTC)
    slots = free_slots(tenant, date(2026, 11, 1), [], now)
    assert starts(tenant, slots) == ["00:30", "01:00", "01:30", "02:00", "02:30"]
    second_one_thirty = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    assert refusal(tenant, second_one_thirty, now) == "closed"
    assert refusal(tenant, second_one_thirty - timedelta(hours=1), now) is None
