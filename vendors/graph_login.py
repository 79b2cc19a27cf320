"""Tokens for Microsoft Graph, by msal: app-only, or on behalf of a user who once signed in."""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import msal
import requests
from msal.exceptions import MsalError
from pydantic import Field
from requests.adapters import HTTPAdapter

from messaging.faults import Fault, Transient
from runtime.environment import Settings
from runtime.metrics import TOKEN_REFUSED, record
from runtime.spans import span
from vendors.faults import GrantLost, count_throttle, retry_after_s

# msal refuses any authority but https, discovered ones included: the name stays the vendor's and
# only the carrier knows where requests for it go.
AUTHORITY = "https://login.microsoftonline.com"
APP_SCOPES = ["https://graph.microsoft.com/.default"]
USER_SCOPES = ["https://graph.microsoft.com/Calendars.ReadWrite"]
# What its owner is asked for: the profile tells whose mailbox it is.
SIGN_IN_SCOPES = [*USER_SCOPES, "https://graph.microsoft.com/User.Read"]
# Of everybody who has an account at work, in whatever directory; nobody's own.
SHARED_AUTHORITIES = ("organizations", "common")
# So long before its end a token counts as over: longer than any request it is sent with.
_MARGIN_S = 120
# OAuth errors that pass by themselves. Every other one waits for a person: AADSTS700082 and 70008
# (expired), 50173 (revoked), 65001 (no consent), 7000215 and 7000222 (the secret).
_PASSING = frozenset({"temporarily_unavailable", "server_error", "request_timeout"})
_CODE = re.compile(r"AADSTS(\d+)")


class GraphSettings(Settings):
    graph_base_url: str = Field(
        "https://graph.microsoft.com/v1.0", validation_alias="GRAPH_BASE_URL"
    )
    graph_login_url: str = Field(AUTHORITY, validation_alias="GRAPH_LOGIN_URL")
    graph_timeout_s: float = Field(5.0, gt=0, validation_alias="GRAPH_TIMEOUT_S")
    azure_client_id: str = Field(validation_alias="AZURE_CLIENT_ID", min_length=1)
    azure_tenant_id: str = Field(validation_alias="AZURE_TENANT_ID", min_length=1)
    azure_client_secret: str = Field(
        validation_alias="AZURE_CLIENT_SECRET", min_length=1, repr=False
    )


@dataclass(frozen=True)
class Owner:
    """Whose mailbox it is. `directory`: theirs at Microsoft; "" where `AZURE_TENANT_ID` is it."""

    tenant_id: str
    directory: str = ""


OwnerOf = Callable[[str], Awaitable[Owner]]


class Login(Protocol):
    async def token(self, mailbox: str, refused: str = "") -> str:
        """A bearer token for the mailbox; never the one that Graph has just refused.

        Raises `Transient`, or `GrantLost` when a person has to sign in or consent again.
        """


class HeldToken:
    """A token until it nears its end. A herd of requests asks for one, and shares its fate."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._token = ""
        self._fresh_until = 0.0
        self._answers = 0
        self._fault: Fault | None = None  # what the last answer was, if not a token
        self._one_at_a_time = asyncio.Lock()

    async def get(self, acquire: Callable[[], Awaitable[dict[str, Any]]], refused: str) -> str:
        answers_before = self._answers
        async with self._one_at_a_time:
            if self._token not in ("", refused) and self._clock() < self._fresh_until:
                return self._token
            if self._fault and self._answers > answers_before:
                raise self._fault  # it is what we waited for: asking again would only queue up
            await self._renew(acquire)
            return self._token

    async def _renew(self, acquire: Callable[[], Awaitable[dict[str, Any]]]) -> None:
        try:
            granted = await acquire()
            self._fault = None
        except Fault as fault:
            self._fault = fault
            raise
        finally:
            self._answers += 1
        self._token = str(granted["access_token"])
        self._fresh_until = self._clock() + float(granted["expires_in"]) - _MARGIN_S


class AppLogin:
    """Client credentials: one token for every mailbox that a directory grants the app."""

    def __init__(
        self,
        settings: GraphSettings,
        owner_of: OwnerOf | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Without `owner_of` all mailboxes are in the deployment's own directory."""
        self._settings = settings
        self._owner_of = owner_of
        self._clock = clock
        self._held: dict[str, HeldToken] = {}

    async def token(self, mailbox: str, refused: str = "") -> str:
        told = (await self._owner_of(mailbox)).directory if self._owner_of else ""
        directory = told or self._settings.azure_tenant_id
        if directory in SHARED_AUTHORITIES:
            raise GrantLost("login_no_directory")
        held = self._held.setdefault(directory, HeldToken(self._clock))
        return await held.get(partial(self._grant, directory), refused)

    async def _grant(self, directory: str) -> dict[str, Any]:
        return await in_thread(partial(self._acquire, directory), self._settings.graph_timeout_s)

    def _acquire(self, directory: str) -> dict[str, Any]:
        with open_client(self._settings, msal.TokenCache(), directory) as client:
            return granted_or_raise(client.acquire_token_for_client(APP_SCOPES))


