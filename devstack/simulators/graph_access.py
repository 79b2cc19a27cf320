"""Who may read and write which mailbox, and how much at once."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from aiohttp import web

from devstack.simulators.graph_errors import (
    GraphError,
    access_denied,
    over_concurrency,
    unauthorized,
    unknown_user,
)
from devstack.simulators.simulation import SIMULATION, Simulation
from devstack.simulators.tokens import Access, TokenRefused, read_access

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
MAILBOX: web.RequestKey[str] = web.RequestKey("mailbox", str)
_AT_ONCE = 4  # for each app and mailbox


class MailboxAccess:
    """MailboxConcurrency: who asks a fifth time before one of four is answered is throttled."""

    def __init__(self) -> None:
        self._running: Counter[tuple[str, str]] = Counter()

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        simulation = request.config_dict[SIMULATION]
        access = authorized(request, simulation)
        if "rest" in request.match_info or "/subscriptions" in request.path:
            return await handler(request)
        request[MAILBOX] = _mailbox(request, access, simulation)
        with self._one_more((access.client_id, request[MAILBOX])):
            await asyncio.sleep(simulation.graph_latency_s)
            return await handler(request)

    @contextmanager
    def _one_more(self, key: tuple[str, str]) -> Iterator[None]:
        if self._running[key] >= _AT_ONCE:
            raise over_concurrency()
        self._running[key] += 1
        try:
            yield
        finally:
            self._running[key] -= 1


def authorized(request: web.Request, simulation: Simulation) -> Access:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise unauthorized("Access token is empty.")
    try:
        access = read_access(token, simulation.now())
    except TokenRefused as refused:
        raise unauthorized(str(refused)) from None
    if access.issued_at_s < simulation.grants.revoked_before_s:
        raise unauthorized("Continuous access evaluation resulted in challenge: TokenRevoked.")
    needed = "User.Read" if request.path.rstrip("/").endswith("/me") else "Calendars.ReadWrite"
    if needed not in access.permissions:
        raise access_denied()
    return access


def _mailbox(request: web.Request, access: Access, simulation: Simulation) -> str:
    address = request.match_info.get("mailbox", "").lower()
    if not address and access.mailbox is None:
        raise GraphError(
            400, "BadRequest", "/me request is only valid with delegated authentication flow."
        )
    address = address or str(access.mailbox).lower()
    if access.mailbox is not None and address != access.mailbox.lower():
        raise access_denied()
    elsewhere = simulation.directories.of(address) != access.directory
    if elsewhere or simulation.mailboxes.find(address) is None:
        raise unknown_user(address)
    return address
