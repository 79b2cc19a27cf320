"""What the calendar and the mailbox hold at the end, against what the customer came for."""

import asyncio
import time
from datetime import UTC, datetime
from typing import Any, Protocol

from tests.scenarios.customer import Customer, tenant_named


class Seen(Protocol):
    settles_within_s: float  # mails, and the removal of a moved entry, follow the answer

    async def seen(self, what: str) -> list[dict[str, Any]]: ...


async def grade(customer: Customer, last: dict[str, Any], town: Seen) -> list[str]:
    """Problems, none where all is as expected. Waits for what follows the last answer."""
    deadline = time.monotonic() + town.settles_within_s
    while True:
        problems = await _on_record(customer, town)
        if not problems or time.monotonic() > deadline:
            break
        await asyncio.sleep(0.2)
    if last.get("detected_language") != customer.expect.language:
        problems.append(f"ended in {last.get('detected_language')}")
    return problems


async def _on_record(customer: Customer, town: Seen) -> list[str]:
    expected, problems = customer.expect, []
    events = [event for event in await town.seen("events") if customer.email in str(event)]
    for told in (customer.name, customer.phone):
        if any(told not in str(event) for event in events):
            problems.append("a detail was heard wrongly")
    zone = tenant_named(customer.tenant).zone
    for event in events:
        problems += _misplaced(customer, _start(event).astimezone(zone))
    found = {
        "appointments": (len(events), expected.appointments),
        "mails": (len(await mails_to(town, customer.email)), expected.mails),
        "notes": (len(await _notes(customer, town)), expected.notes),
    }
    wrong = (f"{has} {what}, not {due}" for what, (has, due) in found.items() if has != due)
    return [*problems, *wrong]


async def holds_appointment(town: Seen, appointment: dict[str, str]) -> bool:
    start = datetime.fromisoformat(appointment["start"])
    return any(
        appointment["appointment_id"] in str(event) and _start(event) == start
        for event in await town.seen("events")
    )


async def mails_to(town: Seen, address: str) -> list[dict[str, Any]]:
    return [mail for mail in await town.seen("outbox") if address in mail["to"]]


def _start(event: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(event["start"]["dateTime"][:19]).replace(tzinfo=UTC)


def _misplaced(customer: Customer, start: datetime) -> list[str]:
    expected, problems = customer.expect, []
    if expected.weekdays and start.weekday() not in expected.weekdays:
        problems.append(f"booked on weekday {start.weekday()}")
    clock = f"{start:%H:%M}"
    if not (expected.not_before or "00:00") <= clock <= (expected.not_after or "24:00"):
        problems.append(f"booked at {clock}")
    return problems


async def _notes(customer: Customer, town: Seen) -> list[dict[str, Any]]:
    """Mails to the business that are about no appointment, but hold the customer's message."""
    if not customer.message:
        return []
    outbox = await town.seen("outbox")
    return [mail for mail in outbox if customer.message in mail["text"] and not _to(mail, customer)]


def _to(mail: dict[str, Any], customer: Customer) -> bool:
    return customer.email in mail["to"]
