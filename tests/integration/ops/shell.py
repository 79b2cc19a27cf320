"""A terminal for `receptionist`, and a command that holds what nobody may see."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from contracts.commands import BookAppointment
from contracts.values import Contact
from ops.__main__ import parser
from ops.terminal import Refused

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


@dataclass
class Shell:
    """Runs commands; `said` is what stood on the screen since the last one."""

    environ: dict[str, str]
    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    async def run(self, *argv: str, typed: str = "") -> str:
        self.capsys.readouterr()
        self.monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        args = parser().parse_args(argv)
        await args.run(args, self.environ)
        return self.capsys.readouterr().out

    async def refused(self, *argv: str, typed: str = "") -> str:
        with pytest.raises(Refused) as refused:
            await self.run(*argv, typed=typed)
        return str(refused.value)


SECRET = "Zacarias"


def booking() -> BookAppointment:
    return BookAppointment(
        id="booking-0001",
        tenant_id="consulate",
        correlation_id="session-1",
        issued_at=NOW,
        expires_at=NOW + timedelta(minutes=2),
        start=NOW,
        contact=Contact(name=SECRET, email="z@example.com"),
        language="en",
        code="ABCD2345",
    )
