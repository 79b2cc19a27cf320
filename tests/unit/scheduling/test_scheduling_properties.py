from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.scheduling import (
    day_bounds,
    free_slots,
    local_day,
    lock_instants,
    locked_span,
    nearest_slots,
    neighbourhood,
    open_days,
    overlaps,
    refusal,
)
from domain.tenants import WEEKDAYS, Tenant

few = settings(max_examples=40, deadline=None)  # a busy machine is no fault
ZONES = ["America/New_York", "Europe/Madrid", "Africa/Cairo", "Australia/Lord_Howe", "Asia/Kolkata"]
# The clocks change in these zones on or near these days.
DAYS = [date(2026, 3, 8), date(2026, 3, 29), date(2026, 4, 5), date(2026, 4, 24), date(2026, 10, 4)]
DAYS += [date(2026, 10, 25), date(2026, 10, 29), date(2026, 11, 1), date(2026, 6, 15)]


@st.composite
def tenants(draw: st.DrawFn) -> Tenant:
    quarters = draw(st.lists(st.integers(0, 95), min_size=2, max_size=4, unique=True))
    times = [f"{quarter // 4:02}:{quarter % 4 * 15:02}" for quarter in sorted(quarters)]
    spans = [list(pair) for pair in zip(times[::2], times[1::2], strict=False)]
    minutes = st.sampled_from([0, 5, 15, 40])
    return Tenant.model_validate(
        {
            "tenant_id": "clinic",
            "name": "Clinic",
            "timezone": draw(st.sampled_from(ZONES)),
            "mailbox": "book@clinic.example",
            "admin_email": "admin@clinic.example",
            "scheduling": {
                "hours": dict.fromkeys(WEEKDAYS, spans),
                "slot_minutes": draw(st.sampled_from([5, 20, 30, 45, 90])),
                "buffer_before_minutes": draw(minutes),
                "buffer_after_minutes": draw(minutes),
                "minimum_notice_minutes": draw(st.sampled_from([0, 30, 600])),
                "days_ahead": draw(st.integers(1, 5)),
            },
        }
    )


@st.composite
def scenes(draw: st.DrawFn):
    """A tenant, a day near a clock change, the moment it is asked, and what is busy around it."""
    tenant, day = draw(tenants()), draw(st.sampled_from(DAYS))
    start, _ = day_bounds(tenant, day)
    now = start + timedelta(minutes=draw(st.integers(-4 * 1440, 1000)))
    spans = st.tuples(st.integers(-300, 1800), st.integers(1, 400))
    busy = [
        (start + timedelta(minutes=at), start + timedelta(minutes=at + length))
        for at, length in draw(st.lists(spans, max_size=5))
    ]
    return tenant, day, busy, now


@few
@given(scenes())
def test_offered_slots_are_open_free_and_allowed(scene):
    tenant, day, busy, now = scene
    for slot in free_slots(tenant, day, busy, now):
        start, end = (moment.astimezone(tenant.zone) for moment in (slot.start, slot.end))
        assert start.date() == day
        assert any(
            hours.opens <= start.time() and end.time() <= hours.closes
            for hours in tenant.scheduling.hours_on(day)
        )
        assert not any(
            overlaps(locked_span(tenant.scheduling, slot.start), taken) for taken in busy
        )
        assert refusal(tenant, slot.start, now) is None
        assert slot.end - slot.start == timedelta(minutes=tenant.scheduling.slot_minutes)


@few
@given(scenes())
def test_offered_wall_times_are_distinct_and_in_order(scene):
    tenant, day, busy, now = scene
    walls = [
        slot.start.astimezone(tenant.zone).replace(tzinfo=None)
        for slot in free_slots(tenant, day, busy, now)
    ]
    assert walls == sorted(set(walls))


@few
@given(scenes())
def test_nothing_free_is_withheld(scene):
    tenant, day, busy, now = scene
    offered = {slot.start for slot in free_slots(tenant, day, busy, now)}
    start, end = day_bounds(tenant, day)
    for mark in lock_instants(start, end):
        span = locked_span(tenant.scheduling, mark)
        allowed = refusal(tenant, mark, now) is None
        assert (mark in offered) == (allowed and not any(overlaps(span, taken) for taken in busy))


@few
@given(scenes())
def test_slots_of_one_open_span_never_share_a_lock(scene):
    tenant, day, _, now = scene
    hours = tenant.scheduling.hours_on(day)[:1]
    slots = [
        slot
        for slot in free_slots(tenant, day, [], now)
        if slot.start.astimezone(tenant.zone).time() < hours[0].closes
    ]
    for one, other in pairwise(slots):
        held = lock_instants(*locked_span(tenant.scheduling, one.start))
        assert not set(held) & set(lock_instants(*locked_span(tenant.scheduling, other.start)))


@few
@given(scenes(), st.integers(-3000, 3000))
def test_nearest_slots_are_free_and_inside_the_neighbourhood(scene, minutes):
    tenant, day, busy, now = scene
    start = day_bounds(tenant, day)[0] + timedelta(minutes=minutes)
    first, last = neighbourhood(tenant, start, now)
    found = nearest_slots(tenant, start, busy, now)
    for slot in found:
        assert first <= slot.start < last
        assert slot.start != start
        assert slot in free_slots(tenant, local_day(tenant, slot.start), busy, now)


@few
@given(scenes())
def test_open_days_agree_with_the_free_slots_of_each_day(scene):
    tenant, day, busy, now = scene
    days = open_days(tenant, day - timedelta(days=9), day + timedelta(days=9), busy, now)
    assert all(
        each.available_slots == len(free_slots(tenant, each.date, busy, now)) for each in days
    )
    assert (day in [each.date for each in days]) == bool(free_slots(tenant, day, busy, now))


@few
@given(st.integers(0, 31_536_000), st.integers(1, 28_800))
def test_locks_cover_the_span_and_nothing_five_minutes_beyond(second, seconds):
    start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=second)
    end = start + timedelta(seconds=seconds)
    marks = lock_instants(start, end)
    five = timedelta(minutes=5)
    assert marks[0] <= start < marks[0] + five
    assert marks[-1] < end <= marks[-1] + five
    assert all(later - earlier == five for earlier, later in pairwise(marks))
    assert all(mark.minute % 5 == 0 and mark.second == mark.microsecond == 0 for mark in marks)
