"""The page at `/`: each tenant's week, the sent mails and the calls, as they change."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web

from devstack.simulators.graph import in_window
from devstack.simulators.graph_show import Occurrence
from devstack.simulators.mailboxes import shown_id
from devstack.simulators.simulation import SIMULATION, Simulation
from devstack.tenant_files import TenantCard

_STATIC = Path(__file__).parent / "static"
_LAST_MAILS = 100
# Nothing of a mail may run or load here, whatever is in it.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'"
)


def add_page(app: web.Application) -> None:
    app.router.add_get("/", _page)
    app.router.add_get("/_sim/page", _state)
    app.router.add_static("/static", _STATIC)


async def _page(_request: web.Request) -> web.Response:
    html = (_STATIC / "page.html").read_text("utf-8")
    headers = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-cache"}
    return web.Response(text=html, content_type="text/html", headers=headers)


async def _state(request: web.Request) -> web.Response:
    """?week=2026-12-01 is any day of the week to show; ?since= what an answer before said. 204:
    nothing new."""
    simulation = request.app[SIMULATION]
    try:
        day = date.fromisoformat(request.query["week"]) if "week" in request.query else None
    except ValueError:
        return web.json_response({"error": "week is no date"}, status=400)
    version = f"{simulation.resets}.{simulation.mailboxes.changes}.{len(simulation.outbox.mails)}"
    if request.query.get("since") == version:
        return web.Response(status=204)
    return web.json_response(
        {
            "version": version,
            "tenants": [_week(card, simulation, day) for card in simulation.tenants],
            "mails": simulation.outbox.shown()[: -_LAST_MAILS - 1 : -1],
        }
    )


def _week(card: TenantCard, simulation: Simulation, day: date | None) -> dict[str, Any]:
    zone = ZoneInfo(card.timezone)
    today = simulation.now().astimezone(zone).date()
    monday = _monday(day or today + timedelta(days=2))  # on a weekend, the week to come
    days = [monday + timedelta(days=n) for n in range(7)]
    bounds = _midnight(monday, zone), _midnight(monday + timedelta(days=7), zone)
    shown = sorted(_between(card.mailbox, simulation, *bounds), key=lambda each: each.start)
    starts = [event.start for event in (simulation.mailboxes.find(card.mailbox) or {}).values()]
    later = [start for start in starts if start >= bounds[1]]
    return {
        "tenant_id": card.tenant_id,
        "name": card.name,
        "timezone": card.timezone,
        "mailbox": card.mailbox,
        "today": str(today),
        "week": str(monday),
        "days": [{"date": str(each), "events": _events(shown, each, zone)} for each in days],
        "next_event": str(min(later).astimezone(zone).date()) if later else None,
    }


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _between(
    mailbox: str, simulation: Simulation, start: datetime, end: datetime
) -> Iterator[Occurrence]:
    for event in (simulation.mailboxes.find(mailbox) or {}).values():
        yield from in_window(event, mailbox, start, end)


def _events(shown: list[Occurrence], day: date, zone: ZoneInfo) -> list[dict[str, Any]]:
    begin, end = _midnight(day, zone), _midnight(day + timedelta(days=1), zone)
    return [_event(each, begin, zone) for each in shown if each.start < end and each.end > begin]


def _event(shown: Occurrence, midnight: datetime, zone: ZoneInfo) -> dict[str, Any]:
    """Minutes are of that day, from its midnight; `ours`: an app wrote it, not a person."""
    properties = shown.event.properties
    day_minutes = 24 * 60
    begin = max((shown.start - midnight).total_seconds() / 60, 0)
    end = min((shown.end - midnight).total_seconds() / 60, day_minutes)
    hours = [f"{each.astimezone(zone):%H:%M}" for each in (shown.start, shown.end)]
    return {
        "id": shown_id(shown.token, immutable=True),
        "subject": properties["subject"] or "(no title)",
        "begin": begin,
        "minutes": end - begin,
        "hours": "–".join(hours),
        "all_day": properties["isAllDay"],
        "show_as": properties["showAs"],
        "ours": bool(properties.get("singleValueExtendedProperties")),
        "text": properties["body"].get("content", ""),
    }
