"""Tokens for Graph on behalf of a user who signed in once and left us a refresh token."""

import logging
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Protocol

import msal

from domain.grants import Grant
from messaging.faults import Permanent, Transient
from runtime.metrics import TOKEN_EXPIRES_IN_DAYS, record
from vendors.faults import GrantLost
from vendors.graph_login import (
    USER_SCOPES,
    GraphSettings,
    HeldToken,
    OwnerOf,
    granted_or_raise,
    in_thread,
    open_client,
    open_public_client,
)

log = logging.getLogger(__name__)

# A refresh token, from when it was given; each refresh gives another.
GRANT_LASTS = timedelta(days=90)


class CredentialStore(Protocol):
    """What the owners of tenants' mailboxes granted us."""

    async def load(self, tenant_id: str) -> Grant | None:
        """Raises `Permanent` for one that cannot be read."""

    async def save(self, tenant_id: str, grant: Grant) -> None:
        """Over the version it was loaded with; raises `Transient` where another saved since."""


class UserLogin:
    """`owner_of` names the tenant whose mailbox it is, and so whose credentials."""

    def __init__(
        self,
        settings: GraphSettings,
        credentials: CredentialStore,
        owner_of: OwnerOf,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._credentials = credentials
        self._owner_of = owner_of
        self._clock = clock
        self._held: dict[str, HeldToken] = {}
        self._granted_at: dict[str, float] = {}  # the refresh tokens in use, epoch seconds

    async def token(self, mailbox: str, refused: str = "") -> str:
        owner = await self._owner_of(mailbox)
        tenant_id = owner.tenant_id
        held = self._held.setdefault(tenant_id, HeldToken(self._clock))
        grant = partial(self._grant, tenant_id, owner.directory, refused)
        token = await held.get(grant, refused)
        left = self.granted_until(tenant_id) - datetime.now(UTC)
        days = round(left / timedelta(days=1), 2)
        record(TOKEN_EXPIRES_IN_DAYS, days, tenant_id=tenant_id)
        return token

    def granted_until(self, tenant_id: str) -> datetime:
        """Of a tenant whose token was asked for here; each refresh moves it on."""
        return datetime.fromtimestamp(self._granted_at[tenant_id], UTC) + GRANT_LASTS

    async def _grant(self, tenant_id: str, directory: str, refused: str) -> dict[str, Any]:
        grant = await self._loaded(tenant_id)
        cache = msal.SerializableTokenCache()
        cache.deserialize(grant.cache)
        acquire = partial(self._acquire, cache, grant.public, directory, refused)
        granted = await in_thread(acquire, self._settings.graph_timeout_s)
        self._granted_at[tenant_id] = granted_at(cache)
        # Each refresh may rotate the refresh token; one that is never saved dies on day 90.
        if cache.has_state_changed:
            try:
                await self._credentials.save(tenant_id, replace(grant, cache=cache.serialize()))
            except Transient:
                # Another process refreshed too. Either token works: the old ones live on.
                log.warning("Credentials not saved", extra={"tenant_id": tenant_id})
        return granted

    async def _loaded(self, tenant_id: str) -> Grant:
        try:
            grant = await self._credentials.load(tenant_id)
        except Permanent as fault:
            raise GrantLost(f"login_{fault.reason}") from None
        if grant is None:
            raise GrantLost("login_never_connected")
        return grant

    def _acquire(
        self, cache: msal.SerializableTokenCache, public: bool, directory: str, refused: str
    ) -> dict[str, Any]:
        opened = open_public_client if public else open_client
        with opened(self._settings, cache, directory) as client:
            accounts = client.get_accounts()
            if not accounts:
                raise GrantLost("login_never_connected")
            acquire = partial(
                client.acquire_token_silent_with_error, USER_SCOPES, account=accounts[0]
            )
            granted = acquire()
            if granted and granted.get("access_token") == refused:
                granted = acquire(force_refresh=True)
            return granted_or_raise(granted or {})


def granted_at(cache: msal.TokenCache) -> float:
    """When the refresh token was given, epoch seconds."""
    tokens = cache.search(msal.TokenCache.CredentialType.REFRESH_TOKEN)
    return max((float(token["last_modification_time"]) for token in tokens), default=0.0)
