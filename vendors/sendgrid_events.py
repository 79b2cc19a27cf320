"""What SendGrid tells of mails that it took: its signed Event Webhook."""

import base64
import binascii
from collections.abc import Iterator
from typing import Annotated, Any

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key
from pydantic import AfterValidator, Field

from contracts.values import Delivery
from domain.mails import MailEvent
from runtime.environment import Settings

SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature"
TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp"
# A bounce of type "blocked" may be gone tomorrow; events of other names concern nobody here.
_DELIVERIES: dict[tuple[str, str], Delivery] = {
    ("delivered", ""): "delivered",
    ("bounce", ""): "bounced",
    ("bounce", "bounce"): "bounced",
    ("bounce", "blocked"): "blocked",
    ("dropped", ""): "dropped",
}


class Forged(Exception):
    """Not signed by the vendor, or not as it writes."""


def public_key(text: str) -> EllipticCurvePublicKey:
    """As the vendor shows it: base64 of DER, without a frame."""
    try:
        key = load_der_public_key(base64.b64decode("".join(text.split()), validate=True))
    except (ValueError, TypeError):
        raise ValueError("not a verification key of SendGrid's event webhook") from None
    if not isinstance(key, EllipticCurvePublicKey):
        raise ValueError("not an ECDSA key")
    return key


def _readable(text: str) -> str:
    if text:
        public_key(text)
    return text


class SendGridEventSettings(Settings):
    # Public; none: nothing is listened to.
    sendgrid_webhook_key: Annotated[str, AfterValidator(_readable)] = Field(
        "", validation_alias="SENDGRID_WEBHOOK_KEY"
    )


class SendGridEvents:
    """Satisfies `gateway.ports.MailEvents`."""

    def __init__(self, key: str) -> None:
        self._key = public_key(key)

    def read(self, body: bytes, signature: str, timestamp: str) -> list[MailEvent]:
        """Those about mails of ours. Raises `Forged`.

        The signature is over the bytes as they came, line ends and all. How old they are says
        nothing: the vendor goes on trying for a day, and an event counts once.
        """
        try:
            signed = base64.b64decode(signature, validate=True)
            self._key.verify(signed, timestamp.encode() + body, ECDSA(SHA256()))
            told = orjson.loads(body)
        except (InvalidSignature, binascii.Error, ValueError):
            raise Forged from None
        if not isinstance(told, list):
            raise Forged
        return [event for each in told if isinstance(each, dict) for event in _events(each)]


def _events(told: dict[str, Any]) -> Iterator[MailEvent]:
    """The arguments that the mail was sent with stand beside the vendor's own fields."""
    event, kind = str(told.get("event", "")), str(told.get("type", ""))
    delivery = _DELIVERIES.get((event, kind if event == "bounce" else ""))
    names = ("tenant_id", "appointment_id", "mail")
    found = {name: told.get(name) for name in names}
    if delivery is None or not all(isinstance(each, str) and each for each in found.values()):
        return
    tenant_id, appointment_id, mail = (str(found[name]) for name in names)
    # Not every event has an id; without one, the same news of the same mail is one event.
    event_id = str(told.get("sg_event_id") or f"{appointment_id}.{mail}.{delivery}")
    yield MailEvent(event_id, delivery, tenant_id, appointment_id, mail)
