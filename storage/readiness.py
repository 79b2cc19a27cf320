"""A harmless read of each table: whether it is there, and this process may read it."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Literal

from messaging.faults import Permanent
from runtime.health import Look
from storage.opening import Storage

NOBODY = "readiness-check"
MOMENT = datetime(2000, 1, 1, tzinfo=UTC)

Table = Literal["tenants", "conversations", "appointments", "slots", "commands", "credentials"]


def table_looks(storage: Storage, names: Iterable[Table]) -> dict[str, Look]:
    async def tenants() -> None:
        with suppress(Permanent):
            await storage.tenants.get(NOBODY)

    looks: dict[Table, Look] = {
        "tenants": tenants,
        "conversations": lambda: storage.conversations.load(NOBODY, NOBODY, 1),
        "appointments": lambda: storage.appointments.get(NOBODY, NOBODY),
        "slots": lambda: storage.slots.held(NOBODY, MOMENT, MOMENT + timedelta(minutes=5)),
        "commands": lambda: storage.commands.read([NOBODY]),
        "credentials": lambda: storage.credentials.has(NOBODY),
    }
    return {f"table {name}": looks[name] for name in names}
