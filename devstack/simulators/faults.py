"""Faults to order: what a vendor does on a bad day.

{vendor, match, status | delay_s | drop | after, times, retry_after}: `match` is text or a regular
expression found in "METHOD /path?query"; no `vendor` or `match` means any; no `times` means until
reset. `after` lets the request take effect and then fails: with `status` (504 if none) or `drop`.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, field_validator

from devstack.simulators.graph_errors import graph_error_body
from devstack.simulators.journal import SeenRequest
from devstack.simulators.sendgrid_mail import Refusal, sendgrid_error_body
from devstack.simulators.twilio_calls import twilio_error_body

Answer = web.StreamResponse


class Fault(BaseModel):
    model_config = ConfigDict(extra="forbid")

    vendor: str | None = None
    match: str = ""
    status: int | None = Field(None, ge=400, le=599)
    delay_s: float = Field(0.0, ge=0)
    drop: bool = False
    after: bool = False
    times: int | None = Field(None, ge=1)
    retry_after: float | None = None
    body: Any = None

    @field_validator("match")
    @classmethod
    def _compiles(cls, match: str) -> str:
        try:
            re.compile(match)
        except re.error as error:
            raise ValueError(f"no regular expression: {error}") from None
        return match

    def is_for(self, seen: SeenRequest) -> bool:
        if self.vendor not in (None, "*", seen.vendor):
            return False
        line = f"{seen.method} {seen.path}"
        return self.match in line or re.search(self.match, line) is not None

    def failure_status(self) -> int | None:
        return 504 if self.after and self.status is None and not self.drop else self.status


@dataclass
class Faults:
    ordered: list[Fault]

    def take(self, seen: SeenRequest) -> Fault | None:
        fault = next((each for each in self.ordered if each.is_for(seen)), None)
        if fault is not None and fault.times is not None:
            fault.times -= 1
            if fault.times == 0:
                self.ordered.remove(fault)
        return fault


async def suffer(
    fault: Fault, request: web.Request, effect: Callable[[], Awaitable[Answer]], vendor: str
) -> Answer:
    """`effect` is the simulator's own handling of the request, not yet begun."""
    if fault.after:
        await effect()
    if fault.delay_s:
        await asyncio.sleep(fault.delay_s)
    if fault.drop:
        return _dropped(request)
    status = fault.failure_status()
    if status is not None:
        return _failed(status, fault, vendor)
    return await effect()


def _dropped(request: web.Request) -> Answer:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)  # to nobody


def _failed(status: int, fault: Fault, vendor: str) -> Answer:
    headers = {}
    if fault.retry_after is not None:
        headers["Retry-After"] = f"{fault.retry_after:g}"
    body = fault.body if fault.body is not None else _BODIES[vendor](status)
    return web.json_response(body, status=status, headers=headers)


_BODIES: dict[str, Callable[[int], Any]] = {
    "graph": lambda status: graph_error_body("ServiceNotAvailable", f"A simulated {status}."),
    "login": lambda status: {
        "error": "temporarily_unavailable",
        "error_description": f"AADSTS90033: A simulated {status}.",
        "error_codes": [90033],
    },
    "openai": lambda status: {
        "error": {
            "message": f"A simulated {status}.",
            "type": "server_error" if status >= 500 else "requests",
            "param": None,
            "code": "rate_limit_exceeded" if status == 429 else None,
        }
    },
    "sendgrid": lambda status: sendgrid_error_body(Refusal(f"A simulated {status}.")),
    "twilio": lambda status: twilio_error_body(status, 20500, f"A simulated {status}."),
}
