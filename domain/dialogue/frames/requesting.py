"""While the calendar is away: a booking is asked for, and answered by mail."""

from datetime import datetime

from domain.acts import Reading
from domain.agenda import Requesting
from domain.agreement import Proposal
from domain.dialogue.frames.asking_details import DETAILS, HELD_BACK, SLIP, VISITOR
from domain.dialogue.frames.choosing_time import read_back_anew
from domain.dialogue.frames.reserving import of_booking, proposed, reserve
from domain.dialogue.said import declines
from domain.dialogue.says import OfStart, What
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step, top_as
from domain.scheduling import refusal


def _lacks_start(step: Step, scene: Scene) -> bool:
    frame = top_as(step, Requesting)
    return frame.start is None and _wished(frame, scene) is None


def _ask_start(step: Step, scene: Scene) -> Step:
    return step.ask("day", What.ASK_WISH)


def _is_refused(step: Step, scene: Scene) -> bool:
    start = _start(top_as(step, Requesting), scene)
    return refusal(scene.tenant, start, scene.now) is not None


def _refuse(step: Step, scene: Scene) -> Step:
    frame = top_as(step, Requesting)
    start = _start(frame, scene)
    reason = refusal(scene.tenant, start, scene.now)
    wished = frame.wished.model_copy(update={"times": ()})
    step = step.with_top(start=None, wished=wished)
    return step.say(OfStart(What.TIME_REFUSED, start=start, reason=reason)).ask(
        "day", What.ASK_WISH
    )


def _start(frame: Requesting, scene: Scene) -> datetime:
    start = frame.start or _wished(frame, scene)
    assert start
    return start


def _wished(frame: Requesting, scene: Scene) -> datetime | None:
    wished = frame.wished
    if wished.day is None or len(wished.times) != 1:
        return None
    return datetime.combine(wished.day, wished.times[0], scene.tenant.zone)


def proposal(step: Step, scene: Scene) -> Proposal | None:
    if _lacks_start(step, scene):
        return None
    return proposed(step, scene, "request", _start(top_as(step, Requesting), scene))


def _read_back(step: Step, scene: Scene) -> Step:
    request, start = proposal(step, scene), _start(top_as(step, Requesting), scene)
    assert request
    return step.propose(request, of_booking(step, What.CONFIRM_REQUEST, start))


def _answer(step: Step, reading: Reading, scene: Scene) -> Step | None:
    return step.end().say(What.KEPT) if declines(reading) else read_back_anew(step, reading)


def carry_out(step: Step, scene: Scene) -> Step:
    start = _start(top_as(step, Requesting), scene)
    return reserve(step, scene, start, answer_by_mail=True)


SLOTS = (
    HELD_BACK,
    VISITOR,
    SLIP,
    DETAILS,
    Slot(frozenset({"day"}), _lacks_start, _ask_start),
    Slot(frozenset(), _is_refused, _refuse),
    Slot(frozenset({"confirm"}), lambda step, scene: True, _read_back, _answer),
)
