"""What `Chan` promises, and what a cancelled sender or receiver may not break."""

import asyncio
import random

import pytest

from messaging.batches import next_batch
from messaging.chan import Chan, Closed, WouldBlock, select
from tests.fakes.virtual_time import Deadlock, now, run_in_virtual_time
from tests.unit.messaging.worlds import settled


async def test_items_come_out_in_the_order_they_went_in() -> None:
    channel: Chan[int] = Chan(3)
    for item in range(3):
        await channel.send(item)
    assert [await channel.recv() for _ in range(3)] == [0, 1, 2]


async def test_a_full_channel_holds_its_sender_until_there_is_room() -> None:
    channel: Chan[int] = Chan(1)
    await channel.send(1)
    sending = asyncio.create_task(channel.send(2))
    await settled()
    assert not sending.done()
    assert not channel.try_send(3)
    assert await channel.recv() == 1
    await sending
    assert await channel.recv() == 2


async def test_an_empty_channel_holds_its_receiver_until_something_comes() -> None:
    channel: Chan[int] = Chan(1)
    receiving = asyncio.create_task(channel.recv())
    await settled()
    with pytest.raises(WouldBlock):
        channel.try_recv()
    assert channel.try_send(7)
    assert await receiving == 7


async def test_what_was_sent_before_closing_is_still_received() -> None:
    channel: Chan[int] = Chan(2)
    channel.try_send(1)
    channel.try_send(2)
    channel.close()
    assert [item async for item in channel] == [1, 2]
    with pytest.raises(Closed) as closed:
        await channel.recv()
    assert closed.value.channel is channel


async def test_closing_fails_those_who_send_and_ends_those_who_receive() -> None:
    full: Chan[int] = Chan(1)
    full.try_send(1)
    sending = asyncio.create_task(full.send(2))
    empty: Chan[int] = Chan(1)
    receiving = [asyncio.create_task(empty.recv()) for _ in range(3)]
    await settled()
    full.close()
    empty.close()
    empty.close()
    outcomes = await asyncio.gather(sending, *receiving, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [Closed] * 4
    with pytest.raises(Closed):
        full.try_send(3)
    assert len(full) == 1


def test_a_channel_holds_at_least_one_item() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Chan(0)


async def test_select_takes_from_the_first_ready_channel_and_leaves_the_others() -> None:
    first: Chan[str] = Chan(1)
    second: Chan[str] = Chan(1)
    second.try_send("b")
    assert await select(first, second) == (second, "b")
    first.try_send("a")
    second.try_send("b")
    assert await select(first, second) == (first, "a")
    assert len(second) == 1


async def test_select_waits_and_is_woken_by_any_channel() -> None:
    channels: list[Chan[int]] = [Chan(1) for _ in range(3)]
    for place, channel in enumerate(channels):
        selecting = asyncio.create_task(select(*channels))
        await settled()
        await channel.send(place)
        assert await selecting == (channel, place)
    assert not any(channel._receivers for channel in channels)


async def test_select_reports_a_closed_channel() -> None:
    data: Chan[int] = Chan(1)
    stop: Chan[None] = Chan(1)
    selecting = asyncio.create_task(select(data, stop))
    await settled()
    stop.close()
    with pytest.raises(Closed) as closed:
        await selecting
    assert closed.value.channel is stop


async def test_select_hands_on_the_wake_of_the_channel_it_did_not_take_from() -> None:
    first: Chan[str] = Chan(1)
    second: Chan[str] = Chan(1)
    selecting = asyncio.create_task(select(first, second))
    await settled()
    receiving = asyncio.create_task(second.recv())
    await settled()
    second.try_send("b")  # wakes the select, which stands before the receiver
    first.try_send("a")  # and which, running, takes this one
    assert await selecting == (first, "a")
    async with asyncio.timeout(1):
        assert await receiving == "b"


async def test_a_receiver_cancelled_after_it_was_woken_leaves_the_item_to_the_next() -> None:
    channel: Chan[int] = Chan(1)
    woken, next_one = (asyncio.create_task(channel.recv()) for _ in range(2))
    await settled()
    channel.try_send(1)
    woken.cancel()
    async with asyncio.timeout(1):
        assert await next_one == 1
    assert woken.cancelled()


async def test_a_sender_cancelled_after_it_was_woken_leaves_the_room_to_the_next() -> None:
    channel: Chan[int] = Chan(1)
    channel.try_send(0)
    woken, next_one = (asyncio.create_task(channel.send(item)) for item in (1, 2))
    await settled()
    assert channel.try_recv() == 0
    woken.cancel()
    async with asyncio.timeout(1):
        await next_one
    assert woken.cancelled()
    assert channel.try_recv() == 2


async def test_those_who_gave_up_waiting_leave_nothing_behind() -> None:
    channel: Chan[int] = Chan(1)
    waiting = [asyncio.create_task(channel.recv()) for _ in range(10)]
    await settled()
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    assert not channel._receivers


@pytest.mark.parametrize("seed", range(5))
async def test_native_cancels_lose_none_of_500_items(seed: int) -> None:
    """Receivers are cancelled at the very moment an item wakes them; every item arrives once."""
    dice = random.Random(seed)
    channel: Chan[int] = Chan(dice.choice((1, 2, 7)))
    received: list[int] = []

    async def receive_one() -> None:
        received.append(await channel.recv())

    async def send_all() -> None:
        for item in range(500):
            await channel.send(item)

    sending = asyncio.create_task(send_all())
    receiving: set[asyncio.Task[None]] = set()
    cancelled = 0
    while len(received) < 500:
        receiving |= {asyncio.create_task(receive_one()) for _ in range(dice.randint(1, 3))}
        for _ in range(dice.randint(0, 2)):
            await asyncio.sleep(0)
        for task in dice.sample(sorted(receiving, key=id), len(receiving) // 2):
            cancelled += task.cancel()
        receiving = {task for task in receiving if not task.done()}
    for task in receiving:
        task.cancel()
    await asyncio.gather(sending, *receiving, return_exceptions=True)
    assert cancelled > 100
    assert sorted(received) == list(range(500))
    assert not channel._receivers
    assert not channel._senders


def test_a_batch_is_what_comes_within_the_linger() -> None:
    async def scene() -> tuple[list[list[int]], float]:
        channel: Chan[int] = Chan(9)

        async def send() -> None:
            for item, pause_s in ((1, 0.005), (2, 0.001), (3, 5.0), (4, 0.0), (5, 0.0), (6, 0.0)):
                await channel.send(item)
                await asyncio.sleep(pause_s)
            channel.close()

        sending = asyncio.create_task(send())
        batches = [await next_batch(channel, 2, 0.01) for _ in range(5)]
        await sending
        return batches, now()

    batches, ended = run_in_virtual_time(scene())
    assert batches == [[1, 2], [3], [4, 5], [6], []]
    assert ended == pytest.approx(5.006)


def test_virtual_time_reports_a_deadlock() -> None:
    async def scene() -> None:
        await Chan[int](1).recv()

    with pytest.raises(Deadlock):
        run_in_virtual_time(scene())