@contextmanager
def open_client(
    settings: GraphSettings, cache: msal.TokenCache, directory: str = ""
) -> Iterator[msal.ConfidentialClientApplication]:
    """For one grant. Blocks: it asks the authority for its endpoints."""
    with _carried(settings) as session:
        yield msal.ConfidentialClientApplication(
            settings.azure_client_id,
            client_credential=settings.azure_client_secret,
            **_where(settings, cache, directory, session),
        )


@contextmanager
def open_public_client(
    settings: GraphSettings, cache: msal.TokenCache, directory: str = ""
) -> Iterator[msal.PublicClientApplication]:
    """For what was granted without the secret: Microsoft refuses to renew it with one."""
    with _carried(settings) as session:
        yield msal.PublicClientApplication(
            settings.azure_client_id, **_where(settings, cache, directory, session)
        )


@contextmanager
def _carried(settings: GraphSettings) -> Iterator[requests.Session]:
    with requests.Session() as session:
        session.mount(AUTHORITY, _Carrier(settings.graph_login_url, settings.graph_timeout_s))
        yield session


def _where(
    settings: GraphSettings, cache: msal.TokenCache, directory: str, session: requests.Session
) -> dict[str, Any]:
    return {
        "authority": f"{AUTHORITY}/{directory or settings.azure_tenant_id}",
        "token_cache": cache,
        "http_client": session,
        "instance_discovery": False,
    }


def granted_or_raise(answer: dict[str, Any]) -> dict[str, Any]:
    if "access_token" in answer:
        return answer
    error = str(answer.get("error", "unknown"))
    if error in _PASSING:
        raise Transient(f"login_{error}")
    record(TOKEN_REFUSED)
    raise GrantLost(f"login_{error}_{_code(answer)}"[:80])


def _code(answer: dict[str, Any]) -> str:
    """A token's refusal lists its codes; a browser that is sent back has them in a sentence."""
    listed = answer.get("error_codes") or _CODE.findall(str(answer.get("error_description", "")))
    return str(listed[0]) if listed else "?"


async def in_thread(acquire: Callable[[], dict[str, Any]], timeout_s: float) -> dict[str, Any]:
    """msal is synchronous. Its own request times out, so the thread ends soon after we left it."""
    try:
        async with asyncio.timeout(timeout_s):
            with span("login", "client"):
                return await asyncio.to_thread(acquire)
    except TimeoutError as error:
        raise Transient("login_timeout") from error
    except (requests.RequestException, MsalError) as error:
        raise Transient("login_unreachable") from error
    except ValueError as error:  # what msal makes of a 4xx to discovery
        raise GrantLost("login_no_such_directory") from error


class _Carrier(HTTPAdapter):
    """Takes requests for the authority to where the login really is, with a timeout."""

    def __init__(self, login_url: str, timeout_s: float) -> None:
        super().__init__(max_retries=0)
        self._login_url = login_url.rstrip("/")
        self._timeout_s = timeout_s

    def send(self, request: requests.PreparedRequest, **how: Any) -> requests.Response:  # type: ignore[override]
        if self._login_url != AUTHORITY:
            request.url = (request.url or "").replace(AUTHORITY, self._login_url, 1)
            how["proxies"] = None  # they were chosen for the vendor's address
        answer = super().send(request, **(how | {"timeout": self._timeout_s}))
        # Before msal sees it: it takes a throttled discovery for an unknown directory.
        count_throttle("login", answer.status_code)
        if answer.status_code == 429 or answer.status_code >= 500:
            answer.close()
            raise Transient(f"login_{answer.status_code}", retry_after_s(answer.headers))
        return answer
