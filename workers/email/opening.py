"""The email worker put together."""

from functools import partial

from contracts.commands import SendEmail, SendNote
from messaging.dispatch import Routes, effect
from runtime.clock import utc_now
from storage.opening import Storage
from workers.email.deliver import PostOffice
from workers.email.send_email import send_email
from workers.email.send_note import send_note
from workers.ports import Mailer


def email_routes(storage: Storage, mailer: Mailer) -> Routes:
    office = PostOffice(
        tenants=storage.tenants,
        appointments=storage.appointments,
        claims=storage.commands,
        mailer=mailer,
        now=utc_now,
    )
    return {
        SendEmail: effect(partial(send_email, office=office)),
        SendNote: effect(partial(send_note, office=office)),
    }
