"""Chats that the build before the acts began go on, and nothing is asked or done twice."""

from domain.conversation import FORM
from tests.fakes.gateways import House
from tests.unit.storage.form_1 import FORM_1, keep


async def test_a_chat_at_the_times_goes_on_without_asking_for_details_again(house: House) -> None:
    session_id = await keep(house.dynamo, FORM_1["choosing"])
    reply = await house.say("1", session_id)
    assert reply["session_id"] == session_id
    assert not house.bookings(), "the list that it meant is no longer on the table"
    reply = await house.say("I would like an appointment", session_id)
    assert reply["slot_status"]["is_complete"] is True
    assert reply["booking_state"] == "choosing_day"


async def test_a_booking_that_was_sent_is_carried_out_once_and_told(house: House) -> None:
    session_id = await keep(house.dynamo, FORM_1["booking"])
    reply = await house.say("hello?", session_id)
    assert reply["booking_state"] == "booked"
    assert house.bookings() == [FORM_1["booking"]["in_flight"]["id"]]


async def test_what_was_booked_is_cancelled_in_the_same_chat_after_a_yes(house: House) -> None:
    session_id = await keep(house.dynamo, FORM_1["booking"])
    await house.say("hello?", session_id)
    asked = await house.say("please cancel my appointment", session_id)
    assert asked["booking_state"] == "confirming"
    assert (await house.say("yes", session_id))["booking_state"] == "cancelled"


async def test_a_newer_build_s_chat_is_answered_with_503_and_left_alone(house: House) -> None:
    state = {**FORM_1["booked"], "form": FORM + 1}
    session_id = await keep(house.dynamo, state)
    house.dynamo.calls.clear()
    response = await house.post_chat({"message": "Hello", "session_id": session_id})
    assert response.status == 503
    assert response.headers["Retry-After"]
    assert house.dynamo.calls == ["query"]
