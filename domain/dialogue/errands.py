"""Begins what somebody came for: because they say so, or because a wish implies it."""

from domain import acts
from domain.acts import Reading
from domain.agenda import (
    Booking,
    Cancelling,
    Correcting,
    Frame,
    LookingUp,
    Moving,
    Noting,
    Requesting,
    Wished,
)
from domain.dialogue.details import LONGEST_REASON, missing
from domain.dialogue.excluding import has_hours, names_days
from domain.dialogue.passing_on import as_offered, note_of
from domain.dialogue.said import agrees, declines, every, has, wants, words_of
from domain.dialogue.says import What
from domain.dialogue.step import Scene, Step
from domain.dialogue.whose import is_another, wants_more, whose_stands
from domain.dialogue.wishes import on_day, wishes_in
from domain.dialogue.wishing import wishing_frame

_GONE = frozenset({What.CANCELLED, What.CANCELLED_UNMAILED})  # told in this very answer
_ONE_AT_A_TIME = (Booking, Moving, Cancelling, Requesting)


def begin_wanted(step: Step, reading: Reading, scene: Scene) -> Step:
    """Errands of one message are done in the order they were said; a later one takes the place of
    what waits for somebody's proof or choice."""
    tasks = [task for task in dict.fromkeys(wants(reading)) if task != "person"]
    begun: list[Frame] = []
    for task in tasks:
        frame = _frame_of(step, task, reading, scene)
        if isinstance(frame, Moving | Cancelling):
            frame = frame.model_copy(update={"whose": whose_stands(step, reading)})
        if frame is not None:
            begun.append(frame)
    if tasks:
        step = step.took()
    step = as_offered(step, reading) if "message" in tasks else step
    if _is_one_more(step, reading):
        return step.slip_under(Booking(wanted=True, times_first=True))
    if "book" in tasks:
        step = _back_to_booking(step)
    if not begun:
        return step
    if _is_alongside(step, begun, reading):
        # What is read back comes first: "yes, and book me Thursday", half understood.
        return step.slip_under(*reversed(begun))
    if any(isinstance(frame, _ONE_AT_A_TIME) for frame in begun):
        step = _in_place_of(step, begun[0])
    return step.push(*reversed(begun))


def _is_one_more(step: Step, reading: Reading) -> bool:
    """A yes to what is read back, with the wish for another in the same breath: what was read back
    is asked once more, and nothing of it is lost."""
    top = step.conversation.top
    asked = isinstance(top, Booking) and top.slot and step.conversation.question == "confirm"
    wished = any(wish.role == "wanted" for wish in wishes_in(reading.acts))
    return bool(asked) and wished and "book" in wants(reading) and agrees(reading)


def _back_to_booking(step: Step) -> Step:
    """The one that was begun goes on, whatever was looked up on top of it."""
    agenda = list(step.conversation.agenda)
    while isinstance(agenda[-1] if agenda else None, LookingUp) and any(
        isinstance(each, Booking) for each in agenda
    ):
        agenda.pop()
    if len(agenda) < len(step.conversation.agenda):
        step = step.change(agenda=tuple(agenda), question=None)
    return step.with_top(wanted=True) if isinstance(step.conversation.top, Booking) else step


def _is_alongside(step: Step, begun: list[Frame], reading: Reading) -> bool:
    top, asked = step.conversation.top, step.conversation.question == "confirm"
    books = isinstance(top, Cancelling) and all(isinstance(frame, Booking) for frame in begun)
    corrects = isinstance(top, Correcting) and has(reading, acts.Agree)
    return asked and (books or corrects) and not has(reading, acts.Decline, acts.Keep)


