"""The token endpoint: each kind of grant, and what it asks of whoever brings one."""

import base64
import hashlib
import json
import uuid
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from aiohttp import web

from devstack.credentials import AZURE_CLIENT_ID, AZURE_CLIENT_SECRET
from devstack.simulators.login_directories import SHARED
from devstack.simulators.login_grants import (
    CODE_LIFETIME,
    DEVICE_LIFETIME,
    REFRESH_LIFETIME,
    Grant,
)
from devstack.simulators.login_refusals import HOST, LoginRefused
from devstack.simulators.login_sign_in import (
    check_app,
    check_authority,
    check_member,
    read_scopes,
)
from devstack.simulators.simulation import SIMULATION, Simulation
from devstack.simulators.tokens import GRAPH_AUDIENCE, sign

_LIFETIME_S = 3599
_APP_ROLES = ["Calendars.ReadWrite"]
_DEVICE = "urn:ietf:params:oauth:grant-type:device_code"


async def token(request: web.Request) -> web.Response:
    simulation, tenant = request.config_dict[SIMULATION], request.match_info["tenant"]
    form = {name: str(value) for name, value in (await request.post()).items()}
    if simulation.grants.refusal is not None:
        raise LoginRefused(simulation.grants.refusal, client=form.get("client_id", ""))
    for name in ("grant_type", "client_id"):
        if not form.get(name):
            raise LoginRefused(900144, missing=name)
    check_app(form)
    if form["grant_type"] == "client_credentials":
        _check_secret(form)
        return web.json_response(_app_token(simulation, tenant, form))
    check_authority(simulation, tenant)
    brought = {
        "refresh_token": _refreshed,
        "authorization_code": _redeemed,
        _DEVICE: _entered,
    }.get(form["grant_type"])
    if brought is None:
        raise LoginRefused(70003)
    return web.json_response(_user_tokens(simulation, brought(simulation, tenant, form)))


def _check_secret(form: Mapping[str, str]) -> None:
    if "client_secret" not in form:
        raise LoginRefused(7000218)
    if form["client_secret"] != AZURE_CLIENT_SECRET:
        raise LoginRefused(7000215, client=form["client_id"])


def _check_public(simulation: Simulation, form: Mapping[str, str]) -> None:
    """What was granted without the secret is neither redeemed nor renewed with it."""
    if not simulation.directories.registration.public_flows:
        raise LoginRefused(7000218)
    if "client_secret" in form:
        raise LoginRefused(700025)


def _refreshed(simulation: Simulation, tenant: str, form: Mapping[str, str]) -> Grant:
    grant = simulation.grants.refresh_tokens.get(form.get("refresh_token", ""))
    if grant is None:
        _check_secret(form)
        raise LoginRefused(9002313 if not form.get("refresh_token") else 50173)
    if grant.public:
        _check_public(simulation, form)
    else:
        _check_secret(form)
    check_member(simulation, tenant, grant.mailbox)
    if simulation.now() - grant.issued_at > REFRESH_LIFETIME:
        raise LoginRefused(700082)
    everything = form.get("scope") == f"{GRAPH_AUDIENCE}/.default"
    if not everything and not read_scopes(form.get("scope", "")) <= grant.scopes:
        raise LoginRefused(65001, client=form["client_id"])
    return grant


def _redeemed(simulation: Simulation, tenant: str, form: Mapping[str, str]) -> Grant:
    """Codes come by addresses of the platform "Web", so with the secret."""
    _check_secret(form)
    code = simulation.grants.codes.get(form.get("code", ""))
    if code is None or simulation.now() - code.grant.issued_at > CODE_LIFETIME:
        raise LoginRefused(70008)
    if code.redeemed:
        raise LoginRefused(54005)
    if form.get("redirect_uri") != code.redirect_uri:
        raise LoginRefused(500112, redirect=form.get("redirect_uri", ""))
    if code.challenge != _challenge(form.get("code_verifier", "")):
        raise LoginRefused(501481)
    check_member(simulation, tenant, code.grant.mailbox)
    code.redeemed = True
    return code.grant


def _challenge(verifier: str) -> str:
    if not verifier:
        return ""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _entered(simulation: Simulation, tenant: str, form: Mapping[str, str]) -> Grant:
    _check_public(simulation, form)
    device = simulation.grants.devices.get(form.get("device_code", ""))
    if device is None or device.redeemed:
        raise LoginRefused(70018)
    if simulation.now() - device.issued_at > DEVICE_LIFETIME:
        raise LoginRefused(70019)
    if not device.mailbox:
        raise LoginRefused(70016)
    if device.declined:
        raise LoginRefused(65004)
    device.redeemed = True
    directory = check_member(simulation, tenant, device.mailbox)
    return Grant(device.mailbox, device.scopes, simulation.now(), directory, public=True)


def _app_token(simulation: Simulation, tenant: str, form: Mapping[str, str]) -> dict[str, Any]:
    directory = simulation.directories.known(tenant)
    if tenant.lower() in SHARED or directory is None:
        raise LoginRefused(90002, tenant=tenant)
    if not simulation.directories.lets_app_in(directory):
        raise LoginRefused(700016, client=form["client_id"])
    if form.get("scope", "").split() != [f"{GRAPH_AUDIENCE}/.default"]:
        raise LoginRefused(70011)
    return _token_answer(simulation, directory, {"roles": _APP_ROLES, "idtyp": "app"})


def _user_tokens(simulation: Simulation, grant: Grant) -> dict[str, Any]:
    scope = " ".join(sorted(grant.scopes))
    claims = {"scp": scope, "upn": grant.mailbox, "idtyp": "user"}
    answer = _token_answer(simulation, grant.directory, claims)
    user = str(uuid.uuid5(uuid.NAMESPACE_DNS, grant.mailbox))
    now_s = int(simulation.now().timestamp())
    identity = {
        "aud": AZURE_CLIENT_ID,
        "iss": f"{HOST}/{grant.directory}/v2.0",
        "iat": now_s,
        "exp": now_s + _LIFETIME_S,
        "oid": user,
        "sub": user,
        "tid": grant.directory,
        "preferred_username": grant.mailbox,
        **({"nonce": grant.nonce} if grant.nonce else {}),
    }
    client_info = json.dumps({"uid": user, "utid": grant.directory}).encode()
    renewed = replace(grant, issued_at=simulation.now(), nonce="")
    return {
        **answer,
        "scope": scope,
        "refresh_token": simulation.grants.new_refresh_token(renewed),
        "id_token": sign(identity),
        "client_info": base64.urlsafe_b64encode(client_info).decode().rstrip("="),
    }


def _token_answer(simulation: Simulation, directory: str, claims: dict[str, Any]) -> dict[str, Any]:
    now_s = int(simulation.now().timestamp())
    token = sign(
        {
            "aud": GRAPH_AUDIENCE,
            "iss": f"https://sts.windows.net/{directory}/",
            "appid": AZURE_CLIENT_ID,
            "tid": directory,
            "iat": now_s,
            "nbf": now_s,
            "exp": now_s + _LIFETIME_S,
            "jti": str(uuid.uuid4()),
            **claims,
        }
    )
    return {
        "token_type": "Bearer",
        "expires_in": _LIFETIME_S,
        "ext_expires_in": _LIFETIME_S,
        "access_token": token,
    }
