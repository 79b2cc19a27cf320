"""Vendors on their bad days, as people in a chat and the record see them."""

import asyncio
import signal
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientError

from contracts.answers import AppointmentBooked
from devstack import credentials
from tests.crash.proofs import Proves
from tests.fakes.onlooker import Onlooker, open_onlooker
from tests.fakes.system import SHORT_LEASES, eventually, open_system

pytestmark = pytest.mark.asyncio(loop_scope="module")

RECOVERY_S = 8.0
TENANT = "realestate"
DETAILS = "I'd like a viewing. I'm Ida Wells, {email}, 917-555-0188"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Onlooker]:
    patience = {"GRAPH_TIMEOUT_S": "1.5", "SENDGRID_TIMEOUT_S": "1.5"}
    told = {**SHORT_LEASES, **patience, "ABANDONED_AFTER_S": "30"}
    async with (
        open_system(tmp_path_factory.mktemp("logs"), **told) as system,
        open_onlooker(system, TENANT) as onlooker,
    ):
        await asyncio.gather(
            system.start_workers(),
            system.start_gateway(
                OPENAI_API_KEY=credentials.OPENAI_API_KEY,
                OPENAI_BASE_URL=f"{system.simulators}/openai/v1",
            ),
        )
        yield onlooker


@pytest_asyncio.fixture(loop_scope="module")
async def onlooker(running: Onlooker) -> AsyncIterator[Onlooker]:
    yield running
    await running.system.clear_faults()


async def mails_to(onlooker: Onlooker, address: str) -> list[dict[str, Any]]:
    return [mail for mail in await onlooker.system.outbox() if address in mail["to"]]


def wish(start: datetime, onlooker: Onlooker) -> str:
    local = start.astimezone(onlooker.tenant.zone)
    return f"{local:%B} {local.day} at {local:%H:%M}"


async def asked_by_mail(onlooker: Onlooker, email: str, start: datetime) -> None:
    """A request taken while Graph is away."""
    system = onlooker.system
    away = await system.chat(TENANT, DETAILS.format(email=email))
    assert "can't reach the calendar" in away["message"], away["message"]
    session_id = away["session_id"]
    asked = await system.chat(TENANT, wish(start, onlooker), session_id)
    assert asked["booking_state"] == "confirming", asked["message"]
    assert email in asked["message"], "what a yes takes is read back"
    taken = await system.chat(TENANT, "yes", session_id)
    assert taken["booking_state"] != "booked", taken["message"]
    assert taken["appointment"] is None
    assert "It isn't booked yet: you'll get an e-mail" in taken["message"]


async def test_graph_away_takes_a_request_and_carries_it_out(
    onlooker: Onlooker, proves: Proves
) -> None:
    start = next(onlooker.starts)
    await onlooker.system.order(vendor="graph", status=503)
    await asked_by_mail(onlooker, "away@example.com", start)
    assert await mails_to(onlooker, "away@example.com") == []
    await onlooker.system.clear_faults()
    began = asyncio.get_running_loop().time()
    (mail,) = await eventually(
        lambda: mails_to(onlooker, "away@example.com"), within_s=20, what="the confirmation"
    )
    took_s = asyncio.get_running_loop().time() - began
    assert mail["custom_args"]["mail"] == "1.booked.customer"
    await onlooker.converged(within_s=RECOVERY_S)
    proves(
        "Graph answers 503 to everything",
        "the chat says so and takes the request, never says booked; the request is carried out "
        "when Graph is back, and the customer learns it by mail",
        figure=f"booked and mailed {took_s:.1f} s after its return",
    )


@pytest.mark.soak
async def test_graph_away_takes_a_request_and_declines_it(
    onlooker: Onlooker, proves: Proves
) -> None:
    start = next(onlooker.starts)
    await onlooker.system.order(vendor="graph", status=503)
    await asked_by_mail(onlooker, "declined@example.com", start)
    await onlooker.system.clear_faults()
    begins = start.astimezone(onlooker.tenant.zone)
    await onlooker.system.sim(
        "events",
        "POST",
        mailbox=onlooker.tenant.mailbox,
        subject="Staff meeting",
        start=f"{begins:%Y-%m-%dT%H:%M}",
        end=f"{begins + timedelta(minutes=15):%Y-%m-%dT%H:%M}",
    )
    (mail,) = await eventually(
        lambda: mails_to(onlooker, "declined@example.com"), within_s=20, what="the refusal"
    )
    assert mail["custom_args"]["mail"] == "1.declined.customer"
    await onlooker.converged(within_s=RECOVERY_S)
    proves(
        "Graph away, and the time asked for is taken when it is back",
        "the request is declined by mail",
        figure="one mail, no entry",
    )


