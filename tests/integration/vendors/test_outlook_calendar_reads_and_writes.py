import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import httpx
import pytest

from domain.calendar_events import NewEvent, busy_span, text_mark
from domain.scheduling import day_bounds
from messaging.faults import Transient
from tests.fakes.businesses import business
from tests.fakes.vendor_simulators import MAILBOX
from vendors.faults import GrantLost
from vendors.graph_login import AppLogin, GraphSettings
from vendors.outlook_calendar import (
    KEY_PROPERTY,
    TEXT_PROPERTY,
    OutlookCalendar,
    open_outlook_calendar,
)

TEN = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)  # 10:00 in Mexico City
DAY = (TEN - timedelta(hours=10), TEN + timedelta(hours=14))


def visit(key: str = "a1b2.1", start: datetime = TEN) -> NewEvent:
    end = start + timedelta(minutes=30)
    return NewEvent(key=key, subject="Ana Pérez", body="by chat", start=start, end=end)


@pytest.fixture
async def calendar(vendors):
    settings = GraphSettings.read(vendors.environ)
    async with open_outlook_calendar(settings, AppLogin(settings)) as calendar:
        yield calendar


async def test_entry_is_read_back_with_its_key(calendar):
    event_id = await calendar.create(MAILBOX, visit())
    [event] = await calendar.events(MAILBOX, *DAY)
    assert (event.event_id, event.key, event.busy) == (event_id, "a1b2.1", True)
    assert (event.start, event.end) == (TEN, TEN + timedelta(minutes=30))


async def test_entries_of_people_have_no_key_and_may_be_free(calendar, vendors):
    times = {"start": "2026-11-23T10:00", "end": "2026-11-23T11:00"}
    await vendors.order("events", mailbox=MAILBOX, subject="Staff", **times)
    await vendors.order("events", mailbox=MAILBOX, subject="Lunch", showAs="free", **times)
    events = await calendar.events(MAILBOX, *DAY)
    assert sorted((event.busy, event.key) for event in events) == [(False, None), (True, None)]


@pytest.mark.parametrize(
    ("mailbox", "start"),
    [("other@clinic.example", "2026-11-23T00:00:00Z"), (MAILBOX, "2026-11-23T00:00")],
    ids=["floating", "in the business's zone"],
)
async def test_whole_day_is_the_businesss_own_day(calendar, vendors, mailbox, start):
    times = {"start": start, "end": start.replace("23", "24"), "isAllDay": True}
    await vendors.order("events", mailbox=mailbox, subject="Holiday", **times)
    [event] = await calendar.events(mailbox, *DAY)
    tenant = business()
    assert busy_span(event, tenant.zone) == day_bounds(tenant, date(2026, 11, 23))


async def test_long_calendar_is_read_to_its_last_page(calendar, vendors):
    for n in range(230):
        await calendar_entry(vendors, n)
    events = await calendar.events(MAILBOX, *DAY)
    assert len({event.event_id for event in events}) == 230
    assert len(vendors.seen("graph")) == 2


async def calendar_entry(vendors, n: int) -> None:
    start = f"2026-11-23T10:{n % 60:02}:00"
    await vendors.order(
        "events", mailbox=MAILBOX, subject=str(n), start=start, end="2026-11-23T12:00"
    )


async def test_repeat_with_the_same_key_is_the_same_entry(calendar):
    first = await calendar.create(MAILBOX, visit())
    assert await calendar.create(MAILBOX, visit()) == first
    assert await calendar.create(MAILBOX, visit(key="a1b2.2")) != first
    assert len(await calendar.events(MAILBOX, *DAY)) == 2


@pytest.mark.parametrize("fault", [{"drop": True}, {"status": 504}, {"status": 500}])
async def test_entry_made_though_no_answer_came_is_found_again(calendar, vendors, fault):
    await vendors.order("faults", vendor="graph", match="POST", after=True, times=1, **fault)
    event_id = await calendar.create(MAILBOX, visit())
    [event] = await calendar.events(MAILBOX, *DAY)
    assert event.event_id == event_id
    assert [each["method"] for each in vendors.seen("graph")] == ["POST", "GET", "GET"]


