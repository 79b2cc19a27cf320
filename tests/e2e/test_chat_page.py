"""The chat page in a real browser, over a gateway whose office answers at once."""

import asyncio
import hashlib
import shutil
from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from contracts.commands import BookAppointment, FindDays
from tests.fakes.businesses import business
from tests.fakes.gateways import House, running_gateway

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
DETAILS = "My name is Ana Lopez, my email is ana@example.com, my phone is +52 55 5123 4567"
PHONE = {"width": 390, "height": 780}


@pytest.fixture
async def house() -> AsyncIterator[House]:
    digest = hashlib.sha256(b"dev-clinic").hexdigest()
    async with running_gateway(business(fields={"api_token_sha256": (digest,)})) as house:
        yield house


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        await browser.close()


async def opened(browser: Browser, house: House, locale: str = "en-US", **context: Any) -> Page:
    """The page, which fails the test when its script or its policy complains."""
    page = await (await browser.new_context(locale=locale, **context)).new_page()
    page.set_default_timeout(5000)
    page.on("pageerror", lambda error: pytest.fail(f"script: {error}"))
    page.on("console", lambda line: "Content Security" in line.text and pytest.fail(line.text))
    await page.goto(str(house.http.make_url("/chat/clinic")))
    return page


async def write(page: Page, text: str) -> None:
    await page.get_by_label("Write a message").fill(text)
    await page.keyboard.press("Enter")


async def choosing_a_time(page: Page) -> None:
    await page.get_by_role("button", name="Book an appointment").click()
    await expect(page.locator("#log .theirs").last).to_be_visible()
    await write(page, DETAILS)
    await page.get_by_role("button", name="Tuesday, November 24").click()
    await expect(page.get_by_role("button", name="9:00 AM")).to_be_visible()
    await expect(page.locator("#log .theirs").last).not_to_contain_text("1. 9:00 AM")


async def test_an_appointment_is_booked_with_buttons(browser: Browser, house: House) -> None:
    page = await opened(browser, house, viewport=PHONE)
    await choosing_a_time(page)
    await page.get_by_role("button", name="9:00 AM").click()
    await expect(page.locator(".booked")).to_contain_text("Tuesday, November 24 at 9:00 AM")
    assert len(house.commands.office.booked) == 1
    await expect(page.locator("#options")).to_be_hidden()
    await write(page, "thanks")
    await expect(page.locator("#log .mine").last).to_have_text("thanks")
    await expect(page.locator("#log .theirs").last).to_contain_text("see you then")
    await expect(page.locator(".booked")).to_have_count(1)


async def test_it_speaks_the_visitors_language_and_follows_a_switch(
    browser: Browser, house: House
) -> None:
    page = await opened(browser, house, locale="es-MX")
    await expect(page.get_by_role("heading", name="¡Hola!")).to_be_visible()
    assert await page.locator("html").get_attribute("lang") == "es"
    await page.get_by_label("Escribir un mensaje").fill("I would like an appointment, please")
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("Write a message")).to_be_visible()
    assert await page.locator("html").get_attribute("lang") == "en"


async def test_it_shows_that_an_answer_is_being_written(browser: Browser, house: House) -> None:
    page = await opened(browser, house)
    await write(page, "I would like an appointment")
    await expect(page.locator("#log .theirs")).to_have_count(1)
    house.commands.gate.clear()
    await write(page, DETAILS)
    await expect(page.get_by_text("Writing…")).to_be_attached()
    await expect(page.locator("#typing")).to_be_visible()
    await expect(page.get_by_role("button", name="Send")).to_be_disabled()
    house.commands.gate.set()
    await expect(page.locator("#typing")).to_be_hidden()
    await expect(page.locator("#options button").first).to_be_visible()


async def test_a_fault_is_told_kindly_and_the_retry_books_once(
    browser: Browser, house: House
) -> None:
    page = await opened(browser, house)
    await choosing_a_time(page)
    house.commands.down = True
    await page.get_by_role("button", name="9:00 AM").click()
    alert = page.get_by_role("alert")
    await expect(alert).to_contain_text("Nothing is lost")
    house.commands.down = False
    await page.get_by_role("button", name="Try again").click()
    await expect(page.locator(".booked")).to_be_visible()
    await expect(alert).to_be_hidden()
    await expect(page.locator("#log .mine", has_text="9:00 AM")).to_have_count(1)
    sent = [each.id for each in house.commands.sent if isinstance(each, BookAppointment)]
    assert len(set(sent)) == 1


async def test_an_answer_lost_on_the_way_is_not_a_second_turn(
    browser: Browser, house: House
) -> None:
    page = await opened(browser, house)
    await write(page, "I would like an appointment")
    await expect(page.locator("#log .theirs")).to_have_count(1)

    async def lose_the_answer(route: Any) -> None:
        await route.fetch()
        await route.abort()

    await page.route("**/chat/clinic", lose_the_answer)
    await write(page, DETAILS)
    await expect(page.get_by_role("alert")).to_be_visible()
    await page.unroute("**/chat/clinic")
    await page.get_by_role("button", name="Try again").click()
    await expect(page.locator("#options button").first).to_be_visible()
    assert len([each for each in house.commands.sent if isinstance(each, FindDays)]) == 1


