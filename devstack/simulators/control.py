"""`/_sim`: what tests and people see and change from outside."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from aiohttp import web
from pydantic import BaseModel, ConfigDict, ValidationError

from devstack.simulators.faults import Fault
from devstack.simulators.graph_errors import GraphError
from devstack.simulators.graph_events import create, read_event, write
from devstack.simulators.graph_show import Occurrence, Preferences, show
from devstack.simulators.graph_times import read_instant
from devstack.simulators.login_directories import Directories, Directory
from devstack.simulators.login_grants import Grant, Grants
from devstack.simulators.login_refusals import REFUSALS
from devstack.simulators.mailboxes import StoredEvent
from devstack.simulators.openai_script import ScriptedAnswer
from devstack.simulators.sendgrid_events import shown as shown_webhook
from devstack.simulators.simulation import SIMULATION, Simulation
from devstack.simulators.subscriptions import Change

_ALWAYS = ("openid", "profile", "offline_access")
_IMMUTABLE = Preferences(immutable_ids=True)


class LoginOrder(BaseModel):
    """`refuse`: an AADSTS code for every token request, 0 for none. `revoke`: access tokens
    issued until now are refused. `age_days`: refresh tokens get this much older. `grant`: a
    mailbox whose owner has just consented; the answer holds its refresh token. `revoke_grants`:
    a mailbox whose owner takes that back. `signs_in_as`: who sits at the browser from now on, ""
    for whoever is hinted at; `declines`: and says no. `directory`: one more organisation's;
    `multi_tenant` and `public_flows`: how the app is registered, `redirect_uri` one more of its
    addresses."""

    model_config = ConfigDict(extra="forbid")

    refuse: int | None = None
    revoke: bool = False
    age_days: float = 0.0
    grant: str | None = None
    revoke_grants: str | None = None
    signs_in_as: str | None = None
    declines: bool | None = None
    device_interval_s: int | None = None
    directory: Directory | None = None
    multi_tenant: bool | None = None
    public_flows: bool | None = None
    redirect_uri: str | None = None


class MailEventsOrder(BaseModel):
    """Where SendGrid's event webhook leads; "" nowhere."""

    model_config = ConfigDict(extra="forbid")

    url: str


class NotificationOrder(BaseModel):
    """`carries`: where an https address of ours is on this machine. `lifecycle`: an event that
    the subscribers of `mailbox` are told."""

    model_config = ConfigDict(extra="forbid")

    carries: dict[str, str] = {}
    lifecycle: Literal["reauthorizationRequired", "subscriptionRemoved", "missed"] | None = None
    mailbox: str = ""


class CallOrder(BaseModel):
    model_config = ConfigDict(extra="forbid")

    caller: str
    called: str
    sid: str = ""


def add_control(app: web.Application) -> None:
    app.router.add_get("/health", _health)
    app.router.add_get("/_sim/requests", _requests)
    app.router.add_get("/_sim/events", _events)
    app.router.add_post("/_sim/events", _write_event)
    app.router.add_patch("/_sim/events/{id}", _change_event)
    app.router.add_delete("/_sim/events/{id}", _delete_event)
    app.router.add_get("/_sim/outbox", _outbox)
    app.router.add_get("/_sim/mail-events", _mail_events)
    app.router.add_post("/_sim/mail-events", _tell_mail_events)
    app.router.add_get("/_sim/faults", _list_faults)
    app.router.add_post("/_sim/faults", _order_fault)
    app.router.add_delete("/_sim/faults", _clear_faults)
    app.router.add_post("/_sim/openai", _script)
    app.router.add_post("/_sim/login", _login)
    app.router.add_post("/_sim/notifications", _notify)
    app.router.add_post("/_sim/calls", _call)
    app.router.add_post("/_sim/reset", _reset)


def _refused(message: str, status: int = 400) -> web.Response:
    return web.json_response({"error": message}, status=status)


