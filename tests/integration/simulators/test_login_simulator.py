"""msal signs in at the login simulator; its refusals carry the vendor's codes."""

import asyncio
import base64
import json
from collections.abc import Iterator
from typing import Any

import msal
import pytest
import requests
from requests.adapters import HTTPAdapter

from devstack import credentials
from devstack.simulators.tokens import sign
from tests.integration.simulators.vendors_at import MAILBOX, VendorsAt, client_credentials

AUTHORITY = f"https://login.microsoftonline.com/{credentials.AZURE_TENANT_ID}"
TOKEN = f"/login/{credentials.AZURE_TENANT_ID}/oauth2/v2.0/token"
VIEW = "/me/calendarView"
DECEMBER = {"startDateTime": "2026-12-01T00:00:00Z", "endDateTime": "2027-01-01T00:00:00Z"}


class _Carrier(HTTPAdapter):
    """Takes what is meant for the vendor's https address to the simulator."""

    def __init__(self, login_url: str) -> None:
        super().__init__()
        self._login_url = login_url

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> Any:
        assert request.url is not None
        vendor = "https://login.microsoftonline.com"
        request.url = request.url.replace(vendor, self._login_url)
        return super().send(request, *args, **kwargs)


@pytest.fixture
def carrier(vendors: VendorsAt) -> Iterator[requests.Session]:
    with requests.Session() as session:
        session.trust_env = False
        session.mount("https://login.microsoftonline.com", _Carrier(f"{vendors.url}/login"))
        yield session


def _msal(carrier: requests.Session, secret: str) -> msal.ConfidentialClientApplication:
    return msal.ConfidentialClientApplication(
        credentials.AZURE_CLIENT_ID,
        client_credential=secret,
        authority=AUTHORITY,
        http_client=carrier,
    )


async def test_msal_gets_an_app_token_that_graph_takes(
    vendors: VendorsAt, carrier: requests.Session
) -> None:
    def sign_in() -> dict[str, Any]:
        app = _msal(carrier, credentials.AZURE_CLIENT_SECRET)
        return dict(app.acquire_token_for_client(["https://graph.microsoft.com/.default"]))

    granted = await asyncio.to_thread(sign_in)
    assert granted["token_type"] == "Bearer"
    path = f"/users/{MAILBOX}/calendarView"
    answer = await vendors.graph("GET", path, params=DECEMBER, token=granted["access_token"])
    assert answer.status_code == 200


async def test_msal_refreshes_a_users_token_and_gets_a_new_refresh_token(
    vendors: VendorsAt, carrier: requests.Session
) -> None:
    first = (await vendors.sim("POST", "login", json={"grant": MAILBOX}))["refresh_token"]

    def refresh() -> dict[str, Any]:
        app = _msal(carrier, credentials.AZURE_CLIENT_SECRET)
        scopes = ["https://graph.microsoft.com/Calendars.ReadWrite"]
        return dict(app.acquire_token_by_refresh_token(first, scopes))

    granted = await asyncio.to_thread(refresh)
    assert granted.get("refresh_token") not in (None, first)
    assert granted["id_token_claims"]["preferred_username"] == MAILBOX
    token = granted["access_token"]
    mine = await vendors.graph("GET", VIEW, params=DECEMBER, token=token)
    assert mine.status_code == 200
    path = "/users/somebody@clinic.example/calendarView"
    others = await vendors.graph("GET", path, params=DECEMBER, token=token)
    assert others.status_code == 403


async def test_msal_is_told_of_a_wrong_secret(
    vendors: VendorsAt, carrier: requests.Session
) -> None:
    def sign_in() -> dict[str, Any]:
        app = _msal(carrier, "wrong")
        return dict(app.acquire_token_for_client(["https://graph.microsoft.com/.default"]))

    refused = await asyncio.to_thread(sign_in)
    assert (refused["error"], refused["error_codes"]) == ("invalid_client", [7000215])
    assert refused["error_description"].startswith("AADSTS7000215: ")


