"""Where a person signs in and consents: in a browser that comes back, or with a device's code."""

import secrets
from collections.abc import Mapping
from urllib.parse import urlencode

from aiohttp import web

from devstack.credentials import AZURE_CLIENT_ID
from devstack.simulators.login_directories import SHARED
from devstack.simulators.login_grants import Code, DeviceCode, Grant
from devstack.simulators.login_refusals import LoginRefused, sentence
from devstack.simulators.simulation import SIMULATION, Simulation
from devstack.simulators.tokens import GRAPH_AUDIENCE

_KNOWN_SCOPES = {"Calendars.ReadWrite", "User.Read", "openid", "profile", "offline_access"}
_FORM = (
    '<!doctype html><title>Enter code</title><form method="post">'
    '<input name="code" aria-label="Code" autofocus> <button>Next</button></form>'
)


def read_scopes(text: str) -> frozenset[str]:
    scopes = frozenset(each.removeprefix(f"{GRAPH_AUDIENCE}/") for each in text.split())
    if not scopes <= _KNOWN_SCOPES:
        raise LoginRefused(70011)
    return scopes


def check_app(fields: Mapping[str, str]) -> None:
    if fields.get("client_id") != AZURE_CLIENT_ID:
        raise LoginRefused(700016, client=fields.get("client_id", ""))


def check_authority(simulation: Simulation, tenant: str) -> None:
    if tenant.lower() in SHARED:
        if not simulation.directories.registration.multi_tenant:
            raise LoginRefused(50194, client=AZURE_CLIENT_ID)
    elif simulation.directories.known(tenant) is None:
        raise LoginRefused(90002, tenant=tenant)


def check_member(simulation: Simulation, tenant: str, mailbox: str) -> str:
    """The directory of whoever signs in; a directory's own authority takes no others."""
    directory: str = simulation.directories.of(mailbox)
    if tenant.lower() not in SHARED and simulation.directories.known(tenant) != directory:
        raise LoginRefused(50020, user=mailbox, tenant=tenant, client=AZURE_CLIENT_ID)
    return directory


async def authorize(request: web.Request) -> web.Response:
    """Whatever is wrong with the address itself is told on the spot: nobody is sent to an address
    that is not registered. Everybody signs in at once: as was ordered, else as `login_hint`."""
    simulation, query = request.config_dict[SIMULATION], request.query
    tenant = request.match_info["tenant"]
    check_app(query)
    redirect_uri = query.get("redirect_uri", "")
    if not simulation.directories.registration.redirects_to(redirect_uri):
        raise LoginRefused(50011, redirect=redirect_uri, client=AZURE_CLIENT_ID)
    check_authority(simulation, tenant)
    if query.get("response_type") != "code":
        raise LoginRefused(9002313)
    if query.get("response_mode", "query") != "query":
        raise LoginRefused(9002313)
    if query.get("code_challenge") and query.get("code_challenge_method") != "S256":
        raise LoginRefused(9002313)
    person = simulation.grants.person
    mailbox = person.mailbox or query.get("login_hint") or simulation.tenants[0].mailbox
    directory = check_member(simulation, tenant, mailbox)
    if person.declines:
        declined = {"error": "access_denied", "error_description": sentence(65004)}
        raise _back(redirect_uri, declined, query)
    grant = Grant(
        mailbox,
        read_scopes(query.get("scope", "")),
        simulation.now(),
        directory,
        nonce=query.get("nonce", ""),
    )
    code = Code(grant, redirect_uri, query.get("code_challenge", ""))
    raise _back(redirect_uri, {"code": simulation.grants.new_code(code)}, query)


def _back(redirect_uri: str, answer: dict[str, str], query: Mapping[str, str]) -> web.HTTPFound:
    return web.HTTPFound(f"{redirect_uri}?{urlencode({**answer, 'state': query.get('state', '')})}")


async def device_code(request: web.Request) -> web.Response:
    simulation, tenant = request.config_dict[SIMULATION], request.match_info["tenant"]
    form = {name: str(value) for name, value in (await request.post()).items()}
    check_app(form)
    check_authority(simulation, tenant)
    device = DeviceCode(
        user_code="".join(secrets.choice("BCDFGHJKLMNPQRSTVWXZ") for _ in range(9)),
        authority=tenant,
        scopes=read_scopes(form.get("scope", "")),
        issued_at=simulation.now(),
    )
    code = simulation.grants.new_device(device)
    page = f"{request.scheme}://{request.host}/login/device"
    return web.json_response(
        {
            "user_code": device.user_code,
            "device_code": code,
            "verification_uri": page,
            "expires_in": 900,
            "interval": simulation.grants.device_interval_s,
            "message": f"To sign in, use a web browser to open the page {page} and enter the "
            f"code {device.user_code} to authenticate.",
        }
    )


async def device_page(_request: web.Request) -> web.Response:
    return web.Response(text=_FORM, content_type="text/html")


async def enter_code(request: web.Request) -> web.Response:
    """There is no hint here: whoever was ordered, else the first tenant's owner."""
    simulation = request.config_dict[SIMULATION]
    device = simulation.grants.entered(str((await request.post()).get("code", "")))
    if device is None:
        return web.Response(text="That code didn't work.", status=400)
    person = simulation.grants.person
    mailbox = person.mailbox or simulation.tenants[0].mailbox
    check_member(simulation, device.authority, mailbox)
    device.mailbox, device.declined = mailbox, person.declines
    return web.Response(text="You have signed in on your device. You may close this window.")
