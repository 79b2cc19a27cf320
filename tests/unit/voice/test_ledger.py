"""What was said in a call, as far as it opens what a tool would do."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta

import pytest

from contracts.values import TimeSlot
from domain.acts import Context
from domain.agreement import Proposal
from domain.calls import Proposed
from tests.fakes.dynamo import FakeDynamo
from tests.unit.voice.test_calls_kept import a_journal, calls_over
from voice import ledger as of_ledger
from voice.journal import CallJournal
from voice.ledger import Ledger

START = datetime(2026, 12, 8, 21, 30, tzinfo=UTC)
SLOT = TimeSlot(start=START, end=START + timedelta(minutes=30))
THESE = Proposed(
    key="these",
    proposal=Proposal(
        task="book",
        day=date(2026, 12, 8),
        time=time(15, 30),
        name="Rosa Delgado",
        email="rosa@gmail.com",
        phone="+525551234567",
    ),
)
OTHERS = THESE.model_copy(update={"key": "others"})
READ_BACK = (
    "Tuesday, December 8 at 3:30 PM, for Rosa Delgado, e-mail rosa at gmail dot com, "
    "phone 5 5, 5 1 2 3, 4 5 6 7. Is that right?"
)


def now() -> Context:
    return Context(now=datetime(2026, 11, 29, 12), language="en", country="MX")  # noqa: DTZ001


@pytest.fixture
def journal() -> CallJournal:
    return a_journal(calls_over(FakeDynamo()))


@pytest.fixture
def ledger(journal: CallJournal) -> Ledger:
    made = Ledger(journal, now)
    made.offer([SLOT])
    return made


def says(ledger: Ledger, *words: str) -> None:
    for place, each in enumerate(words):
        ledger.caller_said(f"item-{place}-{each}", each)


def test_only_what_was_offered_is_known(ledger: Ledger) -> None:
    assert ledger.offered(SLOT.slot_id) == SLOT
    assert ledger.offered("s2") is None


async def test_a_yes_to_the_read_back_opens_it_once(ledger: Ledger) -> None:
    ledger.propose(THESE)
    ledger.receptionist_said(READ_BACK)
    says(ledger, "yes")
    assert await ledger.agreed(THESE)
    assert not await ledger.agreed(THESE)
    assert ledger.proposed("these") is None


async def test_called_again_without_a_word_in_between_it_stays_shut(ledger: Ledger) -> None:
    ledger.propose(THESE)
    assert not await ledger.agreed(THESE)
    ledger.receptionist_said(READ_BACK)
    assert not await ledger.agreed(THESE)


async def test_what_was_read_back_before_the_refusal_does_not_count(ledger: Ledger) -> None:
    ledger.receptionist_said(READ_BACK)
    says(ledger, "yes")
    ledger.propose(THESE)
    says(ledger, "yes", "yes, that's right")
    assert not await ledger.agreed(THESE)


async def test_a_yes_to_some_details_is_none_to_others(ledger: Ledger) -> None:
    ledger.propose(THESE)
    ledger.receptionist_said(READ_BACK)
    says(ledger, "yes")
    ledger.propose(OTHERS)
    assert not await ledger.agreed(OTHERS)
    assert not await ledger.agreed(THESE)


async def test_words_after_the_yes_take_it_back(ledger: Ledger) -> None:
    ledger.propose(THESE)
    ledger.receptionist_said(READ_BACK)
    says(ledger, "yes", "no, not that one")
    assert not await ledger.agreed(THESE)


async def test_a_hum_in_the_middle_of_a_read_back_does_not_end_it(ledger: Ledger) -> None:
    ledger.propose(THESE)
    ledger.receptionist_said("Tuesday, December 8 at 3:30 PM, for Rosa Delgado")
    says(ledger, "yes")
    assert not await ledger.agreed(THESE)
    ledger.receptionist_said("e-mail rosa at gmail dot com, phone 55 5123 4567. Is that right?")
    says(ledger, "yes, it is")
    assert await ledger.agreed(THESE)


async def test_a_no_means_reading_back_again(ledger: Ledger) -> None:
    ledger.propose(THESE)
    ledger.receptionist_said(READ_BACK)
    says(ledger, "no")
    ledger.receptionist_said("Is that right?")
    says(ledger, "yes")
    assert not await ledger.agreed(THESE)
    ledger.receptionist_said(READ_BACK)
    says(ledger, "yes, that's right")
    ledger.receptionist_said("Thank you.")
    assert await ledger.agreed(THESE)


async def test_the_yes_counts_where_it_was_spoken_though_its_words_come_later(
    ledger: Ledger,
) -> None:
    ledger.propose(THESE)
    ledger.receptionist_said(READ_BACK)
    ledger.caller_spoke("yes")
    ledger.receptionist_said("One moment please.")
    asyncio.get_running_loop().call_later(0.05, ledger.caller_said, "yes", "yes")
    assert await ledger.agreed(THESE)


async def test_words_spoken_before_it_was_proposed_are_none_to_it(ledger: Ledger) -> None:
    ledger.caller_spoke("early")
    ledger.propose(THESE)
    ledger.receptionist_said(READ_BACK)
    ledger.caller_said("early", "yes")
    assert not await ledger.agreed(THESE)


async def test_while_the_caller_goes_on_speaking_nothing_is_done(ledger: Ledger) -> None:
    ledger.propose(THESE)
    ledger.receptionist_said(READ_BACK)
    says(ledger, "yes")
    ledger.caller_starts()
    assert not await ledger.agreed(THESE)


async def test_words_heard_are_not_waited_for_again(ledger: Ledger) -> None:
    ledger.propose(THESE)
    ledger.receptionist_said(READ_BACK)
    says(ledger, "yes")
    ledger.caller_spoke("item-0-yes")  # the item, told once more
    async with asyncio.timeout(of_ledger.TRANSCRIPT_WITHIN_S / 2):
        assert await ledger.agreed(THESE)


@pytest.mark.parametrize(
    ("asked", "keys", "opens"),
    [
        ("Please press 1 to confirm.", "1", True),
        ("Marque el uno para confirmar, por favor.", "1", True),
        ("Please press 1 to confirm.", "2", False),
        ("Please press 1 to confirm.", "11", False),
        ("Is that right?", "1", False),
    ],
)
async def test_where_no_transcript_comes_a_key_that_was_asked_for_is_a_yes(
    ledger: Ledger, asked: str, keys: str, opens: bool
) -> None:
    ledger.propose(THESE)
    ledger.caller_spoke("never transcribed")
    assert not await ledger.agreed(THESE)
    assert ledger.mute
    ledger.receptionist_said(f"{READ_BACK} {asked}")
    ledger.caller_pressed(keys)
    assert await ledger.agreed(THESE) is opens


async def test_what_was_said_is_known_to_another_replica(journal: CallJournal) -> None:
    first = Ledger(journal, now)
    first.propose(THESE)
    first.receptionist_said(READ_BACK)
    says(first, "yes")
    assert await Ledger(journal, now).agreed(THESE)


@pytest.mark.parametrize(
    ("words", "untrue"),
    [
        ("It is booked: Tuesday, December 8 at 3:30 PM.", True),
        ("Listo, su cita quedó reservada.", True),
        ("I have moved it for you.", True),
        ("Su cita quedó cancelada.", True),
        ("I have passed it on to the office.", True),
        ("Ya les avisé, no se preocupe.", True),
        ("Shall I tell the office?", False),
        ("It is not booked yet.", False),
        ("Shall I get that booked for you?", False),
        ("Once you confirm, it is booked.", False),
        ("That time is booked already, sorry.", False),
        ("Todavía no quedó reservada.", False),
        (READ_BACK, False),
    ],
)
def test_what_no_tool_has_done_is_not_done(ledger: Ledger, words: str, untrue: bool) -> None:
    assert ledger.is_untrue(words) is untrue


def test_what_a_tool_has_done_may_be_told(ledger: Ledger) -> None:
    ledger.receive("book")
    assert not ledger.is_untrue("It is booked.")
    assert ledger.is_untrue("It is cancelled.")
    ledger.propose(THESE)
    assert ledger.is_untrue("It is booked.")


def test_an_appointment_that_was_found_is_a_booked_one(ledger: Ledger) -> None:
    ledger.receive("found")
    assert not ledger.is_untrue("You are booked for Tuesday.")
