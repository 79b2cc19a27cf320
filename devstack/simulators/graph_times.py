"""Times as Graph reads and writes them: a local time beside the name of its zone."""

import re
from datetime import UTC, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from babel.core import get_global

from devstack.simulators.graph_errors import bad_time_zone, unknown_property, unreadable, wrong_type

_DATE_TIME = re.compile(
    r"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d{1,12})?(Z|[+-]\d\d:\d\d)?", re.ASCII
)


@cache
def zone(name: str) -> ZoneInfo:
    """A Windows name ("Eastern Standard Time") or an IANA one."""
    iana = get_global("windows_zone_mapping").get(name, name)
    if not isinstance(iana, str) or iana not in available_timezones():
        raise bad_time_zone(name)
    return ZoneInfo(iana)


def read_instant(text: str, local: ZoneInfo) -> datetime | None:
    """Aware, in UTC; None if it is no such thing. An offset in the text wins over `local`."""
    match = _DATE_TIME.fullmatch(text)
    if match is None:
        return None
    try:
        instant = datetime.fromisoformat(match[1] + (match[2] or ""))
    except ValueError:
        return None
    return (instant if instant.tzinfo else instant.replace(tzinfo=local)).astimezone(UTC)


def read_date_time(value: Any) -> tuple[datetime, str]:
    """{dateTime, timeZone} as UTC, and the zone's name as it was given."""
    if not isinstance(value, dict):
        raise unreadable("were unable to deserialize ")
    for name in value:
        if name not in ("dateTime", "timeZone", "@odata.type"):
            raise unknown_property(name, "DateTimeTimeZone")
    text, name = value.get("dateTime"), value.get("timeZone")
    if not isinstance(name, str):
        raise bad_time_zone(name or "")
    local = zone(name)
    instant = read_instant(text, local) if isinstance(text, str) else None
    if instant is None:
        raise wrong_type(text, "Edm.DateTime")
    return instant, name


def show_date_time(instant: datetime, zone_name: str) -> dict[str, str]:
    local = instant.astimezone(zone(zone_name))
    return {"dateTime": f"{local:%Y-%m-%dT%H:%M:%S}.0000000", "timeZone": zone_name}


def show_stamp(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}0Z"