async def test_entry_that_was_not_made_is_transient_and_not_tried_again_at_once(calendar, vendors):
    await vendors.order("faults", vendor="graph", match="POST", drop=True, times=1)
    with pytest.raises(Transient):
        await calendar.create(MAILBOX, visit())
    assert await calendar.events(MAILBOX, *DAY) == []
    assert [each["method"] for each in vendors.seen("graph")].count("POST") == 1


async def test_entries_are_found_by_their_key_alone(calendar):
    event_id = await calendar.create(MAILBOX, visit("o'neil.1"))
    await calendar.create(MAILBOX, visit("other.1"))
    assert [event.event_id for event in await calendar.find(MAILBOX, "o'neil.1")] == [event_id]
    assert await calendar.find(MAILBOX, "O'NEIL.1") == []
    assert await calendar.find(MAILBOX, "nobody.1") == []


async def test_an_entry_is_rewritten_and_keeps_its_time_and_key(calendar, vendors):
    event_id = await calendar.create(MAILBOX, visit())
    [before] = await calendar.events(MAILBOX, *DAY)
    await calendar.rewrite(MAILBOX, event_id, "Rosa Delgado", "rosa@example.com")
    [after] = await calendar.events(MAILBOX, *DAY)
    assert after == replace(before, text_mark=text_mark("Rosa Delgado", "rosa@example.com"))
    [patched] = [each for each in vendors.seen("graph") if each["method"] == "PATCH"]
    assert patched["body"]["subject"] == "Rosa Delgado"
    assert patched["body"]["body"]["content"] == "rosa@example.com"


async def test_what_people_write_into_an_entry_leaves_our_mark(calendar, vendors):
    event_id = await calendar.create(MAILBOX, visit())
    note = {"body": {"contentType": "html", "content": "<p>by chat</p><p>brings a dog</p>"}}
    async with vendors.http.patch(f"{vendors.url}/_sim/events/{event_id}", json=note) as answer:
        assert answer.status == 200
    [event] = await calendar.events(MAILBOX, *DAY)
    assert event.text_mark == text_mark("Ana Pérez", "by chat")


async def test_rewriting_an_entry_that_is_gone_is_fine(calendar):
    event_id = await calendar.create(MAILBOX, visit())
    await calendar.delete(MAILBOX, event_id)
    await calendar.rewrite(MAILBOX, event_id, "Rosa", "")


async def test_deleting_twice_is_fine(calendar):
    event_id = await calendar.create(MAILBOX, visit())
    await calendar.delete(MAILBOX, event_id)
    await calendar.delete(MAILBOX, event_id)
    assert await calendar.events(MAILBOX, *DAY) == []


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
async def test_passing_trouble_is_transient_with_the_wait_asked_for(calendar, vendors, status):
    await vendors.order("faults", vendor="graph", status=status, retry_after=9, times=1)
    with pytest.raises(Transient) as caught:
        await calendar.events(MAILBOX, *DAY)
    assert caught.value.retry_after_s == 9
    assert await calendar.events(MAILBOX, *DAY) == []


async def test_malformed_answer_is_transient(calendar, vendors):
    await vendors.order("faults", vendor="graph", status=503, times=1)
    with pytest.raises(Transient):
        await calendar.delete(MAILBOX, "x")


async def test_mailbox_that_is_not_granted_is_a_lost_grant(calendar, vendors):
    with pytest.raises(GrantLost, match="404"):
        await calendar.events("nobody@elsewhere.example", *DAY)
    await vendors.order("faults", vendor="graph", status=403, times=1)
    with pytest.raises(GrantLost, match="403"):
        await calendar.events(MAILBOX, *DAY)


async def test_silent_vendor_is_left_in_time(vendors):
    await vendors.order("faults", vendor="graph", delay_s=1.5)
    settings = GraphSettings.read(vendors.environ).model_copy(update={"graph_timeout_s": 0.2})
    login = AppLogin(GraphSettings.read(vendors.environ))
    async with open_outlook_calendar(settings, login) as calendar, asyncio.timeout(1):
        with pytest.raises(Transient):
            await calendar.events(MAILBOX, *DAY)