async def test_a_new_message_may_take_the_place_of_one_that_failed(
    browser: Browser, house: House
) -> None:
    page = await opened(browser, house)
    await page.route("**/chat/clinic", lambda route: route.abort())
    await write(page, "I would like an appointment")
    await expect(page.get_by_role("alert")).to_be_visible()
    await page.unroute("**/chat/clinic")
    await write(page, "Hello")
    await expect(page.locator("#log .theirs")).to_have_count(1)
    await expect(page.get_by_role("alert")).to_be_hidden()


async def test_a_reload_keeps_the_conversation_and_start_over_forgets_it(
    browser: Browser, house: House
) -> None:
    page = await opened(browser, house)
    await choosing_a_time(page)
    await page.reload()
    await expect(page.locator("#log .mine").first).to_have_text("Book an appointment")
    await page.get_by_role("button", name="9:00 AM").click()
    await expect(page.locator(".booked")).to_be_visible()
    await page.get_by_role("button", name="Start over").click()
    await expect(page.get_by_role("heading", name="Hello!")).to_be_visible()
    await expect(page.locator("#log li")).to_have_count(0)


async def test_what_is_written_is_shown_as_text_and_never_run(
    browser: Browser, house: House
) -> None:
    page = await opened(browser, house)
    attack = "<img src=x onerror=alert(1)> <b>bold</b>"
    await write(page, attack)
    await expect(page.locator("#log .mine")).to_have_text(attack)
    assert await page.locator("#log img, #log b").count() == 0


async def test_nothing_is_cut_off_on_a_small_phone(browser: Browser, house: House) -> None:
    page = await opened(browser, house, viewport={"width": 320, "height": 568})
    await choosing_a_time(page)
    sizes = await page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
    )
    assert sizes == [320, 568]
    box = await page.get_by_label("Write a message").bounding_box()
    assert box
    assert box["y"] + box["height"] <= 568
    for button in await page.locator("#options button").all():
        bounds = await button.bounding_box()
        assert bounds
        assert bounds["height"] >= 44, "a finger needs 44 pixels"


async def test_the_page_of_a_business_is_safe_from_its_own_name(browser: Browser) -> None:
    name = '"><script>document.title="run"</script>'
    async with running_gateway(business(fields={"name": name})) as house:
        page = await opened(browser, house)
        await expect(page.get_by_role("heading", level=1)).to_have_text(name)
        await asyncio.sleep(0)
        assert await page.title() == name


async def test_a_reload_in_the_middle_sends_the_same_message_again(
    browser: Browser, house: House
) -> None:
    page = await opened(browser, house)
    keys: list[str] = []

    async def never_answer(route: Any) -> None:
        keys.append(route.request.headers["idempotency-key"])

    await page.route("**/chat/clinic", never_answer, times=1)
    await write(page, "I would like an appointment")
    await expect(page.locator("#typing")).to_be_visible()
    page.on("request", lambda sent: keys.append(sent.headers.get("idempotency-key", "")))
    await page.reload()
    await expect(page.locator("#log .theirs")).to_have_count(1)
    await expect(page.locator("#log .mine")).to_have_count(1)
    assert len([key for key in keys if key]) == 2
    assert len({key for key in keys if key}) == 1


async def test_what_did_not_get_through_is_sent_when_the_network_is_back(
    browser: Browser, house: House
) -> None:
    page = await opened(browser, house)
    await page.context.set_offline(True)
    await write(page, "I would like an appointment")
    await expect(page.get_by_role("alert")).to_be_visible()
    await page.context.set_offline(False)
    await expect(page.locator("#log .theirs")).to_have_count(1)
    await expect(page.get_by_role("alert")).to_be_hidden()
    await expect(page.locator("#log .mine")).to_have_count(1)


async def test_one_card_stands_for_an_appointment_and_shows_what_is_so_now(
    browser: Browser, house: House
) -> None:
    page = await opened(browser, house)
    await choosing_a_time(page)
    await page.get_by_role("button", name="9:00 AM").click()
    card = page.locator(".card")
    await expect(card).to_contain_text("Appointment booked")
    moves = ("move my appointment to wednesday november 25 at 9:00 am", "yes")
    for text in moves:
        await write(page, text)
        await expect(page.locator("#typing")).to_be_hidden()
    await expect(card).to_contain_text("Wednesday, November 25")
    for text in ("cancel my appointment", "yes"):
        await write(page, text)
        await expect(page.locator("#typing")).to_be_hidden()
    await expect(card).to_contain_text("Appointment cancelled")
    await expect(card).to_have_count(1)


async def test_the_focus_returns_to_the_composer_and_choices_are_announced(
    browser: Browser, house: House
) -> None:
    page = await opened(browser, house)
    await choosing_a_time(page)
    announced = page.locator("#announced")
    await expect(announced).to_contain_text("Choices: 9:00 AM")
    await page.get_by_role("button", name="9:00 AM").click()
    await expect(page.get_by_label("Write a message")).to_be_focused()
    await expect(page.locator(".card")).to_be_visible()
    await expect(announced).to_be_empty()


async def test_a_proof_of_work_is_done_without_a_word(browser: Browser) -> None:
    """All of these chats come from one network; what is beyond the usual one is worked for."""
    async with running_gateway(business(), challenge_after=1) as house:
        for _ in range(2):
            page = await opened(browser, house)
            await write(page, "hello")
            await expect(page.locator("#log .theirs")).to_have_count(1, timeout=20_000)
