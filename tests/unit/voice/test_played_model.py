"""The played model of `receptionist call` and of the local page, talking with the real call."""

from collections import Counter
from datetime import datetime
from itertools import pairwise

import orjson
import pytest

from devstack.simulators.realtime_model import Calls, Move, PlayedModel
from domain.tenants import Tenant
from tests.fakes.booking_desk import CLINIC
from tests.fakes.phone_calls import PhoneCall, open_phone_call
from tests.unit.voice.test_yeses_on_the_phone import ENGLISH, SPANISH
from voice.instructions import session_config

MORE_THAN_ENOUGH = 6  # tools in a row


async def conversation(call: PhoneCall, tenant: Tenant, *lines: str) -> list[str]:
    """What the receptionist says to each line."""
    model = PlayedModel(now=call.world.clock)
    model.configured(session_config(tenant, call.world.clock()).instructions)
    said = []
    for line in lines:
        await call.hears(line)
        said.append(await spoken(call, model, model.heard(line)))
        await call.says(said[-1])
    return said


async def spoken(call: PhoneCall, model: PlayedModel, move: Move) -> str:
    for _ in range(MORE_THAN_ENOUGH):
        if not isinstance(move, Calls):
            return move.text
        output = await call.calls(move.name, **move.arguments)
        move = model.tool_said(orjson.dumps(output).decode())
    raise AssertionError("it calls tools for ever")


BOOKINGS = [
    (
        ENGLISH,
        "2026-11-25T16:00:00+00:00",
        [
            "Hi, I would like to come in on Wednesday at ten in the morning",
            "my name is Grace Hopper",
            "grace at example dot com",
            "55 5123 4567",
            "yes, that's right",
        ],
    ),
    (
        ENGLISH,
        "2026-11-24T21:30:00+00:00",
        ["I need an appointment", "tomorrow", "half past three", "Grace Hopper",
         "it's grace@example.com", "my number is 55 5123 4567", "mm-hm"],
    ),
    (
        ENGLISH,
        "2026-11-25T15:00:00+00:00",
        ["Do you have anything free, but not on Tuesday?", "Wednesday", "the first one",
         "I'm Grace Hopper", "grace@example.com", "55 5123 4567", "yes please"],
    ),
    (
        SPANISH,
        "2026-11-26T22:00:00+00:00",
        ["Buenas tardes, quiero una cita para el jueves", "a las cuatro de la tarde",
         "me llamo Benito Juárez", "benito arroba example punto com", "55 5123 4567", "ándele, sí"],
    ),
    (
        SPANISH,
        "2026-11-24T15:00:00+00:00",
        ["Hola, una cita por favor", "la segunda", "la primera", "Frida Kahlo",
         "frida@example.com", "55 5123 4599", "así es"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("tenant", "start", "lines"), BOOKINGS)
async def test_it_books_what_was_asked_for(tenant: Tenant, start: str, lines: list[str]) -> None:
    async with open_phone_call(tenant) as call:
        said = await conversation(call, tenant, *lines)
        assert call.booked() == [datetime.fromisoformat(start)], said
        assert max(Counter(said).values()) == 1, said


async def test_it_asks_no_question_three_times_alike() -> None:
    async with open_phone_call(ENGLISH) as call:
        said = await conversation(call, ENGLISH, "An appointment please", *["well, you know"] * 4)
        assert all(one != other for one, other in pairwise(said))
        assert max(Counter(said).values()) < 3
        assert any("put you through" in one for one in said)


async def test_it_answers_questions_and_goes_on() -> None:
    facts = {"address": {"en": "12 Main Street.", "es": "Calle Mayor 12."}}
    tenant = CLINIC.model_validate({**ENGLISH.model_dump(), "facts": facts})
    async with open_phone_call(tenant) as call:
        said = await conversation(
            call, tenant, "I would like an appointment", "where are you?", "Wednesday"
        )
        assert "12 Main Street." in said[1]
        assert "Which day" in said[1]
        assert "Wednesday" in said[2]


async def test_it_moves_and_cancels_by_what_was_told() -> None:
    async with open_phone_call(ENGLISH) as call:
        tenant, _, lines = BOOKINGS[0]
        said = await conversation(
            call,
            tenant,
            *lines,
            "Actually, can I move it?",
            "Thursday",
            "at eleven",
            "yes",
            "I have to cancel my appointment",
            "yes, cancel it",
        )
        assert "moved" in said[-3], said
        assert "cancelled" in said[-1], said
        assert call.booked() == []
