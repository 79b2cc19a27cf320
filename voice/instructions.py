"""What a call's model is told: the frame is ours, the tenant's words stand inside it."""

from datetime import datetime
from functools import cache
from typing import Any

from contracts.tools import CALL_TOOLS, SCHEDULING_TOOLS
from contracts.values import Language
from domain.agents.answers import Teller
from domain.agents.tools import description, schema
from domain.calls import CallRecord
from domain.emergencies import emergency_number
from domain.languages import of_each, text_of
from domain.opening import is_open
from domain.phrasing.moments import span_name
from domain.phrasing.spoken import phone_name
from domain.speech import SessionConfig, ToolDefinition
from domain.tenants import Facts, Tenant, Texts
from voice.call_terms import Script
from voice.ports import Refusal

_TOPICS = ("address", "hours", "services", "prices", "bring", "parking")


def session_config(tenant: Tenant, now: datetime, caller: str = "") -> SessionConfig:
    """`now` is aware; `caller` is the number they call from, where it is known. Instructions stand
    in both languages' reach: the caller may switch."""
    language = tenant.default_language
    others = (one for one in tenant.supported_languages if one != language)
    frames = [_frame(Teller(tenant, one, now), caller) for one in (language, *others)]
    tools = _tools(language)
    # No language hint where two are spoken: the transcription would translate the other.
    only = language if len(tenant.supported_languages) == 1 else None
    return SessionConfig("\n\n".join(frames), tenant.voice, tools, only)


def _words(name: str, language: Language) -> Any:
    return of_each("calls", name)[language]


@cache
def _tools(language: Language) -> tuple[ToolDefinition, ...]:
    """Kept: to write their schemas takes longer than to answer the call."""
    return tuple(
        ToolDefinition(tool.name, description(tool, language), schema(tool, language))
        for tool in (*SCHEDULING_TOOLS, *CALL_TOOLS)
    )


def _frame(teller: Teller, caller: str) -> str:
    tenant, language = teller.tenant, teller.language
    names, needed = _words("DETAILS", language), tenant.required_fields
    notice = tenant.scheduling.change_notice_minutes
    known = _words("CALLER_NUMBER" if caller else "NO_CALLER_NUMBER", language)
    emergency = emergency_words(tenant, language)
    spoken = [_words("NAME_IN", language)[each] for each in tenant.supported_languages]
    return text_of("call.md", language).format(
        business=tenant.name,
        now=teller.moment(teller.now),
        timezone=tenant.timezone,
        open_now=_words("OPEN_NOW" if is_open(tenant, teller.now) else "CLOSED_NOW", language),
        business_words=tenant.system_prompt,
        formality=_words("FORMALITY", language)[tenant.formality],
        details=", ".join(names[each] for each in needed),
        notice=span_name(notice, language) if notice else _words("NO_NOTICE", language),
        caller=known.format(number=phone_name(caller, "chat")),
        emergency=emergency,
        facts=facts_text(tenant.facts, language),
        languages=", ".join(spoken),
    )


def facts_text(facts: Facts, language: Language) -> str:
    names = _words("FACTS", language)
    lines = [
        f"- {names[topic]}: {text}"
        for topic in _TOPICS
        if (text := _topic(facts, topic).for_language(language))
    ]
    if facts.website:
        lines.append(f"- {names['website']}: {facts.website}")
    lines += [
        f"- {entry.question.for_language(language)} {entry.answer.for_language(language)}"
        for entry in facts.answers
    ]
    return "\n".join(lines) or "-"


def _topic(facts: Facts, topic: str) -> Texts:
    found: Texts = getattr(facts, topic)
    return found


def greeting(tenant: Tenant) -> str:
    """The words of the greeting: that a machine speaks, and that words are kept, where they are."""
    language = tenant.default_language
    words = tenant.welcome_message.for_language(language)
    notice = tenant.calls.recording_notice.for_language(language)
    question = _words("HOW_CAN_I_HELP", language)[tenant.formality]
    first = (words or tenant.name, _words("AUTOMATIC", language), notice, question)
    return " ".join(part for part in first if part)


def busy_words(tenant: Tenant) -> str:
    return str(_words("BUSY", tenant.default_language)).format(name=tenant.name)


def refusal_words(tenant: Tenant, refusal: Refusal) -> str:
    """Spoken by the carrier, to whom no line, or no more minutes of the day, can be given."""
    if refusal == "busy":
        return busy_words(tenant)
    words = _words(
        "CALLED_TOO_OFTEN" if refusal == "too_often" else "MINUTES_SPENT", tenant.default_language
    )
    return str(words).format(name=tenant.name)


def emergency_words(tenant: Tenant, language: Language) -> str:
    number = emergency_number(tenant.country)
    words = str(_words("EMERGENCY", language)).format(number=number)
    return tenant.emergency.for_language(language) or words


def call_script(tenant: Tenant) -> Script:
    """Said by the machine itself. The model says each in the language the caller speaks."""
    language = tenant.default_language
    script = dict(_words("SCRIPT", language))
    script["greeting"] = script["greeting"].format(words=greeting(tenant))
    script["busy"] = script["busy"].format(words=busy_words(tenant))
    script["danger"] = script["danger"].format(emergency=emergency_words(tenant, language))
    return Script(**script)


def resumed(tenant: Tenant, language: Language, lines: str) -> str:
    """For a session that begins in the middle of a call."""
    own = tenant.default_language
    name = _words("NAME_IN", own)[language]
    return str(_words("SCRIPT", own)["resumed"]).format(language=name, lines=lines)


def summary_text(record: CallRecord, tenant: Tenant) -> str:
    """For the admin: how the call went, without its words."""
    minutes = 0.0
    if record.ended_at is not None:
        minutes = (record.ended_at - record.started_at).total_seconds() / 60
    return str(_words("SUMMARY", tenant.default_language)).format(
        began=record.started_at.astimezone(tenant.zone).strftime("%Y-%m-%d %H:%M"),
        minutes=minutes,
        outcome=record.outcome,
        booked=", ".join(record.appointment_ids) or "-",
        call_id=record.call_id,
    )
