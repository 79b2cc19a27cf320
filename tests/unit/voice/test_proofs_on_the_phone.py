"""On the phone, too, it takes the code or the mailbox where a business says so; and a time that is
only held is called booked by nobody."""

from contracts.commands import BookAppointment, RequestCode, SendCode
from domain.tickets import Ticket, digits
from tests.fakes.booking_desk import MAILBOX, TENANT, TICKETS
from tests.fakes.phone_calls import PhoneCall, open_phone_call
from tests.unit.voice.test_yeses_on_the_phone import DAY, ENGLISH, ROSA, SLOT, booked

BY_MAILBOX = ENGLISH.model_copy(update={"opens_with": "mailbox"})
HOLDING = ENGLISH.model_copy(update={"confirm_address_minutes": 20})


def mailed(call: PhoneCall) -> str:
    (mail,) = [each for each in call.world.mails.sent if isinstance(each, SendCode)]
    code = digits(Ticket(TENANT, "code", mail.email, mail.until), TICKETS)
    return f"{code[:4]} {code[4:]}"


async def test_somebody_with_the_mailbox_hears_and_cancels() -> None:
    async with open_phone_call(BY_MAILBOX) as call:
        await booked(call)
        asked = await call.calls("find", email=ROSA["email"])
        assert (asked["status"], asked["appointments"]) == ("code_mailed", [])
        proof = {"email": ROSA["email"], "code": mailed(call)}
        found = await call.calls("find", **proof)
        assert len(found["appointments"]) == 1
        output = await call.calls("cancel", **proof)
        assert output["status"] == "confirm_first"
        await call.says(output["say"])
        await call.hears("yes")
        assert (await call.calls("cancel", **proof))["status"] == "cancelled"
        assert call.world.calendar.ours(MAILBOX) == []


async def test_email_and_phone_told_on_the_phone_open_nothing() -> None:
    contact = {"email": ROSA["email"], "phone": ROSA["phone"]}
    async with open_phone_call(BY_MAILBOX) as call:
        await booked(call)
        assert (await call.calls("find", **contact))["status"] == "code_mailed"
        assert (await call.calls("cancel", **contact))["field"] == "code"
        assert len(call.world.calendar.ours(MAILBOX)) == 1
        assert any(isinstance(each, RequestCode) for each in call.office.asked)


async def test_a_held_time_is_not_called_booked() -> None:
    async with open_phone_call(HOLDING) as call:
        await call.calls("get_slots", date=DAY)
        output = await call.calls("book", slot_id=SLOT, **ROSA)
        await call.says(output["say"])
        await call.hears("yes")
        held = await call.calls("book", slot_id=SLOT, **ROSA)
        assert held["status"] == "held"
        assert "link" in held["say"]
        assert call.world.calendar.ours(MAILBOX) == []
        assert any(isinstance(each, BookAppointment) for each in call.office.asked)
