"""Each worker with what it needs, ready to consume its queue."""

import time
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from contracts.routing import Queue, Worker, queue_of
from messaging.dispatch import Dispatch, Routes
from messaging.publisher import open_publisher
from runtime.background import background_tasks
from runtime.clock import utc_now
from storage.opening import Storage
from storage.readiness import Table
from vendors.graph_connection import MailboxConnector
from vendors.graph_login import AppLogin
from vendors.graph_user_login import UserLogin
from vendors.outlook_calendar import open_outlook_calendar
from vendors.outlook_subscriptions import open_outlook_subscriptions
from vendors.sendgrid_mailer import SendGridMailer
from workers.booking.due_work import DueWork, keep_due_work
from workers.booking.following import keep_subscribed
from workers.booking.opening import (
    booking_desk,
    booking_routes,
    connect_routes,
    follow_routes,
    following_of,
)
from workers.calendar.opening import calendar_routes
from workers.email.opening import email_routes
from workers.logins import Mailboxes, TenantLogins
from workers.settings import (
    BookingWorkerSettings,
    CalendarWorkerSettings,
    EmailWorkerSettings,
    WorkersSettings,
)


@dataclass(frozen=True)
class Opener:
    """`open` takes settings of just this kind, and the process's storage; `tables` are those it
    cannot work without, beside what every worker needs."""

    settings: type[WorkersSettings]
    open: Callable[[Any, Storage], AbstractAsyncContextManager[Routes]]
    tables: tuple[Table, ...]


def dispatch_of(
    routes: Routes, settings: WorkersSettings, storage: Storage, queue: Queue
) -> Dispatch:
    return Dispatch(
        routes=routes,
        results=storage.commands,
        claims=storage.commands,
        settings=settings,
        clock=utc_now,
        admits=lambda command: queue_of(command) == queue,
    )


@asynccontextmanager
async def open_calendar_worker(
    settings: CalendarWorkerSettings, storage: Storage
) -> AsyncIterator[Routes]:
    login = _login(settings, storage)
    async with open_outlook_calendar(settings, login) as calendar:
        yield calendar_routes(storage, calendar)


@asynccontextmanager
async def open_booking_worker(
    settings: BookingWorkerSettings, storage: Storage
) -> AsyncIterator[Routes]:
    login = _login(settings, storage)
    async with (
        open_outlook_calendar(settings, login) as calendar,
        open_outlook_subscriptions(settings, login) as subscriptions,
        open_publisher(settings, ["email"]) as publisher,
        background_tasks() as tasks,
    ):
        desk = booking_desk(settings, storage, calendar, publisher)
        credentials = storage.credentials.with_keys(settings.deployment_keys)
        connector = MailboxConnector(settings, credentials)
        following = following_of(settings, storage, desk, subscriptions)
        routes = {
            **booking_routes(desk),
            **connect_routes(settings, storage, connector),
            **follow_routes(following),
        }
        run = partial(dispatch_of(routes, settings, storage, "booking").run, receives=1)
        work = DueWork(
            desk,
            run,
            subscribe=partial(keep_subscribed, following=following),
            new_own=lambda: uuid.uuid4().hex,
        )
        beside = tasks.create_task(keep_due_work(work, settings.due_interval_s))
        try:
            yield routes
        finally:
            beside.cancel()


@asynccontextmanager
async def open_email_worker(
    settings: EmailWorkerSettings, storage: Storage
) -> AsyncIterator[Routes]:
    mailer = SendGridMailer(settings)
    yield email_routes(settings, storage, mailer, settings.sendgrid_from_email)


def _login(
    settings: CalendarWorkerSettings | BookingWorkerSettings, storage: Storage
) -> TenantLogins:
    credentials = storage.credentials.with_keys(settings.deployment_keys)
    mailboxes = Mailboxes(storage.tenants, credentials, time.monotonic)
    by_user = UserLogin(settings, credentials, mailboxes.owner_of)
    by_app = AppLogin(settings, mailboxes.owner_of)
    return TenantLogins(mailboxes, by_app, by_user)


OPENERS: dict[Worker, Opener] = {
    "calendar": Opener(CalendarWorkerSettings, open_calendar_worker, ("slots", "credentials")),
    "booking": Opener(
        BookingWorkerSettings, open_booking_worker, ("appointments", "slots", "credentials")
    ),
    "email": Opener(EmailWorkerSettings, open_email_worker, ("appointments",)),
}
