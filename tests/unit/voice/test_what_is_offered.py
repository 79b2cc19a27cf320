"""What a voice agent learns, and what it says of it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from contracts.answers import AppointmentsFound, TimeSlotsFound
from contracts.commands import FindDays, FindTimeSlots
from contracts.tools import GetDays, GetSlots
from contracts.values import AppointmentSummary, Language, TimeSlot
from domain.agents.answers import Teller, agent_answer
from domain.agents.commands import Envelope, Manner, agent_command
from tests.fakes.businesses import business

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
DAY = date(2026, 11, 24)


def slots(count: int) -> TimeSlotsFound:
    starts = [datetime(2026, 11, 24, 15, tzinfo=UTC) + timedelta(hours=n) for n in range(count)]
    found = tuple(TimeSlot(start=each, end=each + timedelta(hours=1)) for each in starts)
    return TimeSlotsFound(day=DAY, slots=found)


@pytest.mark.parametrize("arguments", [GetDays(), GetSlots(date=DAY)])
def test_an_agent_knows_more_than_it_tells(arguments: GetDays | GetSlots) -> None:
    tenant = business()
    envelope = Envelope("command-1", "call-0001", NOW, NOW + timedelta(minutes=1))
    command = agent_command(arguments, tenant=tenant, envelope=envelope, manner=Manner())
    assert isinstance(command, FindDays | FindTimeSlots)
    assert command.limit is not None
    assert command.limit > tenant.scheduling.max_options_voice


@pytest.mark.parametrize(
    ("count", "language", "said"),
    [
        (3, "en", "I have 9 AM, 10 AM or 11 AM. Which time"),
        (4, "en", "I have 9 AM, 10 AM or 11 AM, and later times too. Which time"),
        (
            7,
            "es",
            "las diez de la mañana o las once de la mañana, y también más tarde.",
        ),
    ],
)
def test_three_times_are_told_and_that_there_are_more(
    count: int, language: Language, said: str
) -> None:
    fields = agent_answer(slots(count), Teller(business(), language, NOW))
    listed = fields["slots"]
    assert isinstance(listed, list)
    assert len(listed) == count
    assert said in str(fields["say"]).replace("\u202f", " ")


@pytest.mark.parametrize(("minutes", "changeable"), [(119, False), (120, True)])
def test_what_is_too_late_to_change_is_said_when_it_is_found(
    minutes: int, changeable: bool
) -> None:
    tenant = business(change_notice_minutes=120)
    start = NOW + timedelta(minutes=minutes)
    one = AppointmentSummary(appointment_id="one", start=start, end=start)
    fields = agent_answer(AppointmentsFound(appointments=(one,)), Teller(tenant, "en", NOW))
    (visit,) = fields["appointments"]  # type: ignore[misc, union-attr]
    assert visit["changeable"] is changeable  # type: ignore[index, call-overload]
    assert ("too late" in str(fields["say"])) is not changeable
