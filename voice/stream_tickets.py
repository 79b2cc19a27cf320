"""What opens the media socket. That its url is signed says that Twilio calls, not for which call.

Each stream brings a ticket in its `<Parameter>`s, for this call, this business and a minute; once.
"""

import hmac
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from messaging.deployment import DeploymentKey

VALID_FOR = timedelta(seconds=60)  # a carrier connects within some seconds


@dataclass(frozen=True)
class StreamOf:
    """`caller`: the number told by whoever connected the call."""

    call_id: str
    tenant_id: str
    caller: str


class StreamTickets:
    def __init__(self, key: DeploymentKey, first_use: Callable[[str], Awaitable[bool]]) -> None:
        """`first_use`: whether nobody, on any replica, has asked for this one before."""
        self._key = key
        self._first_use = first_use

    def made(self, stream: StreamOf, now: datetime) -> str:
        until = str(int((now + VALID_FOR).timestamp()))
        nonce = secrets.token_urlsafe(9)  # a call that comes back within a second gets its own
        return f"{until}.{nonce}.{self._digest(until, nonce, stream)}"

    async def open(self, ticket: str, stream: StreamOf, now: datetime) -> bool:
        until, _, rest = ticket.partition(".")
        nonce, _, digest = rest.partition(".")
        if not (until.isascii() and until.isdigit() and len(until) <= 12):
            return False
        known = self._digest(until, nonce, stream)
        is_true = hmac.compare_digest(known.encode(), digest.encode())
        return is_true and now.timestamp() < int(until) and await self._first_use(known)

    def _digest(self, until: str, nonce: str, stream: StreamOf) -> str:
        parts = (until, nonce, stream.call_id, stream.tenant_id, stream.caller)
        return self._key.digest("media", *parts)
