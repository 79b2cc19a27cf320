"""The phone calls Twilio knows of."""

import asyncio
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass
class TwilioCall:
    sid: str
    caller: str
    called: str
    started_at: datetime
    status: str = "in-progress"
    twiml: str | None = None  # what a redirect told it to do last
    changed: asyncio.Event = field(default_factory=asyncio.Event)  # by REST, or by the caller

    def change(self, *, status: str = "", twiml: str | None = None) -> None:
        self.status = status or self.status
        self.twiml = twiml if twiml is not None else self.twiml
        self.changed.set()


class TwilioCalls:
    def __init__(self) -> None:
        self.by_sid: dict[str, TwilioCall] = {}

    def start(self, caller: str, called: str, now: datetime, sid: str = "") -> TwilioCall:
        call = TwilioCall(sid or f"CA{secrets.token_hex(16)}", caller, called, now)
        self.by_sid[call.sid] = call
        return call


def twilio_error_body(status: int, code: int, message: str) -> dict[str, Any]:
    more = f"https://www.twilio.com/docs/errors/{code}"
    return {"code": code, "message": message, "more_info": more, "status": status}
