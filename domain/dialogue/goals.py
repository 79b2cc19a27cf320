"""What the person came for, and what comes next towards it."""

from collections.abc import Callable

from domain.conversation import Goal
from domain.dialogue import booking, changing
from domain.dialogue.says import What
from domain.dialogue.step import Scene, Step
from domain.reading import DayTime

_NEXT: dict[Goal, Callable[[Step, Scene], Step]] = {
    "book": booking.proceed,
    "move": changing.proceed,
    "cancel": changing.proceed,
    "look_up": changing.proceed,
}


def proceed(step: Step, scene: Scene) -> Step:
    """Asks, offers or does the next thing; without a goal, asks for one where nothing was said."""
    goal = step.conversation.goal
    if goal:
        return _NEXT[goal](step, scene)
    return step if step.says else step.say(What.HOW_HELP)


def begin(step: Step, goal: Goal, wish: DayTime, scene: Scene, *, maybe_more: bool = False) -> Step:
    step = step.end(step.conversation.booking_state)
    step = step.change(goal=goal, preference=wish, day_candidates=(), maybe_more=maybe_more)
    return proceed(step, scene)
