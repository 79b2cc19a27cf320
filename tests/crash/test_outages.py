"""AWS out of reach, and at random: dropped, doubled, lost, throttled and failed calls."""

import asyncio
import itertools
import random
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientError

from tests.crash.proofs import Proves
from tests.fakes.aws_proxy import at_random
from tests.fakes.onlooker import Onlooker
from tests.fakes.system import System, eventually

pytestmark = pytest.mark.asyncio(loop_scope="module")

RECOVERY_S = 8.0
BURST = 60
TOLERABLE_MB = 40


async def post(system: System, message: str, session_id: str | None) -> tuple[int, float]:
    """Status of a turn, and what it took."""
    began = asyncio.get_running_loop().time()
    body = {"message": message, "session_id": session_id}
    async with system.http.post(f"{system.gateway}/chat/consulate", json=body) as answer:
        await answer.read()
        return answer.status, asyncio.get_running_loop().time() - began


async def memory_mb(pid: int) -> float:
    status = await asyncio.to_thread(Path(f"/proc/{pid}/status").read_text)
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) / 1024


@pytest.mark.parametrize("away_s", [2, pytest.param(60, marks=pytest.mark.soak)])
async def test_queues_and_tables_out_of_reach(
    onlooker: Onlooker, away_s: int, proves: Proves
) -> None:
    system = onlooker.system
    await asyncio.gather(system.start_workers(), system.start_gateway())
    talk = await system.talk("consulate", "Hello, I need an appointment, I'm Ida Wells")
    gateway = system.children["gateway"].pid
    before_mb, slowest_s = await memory_mb(gateway), 0.0
    async with system.proxy.out_of_reach():
        until = asyncio.get_running_loop().time() + away_s
        while asyncio.get_running_loop().time() < until:
            status, took_s = await post(system, "ida@example.com", talk[-1]["session_id"])
            assert status == 503
            slowest_s = max(slowest_s, took_s)
            burst = (post(system, "hello", None) for _ in range(BURST))
            assert {status for status, _ in await asyncio.gather(*burst)} == {503}
    grown_mb = await memory_mb(gateway) - before_mb
    back = asyncio.get_running_loop().time()
    asked = "ida@example.com, +52 55 5123 4567"
    await eventually(
        lambda: is_answered(system, asked, talk[-1]["session_id"]), within_s=5, what="recovery"
    )
    recovered_s = asyncio.get_running_loop().time() - back
    booking = onlooker.book()
    assert (await onlooker.ask(booking, within_s=5)).type == "AppointmentBooked"
    await onlooker.converged(within_s=RECOVERY_S)
    assert slowest_s < 1.0
    assert grown_mb < TOLERABLE_MB
    proves(
        f"SQS and DynamoDB out of reach for {away_s} s",
        "503 at once, nothing is kept in memory; the same words then go on where they stood",
        figure=f"503 within {slowest_s:.2f} s, back after {recovered_s:.1f} s, "
        f"{max(grown_mb, 0):.0f} MB more",
    )


async def is_answered(system: System, message: str, session_id: str) -> bool:
    status, _ = await post(system, message, session_id)
    return status == 200


class Storm:
    """Seeded: the same calls go wrong in the same order, and the same workers suffer."""

    def __init__(self, onlooker: Onlooker, seed: int) -> None:
        self._onlooker = onlooker
        self._system = onlooker.system
        self._chance = random.Random(seed)
        self.kills = self.stops = 0

    @asynccontextmanager
    async def raging(self, share: float) -> AsyncIterator[None]:
        kinds = ("drop", "lose", "twice", "throttle", "error")
        self._system.proxy.rule = at_random(share, kinds, self._chance.randrange(10**6))
        async with asyncio.TaskGroup() as tasks:
            striking = tasks.create_task(self._strike_for_ever())
            try:
                yield
            finally:
                striking.cancel()
        self._system.proxy.rule = lambda _: None
        for name in ("one", "two"):
            self._system.signal(name, signal.SIGCONT)
            if not self._system.children[name].is_running():
                await self._system.start_workers(name)

    async def _strike_for_ever(self) -> None:
        for kills in itertools.cycle((True, False)):
            await asyncio.sleep(self._chance.uniform(0.2, 1.5))
            name = self._chance.choice(("one", "two"))
            if kills:
                self._system.signal(name, signal.SIGKILL)
                await self._system.children[name].ended()
                self.kills += 1
                await self._system.start_workers(name)
            else:
                self._system.signal(name, signal.SIGSTOP)
                self.stops += 1
                await asyncio.sleep(self._chance.uniform(1, 5))
                self._system.signal(name, signal.SIGCONT)


async def booked(onlooker: Onlooker, number: int, at_once: asyncio.Semaphore) -> dict[str, Any]:
    """Repeats its request for as long as it is told to: by a 503, or by a broken connection."""
    start = next(onlooker.starts)
    slot_id = start.strftime("%Y-%m-%dT%H:%M:%SZ")
    contact = {"email": f"storm{number}.{start:%d%H%M}@example.com", "phone": "55 5123 4567"}
    async with at_once, asyncio.timeout(90):
        while True:
            try:
                status, body = await onlooker.system.tool(
                    "book", onlooker.tenant.tenant_id, slot_id=slot_id, name="Ida Wells", **contact
                )
            except ClientError:
                status, body = 503, {}
            if status != 503:
                assert status == 200, body
                return body
            await asyncio.sleep(0.5)


@pytest.mark.parametrize(
    ("count", "seed"), [(12, 7), *(pytest.param(60, n, marks=pytest.mark.soak) for n in (1, 2))]
)
async def test_bookings_in_a_storm(
    onlooker: Onlooker, count: int, seed: int, proves: Proves
) -> None:
    system, storm = onlooker.system, Storm(onlooker, seed)
    await asyncio.gather(
        system.start_workers("one"), system.start_workers("two"), system.start_gateway()
    )
    async with storm.raging(share=0.08):
        at_once = asyncio.Semaphore(10)
        told = await asyncio.gather(*(booked(onlooker, n, at_once) for n in range(count)))
    onlooker.any_repeats = True  # killed between SendGrid's 202 and our record
    recovered_s = await onlooker.converged(within_s=RECOVERY_S)
    onlooker.any_repeats, twice = False, await onlooker.mails_twice()
    assert len({body["appointment_id"] for body in told}) == count
    for body in told:
        appointment = await onlooker.storage.appointments.get("consulate", body["appointment_id"])
        assert appointment is not None
        assert (appointment.state, appointment.start) == (
            "CONFIRMED",
            datetime.fromisoformat(body["start"]),
        )
    repeated = sum(n for name, n in twice.items() if name not in onlooker.repeats)
    onlooker.repeats |= twice.keys()
    assert repeated == 0 or storm.kills + storm.stops > 0
    faults = system.proxy.faults
    proves(
        f"{count} bookings while AWS calls are dropped, lost, doubled, throttled and failed, "
        "and workers are killed and stopped",
        "each is booked once, in calendar, tables and mail",
        figure=f"{sum(faults.values())} calls gone wrong, kills: {storm.kills}, "
        f"stops: {storm.stops}, mails twice: {repeated}; at rest after {recovered_s:.1f} s",
    )
    system.proxy.clear()
