"""The ways out: what is going on ends at once, and what stands is told from a fresh read."""

from domain import acts
from domain.acts import Reading
from domain.agenda import Booking, Cancelling, Correcting, LookingUp, Moving, Noting
from domain.dialogue.said import every, has
from domain.dialogue.says import What
from domain.dialogue.step import Scene, Step

# Whoever says goodbye in the same breath as these goes on.
_GOES_ON = (acts.Want, acts.Wish, acts.Clash, acts.Tell, acts.Choose, acts.Ask, acts.Note)


def stop(step: Step, reading: Reading, scene: Scene) -> Step:
    """Ends what is going on, at once."""
    stops = every(reading, acts.Stop)
    if not stops:
        return step
    step = step.took()
    if any(act.task in ("message", "person") for act in stops):
        step = _drop_notes(step.change(no_notes=True))
        if len(stops) == 1:
            return step.say(What.NOTE_DROPPED)
    going_on, standing = step.conversation.agenda, step.conversation.appointments
    if has(reading, acts.Want) or (has(reading, *_GOES_ON) and (standing or not going_on)):
        return step.end()  # "no, not a new one: when is mine?"
    if going_on or standing:
        return left_off(step)
    return step.end().say(What.HERE_IF_NEEDED).rest_quiet()


def _drop_notes(step: Step) -> Step:
    agenda = tuple(each for each in step.conversation.agenda if not isinstance(each, Noting))
    return step.change(agenda=agenda, question=None)


def keep(step: Step, reading: Reading, scene: Scene) -> Step:
    """What stands shall stand: no move and no cancellation is asked about any more."""
    if not has(reading, acts.Keep):
        return step
    agenda = tuple(
        each
        for each in step.conversation.agenda
        if not isinstance(each, Cancelling | Moving | Correcting)
        and not (isinstance(each, Booking) and not each.wanted and step.conversation.appointments)
    )
    step = step.took()
    step = step.change(agenda=agenda, question=None) if agenda else step.end()
    return step if has(reading, acts.Want) else step.say(What.KEPT)


def goodbye(step: Step, reading: Reading, scene: Scene) -> Step:
    leaves = any(act.kind == "goodbye" and act.certain for act in every(reading, acts.Social))
    if not leaves or has(reading, *_GOES_ON):
        return step
    if has(reading, acts.Agree) and step.conversation.question == "confirm":
        return step  # "yes, that's all": no agreement, and no reason to give it up
    unfinished = any(not isinstance(each, Noting) for each in step.conversation.agenda)
    unfinished = unfinished and not step.conversation.appointments
    step = step.end().took()
    return step.say(What.GOODBYE_UNFINISHED if unfinished else What.GOODBYE).rest_quiet()


def left_off(step: Step) -> Step:
    """The end of what was going on. Nobody says that nothing was booked to whom something is."""
    step = step.end()
    if step.conversation.appointments:
        return step.say(What.KEPT).push(LookingUp())
    return step.say(What.STOPPED)
