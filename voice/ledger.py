"""What this call may do: only what was offered in it, and only what the caller agreed to."""

from collections.abc import Sequence

from contracts.values import TimeSlot
from domain.calls import ReadBack
from domain.reading import Intent
from voice.journal import CallJournal

KEPT_OFFERS = 60


class Ledger:
    def __init__(self, journal: CallJournal) -> None:
        self._journal = journal
        self._spoken_since_offer = False
        self._said_yes = False  # the caller's last words, after something was read to them
        self._said_no = False

    def offer(self, slots: Sequence[TimeSlot], caller_turns: int) -> None:
        known = {slot.slot_id: slot for slot in (*self._journal.record.offered, *slots)}
        self._journal.change(
            offered=tuple(known.values())[-KEPT_OFFERS:], offered_at_turn=caller_turns
        )
        self._spoken_since_offer = self._said_yes = False

    def offered(self, slot_id: str) -> TimeSlot | None:
        return next((one for one in self._journal.record.offered if one.slot_id == slot_id), None)

    def receptionist_said(self) -> None:
        self._spoken_since_offer = True

    def caller_said(self, intents: Sequence[Intent]) -> None:
        self._said_yes = Intent.YES in intents and self._spoken_since_offer
        self._said_no = Intent.NO in intents and Intent.YES not in intents

    def agreed(self, fingerprint: str, caller_turns: int) -> bool:
        """Whether the caller heard these details and agreed.

        They did when a plain yes was their last word, or when these very details were asked back
        by an earlier attempt and they have spoken since without declining. An attempt that comes
        too early is noted as what is being read back now.
        """
        asked = self._journal.record.read_back
        again = asked is not None and asked.fingerprint == fingerprint
        if again and asked is not None and caller_turns > asked.caller_turns:
            return not self._said_no
        if self._said_yes and not again:
            return True
        if not again:
            read_back = ReadBack(fingerprint=fingerprint, caller_turns=caller_turns)
            self._journal.change(read_back=read_back)
            self._said_no = False
        return False
