"""Calls whose holder is gone: one that cannot be taken keeps no other from being taken."""

import asyncio
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from domain.calls import CallRecord, LiveCall
from messaging.faults import Transient
from tests.fakes.virtual_time import run_in_virtual_time
from tests.unit.voice.test_calls_kept import NOW, a_call
from voice.switchboard import Switchboard


class Lines:
    """Two calls that nobody holds, and the first one's record cannot be read."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def live(self) -> list[LiveCall]:
        return [a_call("newer", "clinic#000")[1], a_call("call-2", "clinic#001")[1]]

    async def record(self, call_id: str) -> CallRecord | None:
        self.asked.append(call_id)
        if call_id == "newer":
            raise Transient("callrecord_unreadable")
        return None


def test_a_call_that_cannot_be_read_keeps_no_other_waiting() -> None:
    async def scene() -> None:
        lines = Lines()
        outside: Any = SimpleNamespace(now=lambda: NOW + timedelta(minutes=1))
        board = Switchboard(outside, SimpleNamespace(), lines)  # type: ignore[arg-type]
        running = asyncio.create_task(board.run())
        while len(lines.asked) < 4:  # noqa: ASYNC110 - virtual time
            await asyncio.sleep(0.1)
        await board.stop()
        await running
        assert lines.asked[:4] == ["newer", "call-2"] * 2

    run_in_virtual_time(scene())
