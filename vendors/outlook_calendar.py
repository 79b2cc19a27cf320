"""A business's Outlook calendar, through Microsoft Graph."""

import asyncio
import uuid
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, time
from typing import Any
from urllib.parse import quote

import httpx
from pydantic import BaseModel, Field, ValidationError

from domain.calendar_events import CalendarEvent, NewEvent, text_mark
from messaging.faults import Permanent, Transient
from runtime.spans import span
from vendors.faults import GrantLost, count_throttle, retry_after_s
from vendors.graph_login import GraphSettings, Login

# Our own name space, so that the property cannot be another program's.
_NAME_SPACE = "{3d8a4cf1-8c5b-4be6-9a53-4c9a0b6d2e71}"
KEY_PROPERTY = f"String {_NAME_SPACE} Name ReceptionistKey"
# Outlook turns a body into HTML of its own, and people write into it: the text itself cannot be
# compared with what we wrote. Its mark can, and is saved with it in one request.
TEXT_PROPERTY = f"String {_NAME_SPACE} Name ReceptionistText"
# Graph allows 4 per app and mailbox; with two processes, these.
_AT_ONCE = 2
_PAGE = 200
_TRANSIENT = frozenset({408, 429, 500, 502, 503, 504, 509})
# Never reached Graph, so nothing was done there.
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_HEADERS = {
    "Prefer": 'outlook.timezone="UTC", IdType="ImmutableId"',
    "User-Agent": "ai-receptionist/0.1",
    "Accept": "application/json",
}
_EXTENDED = "singleValueExtendedProperties"
_SHOWN = {
    "$select": "id,start,end,showAs,isCancelled,isAllDay",
    "$expand": (f"{_EXTENDED}($filter=id eq '{KEY_PROPERTY}' or id eq '{TEXT_PROPERTY}')"),
}


class _Unknown(Transient):
    """The request went out and no answer came: it may have been carried out."""


class _Moment(BaseModel):
    date_time: datetime = Field(alias="dateTime")

    def utc(self) -> datetime:
        """Graph writes the zone beside the time; we asked for UTC."""
        return self.date_time.replace(tzinfo=UTC)


class _Property(BaseModel):
    id: str
    value: str


class _Event(BaseModel):
    id: str
    start: _Moment
    end: _Moment
    show_as: str | None = Field(None, alias="showAs")
    cancelled: bool | None = Field(None, alias="isCancelled")
    all_day: bool | None = Field(None, alias="isAllDay")
    properties: list[_Property] = Field([], alias=_EXTENDED)

    def extended(self, property_id: str) -> str | None:
        """Graph may show an id in other letters than it was given."""
        wanted = property_id.lower()
        return next((each.value for each in self.properties if each.id.lower() == wanted), None)


class _Created(BaseModel):
    id: str


class _Page(BaseModel):
    value: list[_Event]
    next_link: str = Field("", alias="@odata.nextLink")


