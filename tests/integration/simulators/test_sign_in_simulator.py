"""The simulated sign-in is no kinder than Microsoft's: what is not proved is not granted."""

import base64
import hashlib
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from devstack import credentials
from tests.integration.simulators.vendors_at import MAILBOX, VendorsAt, client_credentials

HOME = credentials.AZURE_TENANT_ID
OTHERS = "0f4f7c52-6b1e-4ad5-9d27-3c1a5f0b0003"
BACK = "http://localhost:1/callback"  # the port of localhost is not compared
VERIFIER = "a-verifier-of-43-letters-as-the-standard-wants"
CHALLENGE = (
    base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).decode().rstrip("=")
)
ASKED = {
    "client_id": credentials.AZURE_CLIENT_ID,
    "response_type": "code",
    "redirect_uri": BACK,
    "scope": "https://graph.microsoft.com/Calendars.ReadWrite offline_access openid profile",
    "login_hint": MAILBOX,
    "state": "s",
    "code_challenge": CHALLENGE,
    "code_challenge_method": "S256",
}


async def authorize(vendors: VendorsAt, authority: str = HOME, **changes: str) -> httpx.Response:
    path = f"/login/{authority}/oauth2/v2.0/authorize"
    return await vendors.http.get(path, params=ASKED | changes)


async def code_of(vendors: VendorsAt, **changes: str) -> str:
    told = parse_qs(urlsplit((await authorize(vendors, **changes)).headers["Location"]).query)
    assert told["state"] == ["s"]
    return told["code"][0]


async def ask(vendors: VendorsAt, authority: str = HOME, **form: str) -> Any:
    path = f"/login/{authority}/oauth2/v2.0/token"
    fields = {k: v for k, v in client_credentials(**{"scope": "", **form}).items() if v}
    return (await vendors.http.post(path, data=fields)).json()


async def redeem(vendors: VendorsAt, code: str, **form: str) -> Any:
    brought = {"code": code, "redirect_uri": BACK, "code_verifier": VERIFIER}
    return await ask(vendors, grant_type="authorization_code", **(brought | form))


async def test_a_code_is_good_once(vendors: VendorsAt) -> None:
    code = await code_of(vendors)
    assert "refresh_token" in await redeem(vendors, code)
    assert (await redeem(vendors, code))["error_codes"] == [54005]


@pytest.mark.parametrize(
    ("brought", "aadsts"),
    [
        ({"code_verifier": "another-verifier-of-43-letters-or-a-few-more"}, 501481),
        ({"code_verifier": ""}, 501481),
        ({"redirect_uri": "http://localhost:2/elsewhere"}, 500112),
        ({"client_secret": ""}, 7000218),
    ],
)
async def test_a_code_is_redeemed_by_whoever_asked_for_it(
    vendors: VendorsAt, brought: dict[str, str], aadsts: int
) -> None:
    code = await code_of(vendors)
    assert (await redeem(vendors, code, **brought))["error_codes"] == [aadsts]
    assert "access_token" in await redeem(vendors, code)


@pytest.mark.parametrize(
    ("asked", "aadsts"),
    [
        ({"redirect_uri": "https://attacker.example/callback"}, 50011),
        ({"redirect_uri": "http://localhost:8000/elsewhere"}, 50011),
        ({"client_id": "11111111-2222-3333-4444-555555555555"}, 700016),
        ({"scope": "Mail.Read"}, 70011),
        ({"authority": "organizations"}, 50194),
    ],
)
async def test_a_wrong_address_is_told_on_the_spot(
    vendors: VendorsAt, asked: dict[str, str], aadsts: int
) -> None:
    answer = await authorize(vendors, **asked)
    assert (answer.status_code, answer.json()["error_codes"]) == (400, [aadsts])


async def test_who_declines_sends_the_browser_back_without_a_code(vendors: VendorsAt) -> None:
    await vendors.sim("POST", "login", json={"declines": True})
    back = (await authorize(vendors)).headers["Location"]
    told = parse_qs(urlsplit(back).query)
    assert told["error"] == ["access_denied"]
    assert told["error_description"][0].startswith("AADSTS65004")
    assert "code" not in told


