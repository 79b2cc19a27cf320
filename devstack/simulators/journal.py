"""Every request the simulators saw, in order."""

import json
from collections import deque
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

_KEPT = 20_000
_SECRETS = {"client_secret", "refresh_token", "client_assertion", "code"}
_HEADERS = ("Prefer", "Content-Type", "If-Match", "Idempotency-Key", "OpenAI-Beta")


@dataclass
class SeenRequest:
    """`path` is the vendor's own: without our prefix, with its query."""

    vendor: str
    method: str
    path: str
    body: Any
    headers: dict[str, str]
    status: int | None = None  # None: still running, or its connection was dropped


class Journal:
    def __init__(self) -> None:
        self._seen: deque[SeenRequest] = deque(maxlen=_KEPT)

    async def note(self, vendor: str, request: web.Request) -> SeenRequest:
        seen = SeenRequest(
            vendor=vendor,
            method=request.method,
            path=request.raw_path.removeprefix(f"/{vendor}"),
            body=_readable(await request.read(), request.content_type),
            headers={name: request.headers[name] for name in _HEADERS if name in request.headers},
        )
        self._seen.append(seen)
        return seen

    def seen(self, vendor: str | None = None) -> list[dict[str, Any]]:
        return [asdict(each) for each in self._seen if vendor in (None, each.vendor)]

    def clear(self) -> None:
        self._seen.clear()


def _readable(body: bytes, content_type: str) -> Any:
    if not body:
        return None
    text = body.decode("utf-8", "replace")
    if content_type == "application/x-www-form-urlencoded":
        pairs = parse_qsl(text, keep_blank_values=True)
        return {name: "***" if name in _SECRETS else value for name, value in pairs}
    try:
        return json.loads(text)
    except ValueError:
        return text
