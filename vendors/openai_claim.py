"""What the language model is asked to fill in: acts, each with its words."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, get_args

import orjson
from pydantic import TypeAdapter, ValidationError

from contracts.values import Language
from domain.acts import Act, DetailName, Role, Task, Topic
from domain.languages import LANGUAGES

_ACT: TypeAdapter[Act] = TypeAdapter(Act)
_MOST_ACTS = 20  # each costs a reading of its words

_TEXT = {"type": "string"}
_FLAG = {"type": "boolean"}
_MAYBE_TEXT = {"type": ["string", "null"]}
_MAYBE_NUMBER = {"type": ["integer", "null"]}
_TEXTS = {"type": "array", "items": _TEXT}
# Said with no more than their words.
_PLAIN = (
    "keep", "agree", "decline", "hurry", "note", "third_party", "reason", "repeat", "pause",
)  # fmt: skip


def _one_of(*values: str | None) -> dict[str, Any]:
    kind = ["string", "null"] if None in values else "string"
    return {"type": kind, "enum": list(values)}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    """The vendor's strict mode wants every field required and no other allowed."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_MEANT = _object(
    {
        "days": _TEXTS,
        "from_day": _MAYBE_TEXT,
        "to_day": _MAYBE_TEXT,
        "weekdays": {"type": "array", "items": {"type": "integer", "enum": list(range(7))}},
        "times": _TEXTS,
        "from_time": _MAYBE_TEXT,
        "to_time": _MAYBE_TEXT,
        "shift_days": _MAYBE_NUMBER,
        "shift_minutes": _MAYBE_NUMBER,
    }
)
# One shape for each kind of act: a model then writes no more fields than the act has.
_SHAPES: tuple[dict[str, Any], ...] = (
    {"act": _one_of(*_PLAIN)},
    {"act": _one_of("want"), "task": _one_of(*get_args(Task), None), "more": _FLAG},
    {"act": _one_of("stop"), "task": _one_of(*get_args(Task), None)},
    {
        "act": _one_of("tell"),
        "detail": _one_of(*get_args(DetailName)),
        "value": _MAYBE_TEXT,
        "who": _one_of("self", "visitor", "other"),
        "replaces": _FLAG,
        "part": _FLAG,
        "refused": _FLAG,
    },
    {
        "act": _one_of("wish"),
        "role": _one_of(*get_args(Role)),
        "who": _MAYBE_TEXT,
        "meant": {"anyOf": [_MEANT, {"type": "null"}]},
    },
    {
        "act": _one_of("choose"),
        "number": _MAYBE_NUMBER,
        "which": _one_of("first", "last", "earliest", "latest", "any", "all", None),
    },
    {"act": _one_of("clash"), "days": _TEXTS},
    {"act": _one_of("ask"), "topic": _one_of(*get_args(Topic)), "fact": _MAYBE_TEXT},
    {
        "act": _one_of("danger"),
        "cannot_call": _FLAG,
        "get_out": _FLAG,
        "place": _MAYBE_TEXT,
    },
    {
        "act": _one_of("social"),
        "kind": _one_of("greeting", "thanks", "goodbye", "apology", "insult", "small_talk"),
    },
    {"act": _one_of("for_other"), "who": _MAYBE_TEXT},
    {"act": _one_of("people"), "number": {"type": "integer"}},
    {
        "act": _one_of("other"),
        "of": _one_of("days", "times", None),
        "which": _one_of("earlier", "later", None),
    },
)


def response_format() -> Any:
    acts = [_object({**shape, "words": _TEXT}) for shape in _SHAPES]
    schema = _object(
        {
            "language": _one_of(*LANGUAGES, None),
            "acts": {"type": "array", "items": {"anyOf": acts}},
        }
    )
    return {
        "type": "json_schema",
        "json_schema": {"name": "reading", "strict": True, "schema": schema},
    }


def parsed(content: str | None) -> tuple[Language | None, tuple[Act, ...]] | None:
    """The language and the acts; None where it refused, was cut off or babbles.

    An act that is none (the 31st of June) is left out, and its siblings stand.
    """
    try:
        claim = orjson.loads(content or "")
    except orjson.JSONDecodeError:
        return None
    if not isinstance(claim, dict) or not isinstance(claim.get("acts"), list):
        return None
    language = claim.get("language")
    acts = [_act(each) for each in claim["acts"][:_MOST_ACTS] if isinstance(each, dict)]
    known = language if language in LANGUAGES else None
    return known, tuple(each for each in acts if each is not None)


def _act(claimed: Mapping[str, Any]) -> Act | None:
    try:
        fields = _wish(claimed) if claimed.get("act") == "wish" else claimed
        return _ACT.validate_python({**fields, "certain": False})
    except (ValidationError, KeyError, TypeError, ValueError):
        return None


def _wish(claimed: Mapping[str, Any]) -> dict[str, Any]:
    said = {name: claimed[name] for name in ("act", "words", "role")}
    said["who"] = claimed.get("who")
    return said | (_meant(claimed["meant"]) if claimed["meant"] else {})


def _meant(claimed: Mapping[str, Any]) -> dict[str, Any]:
    days = [dt.date.fromisoformat(each) for each in claimed["days"]]
    times = [_clock(each) for each in claimed["times"]]
    span = (claimed["from_day"], claimed["to_day"])
    hours = (claimed["from_time"], claimed["to_time"])
    return {
        "day": days[0] if len(days) == 1 else None,
        "days": days if len(days) > 1 else (),
        "day_range": span if any(span) else None,
        "weekdays": claimed["weekdays"],
        "time": times[0] if len(times) == 1 else None,
        "times": times if len(times) > 1 else (),
        "time_range": [each and _clock(each) for each in hours] if any(hours) else None,
        "shift_days": claimed["shift_days"],
        "shift_minutes": claimed["shift_minutes"],
    }


def _clock(said: str) -> dt.time:
    return dt.time.fromisoformat(said).replace(second=0, microsecond=0, tzinfo=None)
