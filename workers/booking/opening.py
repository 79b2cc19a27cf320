"""The booking worker put together: its routes, its way to the mails, its due work."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from pydantic import Field

from contracts.commands import (
    BeginSignIn,
    BookAppointment,
    CancelAppointment,
    ConfirmAppointment,
    ConfirmAttendance,
    CorrectContact,
    FindAppointments,
    FinishSignIn,
    FollowCalendar,
    MoveAppointment,
    RecordDelivery,
    RequestCode,
    SendCode,
    SendEmail,
    SendNote,
)
from domain.tickets import TicketKeys
from messaging.deployment import DeploymentKey, DeploymentSettings
from messaging.dispatch import Routes, effect, read
from messaging.publisher import Publisher
from runtime.clock import utc_now
from runtime.public_url import PublicUrlSettings
from storage.opening import Storage
from workers.booking.book_appointment import book_appointment
from workers.booking.cancel_appointment import cancel_appointment
from workers.booking.confirm_appointment import confirm_appointment
from workers.booking.confirm_attendance import confirm_attendance
from workers.booking.correct_contact import correct_contact
from workers.booking.desk import Desk
from workers.booking.find_appointments import find_appointments
from workers.booking.following import Following, Subscriptions, follow_calendar
from workers.booking.move_appointment import move_appointment
from workers.booking.reconcile import reconcile
from workers.booking.record_delivery import record_delivery
from workers.booking.request_code import request_code
from workers.booking.sign_ins import ConnectDesk, Connector, begin_sign_in, finish_sign_in
from workers.ports import Calendar


class BookingSettings(DeploymentSettings, PublicUrlSettings):
    reconcile_interval_s: float = Field(300, validation_alias="RECONCILE_INTERVAL_S", gt=0)
    due_interval_s: float = Field(5, validation_alias="DUE_INTERVAL_S", gt=0)
    # An attempt takes seconds and its waits a minute: after an hour nobody is at it any more.
    abandoned_after_s: float = Field(3600, validation_alias="ABANDONED_AFTER_S", gt=0)
    # The queue's own limit, MAX_ATTEMPTS, has to be above it.
    calendar_attempts: int = Field(4, validation_alias="CALENDAR_ATTEMPTS", ge=1)


class PublishedMails:
    """Satisfies `workers.booking.ports.MailQueue`: sent at once, they travel in one request."""

    def __init__(self, publisher: Publisher) -> None:
        self._publisher = publisher

    async def send(self, mails: Sequence[SendEmail | SendCode | SendNote]) -> None:
        sends = (self._publisher.send("email", mail) for mail in mails)
        for fault in await asyncio.gather(*sends, return_exceptions=True):
            if fault is not None:
                raise fault


def booking_desk(
    settings: BookingSettings, storage: Storage, calendar: Calendar, publisher: Publisher
) -> Desk:
    return Desk(
        tenants=storage.tenants,
        appointments=storage.appointments,
        due=storage.due,
        slots=storage.slots,
        commands=storage.commands,
        wrong_proofs=storage.wrong_proofs,
        codes=storage.codes,
        tickets=TicketKeys.of(settings.deployment_keys),
        calendar=calendar,
        mails=PublishedMails(publisher),
        now=utc_now,
        calendar_attempts=settings.calendar_attempts,
        abandoned_after=timedelta(seconds=settings.abandoned_after_s),
        reconciled_every=timedelta(seconds=settings.reconcile_interval_s),
    )


def booking_routes(desk: Desk) -> Routes:
    return {
        BookAppointment: effect(partial(book_appointment, desk=desk)),
        MoveAppointment: effect(partial(move_appointment, desk=desk)),
        CorrectContact: effect(partial(correct_contact, desk=desk)),
        CancelAppointment: effect(partial(cancel_appointment, desk=desk)),
        ConfirmAttendance: effect(partial(confirm_attendance, desk=desk)),
        FindAppointments: read(partial(find_appointments, desk=desk)),
        RequestCode: effect(partial(request_code, desk=desk)),
        RecordDelivery: effect(partial(record_delivery, desk=desk)),
        ConfirmAppointment: effect(partial(confirm_appointment, desk=desk)),
    }


def connect_routes(settings: BookingSettings, storage: Storage, connector: Connector) -> Routes:
    desk = ConnectDesk(
        tenants=storage.tenants,
        claims=storage.commands,
        sign_ins=storage.sign_ins.with_keys(settings.deployment_keys),
        connector=connector,
        now=utc_now,
    )
    return {
        BeginSignIn: effect(partial(begin_sign_in, desk=desk)),
        FinishSignIn: effect(partial(finish_sign_in, desk=desk)),
    }


def follow_routes(following: Following) -> Routes:
    return {FollowCalendar: effect(partial(follow_calendar, following=following))}


def following_of(
    settings: BookingSettings, storage: Storage, desk: Desk, subscriptions: Subscriptions
) -> Following:
    return Following(
        tenants=storage.tenants,
        claims=storage.commands,
        subscriptions=subscriptions,
        subscribed=storage.subscribed,
        key=DeploymentKey(settings.deployment_key),
        public_url=settings.public_url,
        now=utc_now,
        reconcile=partial(reconcile, desk=desk),
    )
