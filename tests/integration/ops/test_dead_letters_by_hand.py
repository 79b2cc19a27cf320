"""`receptionist queues` over local AWS."""

from contracts.codec import encode
from messaging.aws import open_aws_client
from messaging.dead_letters import DeadLetters
from messaging.queues import QueueSettings
from messaging.sqs import Received, SqsQueue
from tests.integration.ops.shell import SECRET, Shell, booking


async def bury(shell: Shell, bodies: list[str], reason: str) -> None:
    settings = QueueSettings.read(shell.environ)
    async with open_aws_client("sqs", settings) as client:
        queue = SqsQueue(client, settings.queue_of("booking"))
        dead = DeadLetters(SqsQueue(client, settings.dead_letters_of("booking")), queue)
        letters = [Received(f"m{n}", "", body) for n, body in enumerate(bodies)]
        await dead.put([(letter, reason) for letter in letters])


async def test_dead_letters_are_shown_without_what_people_said(shell: Shell) -> None:
    body = encode(booking()).decode()
    garbage = '{"id": "Zacarias +52 55", "type": "Zacarias"}'
    await bury(shell, [body, garbage, "Zacarias", "[1]"], "payload_conflict")
    seen = await shell.run("queues", "peek", "booking")
    assert "booking-0001  BookAppointment  payload_conflict" in seen
    assert seen.count("payload_conflict") == 4
    assert SECRET not in seen
    assert await shell.run("queues", "peek", "booking") == seen, "looking takes nothing away"


async def test_dead_letters_are_counted_and_sent_again(shell: Shell) -> None:
    await bury(shell, [encode(booking()).decode(), "poison"], "tried_too_often")
    assert "booking   0         2" in await shell.run("queues", "list")
    assert "no such dead letter" in await shell.refused("queues", "redrive", "booking", "--id", "x")
    told = await shell.run("queues", "redrive", "booking", "--id", "booking-0001")
    assert told == "1 sent again\n"
    assert "booking   1         1" in await shell.run("queues", "list")
    assert await shell.run("queues", "redrive", "booking") == "1 sent again\n"
    assert "booking   2         0" in await shell.run("queues", "list")


async def test_a_letter_that_can_never_be_done_is_thrown_away(shell: Shell) -> None:
    await bury(shell, [encode(booking()).decode(), "poison"], "attempts")
    assert await shell.run("queues", "discard", "booking", "--unreadable") == "1 deleted\n"
    assert "no such" in await shell.refused("queues", "discard", "booking", "--id", "x")
    assert await shell.run("queues", "discard", "booking", "--unreadable") == "0 deleted\n"
    told = await shell.run("queues", "discard", "booking", "--id", "booking-0001")
    assert told == "1 deleted\n"
    assert "booking   0         0" in await shell.run("queues", "list")


async def test_a_letter_without_its_fields_is_unreadable_and_a_newer_one_is_not(
    shell: Shell,
) -> None:
    newer = '{"type": "FlyToMoon", "version": 1, "id": "0192f8a000007000800000000000abcd"}'
    await bury(shell, ['{"type": "FindDays", "version": 1, "id": "days-0001"}', newer], "why")
    assert await shell.run("queues", "discard", "booking", "--unreadable") == "1 deleted\n"
    assert "0192f8a000007000800000000000abcd  ?" in await shell.run("queues", "peek", "booking")
