"""Microsoft Graph: the calendars of `/users/{mailbox}` and `/me`."""

import uuid
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from devstack.simulators.graph_access import MAILBOX, MailboxAccess
from devstack.simulators.graph_errors import (
    GraphError,
    bad_query,
    item_not_found,
    not_simulated,
    unreadable,
)
from devstack.simulators.graph_events import create, read_event, write
from devstack.simulators.graph_queries import page_of, read_shape, read_window
from devstack.simulators.graph_recurrence import occurrences
from devstack.simulators.graph_show import Occurrence, read_preferences
from devstack.simulators.graph_subscriptions import add_subscriptions
from devstack.simulators.mailboxes import StoredEvent, token_of
from devstack.simulators.simulation import SIMULATION

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_CONTEXT = "https://graph.microsoft.com/v1.0/$metadata#users('{}')/{}"


def graph_app() -> web.Application:
    app = web.Application(middlewares=[_vendor_headers, MailboxAccess().middleware])
    for owner in ("/v1.0/me", "/v1.0/users/{mailbox}"):
        for calendar in ("", "/calendar"):
            app.router.add_get(f"{owner}{calendar}/calendarView", _calendar_view)
            app.router.add_get(f"{owner}{calendar}/events", _list_events)
            app.router.add_post(f"{owner}{calendar}/events", _create_event)
            app.router.add_get(f"{owner}{calendar}/events/{{id}}", _get_event)
            app.router.add_patch(f"{owner}{calendar}/events/{{id}}", _update_event)
            app.router.add_delete(f"{owner}{calendar}/events/{{id}}", _delete_event)
    app.router.add_get("/v1.0/me", _profile)
    add_subscriptions(app)
    app.router.add_route("*", "/{rest:.*}", _no_such_segment)
    return app