@pytest.mark.parametrize(
    ("form", "status", "code"),
    [
        (client_credentials(client_id="11111111-2222-3333-4444-555555555555"), 400, 700016),
        (client_credentials(scope="Calendars.ReadWrite"), 400, 70011),
        (client_credentials(grant_type="password"), 400, 70003),
        (client_credentials(client_id=""), 400, 900144),
        (client_credentials(grant_type="refresh_token", refresh_token="unheard-of"), 400, 50173),
        (client_credentials(grant_type="refresh_token"), 400, 9002313),
        (client_credentials(grant_type="authorization_code", code="old"), 400, 70008),
    ],
)
async def test_wrong_request_is_refused_with_its_code(
    vendors: VendorsAt, form: dict[str, str], status: int, code: int
) -> None:
    answer = await vendors.http.post(TOKEN, data=form)
    assert (answer.status_code, answer.json()["error_codes"]) == (status, [code])


async def test_unknown_directory_has_neither_discovery_nor_tokens(vendors: VendorsAt) -> None:
    paths = (
        "/login/contoso/v2.0/.well-known/openid-configuration",
        "/login/contoso/oauth2/v2.0/token",
    )
    discovery = await vendors.http.get(paths[0])
    token = await vendors.http.post(paths[1], data=client_credentials())
    assert [each.json()["error_codes"] for each in (discovery, token)] == [[90002], [90002]]


async def test_old_refresh_token_expires_and_a_refreshed_one_lives_on(vendors: VendorsAt) -> None:
    async def refresh(token: str) -> dict[str, Any]:
        form = client_credentials(grant_type="refresh_token", refresh_token=token)
        return dict((await vendors.http.post(TOKEN, data=form)).json())

    kept = (await vendors.sim("POST", "login", json={"grant": MAILBOX}))["refresh_token"]
    await vendors.sim("POST", "login", json={"age_days": 60})
    rotated = (await refresh(kept))["refresh_token"]
    await vendors.sim("POST", "login", json={"age_days": 60})
    assert (await refresh(kept))["error_codes"] == [700082]
    assert "access_token" in await refresh(rotated)


async def test_withdrawn_consent_refuses_every_token_until_it_is_given_again(
    vendors: VendorsAt,
) -> None:
    await vendors.sim("POST", "login", json={"refuse": 65001})
    refused = await vendors.http.post(TOKEN, data=client_credentials())
    assert refused.json()["error_codes"] == [65001]
    await vendors.sim("POST", "login", json={"refuse": 0})
    assert (await vendors.http.post(TOKEN, data=client_credentials())).status_code == 200


def _forged(**changes: Any) -> str:
    claims = {
        "aud": "https://graph.microsoft.com",
        "appid": credentials.AZURE_CLIENT_ID,
        "tid": credentials.AZURE_TENANT_ID,
        "roles": ["Calendars.ReadWrite"],
        "iat": 0,
        "nbf": 0,
        "exp": 4_000_000_000,
    }
    return sign(claims | changes)


@pytest.mark.parametrize(
    ("token", "status"),
    [
        ("not-a-token", 401),
        (_forged(exp=1), 401),
        (_forged(aud="https://outlook.office.com"), 401),
        (_forged()[:-3] + "abc", 401),
        (_forged(roles=["Mail.Read"]), 403),
        (_forged(), 200),
    ],
)
async def test_graph_takes_only_good_tokens(vendors: VendorsAt, token: str, status: int) -> None:
    path = f"/users/{MAILBOX}/calendarView"
    answer = await vendors.graph("GET", path, params=DECEMBER, token=token)
    assert answer.status_code == status
    if status == 401:
        assert answer.json()["error"]["code"] == "InvalidAuthenticationToken"


async def test_missing_and_revoked_tokens_are_refused(vendors: VendorsAt) -> None:
    path = f"/graph/v1.0/users/{MAILBOX}/calendarView"
    assert (await vendors.http.get(path, params=DECEMBER)).status_code == 401
    token = await vendors.app_token()
    await vendors.sim("POST", "login", json={"revoke": True})
    revoked = await vendors.graph("GET", VIEW, params=DECEMBER, token=token)
    assert revoked.status_code == 401


async def test_access_token_ends_within_the_hour_it_was_given_for(vendors: VendorsAt) -> None:
    body = (await vendors.app_token()).split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    assert claims["exp"] - claims["iat"] == 3599
