"""The page at `/`: calendars and mails as a person sees them, live and safe."""

import shutil
from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import Page, async_playwright, expect

from devstack import credentials
from tests.integration.simulators.vendors_at import MAILBOX, MARK, VendorsAt

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
WEEK = "week=2026-12-02"  # a Wednesday
BEARER = {"Authorization": f"Bearer {credentials.SENDGRID_API_KEY}"}


async def _mail(vendors: VendorsAt, html: str) -> None:
    mail = {
        "personalizations": [{"to": [{"email": "ana@b.test"}]}],
        "from": {"email": credentials.SENDGRID_FROM_EMAIL},
        "subject": "Your appointment",
        "content": [{"type": "text/html", "value": html}],
    }
    sent = await vendors.http.post("/sendgrid/v3/mail/send", json=mail, headers=BEARER)
    assert sent.status_code == 202


async def test_week_is_told_in_the_tenants_own_days_and_hours(vendors: VendorsAt) -> None:
    late = {
        "start": {"dateTime": "2026-12-02T05:30:00", "timeZone": "UTC"},  # 23:30 the day before
        "end": {"dateTime": "2026-12-02T06:30:00", "timeZone": "UTC"},
    }
    await vendors.create(**late, singleValueExtendedProperties=[{"id": MARK, "value": "a1.1"}])
    [tenant] = (await vendors.sim("GET", f"page?{WEEK}"))["tenants"]
    assert (tenant["week"], tenant["timezone"]) == ("2026-11-30", "America/Mexico_City")
    shown = {day["date"]: day["events"] for day in tenant["days"] if day["events"]}
    assert set(shown) == {"2026-12-01", "2026-12-02"}  # it crosses midnight
    [before], [after] = shown["2026-12-01"], shown["2026-12-02"]
    assert (before["begin"], before["minutes"], before["hours"]) == (1410, 30, "23:30–00:30")
    assert (after["begin"], after["minutes"]) == (0, 30)
    assert before["ours"]


async def test_page_is_told_when_nothing_changed(vendors: VendorsAt) -> None:
    version = (await vendors.sim("GET", "page"))["version"]
    assert (await vendors.http.get(f"/_sim/page?since={version}")).status_code == 204
    await vendors.create()
    assert (await vendors.http.get(f"/_sim/page?since={version}")).status_code == 200


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    if CHROMIUM is None:
        pytest.skip("no chromium here")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield await browser.new_page()
        await browser.close()


async def test_entries_and_mails_appear_while_one_looks(vendors: VendorsAt, page: Page) -> None:
    await page.goto(vendors.url)
    await expect(page.get_by_text("No mails yet.")).to_be_visible()
    entry: dict[str, Any] = {"mailbox": MAILBOX, "subject": "Dentist <b>now</b>"}
    await vendors.sim(
        "POST", "events", json=entry | {"start": "2030-01-07T09:00", "end": "2030-01-07T10:00"}
    )
    await page.get_by_text("next entry: Mon, January 7").click()
    await expect(page.get_by_text("Dentist <b>now</b>")).to_be_visible()
    await expect(page.get_by_text("January 7 – January 13, 2030")).to_be_visible()
    await _mail(vendors, "<p>See you</p><script>parent.document.title = 'taken over'</script>")
    await page.get_by_text("Your appointment").click()
    frame = page.frame_locator("#reader-html")
    await expect(frame.get_by_text("See you")).to_be_visible()
    assert await page.title() != "taken over"
