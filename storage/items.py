"""Items as plain values: text, whole numbers, booleans, aware instants, sets of text, maps, lists.

Instants are kept to the second as "2026-11-22T15:30:00Z", which sorts as time does. `None` and
empty sets are not kept: DynamoDB knows no empty set, and a missing attribute says the same.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

Item = dict[str, Any]  # attribute name to plain value

TTL_ATTRIBUTE = "expires_at_s"


def instant_text(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def epoch_ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def expires(moment: datetime, after: timedelta) -> int:
    """The value of the TTL attribute: DynamoDB may delete the item from then on."""
    return int((moment + after).timestamp())


def is_kept(value: object) -> bool:
    return value is not None and value != frozenset()


def marshal_item(item: Mapping[str, object]) -> dict[str, Any]:
    return {name: marshal(value) for name, value in item.items() if is_kept(value)}


def unmarshal_item(attributes: Mapping[str, Any]) -> Item:
    return {name: unmarshal(value) for name, value in attributes.items()}


def marshal(value: object) -> dict[str, Any]:
    match value:
        case bool():
            return {"BOOL": value}
        case str():
            return {"S": value}
        case int():
            return {"N": str(value)}
        case datetime():
            return {"S": instant_text(value)}
        case set() | frozenset():
            return {"SS": sorted(value)}
        case Mapping():
            return {"M": marshal_item(value)}
        case list() | tuple():
            return {"L": [marshal(each) for each in value]}
    raise TypeError(f"cannot keep a {type(value).__name__}")


def unmarshal(value: Mapping[str, Any]) -> Any:
    ((kind, content),) = value.items()
    match kind:
        case "S" | "BOOL":
            return content
        case "N":
            return int(content)
        case "SS":
            return frozenset(content)
        case "M":
            return unmarshal_item(content)
        case "L":
            return [unmarshal(each) for each in content]
    raise TypeError(f"cannot read a {kind}")
