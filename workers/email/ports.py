"""What the email worker needs beside `workers.ports`."""

from datetime import datetime
from typing import Protocol

from contracts.answers import Answer
from domain.appointments import Appointment
from messaging.ports import Claim


class Appointments(Protocol):
    async def get(self, tenant_id: str, appointment_id: str) -> Appointment | None:
        """A consistent read. Another tenant's appointment is none."""

    async def open_of(self, tenant_id: str, address: str, since: datetime) -> list[Appointment]:
        """The open appointments of a contact that begin at `since` or later, soonest first."""

    async def mail_sent(
        self, claim: Claim, appointment_id: str, mail_id: str, answer: Answer
    ) -> Answer:
        """Records the answer, and that the mail is owed no more; returns the answer on record."""


class Claims(Protocol):
    async def attempt(self, claim: Claim) -> Answer | int:
        """The answer already on record, or the number of this attempt, from 1. Raises as `claim`
        of `messaging.ports.Claims`."""

    async def complete(self, claim: Claim, answer: Answer) -> Answer: ...

    async def release(self, claim: Claim, *, counted: bool = True) -> None:
        """Gives up the lease of an attempt that ended without an answer."""
