"""How long a search waits for a calendar that is away: on the queue, the only place it retries."""

from datetime import datetime, timedelta

from contracts.answers import CalendarUnavailable
from contracts.commands import FindDays, FindTimeSlots
from messaging.faults import Transient

# A person waits, for 8 s as a rule: until then it may be back. A calendar that says itself when to
# ask again is asked then, as long as the search is worth an answer.
PATIENCE = timedelta(seconds=5)
AGAIN_S = 0.2  # and up to a second more, as the queue counts


def wait_or_give_up(
    command: FindDays | FindTimeSlots, fault: Transient, now: datetime
) -> CalendarUnavailable:
    """Raises `Transient` where the search is to be tried again."""
    asked_s = fault.retry_after_s
    due = now + timedelta(seconds=AGAIN_S if asked_s is None else asked_s)
    give_up = command.issued_at + PATIENCE if asked_s is None else command.expires_at
    if due >= min(give_up, command.expires_at):
        return CalendarUnavailable()
    raise Transient(fault.reason, AGAIN_S if asked_s is None else asked_s) from fault
