"""From a chat over a mail to a browser and back: a time is held, confirmed by its link, and called
off by whoever has the mailbox."""

import re
import shutil
from typing import Any

import pytest
from playwright.async_api import async_playwright, expect

from domain.tenants import Tenant
from tests.fakes.onlooker import open_onlooker
from tests.fakes.system import System, eventually

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
EMAIL, MAILBOX = "ana.lopez@example.com", "careful@realestate.example"


async def careful(system: System) -> None:
    """A business that has addresses confirmed, and opens to whoever has the mailbox."""
    async with open_onlooker(system) as onlooker:
        known = await onlooker.storage.tenants.get("realestate")
        fields = {
            "tenant_id": "careful",
            "mailbox": MAILBOX,
            "opens_with": "mailbox",
            "confirm_address_minutes": 20,
            "api_token_sha256": (),
            "calls": known.calls.model_copy(update={"numbers": ()}),
        }
        await onlooker.storage.tenants.put(
            Tenant.model_validate(known.model_copy(update=fields).model_dump())
        )


async def mail(system: System, word: str) -> str:
    async def arrived() -> str | None:
        for each in await system.outbox():
            if EMAIL in str(each["to"]) and word in str(each):
                return str(each)
        return None

    found: str = await eventually(arrived, within_s=10, what=f"a mail with {word}")
    return found


async def booked_in_chat(system: System) -> dict[str, Any]:
    replies = await system.talk(
        "careful", "I'd like to book a viewing", "Ana Lopez", EMAIL, "212 555 0147"
    )
    session = replies[-1]["session_id"]
    reply = await system.chat("careful", replies[-1]["options"][0]["value"], session)
    return await system.chat("careful", reply["options"][0]["value"], session)


async def test_a_time_is_held_confirmed_and_called_off(system: System) -> None:
    await careful(system)
    reply = await booked_in_chat(system)
    assert "not booked yet" in reply["message"], reply
    assert reply["booking_state"] != "booked"
    assert await system.events(MAILBOX) == []
    text = await mail(system, "/confirm/careful")
    link = re.search(r"http://[^\s\"'<>\\]+/confirm/careful\?language=en#[\w.-]+", text)
    assert link, text
    async with system.http.get(link.group().partition("#")[0]) as looked:
        assert looked.status == 200
    assert await system.events(MAILBOX) == [], "who only looks at a link books nothing"
    await _press(link.group())
    assert len(await system.events(MAILBOX)) == 1

    reply = await system.chat("careful", "Is it booked?", reply["session_id"])
    assert "booked" in reply["message"]

    elsewhere = await system.talk("careful", "I want to cancel my appointment", EMAIL)
    assert "eight digits" in elsewhere[-1]["message"], elsewhere[-1]
    code = re.search(r"One-time code: (\d{4} \d{4})", await mail(system, "One-time code"))
    assert code
    session = elsewhere[-1]["session_id"]
    asked = await system.chat("careful", code.group(1), session)
    assert asked["booking_state"] == "confirming", asked
    gone = await system.chat("careful", "yes", session)
    assert gone["booking_state"] == "cancelled", gone

    async def is_gone() -> bool:  # the entry follows the record
        return await system.events(MAILBOX) == []

    await eventually(is_gone, within_s=5, what="the entry gone")


async def _press(link: str) -> None:
    """The page complains about nothing, and keeps no ticket in its address."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        page = await browser.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: pytest.fail(f"script: {error}"))
        page.on("console", lambda line: "Content Security" in line.text and pytest.fail(line.text))
        await page.goto(link)
        assert "#" not in page.url
        await page.get_by_role("button", name="Confirm the appointment").click()
        await expect(page.locator("#told")).to_contain_text("Your appointment is booked")
        await browser.close()
