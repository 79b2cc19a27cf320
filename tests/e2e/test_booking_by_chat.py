"""People who book in a chat, as the calendar, the mailbox and the tables see it afterwards."""

import re
from typing import Any

import pytest

from tests.fakes.system import System, eventually

pytestmark = pytest.mark.asyncio(loop_scope="module")

MAILBOX = {"consulate": "citas@consulate.example", "realestate": "viewings@realestate.example"}


async def mails_to(system: System, address: str, count: int) -> list[dict[str, Any]]:
    async def arrived() -> list[dict[str, Any]] | None:
        mails = [mail for mail in await system.outbox() if address in str(mail["to"])]
        return mails if len(mails) >= count else None

    found: list[dict[str, Any]] = await eventually(arrived, within_s=10, what=f"mail to {address}")
    return found


async def assert_booked(system: System, tenant: str, reply: dict[str, Any], email: str) -> None:
    assert reply["booking_state"] == "booked", reply["message"]
    appointment = reply["appointment"]
    keys = [str(event) for event in await system.events(MAILBOX[tenant])]
    assert sum(appointment["appointment_id"] in key for key in keys) == 1
    assert len(await mails_to(system, email, 1)) == 1


def plain_number(reply: dict[str, Any]) -> str:
    """Of a line of the list, which is no day of the month or hour that is on it as well."""
    labels = [option["label"] for option in reply["options"]]
    said = {str(int(each)) for label in labels for each in re.findall(r"\d+", label)}
    places = [n for n, label in enumerate(labels, 1) if re.search(r"\d", label)]
    return next(str(n) for n in places if str(n) not in said)


async def test_in_english_by_numbers(system: System) -> None:
    replies = await system.talk(
        "realestate",
        "Hi, I'd like to book a viewing",
        "Pat O'Neil",
        "pat.oneil@example.com",
        "212 555 0147",
    )
    session = replies[-1]["session_id"]
    for _ in ("day", "time"):
        number = plain_number(replies[-1])
        replies.append(await system.chat("realestate", number, session))
    assert [reply["booking_state"] for reply in replies][-3:] == [
        "choosing_day",
        "choosing_slot",
        "booked",
    ]
    await assert_booked(system, "realestate", replies[-1], "pat.oneil@example.com")
    admin = await mails_to(system, "office@realestate.example", 1)
    assert len(admin) == 1


async def test_in_spanish_with_everything_at_once(system: System) -> None:
    replies = await system.talk(
        "consulate",
        "Hola, soy María José de la Cruz, mi correo es mj@example.com y mi teléfono 55 5123 4567. "
        "Quiero una cita",
        "la primera opción",
        "la segunda",
    )
    assert replies[0]["detected_language"] == "es"
    assert replies[0]["slot_status"]["is_complete"]
    await assert_booked(system, "consulate", replies[-1], "mj@example.com")


async def test_switching_language_in_the_middle(system: System) -> None:
    replies = await system.talk(
        "consulate",
        "Buenas tardes, quiero una cita para un pasaporte",
        "Me llamo Luis Gómez",
        "Sorry, can we continue in English please? My email is luis@example.com",
        "+52 55 5123 9999",
        "the second one",
        "the last one",
    )
    assert replies[0]["detected_language"] == "es"
    assert replies[-1]["detected_language"] == "en"
    await assert_booked(system, "consulate", replies[-1], "luis@example.com")


async def test_the_same_key_gives_the_same_answer_and_books_once(system: System) -> None:
    *_, choosing = await system.talk(
        "realestate",
        "I want to see a home. I'm Ida Wells, ida@example.com, 917-555-0188",
        "the second one",
    )
    session = choosing["session_id"]
    key = {"Idempotency-Key": "ida-1-0123456789-abcdefgh"}
    first = await system.chat("realestate", "the first one", session, **key)
    again = await system.chat("realestate", "the first one", session, **key)
    assert first == again
    await assert_booked(system, "realestate", first, "ida@example.com")


async def test_a_conversation_survives_a_restart_of_the_gateway(system: System) -> None:
    before = await system.talk("realestate", "I'd like an appointment", "Rosa Parks")
    await system.children["gateway"].stop(8.0)
    await system.start_gateway()
    after = await system.chat("realestate", "rosa@example.com", before[-1]["session_id"])
    assert after["session_id"] == before[-1]["session_id"]
    assert after["slot_status"]["collected"] == {"name": "Rosa Parks", "email": "rosa@example.com"}