@web.middleware
async def control_refusals(request: web.Request, handler: Any) -> web.StreamResponse:
    if not request.path.startswith("/_sim/"):
        answer: web.StreamResponse = await handler(request)
        return answer
    try:
        answer = await handler(request)
    except ValidationError as error:
        return _refused("; ".join(f"{e['loc']}: {e['msg']}" for e in error.errors()))
    except (GraphError, ValueError) as error:
        return _refused(str(error))
    return answer


async def _health(_request: web.Request) -> web.Response:
    return web.json_response({"status": "ok"})


async def _requests(request: web.Request) -> web.Response:
    simulation = request.app[SIMULATION]
    return web.json_response(simulation.journal.seen(request.query.get("vendor")))


def shown_event(event: StoredEvent, mailbox: str) -> dict[str, Any]:
    whole = show(Occurrence(event, mailbox, event.start, event.end), _IMMUTABLE)
    extended = event.properties.get("singleValueExtendedProperties", [])
    return {"mailbox": mailbox, **whole, "singleValueExtendedProperties": extended}


async def _events(request: web.Request) -> web.Response:
    """As Graph shows them, in UTC, by start; each with its mailbox and extended properties."""
    simulation = request.app[SIMULATION]
    wanted = request.query.get("mailbox", "").lower()
    found = [pair for pair in simulation.mailboxes.every() if wanted in ("", pair[0])]
    found.sort(key=lambda pair: pair[1].start)
    return web.json_response([shown_event(event, mailbox) for mailbox, event in found])


def _graph_time(value: Any, zone_name: str) -> Any:
    """People write "2026-11-24T10:00" in the mailbox's own zone, or with an offset."""
    if not isinstance(value, str):
        return value
    instant = read_instant(value, ZoneInfo(zone_name))
    if instant is None:
        raise ValueError(f"not a time: {value!r}")
    local = instant.astimezone(ZoneInfo(zone_name))
    return {"dateTime": local.strftime("%Y-%m-%dT%H:%M:%S"), "timeZone": zone_name}


def _written(body: Mapping[str, Any], mailbox: str, simulation: Simulation) -> dict[str, Any]:
    cards = {card.mailbox: card for card in simulation.tenants}
    zone_name = cards[mailbox].timezone if mailbox in cards else "UTC"
    kept = {name: value for name, value in body.items() if name != "mailbox"}
    for name in ("start", "end"):
        if name in kept:
            kept[name] = _graph_time(kept[name], zone_name)
    return kept


async def _object(request: web.Request) -> dict[str, Any]:
    body = await request.json()
    if not isinstance(body, dict):
        raise ValueError("not a JSON object")
    return body


async def _write_event(request: web.Request) -> web.Response:
    """A person writes in Outlook: {mailbox, subject, start, end, showAs?, ...}."""
    simulation, body = request.app[SIMULATION], await _object(request)
    mailbox = str(body.get("mailbox", "")).lower()
    if "@" not in mailbox:
        raise ValueError("mailbox is missing")
    event = create(_written(body, mailbox, simulation), simulation.now())
    simulation.mailboxes.add(mailbox, event)
    return web.json_response(shown_event(event, mailbox), status=201)


async def _change_event(request: web.Request) -> web.Response:
    simulation = request.app[SIMULATION]
    found = simulation.mailboxes.locate(request.match_info["id"])
    if found is None:
        return _refused("no such event", 404)
    mailbox, event = found
    write(event, read_event(_written(await _object(request), mailbox, simulation)))
    simulation.mailboxes.touch(event, simulation.now())
    return web.json_response(shown_event(event, mailbox))


async def _delete_event(request: web.Request) -> web.Response:
    simulation = request.app[SIMULATION]
    found = simulation.mailboxes.locate(request.match_info["id"])
    if found is None:
        return _refused("no such event", 404)
    simulation.mailboxes.remove(found[0], found[1].token)
    return web.Response(status=204)


