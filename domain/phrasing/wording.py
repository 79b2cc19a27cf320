"""From what is said to its words: the text's variant, and the fields that go into it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from contracts.values import AppointmentSummary, Channel, TimeSlot
from domain.dialogue.says import (
    OfAppointments,
    OfBooking,
    OfChange,
    OfDay,
    OfDays,
    OfDetail,
    OfNotice,
    OfSlots,
    OfStart,
    OfText,
    Say,
    What,
)
from domain.phrasing import english, spanish
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
from domain.phrasing.words import WORDS, Words
from domain.reading import Language
from domain.scheduling import local_day
from domain.tenants import Tenant

TEXTS: dict[Language, dict[What, tuple[str, ...]]] = {"en": english.TEXTS, "es": spanish.TEXTS}
_FORMAL_OR_NOT = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
_AFTER_FIRST_SENTENCE = re.compile(r"(?<=[.!?])\s.*", re.DOTALL)  # all after it
_WEEKDAY = "lunes|martes|miércoles|jueves|viernes|sábado|domingo"
_CONTRACTED = re.compile(rf"\b(de|a) el (?={_WEEKDAY})", re.IGNORECASE)


@dataclass(frozen=True)
class Voice:
    """Who speaks, in which language, to eyes or to ears."""

    tenant: Tenant
    language: Language
    channel: Channel

    @property
    def words(self) -> Words:
        return WORDS[self.language]


def worded(say: Say, voice: Voice) -> str:
    template = _template(say, voice)
    text = template.format_map(_fields(say, voice)) if template else ""
    if voice.language == "es":
        text = _CONTRACTED.sub(lambda found: f"{found[1]}l ", text)
    return _tidy(text)


def slot_names(slots: Sequence[TimeSlot], voice: Voice) -> list[str]:
    """Times alone where they are of one day, days and times where not."""
    if _one_day(slots, voice):
        return [clock(slot.start, voice.tenant, voice.language, voice.channel) for slot in slots]
    return [_moment(slot, voice) for slot in slots]


def appointment_names(appointments: Sequence[AppointmentSummary], voice: Voice) -> list[str]:
    return [_moment(each, voice) for each in appointments]


def _template(say: Say, voice: Voice) -> str:
    own = {
        What.WELCOME: voice.tenant.welcome_message,
        What.WELCOME_BRIEF: voice.tenant.welcome_message,
        What.EMERGENCY: voice.tenant.emergency,
    }.get(say.what)
    told = own.for_language(voice.language) if own else ""
    if say.what is What.WELCOME_BRIEF:
        told = _AFTER_FIRST_SENTENCE.sub("", told)
    if told:
        return told.replace("{", "{{").replace("}", "}}")
    variants = TEXTS[voice.language][say.what]
    formal = voice.tenant.formality == "formal"
    return _FORMAL_OR_NOT.sub(r"\1" if formal else r"\2", variants[say.nth % len(variants)])


def _fields(say: Say, voice: Voice) -> dict[str, str]:
    fields = {
        "business": voice.tenant.name,
        "languages": _joined(
            [voice.words.languages[each] for each in voice.tenant.supported_languages],
            voice.words.both,
        ),
        "handoff": _handoff(voice),
        "text": voice.words.emergency,
    }
    for shape, of_shape in _SHAPES.items():
        if isinstance(say, shape):
            fields |= of_shape(say, voice)
    for name in ("time", "day"):
        if name in fields:
            fields[name.title()] = fields[name][:1].upper() + fields[name][1:]
    return fields


def _of_text(say: OfText, voice: Voice) -> dict[str, str]:
    return {"text": say.text}


def _of_detail(say: OfDetail, voice: Voice) -> dict[str, str]:
    value = detail_name(say.detail, say.value, voice.language, voice.channel)
    return {"detail": voice.words.details[say.detail], "value": value}


def _of_day(say: OfDay, voice: Voice) -> dict[str, str]:
    words = voice.words
    reason = words.closed_day if say.reason == "closed" else words.reasons[say.reason]
    return {"day": that_day(say.day, voice.language), "reason": reason}


def _of_start(say: OfStart, voice: Voice) -> dict[str, str]:
    return {
        "time": moment_name(say.start, voice.tenant, voice.language, voice.channel),
        "clock": the_clock(say.start, voice.tenant, voice.language, voice.channel),
        "reason": voice.words.reasons[say.reason],
    }


def _of_booking(say: OfBooking, voice: Voice) -> dict[str, str]:
    time = moment_name(say.start, voice.tenant, voice.language, voice.channel)
    return {"time": time, "email": say.email}


def _of_notice(say: OfNotice, voice: Voice) -> dict[str, str]:
    return {
        "time": moment_name(say.start, voice.tenant, voice.language, voice.channel),
        "notice": span_name(say.notice_minutes, voice.language),
    }


def _of_change(say: OfChange, voice: Voice) -> dict[str, str]:
    return {
        "before": moment_name(say.before, voice.tenant, voice.language, voice.channel),
        "after": moment_name(say.after, voice.tenant, voice.language, voice.channel),
    }


def _of_days(say: OfDays, voice: Voice) -> dict[str, str]:
    names = [day_name(each.date, voice.language) for each in say.days]
    choices = [that_day(each.date, voice.language) for each in say.days]
    return {"days": _listed(names, voice), "choices": _joined(choices, voice.words.either)}


def _of_slots(say: OfSlots, voice: Voice) -> dict[str, str]:
    first = say.slots[0]
    one_day = _one_day(say.slots, voice)
    return {
        "times": _listed(slot_names(say.slots, voice), voice),
        "either": _joined(slot_names(say.slots, voice), voice.words.either),
        "time": _moment(first, voice),
        "on_day": on_day(local_day(voice.tenant, first.start), voice.language) if one_day else "",
    }


def _of_appointments(say: OfAppointments, voice: Voice) -> dict[str, str]:
    return {"appointments": _listed(appointment_names(say.appointments, voice), voice)}


_SHAPES: dict[type[Say], Callable[[Any, Voice], dict[str, str]]] = {
    OfText: _of_text,
    OfDetail: _of_detail,
    OfDay: _of_day,
    OfStart: _of_start,
    OfBooking: _of_booking,
    OfNotice: _of_notice,
    OfChange: _of_change,
    OfDays: _of_days,
    OfSlots: _of_slots,
    OfAppointments: _of_appointments,
}


def _moment(span: TimeSlot | AppointmentSummary, voice: Voice) -> str:
    return moment_name(span.start, voice.tenant, voice.language, voice.channel)


def _one_day(slots: Sequence[TimeSlot], voice: Voice) -> bool:
    return len({local_day(voice.tenant, slot.start) for slot in slots}) == 1


def _listed(names: Sequence[str], voice: Voice) -> str:
    """Numbered lines for eyes, one sentence for ears."""
    if voice.channel == "voice":
        return _joined(names, voice.words.either) + "."
    return "\n" + "\n".join(f"{n}. {name}" for n, name in enumerate(names, 1)) + "\n"


# "español e inglés", "siete u ocho"
_SAME_SOUND = {"y": r"h?i(?!e)", "o": "h?o"}


def _joined(names: Sequence[str], word: str) -> str:
    *others, last = names
    if re.match(_SAME_SOUND.get(word, "$^"), last):
        word = {"y": "e", "o": "u"}[word]
    return f"{', '.join(others)} {word} {last}" if others else last


def _handoff(voice: Voice) -> str:
    handoff, words = voice.tenant.handoff, voice.words
    ways = []
    if handoff.phone:
        ways.append(words.by_phone.format(phone=phone_name(handoff.phone, voice.channel)))
    if handoff.email:
        ways.append(words.by_email.format(email=handoff.email))
    return _joined(ways, words.either) if ways else ""


def _tidy(text: str) -> str:
    text = re.sub(r" +([:,.;?!])", r"\1", text)
    text = re.sub(r"\.m\.\.", ".m.", text)
    return re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", text)).strip()
