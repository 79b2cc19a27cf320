"""A mail, whoever sends it."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Attachment:
    filename: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Mail:
    """`references` travel with the mail as the vendor's custom arguments (ids only).

    The sender's address is the deployment's; `from_name` and `reply_to` are the business's.
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
