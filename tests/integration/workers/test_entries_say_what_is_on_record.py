"""What a worker that stalled wrote into Outlook is found by its mark, over Graph's own wire."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.booking_desk import CLINIC, MAILBOX, TENANT, BookingWorld
from tests.fakes.vendor_simulators import Vendors, running_vendors
from vendors.graph_login import AppLogin, GraphSettings
from vendors.outlook_calendar import open_outlook_calendar
from workers.booking.reconcile import reconcile


@pytest.fixture
async def vendors() -> AsyncIterator[Vendors]:
    async with running_vendors() as vendors:
        yield vendors


@pytest.fixture
async def world(vendors: Vendors) -> AsyncIterator[BookingWorld]:
    """Booked, and its name corrected."""
    settings = GraphSettings.read(vendors.environ)
    async with open_outlook_calendar(settings, AppLogin(settings)) as calendar:
        world = await BookingWorld().open()
        world.desk = replace(world.desk, calendar=calendar)
        await world.ask(world.book("one"))
        await world.ask(world.correct("one", name="Ana Corregida"))
        yield world


async def event_id(world: BookingWorld) -> str:
    found = await world.storage.appointments.get(TENANT, "appointment-one")
    assert found
    return found.event_id


async def shown(world: BookingWorld, vendors: Vendors) -> dict[str, Any]:
    located = vendors.simulation.mailboxes.locate(await event_id(world))
    assert located
    return located[1].properties


def patches(vendors: Vendors) -> int:
    return len([each for each in vendors.seen("graph") if each["method"] == "PATCH"])


async def test_a_late_rewrite_is_written_over_once(world: BookingWorld, vendors: Vendors) -> None:
    corrected = (await shown(world, vendors))["body"]
    late = ("Ana García", "the older text")
    await world.desk.calendar.rewrite(MAILBOX, await event_id(world), *late)
    before = patches(vendors)
    for _ in range(2):
        await reconcile(CLINIC, desk=world.desk)
    entry = await shown(world, vendors)
    assert (entry["subject"], entry["body"]) == ("Ana Corregida", corrected)
    assert patches(vendors) == before + 1


async def test_a_note_of_the_business_stays(world: BookingWorld, vendors: Vendors) -> None:
    """Outlook makes HTML of a body, and people write into it."""
    note = {"contentType": "html", "content": "<html>Ana<p>pays in cash</p></html>"}
    url = f"{vendors.url}/_sim/events/{await event_id(world)}"
    async with vendors.http.patch(url, json={"body": note}) as answer:
        assert answer.status == 200
    await reconcile(CLINIC, desk=world.desk)
    assert (await shown(world, vendors))["body"] == note
