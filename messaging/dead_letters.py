"""The dead-letter queue of a queue: each letter with the reason it lies there."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from messaging.faults import Transient
from messaging.sqs import MAX_ENTRIES, Outgoing, Received, Refused, SqsQueue

PEEK_S = 30  # what is being looked at is hidden for this long from whoever looks next


@dataclass(frozen=True)
class Letter:
    """`reason` and `failed_at` are empty where SQS itself moved the message."""

    message_id: str
    receipt: str
    body: str = field(repr=False)
    reason: str = ""
    source: str = ""
    failed_at: str = ""
    redrives: int = 0


class DeadLetters:
    def __init__(self, queue: SqsQueue, source: SqsQueue) -> None:
        self._queue = queue
        self._source = source

    async def put(self, dead: Sequence[tuple[Received, str]]) -> Refused:
        """Copies messages with their reasons; those refused have to stay where they are."""
        failed_at = datetime.now(UTC).isoformat(timespec="seconds")
        return await self._queue.send(
            [
                Outgoing(
                    message.body,
                    {
                        "reason": _plain(reason),
                        "source": self._source.name,
                        "failed_at": failed_at,
                        "message_id": message.message_id,
                        **_counted(_redrives(message)),
                    },
                )
                for message, reason in dead
            ]
        )

    async def receive(self, limit: int = MAX_ENTRIES, hidden_s: int = PEEK_S) -> list[Letter]:
        """At most ten at once, oldest about first. Raises `Transient`."""
        messages = await self._queue.receive(limit, wait_s=0, visibility_s=hidden_s)
        return [_letter(message) for message in messages]

    async def all(self) -> list[Letter]:
        """Each is hidden from others once received, so every round brings new ones."""
        letters: dict[str, Letter] = {}
        while found := await self.receive():
            if all(letter.message_id in letters for letter in found):
                break  # it took so long that they are seen again
            letters |= {letter.message_id: letter for letter in found}
        return list(letters.values())

    async def show_again(self, letters: Sequence[Letter]) -> None:
        """After a look: others may receive them at once. Raises `Transient`."""
        await self._queue.set_visibility([(letter.receipt, 0) for letter in letters])

    async def redrive(self, letter: Letter) -> None:
        """Sent, then deleted: a crash in between repeats the command, which its claim endures.

        Raises `Transient`; the letter then still lies here.
        """
        again = Outgoing(letter.body, _counted(letter.redrives + 1))
        refused = await self._source.send([again])
        if refused:
            raise Transient(f"redrive: {refused[0]}")
        await self.delete(letter)

    async def delete(self, letter: Letter) -> None:
        """Raises `Transient`."""
        refused = await self._queue.delete([letter.receipt])
        if refused:
            raise Transient(f"delete: {refused[0]}")

    async def depth(self) -> int:
        """About how many letters there are. Raises `Transient`."""
        return await self._queue.depth()


def _letter(message: Received) -> Letter:
    told = message.attributes
    return Letter(
        message_id=message.message_id,
        receipt=message.receipt,
        body=message.body,
        reason=told.get("reason", ""),
        source=told.get("source", ""),
        failed_at=told.get("failed_at", ""),
        redrives=_redrives(message),
    )


def _redrives(message: Received) -> int:
    """A message keeps the count on its way back to its queue and, perhaps, here again."""
    count = message.attributes.get("redrives", "")
    return int(count) if count.isdecimal() else 0


def _counted(redrives: int) -> dict[str, str]:
    return {"redrives": str(redrives)} if redrives else {}


def _plain(reason: str) -> str:
    """SQS refuses an empty attribute, and some characters."""
    printable = "".join(letter if letter.isprintable() else " " for letter in reason[:300])
    return printable.encode("ascii", "replace").decode() or "unknown"
