"""The mails that were sent."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class SentMail:
    """One envelope: a personalization with what it shares with its siblings."""

    message_id: str
    at: str
    to: list[str]
    sender: str
    subject: str
    text: str
    html: str
    attachments: list[dict[str, Any]] = field(default_factory=list)
    custom_args: dict[str, Any] = field(default_factory=dict)
    body: dict[str, Any] = field(default_factory=dict)  # as it was posted


class Outbox:
    def __init__(self) -> None:
        self.mails: list[SentMail] = []

    def accept(self, message_id: str, body: dict[str, Any], now: datetime) -> list[SentMail]:
        taken = [_sealed(message_id, body, each, now) for each in body["personalizations"]]
        self.mails += taken
        return taken

    def shown(self) -> list[dict[str, Any]]:
        return [{**asdict(mail), "from": mail.sender} for mail in self.mails]


def _sealed(
    message_id: str, body: dict[str, Any], envelope: dict[str, Any], now: datetime
) -> SentMail:
    texts = {part["type"].partition(";")[0]: part["value"] for part in body.get("content", [])}
    shared = body.get("custom_args")
    return SentMail(
        message_id=message_id,
        at=now.isoformat(),
        to=[each["email"] for kind in ("to", "cc", "bcc") for each in envelope.get(kind, [])],
        sender=envelope.get("from", body["from"])["email"],
        subject=envelope.get("subject") or body.get("subject", ""),
        text=texts.get("text/plain", ""),
        html=texts.get("text/html", ""),
        attachments=body.get("attachments", []),
        custom_args={
            **(shared if isinstance(shared, dict) else {}),
            **envelope.get("custom_args", {}),
        },
        body=body,
    )