@web.middleware
async def _vendor_headers(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        answer = await handler(request)
    except GraphError as error:
        answer = error.answer()
    answer.headers["request-id"] = str(uuid.uuid4())
    return answer


async def _no_such_segment(request: web.Request) -> web.Response:
    raise bad_query(f"Resource not found for the segment '{request.path.rsplit('/', 1)[-1]}'.")


def _events(request: web.Request) -> dict[str, StoredEvent]:
    return request.config_dict[SIMULATION].mailboxes.open(request[MAILBOX])


def _whole(event: StoredEvent, mailbox: str) -> Occurrence:
    return Occurrence(event, mailbox, event.start, event.end)


def in_window(
    event: StoredEvent, mailbox: str, start: datetime, end: datetime
) -> Iterator[Occurrence]:
    if not event.properties["recurrence"]:
        if event.start < end and event.end > start:
            yield _whole(event, mailbox)
        return
    for day, begins, ends in occurrences(event):
        if begins >= end:
            return
        if ends > start:
            yield Occurrence(event, mailbox, begins, ends, day)


async def _profile(request: web.Request) -> web.Response:
    """Of whoever signed in; `proxyAddresses` and other properties only where they are asked for."""
    mailbox = request[MAILBOX]
    known = {
        "userPrincipalName": mailbox,
        "mail": mailbox,
        "proxyAddresses": [f"SMTP:{mailbox}"],
        "displayName": mailbox.partition("@")[0],
        "id": str(uuid.uuid5(uuid.NAMESPACE_DNS, mailbox)),
    }
    asked = request.query.get("$select", "userPrincipalName,mail,displayName,id").split(",")
    unknown = [name for name in asked if name not in known]
    if unknown:
        raise bad_query(f"Could not find a property named '{unknown[0]}' on type 'user'.")
    context = "https://graph.microsoft.com/v1.0/$metadata#users/$entity"
    return web.json_response({"@odata.context": context} | {name: known[name] for name in asked})


async def _calendar_view(request: web.Request) -> web.Response:
    start, end = read_window(request.query)
    mailbox = request[MAILBOX]
    found = [
        each
        for event in _events(request).values()
        for each in in_window(event, mailbox, start, end)
    ]
    found.sort(key=lambda each: each.start)
    return _page(request, found, "calendarView")


async def _list_events(request: web.Request) -> web.Response:
    mailbox = request[MAILBOX]
    newest_first = [_whole(event, mailbox) for event in reversed(_events(request).values())]
    return _page(request, newest_first, "events")


def _page(request: web.Request, found: list[Occurrence], kind: str) -> web.Response:
    prefer = read_preferences(request.headers)
    page = page_of(found, request.query, prefer, view=kind == "calendarView")
    body: dict[str, Any] = {"@odata.context": _CONTEXT.format(request[MAILBOX], kind)}
    if request.query.get("$count") == "true":
        body["@odata.count"] = page.total
    body["value"] = page.items
    if page.next_skip is not None:
        query = urlencode({**request.query, "$skip": page.next_skip})
        body["@odata.nextLink"] = f"{request.scheme}://{request.host}{request.path}?{query}"
    return web.json_response(body, headers={"Preference-Applied": prefer.applied()})


def _one(request: web.Request, occurrence: Occurrence, status: int = 200) -> web.Response:
    prefer = read_preferences(request.headers)
    body = {
        "@odata.context": _CONTEXT.format(request[MAILBOX], "events/$entity"),
        **read_shape(request.query).show(occurrence, prefer),
    }
    return web.json_response(body, status=status, headers={"Preference-Applied": prefer.applied()})


async def _body(request: web.Request) -> Any:
    if request.content_type != "application/json":
        raise unreadable("A supported MIME type could not be found that matches the content type.")
    try:
        return await request.json()
    except ValueError:
        raise unreadable("Unable to read JSON request payload.") from None


async def _create_event(request: web.Request) -> web.Response:
    """A transactionId seen before makes no second event: the first is answered, with 201 too."""
    simulation, mailbox = request.config_dict[SIMULATION], request[MAILBOX]
    read_preferences(request.headers)
    event = create(await _body(request), simulation.now())
    transaction = event.properties["transactionId"]
    for existing in _events(request).values():
        if transaction and existing.properties["transactionId"] == transaction:
            return _one(request, _whole(existing, mailbox), 201)
    simulation.mailboxes.add(mailbox, event)
    return _one(request, _whole(event, mailbox), 201)


def _found(request: web.Request) -> Occurrence:
    token, _, day = token_of(request.match_info["id"]).partition(".")
    event = _events(request).get(token)
    if event is None:
        raise item_not_found()
    if not day:
        return _whole(event, request[MAILBOX])
    for local_day, start, end in occurrences(event):
        if str(local_day) == day:
            return Occurrence(event, request[MAILBOX], start, end, local_day)
    raise item_not_found()


def _check_match(request: web.Request, event: StoredEvent) -> None:
    wanted = request.headers.get("If-Match", "*")
    if wanted not in ("*", f'W/"{event.change_key()}"'):
        raise GraphError(
            412,
            "ErrorIrresolvableConflict",
            "The send or update operation could not be performed because the change key passed in "
            "the request does not match the current change key for the item.",
        )


async def _get_event(request: web.Request) -> web.Response:
    return _one(request, _found(request))


async def _update_event(request: web.Request) -> web.Response:
    simulation, found = request.config_dict[SIMULATION], _found(request)
    if found.day is not None:
        raise not_simulated("changing one day of a series")
    _check_match(request, found.event)
    write(found.event, read_event(await _body(request)))
    simulation.mailboxes.touch(found.event, simulation.now())
    return _one(request, _whole(found.event, request[MAILBOX]))


async def _delete_event(request: web.Request) -> web.Response:
    simulation, found = request.config_dict[SIMULATION], _found(request)
    _check_match(request, found.event)
    if found.day is not None:
        found.event.removed_days.add(found.day)
        simulation.mailboxes.touch(found.event, simulation.now())
    else:
        simulation.mailboxes.remove(request[MAILBOX], found.event.token)
    return web.Response(status=204)
