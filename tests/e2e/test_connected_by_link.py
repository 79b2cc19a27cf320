"""The owner of a mailbox follows a link on their phone, signs in at Microsoft, and is connected."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Page, async_playwright, expect

from devstack.credentials import DEPLOYMENT_KEY
from domain.tickets import Ticket, TicketKeys, signed
from runtime.ids import new_id
from tests.fakes.onlooker import open_onlooker
from tests.fakes.system import System

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
MAILBOX = "citas@consulate.example"


def invitation(system: System) -> str:
    until = datetime.now(UTC) + timedelta(minutes=10)
    ticket = Ticket("consulate", "connect", new_id(), until)
    keys = TicketKeys.of([DEPLOYMENT_KEY])
    return f"{system.gateway}/connect/consulate?language=en#{signed(ticket, keys)}"


@asynccontextmanager
async def a_phone() -> AsyncIterator[Page]:
    """Its pages complain about nothing."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        page = await browser.new_page(viewport={"width": 390, "height": 844})
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: pytest.fail(f"script: {error}"))
        page.on("console", lambda line: "Content Security" in line.text and pytest.fail(line.text))
        yield page
        await browser.close()


async def press(page: Page, link: str) -> None:
    await page.goto(link)
    assert "#" not in page.url, "no ticket stays in the address"
    await page.get_by_role("button", name="Sign in at Microsoft").click()


async def is_kept(system: System) -> bool:
    async with open_onlooker(system) as onlooker:
        return await onlooker.storage.credentials.has("consulate")


async def test_an_owner_is_connected_and_the_link_is_used_up(system: System) -> None:
    link = invitation(system)
    async with system.http.get(link.partition("#")[0]) as scanned:
        assert scanned.status == 200
    async with a_phone() as page:
        await press(page, link)
        await page.wait_for_url("**/connected?*")
        landed_at = page.url
        await expect(page.get_by_text(f"Connected: the calendar of {MAILBOX}")).to_be_visible()
        assert await is_kept(system)
        assert await system.events(MAILBOX) == []
        await page.goto(landed_at)
        await expect(page.get_by_text("Nothing was done")).to_be_visible()
        await press(page, link)
        await expect(page.locator("#told")).to_contain_text("no longer works")
    async with a_phone() as other:
        await other.goto(landed_at)
        await expect(other.get_by_text("Nothing was done")).to_be_visible()
        await expect(other.get_by_text(MAILBOX)).to_be_hidden()
