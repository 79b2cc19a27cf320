"""An event as Graph shows it: ids of one kind or the other, times in the zone asked for."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from multidict import CIMultiDictProxy

from devstack.simulators.graph_times import show_date_time, show_stamp, zone
from devstack.simulators.mailboxes import StoredEvent, shown_id

_TAGS = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Preferences:
    """The `Prefer` header."""

    zone_name: str = "UTC"
    immutable_ids: bool = False

    def applied(self) -> str:
        kind = ', IdType="ImmutableId"' if self.immutable_ids else ""
        return f'outlook.timezone="{self.zone_name}"{kind}'


def read_preferences(headers: CIMultiDictProxy[str]) -> Preferences:
    asked = ", ".join(headers.getall("Prefer", []))
    zone_match = re.search(r'outlook\.timezone\s*=\s*"([^"]*)"', asked, re.IGNORECASE)
    zone_name = zone_match[1] if zone_match else "UTC"
    zone(zone_name)  # refuses one it does not know
    immutable = re.search(r'IdType\s*=\s*"?ImmutableId', asked, re.IGNORECASE) is not None
    return Preferences(zone_name, immutable)


@dataclass(frozen=True)
class Occurrence:
    """What a calendar shows: an event, or one day of a series."""

    event: StoredEvent
    mailbox: str
    start: datetime
    end: datetime
    day: date | None = None  # None: the event itself

    @property
    def token(self) -> str:
        return self.event.token if self.day is None else f"{self.event.token}.{self.day}"

    @property
    def kind(self) -> str:
        if self.day is not None:
            return "occurrence"
        return "seriesMaster" if self.event.properties["recurrence"] else "singleInstance"


def show(shown: Occurrence, prefer: Preferences) -> dict[str, Any]:
    """Everything but the extended properties, which are shown when they are asked for."""
    event, address = shown.event, {"name": shown.mailbox, "address": shown.mailbox}
    properties = {
        name: value
        for name, value in event.properties.items()
        if name != "singleValueExtendedProperties"
    }
    own_id = shown_id(shown.token, immutable=prefer.immutable_ids)
    series = shown_id(event.token, immutable=prefer.immutable_ids) if shown.day else None
    return {
        "@odata.etag": f'W/"{event.change_key()}"',
        "id": own_id,
        "createdDateTime": show_stamp(event.created),
        "lastModifiedDateTime": show_stamp(event.modified),
        "changeKey": event.change_key(),
        "originalStartTimeZone": event.zone_name,
        "originalEndTimeZone": event.zone_name,
        "iCalUId": f"040000008200E00074C5B7101A82E008{event.token}",
        "hasAttachments": False,
        "bodyPreview": _TAGS.sub("", properties["body"].get("content", "")).strip()[:255],
        "isCancelled": False,
        "isDraft": False,
        "isOrganizer": True,
        "seriesMasterId": series,
        "type": shown.kind,
        "webLink": f"https://outlook.office365.com/owa/?itemid={own_id}&exvsurl=1",
        "onlineMeetingUrl": None,
        "onlineMeeting": None,
        "responseStatus": {"response": "organizer", "time": "0001-01-01T00:00:00Z"},
        "organizer": {"emailAddress": address},
        **properties,
        "recurrence": None if shown.day else properties["recurrence"],
        "attendees": [_attendee(each) for each in properties["attendees"]],
        "start": show_date_time(shown.start, prefer.zone_name),
        "end": show_date_time(shown.end, prefer.zone_name),
    }


def _attendee(written: dict[str, Any]) -> dict[str, Any]:
    status = {"response": "none", "time": "0001-01-01T00:00:00Z"}
    return {"type": "required", "status": status, **written}
