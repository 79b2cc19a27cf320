"""Answers as a voice agent's tools give them: JSON fields, and `say`: what to tell the person.

The gateway's `/voice/...` endpoints and our own calls give the same.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from babel.dates import format_date
from pydantic import JsonValue

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentHeld,
    AppointmentMoved,
    AppointmentNotFound,
    AppointmentsFound,
    CalendarUnavailable,
    ChangeRefused,
    CodeRequested,
    DaysFound,
    LimitReached,
    ProofRefused,
    TimeSlotRefused,
    TimeSlotsFound,
    TimeSlotTaken,
)
from contracts.values import AppointmentSummary, Language, OpenDay, TimeSlot
from domain.languages import of_each
from domain.scheduling import may_change
from domain.tenants import Tenant

Fields = dict[str, JsonValue]

AT_ONCE = 3  # an ear keeps no more


@dataclass(frozen=True)
class Teller:
    """Puts answers into a tenant's local time and a person's language."""

    tenant: Tenant
    language: Language
    now: datetime

    def say(self, key: str, **words: str) -> str:
        forms = self._words("SAY")
        if self.tenant.formality == "informal":
            forms = forms | self._words("SAY_INFORMAL")
        said = str(forms[key]).format(**words)
        return said[:1].upper() + said[1:]

    def part(self, key: str, **words: str) -> str:
        """Of a sentence."""
        return str(self._words("SAY")[key]).format(**words)

    def day(self, day: date) -> str:
        """Monday, December 7 / lunes 7 de diciembre."""
        weekday, month = (format_date(day, name, self.language) for name in ("EEEE", "MMMM"))
        return str(self._words("day")(weekday, day.day, month))

    def that_day(self, day: date) -> str:
        return str(self._words("that_day")(self.day(day)))

    def clock(self, moment: datetime) -> str:
        """3:30 PM / las tres y media de la tarde."""
        return str(self._words("clock")(moment.astimezone(self.tenant.zone).time()))

    def moment(self, moment: datetime) -> str:
        day = self.that_day(moment.astimezone(self.tenant.zone).date())
        return str(self._words("moment")(day, self.clock(moment)))

    def of(self, moment: datetime) -> str:
        return str(self._words("of")(self.moment(moment)))

    def several(self, labels: Sequence[str], word: str = "OR") -> str:
        *first, last = labels[:AT_ONCE]
        return f"{', '.join(first)} {self._words(word)} {last}" if first else last

    def refused(self, reason: str, instead: Sequence[str]) -> str:
        offer = " " + self.say("instead", list=self.several(instead)) if instead else ""
        return self.say(reason) + offer

    def _words(self, name: str) -> Any:
        return of_each("calls", name)[self.language]

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

    def visit(self, one: AppointmentSummary, name: str) -> Fields:
        return {
            "appointment_id": one.appointment_id,
            "name": name,
            "start": self.local(one.start),
            "end": self.local(one.end),
            "label": self.moment(one.start),
            "changeable": may_change(self.tenant, one.start, self.now),
        }

    def visit_name(self, one: AppointmentSummary, name: str) -> str:
        """A part of a sentence."""
        key = "found_visit_of" if name else "found_visit"
        return self.part(key, when=self.moment(one.start), of_when=self.of(one.start), name=name)

    def open_day(self, day: OpenDay) -> Fields:
        return {
            "date": day.date.isoformat(),
            "label": self.day(day.date),
            "available_slots": day.available_slots,
        }


@dataclass(frozen=True)
class OnRecord:
    """What answers do not hold and the record does: who comes, by appointment; the code of one
    that no mail tells."""

    names: Mapping[str, str] = field(default_factory=dict)
    code: str = ""


NOTHING_MORE = OnRecord()


def agent_answer(answer: Answer | None, teller: Teller, known: OnRecord = NOTHING_MORE) -> Fields:
    """None is an answer that is still awaited: `status` is `pending`, never a guess."""
    if isinstance(answer, AppointmentsFound):
        return _found(answer, teller, known.names)
    if isinstance(answer, AppointmentBooked) and known.code:
        return _booked(answer, teller) | _with_code(answer, known.code, teller)
    shape = _SHAPES.get(type(answer))
    return shape(answer, teller) if shape else {"status": "not_done", "say": teller.say("not_done")}


def several_found(found: AppointmentsFound, teller: Teller, known: OnRecord) -> Fields:
    """Which of them has to be said."""
    names = known.names
    labels = [
        teller.visit_name(one, names.get(one.appointment_id, "")) for one in found.appointments
    ]
    say = teller.say("which", list=teller.several(labels))
    return {**_found(found, teller, names), "status": "several", "say": say}


def _pending(_: None, teller: Teller) -> Fields:
    return {"status": "pending", "say": teller.say("pending")}


def _days(answer: DaysFound, teller: Teller) -> Fields:
    labels = [teller.that_day(day.date) for day in answer.days]
    say = teller.say("days", list=teller.several(labels)) if labels else teller.say("no_days")
    return {"days": [teller.open_day(day) for day in answer.days], "say": say}


def _slots(answer: TimeSlotsFound, teller: Teller) -> Fields:
    day = teller.that_day(answer.day)
    times = [teller.clock(slot.start) for slot in answer.slots]
    if times:
        words = "slots" if len(times) <= AT_ONCE else "more_slots"
        say = teller.say(words, day=day, list=teller.several(times))
    else:
        near = [teller.that_day(one.date) for one in answer.nearest_days]
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
        "say": teller.say(status, when=teller.moment(answer.start)),
    }


def _with_code(booked: AppointmentBooked, code: str, teller: Teller) -> Fields:
    when = teller.moment(booked.start)
    spelled = ", ".join(code)
    say = f"{teller.say('booked_without_mail', when=when)} {teller.say('code', code=spelled)}"
    return {"code": code, "say": say}


def _cancelled(answer: AppointmentCancelled, teller: Teller) -> Fields:
    return {
        "status": "cancelled",
        "appointment_id": answer.appointment_id,
        "say": teller.say("cancelled"),
    }


def _held(answer: AppointmentHeld, teller: Teller) -> Fields:
    """Not booked yet: the address has to be confirmed first."""
    when, until = teller.moment(answer.start), teller.clock(answer.held_until)
    return {
        "status": "held",
        "appointment_id": answer.appointment_id,
        "start": teller.local(answer.start),
        "end": teller.local(answer.end),
        "held_until": teller.local(answer.held_until),
        "say": teller.say("held", when=when, until=until),
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


def _found(answer: AppointmentsFound, teller: Teller, names: Mapping[str, str]) -> Fields:
    known = [(one, names.get(one.appointment_id, "")) for one in answer.appointments]
    labels = [teller.visit_name(one, name) for one, name in known]
    say = teller.say("not_found")
    if labels:
        say = teller.say("found", list=teller.several(labels, "AND"))
    starts = [one.start for one in answer.appointments]
    if len(starts) == 1 and not may_change(teller.tenant, starts[0], teller.now):
        say += " " + teller.say("change_refused")
    return {"appointments": [teller.visit(one, name) for one, name in known], "say": say}


def _not_found(_: AppointmentNotFound, teller: Teller) -> Fields:
    return {"status": "not_found", "say": teller.say("not_found")}


def _code_requested(_: CodeRequested, teller: Teller) -> Fields:
    return {"status": "code_mailed", "appointments": [], "say": teller.say("code_mailed")}


def _proof_refused(answer: ProofRefused, teller: Teller) -> Fields:
    retry_at = teller.local(answer.retry_at)
    return {"status": "proof_refused", "retry_at": retry_at, "say": teller.say("proof_refused")}


def _change_refused(answer: ChangeRefused, teller: Teller) -> Fields:
    return {
        "status": "change_refused",
        "notice_minutes": answer.notice_minutes,
        "say": teller.say("change_refused"),
    }


def _limit_reached(answer: LimitReached, teller: Teller) -> Fields:
    retry_at = teller.local(answer.retry_at)
    say = teller.say(f"limit_{answer.limit}")
    return {"status": "limit_reached", "limit": answer.limit, "retry_at": retry_at, "say": say}


def _calendar_unavailable(_: CalendarUnavailable, teller: Teller) -> Fields:
    return {"status": "calendar_unavailable", "say": teller.say("calendar_unavailable")}


_SHAPES: dict[type, Callable[[Any, Teller], Fields]] = {
    type(None): _pending,
    DaysFound: _days,
    TimeSlotsFound: _slots,
    AppointmentBooked: _booked,
    AppointmentMoved: _booked,
    AppointmentCancelled: _cancelled,
    AppointmentHeld: _held,
    TimeSlotTaken: _taken,
    TimeSlotRefused: _refused,
    AppointmentNotFound: _not_found,
    CodeRequested: _code_requested,
    ProofRefused: _proof_refused,
    ChangeRefused: _change_refused,
    LimitReached: _limit_reached,
    CalendarUnavailable: _calendar_unavailable,
}
