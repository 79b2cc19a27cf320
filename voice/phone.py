"""What the voice process's endpoints work with."""

import re
from dataclasses import dataclass

from aiohttp import web

from vendors.openai_realtime import OpenAIRealtime
from voice.lines import Lines
from voice.media import Bridge
from voice.ports import Clock, TwilioLeg
from voice.stream_tickets import StreamTickets
from voice.switchboard import Switchboard

MAX_BODY_BYTES = 64 * 1024
CALL_ID = re.compile(r"[A-Za-z0-9_.:@-]{1,200}")


@dataclass(frozen=True)
class Phone:
    switchboard: Switchboard
    lines: Lines
    speech: OpenAIRealtime
    bridge: Bridge
    leg: TwilioLeg
    now: Clock
    twilio_auth_token: str
    public_url: str
    tickets: StreamTickets


PHONE = web.AppKey("phone", Phone)