ON_CREATING: dict[str, dict[str, Any]] = {
    "429 with Retry-After": {"status": 429, "retry_after": 1},
    "a 503": {"status": 503},
    "a connection cut": {"drop": True},
    "created, then 504": {"after": True, "status": 504},
    "created, then cut": {"after": True, "drop": True},
    "a hang": {"delay_s": 4},
}


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(name, marks=[] if name == "created, then cut" else [pytest.mark.soak])
        for name in ON_CREATING
    ],
)
async def test_graph_fails_while_an_entry_is_created(
    onlooker: Onlooker, fault: str, proves: Proves
) -> None:
    await onlooker.system.order(
        vendor="graph", match="POST .*/events", times=1, **ON_CREATING[fault]
    )
    began = asyncio.get_running_loop().time()
    assert isinstance(await onlooker.ask(onlooker.book(), within_s=20), AppointmentBooked)
    took_s = asyncio.get_running_loop().time() - began
    await onlooker.converged(within_s=RECOVERY_S)
    proves(
        f"Graph, creating an entry: {fault}",
        "looked up by its key and repeated under the same one: one entry",
        figure=f"booked after {took_s:.1f} s",
    )


OF_SENDGRID: dict[str, dict[str, Any]] = {
    "503 to everything": {"status": 503},
    "429 with Retry-After to everything": {"status": 429, "retry_after": 1},
    "nothing for longer than we wait": {"delay_s": 3, "status": 504},
}


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(name, marks=[] if name == "503 to everything" else [pytest.mark.soak])
        for name in OF_SENDGRID
    ],
)
async def test_sendgrid_away(onlooker: Onlooker, fault: str, proves: Proves) -> None:
    await onlooker.system.order(vendor="sendgrid", **OF_SENDGRID[fault])
    booking = onlooker.book()
    assert isinstance(await onlooker.ask(booking), AppointmentBooked)
    seen = await onlooker.system.sim("requests?vendor=sendgrid")

    async def tried_again() -> bool:
        return len(await onlooker.system.sim("requests?vendor=sendgrid")) > len(seen) + 2

    await eventually(tried_again, within_s=20, what="another try")
    assert await mails_to(onlooker, booking.contact.email) == []
    await onlooker.system.clear_faults()
    took_s = await onlooker.converged(within_s=20)
    assert len(await mails_to(onlooker, booking.contact.email)) == 1
    proves(
        f"SendGrid answers {fault}",
        "the booking stands, and its mails follow",
        figure=f"mailed {took_s:.1f} s after its return",
    )


async def test_openai_away(onlooker: Onlooker, proves: Proves) -> None:
    system = onlooker.system
    await system.order(vendor="openai", status=500)
    seen = len(await system.sim("requests?vendor=openai"))
    began = asyncio.get_running_loop().time()
    replies = await system.talk(
        TENANT, "Well, it is about that thing, you know", DETAILS.format(email="plain@example.com")
    )
    took_s = asyncio.get_running_loop().time() - began
    assert len(await system.sim("requests?vendor=openai")) > seen, "the model was not asked"
    assert replies[-1]["booking_state"] == "choosing_day", replies[-1]["message"]
    proves(
        "OpenAI answers 500 to everything",
        "the rules answer alone",
        figure=f"two turns in {took_s:.1f} s",
    )


async def entries_asked_for(onlooker: Onlooker) -> int:
    seen = await onlooker.system.sim("requests?vendor=graph")
    return sum(request["method"] == "POST" for request in seen)


@pytest.mark.soak
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
async def test_gateway_restarted_while_a_turn_waits(
    onlooker: Onlooker, number: signal.Signals, proves: Proves
) -> None:
    system = onlooker.system
    email = f"{number.name.lower()}@example.com"
    *_, choosing = await system.talk(TENANT, DETAILS.format(email=email), "the second one")
    session_id = choosing["session_id"]
    await system.order(vendor="graph", match="POST .*/events", times=1, delay_s=1.2)
    before = await entries_asked_for(onlooker)
    waiting = asyncio.ensure_future(system.chat(TENANT, "the first one", session_id))

    async def is_creating() -> bool:
        return await entries_asked_for(onlooker) > before

    await eventually(is_creating, within_s=10, what="the entry being created")
    system.signal("gateway", number)
    await system.children["gateway"].ended()
    outcome = (await asyncio.gather(waiting, return_exceptions=True))[0]
    if number is signal.SIGTERM:
        assert outcome["booking_state"] == "booked"
    else:
        assert isinstance(outcome, ClientError)
    await system.start_gateway()
    again = await system.chat(TENANT, "Hello? Are you there?", session_id)
    assert again["booking_state"] == "booked", again["message"]
    await onlooker.converged(within_s=RECOVERY_S)
    assert len(await mails_to(onlooker, email)) == 1
    proves(
        f"the gateway gets {number.name} while a turn waits for its booking",
        "SIGTERM: the turn is answered first. SIGKILL: the next turn tells what was booked",
        figure="one booking, told",
    )
