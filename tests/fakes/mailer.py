"""`FakeMailer`: keeps what it was given to send."""

from domain.mails import Mail


class FakeMailer:
    """Satisfies `workers.ports.Mailer`. `fault`: raised instead, until it is cleared."""

    def __init__(self) -> None:
        self.sent: list[Mail] = []
        self.fault: Exception | None = None

    async def send(self, mail: Mail) -> str:
        if self.fault:
            raise self.fault
        self.sent.append(mail)
        return f"message-{len(self.sent)}"
