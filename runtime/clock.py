"""What time it is, in UTC. `CLOCK_OFFSET_S` makes it wrong by so much: no promise may need it."""

from datetime import UTC, datetime, timedelta

from pydantic import Field

from runtime.environment import Settings


class ClockSettings(Settings):
    clock_offset_s: float = Field(0.0, validation_alias="CLOCK_OFFSET_S", ge=-86400, le=86400)


class _Clock:
    offset = timedelta(0)


def set_clock(settings: ClockSettings) -> None:
    """Once, in `__main__`."""
    _Clock.offset = timedelta(seconds=settings.clock_offset_s)


def utc_now() -> datetime:
    return datetime.now(UTC) + _Clock.offset
