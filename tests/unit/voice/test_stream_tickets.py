"""A stolen signature of the media socket opens nothing: the ticket does, for one call, once."""

import json
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from domain.speech import SpeechEvent
from messaging.deployment import DeploymentKey
from storage.opening import storage_over
from storage.tables import TableSettings
from tests.fakes.dynamo import FakeDynamo
from tests.unit.voice.test_lines import NOW, lines, ringing
from voice.app import voice_app
from voice.phone import Phone
from voice.stream_tickets import VALID_FOR, StreamOf, StreamTickets
from voice.twilio import signature

KEY = DeploymentKey("of a phone over fakes, 32 letters")
OURS = StreamOf("CA1", "clinic", "+12125550163")
TOKEN = "the token of Twilio"
PUBLIC = "https://voice.clinic.example"


def tickets() -> StreamTickets:
    return StreamTickets(
        KEY, storage_over(FakeDynamo(), TableSettings(), lambda: NOW).counters.first
    )


async def test_a_ticket_opens_its_call_once() -> None:
    known = tickets()
    ticket = known.made(OURS, NOW)
    assert [await known.open(ticket, OURS, NOW) for _ in range(2)] == [True, False]


async def test_a_call_that_comes_back_within_the_second_is_let_in() -> None:
    known = tickets()
    first, again = known.made(OURS, NOW), known.made(OURS, NOW)
    assert await known.open(first, OURS, NOW)
    assert await known.open(again, OURS, NOW)


@pytest.mark.parametrize(
    "other",
    [
        StreamOf("CA2", "clinic", OURS.caller),
        StreamOf("CA1", "realestate", OURS.caller),
        StreamOf("CA1", "clinic", "+19005550100"),
    ],
)
async def test_a_ticket_opens_nothing_else(other: StreamOf) -> None:
    known = tickets()
    assert not await known.open(known.made(OURS, NOW), other, NOW)


@pytest.mark.parametrize(
    "forged", ["", ".", "9999999999.", "9999999999.x." + "0" * 32, "x.y", "9.é"]
)
async def test_what_nobody_made_opens_nothing(forged: str) -> None:
    assert not await tickets().open(forged, OURS, NOW)


async def test_a_ticket_ends_and_another_deployment_s_is_none() -> None:
    known = tickets()
    assert not await known.open(known.made(OURS, NOW), OURS, NOW + VALID_FOR + timedelta(seconds=1))
    theirs = StreamTickets(DeploymentKey("another deployment, also 32 letters"), known._first_use)
    assert not await known.open(theirs.made(OURS, NOW), OURS, NOW)


class Board:
    """Notes whose calls are conducted."""

    def __init__(self) -> None:
        self.conducted: list[str] = []

    async def conduct(self, call_id: str, conducting: Any) -> None:
        conducting.close()
        self.conducted.append(call_id)

    async def stop(self) -> None:
        return None


async def _conduct(stream: Any, held: Any) -> SpeechEvent | None:
    return None


async def connected(start: dict[str, Any], phone: Any, board: Board) -> None:
    """A socket with a signature of Twilio's, whoever brings it, and its start frame."""
    bridge: Any = SimpleNamespace(run=_conduct)
    none: Any = None
    known = Phone(
        board,  # type: ignore[arg-type]
        phone,
        none,
        bridge,
        none,
        lambda: datetime.now(UTC),
        TOKEN,
        PUBLIC,
        StreamTickets(KEY, storage_over(FakeDynamo(), TableSettings(), lambda: NOW).counters.first),
    )

    async def ready() -> str | None:
        return None

    async with TestClient(TestServer(voice_app(known, ready))) as http:
        signed = {"X-Twilio-Signature": signature(TOKEN, f"{PUBLIC}/twilio/media", {})}
        async with http.ws_connect("/twilio/media", headers=signed) as socket:
            frame = {"event": "start", "streamSid": "MZ1", "start": {"streamSid": "MZ1", **start}}
            await socket.send_str(json.dumps(frame))
            await socket.receive()


async def test_a_foreign_call_id_takes_over_nothing() -> None:
    phone, board = lines(), Board()
    tenant = await phone.tenant("clinic")
    assert await phone.begin(ringing("CA-theirs"), tenant)
    [before] = await phone.live()
    mine = StreamTickets(KEY, tickets()._first_use).made(OURS, datetime.now(UTC))
    for ticket in ("", mine):
        told = {"tenant_id": "clinic", "caller": OURS.caller, "ticket": ticket}
        await connected({"callSid": "CA-theirs", "customParameters": told}, phone, board)
    assert board.conducted == []
    assert await phone.live() == [before]


async def test_the_call_of_the_ticket_is_conducted() -> None:
    phone, board = lines(), Board()
    ticket = StreamTickets(KEY, tickets()._first_use).made(OURS, datetime.now(UTC))
    told = {"tenant_id": "clinic", "caller": OURS.caller, "ticket": ticket}
    await connected({"callSid": "CA1", "customParameters": told}, phone, board)
    assert board.conducted == ["CA1"]
