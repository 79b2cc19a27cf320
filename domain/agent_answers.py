"""Answers as a voice agent's tools give them: JSON fields, and `say`: what to tell the person.

The gateway's `/voice/...` endpoints and our own calls give the same.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from babel.dates import format_date, format_time
from pydantic import JsonValue

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentMoved,
    AppointmentNotFound,
    AppointmentsFound,
    CalendarUnavailable,
    ChangeRefused,
    DaysFound,
    ProofRefused,
    TimeSlotRefused,
    TimeSlotsFound,
    TimeSlotTaken,
)
from contracts.values import OpenDay, TimeSlot
from domain.agent_texts import SAY
from domain.reading import Language
from domain.scheduling import may_change
from domain.tenants import Tenant

Fields = dict[str, JsonValue]

_DAY_PATTERN = {"en": "EEEE, MMMM d", "es": "EEEE d 'de' MMMM"}
_TIME_PATTERN = {"en": "h:mm a", "es": "H:mm"}
AT_ONCE = 3  # an ear keeps no more
_LOCALE = {"en": "en_US", "es": "es"}


@dataclass(frozen=True)
class Teller:
    """Puts answers into a tenant's local time and a person's language."""

    tenant: Tenant
    language: Language
    now: datetime

    def say(self, key: str, **words: str) -> str:
        return SAY[key][self.language].format(**words)

    def day(self, day: date) -> str:
        return format_date(day, _DAY_PATTERN[self.language], locale=_LOCALE[self.language])

    def time(self, moment: datetime) -> str:
        local = moment.astimezone(self.tenant.zone).time()
        return format_time(local, _TIME_PATTERN[self.language], locale=_LOCALE[self.language])

    def moment(self, moment: datetime) -> str:
        return f"{self.day(moment.astimezone(self.tenant.zone).date())}, {self.time(moment)}"

    def several(self, labels: Sequence[str]) -> str:
        *first, last = labels[:AT_ONCE]
        word = "or" if self.language == "en" else "o"
        return f"{', '.join(first)} {word} {last}" if first else last

    def done(self, key: str, moment: datetime) -> str:
        day = self.day(moment.astimezone(self.tenant.zone).date())
        return self.say(key, day=day, time=self.time(moment))

    def refused(self, reason: str, instead: Sequence[str]) -> str:
        offer = " " + self.say("instead", list=self.several(instead)) if instead else ""
        return self.say(reason) + offer

    def local(self, moment: datetime) -> str:
        return moment.astimezone(self.tenant.zone).isoformat()

    def slot(self, slot: TimeSlot) -> Fields:
        """`label` names the day too: alternatives may lie on several."""
        return {
            "slot_id": slot.slot_id,
            "start": self.local(slot.start),
            "end": self.local(slot.end),
            "label": self.moment(slot.start),
        }

    def open_day(self, day: OpenDay) -> Fields:
        return {
            "date": day.date.isoformat(),
            "label": self.day(day.date),
            "available_slots": day.available_slots,
        }


def agent_answer(answer: Answer | None, teller: Teller) -> Fields:
    """None is an answer that is still awaited: `status` is `pending`, never a guess."""
    shape = _SHAPES.get(type(answer))
    return shape(answer, teller) if shape else {"status": "not_done", "say": teller.say("not_done")}


def _pending(_: None, teller: Teller) -> Fields:
    return {"status": "pending", "say": teller.say("pending")}


def _days(answer: DaysFound, teller: Teller) -> Fields:
    labels = [teller.day(day.date) for day in answer.days]
    say = teller.say("days", list=teller.several(labels)) if labels else teller.say("no_days")
    return {"days": [teller.open_day(day) for day in answer.days], "say": say}


def _slots(answer: TimeSlotsFound, teller: Teller) -> Fields:
    day = teller.day(answer.day)
    times = [teller.time(slot.start) for slot in answer.slots]
    if times:
        words = "slots" if len(times) <= AT_ONCE else "more_slots"
        say = teller.say(words, day=day, list=teller.several(times))
    else:
        near = [teller.day(one.date) for one in answer.nearest_days]
        say = teller.refused(answer.unavailable or "taken", near)
    fields: Fields = {
        "date": answer.day.isoformat(),
        "slots": [teller.slot(slot) for slot in answer.slots],
        "say": say,
    }
    return fields | ({"reason": answer.unavailable} if answer.unavailable else {})


def _booked(answer: AppointmentBooked | AppointmentMoved, teller: Teller) -> Fields:
    status = "booked" if isinstance(answer, AppointmentBooked) else "moved"
    return {
        "status": status,
        "appointment_id": answer.appointment_id,
        "start": teller.local(answer.start),
        "end": teller.local(answer.end),
        "say": teller.done(status, answer.start),
    }


def _cancelled(answer: AppointmentCancelled, teller: Teller) -> Fields:
    return {
        "status": "cancelled",
        "appointment_id": answer.appointment_id,
        "say": teller.say("cancelled"),
    }


def _taken(answer: TimeSlotTaken, teller: Teller) -> Fields:
    return _not_that_time("slot_taken", "taken", answer.alternatives, teller)


def _refused(answer: TimeSlotRefused, teller: Teller) -> Fields:
    return _not_that_time("refused", answer.reason, answer.alternatives, teller)


def _not_that_time(
    status: str, reason: str, alternatives: Sequence[TimeSlot], teller: Teller
) -> Fields:
    near = [teller.moment(slot.start) for slot in alternatives]
    return {
        "status": status,
        "reason": reason,
        "alternatives": [teller.slot(slot) for slot in alternatives],
        "say": teller.refused(reason, near),
    }


def _found(answer: AppointmentsFound, teller: Teller) -> Fields:
    appointments: list[JsonValue] = [
        {
            "appointment_id": one.appointment_id,
            "start": teller.local(one.start),
            "end": teller.local(one.end),
            "label": teller.moment(one.start),
            "changeable": may_change(teller.tenant, one.start, teller.now),
        }
        for one in answer.appointments
    ]
    labels = [teller.moment(one.start) for one in answer.appointments]
    say = teller.say("found", list=teller.several(labels)) if labels else teller.say("not_found")
    starts = [one.start for one in answer.appointments]
    if len(starts) == 1 and not may_change(teller.tenant, starts[0], teller.now):
        say += " " + teller.say("change_refused")
    return {"appointments": appointments, "say": say}


def _not_found(_: AppointmentNotFound, teller: Teller) -> Fields:
    return {"status": "not_found", "say": teller.say("not_found")}


def _proof_refused(answer: ProofRefused, teller: Teller) -> Fields:
    retry_at = teller.local(answer.retry_at)
    return {"status": "proof_refused", "retry_at": retry_at, "say": teller.say("proof_refused")}


def _change_refused(answer: ChangeRefused, teller: Teller) -> Fields:
    return {
        "status": "change_refused",
        "notice_minutes": answer.notice_minutes,
        "say": teller.say("change_refused"),
    }


def _calendar_unavailable(_: CalendarUnavailable, teller: Teller) -> Fields:
    return {"status": "calendar_unavailable", "say": teller.say("calendar_unavailable")}


_SHAPES: dict[type, Callable[[Any, Teller], Fields]] = {
    type(None): _pending,
    DaysFound: _days,
    TimeSlotsFound: _slots,
    AppointmentBooked: _booked,
    AppointmentMoved: _booked,
    AppointmentCancelled: _cancelled,
    TimeSlotTaken: _taken,
    TimeSlotRefused: _refused,
    AppointmentsFound: _found,
    AppointmentNotFound: _not_found,
    ProofRefused: _proof_refused,
    ChangeRefused: _change_refused,
    CalendarUnavailable: _calendar_unavailable,
}
