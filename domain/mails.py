"""A mail, whoever sends it."""

from dataclasses import dataclass, field

from contracts.values import Delivery


@dataclass(frozen=True)
class Attachment:
    filename: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class MailEvent:
    """What a vendor tells of a mail that it took: the mail's `references`, and what became of it.
    `event_id` is the vendor's own, the same however often it tells."""

    event_id: str
    delivery: Delivery
    tenant_id: str
    appointment_id: str
    mail: str


@dataclass(frozen=True)
class Mail:
    """`references` travel with the mail as the vendor's custom arguments (ids only).

    `sender` is the business's own address, empty where the deployment sends for it; `from_name`
    is the business. `reply_to` is who answers come to, with a name where it is a person.
    """

    to: str
    to_name: str
    subject: str
    text: str
    html: str
    attachments: tuple[Attachment, ...] = ()
    references: dict[str, str] = field(default_factory=dict)
    from_name: str = ""
    reply_to: str = ""
    reply_to_name: str = ""
    sender: str = ""
