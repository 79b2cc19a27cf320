"""Agreement on the phone: whether what was said since a proposal was made opens it.

Shut until the receptionist has read all of it back and the caller's next words are a plain yes to
that; words of theirs that are no yes shut it again.
"""

from domain import acts
from domain.agreement import Proposal, answer, says_again
from domain.calls import Proposed, Spoken
from domain.phone.hearing import hear
from domain.phone.read_backs import asks_for_key, reads_back, without_names

YES_KEY = "1"


def agreed(proposed: Proposed, context: acts.Context) -> bool:
    return _Exchange(proposed, context).agreed()


class _Exchange:
    def __init__(self, proposed: Proposed, context: acts.Context) -> None:
        self._proposed = proposed
        self._context = context.model_copy(update=_asked(proposed.proposal))
        self._told: list[str] = []  # by us, in a row
        self._agreed = False

    def agreed(self) -> bool:
        for spoken in self._proposed.since:
            if spoken.who == "receptionist":
                self._told.append(spoken.text)
            elif spoken.text:
                self._answered(spoken)
        return self._agreed

    def _answered(self, spoken: Spoken) -> None:
        outcome = self._outcome(spoken)
        if self._agreed:
            self._agreed = outcome != "dropped"
        elif outcome == "agreed" and self._read_back():
            self._agreed = True
        elif outcome == "agreed":
            return  # a hum in the middle of a read-back, which goes on
        if not self._agreed:
            self._told.clear()

    def _outcome(self, spoken: Spoken) -> str:
        if spoken.who == "key":
            asked = self._told and asks_for_key(self._told[-1])
            return "agreed" if asked and spoken.text == YES_KEY else "dropped"
        reading = hear(spoken.text, self._context)
        if not reading.settled:  # "yes, Rosa, that's right"
            reading = hear(without_names(spoken.text, self._proposed.proposal), self._context)
        reading = _said_again(reading, self._proposed.proposal)
        outcome = answer(self._proposed.proposal, reading)
        # Nothing is done upon words that were not understood.
        return "dropped" if outcome == "open" and not reading.settled else outcome

    def _read_back(self) -> bool:
        return reads_back(self._told, self._proposed.proposal, self._context)


def _said_again(reading: acts.Reading, proposal: Proposal) -> acts.Reading:
    """ "Yes, Monday at half past three": who repeats what was read back agrees to that."""
    wishes = [act for act in reading.acts if isinstance(act, acts.Wish)]
    if not wishes or not all(says_again(wish, proposal) for wish in wishes):
        return reading
    sure = [
        act.model_copy(update={"certain": True}) if isinstance(act, acts.Agree) else act
        for act in reading.acts
    ]
    return reading.model_copy(update={"acts": tuple(sure)})


def _asked(proposal: Proposal) -> dict[str, object]:
    """A yes or no to exactly this; "yes, Monday" is of the Monday that was read back."""
    days = (proposal.day,) if proposal.day else ()
    times = (proposal.time,) if proposal.time else ()
    return {
        "asked": "yes_no",
        "offers": acts.Offers(days=days, times=times),
        "proposal": acts.Proposal(task=proposal.task, day=proposal.day, time=proposal.time),
    }
