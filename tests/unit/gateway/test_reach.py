import asyncio

import pytest

from gateway.reach import Reach
from messaging.faults import Transient


async def test_who_answers_nobody_is_out_of_reach() -> None:
    with pytest.raises(Transient, match="storage_silent"):
        await Reach(limit_s=0.02).within(asyncio.Event().wait())


async def test_who_answers_others_meanwhile_is_only_busy() -> None:
    reach = Reach(limit_s=0.2)
    answered = asyncio.Event()
    slow = asyncio.create_task(reach.within(answered.wait()))
    for _ in range(4):
        # Each is answered at half the limit: twice the limit passes for the slow one.
        await reach.within(asyncio.sleep(0.1))
    answered.set()
    assert await slow is True
