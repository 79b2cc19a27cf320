"""The phone calls Twilio knows of."""

import secrets
from dataclasses import dataclass
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
