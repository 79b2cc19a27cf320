"""The page of an appointment: who has its link sees, moves, cancels and confirms it."""

from datetime import timedelta

import pytest

from contracts.answers import (
    AppointmentCancelled,
    AppointmentMoved,
    AppointmentNotFound,
    AttendanceConfirmed,
    CalendarUnavailable,
    ChangeRefused,
    TimeSlotTaken,
)
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    ConfirmAttendance,
    FindTimeSlots,
    MoveAppointment,
)
from contracts.values import Contact, TimeSlot
from domain.tickets import Ticket, TicketKeys, signed
from domain.visit_links import LASTS_AFTER
from tests.fakes.businesses import business
from tests.fakes.gateways import (
    NINE,
    TICKETS,
    House,
    OfficeAppointments,
    answered,
    long_key,
    running_gateway,
)
from tests.unit.dialogue.office import NOW

SLOT, VISIT = timedelta(minutes=30), "appointment-1"
TRUE = Ticket("clinic", "visit", f"{VISIT}.1", NINE + SLOT + LASTS_AFTER)
LINK = signed(TRUE, TICKETS)
TEN = NINE + timedelta(hours=1)
FACTS = {"address": {"en": "1 Main Street", "es": "Calle Mayor 1"}}


def booked(house: House) -> None:
    """On record, as the office has it: confirmed, nothing changed since."""
    house.commands.office.booked[VISIT] = BookAppointment(
        id=VISIT,
        tenant_id="clinic",
        correlation_id="session",
        issued_at=NOW,
        expires_at=NOW + timedelta(minutes=2),
        start=NINE,
        contact=Contact(name="Ana Lopez", email="ana@example.com", phone="+525551234567"),
        language="en",
        code="ABCD2345",
    )
    house.commands.office.starts[VISIT] = NINE


@pytest.fixture
async def house():
    handoff = {"phone": "+525550000001"}
    async with running_gateway(business(fields={"facts": FACTS, "handoff": handoff})) as house:
        booked(house)
        yield house


async def ask(house: House, path: str = "", ticket: str = LINK, key: str | None = None, **body):
    response = await house.http.post(
        f"/appointment/clinic{path}?language=en",
        json={"ticket": ticket, **body},
        headers={"Idempotency-Key": long_key(key)} if key else {},
    )
    return await answered(response, 200)


def answering(house: House, kind: type, answer) -> None:
    house.commands.office.answers[kind] = answer


async def test_looking_at_the_page_asks_nobody_anything(house: House) -> None:
    for language, title in (("en", "Your appointment"), ("es", "La cita")):
        response = await house.http.get(f"/appointment/clinic?language={language}")
        page = await response.text()
        assert response.status == 200
        assert title in page
        assert f'lang="{language}"' in page
        assert response.headers["Cache-Control"] == "no-store"
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert "unsafe" not in response.headers["Content-Security-Policy"]
    assert house.commands.sent == []
    for asset in ("visit.js", "visit.css"):
        assert (await house.http.get(f"/page/{asset}")).status == 200


async def test_the_appointment_is_shown_and_no_command_sent(house: House) -> None:
    reply = await ask(house)
    visit = reply["visit"]
    assert reply["status"] == "shown"
    facts = {each["label"]: each["value"] for each in visit["facts"]}
    assert facts["Where"] == "1 Main Street"
    assert facts["For"] == "Ana Lopez"
    assert facts["Takes"] == "30 minutes"
    assert "9:00" in facts["When"]
    assert "1+Main+Street" in visit["map_url"]
    assert visit["phone_url"] == "tel:+525550000001"
    assert [each["name"] for each in visit["calendars"]] == ["Google", "Outlook"]
    assert "METHOD:PUBLISH" in visit["file"]
    assert visit["may_change"]
    assert house.commands.sent == []


async def test_no_word_of_the_code_or_the_contact_is_shown(house: House) -> None:
    reply = str(await ask(house))
    assert not any(each in reply for each in ("ABCD", "ana@example.com", "5551234567"))


@pytest.mark.parametrize(
    "ticket",
    [
        "nonsense",
        LINK[:-3] + "AAA",
        signed(TRUE, TicketKeys.of(["the key of somebody else, 32 letters"])),
        signed(Ticket("realestate", "visit", TRUE.subject, TRUE.until), TICKETS),
        signed(Ticket("clinic", "confirm", TRUE.subject, TRUE.until), TICKETS),
        signed(Ticket("clinic", "visit", TRUE.subject, NOW), TICKETS),
    ],
)
async def test_what_is_no_true_link_gets_one_neutral_answer(house: House, ticket: str) -> None:
    asked = {
        "": {},
        "/days": {},
        "/times": {"day": "2026-11-24"},
        "/move": {"start": TEN.isoformat()},
        "/cancel": {},
        "/attend": {},
    }
    replies = [await ask(house, path, ticket, **body) for path, body in asked.items()]
    assert all(each == replies[0] for each in replies)
    assert replies[0]["status"] == "gone"
    assert house.commands.sent == []


