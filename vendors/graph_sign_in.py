"""A person signs in once, so that we may act for their mailbox from then on."""

import warnings
from functools import partial
from typing import Any
from urllib.parse import parse_qs, urlsplit

import msal

from vendors.faults import GrantLost
from vendors.graph_login import (
    AUTHORITY,
    USER_SCOPES,
    GraphSettings,
    granted_or_raise,
    in_thread,
    open_client,
)


class SignIn:
    """The authorization-code flow by hand: the person opens an address and brings back another.

    `redirect_uri` has to be registered with the app. Raises `Transient` and `GrantLost`.
    """

    def __init__(self, settings: GraphSettings, redirect_uri: str) -> None:
        self._settings = settings
        self._redirect_uri = redirect_uri
        self._cache = msal.SerializableTokenCache()
        self._flow: dict[str, Any] = {}

    async def begin(self, mailbox: str) -> str:
        """The address to open in a browser."""
        start = partial(self._start, mailbox)
        self._flow = await in_thread(start, self._settings.graph_timeout_s)
        address: str = self._flow["auth_uri"]
        return address.replace(AUTHORITY, self._settings.graph_login_url.rstrip("/"), 1)

    async def finish(self, landed_at: str) -> str:
        """Takes the address the browser ended at; returns msal's cache, to be kept."""
        told = {name: values[0] for name, values in parse_qs(urlsplit(landed_at).query).items()}
        if told.get("state") != self._flow["state"]:
            raise GrantLost("login_of_another_sign_in")
        redeem = partial(self._redeem, told)
        granted_or_raise(await in_thread(redeem, self._settings.graph_timeout_s))
        blob: str = self._cache.serialize()
        return blob

    def _start(self, mailbox: str) -> dict[str, Any]:
        with open_client(self._settings, self._cache) as client, warnings.catch_warnings():
            # msal would rather post the code to a server; here a person carries it over.
            warnings.simplefilter("ignore", UserWarning)
            flow: dict[str, Any] = client.initiate_auth_code_flow(
                USER_SCOPES, redirect_uri=self._redirect_uri, login_hint=mailbox
            )
            return flow

    def _redeem(self, told: dict[str, str]) -> dict[str, Any]:
        with open_client(self._settings, self._cache) as client:
            granted: dict[str, Any] = client.acquire_token_by_auth_code_flow(self._flow, told)
            return granted
