"""The OData a calendar answers: $select, $filter, $orderby, $expand, $top, $skip."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC
from typing import Any
from zoneinfo import ZoneInfo

from devstack.simulators.graph_errors import bad_parameter, bad_query
from devstack.simulators.graph_events import DEFAULTS, READ_ONLY
from devstack.simulators.graph_show import Occurrence, Preferences, show
from devstack.simulators.graph_times import read_instant

Test = Callable[[Occurrence], bool]
_KNOWN = {"$select", "$filter", "$orderby", "$expand", "$top", "$skip", "$count"}
_SELECTABLE = READ_ONLY | set(DEFAULTS) | {"start", "end"}
_PAGE, _MAX_PAGE = 10, 1000  # Graph's default is 10, and a surprise to many
_TEXT = r"'((?:[^']|'')*)'"
_EXPAND = re.compile(r"singleValueExtendedProperties\(\s*\$filter\s*=\s*(.+)\)", re.IGNORECASE)
_EXPANDED_ID = re.compile(r"id eq " + _TEXT, re.IGNORECASE)
_EXTENDED = re.compile(
    r"singleValueExtendedProperties/any\(\s*(\w+)\s*:\s*\1/id eq " + _TEXT + r"\s+and\s+\1/value "
    r"(?:eq " + _TEXT + r"|(ne null))\s*\)",
    re.IGNORECASE,
)
_TIME = re.compile(r"(start|end)/dateTime (eq|ge|gt|le|lt) " + _TEXT, re.IGNORECASE)
_EQUAL = re.compile(rf"(subject|showAs|type|iCalUId) eq {_TEXT}")
_ORDERS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "start/datetime": lambda shown: shown["start"]["dateTime"],
    "end/datetime": lambda shown: shown["end"]["dateTime"],
    "subject": lambda shown: shown["subject"],
    "createddatetime": lambda shown: shown["createdDateTime"],
    "lastmodifieddatetime": lambda shown: shown["lastModifiedDateTime"],
}
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda a, b: a == b,
    "ge": lambda a, b: a >= b,
    "gt": lambda a, b: a > b,
    "le": lambda a, b: a <= b,
    "lt": lambda a, b: a < b,
}


@dataclass(frozen=True)
class Page:
    items: list[dict[str, Any]]
    total: int
    next_skip: int | None


@dataclass(frozen=True)
class Shape:
    """How one event is shown."""

    select: tuple[str, ...]
    extended_ids: tuple[str, ...]

    def show(self, shown: Occurrence, prefer: Preferences) -> dict[str, Any]:
        full = show(shown, prefer)
        if self.select:
            kept = {"id", "@odata.etag", *self.select}
            full = {name: value for name, value in full.items() if name in kept}
        found = [(i, shown.event.extended(i)) for i in self.extended_ids]
        present = [{"id": i, "value": value} for i, value in found if value is not None]
        if present:
            full["singleValueExtendedProperties"] = present
        return full


def read_shape(query: Mapping[str, str]) -> Shape:
    for name in query:
        if name.startswith("$") and name not in _KNOWN:
            raise bad_query(f"The query parameter '{name}' is not supported.")
    select = tuple(name.strip() for name in query.get("$select", "").split(",") if name.strip())
    for name in select:
        if name not in _SELECTABLE:
            raise bad_query(f"Could not find a property named '{name}' on type 'Event'.")
    return Shape(select, _expanded(query.get("$expand", "")))


def _expanded(text: str) -> tuple[str, ...]:
    if not text:
        return ()
    match = _EXPAND.fullmatch(text.strip())
    ids = tuple(match[1].split(" or ")) if match else ()
    found = [_EXPANDED_ID.fullmatch(each.strip()) for each in ids]
    if not found or not all(found):
        raise bad_query(f"Parsing OData Select and Expand failed: '{text}'.")
    return tuple(each[1].replace("''", "'") for each in found if each)


def page_of(
    occurrences: list[Occurrence], query: Mapping[str, str], prefer: Preferences, *, view: bool
) -> Page:
    shape = read_shape(query)
    tests = _tests(query.get("$filter", ""), view=view)
    kept = [each for each in occurrences if all(test(each) for test in tests)]
    kept = _ordered(kept, query.get("$orderby", ""), prefer)
    top = _whole(query, "$top", _PAGE, 1, _MAX_PAGE)
    skip = _whole(query, "$skip", 0, 0, 10**9)
    items = [shape.show(each, prefer) for each in kept[skip : skip + top]]
    more = skip + top if len(kept) > skip + top else None
    return Page(items, len(kept), more)


def _whole(query: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    text = query.get(name)
    if text is None:
        return default
    if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
        raise bad_query(f"The value '{text}' for {name} must be from {least} to {most}.")
    return int(text)


def _ordered(kept: list[Occurrence], text: str, prefer: Preferences) -> list[Occurrence]:
    for clause in reversed([each.strip() for each in text.split(",") if each.strip()]):
        name, _, direction = clause.partition(" ")
        key = _ORDERS.get(name.lower())
        if key is None or direction.strip().lower() not in ("", "asc", "desc"):
            raise bad_query(f"The $orderby clause '{clause}' is not supported.")
        kept = sorted(
            kept,
            key=lambda each, key=key: key(show(each, prefer)),  # type: ignore[misc]
            reverse=direction.strip().lower() == "desc",
        )
    return kept


def _tests(text: str, *, view: bool) -> list[Test]:
    """A conjunction; the vendor finds extended properties on /events, not on a view."""
    tests, rest = [], text.strip()
    while rest:
        kind, match = _next_clause(rest)
        if match is None or (view and kind is _by_extended):
            raise bad_query(f"Invalid filter clause: '{rest}'.")
        tests.append(kind(match))
        rest = rest[match.end() :].strip()
        if rest and not rest.lower().startswith("and "):
            raise bad_query(f"Invalid filter clause: '{rest}'.")
        rest = rest[4:].strip()
    return tests


def _next_clause(text: str) -> tuple[Callable[[re.Match[str]], Test], re.Match[str] | None]:
    for pattern, make in ((_EXTENDED, _by_extended), (_TIME, _by_time)):
        match = pattern.match(text)
        if match:
            return make, match
    return _by_equal, _EQUAL.match(text)


def _by_extended(match: re.Match[str]) -> Test:
    property_id, value = match[2].replace("''", "'"), match[3]
    if value is None:
        return lambda each: each.event.extended(property_id) is not None
    wanted = value.replace("''", "'").lower()  # values too are compared without case
    return lambda each: (each.event.extended(property_id) or "").lower() == wanted


def _by_time(match: re.Match[str]) -> Test:
    side, compare = match[1].lower(), _COMPARE[match[2].lower()]
    instant = read_instant(match[3], ZoneInfo("UTC"))
    if instant is None:
        raise bad_query(f"Invalid filter clause: '{match[0]}'.")
    return lambda each: compare((each.start if side == "start" else each.end), instant)


def _by_equal(match: re.Match[str]) -> Test:
    name, value = match[1], match[2].replace("''", "'")
    return lambda each: show(each, Preferences())[name] == value


def read_window(query: Mapping[str, str]) -> tuple[Any, Any]:
    """startDateTime and endDateTime, in UTC unless they say otherwise."""
    by_lower = {name.lower(): value for name, value in query.items()}
    texts = by_lower.get("startdatetime"), by_lower.get("enddatetime")
    if not all(texts):
        raise bad_parameter(
            "This request requires a time window specified by the query string parameters "
            "StartDateTime and EndDateTime."
        )
    start, end = (read_instant(str(text), ZoneInfo("UTC")) for text in texts)
    if start is None or end is None:
        raise bad_parameter(f"The value '{texts[start is not None]}' is not a valid date and time.")
    if end < start or (end - start).days > 1825:
        raise bad_parameter("The window's end is before its start, or more than 1825 days later.")
    return start.astimezone(UTC), end.astimezone(UTC)