class OutlookCalendar:
    """Satisfies `workers.ports.Calendar`. Retries nothing: that is the caller's, or the queue's."""

    def __init__(self, http: httpx.AsyncClient, login: Login, turn_s: float = 5.0) -> None:
        self._http = http
        self._login = login
        self._turn_s = turn_s  # so long a request waits for its turn at the mailbox
        self._turns: defaultdict[str, asyncio.Semaphore] = defaultdict(
            lambda: asyncio.Semaphore(_AT_ONCE)
        )

    async def events(self, mailbox: str, start: datetime, end: datetime) -> list[CalendarEvent]:
        span = {"startDateTime": f"{_stamp(start)}Z", "endDateTime": f"{_stamp(end)}Z"}
        return await self._list(mailbox, "calendarView", span)

    async def find(self, mailbox: str, key: str) -> list[CalendarEvent]:
        quoted = key.replace("'", "''")
        carries = f"ep/id eq '{KEY_PROPERTY}' and ep/value eq '{quoted}'"
        query = {"$filter": f"{_EXTENDED}/any(ep: {carries})"}
        found = await self._list(mailbox, "events", query)
        return [event for event in found if event.key == key]  # Graph compares without case

    async def create(self, mailbox: str, event: NewEvent) -> str:
        written = _written(event.subject, event.body)
        key = {"id": KEY_PROPERTY, "value": event.key}
        body = {
            **written,
            "start": {"dateTime": _stamp(event.start), "timeZone": "UTC"},
            "end": {"dateTime": _stamp(event.end), "timeZone": "UTC"},
            "showAs": "busy",
            # Graph makes no second entry of one transaction, our property finds the first.
            "transactionId": event.key,
            _EXTENDED: [*written[_EXTENDED], key],
        }
        try:
            answer = await self._request("POST", mailbox, "events", body=body)
            return _Created.model_validate_json(answer.content).id
        except (_Unknown, ValidationError):
            made = await self.find(mailbox, event.key)
            if made:
                return made[0].event_id
            raise Transient("graph_create_unknown") from None

    async def rewrite(self, mailbox: str, event_id: str, subject: str, body: str) -> None:
        written = _written(subject, body)
        await self._request("PATCH", mailbox, f"events/{quote(event_id, safe='')}", body=written)

    async def delete(self, mailbox: str, event_id: str) -> None:
        await self._request("DELETE", mailbox, f"events/{quote(event_id, safe='')}")

    async def _list(self, mailbox: str, path: str, query: dict[str, str]) -> list[CalendarEvent]:
        events: list[CalendarEvent] = []
        params = httpx.QueryParams(query | _SHOWN | {"$top": str(_PAGE)})
        while True:
            answer = await self._request("GET", mailbox, path, params=params)
            try:
                page = _Page.model_validate_json(answer.content)
            except ValidationError as error:
                raise Transient("graph_malformed") from error
            events += [_calendar_event(event) for event in page.value]
            if not page.next_link:
                return events
            # Only its query is taken: our token goes to no address that an answer names.
            params = httpx.URL(page.next_link).params

    async def _request(
        self,
        method: str,
        mailbox: str,
        path: str,
        *,
        params: httpx.QueryParams | None = None,
        body: dict[str, Any] | None = None,
    ) -> httpx.Response:
        what = path.partition("/")[0]  # behind it stands an entry's id
        async with self._turn(mailbox):
            refused = ""
            for _ in range(2):
                token = await self._login.token(mailbox, refused)
                request = self._http.build_request(
                    method,
                    f"users/{quote(mailbox, safe='@')}/{path}",
                    params=params,
                    json=body,
                    headers={
                        "Authorization": f"Bearer {token}",
                        "client-request-id": str(uuid.uuid4()),
                    },
                )
                with span(f"graph {method} {what}", "client"):
                    answer = await self._send(request)
                if answer.status_code != httpx.codes.UNAUTHORIZED:
                    break
                refused = token  # revoked, or its keys rolled: one new token, one more try
        raise_for(answer, method)
        return answer

    @asynccontextmanager
    async def _turn(self, mailbox: str) -> AsyncIterator[None]:
        """While the vendor hangs, those behind must not wait for one timeout after another."""
        turns = self._turns[mailbox.lower()]
        try:
            async with asyncio.timeout(self._turn_s):
                await turns.acquire()
        except TimeoutError as error:
            raise Transient("graph_no_turn") from error
        try:
            yield
        finally:
            turns.release()

    async def _send(self, request: httpx.Request) -> httpx.Response:
        try:
            return await self._http.send(request)
        except _NEVER_SENT as error:
            raise Transient("graph_unreachable") from error
        except httpx.TransportError as error:
            raise _Unknown("graph_no_answer") from error


def _written(subject: str, body: str) -> dict[str, Any]:
    return {
        "subject": subject,
        "body": {"contentType": "text", "content": body},
        _EXTENDED: [{"id": TEXT_PROPERTY, "value": text_mark(subject, body)}],
    }


def raise_for(answer: httpx.Response, method: str) -> None:
    status = answer.status_code
    if status < 400 or (status in (404, 410) and method in ("PATCH", "DELETE")):
        return
    count_throttle("graph", status)
    reason = f"graph_{status}"
    if status in (500, 502, 504):  # may have been carried out all the same
        raise _Unknown(reason, retry_after_s(answer.headers))
    if status in _TRANSIENT:
        raise Transient(reason, retry_after_s(answer.headers))
    if status in (401, 403, 404):  # the app or the user may not, or there is no such mailbox
        raise GrantLost(reason)
    raise Permanent(reason)


def _calendar_event(event: _Event) -> CalendarEvent:
    return CalendarEvent(
        event_id=event.id,
        start=event.start.utc(),
        end=event.end.utc(),
        busy=event.show_as != "free" and not event.cancelled,
        key=event.extended(KEY_PROPERTY),
        text_mark=event.extended(TEXT_PROPERTY),
        all_day=bool(event.all_day) and _are_midnights(event.start, event.end),
    )


def _are_midnights(*moments: _Moment) -> bool:
    """Whole days are shown without a zone, as midnights, whatever zone is asked for."""
    return all(moment.date_time.time() == time() for moment in moments)


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"


@asynccontextmanager
async def open_outlook_calendar(
    settings: GraphSettings, login: Login
) -> AsyncIterator[OutlookCalendar]:
    async with httpx.AsyncClient(
        base_url=settings.graph_base_url,
        headers=_HEADERS,
        timeout=httpx.Timeout(settings.graph_timeout_s, connect=min(2.0, settings.graph_timeout_s)),
    ) as http:
        yield OutlookCalendar(http, login, settings.graph_timeout_s)
