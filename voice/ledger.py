"""What this call may do: only what was offered in it, and only what the caller agreed to."""

import asyncio
from collections.abc import Sequence

from contracts.values import TimeSlot
from domain.calls import ReadBack
from domain.reading import Intent, Reading
from voice.journal import CallJournal

KEPT_OFFERS = 60
TRANSCRIPT_WITHIN_S = 1.2  # the model may act on words whose transcript is still on its way


class Ledger:
    def __init__(self, journal: CallJournal) -> None:
        self._journal = journal
        self._spoken_since_offer = False
        self._said_yes = False  # a plain yes was the caller's last word, after we had spoken
        self._said_no = False
        self._awaited: set[str] = set()  # items of the caller's without a transcript yet
        self._transcribed = asyncio.Event()
        self._transcribed.set()

    def offer(self, slots: Sequence[TimeSlot]) -> None:
        known = {slot.slot_id: slot for slot in (*self._journal.record.offered, *slots)}
        self._journal.change(offered=tuple(known.values())[-KEPT_OFFERS:])
        self._spoken_since_offer = self._said_yes = False

    def offered(self, slot_id: str) -> TimeSlot | None:
        return next((one for one in self._journal.record.offered if one.slot_id == slot_id), None)

    def receptionist_said(self) -> None:
        self._spoken_since_offer = True

    def caller_spoke(self, item_id: str) -> None:
        """The words follow, or never."""
        self._awaited.add(item_id)
        self._transcribed.clear()

    def caller_said(self, item_id: str, reading: Reading) -> None:
        self._awaited.discard(item_id)
        if not self._awaited:
            self._transcribed.set()
        yes, no = Intent.YES in reading.intents, Intent.NO in reading.intents
        # Words that bring details or choose a time are no answer to a read-back.
        details = (reading.name, reading.email, reading.phone, reading.choice)
        plain = all(detail is None for detail in details)
        self._said_yes = yes and plain and not no and self._spoken_since_offer
        self._said_no = no and not yes

    async def agreed(self, fingerprint: str, caller_turns: int) -> bool:
        """Whether the caller heard these details and agreed.

        They did when a plain yes was their last word, or when these very details were asked back
        by an earlier attempt and they have spoken since without declining. An attempt that comes
        too early is noted as what is being read back now.
        """
        await self._heard_out()
        asked = self._journal.record.read_back
        if asked is None or asked.fingerprint != fingerprint:
            if self._said_yes:
                return True
            read_back = ReadBack(fingerprint=fingerprint, caller_turns=caller_turns)
            self._journal.change(read_back=read_back)
            self._said_no = False
            return False
        return caller_turns > asked.caller_turns and not self._said_no

    async def _heard_out(self) -> None:
        try:
            async with asyncio.timeout(TRANSCRIPT_WITHIN_S):
                await self._transcribed.wait()
        except TimeoutError:
            # No transcript will come for those: the provider need not send any.
            self._awaited.clear()
            self._transcribed.set()
