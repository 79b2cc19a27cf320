"""Ports that messaging needs and `storage` keeps."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from contracts.answers import Answer

# The reason of `Poison` where an id comes with another payload than before.
CONFLICT = "payload_conflict"


@dataclass(frozen=True)
class Claim:
    """One attempt at a command with an effect. `own` is unique to the attempt: the fence."""

    command_id: str
    payload_hash: str
    own: str
    now: datetime
    lease_until: datetime


class Results(Protocol):
    """Answers by command id. The first answer stands."""

    async def put_if_absent(self, command_id: str, answer: Answer) -> Answer:
        """Records the answer of a command without an effect; returns the one on record."""

    async def read(self, command_ids: Collection[str]) -> Mapping[str, Answer | None]:
        """Those answered so far; one consistent BatchGetItem for each 100 distinct ids.

        None: there is an answer, and this build cannot read it; a newer one may.
        """


class Claims(Protocol):
    """For a command whose effect is outside our tables (an e-mail)."""

    async def claim(self, claim: Claim) -> Answer | None:
        """The answer already on record, or None: the attempt is ours.

        Raises `Leased` (another's live lease), `Poison(CONFLICT)` (same id, another payload).
        """

    async def complete(self, claim: Claim, answer: Answer) -> Answer:
        """Records the answer while the fence is ours; returns the one on record.

        Raises `Transient` when another attempt has taken over and has not answered yet.
        """

    async def attempts(self, command_id: str) -> int:
        """How often it was claimed."""
