"""All vendors in one aiohttp app, behind one journal and one set of faults."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from aiohttp import web

from devstack.simulators.control import add_control, control_refusals
from devstack.simulators.faults import suffer
from devstack.simulators.graph import graph_app
from devstack.simulators.graph_subscriptions import tell_subscribers
from devstack.simulators.login import login_app
from devstack.simulators.openai import openai_app
from devstack.simulators.page import add_page
from devstack.simulators.realtime_control import add_realtime_control
from devstack.simulators.sendgrid import sendgrid_app
from devstack.simulators.sendgrid_events import stop_telling
from devstack.simulators.simulation import SIMULATION, Simulation
from devstack.simulators.twilio import twilio_app
from devstack.simulators.twilio_control import add_twilio_control
from devstack.tenant_files import TenantCard

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_VENDORS = {
    "graph": graph_app,
    "login": login_app,
    "openai": openai_app,
    "sendgrid": sendgrid_app,
    "twilio": twilio_app,
}
_MAX_BODY = 30 * 1024 * 1024


def simulators_app(
    tenants: list[TenantCard], voice_url: str = "http://127.0.0.1:8081"
) -> web.Application:
    """`voice_url`: where OpenAI's webhooks go."""
    app = web.Application(
        middlewares=[control_refusals, _journal_and_faults], client_max_size=_MAX_BODY
    )
    simulation = Simulation(tenants, now=lambda: datetime.now(UTC))
    simulation.reset()
    app[SIMULATION] = simulation
    app.cleanup_ctx.append(tell_subscribers)
    add_control(app)
    add_page(app)
    add_realtime_control(app, voice_url)
    add_twilio_control(app)

    async def stop(app: web.Application) -> None:
        await stop_telling(app[SIMULATION].mail_events)

    app.on_shutdown.append(stop)
    for name, vendor_app in _VENDORS.items():
        app.add_subapp(f"/{name}", vendor_app())
    return app


@web.middleware
async def _journal_and_faults(request: web.Request, handler: Handler) -> web.StreamResponse:
    vendor = request.path.split("/")[1]
    if vendor not in _VENDORS:
        return await handler(request)
    simulation = request.app[SIMULATION]
    seen = await simulation.journal.note(vendor, request)
    fault = simulation.faults.take(seen)

    async def effect() -> web.StreamResponse:
        return await handler(request)

    answer = await suffer(fault, request, effect, vendor) if fault else await effect()
    seen.status = answer.status
    return answer
