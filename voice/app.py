"""The voice process, put together."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime

from aiohttp import web

from messaging.client import open_command_client
from messaging.deployment import DeploymentKey
from messaging.faults import Permanent
from messaging.publisher import Publisher, open_publisher
from runtime.background import background_tasks
from runtime.health import Look, ReadyCheck, add_health_routes, ready_when
from runtime.requests import trace_request
from storage.budgets import CallBudget
from storage.caps import EffectCaps
from storage.opening import Storage, open_storage
from storage.readiness import table_looks
from vendors.openai_realtime import open_openai_realtime
from vendors.twilio_calls import open_twilio_calls
from voice.admission import CallAdmission
from voice.capped import CappedCommands
from voice.conductor import Conductor, Outside
from voice.lines import Lines
from voice.media import Bridge
from voice.openai_routes import openai_webhook
from voice.phone import MAX_BODY_BYTES, PHONE, Phone
from voice.settings import VoiceSettings
from voice.stream_tickets import StreamTickets
from voice.switchboard import Switchboard
from voice.twilio_routes import twilio_media, twilio_voice


@asynccontextmanager
async def open_voice(settings: VoiceSettings) -> AsyncIterator[web.Application]:
    """Leaving lets every call go, so that another replica goes on with it."""
    async with AsyncExitStack() as stack:
        storage = await stack.enter_async_context(open_storage(settings))
        publisher = await stack.enter_async_context(open_publisher(settings))
        commands = await stack.enter_async_context(open_command_client(publisher, storage.commands))
        speech = await stack.enter_async_context(open_openai_realtime(settings))
        leg = await stack.enter_async_context(open_twilio_calls(settings))
        key = DeploymentKey(settings.deployment_key)
        caps = EffectCaps(storage.counters, key, settings.caps)
        budget = CallBudget(
            storage.counters, key, settings.call_minutes_a_day, settings.calls_an_hour
        )
        outside = Outside(
            speech=speech,
            records=storage.calls,
            tenants=storage.tenants,
            commands=CappedCommands(commands, caps, storage.counters.first),
            appointments=storage.appointments,
            now=lambda: datetime.now(UTC),
            switches=storage.switches,
            admission=CallAdmission(storage.blocked, budget, key),
        )
        conductor = Conductor(outside, tool_wait_s=settings.tool_wait_s)
        lines = Lines(outside, conductor, default_tenant=settings.voice_default_tenant)
        board = Switchboard(outside, conductor, lines)
        phone = Phone(
            switchboard=board,
            lines=lines,
            speech=speech,
            bridge=Bridge(speech, conductor, now=outside.now),
            leg=leg,
            now=outside.now,
            twilio_auth_token=settings.twilio_auth_token,
            public_url=settings.voice_public_url.rstrip("/"),
            tickets=StreamTickets(key, storage.counters.first),
        )
        async with background_tasks() as tasks:
            tasks.create_task(board.run())
            try:
                yield voice_app(phone, ready_when(_looks(settings, storage, publisher)))
            finally:
                await board.stop()


def voice_app(phone: Phone, missing: ReadyCheck) -> web.Application:
    app = web.Application(client_max_size=MAX_BODY_BYTES, middlewares=[trace_request])
    app[PHONE] = phone
    app.router.add_post("/webhook", openai_webhook)
    app.router.add_post("/twilio/voice", twilio_voice)
    app.router.add_get("/twilio/media", twilio_media)
    add_health_routes(app, "voice", missing)

    async def stop(_: web.Application) -> None:
        # Before the listener closes: streams end only when their calls have been let go.
        await phone.switchboard.stop()

    app.on_shutdown.append(stop)
    return app


def _looks(settings: VoiceSettings, storage: Storage, publisher: Publisher) -> dict[str, Look]:
    async def keys() -> None:
        if not settings.key_for_calls or not settings.openai_webhook_secret:
            raise Permanent("no_key")

    tables = table_looks(storage, ("tenants", "conversations", "commands", "appointments"))
    named = "OPENAI_API_KEY or OPENAI_WEBHOOK_SECRET"
    return {named: keys, "live calls": storage.calls.live, **tables, **publisher.looks}
