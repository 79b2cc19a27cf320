"""Scores a reading against a label: right, honest (not settled, nothing harmful) or wrong.

A label has `must`, acts that have to be there with the fields that count, and `must_not`, acts that
do harm where all the fields given are there. Counted as equal: lists as sets; a chosen number and
the offered value; one act with all fields and several acts with a part each; of two open readings
(am, pm) the one that an offer settles.
"""

import json
import unicodedata
from collections.abc import Iterator
from typing import Any, Literal

Record = dict[str, Any]
Result = Literal["right", "honest", "wrong"]

_SAME = {
    "day": ("day", "days"),
    "days": ("day", "days"),
    "time": ("time", "times"),
    "times": ("time", "times"),
}
_PLACES = {"first": 0, "last": -1}
# Acts that something is done upon, by the field that tells two of them apart: one that no label
# knows of is a mistake.
_BEARING: dict[str, tuple[str, ...]] = {
    "agree": (),
    "keep": (),
    "stop": (),
    "third_party": (),
    "danger": (),
    "want": ("task",),
    "tell": ("detail",),
    "choose": (),
    "note": (),
}
_HARMLESS = ("book", "look_up", "message", "person")
# A refusal may be heard as either.
_ALIKE = {"stop": ("keep", "decline"), "keep": ("stop", "decline")}


def score(record: Record, answer: Record) -> tuple[Result, str]:
    """The result, and why it is not right."""
    said = answer.get("acts") or []
    acts = [same for act in _with_merged(said) for same in _with_offered(act, record)]
    for pattern in record["must_not"]:
        if any(_harms(pattern, act) for act in acts):
            return "wrong", f"has {_shown(pattern)}"
    if extra := next(_invented(record, said), None):
        return "wrong", f"invents {_shown(extra)}"
    offers = record.get("offers") or {}
    missing = [p for p in record["must"] if not any(_meets(p, act, offers) for act in acts)]
    if not missing:
        return "right", ""
    told = "lacks " + "; ".join(map(_shown, missing))
    return ("wrong" if answer.get("settled") else "honest"), told


def _shown(act: Record) -> str:
    return json.dumps(act, ensure_ascii=False)


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold().strip())
    return "".join(c for c in plain if not unicodedata.combining(c))


def _listed(act: Record, field: str) -> set[str]:
    """What an act says in a field, with what says the same in another one."""
    found: set[str] = set()
    for name in _SAME.get(field, (field,)):
        value = act.get(name)
        if isinstance(value, list):
            found |= set(map(str, value))
        elif value is not None:
            found.add(str(value))
    return found


def _with_merged(acts: list[Record]) -> list[Record]:
    """The acts, and for each role what all its wishes say together: one act or several is alike."""
    together: dict[str, Record] = {}
    for act in acts:
        if act["act"] == "wish":
            whole = together.setdefault(act["role"], {"act": "wish", "role": act["role"]})
            for field in ("days", "weekdays"):
                if both := _listed(act, field) | _listed(whole, field):
                    whole[field] = sorted(both)
    return acts + list(together.values())


def _with_offered(act: Record, record: Record) -> Iterator[Record]:
    """The act, and the wish that a chosen number stands for, or the choice that a wish makes."""
    yield act
    asked, offers = record.get("asked"), record.get("offers") or {}
    for kind in [asked] if asked in ("day", "time") else ["day", "time"]:
        options = offers.get(f"{kind}s") or []
        if act["act"] == "choose" and options:
            yield from _as_wish(act, kind, options)
        elif act["act"] == "wish" and act["role"] == "wanted" and act.get(kind) in options:
            yield from _as_choice(options.index(act[kind]), len(options))


def _as_wish(act: Record, kind: str, options: list[str]) -> Iterator[Record]:
    number = act.get("number")
    place = number - 1 if isinstance(number, int) else _PLACES.get(str(act.get("which")))
    if place is not None and -1 <= place < len(options):
        yield {"act": "wish", "role": "wanted", kind: options[place]}
        yield {"act": "choose", "number": place % len(options) + 1}


def _as_choice(place: int, count: int) -> Iterator[Record]:
    yield {"act": "choose", "number": place + 1}
    for which, at in _PLACES.items():
        if at % count == place:
            yield {"act": "choose", "which": which}


def _fields(pattern: Record) -> Iterator[tuple[str, Any]]:
    return ((field, wanted) for field, wanted in pattern.items() if field != "act")


def _compared(field: str, wanted: Any, act: Record) -> tuple[set[str], set[str]]:
    want = set(map(str, wanted)) if isinstance(wanted, list) else {str(wanted)}
    got = _listed(act, field)
    if field in ("value", "words", "who"):
        return set(map(_folded, want)), set(map(_folded, got))
    return want, got


def _harms(pattern: Record, act: Record) -> bool:
    """Where all of it is there; of several weekdays or days where it is just these."""
    if act["act"] != pattern["act"]:
        return False
    for field, wanted in _fields(pattern):
        if field in ("time_range", "day_range"):
            if act.get(field) != wanted:
                return False
            continue
        want, got = _compared(field, wanted, act)
        just = field in ("weekdays", "days") and len(want) > 1
        if not (want == got if just else want <= got):
            return False
    return True


def _meets(pattern: Record, act: Record, offers: Record) -> bool:
    if act["act"] != pattern["act"]:
        return False
    return all(_field_meets(field, wanted, act, offers) for field, wanted in _fields(pattern))


def _field_meets(field: str, wanted: Any, act: Record, offers: Record) -> bool:
    if field in ("time_range", "day_range"):
        return bool(act.get(field) == wanted)
    want, got = _compared(field, wanted, act)
    if field in ("words", "who"):
        return bool(got)  # in whatever words
    if field in ("time", "times") and got and got < want:
        return got <= set(offers.get("times") or [])
    return got == want


def _invented(record: Record, acts: list[Record]) -> Iterator[Record]:
    must = record["must"]
    places = any(pattern["act"] in ("wish", "choose") for pattern in must)
    for act in acts:
        kind = act["act"]
        if kind == "wish" and act["role"] == "wanted" and not places:
            yield act
        if kind not in _BEARING or act.get("task") in _HARMLESS:
            continue
        if kind in ("choose", "agree") and places:
            continue
        if not any(_is_alike(pattern, act) for pattern in must):
            yield act


def _is_alike(pattern: Record, act: Record) -> bool:
    kind = act["act"]
    if pattern["act"] in _ALIKE.get(kind, ()):
        return True
    told = _BEARING[kind]
    return pattern["act"] == kind and all(
        pattern.get(field, act.get(field)) == act.get(field) for field in told
    )
