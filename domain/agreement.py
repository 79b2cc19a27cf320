"""Whether a yes was a yes, and to what: the same for the chat and the phone.

A proposal is what was read back; it lives until it is agreed to or dropped, and is used once. What
is not exactly an agreement leaves it open, or drops it: nothing is done upon half a yes.
"""

import datetime as dt
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from domain import acts
from domain.acts import DetailName, Reading

Proposed = Literal["book", "move", "cancel", "correct", "note", "request"]
Outcome = Literal["agreed", "dropped", "open"]
_Moment = TypeVar("_Moment", dt.date, dt.time)

# Each of these in an answer takes the yes out of it.
_AGAINST = (
    acts.Decline,
    acts.Stop,
    acts.Keep,
    acts.Clash,
    acts.Other,
    acts.Pause,
    acts.ThirdParty,
    acts.Danger,
)
# Errands that a yes may bring along: it is carried out, then they are begun.
_ALONGSIDE: dict[Proposed, frozenset[acts.Task]] = {
    "book": frozenset({"book", "look_up", "message"}),
    "move": frozenset({"move", "look_up", "message"}),
    "cancel": frozenset({"cancel", "book", "look_up", "message"}),
    "correct": frozenset({"book", "move", "cancel", "look_up", "message"}),
    "note": frozenset({"book", "move", "cancel", "look_up", "message"}),
    "request": frozenset({"book", "look_up", "message"}),
}
# A wish in the same breath as a new booking is of that booking.
_OF_ANOTHER_BOOKING = frozenset({"cancel", "correct", "note"})


class Proposal(BaseModel):
    """What a yes would carry out, as it was read back: what, when, for whom, whose contact.

    `day` and `time` are local: of a cancellation those of the appointment, of a move the new ones.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    task: Proposed
    day: dt.date | None = None
    time: dt.time | None = None
    from_day: dt.date | None = None  # of what is moved
    from_time: dt.time | None = None
    visitor: str = ""  # empty: the one whose contact it is
    name: str = ""
    email: str = ""
    phone: str = ""
    people: int | None = None

    def detail(self, name: DetailName) -> str:
        return {"name": self.name, "email": self.email, "phone": self.phone}.get(name, "")


def answer(proposal: Proposal, reading: Reading) -> Outcome:
    """Agreed to only by a plain and certain yes, to exactly what was proposed: in a settled text,
    or in a sentence of its own that nothing else in the text holds back."""
    of_it = [act for act in reading.acts if not _is_of_another(act, proposal, reading)]
    if any(_speaks_against(act, proposal) for act in of_it):
        return "dropped"
    yes = [act for act in reading.acts if isinstance(act, acts.Agree)]
    plain = reading.settled or all(act.apart for act in yes)
    certain = all(act.certain for act in yes)
    return "agreed" if yes and plain and certain else "open"


def is_said_over(proposal: Proposal, reading: Reading) -> bool:
    """Who says the day and the hour again that were read back for a booking means it."""
    books = proposal.task in ("book", "request")
    plain = reading.settled and all(act.certain for act in reading.acts)
    # Whoever names the contact, where somebody else comes, may mean that they come themselves.
    renames = bool(proposal.visitor) and any(isinstance(act, acts.Tell) for act in reading.acts)
    again = answer(proposal, reading) == "open" and _names_it(proposal, reading)
    return books and plain and again and not renames


def leans_to(proposal: Proposal, reading: Reading) -> bool:
    """Half a yes, beside words that were not understood: a yes, or the same day and hour again."""
    yes = any(act.certain for act in reading.acts if isinstance(act, acts.Agree))
    return answer(proposal, reading) == "open" and (yes or _names_it(proposal, reading))


def _names_it(proposal: Proposal, reading: Reading) -> bool:
    wishes = [act for act in reading.acts if isinstance(act, acts.Wish)]
    timed = any(wish.time or wish.times for wish in wishes)
    return timed and all(
        wish.certain and not wish.about and says_again(wish, proposal) for wish in wishes
    )


def _speaks_against(act: acts.Act, proposal: Proposal) -> bool:
    if isinstance(act, _AGAINST):
        return True
    if isinstance(act, acts.Ask):
        return _asks_for_another(act)
    if proposal.task == "note":
        return isinstance(act, acts.Choose)  # whatever else is wished, it is passed on as it was
    if isinstance(act, acts.Choose):
        return act.which != "all"  # "yes, both": the other one is read back next
    if isinstance(act, acts.ForOther):
        mine = act.who == ""
        return mine is bool(proposal.visitor)  # else it says again what was read back
    if isinstance(act, acts.Want):
        return act.task not in _ALONGSIDE[proposal.task]
    if isinstance(act, acts.Wish):
        return not says_again(act, proposal)
    if isinstance(act, acts.Tell):
        return not _is_told_apart(act, proposal) and _differs(act, proposal)
    if isinstance(act, acts.People):
        return act.number != (proposal.people or 1)
    return False


def _asks_for_another(ask: acts.Ask) -> bool:
    """ "Yes. Is there anything at five?" No other question changes what is agreed to."""
    return ask.topic == "availability" or (ask.topic == "other" and bool(ask.when))


def _is_of_another(act: acts.Act, proposal: Proposal, reading: Reading) -> bool:
    """ "Yes, and one more for my wife at four"."""
    wants = [each for each in reading.acts if isinstance(each, acts.Want) and each.task == "book"]
    if any(each.more and each.certain for each in wants):
        visitor = isinstance(act, acts.Tell) and act.who == "visitor"
        return visitor or isinstance(act, acts.Wish | acts.ForOther | acts.People)
    if not isinstance(act, acts.Wish):
        return False
    moves = any(isinstance(each, acts.Want) and each.task == "move" for each in reading.acts)
    corrects = proposal.task == "correct"
    return (bool(wants) and proposal.task in _OF_ANOTHER_BOOKING) or (moves and corrects)


def says_again(wish: acts.Wish, proposal: Proposal) -> bool:
    """The time that was proposed, wanted: "yes, Thursday at 10"."""
    day, time = proposal.day, proposal.time
    if wish.role != "wanted" or (wish.shift_days, wish.shift_minutes) != (None, None):
        return False
    return (
        wish.day in (None, day)
        and (not wish.days or wish.days == (day,))
        and (not wish.weekdays or (day is not None and day.weekday() in wish.weekdays))
        and _within(day, wish.day_range)
        and wish.time in (None, time)
        and (not wish.times or time in wish.times)
        and _within(time, wish.time_range)
    )


def _within(value: _Moment | None, limits: tuple[_Moment | None, _Moment | None] | None) -> bool:
    if limits is None:
        return True
    first, last = limits
    return (
        value is not None and (first is None or first <= value) and (last is None or value <= last)
    )


def _is_told_apart(told: acts.Tell, proposal: Proposal) -> bool:
    """ "Yes, and my phone is 0134 now", to another time: no part of what was read back."""
    timed = proposal.task in ("move", "cancel")
    return timed and told.who == "self" and told.detail != "code" and not told.refused


def _differs(told: acts.Tell, proposal: Proposal) -> bool:
    """A detail other than the one that was read back; one not in the proposal is another, too."""
    if told.replaces or told.refused or told.part:
        return True
    known = {proposal.visitor, proposal.name} if told.detail == "name" else set()
    known.add(proposal.detail(told.detail))
    return _plain(told.value or "") not in {_plain(each) for each in known if each}


def _plain(value: str) -> str:
    return " ".join(value.casefold().split())
