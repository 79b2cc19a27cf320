"""What goes into a text: of each kind of thing that is said, its parts as words."""

from collections.abc import Callable, Sequence
from typing import Any

from contracts.values import AppointmentSummary, Language, OpenDay, TimeSlot, Unavailable
from domain.dialogue.says import (
    OfAppointments,
    OfBooking,
    OfChange,
    OfCorrection,
    OfDay,
    OfDays,
    OfDetail,
    OfFact,
    OfFields,
    OfHold,
    OfMinutes,
    OfMore,
    OfNotice,
    OfNumber,
    OfRecord,
    OfSlots,
    OfStart,
    OfWishes,
    OfWords,
    Say,
)
from domain.emergencies import emergency_number
from domain.knowledge import fact_named
from domain.languages import of_each
from domain.phrasing.hours import hours_name
from domain.phrasing.moments import (
    clock,
    day_name,
    moment_name,
    on_day,
    span_name,
    that_day,
    the_clock,
)
from domain.phrasing.spoken import detail_name, phone_name
from domain.phrasing.voice import Voice
from domain.phrasing.wishes import wishes_name
from domain.scheduling import local_day

_REASONS: dict[Language, dict[str, str]] = of_each("chat", "REASONS")
_FIELDS: dict[Language, dict[str, str]] = of_each("chat", "FIELDS")
_CHANGES: dict[Language, dict[str, str]] = of_each("chat", "CHANGES")
_LANGUAGE_NAMES: dict[Language, dict[str, str]] = of_each("chat", "LANGUAGE_NAMES")
# Of a day rather than of an hour.
_OF_A_DAY = {"closed": "closed_day", "taken": "full_day"}


def fields_of(say: Say, voice: Voice) -> dict[str, str]:
    fields = _of_business(voice)
    for shape, of_shape in _SHAPES.items():
        if isinstance(say, shape):
            fields |= of_shape(say, voice)
    for name in ("time", "day", "on_day"):
        if fields.get(name):
            fields[name.capitalize()] = fields[name][:1].upper() + fields[name][1:]
    return fields


def slot_names(slots: Sequence[TimeSlot], voice: Voice) -> list[str]:
    """Times alone where they are of one day, days and times where not."""
    if _one_day(slots, voice):
        return [clock(slot.start, voice.tenant, voice.language, voice.channel) for slot in slots]
    return [_moment(slot, voice) for slot in slots]


def appointment_names(appointments: Sequence[AppointmentSummary], voice: Voice) -> list[str]:
    """With who comes, where that is told."""
    return [_moment(each, voice) + _visitor(each, voice) for each in appointments]


def day_names(days: Sequence[OpenDay], voice: Voice) -> list[str]:
    return [day_name(each.date, voice.language) for each in days]


def _of_business(voice: Voice) -> dict[str, str]:
    tenant = voice.tenant
    languages = [_LANGUAGE_NAMES[voice.language][each] for each in tenant.supported_languages]
    return {
        "business": tenant.name,
        "languages": voice.joined(languages, "both"),
        "handoff": _handoff(voice),
        "hours": hours_name(voice),
        "required": _field_names(tenant.required_fields, voice),
        "emergency_number": emergency_number(tenant.country),
        "wishes": "",
        "on_day": "",
        "On_day": "",
    }


def _of_words(say: OfWords, voice: Voice) -> dict[str, str]:
    return {"text": " / ".join(say.words.splitlines())}


def _of_fact(say: OfFact, voice: Voice) -> dict[str, str]:
    fact = fact_named(voice.tenant, say.key)
    return {"text": fact.text.for_language(voice.language) if fact else ""}


def _of_detail(say: OfDetail, voice: Voice) -> dict[str, str]:
    return {"value": detail_name(say.detail, say.value, voice.language, voice.channel)}


def _of_fields(say: OfFields, voice: Voice) -> dict[str, str]:
    return {"fields": _field_names(say.fields, voice)}


def _of_day(say: OfDay, voice: Voice) -> dict[str, str]:
    reason = _OF_A_DAY.get(say.reason or "", say.reason or "")
    return {
        "day": that_day(say.day, voice.language),
        "reason": _REASONS[voice.language][reason],
    }


def _of_start(say: OfStart, voice: Voice) -> dict[str, str]:
    return {
        "time": moment_name(say.start, voice.tenant, voice.language, voice.channel),
        "clock": the_clock(say.start, voice.tenant, voice.language, voice.channel),
        "reason": _reason(say.reason, voice),
    }


def _of_booking(say: OfBooking, voice: Voice) -> dict[str, str]:
    details = (
        say.name,
        detail_name("email", say.email, voice.language, voice.channel) if say.email else "",
        phone_name(say.phone, voice.channel) if say.phone else "",
    )
    contact = ", ".join(filter(None, details))
    whose = (
        voice.word("for_visitor", visitor=say.visitor, contact=contact)
        if say.visitor
        else voice.word("for_contact", contact=contact)
    )
    return {
        "time": moment_name(say.start, voice.tenant, voice.language, voice.channel),
        "for_whom": whose + _people(say, voice),
        "visiting": _visiting(say, voice),
        "email": say.email,
        "to_email": voice.word("to_email", email=say.email) if say.email else "",
        "code": _grouped(say.code),
    }


def _visiting(say: OfBooking | OfChange, voice: Voice) -> str:
    visitor = voice.word("visiting", visitor=say.visitor) if say.visitor else ""
    return visitor + _people(say, voice)


def _people(say: OfBooking | OfChange, voice: Voice) -> str:
    return voice.word("people", people=str(say.people)) if say.people > 1 else ""


def _of_more(say: OfMore, voice: Voice) -> dict[str, str]:
    return {"before": moment_name(say.before, voice.tenant, voice.language, voice.channel)}


