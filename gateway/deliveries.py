"""What a mail's vendor tells of its mails, handed to a worker: the vendor is answered at once, and
tells again what could not be handed over."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import timedelta

from pydantic import ValidationError

from contracts.commands import RecordDelivery
from domain.mails import MailEvent
from gateway.ports import Clock, MailEvents, Senders
from messaging.deployment import DeploymentKey

log = logging.getLogger(__name__)

LIFETIME = timedelta(days=7)


@dataclass(frozen=True)
class DeliveryDesk:
    """`events` None: no key is set, so nothing can be told from a forgery."""

    events: MailEvents | None
    commands: Senders
    now: Clock
    key: DeploymentKey


async def take_deliveries(events: list[MailEvent], request_id: str, desk: DeliveryDesk) -> None:
    """Raises `Transient` where one of them did not get onto its queue."""
    commands = [
        command for each in events if (command := _command(each, request_id, desk)) is not None
    ]
    sends = await asyncio.gather(*map(desk.commands.send, commands), return_exceptions=True)
    for fault in sends:
        if fault is not None:
            raise fault


def _command(event: MailEvent, request_id: str, desk: DeliveryDesk) -> RecordDelivery | None:
    now = desk.now()
    try:
        return RecordDelivery(
            id=desk.key.digest("command", "delivery", event.event_id),
            tenant_id=event.tenant_id,
            correlation_id=request_id,
            issued_at=now,
            expires_at=now + LIFETIME,
            appointment_id=event.appointment_id,
            mail=event.mail,
            delivery=event.delivery,
        )
    except ValidationError:
        log.warning("Delivery unreadable", extra={"request_id": request_id})
        return None
