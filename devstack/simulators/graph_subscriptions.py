"""Change notifications: whoever proved their address is told of each change of a mailbox."""

import asyncio
import secrets
import uuid
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from devstack.simulators.graph_access import authorized
from devstack.simulators.graph_errors import GraphError, access_denied, bad_query, unreadable
from devstack.simulators.names import names
from devstack.simulators.simulation import SIMULATION, Simulation
from devstack.simulators.subscriptions import Change, Subscription

_LONGEST = timedelta(minutes=10080)
_NAMES = names(
    "changeType notificationUrl lifecycleNotificationUrl resource expirationDateTime clientState"
)
_KINDS = {"created", "updated", "deleted"}
_PATIENCE = ClientTimeout(total=10)


def add_subscriptions(app: web.Application) -> None:
    app.router.add_post("/v1.0/subscriptions", _subscribe)
    app.router.add_patch("/v1.0/subscriptions/{subscription}", _renew)
    app.router.add_delete("/v1.0/subscriptions/{subscription}", _end)


async def tell_subscribers(app: web.Application) -> AsyncIterator[None]:
    """For as long as the simulators run."""
    async with ClientSession(timeout=_PATIENCE) as http:
        telling = asyncio.create_task(_tell(app[SIMULATION], http))
        yield
        telling.cancel()


async def _tell(simulation: Simulation, http: ClientSession) -> None:
    while True:
        change = await simulation.subscriptions.changes.get()
        for each in simulation.subscriptions.of(change.mailbox, simulation.now()):
            if change.lifecycle or change.kind in each.change_types:
                url = each.lifecycle_url if change.lifecycle else each.url
                await _post(simulation, http, url, {"value": [_notification(each, change)]})


def _notification(to: Subscription, change: Change) -> dict[str, Any]:
    about = {
        "subscriptionId": to.subscription_id,
        "subscriptionExpirationDateTime": _stamp(to.until),
        "clientState": to.client_state,
        "tenantId": to.directory,
    }
    if change.lifecycle:
        return {**about, "lifecycleEvent": change.kind}
    resource = f"Users/{change.mailbox}/Events/{change.event_id}"
    data = {"@odata.type": "#Microsoft.Graph.Event", "@odata.id": resource, "id": change.event_id}
    return {**about, "changeType": change.kind, "resource": resource, "resourceData": data}


async def _post(simulation: Simulation, http: ClientSession, url: str, body: Any) -> None:
    try:
        async with http.post(simulation.subscriptions.carried(url), json=body) as answer:
            simulation.subscriptions.told.append(answer.status)
    except (ClientError, TimeoutError):
        simulation.subscriptions.told.append(0)


async def _subscribe(request: web.Request) -> web.Response:
    simulation = request.config_dict[SIMULATION]
    access, body = authorized(request, simulation), await _body(request)
    _check_names(body)
    mailbox = _mailbox_of(str(body.get("resource", "")), access.mailbox)
    if access.mailbox is not None and mailbox != access.mailbox.lower():
        raise access_denied()
    if simulation.directories.of(mailbox) != access.directory:
        raise GraphError(404, "ResourceNotFound", "Resource not found.")
    kinds = set(str(body.get("changeType", "")).split(","))
    if not kinds or not kinds <= _KINDS or len(str(body.get("clientState", ""))) > 128:
        raise bad_query("ChangeType or clientState is not valid.")
    url = str(body.get("notificationUrl", ""))
    lifecycle = str(body.get("lifecycleNotificationUrl", ""))
    for each in filter(None, (url, lifecycle)):
        await _validate(simulation, each)
    subscription = Subscription(
        subscription_id=str(uuid.uuid4()),
        mailbox=mailbox,
        directory=access.directory,
        change_types=frozenset(kinds),
        url=url,
        lifecycle_url=lifecycle,
        client_state=str(body.get("clientState", "")),
        until=_until(body, simulation),
    )
    simulation.subscriptions.kept[subscription.subscription_id] = subscription
    return web.json_response({**body, **_shown(subscription)}, status=201)


async def _renew(request: web.Request) -> web.Response:
    simulation, subscription = request.config_dict[SIMULATION], _found(request)
    authorized(request, simulation)
    subscription.until = _until(await _body(request), simulation)
    return web.json_response(_shown(subscription))


async def _end(request: web.Request) -> web.Response:
    subscription = _found(request)
    authorized(request, request.config_dict[SIMULATION])
    del request.config_dict[SIMULATION].subscriptions.kept[subscription.subscription_id]
    return web.Response(status=204)


def _found(request: web.Request) -> Subscription:
    simulation = request.config_dict[SIMULATION]
    found = simulation.subscriptions.kept.get(request.match_info["subscription"])
    if found is None or found.until <= simulation.now():
        raise GraphError(404, "ResourceNotFound", "The object was not found.")
    return found


async def _validate(simulation: Simulation, url: str) -> None:
    """The address has to say back a token, as plain text, within ten seconds."""
    if urlsplit(url).scheme != "https":
        raise bad_query("Notification endpoint must be a https url.")
    token = f"Validation: Testing client application reachability. {secrets.token_urlsafe(12)}"
    try:
        async with (
            ClientSession(timeout=_PATIENCE) as http,
            http.post(
                simulation.subscriptions.carried(url), params={"validationToken": token}
            ) as answer,
        ):
            said = await answer.text()
            told = answer.status == 200 and answer.content_type == "text/plain" and said == token
    except (ClientError, TimeoutError):
        told = False
    if not told:
        raise GraphError(
            400, "ValidationError", "Subscription validation request failed. Notification endpoint "
            "must respond with 200 OK to validation request."
        )  # fmt: skip


def _check_names(body: dict[str, Any]) -> None:
    unknown = set(body) - _NAMES
    missing = {"changeType", "notificationUrl", "resource", "expirationDateTime"} - set(body)
    if unknown or missing:
        raise bad_query(f"Subscription properties: {', '.join(sorted(unknown | missing))}.")


def _mailbox_of(resource: str, mine: str | None) -> str:
    parts = resource.strip("/").split("/")
    if parts == ["me", "events"] and mine:
        return mine.lower()
    if len(parts) == 3 and parts[0] == "users" and parts[2] == "events":
        return parts[1].lower()
    raise bad_query(f"Resource '{resource}' is not supported.")


def _until(body: dict[str, Any], simulation: Simulation) -> datetime:
    try:
        until = datetime.fromisoformat(str(body.get("expirationDateTime", "")))
    except ValueError:
        raise unreadable("expirationDateTime is not a time.") from None
    if until.tzinfo is None or not simulation.now() < until <= simulation.now() + _LONGEST:
        raise bad_query("Subscription expiration can only be 10080 minutes in the future.")
    return until


async def _body(request: web.Request) -> dict[str, Any]:
    body = await request.json()
    if not isinstance(body, dict):
        raise unreadable("Not an object.")
    return body


def _shown(subscription: Subscription) -> dict[str, Any]:
    return {
        "id": subscription.subscription_id,
        "expirationDateTime": _stamp(subscription.until),
    }


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
