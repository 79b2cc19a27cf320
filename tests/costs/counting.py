"""Counts what a conversation makes AWS do, in front of the real processes, and writes counts.json.

`python -m tests.costs.counting`; `make costs` runs it and then writes the page.
"""

import asyncio
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import orjson

from tests.costs.units import read_units, write_units
from tests.fakes.aws_proxy import AwsCall
from tests.fakes.system import System, eventually, open_system

COUNTS = Path(__file__).parent / "counts.json"
BOOKED = (
    "hello",
    "what does it cost?",
    "I'd like a viewing. I'm Ida Wells, {name}@example.com, 917-555-0188",
    "the second one",
    "the first one",
    "thank you",
)
LEFT = BOOKED[:3]  # who asks, looks at days and goes
# Of the businesses one has visits to come: only its calendar is read.
TENANTS, RECONCILED_EACH_S, IDLE_S = 1, 2, 20


@dataclass(frozen=True)
class Counted:
    write_units: float = 0
    read_units: float = 0
    queue_requests: float = 0
    log_bytes: float = 0
    cpu_ms: float = 0

    def per(self, n: float) -> "Counted":
        return Counted(**{name: round(value / n, 2) for name, value in asdict(self).items()})


class Counter:
    def __init__(self, system: System) -> None:
        self._system = system
        self.seen = Counted()
        system.proxy.watch = self._watch

    def _watch(self, call: AwsCall, asked: bytes, answered: bytes) -> None:
        service, _, operation = call.operation.partition(":")
        if service == "sqs":
            self.seen = replace(self.seen, queue_requests=self.seen.queue_requests + 1)
            return
        request = orjson.loads(asked)
        self.seen = replace(
            self.seen,
            write_units=self.seen.write_units + write_units(operation, request),
            read_units=self.seen.read_units + read_units(operation, request, answered),
        )

    def clear(self) -> None:
        self.seen = Counted()
        self._logged, self._ran = self._log_bytes(), self._cpu_ms()

    def so_far(self) -> Counted:
        logged, ran = self._log_bytes() - self._logged, round(self._cpu_ms() - self._ran, 1)
        return replace(self.seen, log_bytes=logged, cpu_ms=ran)

    def _log_bytes(self) -> int:
        return sum(path.stat().st_size for path in self._system.logs.glob("*.log"))

    def _cpu_ms(self) -> float:
        """Of gateway and workers, all their threads, so far."""
        pids = [child.pid for child in self._system.children.values() if child.is_running()]
        spent = (each for pid in pids for each in Path(f"/proc/{pid}/task").glob("*/schedstat"))
        return sum(int(path.read_text().split()[0]) for path in spent) / 1e6


async def _quiet(system: System) -> None:
    seen = -1
    while seen != len(system.proxy.calls):
        seen = len(system.proxy.calls)
        await asyncio.sleep(0.6)


async def _conversation(system: System, counter: Counter, said: tuple[str, ...]) -> Counted:
    name = f"ida{len(said)}"
    await _quiet(system)
    counter.clear()
    replies = await system.talk("realestate", *(each.format(name=name) for each in said))
    if said is BOOKED:
        states = [reply["booking_state"] for reply in replies]
        assert "booked" in states, replies[-2]["message"]

        async def mailed() -> bool:
            return any(f"{name}@" in str(mail["to"]) for mail in await system.outbox())

        await eventually(mailed, within_s=20, what="the confirmation")
    await _quiet(system)
    return counter.so_far()


async def _idle(system: System, counter: Counter) -> Counted:
    """One tenant, reconciled once: what is kept up while nobody books."""
    await _quiet(system)
    counter.clear()
    await asyncio.sleep(IDLE_S)
    rounds = IDLE_S / RECONCILED_EACH_S * TENANTS
    return replace(counter.so_far(), queue_requests=0).per(rounds)


async def count() -> dict[str, Counted]:
    with tempfile.TemporaryDirectory() as logs:
        told = {"SQS_WAIT_S": "20", "LOG_FORMAT": "json", "RECONCILE_INTERVAL_S": "3600"}
        async with open_system(Path(logs), **told) as system:
            await system.start_workers()
            await system.start_gateway()
            await system.talk(
                "realestate", BOOKED[2].format(name="warm"), "the second one", "the first one"
            )
            counter = Counter(system)
            booked = await _conversation(system, counter, BOOKED)
            left = await _conversation(system, counter, LEFT)
            await system.children["workers"].stop(patience_s=30)
            await system.start_workers(RECONCILE_INTERVAL_S=str(RECONCILED_EACH_S))
            idle = await _idle(system, counter)
            await system.kill_all()
    return {"booked": booked, "left": left, "reconciled": idle}


def main() -> None:
    counted = asyncio.run(count())
    written = {name: asdict(each) for name, each in counted.items()}
    COUNTS.write_bytes(orjson.dumps(written, option=orjson.OPT_INDENT_2) + b"\n")


if __name__ == "__main__":
    main()