def _frame_of(step: Step, task: acts.Task, reading: Reading, scene: Scene) -> Frame | None:
    """None: it is under way."""
    top = step.conversation.top
    if task == "book":
        on_top = isinstance(top, Booking | Requesting)
        looks = isinstance(top, LookingUp)
        under_way = on_top or (
            looks and any(isinstance(e, Booking) for e in step.conversation.agenda)
        )
        if under_way:
            return None
        apart = wants_more(reading)
        if has(reading, acts.Keep) and step.conversation.appointments and not apart:
            return _moving(step)  # "don't cancel it, put us in the afternoon"
        more = bool(step.conversation.appointments) and not is_another(step, reading)
        if isinstance(top, Moving) and (top.or_more or apart):
            return Booking(wanted=True, times_first=True, more=more, wished=top.wished)
        booking = Booking(wanted=True, times_first=_times_first(reading), more=more)
        return _on_own_day(booking, step, reading, scene)
    if task == "move":
        return None if isinstance(top, Moving) or _is_only_begun(step) else _moving(step)
    if task == "cancel":
        done = any(say.what in _GONE for say in step.says)
        return None if done or isinstance(top, Cancelling) else Cancelling()
    if task == "look_up":
        return None if isinstance(top, LookingUp) else LookingUp()
    if isinstance(top, Noting):
        return None
    return note_of(step, reading, asked_for=True)


def _moving(step: Step) -> Moving:
    """Instead of a booking that was begun: its wishes, and the time that was found, go along."""
    top = step.conversation.top
    if not isinstance(top, Booking):
        return Moving()
    return Moving(wished=top.wished, slot=top.slot, timed=True)


def _is_only_begun(step: Step) -> bool:
    """ "Move it to Friday", of a booking that is not made yet: it is a wish."""
    conversation = step.conversation
    known = conversation.appointments or conversation.proof
    begun = conversation.top
    return isinstance(begun, Booking) and not known and not begun.wished.is_open


def _in_place_of(step: Step, begun: Frame) -> Step:
    """A move or a booking instead of what was begun: "yes, but can I move it instead?"."""
    kept = tuple(
        each
        for each in step.conversation.agenda
        if not isinstance(each, Moving | Cancelling)
        and not (isinstance(each, Noting) and each.kind != "question")
        and not (isinstance(begun, Moving | Cancelling) and isinstance(each, Booking))
    )
    known = step.conversation.appointments or step.conversation.proof
    stops = isinstance(begun, Cancelling) and not known
    dropped = any(isinstance(each, Booking) for each in step.conversation.agenda)
    step = step.change(agenda=kept, question=None, proposal=None)
    return step.say(What.STOPPED) if stops and dropped else step


def means_a_move(step: Step, reading: Reading, scene: Scene) -> bool:
    """ "Yes, and book me Thursday instead", of one that was booked elsewhere: nobody here knows its
    contact, so it is moved."""
    wished = any(wish.role == "wanted" for wish in wishes_in(reading.acts))
    cancels = isinstance(step.conversation.top, Cancelling)
    books = "book" in wants(reading) and not is_another(step, reading)
    return cancels and books and wished and bool(missing(step.conversation, scene.tenant))


def move_instead(step: Step) -> Step:
    top = step.conversation.top
    assert isinstance(top, Cancelling)
    moving = Moving(target=top.target, found=top.found, looked=True)
    return step.with_frame(top, moving).change(question=None).took()


def of_move(reading: Reading) -> Reading:
    kept = tuple(
        act
        for act in reading.acts
        if not isinstance(act, acts.Agree)
        and not (isinstance(act, acts.Want) and act.task in ("book", "cancel"))
    )
    return reading.model_copy(update={"acts": kept})


def begin_implied(step: Step, reading: Reading, scene: Scene) -> Step:
    """Before wishes are taken: what they are of."""
    if wishing_frame(step) or wants(reading) or isinstance(step.conversation.top, Correcting):
        return step
    wished = any(wish.role == "wanted" for wish in wishes_in(reading.acts))
    # After a booking, what it was for is of the one that stands.
    of_a_visit = () if step.conversation.appointments else (acts.Reason, acts.People)
    for_other = any(act.who != "" for act in every(reading, acts.ForOther))
    whose = for_other or (wished and is_another(step, reading))
    anything = has(reading, acts.Hurry, *of_a_visit) or whose
    if not wished and not anything:
        return step
    own = bool(step.conversation.appointments)
    looks = any(isinstance(each, LookingUp) for each in step.conversation.agenda)
    if (own or looks) and wished and not anything:
        or_more, mine = own and not _corrects(reading), whose_stands(step, reading)
        return step.push(Moving(or_more=or_more, whose=mine)).took()
    booking = Booking(times_first=_times_first(reading))
    return step.push(_on_own_day(booking, step, reading, scene)).took()


