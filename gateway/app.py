"""The gateway: what it opens, what it serves."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from aiohttp import web

from domain.tickets import TicketKeys
from domain.understanding import warm
from gateway.agents import AgentDesk
from gateway.bodies import MAX_BODY_BYTES
from gateway.budgeted_reader import BudgetedReader
from gateway.challenges import Challenges
from gateway.confirming import ConfirmDesk
from gateway.connecting import ConnectDesk
from gateway.connecting_routes import add_connect_routes
from gateway.deliveries import DeliveryDesk
from gateway.delivery_routes import add_delivery_routes
from gateway.directory import Directory
from gateway.limits import TokenBuckets
from gateway.middleware import allow_origins, answer_errors, identify
from gateway.notice_routes import add_notice_routes
from gateway.notices import Noticed
from gateway.ports import Reader
from gateway.reach import Reach
from gateway.routes import GATEWAY, Gateway, add_routes
from gateway.settings import GatewaySettings
from gateway.switched_reader import SwitchedReader
from gateway.turns import Desk
from gateway.visit_routes import add_visit_routes
from gateway.visiting import VisitDesk
from messaging.client import open_command_client
from messaging.deployment import DeploymentKey
from messaging.publisher import open_publisher
from runtime.background import background_tasks
from runtime.clock import utc_now
from runtime.health import add_health_routes, ready_when
from runtime.requests import trace_request
from storage.budgets import ModelBudget
from storage.caps import EffectCaps
from storage.opening import Storage, open_storage
from storage.readiness import Table, table_looks
from vendors.openai_reader import open_openai_reader
from vendors.sendgrid_events import SendGridEvents

TABLES: tuple[Table, ...] = ("tenants", "conversations", "appointments", "commands")


@asynccontextmanager
async def open_gateway(settings: GatewaySettings) -> AsyncIterator[Gateway]:
    async with (
        open_storage(settings) as storage,
        open_publisher(settings) as publisher,
        open_command_client(publisher, storage.commands) as commands,
        open_openai_reader(settings) as model,
        background_tasks() as tasks,
    ):
        warm()
        wait_s, reach = settings.turn_wait_s, Reach()
        key = DeploymentKey(settings.deployment_key)
        caps = EffectCaps(storage.counters, key, settings.caps)
        tickets = TicketKeys.of(settings.deployment_keys)
        yield Gateway(
            directory=Directory(storage.tenants, reach),
            chat=Desk(
                storage.conversations,
                commands,
                _bounded(model, storage, settings) if model else None,
                reach,
                utc_now,
                wait_s,
                key,
                caps,
                begin_limit(settings),
            ),
            agents=AgentDesk(
                commands, storage.commands, storage.appointments, reach, utc_now, wait_s, key, caps
            ),
            links=ConfirmDesk(commands, tickets, utc_now, wait_s),
            noticed=Noticed(
                commands.send,
                [DeploymentKey(each) for each in settings.deployment_keys],
                utc_now,
                tasks,
            ),
            owners=ConnectDesk(commands, tickets, utc_now, wait_s, settings.public_url),
            visits=VisitDesk(
                commands, storage.appointments, tickets, reach, utc_now, wait_s, key, caps
            ),
            deliveries=DeliveryDesk(_mail_events(settings), commands, utc_now, key),
            missing=ready_when(table_looks(storage, TABLES) | publisher.looks),
            trusted_proxies=settings.trusted_proxies,
            challenges=Challenges(key, usual_chats(settings), storage.counters.first, utc_now),
            **limits(settings),
        )


def _mail_events(settings: GatewaySettings) -> SendGridEvents | None:
    key = settings.sendgrid_webhook_key
    return SendGridEvents(key) if key else None


def _bounded(model: Reader, storage: Storage, settings: GatewaySettings) -> Reader:
    budget = ModelBudget(storage.counters, settings.model_calls_a_day)
    return SwitchedReader(BudgetedReader(model, budget), storage.switches)


def begin_limit(settings: GatewaySettings) -> TokenBuckets:
    begun = settings.new_sessions_per_minute
    return TokenBuckets(begun / 60, begun)


def usual_chats(settings: GatewaySettings) -> TokenBuckets | None:
    """Of a network, on one replica, in an hour."""
    usual = settings.challenge_after
    return TokenBuckets(usual / 3600, usual) if usual else None


def limits(settings: GatewaySettings) -> dict[str, TokenBuckets]:
    """For every replica on its own."""
    a_minute, a_second = settings.session_turns_per_minute, settings.tenant_requests_per_s
    turns, wrong = settings.network_turns_per_minute, settings.wrong_tokens_per_minute
    return {
        "network_limit": TokenBuckets(turns / 60, turns),
        "session_limit": TokenBuckets(a_minute / 60, a_minute),
        "chat_limit": TokenBuckets(a_second, a_second),
        "tools_limit": TokenBuckets(a_second, a_second),
        "stranger_limit": TokenBuckets(wrong / 60, wrong),
    }


def gateway_app(
    settings: GatewaySettings,
    opened: Callable[[GatewaySettings], AbstractAsyncContextManager[Gateway]] = open_gateway,
) -> web.Application:
    app = web.Application(
        client_max_size=MAX_BODY_BYTES,
        middlewares=[trace_request, identify, allow_origins(settings.cors_origins), answer_errors],
    )

    async def opening(app: web.Application) -> AsyncIterator[None]:
        async with opened(settings) as gateway:
            app[GATEWAY] = gateway
            yield

    async def ready() -> str | None:
        return await app[GATEWAY].missing()

    app.cleanup_ctx.append(opening)
    add_health_routes(app, "gateway", ready)
    add_routes(app)
    add_connect_routes(app)
    add_visit_routes(app)
    add_delivery_routes(app)
    add_notice_routes(app)
    return app