@pytest.mark.parametrize(
    "ticket",
    [
        signed(Ticket("clinic", "visit", f"{VISIT}.0", TRUE.until), TICKETS),
        signed(Ticket("clinic", "visit", "appointment-2.1", TRUE.until), TICKETS),
    ],
)
async def test_a_used_up_link_and_one_of_nothing_look_alike(house: House, ticket: str) -> None:
    assert await ask(house, "", ticket) == await ask(house, "", "nonsense")
    assert (await ask(house, "/days", ticket))["status"] == "gone"
    assert house.commands.sent == []


async def test_times_offered_leave_out_its_own(house: House) -> None:
    days = (await ask(house, "/days"))["days"]
    assert days[0]["value"] <= "2026-11-24"
    reply = await ask(house, "/times", day="2026-11-24")
    starts = [each["value"] for each in reply["times"]]
    assert NINE.isoformat() not in starts
    assert (NINE + SLOT).isoformat() in starts
    (search,) = [each for each in house.commands.sent if isinstance(each, FindTimeSlots)]
    assert search.appointment_id == VISIT, "it does not stand in its own way"


async def test_a_move_is_the_command_of_the_chat_with_the_link_as_its_proof(house: House) -> None:
    moved = AppointmentMoved(appointment_id=VISIT, start=TEN, end=TEN + SLOT)
    answering(house, MoveAppointment, moved)
    reply = await ask(house, "/move", start=TEN.isoformat())
    assert reply["status"] == "moved"
    assert "10:00" in reply["message"]
    (command,) = house.commands.sent
    assert isinstance(command, MoveAppointment)
    assert (command.appointment_id, command.start) == (VISIT, TEN)
    assert command.proof.link == LINK


async def test_one_press_is_one_command_and_another_press_another(house: House) -> None:
    answering(house, CancelAppointment, AppointmentCancelled(appointment_id=VISIT, start=NINE))
    for key in ("first", "first", "second"):
        assert (await ask(house, "/cancel", key=key))["status"] == "cancelled"
    one, again, other = [each.id for each in house.commands.sent]
    assert one == again != other


async def test_who_comes_says_so(house: House) -> None:
    confirmed = AttendanceConfirmed(appointment_id=VISIT, start=NINE, end=NINE + SLOT)
    answering(house, ConfirmAttendance, confirmed)
    reply = await ask(house, "/attend")
    assert reply["status"] == "attending"
    assert "9:00" in reply["message"]


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (TimeSlotTaken(start=TEN, alternatives=(TimeSlot(start=NINE, end=NINE + SLOT),)), "taken"),
        (ChangeRefused(appointment_id=VISIT, start=NINE, notice_minutes=120), "notice"),
        (AppointmentNotFound(), "gone"),
        (CalendarUnavailable(), "again"),
        (None, "pending"),
    ],
)
async def test_what_did_not_work_is_said_in_every_language(house: House, answer, status) -> None:
    answering(house, MoveAppointment, answer)
    for language in ("en", "es"):
        response = await house.http.post(
            f"/appointment/clinic/move?language={language}",
            json={"ticket": LINK, "start": TEN.isoformat()},
        )
        reply = await answered(response, 200)
        assert reply["status"] == status
        assert reply["message"]
        assert bool(reply["times"]) is (status == "taken")


async def test_changes_by_link_are_capped_as_in_the_chat() -> None:
    async with running_gateway(business(), change_caps=(100, 2, 100)) as house:
        booked(house)
        answering(house, MoveAppointment, AppointmentNotFound())
        told = [(await ask(house, "/move", start=TEN.isoformat()))["status"] for _ in range(3)]
    assert told == ["gone", "gone", "limited"]


async def test_a_visit_too_near_is_shown_and_cannot_be_changed() -> None:
    near = business(change_notice_minutes=60 * 48, fields={"handoff": {"phone": "+525550000001"}})
    async with running_gateway(near) as house:
        booked(house)
        visit = (await ask(house))["visit"]
    assert not visit["may_change"]
    assert "2 days" in visit["refusal"]
    assert "+52 55 5000 0001" in visit["refusal"]


async def test_the_office_of_this_test_has_links_as_the_record_has(house: House) -> None:
    record = await OfficeAppointments(house.commands.office).get("clinic", VISIT)
    assert record is not None
    assert record.settled == 1
