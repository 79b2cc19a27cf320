"""A mail, whoever sends it."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Attachment:
    filename: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Mail:
    """`references` travel with the mail as the vendor's custom arguments (ids only)."""

    to: str
    to_name: str
    subject: str
    text: str
    html: str
    attachments: tuple[Attachment, ...] = ()
    references: dict[str, str] = field(default_factory=dict)