async def test_herd_does_not_wait_for_one_timeout_after_another(vendors):
    await vendors.order("faults", vendor="graph", delay_s=3)
    settings = GraphSettings.read(vendors.environ).model_copy(update={"graph_timeout_s": 0.3})
    login = AppLogin(GraphSettings.read(vendors.environ))
    await login.token(MAILBOX)
    async with open_outlook_calendar(settings, login) as calendar, asyncio.timeout(2):
        searches = (calendar.events(MAILBOX, *DAY) for _ in range(20))
        outcomes = await asyncio.gather(*searches, return_exceptions=True)
    assert all(isinstance(outcome, Transient) for outcome in outcomes)


async def test_vendor_that_is_not_there_is_transient(vendors, unused_tcp_port):
    away = {"graph_base_url": f"http://127.0.0.1:{unused_tcp_port}/v1.0"}
    settings = GraphSettings.read(vendors.environ).model_copy(update=away)
    async with open_outlook_calendar(settings, AppLogin(settings)) as calendar:
        with pytest.raises(Transient, match="unreachable"):
            await calendar.create(MAILBOX, visit())


class StaleFirst:
    """A login whose held token Graph no longer takes."""

    def __init__(self, login: AppLogin, renews: bool = True) -> None:
        self.login, self.renews, self.asked = login, renews, []

    async def token(self, mailbox: str, refused: str = "") -> str:
        self.asked.append(refused)
        return await self.login.token(mailbox) if refused and self.renews else "stale"


@pytest.mark.parametrize("renews", [True, False])
async def test_refused_token_is_renewed_once(vendors, renews):
    settings = GraphSettings.read(vendors.environ)
    login = StaleFirst(AppLogin(settings), renews)
    async with open_outlook_calendar(settings, login) as calendar:
        if renews:
            assert await calendar.events(MAILBOX, *DAY) == []
        else:
            with pytest.raises(GrantLost, match="401"):
                await calendar.events(MAILBOX, *DAY)
    assert login.asked == ["", "stale"]


async def test_two_processes_stay_within_what_graph_allows_a_mailbox(calendar, vendors):
    vendors.simulation.graph_latency_s = 0.02
    settings = GraphSettings.read(vendors.environ)
    async with open_outlook_calendar(settings, AppLogin(settings)) as other:
        both = [calendar.events(MAILBOX, *DAY), other.events(MAILBOX.upper(), *DAY)] * 1
        more = [each.events(MAILBOX, *DAY) for each in (calendar, other) for _ in range(5)]
        assert await asyncio.gather(*both, *more) == [[]] * 12


async def test_token_goes_nowhere_an_answer_points_to(vendors):
    """A next link is followed on the vendor's own address, whatever host it names."""
    settings = GraphSettings.read(vendors.environ)
    asked: list[str] = []
    async with open_outlook_calendar(settings, AppLogin(settings)) as calendar:
        calendar_http = _with_foreign_links(calendar, asked)
        assert await calendar_http.events(MAILBOX, *DAY) == []
    assert asked == [f"{settings.graph_base_url}/users/{MAILBOX}/calendarView"] * 2


def _with_foreign_links(calendar: OutlookCalendar, asked: list[str]) -> OutlookCalendar:
    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url.copy_with(query=None)))
        body: dict = {"value": []}
        if "$skip" not in request.url.params:
            body["@odata.nextLink"] = "https://evil.example/v1.0/x?$skip=10"
        return httpx.Response(200, json=body)

    http = calendar._http
    transport = httpx.MockTransport(answer)
    return OutlookCalendar(
        httpx.AsyncClient(base_url=http.base_url, transport=transport), calendar._login
    )


@pytest.mark.parametrize(
    ("ours", "named"),
    [(KEY_PROPERTY, "Name ReceptionistKey"), (TEXT_PROPERTY, "Name ReceptionistText")],
)
def test_our_properties_are_named_as_graph_wants_it(ours, named):
    kind, guid, name = ours.split(" ", 2)
    assert (kind, guid[0], guid[-1], name) == ("String", "{", "}", named)
