"""Tables of `FakeDynamo`, and the errors of the real one."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from botocore.exceptions import ClientError

from devstack.provision import INDEXES, TABLES, TTL_ATTRIBUTE
from tests.fakes.expressions import Item

Key = tuple[str, ...]


def client_error(code: str, status: int = 400, **extra: Any) -> ClientError:
    response = {
        "Error": {"Code": code, "Message": code},
        "ResponseMetadata": {"HTTPStatusCode": status},
        **extra,
    }
    return ClientError(response, "FakeDynamo")


def invalid(reason: str) -> ClientError:
    error = client_error("ValidationException")
    error.args = (reason,)
    return error


class FakeTable:
    def __init__(self, name: str) -> None:
        partition, sort, _ = TABLES[name]
        self.key_names = tuple(filter(None, (partition, sort)))
        self.indexes = INDEXES.get(name, {})
        self.items: dict[Key, Item] = {}

    def key_of(self, attributes: Mapping[str, Any], *, exact: bool = False) -> Key:
        if exact and set(attributes) != set(self.key_names):
            raise invalid("key does not match the schema")
        key = tuple(attributes.get(name, {}).get("S", "") for name in self.key_names)
        if not all(key):
            raise invalid("key attribute missing or empty")
        return key


def check_placeholders(request: Mapping[str, Any]) -> None:
    texts = (text for name, text in request.items() if name.endswith("Expression"))
    names, values = _placeholders(" ".join(texts))
    given = request.get("ExpressionAttributeNames", {})
    if names != given.keys():
        raise invalid("names used are not those given")
    if any(alias[1:] != name for alias, name in given.items()):
        raise invalid("this fake wants #name to stand for name")
    if values != request.get("ExpressionAttributeValues", {}).keys():
        raise invalid("values used are not those given")


@cache
def _placeholders(texts: str) -> tuple[set[str], set[str]]:
    return set(re.findall(r"#\w+", texts)), set(re.findall(r":\w+", texts))


def expires_at_s(item: Item) -> float:
    return float(item.get(TTL_ATTRIBUTE, {}).get("N", "inf"))