def _of_hold(say: OfHold, voice: Voice) -> dict[str, str]:
    return {
        "time": moment_name(say.start, voice.tenant, voice.language, voice.channel),
        "clock": the_clock(say.until, voice.tenant, voice.language, voice.channel),
        "email": say.email,
    }


def _of_notice(say: OfNotice, voice: Voice) -> dict[str, str]:
    return {
        "time": moment_name(say.start, voice.tenant, voice.language, voice.channel),
        "notice": span_name(say.notice_minutes, voice.language),
    }


def _of_change(say: OfChange, voice: Voice) -> dict[str, str]:
    return {
        "before": moment_name(say.before, voice.tenant, voice.language, voice.channel),
        "after": moment_name(say.after, voice.tenant, voice.language, voice.channel),
        "visiting": _visiting(say, voice),
    }


def _of_correction(say: OfCorrection, voice: Voice) -> dict[str, str]:
    values = {
        "contact" if say.apart else "name": say.name,
        "email": say.email,
        "phone": phone_name(say.phone, voice.channel) if say.phone else None,
        "no_phone": say.phone if say.phone == "" else None,
        "visitor": say.visitor,
        "people": say.people and str(say.people),
    }
    changes = [
        _CHANGES[voice.language][name].format(value=value)
        for name, value in values.items()
        if value is not None
    ]
    return {
        "time": moment_name(say.start, voice.tenant, voice.language, voice.channel),
        "changes": voice.joined(changes, "both"),
    }


def _of_minutes(say: OfMinutes, voice: Voice) -> dict[str, str]:
    return {"span": span_name(say.minutes, voice.language)}


def _of_wishes(say: OfWishes, voice: Voice) -> dict[str, str]:
    return {"wishes": wishes_name(say.wished, voice)}


def _of_days(say: OfDays, voice: Voice) -> dict[str, str]:
    named = [that_day(each.date, voice.language) for each in say.days]
    return {
        "days": voice.listed(day_names(say.days, voice)),
        "either": voice.joined(named, "either"),
    }


def _of_slots(say: OfSlots, voice: Voice) -> dict[str, str]:
    first = say.slots[0]
    one_day = _one_day(say.slots, voice)
    names = slot_names(say.slots, voice)
    return {
        "times": voice.listed(names),
        "either": voice.joined(names, "either"),
        "time": _moment(first, voice),
        "on_day": on_day(local_day(voice.tenant, first.start), voice.language) if one_day else "",
    }


def _of_number(say: OfNumber, voice: Voice) -> dict[str, str]:
    listed, hour = say.slots[0], say.slots[-1]
    return {
        "number": str(say.number),
        "listed": clock(listed.start, voice.tenant, voice.language, voice.channel),
        "hour": the_clock(hour.start, voice.tenant, voice.language, voice.channel),
    }


def _of_appointments(say: OfAppointments, voice: Voice) -> dict[str, str]:
    return {"appointments": voice.listed(appointment_names(say.appointments, voice))}


def _of_record(say: OfRecord, voice: Voice) -> dict[str, str]:
    told = say.appointment
    email = detail_name("email", say.email, voice.language, voice.channel)
    whole = say.phone.startswith("+")
    digits = phone_name(say.phone, voice.channel)
    phone = digits if whole else voice.word("phone_hint", digits=say.phone)
    people = str(told.people) if told.people > 1 else ""
    parts = {
        "visitor": told.visitor,
        "people": people,
        "reason": told.reason,
        "name": told.name,
        "email": email if say.email else "",
        "phone": phone if say.phone else "",
    }
    known = [voice.word(f"record_{each}", **{each: part}) for each, part in parts.items() if part]
    return {"time": _moment(told, voice), "record": "; ".join(known)}


_SHAPES: dict[type[Say], Callable[[Any, Voice], dict[str, str]]] = {
    OfWords: _of_words,
    OfFact: _of_fact,
    OfDetail: _of_detail,
    OfFields: _of_fields,
    OfDay: _of_day,
    OfStart: _of_start,
    OfBooking: _of_booking,
    OfMore: _of_more,
    OfHold: _of_hold,
    OfNotice: _of_notice,
    OfChange: _of_change,
    OfCorrection: _of_correction,
    OfMinutes: _of_minutes,
    OfWishes: _of_wishes,
    OfDays: _of_days,
    OfSlots: _of_slots,
    OfNumber: _of_number,
    OfRecord: _of_record,
    OfAppointments: _of_appointments,
}


def _reason(reason: Unavailable | None, voice: Voice) -> str:
    return _REASONS[voice.language][reason or ""]


def _field_names(fields: Sequence[str], voice: Voice) -> str:
    return voice.joined([_FIELDS[voice.language][each] for each in fields], "both")


def _moment(span: TimeSlot | AppointmentSummary, voice: Voice) -> str:
    return moment_name(span.start, voice.tenant, voice.language, voice.channel)


def _visitor(appointment: AppointmentSummary, voice: Voice) -> str:
    visitor = getattr(appointment, "visitor", "")
    return voice.word("visiting", visitor=visitor) if visitor else ""


def _one_day(slots: Sequence[TimeSlot], voice: Voice) -> bool:
    return len({local_day(voice.tenant, slot.start) for slot in slots}) == 1


def _grouped(code: str) -> str:
    return f"{code[:4]}-{code[4:]}" if len(code) == 8 else code


def _handoff(voice: Voice) -> str:
    handoff = voice.tenant.handoff
    ways = []
    if handoff.phone:
        phone = phone_name(handoff.phone, voice.channel)
        ways.append(voice.word("by_phone", phone=phone))
    if handoff.email:
        ways.append(voice.word("by_email", email=handoff.email))
    return voice.joined(ways, "either") if ways else ""
