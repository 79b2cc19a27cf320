"""The email worker put together."""

from functools import partial

from contracts.commands import SendCode, SendEmail, SendNote
from domain.tickets import TicketKeys
from messaging.deployment import DeploymentSettings
from messaging.dispatch import Routes, effect
from runtime.clock import utc_now
from runtime.public_url import PublicUrlSettings
from storage.opening import Storage
from workers.email.deliver import PostOffice
from workers.email.send_code import send_code
from workers.email.send_email import send_email
from workers.email.send_note import send_note
from workers.ports import Mailer


class EmailSettings(DeploymentSettings, PublicUrlSettings):
    """With the key and the address the email worker makes links and codes."""


def email_routes(settings: EmailSettings, storage: Storage, mailer: Mailer, sender: str) -> Routes:
    """`sender`: the deployment's address."""
    office = PostOffice(
        tenants=storage.tenants,
        appointments=storage.appointments,
        claims=storage.commands,
        mailer=mailer,
        now=utc_now,
        tickets=TicketKeys.of(settings.deployment_keys),
        sender=sender,
        public_url=settings.public_url,
    )
    return {
        SendEmail: effect(partial(send_email, office=office)),
        SendCode: effect(partial(send_code, office=office)),
        SendNote: effect(partial(send_note, office=office)),
    }
