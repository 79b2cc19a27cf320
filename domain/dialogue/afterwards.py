"""What is said once something is booked, and is no errand by its words."""

from dataclasses import replace

from contracts.values import AppointmentSummary
from domain.conversation import Note
from domain.dialogue.changing import own_appointments
from domain.dialogue.choosing import clock_times, is_wish
from domain.dialogue.cues import corrects, wants_one_more
from domain.dialogue.goals import begin, proceed
from domain.dialogue.says import OfAppointments, OfDetail, What
from domain.dialogue.step import Scene, Step
from domain.reading import DayTime, Reading
from domain.scheduling import local_day


def is_booked(step: Step) -> bool:
    """Here, or before and just moved by who proved whose it is."""
    conversation = step.conversation
    moved = conversation.booking_state == "booked" and conversation.proof is not None
    return bool(conversation.appointments) or moved


def after_booking(step: Step, reading: Reading, scene: Scene) -> Step:
    """Another time is for the appointment or for one more; another detail is for the business:
    an appointment keeps the contact it was booked with."""
    if is_wish(reading):
        return _another_time(step, reading, scene)
    corrected = [say for say in step.says if isinstance(say, OfDetail)]
    if not corrected:
        return proceed(step, scene)
    text = "; ".join(f"{say.detail}: {say.value}" for say in corrected)
    step = replace(step, says=()).change(note=Note(kind="message", text=text))
    return step.ask_aside("pass_on", replace(corrected[0], what=What.LATE_CORRECTION))


def _another_time(step: Step, reading: Reading, scene: Scene) -> Step:
    """A move, or one more: who does not say so is asked, once."""
    if held := _held(step, reading, scene):
        return step.say(OfAppointments(What.YOUR_APPOINTMENTS, appointments=(held,)))
    if wants_one_more(reading):
        return begin(step, "book", reading.when, scene)
    shifts = reading.when.shift_minutes is not None
    if shifts or corrects(reading) or clock_times(reading.when):
        maybe_more = not corrects(reading)
        return begin(step, "move", reading.when, scene, maybe_more=maybe_more)
    return step.change(preference=reading.when).ask_aside("move_there", What.MOVE_THERE)


def _held(step: Step, reading: Reading, scene: Scene) -> AppointmentSummary | None:
    """The appointment itself, where just that is named: "one o'clock, right?"."""
    when, times = reading.when, clock_times(reading.when)
    plain = DayTime(day=when.day, time=when.time, times=when.times, time_open=when.time_open)
    asks = reading.text.rstrip().endswith("?")
    if wants_one_more(reading) or not (when == plain and (times or asks)):
        return None
    for each in own_appointments(step.conversation):
        start = each.start.astimezone(scene.tenant.zone)
        if when.day in (None, start.date()) and (not times or start.time() in times):
            return each
    return None


def another_choice(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """ "No, better the first one": the list was of the day just booked, and is offered again."""
    booked = step.conversation.appointments
    if step.conversation.goal or not booked or reading.choice is None or not corrects(reading):
        return None
    day = DayTime(day=local_day(scene.tenant, booked[-1].start))
    return begin(step, "move", day, scene)
