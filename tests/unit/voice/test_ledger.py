import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from contracts.values import Contact, TimeSlot
from domain.reading import Context
from domain.understanding import read
from tests.fakes.dynamo import FakeDynamo
from tests.unit.voice.test_calls_kept import a_journal, calls_over
from voice import ledger as of_ledger
from voice.ledger import Ledger

START = datetime(2026, 11, 24, 15, tzinfo=UTC)
SLOT = TimeSlot(start=START, end=START + timedelta(minutes=30))


@pytest.fixture
def ledger() -> Ledger:
    made = Ledger(a_journal(calls_over(FakeDynamo())))
    made.offer([SLOT])
    return made


def said(ledger: Ledger, text: str) -> None:
    now = datetime(2026, 11, 23, 9)  # noqa: DTZ001
    ledger.caller_said(text, read(text, Context(now=now, language="en", asked="yes_no")))


def test_only_what_was_offered_is_known(ledger: Ledger) -> None:
    assert ledger.offered(SLOT.slot_id) == SLOT
    assert ledger.offered("s2") is None


@pytest.mark.parametrize("yes", ["yes", "Yes, that's right.", "sí, es correcto", "claro que sí"])
async def test_a_plain_yes_after_we_spoke_is_agreement(ledger: Ledger, yes: str) -> None:
    ledger.receptionist_said()
    said(ledger, yes)
    assert await ledger.agreed("these", 1)


@pytest.mark.parametrize(
    "words",
    ["no", "yes, the second one", "yes, my e-mail is ana@example.com", "Tuesday", "hm", ""],
)
async def test_other_words_are_not(ledger: Ledger, words: str) -> None:
    ledger.receptionist_said()
    said(ledger, words)
    assert not await ledger.agreed("these", 1)


async def test_a_yes_before_we_said_anything_of_the_offer_is_not(ledger: Ledger) -> None:
    said(ledger, "yes")
    assert not await ledger.agreed("these", 1)


async def test_details_that_were_asked_back_are_agreed_to_by_a_turn_without_a_no(
    ledger: Ledger,
) -> None:
    assert not await ledger.agreed("these", 3)
    assert not await ledger.agreed("these", 3)
    assert await ledger.agreed("these", 4)


async def test_a_no_means_reading_back_again(ledger: Ledger) -> None:
    await ledger.agreed("these", 3)
    said(ledger, "no")
    assert not await ledger.agreed("these", 4)
    assert await ledger.agreed("these", 5)


async def test_a_yes_to_some_details_is_none_to_others(ledger: Ledger) -> None:
    ledger.receptionist_said()
    await ledger.agreed("these", 1)
    ledger.receptionist_said()
    said(ledger, "yes")
    assert not await ledger.agreed("others", 2)


async def test_one_yes_is_for_one_set_of_details(ledger: Ledger) -> None:
    ledger.receptionist_said()
    said(ledger, "yes")
    assert await ledger.agreed("these", 1)
    assert await ledger.agreed("these", 1)  # tried again
    assert not await ledger.agreed("others", 1)


@pytest.mark.parametrize(
    ("read_back", "agreed"),
    [
        ("Tuesday at nine for José García, right?", True),
        ("Jose, j, o, s, e, at, gmail, dot, com, on Tuesday. Right?", True),
        ("El martes a las nueve, josé arroba gmail punto com. ¿Correcto?", True),
        ("jose@gmail.com, at nine?", True),
        ("Thank you José. Shall I book Tuesday at nine?", False),
        ("Shall I book it?", False),
        ("", True),  # said, and not transcribed
    ],
)
async def test_a_yes_is_to_details_that_were_told(
    ledger: Ledger, read_back: str, agreed: bool
) -> None:
    person = Contact(name="José García", email="jose@gmail.com")
    ledger.receptionist_said(read_back)
    said(ledger, "yes")
    assert await ledger.agreed("these", 1, person) is agreed
    assert await ledger.agreed("these", 2, person)  # asked back, and nobody declined


async def test_a_look_at_the_same_times_again_takes_no_yes_back(ledger: Ledger) -> None:
    ledger.receptionist_said()
    said(ledger, "yes")
    ledger.offer([SLOT])
    assert await ledger.agreed("these", 1)


async def test_other_times_have_to_be_heard_first(ledger: Ledger) -> None:
    ledger.receptionist_said()
    said(ledger, "yes")
    later = START + timedelta(hours=1)
    ledger.offer([TimeSlot(start=later, end=later + timedelta(minutes=30))])
    assert not await ledger.agreed("these", 1)


async def test_words_heard_are_not_waited_for_again(ledger: Ledger) -> None:
    ledger.receptionist_said()
    said(ledger, "yes")
    ledger.caller_spoke("yes")  # the item, told once more
    async with asyncio.timeout(of_ledger.TRANSCRIPT_WITHIN_S / 2):
        assert await ledger.agreed("these", 1)


async def test_words_still_being_transcribed_are_waited_for(ledger: Ledger) -> None:
    ledger.receptionist_said()
    ledger.caller_spoke("yes")
    asyncio.get_running_loop().call_later(0.05, said, ledger, "yes")
    assert await ledger.agreed("these", 1)


async def test_words_that_are_never_transcribed_are_not_waited_for_long(ledger: Ledger) -> None:
    ledger.caller_spoke("item")
    async with asyncio.timeout(of_ledger.TRANSCRIPT_WITHIN_S + 1):
        assert not await ledger.agreed("these", 1)
