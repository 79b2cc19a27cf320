"""What stands of one person among chats and calls: found by reading all of it, for operators only.

A chat or call is theirs where its state or any of its lines names their e-mail or phone.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from messaging.aws import AwsClient
from storage.dynamo import delete, scan, write
from storage.items import Item

_NOT_DIGITS = re.compile(r"\D+")
_FEWEST_DIGITS = 8  # of a phone, however it is written; fewer are somebody else's, too


@dataclass(frozen=True)
class Person:
    """`email` in lower case, `phone` E.164; one of them may be empty."""

    email: str = ""
    phone: str = ""

    def is_named_in(self, text: str) -> bool:
        """As it was written, or taken apart by spaces and signs as people write a number."""
        if self.email and self.email in text.lower():
            return True
        digits = self.phone.removeprefix("+")
        if len(digits) < _FEWEST_DIGITS:
            return False
        return self.phone in text or any(
            digits.endswith(run) for run in _runs(text) if len(run) >= _FEWEST_DIGITS
        )


def _runs(text: str) -> list[str]:
    """Digits that stand together but for spaces, dots, dashes and brackets."""
    runs = re.findall(r"\d(?:[ .()/-]{0,2}\d){7,17}", text)
    return [_NOT_DIGITS.sub("", run) for run in runs]


class PeopleKept:
    def __init__(self, client: AwsClient, conversations_table: str) -> None:
        self._client = client
        self._table = conversations_table

    async def sessions(self, tenant_id: str, person: Person) -> dict[str, list[Item]]:
        """All items of each chat and call that names them, in order, by its session."""
        mine = await scan(
            self._client,
            self._table,
            lambda item: item.get("tenant_id") == tenant_id and "document" in item,
        )
        by_session: dict[str, list[Item]] = defaultdict(list)
        for item in mine:
            by_session[item["session_id"]].append(item)
        return {
            session_id: sorted(items, key=lambda item: str(item["timestamp"]))
            for session_id, items in by_session.items()
            if any(person.is_named_in(str(item["document"])) for item in items)
        }

    async def erase(self, items: Iterable[Item]) -> None:
        """The one that is found by goes last, so that a run that dies is finished by the next."""
        for item in items:
            key = {"session_id": item["session_id"], "timestamp": item["timestamp"]}
            await write(self._client, delete("session", self._table, key))
