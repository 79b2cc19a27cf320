"""Mails through SendGrid."""

import asyncio
import base64
from http.client import HTTPException
from typing import Any

from pydantic import Field
from python_http_client.exceptions import HTTPError
from sendgrid import SendGridAPIClient

from domain.mails import Mail
from messaging.faults import Permanent, Transient
from runtime.environment import Settings
from runtime.spans import span
from vendors.faults import count_throttle, retry_after_s

# The key or the sender is at fault, not the mail: it can go once the operator has mended that.
_OURS_TO_MEND = frozenset({401, 403})


class SendGridSettings(Settings):
    sendgrid_api_key: str = Field(validation_alias="SENDGRID_API_KEY", min_length=1, repr=False)
    sendgrid_from_email: str = Field(validation_alias="SENDGRID_FROM_EMAIL", min_length=3)
    sendgrid_base_url: str = Field("https://api.sendgrid.com", validation_alias="SENDGRID_BASE_URL")
    sendgrid_timeout_s: float = Field(8.0, gt=0, validation_alias="SENDGRID_TIMEOUT_S")


class SendGridMailer:
    """Satisfies `workers.ports.Mailer`."""

    def __init__(self, settings: SendGridSettings) -> None:
        self._from_email = settings.sendgrid_from_email
        self._timeout_s = settings.sendgrid_timeout_s
        self._client = SendGridAPIClient(
            settings.sendgrid_api_key, host=settings.sendgrid_base_url.rstrip("/")
        )

    async def send(self, mail: Mail) -> str:
        # The package is synchronous and waits for ever unless told otherwise. The thread outlives
        # its own timeout only where the vendor drips bytes; we do not wait for that.
        try:
            async with asyncio.timeout(self._timeout_s + 1):
                with span("sendgrid send", "client"):
                    return await asyncio.to_thread(self._post, _body(mail, self._from_email))
        except TimeoutError as error:
            raise Transient("sendgrid_timeout") from error

    def _post(self, body: dict[str, Any]) -> str:
        try:
            answer = self._client.client.mail.send.post(request_body=body, timeout=self._timeout_s)
        except HTTPError as error:
            raise _fault(error) from None  # its text and body may quote addresses
        except (OSError, HTTPException) as error:
            raise Transient("sendgrid_unreachable") from error
        return str(answer.headers.get("X-Message-Id", ""))


def _fault(error: HTTPError) -> Transient | Permanent:
    status = int(error.status_code)
    count_throttle("sendgrid", status)
    reason = f"sendgrid_{status}"
    if status in (408, 429) or status >= 500 or status in _OURS_TO_MEND:
        return Transient(reason, retry_after_s(error.headers))
    return Permanent(reason)


def _body(mail: Mail, from_email: str) -> dict[str, Any]:
    to = _address(mail.to, mail.to_name)
    body: dict[str, Any] = {
        "personalizations": [{"to": [to], "custom_args": mail.references}],
        "from": _address(mail.sender or from_email, mail.from_name),
        "subject": mail.subject,
        # In this order: the last is the one a reader prefers.
        "content": [
            {"type": "text/plain", "value": mail.text},
            {"type": "text/html", "value": mail.html},
        ],
        # A confirmation is no campaign: links stay as they are, and nobody is watched reading.
        "tracking_settings": {
            "click_tracking": {"enable": False, "enable_text": False},
            "open_tracking": {"enable": False},
        },
    }
    if mail.reply_to:
        body["reply_to"] = _address(mail.reply_to, mail.reply_to_name or mail.from_name)
    if mail.attachments:
        body["attachments"] = [
            {
                "content": base64.b64encode(attachment.content).decode(),
                "type": attachment.media_type,
                "filename": attachment.filename,
                "disposition": "attachment",
            }
            for attachment in mail.attachments
        ]
    return body


def _address(email: str, name: str) -> dict[str, str]:
    return {"email": email, "name": name} if name else {"email": email}
