"""A channel under any order of sends, receives, closes and cancels, against a plain list."""

import asyncio
from collections import deque
from contextlib import suppress
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from messaging.chan import Chan, Closed, WouldBlock
from tests.unit.messaging.worlds import settled


class ChanMachine(RuleBasedStateMachine):
    """Against a model: a queue, and every sender and receiver in it accounted for."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.runner.run(settled())
        self.loop = self.runner.get_loop()
        self.capacity = 2
        self.channel: Chan[int] = Chan(self.capacity)
        self.next_item = 0
        self.sent: set[int] = set()
        self.received: list[int] = []
        self.senders: dict[asyncio.Task[Any], int] = {}
        self.receivers: deque[asyncio.Task[Any]] = deque()
        self.closed = False

    def settle(self) -> None:
        self.runner.run(settled())
        for task in [task for task in self.senders if task.done()]:
            item = self.senders.pop(task)
            if not task.cancelled() and task.exception() is None:
                self.sent.add(item)
        for task in [task for task in self.receivers if task.done()]:
            self.receivers.remove(task)
            if not task.cancelled() and task.exception() is None:
                self.received.append(task.result())

    @rule(settle=st.booleans())
    def send(self, settle: bool) -> None:
        task = self.loop.create_task(self.channel.send(self.next_item))
        self.senders[task] = self.next_item
        self.next_item += 1
        if settle:
            self.settle()

    @rule(settle=st.booleans())
    def receive(self, settle: bool) -> None:
        self.receivers.append(self.loop.create_task(self.channel.recv()))
        if settle:
            self.settle()

    @rule()
    def try_send(self) -> None:
        with suppress(Closed):
            if self.channel.try_send(self.next_item):
                self.sent.add(self.next_item)
        self.next_item += 1

    @rule()
    def try_receive(self) -> None:
        with suppress(Closed, WouldBlock):
            self.received.append(self.channel.try_recv())

    @precondition(lambda self: self.senders)
    @rule(data=st.data())
    def cancel_a_sender(self, data: st.DataObject) -> None:
        data.draw(st.sampled_from(list(self.senders))).cancel()

    @precondition(lambda self: self.receivers)
    @rule(data=st.data())
    def cancel_a_receiver(self, data: st.DataObject) -> None:
        data.draw(st.sampled_from(list(self.receivers))).cancel()

    @precondition(lambda self: self.next_item > 8)
    @rule()
    def close(self) -> None:
        self.channel.close()
        self.closed = True

    @invariant()
    def holds_no_more_than_it_may(self) -> None:
        assert len(self.channel) <= self.capacity

    @rule()
    def at_rest_nobody_waits_for_what_is_there(self) -> None:
        self.settle()
        assert not (self.receivers and (len(self.channel) or self.closed))
        assert not (self.senders and (len(self.channel) < self.capacity or self.closed))
        assert sorted(self.received + list(self.channel._items)) == sorted(self.sent)

    def teardown(self) -> None:
        self.at_rest_nobody_waits_for_what_is_there()
        for task in [*self.senders, *self.receivers]:
            task.cancel()
        self.settle()
        self.runner.close()


TestChanMachine = ChanMachine.TestCase
TestChanMachine.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
