"""While the calendar is away: a booking is asked for, and answered by mail."""

from datetime import datetime

from contracts.commands import BookAppointment
from domain.dialogue import booking
from domain.dialogue.choosing import clock_times, is_wish, merged, says_no, says_yes
from domain.dialogue.filters import likely_time
from domain.dialogue.says import OfStart, What
from domain.dialogue.step import Scene, Step
from domain.reading import Reading
from domain.scheduling import refusal


def by_mail(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if says_no(reading):
        return step.end().say(What.KEPT)
    if is_wish(reading):
        return wish(step, reading, scene)
    if says_yes(reading):
        return _request(step, scene)
    return None


def wish(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if not is_wish(reading) and not clock_times(reading.when):
        return None
    preference = merged(step.conversation.preference, reading.when)
    return _request(step.change(preference=preference, chosen_slot=None), scene)


def _request(step: Step, scene: Scene) -> Step:
    """Takes the request while the calendar is away; it is carried out or declined by mail."""
    conversation, tenant = step.conversation, scene.tenant
    start = conversation.chosen_slot.start if conversation.chosen_slot else _wished(step, scene)
    if start is None:
        return step.ask("wish", What.ASK_WISH)
    reason = refusal(tenant, start, scene.now)
    if reason:
        step = step.change(chosen_slot=None)
        return step.say(OfStart(What.TIME_REFUSED, start=start, reason=reason)).ask(
            "wish", What.ASK_WISH
        )
    return step.send(
        scene,
        BookAppointment,
        start=start,
        contact=booking.contact(step),
        language=conversation.language,
        code=scene.code,
        answer_by_mail=True,
    )


def _wished(step: Step, scene: Scene) -> datetime | None:
    preference = step.conversation.preference
    if not preference.day:
        return None
    at = likely_time(preference, preference.day, scene.tenant)
    return datetime.combine(preference.day, at, scene.tenant.zone) if at else None
