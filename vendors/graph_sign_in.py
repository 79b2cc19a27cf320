"""A person signs in once, so that we may act for their mailbox from then on."""

import asyncio
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import msal

from domain.grants import Grant
from vendors.faults import GrantLost
from vendors.graph_login import (
    AUTHORITY,
    SIGN_IN_SCOPES,
    GraphSettings,
    granted_or_raise,
    in_thread,
    open_client,
    open_public_client,
)

# What msal remembers of a sign-in that has begun: its state, and what proves that we began it.
Flow = dict[str, Any]


@dataclass(frozen=True)
class SignedIn:
    """`token`: for Graph, as whoever signed in."""

    grant: Grant
    token: str


class SignIn:
    """By a browser: authorization code with PKCE. Raises `Transient` and `GrantLost`.

    `directory`: the mailbox's own, where it is known; nobody of another one can sign in then.
    """

    def __init__(self, settings: GraphSettings, directory: str = "") -> None:
        self._settings = settings
        self._directory = directory

    async def begin(self, mailbox: str, redirect_uri: str) -> Flow:
        """`mailbox`: who is hinted at. `address_of` says what to open; the browser comes back to
        `redirect_uri`, which is registered with the app as one of the platform "Web"."""
        start = partial(self._start, mailbox, redirect_uri)
        return await in_thread(start, self._settings.graph_timeout_s)

    async def finish(self, flow: Flow, told: Mapping[str, str]) -> SignedIn:
        """`told`: the query of the address that the browser came back to."""
        if not told.get("state") or told["state"] != flow["state"]:
            raise GrantLost("login_of_another_sign_in")
        if not (told.get("code") or told.get("error")):
            raise GrantLost("login_without_answer")
        cache = msal.SerializableTokenCache()
        redeem = partial(self._redeem, flow, told, cache)
        granted = await in_thread(redeem, self._settings.graph_timeout_s)
        return _signed_in(granted, cache, public=False)

    def address_of(self, flow: Flow) -> str:
        address: str = flow["auth_uri"]
        return address.replace(AUTHORITY, self._settings.graph_login_url.rstrip("/"), 1)

    def _start(self, mailbox: str, redirect_uri: str) -> Flow:
        cache = msal.TokenCache()
        with (
            open_client(self._settings, cache, self._directory) as client,
            warnings.catch_warnings(),
        ):
            # msal would rather have the code posted; a query is what a person can paste.
            warnings.simplefilter("ignore", UserWarning)
            flow: Flow = client.initiate_auth_code_flow(
                SIGN_IN_SCOPES, redirect_uri=redirect_uri, login_hint=mailbox or None
            )
            return flow

    def _redeem(
        self, flow: Flow, told: Mapping[str, str], cache: msal.TokenCache
    ) -> dict[str, Any]:
        with open_client(self._settings, cache, self._directory) as client:
            return granted_or_raise(client.acquire_token_by_auth_code_flow(flow, dict(told)))


class DeviceSignIn:
    """By a code that a person enters on another device. Needs "Allow public client flows"."""

    def __init__(self, settings: GraphSettings, directory: str = "") -> None:
        self._settings = settings
        self._directory = directory

    async def begin(self) -> Flow:
        """`flow["message"]` tells a person where to enter which code."""
        flow = await in_thread(self._start, self._settings.graph_timeout_s)
        if "user_code" not in flow:
            granted_or_raise(flow)
        return flow

    async def finish(self, flow: Flow) -> SignedIn:
        """Asks as often as it may until somebody has entered the code, or it is over."""
        cache = msal.SerializableTokenCache()
        poll = partial(self._poll, flow, cache)
        while True:
            answer = await in_thread(poll, self._settings.graph_timeout_s)
            if answer.get("error") not in ("authorization_pending", "slow_down"):
                return _signed_in(granted_or_raise(answer), cache, public=True)
            await asyncio.sleep(flow["interval"])

    def _start(self) -> Flow:
        with open_public_client(self._settings, msal.TokenCache(), self._directory) as client:
            flow: Flow = client.initiate_device_flow(SIGN_IN_SCOPES)
            return flow

    def _poll(self, flow: Flow, cache: msal.TokenCache) -> dict[str, Any]:
        with open_public_client(self._settings, cache, self._directory) as client:
            answer: dict[str, Any] = client.acquire_token_by_device_flow(
                flow, exit_condition=lambda _: True
            )
            return answer


def _signed_in(
    granted: dict[str, Any], cache: msal.SerializableTokenCache, *, public: bool
) -> SignedIn:
    return SignedIn(Grant(cache.serialize(), public), str(granted["access_token"]))
