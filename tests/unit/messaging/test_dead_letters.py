"""Looking at dead letters, and sending them again."""

import pytest

from messaging.dead_letters import DeadLetters
from messaging.faults import Transient
from messaging.sqs import SqsQueue
from tests.fakes.sqs import FakeSqs
from tests.fakes.sqs_faults import out_of_reach
from tests.fakes.virtual_time import now
from tests.unit.messaging.worlds import DEAD, QUEUE


def opened() -> tuple[FakeSqs, DeadLetters, SqsQueue]:
    sqs = FakeSqs(now, QUEUE, DEAD)
    source = SqsQueue(sqs, QUEUE)
    return sqs, DeadLetters(SqsQueue(sqs, DEAD), source), source


async def buried(reason: str = "attempts") -> tuple[FakeSqs, DeadLetters]:
    sqs, letters, source = opened()
    sqs.put(QUEUE, "the body")
    (message,) = await source.receive(1, wait_s=0, visibility_s=30)
    assert await letters.put([(message, reason)]) == {}
    assert await source.delete([message.receipt]) == {}
    return sqs, letters


async def test_a_letter_says_why_it_is_there_and_where_it_came_from() -> None:
    _, letters = await buried()
    (letter,) = await letters.receive()
    assert (letter.body, letter.reason, letter.source) == ("the body", "attempts", QUEUE)
    assert letter.failed_at.endswith("+00:00")


@pytest.mark.parametrize(
    ("reason", "kept"), [("", "unknown"), ("a\x00b\nc", "a b c"), ("año ☃", "a?o ?")]
)
async def test_a_reason_is_made_fit_for_sqs(reason: str, kept: str) -> None:
    _, letters = await buried(reason)
    (letter,) = await letters.receive()
    assert letter.reason == kept


async def test_a_letter_sqs_moved_itself_has_no_reason() -> None:
    sqs, letters, _ = opened()
    sqs.put(DEAD, "the body")
    (letter,) = await letters.receive()
    assert (letter.body, letter.reason) == ("the body", "")


async def test_looking_hides_a_letter_until_it_is_shown_again() -> None:
    _, letters = await buried()
    seen = await letters.receive()
    assert await letters.receive() == []
    assert await letters.depth() == 1
    await letters.show_again(seen)
    assert len(await letters.receive()) == 1


async def test_a_redriven_letter_is_on_its_queue_again_and_no_longer_here() -> None:
    sqs, letters = await buried()
    (letter,) = await letters.receive()
    await letters.redrive(letter)
    assert (sqs.bodies(QUEUE), sqs.bodies(DEAD)) == (["the body"], [])


async def test_a_letter_that_could_not_be_sent_stays() -> None:
    sqs, letters = await buried()
    (letter,) = await letters.receive()
    sqs.fail("send_message_batch", error=out_of_reach())
    with pytest.raises(Transient):
        await letters.redrive(letter)
    assert (sqs.bodies(QUEUE), sqs.bodies(DEAD)) == ([], ["the body"])


async def test_a_letter_sent_and_not_deleted_is_on_both_queues() -> None:
    """Twice is what its claim endures; not at all would be a loss."""
    sqs, letters = await buried()
    (letter,) = await letters.receive()
    sqs.fail("delete_message_batch", error=out_of_reach())
    with pytest.raises(Transient):
        await letters.redrive(letter)
    assert (sqs.bodies(QUEUE), sqs.bodies(DEAD)) == (["the body"], ["the body"])
