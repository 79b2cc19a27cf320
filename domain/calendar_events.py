"""What stands in a business's calendar, whoever's product it is."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class CalendarEvent:
    """An entry as read. `key` is `appointment_id.revision` where the entry is ours."""

    event_id: str
    start: datetime  # aware, UTC
    end: datetime
    busy: bool  # False: shown as free, or cancelled
    key: str | None = None
    # Whole days of the business, wherever it is: the times are midnights without a zone.
    all_day: bool = False


@dataclass(frozen=True)
class NewEvent:
    """`key` makes the creation repeatable: the same key is the same entry."""

    key: str
    subject: str
    body: str
    start: datetime  # aware, UTC
    end: datetime
