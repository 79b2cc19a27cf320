"""What a call's model is told: the frame is ours, the tenant's words stand inside it."""

from datetime import datetime
from functools import cache
from importlib.resources import files

from babel.dates import format_datetime

from contracts.tools import CALL_TOOLS, SCHEDULING_TOOLS
from domain.agent_tools import description, schema
from domain.calls import CallRecord
from domain.reading import Language
from domain.speech import SessionConfig, ToolDefinition
from domain.tenants import Facts, Tenant
from voice.call_terms import Script

_NAMES = {"en": "English", "es": "Spanish"}
_TOPICS = ("address", "hours", "services", "prices", "bring", "parking")


def session_config(tenant: Tenant, now: datetime) -> SessionConfig:
    """`now` is aware. Instructions stand in both languages' reach: the caller may switch."""
    language = tenant.default_language
    others = (one for one in tenant.supported_languages if one != language)
    frames = [_frame(tenant, now, one) for one in (language, *others)]
    tools = _tools(language)
    # No language hint where two are spoken: the transcription would translate the other.
    only = language if len(tenant.supported_languages) == 1 else None
    return SessionConfig("\n\n".join(frames), tenant.voice, tools, only)


@cache
def _tools(language: Language) -> tuple[ToolDefinition, ...]:
    """Kept: to write their schemas takes longer than to answer the call."""
    return tuple(
        ToolDefinition(tool.name, description(tool, language), schema(tool, language))
        for tool in (*SCHEDULING_TOOLS, *CALL_TOOLS)
    )


def _frame(tenant: Tenant, now: datetime, language: Language) -> str:
    frame = files("voice").joinpath("prompts").joinpath(f"call.{language}.md")
    local = format_datetime(now.astimezone(tenant.zone), "EEEE d MMMM y, HH:mm", locale=language)
    return frame.read_text(encoding="utf-8").format(
        business=tenant.name,
        now=local,
        timezone=tenant.timezone,
        business_words=tenant.system_prompt,
        formality="usted" if tenant.formality == "formal" else "tú",
        details=", ".join(tenant.required_fields),
        facts=facts_text(tenant.facts, language),
        languages=", ".join(tenant.supported_languages),
    )


def facts_text(facts: Facts, language: Language) -> str:
    lines = [f"- {topic}: {text}" for topic in _TOPICS if (text := _topic(facts, topic, language))]
    if facts.website:
        lines.append(f"- website: {facts.website}")
    lines += [
        f"- {entry.question.for_language(language)} {entry.answer.for_language(language)}"
        for entry in facts.answers
    ]
    return "\n".join(lines) or "-"


def _topic(facts: Facts, topic: str, language: Language) -> str:
    texts = {
        "address": facts.address,
        "hours": facts.hours,
        "services": facts.services,
        "prices": facts.prices,
        "bring": facts.bring,
        "parking": facts.parking,
    }
    return texts[topic].for_language(language)


def greeting(tenant: Tenant) -> str:
    """The words of the greeting, the recording notice among them where the tenant records."""
    language = tenant.default_language
    words = tenant.welcome_message.for_language(language)
    notice = tenant.calls.recording_notice.for_language(language)
    question = "How can I help you?" if language == "en" else "¿En qué le puedo ayudar?"
    return " ".join(part for part in (words or tenant.name, notice, question) if part)


def busy_words(tenant: Tenant) -> str:
    if tenant.default_language == "en":
        return f"{tenant.name}: all lines are busy. Please call again in a few minutes."
    return f"{tenant.name}: todas las líneas están ocupadas. Llame de nuevo en unos minutos."


def call_script(tenant: Tenant) -> Script:
    """Said by the machine itself. The model says each in the language the caller speaks."""
    language = _NAMES[tenant.default_language]
    say = "Say to the caller, in the language they have been speaking, in one short sentence: "
    return Script(
        greeting=f"Greet the caller with exactly these words, nothing else: «{greeting(tenant)}»",
        busy=f"Say in {language} exactly these words, nothing else: «{busy_words(tenant)}»",
        filler=say + "one moment please, I am checking.",
        still_there=say + "are you still there?",
        goodbye_machine=say + "I seem to have reached a machine, so I will hang up now. Goodbye.",
        goodbye_silence=say + "I cannot hear you, so I will hang up now; please call again. Bye.",
        closing_soon=say + "we have about one minute left on this call.",
        goodbye_limit=say + "our time on this call is over; please call again or write. Goodbye.",
        interrupted=(
            "The line was interrupted for a moment. If you called a tool and got no output, call "
            "it again with the same arguments. Else answer what the caller said last, or go on."
        ),
        transfer_failed="The transfer did not work: say so and offer to take a message.",
    )


def resumed(language: Language, lines: str) -> str:
    """For a session that begins in the middle of a call."""
    return (
        "The call was interrupted for a moment and goes on. Do not greet again. "
        f"The caller speaks {_NAMES[language]}. What was said so far:\n{lines}"
    )


def summary_text(record: CallRecord, tenant: Tenant) -> str:
    """For the admin: how the call went, without its words."""
    minutes = 0.0
    if record.ended_at is not None:
        minutes = (record.ended_at - record.started_at).total_seconds() / 60
    began = record.started_at.astimezone(tenant.zone).strftime("%Y-%m-%d %H:%M")
    booked = ", ".join(record.appointment_ids) or "-"
    if tenant.default_language == "es":
        return (
            f"Llamada del {began}, {minutes:.1f} minutos.\n"
            f"Resultado: {record.outcome}\nCitas reservadas: {booked}\nLlamada: {record.call_id}"
        )
    return (
        f"Call of {began}, {minutes:.1f} minutes.\n"
        f"Outcome: {record.outcome}\nAppointments booked: {booked}\nCall: {record.call_id}"
    )
