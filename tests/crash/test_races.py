"""Two of each worker: many who want one time, messages out of order, poison, a stop under load."""

import asyncio
import signal
from collections import Counter
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest
import pytest_asyncio

from contracts.answers import AppointmentBooked
from tests.crash.proofs import PATIENT, Proves
from tests.fakes.onlooker import Onlooker, open_onlooker
from tests.fakes.system import eventually, open_system

pytestmark = pytest.mark.asyncio(loop_scope="module")

RECOVERY_S = 8.0


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def onlooker(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Onlooker]:
    """A running system. What is stranded in it stays so for a minute."""
    told = {"VISIBILITY_S": "60", "LEASE_S": "30", "REAP_INTERVAL_S": "1", **PATIENT}
    poison = {"UNKNOWN_DELAY_S": "0", "UNKNOWN_RECEIVES": "2", "RECONCILE_INTERVAL_S": "3600"}
    async with open_system(tmp_path_factory.mktemp("logs"), **told, **poison) as system:
        await asyncio.gather(
            system.start_workers("one"), system.start_workers("two"), system.start_gateway()
        )
        async with open_onlooker(system) as it:
            yield it


async def agents(onlooker: Onlooker, start: datetime, count: int) -> list[tuple[int, Any]]:
    """As many voice agents at once, each with a caller of its own. A 503 says to try again."""

    async def one(number: int) -> tuple[int, Any]:
        while True:
            status, body = await onlooker.system.tool(
                "book",
                onlooker.tenant.tenant_id,
                slot_id=start.strftime("%Y-%m-%dT%H:%M:%SZ"),
                name="Ana Luz",
                email=f"agent{number}.{start:%H%M}@example.com",
                phone=f"55 5123 {4000 + number}",
            )
            if status != 503:
                return status, body
            await asyncio.sleep(1)

    return await asyncio.gather(*(one(number) for number in range(count)))


async def held_by(onlooker: Onlooker, start: datetime) -> int:
    """Entries of the calendar that begin at that time."""
    stamp = start.strftime("%Y-%m-%dT%H:%M:%S")
    events = await onlooker.system.events(onlooker.tenant.mailbox)
    return sum(event["start"]["dateTime"].startswith(stamp) for event in events)


async def graph_reads(onlooker: Onlooker) -> int:
    seen = await onlooker.system.sim("requests?vendor=graph")
    return sum("calendarView" in each["path"] for each in seen)


async def test_forty_agents_and_one_time(onlooker: Onlooker, proves: Proves) -> None:
    start = next(onlooker.starts)
    reads = await graph_reads(onlooker)
    began = asyncio.get_running_loop().time()
    answers = await agents(onlooker, start, 40)
    took_s = asyncio.get_running_loop().time() - began
    assert Counter(status for status, _ in answers) == {200: 1, 409: 39}
    assert all(body["alternatives"] for status, body in answers if status == 409)
    assert await held_by(onlooker, start) == 1
    await onlooker.converged(within_s=RECOVERY_S)
    # The winner looks twice; the losers share what they look at for other times.
    reads = await graph_reads(onlooker) - reads
    assert reads < 40
    proves(
        "40 voice agents and two workers of each kind race for one time",
        "one is booked, 39 are offered other times",
        figure=f"1 winner, all answered within {took_s:.1f} s, {reads} reads of Graph",
    )


@pytest.mark.soak
async def test_two_hundred_clients_and_one_time(onlooker: Onlooker, proves: Proves) -> None:
    sessions: list[str] = []
    for first in range(0, 100, 10):
        sessions += await asyncio.gather(*(choosing(onlooker, n) for n in range(first, first + 10)))
    offered = {await first_offered(onlooker, session_id) for session_id in sessions}
    assert len(offered) == 1, "all were offered the same time first"
    start = offered.pop()
    began = asyncio.get_running_loop().time()
    told, answers = await asyncio.gather(
        asyncio.gather(*(chosen(onlooker, each) for each in sessions)),
        agents(onlooker, start, 100),
    )
    took_s = asyncio.get_running_loop().time() - began
    booked = [reply for reply in told if reply["booking_state"] == "booked"]
    statuses = Counter(status for status, _ in answers)
    assert len(booked) + statuses[200] == 1
    assert statuses[200] + statuses[409] == 100
    assert await held_by(onlooker, start) == 1
    await onlooker.converged(within_s=RECOVERY_S)
    proves(
        "100 chats, 100 voice agents and two workers of each kind race for one time",
        "one is booked, the others are offered other times",
        figure=f"1 winner of 200, all answered within {took_s:.1f} s",
    )


