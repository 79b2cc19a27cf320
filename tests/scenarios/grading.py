"""What the calendar and the mailbox hold at the end, against what the customer came for."""

import asyncio
import time
from datetime import UTC, datetime
from typing import Any, Protocol

from tests.scenarios.customer import Customer, tenant_named

SETTLES_WITHIN_S = 15  # mails follow the answer


class Seen(Protocol):
    async def seen(self, what: str) -> list[dict[str, Any]]: ...


async def grade(customer: Customer, last: dict[str, Any], town: Seen) -> list[str]:
    """Problems, none where all is as expected."""
    expected, problems = customer.expect, []
    if last.get("detected_language") != expected.language:
        problems.append(f"ended in {last.get('detected_language')}")
    events = [event for event in await town.seen("events") if customer.email in str(event)]
    for told in (customer.name, customer.phone):
        if any(told not in str(event) for event in events):
            problems.append("a detail was heard wrongly")
    starts = [_start(event).astimezone(tenant_named(customer.tenant).zone) for event in events]
    if len(starts) != expected.appointments:
        problems.append(f"{len(starts)} appointments instead of {expected.appointments}")
    for start in starts:
        problems += _misplaced(customer, start)
    return problems + await _mails(customer, town)


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


async def _mails(customer: Customer, town: Seen) -> list[str]:
    """Waits for those that are owed; more than those are a fault too."""
    expected, deadline = customer.expect, time.monotonic() + SETTLES_WITHIN_S
    while True:
        mails = len(await mails_to(town, customer.email))
        notes = len(await _notes(customer, town))
        if mails >= expected.mails and notes >= expected.notes:
            break
        if time.monotonic() > deadline:
            break
        await asyncio.sleep(0.1)
    found = []
    if mails != expected.mails:
        found.append(f"{mails} mails instead of {expected.mails}")
    if notes != expected.notes:
        found.append(f"{notes} notes instead of {expected.notes}")
    return found


async def _notes(customer: Customer, town: Seen) -> list[dict[str, Any]]:
    """Mails to the business that are about no appointment, but hold the customer's message."""
    if not customer.message:
        return []
    outbox = await town.seen("outbox")
    return [mail for mail in outbox if customer.message in mail["text"] and not _to(mail, customer)]


def _to(mail: dict[str, Any], customer: Customer) -> bool:
    return customer.email in mail["to"]