def _on_own_day(booking: Booking, step: Step, reading: Reading, scene: Scene) -> Booking:
    """ "And another one at half past ten": of the day of the one that was booked; it is asked."""
    own, wanted = step.conversation.appointments, wishes_in(reading.acts)
    hours = any(wish.role == "wanted" and has_hours(wish) for wish in wanted)
    if not own or not hours or any(names_days(wish) for wish in wanted):
        return booking
    day = own[-1].start.astimezone(scene.tenant.zone).date()
    return booking.model_copy(update={"wished": on_day(booking.wished, day), "more": True})


def _corrects(reading: Reading) -> bool:
    """Said of what was just booked: "sorry, not Tuesday, Thursday"; "an hour later"."""
    wishes = wishes_in(reading.acts)
    sorry = any(act.kind == "apology" for act in every(reading, acts.Social))
    other = any(w.role in ("refused", "replaced") for w in wishes)
    shifts = any((w.shift_days, w.shift_minutes) != (None, None) for w in wishes)
    return sorry or other or shifts or has(reading, acts.Decline)


def hurry(step: Step, reading: Reading, scene: Scene) -> Step:
    """One human sentence, then the earliest help."""
    if not has(reading, acts.Hurry):
        return step
    step = _remember_why(step.took(), reading)
    if What.HURRY not in step.conversation.said:
        step = step.say(What.HURRY)
        step = step if _was_welcomed(step) else step.say(What.AUTOMATIC)
        step = step.say(What.PERSON_ONLY) if scene.tenant.handoff.phone else step
    frame = wishing_frame(step)
    if not isinstance(frame, Booking) or frame.slot or frame.offer or frame.wished.times:
        return step
    soonest = frame.model_copy(
        update={
            "times_first": True,
            "wished": frame.wished.model_copy(update={"which": frame.wished.which or "earliest"}),
        }
    )
    return step.with_frame(frame, soonest)


def _remember_why(step: Step, reading: Reading) -> Step:
    """What cannot wait goes with the appointment: the business sees it there."""
    known = step.conversation.party
    said = [words for words in words_of(reading, acts.Hurry) if words not in known.reason]
    reason = "; ".join(filter(None, (known.reason, *said)))[:LONGEST_REASON]
    return step.change(party=known.model_copy(update={"reason": reason}))


def _was_welcomed(step: Step) -> bool:
    said = step.conversation.said
    return What.WELCOME in said or What.WELCOME_BRIEF in said


def you_choose(step: Step, reading: Reading, scene: Scene) -> Step:
    """ "The earliest you have", where nothing is on the table yet."""
    picks = [act.which for act in every(reading, acts.Choose) if act.which not in (None, "all")]
    frame = wishing_frame(step)
    if not picks or step.conversation.offer:
        return step
    which = "latest" if picks[-1] in ("last", "latest") else "earliest"
    if frame is None:
        booked = bool(step.conversation.appointments)
        return (
            step
            if booked
            else step.push(
                Booking(times_first=True, wished=Wished.model_validate({"which": which}))
            ).took()
        )
    if not isinstance(frame, Booking | Moving) or frame.slot:
        return step
    wished = frame.wished.model_copy(update={"which": which})
    return step.with_frame(frame, frame.model_copy(update={"wished": wished})).took()


def answer_start(step: Step, reading: Reading, scene: Scene) -> Step:
    """Where nothing is going on: "shall we find a time for you?"."""
    if step.conversation.top is not None or step.heard:
        return step
    if agrees(reading):
        if step.conversation.question == "start":
            return step.push(Booking(wanted=True)).took()
        if step.conversation.appointments:
            return step.took().say(What.SEE_YOU)
        return step.took().ask("start", What.START)
    if declines(reading):
        # "No, not a new one, ..."; what else they want was not understood.
        rest = What.HERE_IF_NEEDED if reading.settled else What.HOW_HELP
        return step.took().say(rest).rest_quiet()
    return step


def _times_first(reading: Reading) -> bool:
    """A day, a time or what it is for was named: times come before details."""
    return bool(wishes_in(reading.acts)) or has(reading, acts.Reason, acts.Hurry, acts.Choose)
