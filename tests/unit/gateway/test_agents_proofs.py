"""An agent's caller who has the mailbox gets in; one who only knows the address does not."""

import hashlib
from typing import Any

from contracts.commands import CancelAppointment, FindAppointments, RequestCode
from contracts.values import Proof
from tests.fakes.businesses import business
from tests.fakes.gateways import ANA, SLOT, TOKEN, House, answered, running_gateway
from tests.unit.dialogue.office import ONE_TIME

HASH = hashlib.sha256(TOKEN.encode()).hexdigest()


def opening_with(way: str) -> Any:
    return running_gateway(business(fields={"api_token_sha256": [HASH], "opens_with": way}))


async def booked(house: House) -> str:
    reply = await answered(await house.use("book", slot_id=SLOT, **ANA), 200)
    return str(reply["appointment_id"])


async def test_an_address_alone_gets_a_code_mailed() -> None:
    async with opening_with("mailbox") as house:
        appointment_id = await booked(house)
        reply = await answered(await house.use("find", email=ANA["email"]), 200)
        assert (reply["status"], reply["appointments"]) == ("code_mailed", [])
        assert any(isinstance(each, RequestCode) for each in house.commands.sent)
        code = f"{ONE_TIME[:4]} {ONE_TIME[4:]}"
        found = await answered(await house.use("find", email=ANA["email"], code=code), 200)
        assert [each["appointment_id"] for each in found["appointments"]] == [appointment_id]
        done = await house.use("cancel", email=ANA["email"], code=code)
        assert (await answered(done, 200))["status"] == "cancelled"
        asked = [
            each
            for each in house.commands.sent
            if isinstance(each, FindAppointments | CancelAppointment)
        ]
        assert {each.proof for each in asked} == {Proof(email=ANA["email"], one_time=ONE_TIME)}
        assert len({each.correlation_id for each in asked}) == 1, "one code, one person"
        assert ANA["email"] not in asked[0].correlation_id


async def test_email_and_phone_are_asked_for_something_better() -> None:
    for way in ("mailbox", "code"):
        async with opening_with(way) as house:
            await booked(house)
            contact = {"email": ANA["email"], "phone": ANA["phone"]}
            for tool in ("cancel", "move"):
                response = await house.use(tool, slot_id=SLOT, **contact)
                problem = await answered(response, 422)
                assert problem["errors"][0]["field"] == "code"