async def test_a_user_of_another_directory_signs_in_only_where_the_app_is_for_all(
    vendors: VendorsAt,
) -> None:
    directory = {"directory_id": OTHERS, "domain": "dental.example"}
    await vendors.sim("POST", "login", json={"directory": directory})
    dentist = "front@dental.example"
    refused = await authorize(vendors, login_hint=dentist)
    assert refused.json()["error_codes"] == [50020]
    await vendors.sim("POST", "login", json={"multi_tenant": True})
    assert (await authorize(vendors, login_hint=dentist)).status_code == 400
    answer = await authorize(vendors, "organizations", login_hint=dentist)
    assert answer.status_code == 302


async def test_the_app_itself_reaches_another_directory_after_its_consent(
    vendors: VendorsAt,
) -> None:
    async def app_token(authority: str) -> Any:
        return await ask(vendors, authority, scope="https://graph.microsoft.com/.default")

    directory = {"directory_id": OTHERS, "domain": "dental.example", "admin_consent": True}
    await vendors.sim("POST", "login", json={"directory": directory})
    assert (await app_token(OTHERS))["error_codes"] == [700016]
    await vendors.sim("POST", "login", json={"multi_tenant": True})
    token = (await app_token(OTHERS))["access_token"]
    view = {"startDateTime": "2026-12-01T00:00:00Z", "endDateTime": "2027-01-01T00:00:00Z"}
    theirs = "/users/front@dental.example/calendarView"
    assert (await vendors.graph("GET", theirs, params=view, token=token)).status_code == 200
    assert (await vendors.graph("GET", theirs, params=view)).status_code == 404
    ours = f"/users/{MAILBOX}/calendarView"
    assert (await vendors.graph("GET", ours, params=view, token=token)).status_code == 404


async def test_what_was_not_consented_to_is_not_renewed(vendors: VendorsAt) -> None:
    first = await redeem(vendors, await code_of(vendors))
    again = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
    assert (await ask(vendors, scope="User.Read", **again))["error_codes"] == [65001]
    assert "access_token" in await ask(vendors, scope="Calendars.ReadWrite", **again)
    await vendors.sim("POST", "login", json={"revoke_grants": MAILBOX})
    assert (await ask(vendors, scope="Calendars.ReadWrite", **again))["error_codes"] == [50173]


async def test_a_profile_wants_its_own_permission(vendors: VendorsAt) -> None:
    calendar_only = await redeem(vendors, await code_of(vendors))
    token = calendar_only["access_token"]
    assert (await vendors.graph("GET", "/me", token=token)).status_code == 403
    both = await redeem(vendors, await code_of(vendors, scope="Calendars.ReadWrite User.Read"))
    profile = await vendors.graph("GET", "/me", token=both["access_token"])
    assert profile.json()["mail"] == MAILBOX


async def test_a_device_waits_until_its_code_is_entered(vendors: VendorsAt) -> None:
    asked = {"client_id": credentials.AZURE_CLIENT_ID, "scope": "Calendars.ReadWrite"}
    path = f"/login/{HOME}/oauth2/v2.0/devicecode"
    begun = (await vendors.http.post(path, data=asked)).json()

    async def poll(**form: str) -> Any:
        kind = "urn:ietf:params:oauth:grant-type:device_code"
        form = {"grant_type": kind, "device_code": begun["device_code"], "client_secret": ""} | form
        return await ask(vendors, **form)

    assert (await poll())["error"] == "authorization_pending"
    assert (await vendors.http.post("/login/device", data={"code": "WRONG"})).status_code == 400
    entered = await vendors.http.post("/login/device", data={"code": begun["user_code"]})
    assert entered.status_code == 200
    assert (await poll(client_secret=credentials.AZURE_CLIENT_SECRET))["error_codes"] == [700025]
    granted = await poll()
    assert "refresh_token" in granted
    assert (await poll())["error"] == "bad_verification_code"
    again = {"grant_type": "refresh_token", "refresh_token": granted["refresh_token"]}
    with_secret = await ask(vendors, scope="Calendars.ReadWrite", **again)
    assert with_secret["error_codes"] == [700025]
    await vendors.sim("POST", "login", json={"public_flows": False})
    assert (await poll())["error_codes"] == [7000218]
