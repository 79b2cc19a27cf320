"""From a mail over SendGrid's webhook back to the appointment, with what the vendor may do: tell
twice, in no order, and go on while we are away."""

from typing import Any

import pytest

from contracts.values import Contact
from domain.appointments import Appointment
from tests.fakes.onlooker import Onlooker, open_onlooker
from tests.fakes.system import System, eventually

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def booked(onlooker: Onlooker, address: str) -> str:
    contact = Contact(name="Ida Wells", email=address, phone="+12125550147")
    booking = onlooker.book(contact=contact)
    await onlooker.send(booking)
    return booking.id


async def told(onlooker: Onlooker, appointment_id: str, *expected: str) -> Appointment:
    async def is_so() -> Appointment | None:
        found = await onlooker.storage.appointments.get("consulate", appointment_id)
        customers = {each for each in found.deliveries if ".customer." in each} if found else set()
        return found if customers == {f"1.booked.customer.{each}" for each in expected} else None

    found: Appointment = await eventually(is_so, within_s=30, what=f"{expected}")
    return found


async def undelivered(system: System, appointment_id: str) -> list[dict[str, Any]]:
    return [
        each
        for each in await system.outbox()
        if each["custom_args"].get("note_id", "").startswith(f"{appointment_id}.")
    ]


async def test_what_became_of_each_mail_is_on_its_appointment_and_bounces_are_told(
    system: System,
) -> None:
    await system.sim("mail-events", "POST", url=f"{system.gateway}/events/sendgrid")
    async with open_onlooker(system) as onlooker:
        good = await booked(onlooker, "ana@mail.example")
        bad = await booked(onlooker, "bounce.ida@mail.example")
        late = await booked(onlooker, "late.ida@mail.example")
        await told(onlooker, good, "delivered")
        await told(onlooker, bad, "bounced")
        await told(onlooker, late, "delivered", "bounced")
        for each in (bad, late):
            await eventually(
                lambda each=each: undelivered(system, each), within_s=10, what="a note"
            )
        assert await undelivered(system, good) == []
        state = await system.sim("mail-events")
        assert set(state["answers"]) == {204}

        # While the gateway is away the vendor goes on trying.
        await system.children["gateway"].stop(8.0)
        missed = await booked(onlooker, "drop.ida@mail.example")

        async def tried() -> bool:
            return 0 in (await system.sim("mail-events"))["answers"]

        await eventually(tried, within_s=15, what="a post that nobody takes")
        await system.start_gateway()
        await told(onlooker, missed, "dropped")

        async def is_quiet() -> bool:
            return not (await system.sim("mail-events"))["under_way"]

        await eventually(is_quiet, within_s=60, what="the last post")
        for each in (bad, late, missed):
            (note,) = await eventually(
                lambda each=each: undelivered(system, each), within_s=10, what="a note"
            )
            assert note["to"] == [onlooker.tenant.admin_email], "told twice, mailed once"
    await system.sim("mail-events", "POST", url="")
