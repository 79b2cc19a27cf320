"""When something has to be looked at next."""

import zlib
from datetime import UTC, datetime, timedelta
from typing import Literal

from domain.appointments import Appointment

# What a business owes as a whole; what a single visit owes is its own item's.
Errand = Literal["reconcile", "return", "forget"]
Kind = Literal["appointment", Errand]

# A mail takes seconds and an attempt at most a minute: what is undone then was left behind.
LOOK_AFTER = timedelta(minutes=1)
FURTHEST = timedelta(hours=1)  # between two looks at what does not come to its end


def next_look(appointment: Appointment) -> datetime | None:
    """After any change of it. None: nothing is left that anybody could do."""
    if appointment.forgotten and not appointment.unwritten:
        return None
    return appointment.touched_at + LOOK_AFTER


def again(since: datetime, now: datetime) -> datetime:
    """Each time about twice as far, within bounds."""
    return now + min(max(LOOK_AFTER, now - since), FURTHEST)


def spread(subject: str, now: datetime, every: timedelta) -> datetime:
    """The next of its moments, `every` so often: each subject has its own, so that never all are
    due at once."""
    every_s = max(1, round(every.total_seconds()))
    phase_s = zlib.crc32(subject.encode()) % every_s
    passed = (int(now.timestamp()) - phase_s) // every_s
    return datetime.fromtimestamp((passed + 1) * every_s + phase_s, UTC)
