"""What this call may do: only what was offered in it, and only what the caller agreed to."""

import asyncio
from collections import deque
from collections.abc import Sequence

from contracts.values import Contact, TimeSlot
from domain.calls import ReadBack
from domain.read_backs import reads_back
from domain.reading import Intent, Reading
from voice.journal import CallJournal

KEPT_OFFERS = 160  # of several days
READ_BACK_WITHIN = 3  # of the last things we said
TRANSCRIPT_WITHIN_S = 1.2  # the model may act on words whose transcript is still on its way


class Ledger:
    def __init__(self, journal: CallJournal) -> None:
        self._journal = journal
        self._spoken_since_offer = False
        self._spoken: deque[str] = deque(maxlen=READ_BACK_WITHIN)
        self._said_yes = False  # a plain yes was the caller's last word, after we had spoken
        self._agreed_to = ""
        self._awaited: set[str] = set()  # items of the caller's without a transcript yet
        self._heard: set[str] = set()  # those that have one
        self._transcribed = asyncio.Event()
        self._transcribed.set()

    def offer(self, slots: Sequence[TimeSlot]) -> None:
        before = self._journal.record.offered
        known = {slot.slot_id: slot for slot in (*before, *slots)}
        self._journal.change(offered=tuple(known.values())[-KEPT_OFFERS:])
        if len(known) > len(before):  # a look at the same times again takes no yes back
            self._spoken_since_offer = self._said_yes = False

    def offered(self, slot_id: str) -> TimeSlot | None:
        return next((one for one in self._journal.record.offered if one.slot_id == slot_id), None)

    def receptionist_said(self, words: str = "") -> None:
        """`words` are empty where nobody wrote down what was said."""
        self._spoken_since_offer = True
        if words:
            self._spoken.append(words)

    def caller_spoke(self, item_id: str) -> None:
        """The words follow, or never. Told several times."""
        if item_id in self._heard:
            return
        self._awaited.add(item_id)
        self._transcribed.clear()

    def caller_said(self, item_id: str, reading: Reading) -> None:
        self._awaited.discard(item_id)
        self._heard.add(item_id)
        if not self._awaited:
            self._transcribed.set()
        yes, no = Intent.YES in reading.intents, Intent.NO in reading.intents
        # Words that bring details or choose a time are no answer to a read-back.
        details = (reading.name, reading.email, reading.phone, reading.choice)
        plain = all(detail is None for detail in details)
        self._said_yes = yes and plain and not no and self._spoken_since_offer
        if no and not yes and self._journal.record.read_back is not None:
            self._journal.change(read_back=None)  # declined: it has to be read back again

    async def agreed(
        self, fingerprint: str, caller_turns: int, contact: Contact | None = None
    ) -> bool:
        """Whether the caller heard these details and agreed.

        They did when a plain yes was their last word, we had told them their details and nothing
        else was being read back, or when these very details were asked back by an earlier attempt
        and they have spoken since without declining. An attempt that comes too early is noted as
        what is being read back now. One yes is for one set of details.
        """
        await self._heard_out()
        asked = self._journal.record.read_back
        if asked is not None and asked.fingerprint == fingerprint:
            agreed = caller_turns > asked.caller_turns
        else:
            to_these = asked is None and self._said_yes and self._told(contact)
            agreed = fingerprint == self._agreed_to or to_these
            read_back = ReadBack(fingerprint=fingerprint, caller_turns=caller_turns)
            self._journal.change(read_back=read_back)
        if agreed:
            self._agreed_to, self._said_yes = fingerprint, False
            self._journal.change(read_back=None)
        return agreed

    def _told(self, contact: Contact | None) -> bool:
        if contact is None or not self._spoken:
            return True  # nobody writes down what we say: the model is believed
        return any(reads_back(words, contact) for words in self._spoken)

    async def _heard_out(self) -> None:
        try:
            async with asyncio.timeout(TRANSCRIPT_WITHIN_S):
                await self._transcribed.wait()
        except TimeoutError:
            # No transcript will come for those: the provider need not send any.
            self._heard |= self._awaited
            self._awaited.clear()
            self._transcribed.set()
