"""From a mail to the browser of a phone and back: an appointment is confirmed, moved and cancelled
by its link, after a scanner opened every link of the mail."""

import base64
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import unescape
from typing import Any

import pytest
import pytest_asyncio
import vobject
from playwright.async_api import Page, async_playwright, expect

from contracts.commands import BookAppointment
from contracts.values import Language
from domain.appointments import Appointment
from tests.fakes.onlooker import Onlooker, open_onlooker
from tests.fakes.system import System, eventually

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
PHONE = {"width": 390, "height": 844}


@asynccontextmanager
async def phone() -> AsyncIterator[Page]:
    """The page complains about nothing, and is no wider than the phone."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        context = await browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)
        page = await context.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: pytest.fail(f"script: {error}"))
        page.on("console", lambda line: "Content Security" in line.text and pytest.fail(line.text))
        yield page
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        await browser.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def onlooker(system: System) -> AsyncIterator[Onlooker]:
    async with open_onlooker(system) as onlooker:
        yield onlooker


async def booked(onlooker: Onlooker, language: Language) -> BookAppointment:
    booking = onlooker.book(language=language)
    await onlooker.send(booking)
    return booking


async def mail(system: System, booking: BookAppointment, kind: str) -> dict[str, Any]:
    """The latest to the customer of that kind."""

    async def arrived() -> dict[str, Any] | None:
        mine = [
            each
            for each in await system.outbox()
            if booking.contact.email in each["to"]
            and each["custom_args"].get("mail", "").endswith(f".{kind}.customer")
        ]
        return mine[-1] if mine else None

    found: dict[str, Any] = await eventually(arrived, within_s=15, what=f"the mail {kind}")
    return found


def organizer(sent: dict[str, Any]) -> str:
    """Of the invitation, as it left."""
    [file] = sent["attachments"]
    calendar = vobject.readOne(base64.b64decode(file["content"]).decode())
    return str(calendar.vevent.organizer.value)


async def record(onlooker: Onlooker, booking: BookAppointment) -> Appointment:
    found = await onlooker.storage.appointments.get(booking.tenant_id, booking.id)
    assert found is not None
    return found


def links_of(sent: dict[str, Any]) -> set[str]:
    return {unescape(each) for each in re.findall(r'href="(https?://[^"]+)"', sent["html"])}


def own_link(sent: dict[str, Any]) -> str:
    (link,) = {each for each in links_of(sent) if "/appointment/" in each}
    assert link in sent["text"], "the plain text says the same"
    return link


async def scan(system: System, sent: dict[str, Any]) -> None:
    """As mail scanners do: every link of ours is asked for, and opened with its scripts."""
    ours = [each for each in links_of(sent) if each.startswith(system.gateway)]
    assert ours
    for link in ours:
        for method in ("HEAD", "GET"):
            async with system.http.request(method, link) as answer:
                assert answer.status == 200
        async with phone() as page:
            await page.goto(link)
            await page.wait_for_load_state("networkidle")


async def test_a_scanner_changes_nothing_and_a_phone_confirms_moves_and_cancels(
    system: System, onlooker: Onlooker
) -> None:
    booking = await booked(onlooker, "en")
    first = await mail(system, booking, "booked")
    before = await record(onlooker, booking)
    assert organizer(first) == f"mailto:{first['from']}", "or no reader shows the invitation"
    await scan(system, first)
    assert await record(onlooker, booking) == before

    async with phone() as page:
        await page.goto(own_link(first))
        assert "#" not in page.url, "the ticket is not in the history"
        await expect(page.locator("#facts")).to_contain_text("Mexico City time")
        await expect(page.get_by_role("link", name="Map")).to_be_visible()
        await page.get_by_role("button", name="I'll be there").click()
        await expect(page.locator("#told")).to_contain_text("Thank you")
        assert (await record(onlooker, booking)).attending_at is not None
        await page.get_by_role("button", name="Choose another time").click()
        await page.locator("#choices button").nth(1).click()
        await expect(page.locator("#question")).to_have_text("Which time?")
        await page.locator("#choices button").first.click()
        await page.get_by_role("button", name="No, leave it").click()
        assert (await record(onlooker, booking)).start == booking.start
        await page.get_by_role("button", name="Choose another time").click()
        await page.locator("#choices button").nth(1).click()
        await page.locator("#choices button").first.click()
        await page.get_by_role("button", name="Yes, move it").click()
        await expect(page.locator("#told")).to_contain_text("has a new time")
        await expect(page.locator("#visit")).to_be_hidden()

    moved = await record(onlooker, booking)
    assert moved.start != booking.start
    second = await mail(system, booking, "moved")
    assert "Instead of: " in second["text"]
    async with phone() as page:
        await page.goto(own_link(first))
        await expect(page.locator("#told")).to_contain_text("no longer works")
        await page.goto(own_link(second))
        await page.get_by_role("button", name="Cancel the appointment").click()
        await page.get_by_role("button", name="Yes, cancel it").click()
        await expect(page.locator("#told")).to_contain_text("is cancelled")
    assert (await record(onlooker, booking)).state == "CANCELLED"
    last = await mail(system, booking, "cancelled")
    assert not any("/appointment/" in each for each in links_of(last))


async def test_a_link_without_its_ticket_and_a_forged_one_are_one_neutral_page(
    system: System, onlooker: Onlooker
) -> None:
    booking = await booked(onlooker, "es")
    link = own_link(await mail(system, booking, "booked"))
    async with phone() as page:
        await page.goto(link[:-3] + "AAA")
        await expect(page.locator("#told")).to_contain_text("Este enlace ya no sirve")
        neutral = await page.locator("main").inner_text()
        await page.goto("about:blank")  # or the first answer would still stand there
        await page.goto(link.replace("#", "#x"))
        await expect(page.locator("#told")).to_contain_text("Este enlace ya no sirve")
        assert await page.locator("main").inner_text() == neutral
        await page.goto("about:blank")
        await page.goto(link.partition("#")[0])
        await expect(page.locator("#told")).to_contain_text("no está completo")
    assert (await record(onlooker, booking)).state == "CONFIRMED"


async def test_the_page_says_so_when_it_does_not_get_through_and_goes_on(
    system: System, onlooker: Onlooker
) -> None:
    booking = await booked(onlooker, "es")
    link = own_link(await mail(system, booking, "booked"))
    async with phone() as page:
        await page.goto(link)
        await page.get_by_role("button", name="Cancelar la cita").click()
        await page.route("**/cancel?**", lambda route: route.abort())
        await page.get_by_role("button", name="Sí, cancelarla").click()
        await expect(page.locator("#told")).to_contain_text("No se pudo enviar")
        await page.unroute("**/cancel?**")
        await page.get_by_role("button", name="Intentar de nuevo").click()
        await expect(page.locator("#told")).to_contain_text("La cita quedó cancelada")
    assert (await record(onlooker, booking)).state == "CANCELLED"


async def test_a_calendar_file_is_taken_from_the_page(system: System, onlooker: Onlooker) -> None:
    booking = await booked(onlooker, "en")
    link = own_link(await mail(system, booking, "booked"))
    async with phone() as page:
        await page.goto(link)
        async with page.expect_download() as downloading:
            await page.get_by_role("link", name="Apple and others").click()
        download = await downloading.value
        assert download.suggested_filename.endswith(".ics")
        path = await download.path()
        assert f"UID:{booking.id}" in path.read_text(encoding="utf-8")