async def _outbox(request: web.Request) -> web.Response:
    return web.json_response(request.app[SIMULATION].outbox.shown())


async def _mail_events(request: web.Request) -> web.Response:
    return shown_webhook(request.app[SIMULATION].mail_events)


async def _tell_mail_events(request: web.Request) -> web.Response:
    order = MailEventsOrder.model_validate(await request.json())
    webhook = request.app[SIMULATION].mail_events
    webhook.url = order.url
    return shown_webhook(webhook)


async def _list_faults(request: web.Request) -> web.Response:
    ordered = request.app[SIMULATION].faults.ordered
    return web.json_response([fault.model_dump() for fault in ordered])


async def _order_fault(request: web.Request) -> web.Response:
    fault = Fault.model_validate(await request.json())
    request.app[SIMULATION].faults.ordered.append(fault)
    return web.json_response(fault.model_dump(), status=201)


async def _clear_faults(request: web.Request) -> web.Response:
    request.app[SIMULATION].faults.ordered.clear()
    return web.Response(status=204)


async def _script(request: web.Request) -> web.Response:
    answer = ScriptedAnswer.model_validate(await request.json())
    request.app[SIMULATION].openai.play(answer)
    return web.json_response(answer.model_dump(), status=201)


async def _login(request: web.Request) -> web.Response:
    simulation, order = request.app[SIMULATION], LoginOrder.model_validate(await request.json())
    grants, answer = simulation.grants, {}
    if order.refuse and order.refuse not in REFUSALS:
        raise ValueError(f"AADSTS{order.refuse} is not simulated")
    if order.refuse is not None:
        grants.refusal = order.refuse or None
    if order.revoke:
        grants.revoked_before_s = int(simulation.now().timestamp()) + 1
    grants.age(order.age_days)
    if order.grant:
        scopes = frozenset({"Calendars.ReadWrite", "User.Read", *_ALWAYS})
        directory = simulation.directories.of(order.grant)
        grant = Grant(order.grant, scopes, simulation.now(), directory)
        answer["refresh_token"] = grants.new_refresh_token(grant)
    if order.revoke_grants:
        grants.revoke(order.revoke_grants)
    _seat(grants, order)
    _register(simulation.directories, order)
    return web.json_response(answer)


def _seat(grants: Grants, order: LoginOrder) -> None:
    if order.signs_in_as is not None:
        grants.person.mailbox = order.signs_in_as
    if order.declines is not None:
        grants.person.declines = order.declines
    if order.device_interval_s is not None:
        grants.device_interval_s = order.device_interval_s


def _register(directories: Directories, order: LoginOrder) -> None:
    registration = directories.registration
    if order.directory:
        directories.others.append(order.directory)
    if order.multi_tenant is not None:
        registration.multi_tenant = order.multi_tenant
    if order.public_flows is not None:
        registration.public_flows = order.public_flows
    if order.redirect_uri:
        registration.redirect_uris.append(order.redirect_uri)


async def _notify(request: web.Request) -> web.Response:
    simulation = request.app[SIMULATION]
    order = NotificationOrder.model_validate(await request.json())
    subscriptions = simulation.subscriptions
    subscriptions.carries.update(order.carries)
    if order.lifecycle:
        event, mailbox = order.lifecycle, order.mailbox.lower()
        subscriptions.changes.put_nowait(Change(mailbox, event, lifecycle=True))
    return web.json_response({"told": subscriptions.told})


async def _call(request: web.Request) -> web.Response:
    simulation, order = request.app[SIMULATION], CallOrder.model_validate(await request.json())
    call = simulation.calls.start(order.caller, order.called, datetime.now(UTC), order.sid)
    return web.json_response({"sid": call.sid}, status=201)


async def _reset(request: web.Request) -> web.Response:
    request.app[SIMULATION].reset()
    return web.Response(status=204)
