"""The phone on the local vendors' page."""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, async_playwright, expect

from tests.fakes.system import System

pytestmark = pytest.mark.asyncio(loop_scope="session")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest_asyncio.fixture(loop_scope="session")
async def page(phone: System) -> AsyncIterator[Page]:
    if CHROMIUM is None:
        pytest.skip("no chromium here")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        opened = await browser.new_page(viewport={"width": 1280, "height": 900})
        await opened.goto(phone.simulators)
        yield opened
        await browser.close()


async def say(page: Page, words: str) -> None:
    await page.get_by_label("What you say").fill(words)
    await page.get_by_role("button", name="Say", exact=True).click()


async def test_a_call_is_made_talked_and_ended_on_the_page(page: Page) -> None:
    await page.get_by_label("Business to call").select_option("realestate")
    await page.get_by_role("button", name="Call", exact=True).click()
    lines = page.locator("#phone-lines")
    await expect(lines).to_contain_text("Sunrise Realty", timeout=10_000)
    await say(page, "I would like a viewing")
    await expect(lines).to_contain_text("Which day suits you", timeout=10_000)
    await page.get_by_role("button", name="Key 1", exact=True).click()
    await page.get_by_role("button", name="Key #", exact=True).click()
    await expect(lines).to_contain_text("Which time suits you", timeout=10_000)
    await page.get_by_text("Events of the call").click()
    await expect(page.locator("#phone-events")).to_contain_text("response.done completed")
    await expect(page.locator("#phone-events .client").first).to_contain_text("response.create")
    if shot := os.environ.get("SCREENSHOT"):
        await page.screenshot(path=shot)
    await page.get_by_role("button", name="Hang up").click()
    await expect(page.locator("#phone-state")).to_have_text("the call is over", timeout=10_000)
    await expect(page.get_by_label("What you say")).to_be_disabled()
    await page.get_by_role("button", name="Call", exact=True).wait_for()
