"""SendGrid's Event Webhook: what became of each mail, signed, in batches, more than once and in no
order. Off until somebody says where to (`POST /_sim/mail-events`), as in a new account."""

import asyncio
import base64
import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_private_key

from devstack.credentials import SENDGRID_WEBHOOK_SIGNING_KEY
from devstack.simulators.outbox import SentMail

_TRIES, _FIRST_WAIT_S, _LONGEST_WAIT_S = 15, 0.2, 4.0  # the vendor's own last a day
_TIMEOUT = aiohttp.ClientTimeout(total=5)


@dataclass
class EventWebhook:
    """`answers`: what each post was answered, 0 for none. `tasks` are those under way."""

    url: str = ""
    answers: list[int] = field(default_factory=list)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def tell(self, mails: list[SentMail], at: int) -> None:
        """Soon, after the mail's own request was answered; each batch twice, as it happens."""
        batches = [body_of(list(batch)) for mail in mails for batch in batches_of(mail, at)]
        if self.url and batches:
            task = asyncio.create_task(self._post([*batches, *batches], at))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    async def _post(self, bodies: list[bytes], at: int) -> None:
        url = self.url
        async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
            for body in bodies:
                await self._insist(session, url, body, str(at))

    async def _insist(
        self, session: aiohttp.ClientSession, url: str, body: bytes, timestamp: str
    ) -> None:
        """Until it is answered with a 2xx."""
        for attempt in range(_TRIES):
            status = 0
            try:
                async with session.post(
                    url, data=body, headers=signed_headers(body, timestamp)
                ) as answer:
                    status = answer.status
            except (aiohttp.ClientError, TimeoutError):
                pass
            self.answers.append(status)
            if 200 <= status < 300:
                return
            await asyncio.sleep(min(_FIRST_WAIT_S * 2**attempt, _LONGEST_WAIT_S))


def signed_headers(
    body: bytes, timestamp: str, key: str = SENDGRID_WEBHOOK_SIGNING_KEY
) -> dict[str, str]:
    private = load_der_private_key(base64.b64decode(key), None)
    assert isinstance(private, EllipticCurvePrivateKey)
    signature = private.sign(timestamp.encode() + body, ECDSA(SHA256()))
    return {
        "Content-Type": "application/json;charset=utf-8",
        "User-Agent": "SendGrid Event API",
        "X-Twilio-Email-Event-Webhook-Signature": base64.b64encode(signature).decode(),
        "X-Twilio-Email-Event-Webhook-Timestamp": timestamp,
    }


def body_of(events: list[dict[str, Any]]) -> bytes:
    """One event a line, each line ended as on Windows, the last one, too: all of it is signed."""
    lines = ",\r\n".join(json.dumps(each, separators=(",", ":")) for each in events)
    return f"[{lines}]\r\n".encode()


def batches_of(mail: SentMail, at: int) -> Iterator[list[dict[str, Any]]]:
    """By the address: bounce..., block..., drop..., late...; any other takes mail."""
    name = mail.to[0].partition("@")[0].lower()
    processed = _event("processed", mail, at)
    delivered = _event("delivered", mail, at, response="250 OK", tls=1, ip="192.0.2.7")
    reason = {"reason": "550 5.1.1 The email account does not exist", "status": "5.1.1"}
    if name.startswith("drop"):
        yield [_event("dropped", mail, at, reason="Bounced Address", status="5.0.0")]
    elif name.startswith("block"):
        deferred = _event("deferred", mail, at, response="451 try later", attempt="1")
        yield [processed, deferred, _event("bounce", mail, at, **reason, type="blocked")]
    elif name.startswith("bounce"):
        yield [_event("bounce", mail, at, **reason, type="bounce"), processed]
    else:
        yield [delivered, processed]
    if name.startswith("late"):
        bounce = _event("bounce", mail, at, **reason, type="bounce")
        del bounce["sg_message_id"]  # of a bounce that comes by mail, days later
        yield [bounce]


def _event(kind: str, mail: SentMail, at: int, **more: object) -> dict[str, Any]:
    """The mail's custom arguments stand beside the vendor's fields."""
    return {
        "email": mail.to[0],
        "timestamp": at,
        "smtp-id": f"<{mail.message_id}@geopod-ismtpd-1>",
        "event": kind,
        "sg_event_id": base64.urlsafe_b64encode(secrets.token_bytes(24)).decode().rstrip("="),
        "sg_message_id": f"{mail.message_id}.recvd-7d5f-1-65F0.0",
        **mail.custom_args,
        **more,
    }


async def stop_telling(webhook: EventWebhook) -> None:
    for task in list(webhook.tasks):
        task.cancel()
    await asyncio.gather(*webhook.tasks, return_exceptions=True)


def shown(webhook: EventWebhook) -> web.Response:
    under_way = len(webhook.tasks)
    return web.json_response(
        {"url": webhook.url, "answers": webhook.answers, "under_way": under_way}
    )
