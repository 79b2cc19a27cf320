"""Which properties an event may be written with, and what each must be."""

import re
from collections.abc import Callable
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from devstack.simulators.graph_errors import (
    GraphError,
    failed_validation,
    unknown_property,
    unreadable,
    wrong_type,
)
from devstack.simulators.graph_recurrence import check_recurrence
from devstack.simulators.graph_times import read_date_time, zone
from devstack.simulators.mailboxes import NEVER, StoredEvent
from devstack.simulators.names import names

Check = Callable[[Any], Any]
_EXTENDED_ID = re.compile(
    r"(String|Integer|Boolean|Double|SystemTime|CLSID)"
    r" (\{[0-9a-fA-F-]{36}\} (Name \S.*|Id 0x[0-9a-fA-F]+)|0x[0-9a-fA-F]{1,4})"
)
# Accepted and ignored: a client may send back an event as it read it.
READ_ONLY = names(
    """id changeKey createdDateTime lastModifiedDateTime bodyPreview hasAttachments iCalUId
    isCancelled isDraft isOrganizer onlineMeeting onlineMeetingUrl organizer originalEndTimeZone
    originalStart originalStartTimeZone responseStatus seriesMasterId type webLink uid"""
)
DEFAULTS: dict[str, Any] = {
    "subject": "",
    "body": {"contentType": "html", "content": ""},
    "showAs": "busy",
    "importance": "normal",
    "sensitivity": "normal",
    "isAllDay": False,
    "isReminderOn": True,
    "reminderMinutesBeforeStart": 15,
    "responseRequested": True,
    "allowNewTimeProposals": True,
    "hideAttendees": False,
    "isOnlineMeeting": False,
    "onlineMeetingProvider": "unknown",
    "categories": [],
    "location": {"displayName": "", "locationType": "default"},
    "locations": [],
    "attendees": [],
    "recurrence": None,
    "transactionId": None,
}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise wrong_type(value, "Edm.String")
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise wrong_type(value, "Edm.Boolean")
    return value


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise wrong_type(value, "Edm.Int32")
    return value


def _one_of(*names: str) -> Check:
    by_lower = {name.lower(): name for name in names}

    def check(value: Any) -> str:
        if _text(value).lower() not in by_lower:
            raise unreadable(f"Requested value '{value}' was not found.")
        return by_lower[value.lower()]

    return check


def _list_of(check: Check) -> Check:
    def check_list(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise unreadable("were unable to deserialize ")
        return [check(each) for each in value]

    return check_list


def _record(kind: str, fields: dict[str, Check]) -> Check:
    def check(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise unreadable("were unable to deserialize ")
        for name in value:
            if name not in fields and "@" not in name:
                raise unknown_property(name, kind)
        return {name: fields[name](each) for name, each in value.items() if name in fields}

    return check


def _anything(value: Any) -> Any:
    return value


def _extended(value: Any) -> dict[str, Any]:
    checked: dict[str, Any] = _record(
        "SingleValueLegacyExtendedProperty", {"id": _text, "value": _text}
    )(value)
    if not _EXTENDED_ID.fullmatch(checked.get("id", "")) or "value" not in checked:
        raise GraphError(
            400,
            "ErrorInvalidRequest",
            "PropertyId values may only be in one of the following formats: 'MapiPropertyType "
            "namespaceGuid Name propertyName', 'MapiPropertyType namespaceGuid Id propertyId' or "
            "'MapiPropertyType propertyTag'.",
        )
    return checked


_LOCATION = _record(
    "Location",
    {
        "displayName": _text,
        "locationEmailAddress": _text,
        "locationUri": _text,
        "locationType": _one_of(*["default", "conferenceRoom", "homeAddress", "businessAddress"]),
        "uniqueId": _text,
        "uniqueIdType": _text,
        "address": _anything,
        "coordinates": _anything,
    },
)
_ADDRESS = _record("EmailAddress", {"address": _text, "name": _text})
_ATTENDEE = _record(
    "Attendee",
    {
        "emailAddress": _ADDRESS,
        "type": _one_of("required", "optional", "resource"),
        "status": _anything,
    },
)
WRITABLE: dict[str, Check] = {
    "subject": _text,
    "body": _record("ItemBody", {"contentType": _one_of("text", "html"), "content": _text}),
    "showAs": _one_of(*["unknown", "free", "tentative", "busy", "oof", "workingElsewhere"]),
    "importance": _one_of("low", "normal", "high"),
    "sensitivity": _one_of("normal", "personal", "private", "confidential"),
    "isAllDay": _flag,
    "isReminderOn": _flag,
    "reminderMinutesBeforeStart": _whole,
    "responseRequested": _flag,
    "allowNewTimeProposals": _flag,
    "hideAttendees": _flag,
    "isOnlineMeeting": _flag,
    "onlineMeetingProvider": _one_of(
        "unknown", "skypeForBusiness", "skypeForConsumer", "teamsForBusiness"
    ),
    "categories": _list_of(_text),
    "location": _LOCATION,
    "locations": _list_of(_LOCATION),
    "attendees": _list_of(_ATTENDEE),
    "recurrence": _record("PatternedRecurrence", {"pattern": _anything, "range": _anything}),
    "transactionId": _text,
    "singleValueExtendedProperties": _list_of(_extended),
    "start": read_date_time,
    "end": read_date_time,
}
_MAY_BE_NULL = {"recurrence", "transactionId"}


def read_event(body: Any) -> dict[str, Any]:
    """The properties of a request's body, checked; `start` and `end` as (UTC, zone name)."""
    if not isinstance(body, dict):
        raise unreadable("were unable to deserialize ")
    checked = {}
    for name, value in body.items():
        if name in READ_ONLY or "@" in name:
            continue
        if name not in WRITABLE:
            raise unknown_property(name, "Event")
        null = value is None and name in _MAY_BE_NULL
        checked[name] = None if null else WRITABLE[name](value)
    return checked


def create(body: Any, now: datetime) -> StoredEvent:
    written = read_event(body)
    if "start" not in written or "end" not in written:
        raise failed_validation()
    event = StoredEvent({**DEFAULTS}, NEVER, NEVER, "UTC", created=now)
    write(event, written)
    return event


def write(event: StoredEvent, written: dict[str, Any]) -> None:
    """Nothing is changed if it is refused."""
    start, zone_name = written.get("start", (event.start, event.zone_name))
    end, _ = written.get("end", (event.end, event.zone_name))
    if end < start:
        raise failed_validation("The event's end is earlier than its start.")
    if written.get("isAllDay", event.properties["isAllDay"]):
        _check_whole_days(start, end, zone(zone_name))
    if written.get("recurrence"):
        check_recurrence(written["recurrence"])
    changed = {name: value for name, value in written.items() if name not in ("start", "end")}
    extended = changed.pop("singleValueExtendedProperties", None)
    event.start, event.end, event.zone_name = start, end, zone_name
    event.properties.update(changed)
    if extended is not None:
        old = event.properties.get("singleValueExtendedProperties", [])
        merged = {each["id"]: each for each in [*old, *extended]}
        event.properties["singleValueExtendedProperties"] = list(merged.values())


def _check_whole_days(start: datetime, end: datetime, local: ZoneInfo) -> None:
    midnights = all(each.astimezone(local).time() == time() for each in (start, end))
    if not midnights or end == start:
        raise failed_validation(
            "The Event.Start and Event.End of an all-day event need to be set to midnight."
        )
