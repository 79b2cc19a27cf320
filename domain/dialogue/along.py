"""The rest of a yes: whatever else was said in the same breath."""

from domain import acts, agreement
from domain.acts import Reading
from domain.agreement import Proposal
from domain.dialogue import whose
from domain.dialogue.said import wants

# A yes with these says no more than yes.
_ANSWERED = (acts.Agree, acts.Tell, acts.Choose, acts.Social)
# Of the visit that is agreed to, unless another one is wanted.
_OF_A_VISIT = (acts.Reason, acts.People, acts.Hurry, acts.ForOther)


def brought_along(reading: Reading, proposed: Proposal) -> Reading:
    """What a yes brought along: it is decided on after what was agreed to."""
    more = whose.wants_more(reading)
    note = proposed.task == "note"
    done = "message" if note else proposed.task
    anew = more or note or (proposed.task != "book" and "book" in wants(reading))
    kept = tuple(
        act
        for act in reading.acts
        if (not isinstance(act, _answered(proposed)) or (more and whose.is_of_visitor(act)))
        and (anew or not isinstance(act, _OF_A_VISIT))
        and not (isinstance(act, acts.Want) and act.task == done and not act.more)
        and not (isinstance(act, acts.Wish) and agreement.says_again(act, proposed))
    )
    return reading.model_copy(update={"acts": kept})


def _answered(proposed: Proposal) -> tuple[type[acts.Act], ...]:
    """A detail told with a yes to a move or a cancellation is no part of it: it is still taken."""
    told_apart = proposed.task in ("move", "cancel")
    return tuple(kind for kind in _ANSWERED if not (told_apart and kind is acts.Tell))
