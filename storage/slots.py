"""Locks: one item for each 5 minutes of a calendar that an appointment holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.tenants import LOCK_MINUTES
from messaging.aws import AwsClient
from storage.dynamo import Query, Write, delete, put, query
from storage.items import TTL_ATTRIBUTE, Item, expires, instant_text, read_instant

# After its time has passed, never sooner: a lock that a clock may end is no lock.
KEPT = timedelta(days=7)
LOCK = timedelta(minutes=LOCK_MINUTES)
SECOND = timedelta(seconds=1)  # what instants are kept to

# Stops two appointments from holding one moment. The second half lets a repeated attempt meet
# the locks of its own appointment.
LOCK_FREE = "attribute_not_exists(#instant) OR #appointment_id = :appointment_id"
HELD_WITHIN = "#calendar = :calendar AND #instant BETWEEN :first AND :last"


@dataclass(frozen=True)
class HeldSpan:
    start: datetime
    end: datetime
    appointment_id: str


class Slots:
    def __init__(self, client: AwsClient, table: str) -> None:
        self._client = client
        self._table = table

    async def held(self, calendar: str, start: datetime, end: datetime) -> list[HeldSpan]:
        """What appointments hold of the calendar, in whole locks that touch the span; one query."""
        within = {"first": start - LOCK + SECOND, "last": end - SECOND}
        asked = Query(HELD_WITHIN, {"calendar": calendar, **within})
        return _joined(await query(self._client, self._table, asked))

    def locking(
        self, calendar: str, instants: Iterable[datetime], appointment_id: str
    ) -> list[Write]:
        return [
            put(
                "lock",
                self._table,
                {
                    "calendar": calendar,
                    "instant": instant,
                    "appointment_id": appointment_id,
                    TTL_ATTRIBUTE: expires(instant, KEPT),
                },
                LOCK_FREE,
                appointment_id=appointment_id,
            )
            for instant in instants
        ]

    def unlocking(self, calendar: str, instants: Iterable[datetime]) -> list[Write]:
        """Without a condition: the fence on the appointment beside it says that they are its."""
        return [
            delete("unlock", self._table, {"calendar": calendar, "instant": instant_text(instant)})
            for instant in instants
        ]


def _joined(locks: Iterable[Item]) -> list[HeldSpan]:
    spans: list[HeldSpan] = []
    for lock in locks:
        start, owner = read_instant(lock["instant"]), lock["appointment_id"]
        if spans and spans[-1].end == start and spans[-1].appointment_id == owner:
            spans[-1] = HeldSpan(spans[-1].start, start + LOCK, owner)
        else:
            spans.append(HeldSpan(start, start + LOCK, owner))
    return spans