async def choosing(onlooker: Onlooker, number: int) -> str:
    """A chat in which the times of the second day are offered."""
    replies = await onlooker.system.talk(
        onlooker.tenant.tenant_id,
        "Hi, I need an appointment. I'm Ida Wells, "
        f"chat{number}@example.com, +52 55 5123 {5000 + number}",
        "the second one",
    )
    assert replies[-1]["booking_state"] == "choosing_slot", replies[-1]["message"]
    session_id: str = replies[-1]["session_id"]
    return session_id


async def chosen(onlooker: Onlooker, session_id: str) -> dict[str, Any]:
    """The first time is chosen; a 503 says to say it again."""
    while True:
        headers = {"Idempotency-Key": session_id}
        body = {"message": "the first one", "session_id": session_id}
        async with onlooker.system.http.post(
            f"{onlooker.system.gateway}/chat/{onlooker.tenant.tenant_id}",
            json=body,
            headers=headers,
        ) as answer:
            reply: dict[str, Any] = await answer.json(content_type=None)
            if answer.status != 503:
                return reply
        await asyncio.sleep(1)


async def first_offered(onlooker: Onlooker, session_id: str) -> datetime:
    loaded = await onlooker.storage.conversations.load(onlooker.tenant.tenant_id, session_id)
    assert loaded
    assert loaded.conversation.offer
    start: datetime = loaded.conversation.offer.items[0].start
    return start


async def test_cancel_that_overtakes_its_booking(onlooker: Onlooker, proves: Proves) -> None:
    booking = onlooker.book()
    cancelled = await onlooker.ask(onlooker.cancel(booking))
    assert cancelled.type == "AppointmentNotFound"
    assert (await onlooker.ask(booking)).type == "AppointmentCancelled"
    assert await held_by(onlooker, booking.start) == 0
    await onlooker.converged(within_s=RECOVERY_S)
    proves(
        "commands out of order: cancel before book",
        "a tombstone waits for the booking, which then never begins",
        figure="no entry, no lock",
    )


async def test_dead_letters_go_back_and_the_poison_stays(
    onlooker: Onlooker, proves: Proves
) -> None:
    """What SQS itself moved goes back and is answered; what cannot be read stays."""
    lost = onlooker.book()
    await onlooker.lay_dead("booking", lost)
    await onlooker.send_text("booking", "no JSON")
    await onlooker.send_text(
        "booking", '{"type": "BookAppointment", "version": 7, "id": "newer-1"}'
    )
    assert isinstance(await onlooker.answer(lost), AppointmentBooked)

    logs = [onlooker.system.children[name].log for name in ("one", "two")]

    async def looked_through() -> bool:
        texts = [await asyncio.to_thread(log.read_text) for log in logs]
        return any("redriven=0 stay=2" in text for text in texts)

    await eventually(looked_through, within_s=15, what="the reaper finding poison alone")
    reasons: list[str] = []

    async def both_cleared() -> bool:  # the reaper hides them while it looks
        reasons.extend(await onlooker.clear_dead_letters("booking"))
        return len(reasons) == 2

    await eventually(both_cleared, within_s=5, what="the two letters")
    assert sorted(reasons) == ["BookAppointment version 7 is newer than 2", "not JSON"]
    await onlooker.converged(within_s=RECOVERY_S)
    proves(
        "malformed JSON, a newer version, and a command that SQS moved after too many receives",
        "the reaper redrives the command, which is answered; the poison stays, with its reasons",
        figure="2 of 2 poison letters kept, 1 of 1 command answered",
    )


async def test_sigterm_under_load_strands_nothing(onlooker: Onlooker, proves: Proves) -> None:
    """The last of this file: one of the two workers is gone then."""
    system = onlooker.system
    await system.order(vendor="graph", match="POST .*/events", delay_s=0.3)
    bookings = [onlooker.book() for _ in range(16)]
    await onlooker.send(*bookings)
    await onlooker.answer(bookings[0])
    system.signal("two", signal.SIGTERM)
    async with asyncio.timeout(15):
        assert await system.children["two"].ended() == 0
    answers = await asyncio.gather(*(onlooker.answer(each, within_s=25) for each in bookings))
    assert {type(answer) for answer in answers} == {AppointmentBooked}
    took_s = await onlooker.converged(within_s=10)  # and a stranded one takes 60
    proves(
        "SIGTERM to a worker under load",
        "it finishes what it has begun and gives back the rest at once; exit 0",
        figure=f"0 of 16 stranded; at rest {took_s:.1f} s after the last answer",
    )
