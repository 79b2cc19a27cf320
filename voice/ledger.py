"""What this call may do: only what was offered in it, and only what the caller agreed to."""

import asyncio
from collections.abc import Callable, Sequence

from contracts.values import TimeSlot
from domain import acts
from domain.calls import Proposed, Receipt, Spoken
from domain.phone.consent import agreed
from domain.phone.read_backs import claimed
from voice.journal import CallJournal

KEPT_OFFERS = 160  # of several days
KEPT_EXCHANGE = 16  # lines since a proposal
TRANSCRIPT_WITHIN_S = 1.2  # the model may act on words whose transcript is still on its way
# An appointment that was found is one that is booked, and so is one that was moved.
_SHOWN_BY: dict[str, frozenset[Receipt]] = {
    "book": frozenset({"book", "move", "found"}),
    "move": frozenset({"move"}),
    "cancel": frozenset({"cancel"}),
    "note": frozenset({"note"}),
}


class Ledger:
    """`context`: what is known beside the words, now."""

    def __init__(self, journal: CallJournal, context: Callable[[], acts.Context]) -> None:
        self._journal = journal
        self._context = context
        self._awaited: set[str] = set()  # items of the caller's without a transcript yet
        self._heard: set[str] = set()  # those that have one, or will never have
        self._transcribed = asyncio.Event()
        self._transcribed.set()
        self._speaking = False
        self.mute = False  # the caller's last words were not transcribed

    # --- offers ----------------------------------------------------------------------------------

    def offer(self, slots: Sequence[TimeSlot]) -> None:
        known = {slot.slot_id: slot for slot in (*self._journal.record.offered, *slots)}
        self._journal.change(offered=tuple(known.values())[-KEPT_OFFERS:])

    def offered(self, slot_id: str) -> TimeSlot | None:
        return next((one for one in self._journal.record.offered if one.slot_id == slot_id), None)

    # --- what is said ----------------------------------------------------------------------------

    def receptionist_said(self, words: str) -> None:
        self._exchanged(Spoken(who="receptionist", text=words))

    def caller_starts(self) -> None:
        self._speaking = True
        self._transcribed.clear()

    def caller_stops(self) -> None:
        self._speaking = False
        self._heard_all()

    def caller_spoke(self, item_id: str) -> None:
        """The words follow, or never. Told several times."""
        if item_id in self._heard or item_id in self._awaited:
            return
        self._awaited.add(item_id)
        self._transcribed.clear()
        self._exchanged(Spoken(who="caller", item=item_id))

    def caller_said(self, item_id: str, words: str) -> None:
        announced = item_id in self._awaited
        self._awaited.discard(item_id)
        self._heard.add(item_id)
        self.mute = self._speaking = False
        self._heard_all()
        said = Spoken(who="caller", item=item_id, text=words)
        if not self._transcript_of(said) and not announced:
            self._exchanged(said)

    def caller_pressed(self, keys: str) -> None:
        self._exchanged(Spoken(who="key", text=keys))

    def _transcript_of(self, said: Spoken) -> bool:
        """Fills in the words where the caller spoke them: they may come after our next ones."""
        proposed = self._journal.record.proposed
        since = list(proposed.since) if proposed else []
        for place, one in enumerate(since):
            if one.who == "caller" and one.item == said.item:
                since[place] = said
                self._keep(since)
                return True
        return False

    def _exchanged(self, spoken: Spoken) -> None:
        proposed = self._journal.record.proposed
        if proposed is not None:
            self._keep([*proposed.since, spoken])

    def _keep(self, since: Sequence[Spoken]) -> None:
        proposed = self._journal.record.proposed
        if proposed is not None:
            kept = tuple(since)[-KEPT_EXCHANGE:]
            self._journal.change(proposed=proposed.model_copy(update={"since": kept}))

    # --- proposals -------------------------------------------------------------------------------

    def proposed(self, key: str) -> Proposed | None:
        """What a tool called with exactly this would do, where it was refused before."""
        proposed = self._journal.record.proposed
        return proposed if proposed and proposed.key == key else None

    def propose(self, proposed: Proposed) -> None:
        """From here on it has to be read back. What was done before proves nothing of it."""
        old = {proposed.proposal.task, "found"}
        receipts = tuple(each for each in self._journal.record.receipts if each not in old)
        self._journal.change(proposed=proposed, receipts=receipts)

    async def agreed(self, proposed: Proposed) -> bool:
        """Uses it up where the caller agreed to it."""
        await self._heard_out()
        current = self.proposed(proposed.key)
        if current is None or self._speaking or not agreed(current, self._context()):
            return False
        self._journal.change(proposed=None)
        return True

    def _heard_all(self) -> None:
        if not self._awaited and not self._speaking:
            self._transcribed.set()

    async def _heard_out(self) -> None:
        try:
            async with asyncio.timeout(TRANSCRIPT_WITHIN_S):
                await self._transcribed.wait()
        except TimeoutError:
            # No transcript will come for those: the provider need not send any.
            self.mute = bool(self._awaited)
            self._heard |= self._awaited
            self._awaited.clear()
            self._heard_all()

    # --- what is so ------------------------------------------------------------------------------

    def receive(self, receipt: Receipt) -> None:
        if receipt not in self._journal.record.receipts:
            self._journal.change(receipts=(*self._journal.record.receipts, receipt))

    def is_untrue(self, words: str) -> bool:
        """Whether they say that something was done which no tool has done."""
        receipts = set(self._journal.record.receipts)
        return any(not receipts & _SHOWN_BY[task] for task in claimed(words))
