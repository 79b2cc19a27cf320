"""What the booking worker needs beside `workers.ports`."""

from collections.abc import Sequence
from typing import Protocol

from contracts.commands import SendCode, SendEmail, SendNote


class MailQueue(Protocol):
    """The way to the email worker."""

    async def send(self, mails: Sequence[SendEmail | SendCode | SendNote]) -> None:
        """Together, where it can. Raises `Transient` when one of them may not be on its way."""
