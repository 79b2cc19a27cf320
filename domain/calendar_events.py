"""What stands in a business's calendar, whoever's product it is."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class CalendarEvent:
    """An entry as read. `key` is `appointment_id.revision` where the entry is ours; `text_mark`
    is then that of what we last wrote there, whatever people or their program made of it since."""

    event_id: str
    start: datetime  # aware, UTC
    end: datetime
    busy: bool  # False: shown as free, or cancelled
    key: str | None = None
    text_mark: str | None = None  # None: written by a version that left none
    # Whole days of the business, wherever it is: the times are midnights without a zone.
    all_day: bool = False


def busy_span(event: CalendarEvent, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """What an entry takes of the business's time; a whole day is the business's day."""
    if not event.all_day:
        return event.start, event.end
    start, end = (at.replace(tzinfo=zone).astimezone(UTC) for at in (event.start, event.end))
    return start, end


def text_mark(subject: str, body: str) -> str:
    """Of an entry's text: equal only where both are."""
    return hashlib.sha256(f"{subject}\n\n{body}".encode()).hexdigest()[:32]


@dataclass(frozen=True)
class NewEvent:
    """`key` makes the creation repeatable: the same key is the same entry."""

    key: str
    subject: str
    body: str
    start: datetime  # aware, UTC
    end: datetime
