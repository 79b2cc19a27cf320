"""Links in mails: what looks at one changes nothing, and whoever presses books."""

from datetime import timedelta

import pytest

from contracts.answers import (
    AppointmentBooked,
    AppointmentNotFound,
    CalendarUnavailable,
    Expired,
    TimeSlotTaken,
)
from contracts.commands import ConfirmAppointment
from domain.tickets import Ticket, TicketKeys, signed
from tests.fakes.businesses import business
from tests.fakes.gateways import NINE, TICKETS, House, answered, running_gateway
from tests.unit.dialogue.office import NOW

LINK = Ticket("clinic", "confirm", "appointment-1", NOW + timedelta(minutes=20))
BOOKED = AppointmentBooked(
    appointment_id="appointment-1", start=NINE, end=NINE + timedelta(minutes=30)
)


async def press(house: House, ticket: str, answer=BOOKED, language: str = "en"):
    house.commands.office.answer = lambda command: answer
    response = await house.http.post(
        f"/confirm/clinic?language={language}", json={"ticket": ticket}
    )
    return await answered(response, 200)


async def test_looking_at_a_link_changes_nothing(house: House) -> None:
    response = await house.http.get("/confirm/clinic?language=es")
    page = await response.text()
    assert response.status == 200
    assert "Confirmar la cita" in page
    assert "unsafe" not in response.headers["Content-Security-Policy"]
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cache-Control"] == "no-store"
    assert house.commands.sent == []
    for asset in ("confirm.js", "linked.css"):
        assert (await house.http.get(f"/page/{asset}")).status == 200


async def test_whoever_presses_books(house: House) -> None:
    reply = await press(house, signed(LINK, TICKETS))
    assert reply["status"] == "booked"
    assert "9" in reply["message"]
    (command,) = house.commands.sent
    assert isinstance(command, ConfirmAppointment)
    assert command.appointment_id == "appointment-1"
    assert signed(LINK, TICKETS) not in command.model_dump_json(), "a ticket is in no queue"


@pytest.mark.parametrize(
    "ticket",
    [
        "nonsense",
        signed(LINK, TICKETS)[:-3] + "AAA",
        signed(LINK, TicketKeys.of(["the key of somebody else, 32 letters"])),
        signed(Ticket("realestate", "confirm", "appointment-1", LINK.until), TICKETS),
        signed(Ticket("clinic", "code", "appointment-1", LINK.until), TICKETS),
        signed(Ticket("clinic", "confirm", "appointment-1", NOW), TICKETS),
    ],
)
async def test_a_link_that_is_no_true_one_asks_nobody_anything(house: House, ticket: str) -> None:
    assert (await press(house, ticket))["status"] == "gone"
    assert house.commands.sent == []


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (AppointmentNotFound(), "gone"),
        (Expired(), "gone"),
        (TimeSlotTaken(start=NINE), "taken"),
        (CalendarUnavailable(), "again"),
        (None, "pending"),
    ],
)
async def test_what_did_not_work_is_said(house: House, answer, status: str) -> None:
    for language in ("en", "es"):
        reply = await press(house, signed(LINK, TICKETS), answer, language)
        assert reply["status"] == status
        assert reply["message"]


async def test_a_business_that_is_not_there_has_no_pages(house: House) -> None:
    for page in ("confirm", "privacy"):
        assert (await house.http.get(f"/{page}/nobody")).status == 404


@pytest.mark.parametrize("language", ["en", "es"])
async def test_everybody_can_read_what_is_kept_and_how_long(language: str) -> None:
    fields = {
        "retention_days": 45,
        "appointments_days": 200,
        "name": "Bob & <Co>",
        "handoff": {"email": "privacy@clinic.example"},
    }
    async with running_gateway(business(fields=fields)) as house:
        page = await (await house.http.get(f"/privacy/clinic?language={language}")).text()
    assert "45" in page
    assert "200" in page
    assert "privacy@clinic.example" in page
    assert "<Co>" not in page
    assert f'lang="{language}"' in page


async def test_a_business_that_keeps_no_words_says_so() -> None:
    async with running_gateway(business(fields={"retention_days": 0})) as house:
        page = await (await house.http.get("/privacy/clinic?language=en")).text()
    assert "no word is kept" in page
    assert "0 days" not in page
