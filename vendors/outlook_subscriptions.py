"""Microsoft Graph tells us of changes in a calendar, for as long as we ask it to."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import httpx
from pydantic import BaseModel, ValidationError

from messaging.faults import Transient
from vendors.graph_login import GraphSettings, Login
from vendors.outlook_calendar import raise_for


class _Subscribed(BaseModel):
    id: str


class OutlookSubscriptions:
    """Satisfies `workers.booking.following.Subscriptions`."""

    def __init__(self, http: httpx.AsyncClient, login: Login) -> None:
        self._http = http
        self._login = login

    async def subscribe(self, mailbox: str, url: str, client_state: str, until: datetime) -> str:
        """While this is asked, Graph asks `url` whether it is ours."""
        body = {
            "changeType": "created,updated,deleted",
            "notificationUrl": url,
            "lifecycleNotificationUrl": url,
            "resource": f"/users/{quote(mailbox, safe='@')}/events",
            "expirationDateTime": _stamp(until),
            "clientState": client_state,
        }
        answer = await self._request("POST", mailbox, "subscriptions", body)
        try:
            return _Subscribed.model_validate_json(answer.content).id
        except ValidationError as error:
            raise Transient("graph_malformed") from error

    async def renew(self, mailbox: str, subscription_id: str, until: datetime) -> bool:
        """False where Graph knows it no more."""
        path = f"subscriptions/{quote(subscription_id, safe='')}"
        body = {"expirationDateTime": _stamp(until)}
        return (await self._request("PATCH", mailbox, path, body)).is_success

    async def _request(
        self, method: str, mailbox: str, path: str, body: dict[str, Any]
    ) -> httpx.Response:
        refused = ""
        for _ in range(2):
            token = await self._login.token(mailbox, refused)
            headers = {"Authorization": f"Bearer {token}"}
            try:
                answer = await self._http.request(method, path, json=body, headers=headers)
            except httpx.TransportError as error:
                raise Transient("graph_unreachable") from error
            if answer.status_code != httpx.codes.UNAUTHORIZED:
                break
            refused = token
        raise_for(answer, method)
        return answer


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


@asynccontextmanager
async def open_outlook_subscriptions(
    settings: GraphSettings, login: Login
) -> AsyncIterator[OutlookSubscriptions]:
    # Graph asks our address back before it answers: it takes longer than to read a calendar.
    timeout_s = settings.graph_timeout_s * 2
    async with httpx.AsyncClient(base_url=settings.graph_base_url, timeout=timeout_s) as http:
        yield OutlookSubscriptions(http, login)
