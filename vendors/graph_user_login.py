"""Tokens for Graph on behalf of a user who signed in once and left us a refresh token."""

import logging
import time
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Protocol

import msal

from messaging.faults import Transient
from runtime.metrics import TOKEN_EXPIRES_IN_DAYS, record
from vendors.faults import GrantLost
from vendors.graph_login import (
    USER_SCOPES,
    GraphSettings,
    HeldToken,
    granted_or_raise,
    in_thread,
    open_client,
)

log = logging.getLogger(__name__)

GRANT_LASTS_DAYS = 90.0  # a refresh token, from when it was given; each refresh gives another


class CredentialStore(Protocol):
    """msal's cache of a tenant's tokens, as it serialises it."""

    async def load(self, tenant_id: str) -> tuple[str, int] | None:
        """The cache and its version."""

    async def save(self, tenant_id: str, blob: str, version: int) -> None:
        """Over the version it was loaded with; raises `Transient` where another saved since."""


class UserLogin:
    """`tenant_of` names the tenant whose mailbox it is, and so whose credentials."""

    def __init__(
        self,
        settings: GraphSettings,
        credentials: CredentialStore,
        tenant_of: Callable[[str], Awaitable[str]],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._credentials = credentials
        self._tenant_of = tenant_of
        self._clock = clock
        self._held: dict[str, HeldToken] = {}
        self._granted_at: dict[str, float] = {}  # the refresh tokens in use, epoch seconds

    async def token(self, mailbox: str, refused: str = "") -> str:
        tenant_id = await self._tenant_of(mailbox)
        held = self._held.setdefault(tenant_id, HeldToken(self._clock))
        token = await held.get(partial(self._grant, tenant_id, refused), refused)
        age_days = (time.time() - self._granted_at[tenant_id]) / 86400
        record(TOKEN_EXPIRES_IN_DAYS, round(GRANT_LASTS_DAYS - age_days, 2), tenant_id=tenant_id)
        return token

    async def _grant(self, tenant_id: str, refused: str) -> dict[str, Any]:
        stored = await self._credentials.load(tenant_id)
        if stored is None:
            raise GrantLost("login_never_connected")
        blob, version = stored
        cache = msal.SerializableTokenCache()
        cache.deserialize(blob)
        acquire = partial(self._acquire, cache, refused)
        granted = await in_thread(acquire, self._settings.graph_timeout_s)
        self._granted_at[tenant_id] = _granted_at(cache)
        # Each refresh may rotate the refresh token; one that is never saved dies on day 90.
        if cache.has_state_changed:
            try:
                await self._credentials.save(tenant_id, cache.serialize(), version)
            except Transient:
                # Another process refreshed too. Either token works: the old ones live on.
                log.warning("Credentials not saved", extra={"tenant_id": tenant_id})
        return granted

    def _acquire(self, cache: msal.SerializableTokenCache, refused: str) -> dict[str, Any]:
        with open_client(self._settings, cache) as client:
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


def _granted_at(cache: msal.TokenCache) -> float:
    tokens = cache.search(msal.TokenCache.CredentialType.REFRESH_TOKEN)
    return max((float(token["last_modification_time"]) for token in tokens), default=0.0)
