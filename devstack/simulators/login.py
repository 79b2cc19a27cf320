"""The Microsoft identity platform, as msal speaks to it: discovery and tokens.

Clients keep the vendor's https addresses and carry their requests here, so what discovery tells
are the vendor's addresses too.
"""

import base64
import json
import uuid
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from devstack.credentials import AZURE_CLIENT_ID, AZURE_CLIENT_SECRET, AZURE_TENANT_ID
from devstack.simulators.login_grants import CODE_LIFETIME, REFRESH_LIFETIME, Grant
from devstack.simulators.login_refusals import HOST, LoginRefused
from devstack.simulators.simulation import SIMULATION, Simulation
from devstack.simulators.tokens import GRAPH_AUDIENCE, sign

_LIFETIME_S = 3599
_SHARED = ("common", "organizations")
_APP_ROLES = ["Calendars.ReadWrite"]


def login_app() -> web.Application:
    app = web.Application(middlewares=[_refusals])
    app.router.add_get("/common/discovery/instance", _instances)
    app.router.add_get("/{tenant}/v2.0/.well-known/openid-configuration", _configuration)
    app.router.add_get("/{tenant}/oauth2/v2.0/authorize", _authorize)
    app.router.add_post("/{tenant}/oauth2/v2.0/token", _token)
    return app


@web.middleware
async def _refusals(request: web.Request, handler: Any) -> web.StreamResponse:
    try:
        answer: web.StreamResponse = await handler(request)
    except LoginRefused as refused:
        return refused.answer()
    return answer


async def _instances(_request: web.Request) -> web.Response:
    aliases = ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com"]
    network = {"preferred_network": aliases[0], "preferred_cache": aliases[1], "aliases": aliases}
    return web.json_response(
        {
            "tenant_discovery_endpoint": f"{HOST}/common/v2.0/.well-known/openid-configuration",
            "api-version": "1.1",
            "metadata": [network],
        }
    )


def _tenant(request: web.Request) -> str:
    tenant = request.match_info["tenant"]
    if tenant.lower() not in (AZURE_TENANT_ID, *_SHARED):
        raise LoginRefused(90002, tenant=tenant)
    return tenant


async def _configuration(request: web.Request) -> web.Response:
    tenant = _tenant(request)
    base = f"{HOST}/{tenant}/oauth2/v2.0"
    return web.json_response(
        {
            "issuer": f"{HOST}/{tenant if tenant not in _SHARED else '{tenantid}'}/v2.0",
            "authorization_endpoint": f"{base}/authorize",
            "token_endpoint": f"{base}/token",
            "device_authorization_endpoint": f"{base}/devicecode",
            "jwks_uri": f"{HOST}/{tenant}/discovery/v2.0/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
            "response_types_supported": ["code"],
            "scopes_supported": ["openid", "profile", "email", "offline_access"],
        }
    )


async def _authorize(request: web.Request) -> web.Response:
    """Everybody signs in and consents at once: as `login_hint`, or as the first tenant."""
    simulation, query = request.config_dict[SIMULATION], request.query
    if query.get("client_id") != AZURE_CLIENT_ID:
        raise LoginRefused(700016, client=query.get("client_id", ""))
    if query.get("response_type") != "code" or not query.get("redirect_uri"):
        raise LoginRefused(9002313)
    mailbox = query.get("login_hint") or simulation.tenants[0].mailbox
    grant = Grant(mailbox, query.get("scope", ""), simulation.now(), query.get("nonce", ""))
    code = simulation.grants.new_code(grant)
    answer = urlencode({"code": code, "state": query.get("state", "")})
    raise web.HTTPFound(f"{query['redirect_uri']}?{answer}")


async def _token(request: web.Request) -> web.Response:
    simulation, tenant = request.config_dict[SIMULATION], _tenant(request)
    form = {name: str(value) for name, value in (await request.post()).items()}
    if simulation.grants.refusal is not None:
        raise LoginRefused(simulation.grants.refusal, client=form.get("client_id", ""))
    _check_client(form)
    grant_type = form.get("grant_type")
    if grant_type == "client_credentials":
        if tenant in _SHARED:
            raise LoginRefused(90002, tenant=tenant)
        if form.get("scope", "").split() != [f"{GRAPH_AUDIENCE}/.default"]:
            raise LoginRefused(70011)
        return web.json_response(_app_token(simulation))
    if grant_type == "refresh_token":
        return web.json_response(_user_tokens(simulation, _refreshed(simulation, form)))
    if grant_type == "authorization_code":
        return web.json_response(_user_tokens(simulation, _redeemed(simulation, form)))
    raise LoginRefused(70003)


def _check_client(form: Mapping[str, str]) -> None:
    for name in ("grant_type", "client_id"):
        if not form.get(name):
            raise LoginRefused(900144, missing=name)
    if form["client_id"] != AZURE_CLIENT_ID:
        raise LoginRefused(700016, client=form["client_id"])
    if "client_secret" not in form:
        raise LoginRefused(7000218)
    if form["client_secret"] != AZURE_CLIENT_SECRET:
        raise LoginRefused(7000215, client=form["client_id"])


def _refreshed(simulation: Simulation, form: Mapping[str, str]) -> Grant:
    grant = simulation.grants.refresh_tokens.get(form.get("refresh_token", ""))
    if grant is None:
        raise LoginRefused(9002313 if not form.get("refresh_token") else 50173)
    if simulation.now() - grant.issued_at > REFRESH_LIFETIME:
        raise LoginRefused(700082)
    return grant


def _redeemed(simulation: Simulation, form: Mapping[str, str]) -> Grant:
    grant = simulation.grants.codes.pop(form.get("code", ""), None)
    if grant is None or simulation.now() - grant.issued_at > CODE_LIFETIME:
        raise LoginRefused(70008)
    return grant


def _app_token(simulation: Simulation) -> dict[str, Any]:
    return _token_answer(simulation, {"roles": _APP_ROLES, "idtyp": "app"})


def _user_tokens(simulation: Simulation, grant: Grant) -> dict[str, Any]:
    scope = "Calendars.ReadWrite offline_access openid profile"
    answer = _token_answer(simulation, {"scp": scope, "upn": grant.mailbox, "idtyp": "user"})
    user = str(uuid.uuid5(uuid.NAMESPACE_DNS, grant.mailbox))
    now_s = int(simulation.now().timestamp())
    identity = {
        "aud": AZURE_CLIENT_ID,
        "iss": f"{HOST}/{AZURE_TENANT_ID}/v2.0",
        "iat": now_s,
        "exp": now_s + _LIFETIME_S,
        "oid": user,
        "sub": user,
        "tid": AZURE_TENANT_ID,
        "preferred_username": grant.mailbox,
        **({"nonce": grant.nonce} if grant.nonce else {}),
    }
    client_info = json.dumps({"uid": user, "utid": AZURE_TENANT_ID}).encode()
    return {
        **answer,
        "scope": scope,
        "refresh_token": simulation.grants.new_refresh_token(
            grant.mailbox, scope, simulation.now()
        ),
        "id_token": sign(identity),
        "client_info": base64.urlsafe_b64encode(client_info).decode().rstrip("="),
    }


def _token_answer(simulation: Simulation, claims: dict[str, Any]) -> dict[str, Any]:
    now_s = int(simulation.now().timestamp())
    token = sign(
        {
            "aud": GRAPH_AUDIENCE,
            "iss": f"https://sts.windows.net/{AZURE_TENANT_ID}/",
            "appid": AZURE_CLIENT_ID,
            "tid": AZURE_TENANT_ID,
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
