"""The Microsoft identity platform, as msal speaks to it: discovery, sign-in and tokens.

Clients keep the vendor's https addresses and carry their requests here, so what discovery tells
are the vendor's addresses too.
"""

from typing import Any

from aiohttp import web

from devstack.simulators.login_directories import SHARED
from devstack.simulators.login_refusals import HOST, LoginRefused
from devstack.simulators.login_sign_in import authorize, device_code, device_page, enter_code
from devstack.simulators.login_tokens import token
from devstack.simulators.simulation import SIMULATION


def login_app() -> web.Application:
    app = web.Application(middlewares=[_refusals])
    app.router.add_get("/common/discovery/instance", _instances)
    app.router.add_get("/device", device_page)
    app.router.add_post("/device", enter_code)
    app.router.add_get("/{tenant}/v2.0/.well-known/openid-configuration", _configuration)
    app.router.add_get("/{tenant}/oauth2/v2.0/authorize", authorize)
    app.router.add_post("/{tenant}/oauth2/v2.0/devicecode", device_code)
    app.router.add_post("/{tenant}/oauth2/v2.0/token", token)
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


async def _configuration(request: web.Request) -> web.Response:
    tenant = request.match_info["tenant"]
    shared = tenant.lower() in SHARED
    if not shared and request.config_dict[SIMULATION].directories.known(tenant) is None:
        raise LoginRefused(90002, tenant=tenant)
    base = f"{HOST}/{tenant}/oauth2/v2.0"
    return web.json_response(
        {
            "issuer": f"{HOST}/{'{tenantid}' if shared else tenant}/v2.0",
            "authorization_endpoint": f"{base}/authorize",
            "token_endpoint": f"{base}/token",
            "device_authorization_endpoint": f"{base}/devicecode",
            "jwks_uri": f"{HOST}/{tenant}/discovery/v2.0/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
            "response_types_supported": ["code"],
            "scopes_supported": ["openid", "profile", "email", "offline_access"],
        }
    )
