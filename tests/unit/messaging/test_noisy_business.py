"""A business whose mailbox hangs, or that is loud, delays a quiet one by less than a second."""

import asyncio

import pytest

from contracts.answers import DaysFound
from contracts.commands import FindDays
from messaging.dispatch import read
from messaging.queues import ConsumerSettings
from tests.fakes.virtual_time import now, run_in_virtual_time
from tests.unit.messaging.worlds import FOUND, QUEUE, World, body, find_days, until

ROUND_TRIP_S = 0.01  # of a call to SQS
HANGS_S = 20.0  # what Graph may take
QUIET = "quiet-one"


def of_tenant(tenant_id: str, command_id: str) -> FindDays:
    return find_days(command_id).model_copy(update={"tenant_id": tenant_id})


class Offices:
    """The noisy one's mailbox hangs; the quiet one's answers after 50 ms."""

    def __init__(self) -> None:
        self.served_at: dict[str, float] = {}
        self.at_once = self.most_at_once = 0

    async def __call__(self, command: FindDays) -> DaysFound:
        noisy = command.tenant_id == "noisy"
        self.at_once += noisy
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(HANGS_S if noisy else 0.05)
        self.at_once -= noisy
        self.served_at[command.id] = now()
        return FOUND


def quiet_one_s(backlog: int, *, share: int, fair: bool) -> tuple[float, Offices]:
    """How long a quiet business's command takes that comes 3 s after the noisy ones."""

    async def scene() -> tuple[float, Offices]:
        offices = Offices()
        settings = ConsumerSettings(handlers=20, handlers_per_tenant=share)
        world = World(routes={FindDays: read(offices)}, settings=settings)
        world.sqs.takes_s = ROUND_TRIP_S
        for number in range(backlog):
            command = of_tenant("noisy", f"noisy-one-{number}")
            world.sqs.put(QUEUE, body(command), group="noisy" if fair else "")
        async with world.working():
            await asyncio.sleep(3)
            asked_at = now()
            quiet = of_tenant("quiet", QUIET)
            world.sqs.put(QUEUE, body(quiet), group="quiet" if fair else "")
            await until(lambda: QUIET in offices.served_at)
            world.sqs.queues[QUEUE].messages.clear()
        return offices.served_at[QUIET] - asked_at, offices

    return run_in_virtual_time(scene())


@pytest.mark.parametrize(("backlog", "fair"), [(30, False), (200, False), (2_000, True)])
def test_a_noisy_business_delays_a_quiet_one_by_less_than_a_second(
    backlog: int, fair: bool
) -> None:
    took_s, offices = quiet_one_s(backlog, share=10, fair=fair)
    assert took_s < 1.0
    assert offices.most_at_once == 10


def test_without_a_cap_it_would_wait_for_the_noisy_one() -> None:
    took_s, _ = quiet_one_s(200, share=20, fair=True)
    assert took_s > 10.0


def test_what_was_let_go_is_served_in_the_end_and_is_no_attempt() -> None:
    async def scene() -> None:
        offices = Offices()
        settings = ConsumerSettings(handlers=4, handlers_per_tenant=2, max_attempts=1)
        world = World(routes={FindDays: read(offices)}, settings=settings)
        for number in range(6):
            world.sqs.put(QUEUE, body(of_tenant("noisy", f"noisy-one-{number}")))
        async with world.working():
            await until(lambda: len(offices.served_at) == 6)
            await until(lambda: not world.remaining())
        assert offices.most_at_once == 2

    run_in_virtual_time(scene())
