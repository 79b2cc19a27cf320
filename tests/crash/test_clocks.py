"""Workers whose clocks are minutes apart."""

import asyncio

import pytest

from tests.crash.proofs import Proves
from tests.fakes.onlooker import Onlooker

pytestmark = pytest.mark.asyncio(loop_scope="module")

RECOVERY_S = 8.0


@pytest.mark.soak
async def test_clocks_a_minute_apart(onlooker: Onlooker, proves: Proves) -> None:
    """To the worker ahead every lease is over; to the one behind none ever is."""
    system = onlooker.system
    await asyncio.gather(
        system.start_workers("ahead", CLOCK_OFFSET_S="60"),
        system.start_workers("behind", CLOCK_OFFSET_S="-60"),
    )
    await system.order(vendor="graph", match="POST .*/events", delay_s=0.5)
    bookings = [onlooker.book() for _ in range(4)]
    for _ in range(3):  # each command three times at once: whoever has it, another has it, too
        await onlooker.send(*bookings)
    answers = [await onlooker.answer(booking, within_s=60) for booking in bookings]
    assert {answer.type for answer in answers} == {"AppointmentBooked"}
    took_s = await onlooker.converged(within_s=60 + RECOVERY_S)
    proves(
        "two workers, clocks a minute ahead and a minute behind, every command three times",
        "leases mean nothing any more, and the fences hold: one entry, one answer, one mail",
        recovered_s=took_s,
    )
