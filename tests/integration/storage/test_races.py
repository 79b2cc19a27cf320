"""Many at once, for one time: the real client, its real concurrency."""

import asyncio

from messaging.aws import AwsClient
from storage.opening import Storage
from storage.outcomes import Done, Taken
from tests.integration.storage.appointments import claim, pending


async def test_one_of_forty_racing_bookings_wins(storage: Storage, dynamo: AwsClient) -> None:
    names = [f"appointment-{n}" for n in range(40)]
    outcomes = await asyncio.gather(
        *(
            storage.appointments.begin_booking(claim(name, own=name), pending(name, own=name))
            for name in names
        )
    )
    winners = [name for name, outcome in zip(names, outcomes, strict=True) if outcome == Done()]
    assert len(winners) == 1
    assert [outcome for outcome in outcomes if outcome != Done()] == [
        Taken(frozenset(winners))
    ] * 39
