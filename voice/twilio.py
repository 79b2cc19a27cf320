"""Twilio's side of a bridged call: signatures, TwiML and the media socket's frames."""

import base64
import hashlib
import hmac
from binascii import a2b_base64
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

import orjson

from contracts.values import Language

_SAY_LANGUAGE = {"en": "en-US", "es": "es-MX"}


def signature(auth_token: str, url: str, form: Mapping[str, str]) -> str:
    """`X-Twilio-Signature`: HMAC-SHA1 over the url and the form's sorted names and values."""
    signed = url + "".join(f"{name}{form[name]}" for name in sorted(form))
    digest = hmac.new(auth_token.encode(), signed.encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()


def signed_by_twilio(auth_token: str, given: str, url: str, form: Mapping[str, str]) -> bool:
    return any(
        hmac.compare_digest(signature(auth_token, candidate, form).encode(), given.encode())
        for candidate in _as_twilio_writes(url)
    )


def _as_twilio_writes(url: str) -> tuple[str, ...]:
    """A socket's url is signed with its ws scheme, and in places with a slash at the end."""
    urls = [url]
    if url.startswith("https://"):
        urls.append("wss://" + url.removeprefix("https://"))
    elif url.startswith("http://"):
        urls.append("ws://" + url.removeprefix("http://"))
    return tuple(urls + [f"{candidate}/" for candidate in urls])


def connect_twiml(stream_url: str, again_url: str, parameters: Mapping[str, str]) -> str:
    """A two-way stream. A stream that drops goes on at `again_url`; a hang-up never gets there."""
    inside = "".join(
        f"<Parameter name={quoteattr(name)} value={quoteattr(value)}/>"
        for name, value in parameters.items()
    )
    return _twiml(
        f"<Connect><Stream url={quoteattr(stream_url)}>{inside}</Stream></Connect>"
        f'<Redirect method="POST">{escape(again_url)}</Redirect>'
    )


def say_and_hang_up_twiml(text: str, language: Language) -> str:
    return _twiml(f'<Say language="{_SAY_LANGUAGE[language]}">{escape(text)}</Say><Hangup/>')


def dial_twiml(number: str, action_url: str, timeout_s: int = 25) -> str:
    """Rings a person; unanswered, the call comes back to `action_url`."""
    return _twiml(
        f'<Dial timeout="{timeout_s}" action={quoteattr(action_url)} method="POST">'
        f"<Number>{escape(number)}</Number></Dial>"
    )


def hang_up_twiml() -> str:
    return _twiml("<Hangup/>")


def reject_twiml() -> str:
    return _twiml("<Reject/>")


def trouble_twiml() -> str:
    """We cannot serve the call: said honestly, in both languages as we may not know which."""
    return _twiml(
        '<Say language="en-US">We have a technical problem. Please call again later.</Say>'
        '<Say language="es-MX">Tenemos un problema técnico. Por favor llame más tarde.</Say>'
        "<Hangup/>"
    )


def _twiml(verbs: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><Response>{verbs}</Response>'


# --- the media socket: frames in ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StreamStarted:
    stream_sid: str
    call_sid: str
    parameters: dict[str, str]


@dataclass(frozen=True, slots=True)
class Media:
    payload: str  # base64 µ-law, 20 ms


@dataclass(frozen=True, slots=True)
class Digit:
    digit: str


@dataclass(frozen=True, slots=True)
class Marked:
    name: str


@dataclass(frozen=True, slots=True)
class StreamStopped:
    pass


StreamFrame = StreamStarted | Media | Digit | Marked | StreamStopped


class BadFrame(ValueError):
    """Not a frame of the media protocol."""


def read_frame(data: str | bytes) -> StreamFrame | None:
    """None for a frame without meaning to a call. Raises `BadFrame`."""
    try:
        frame = orjson.loads(data)
        match frame["event"]:
            case "media":
                return Media(_audio(frame["media"]["payload"]))
            case "mark":
                return Marked(_string(frame["mark"]["name"]))
            case "dtmf":
                return Digit(_string(frame["dtmf"]["digit"]))
            case "start":
                start = frame["start"]
                parameters = {
                    name: value
                    for name, value in (start.get("customParameters") or {}).items()
                    if isinstance(value, str)
                }
                return StreamStarted(
                    _string(start["streamSid"]), _string(start["callSid"]), parameters
                )
            case "stop":
                return StreamStopped()
    except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise BadFrame(type(error).__name__) from error
    return None


def _audio(value: object) -> str:
    a2b_base64(_string(value), strict_mode=True)  # raises a ValueError
    return str(value)


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a string")
    return value


# --- and out ------------------------------------------------------------------------------------


def media_frame(stream_sid: str, payload: str) -> str:
    frame = {"event": "media", "streamSid": stream_sid, "media": {"payload": payload}}
    return orjson.dumps(frame).decode()


def mark_frame(stream_sid: str, name: str) -> str:
    return orjson.dumps({"event": "mark", "streamSid": stream_sid, "mark": {"name": name}}).decode()


def clear_frame(stream_sid: str) -> str:
    return orjson.dumps({"event": "clear", "streamSid": stream_sid}).decode()
