"""Phone calls through Twilio: asks our webhook what to do, and does it."""

import asyncio
import base64
import hashlib
import hmac
import secrets
import xml.etree.ElementTree as ET
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field

from aiohttp import ClientError, ClientSession, ClientTimeout, WSServerHandshakeError

from devstack.credentials import TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN
from devstack.simulators.twilio_calls import TwilioCall
from devstack.simulators.twilio_stream import FRAME_BYTES, MediaStream

MAX_VERBS = 60  # a call that is sent round in circles


def signature(url: str, form: dict[str, str], token: str = TWILIO_AUTH_TOKEN) -> str:
    signed = url + "".join(name + form[name] for name in sorted(form))
    return base64.b64encode(
        hmac.new(token.encode(), signed.encode(), hashlib.sha1).digest()
    ).decode()


@dataclass
class CarriedCall:
    """`dial_status`: how a dialled person reacts. `token`: with which requests are signed."""

    call: TwilioCall
    voice_url: str
    speed: float = 1.0
    dial_status: str = "no-answer"
    token: str = TWILIO_AUTH_TOKEN
    done: list[str] = field(default_factory=list)  # verbs followed, with their text
    heard: bytearray = field(default_factory=bytearray)
    mouth: deque[bytes] = field(default_factory=deque)
    violations: list[str] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)  # of webhook and socket
    marks: int = 0
    clears: int = 0
    streams: int = 0
    stream: MediaStream | None = None

    async def run(self) -> None:
        """From the first ring to the end."""
        async with ClientSession(timeout=ClientTimeout(total=30)) as http:
            twiml = await self._ask(http, f"{self.voice_url}/twilio/voice")
            while twiml and self.call.status == "in-progress":
                twiml = await self._follow(http, twiml)
        if self.call.status == "in-progress":
            self.call.status = "completed"

    def say(self, audio: bytes) -> None:
        padded = audio + b"\xff" * (-len(audio) % FRAME_BYTES)
        self.mouth.extend(
            padded[at : at + FRAME_BYTES] for at in range(0, len(padded), FRAME_BYTES)
        )

    async def hang_up(self) -> None:
        self.call.change(status="completed")

    async def _ask(self, http: ClientSession, url: str, **more: str) -> str:
        form = {
            "CallSid": self.call.sid,
            "AccountSid": TWILIO_ACCOUNT_SID,
            "From": self.call.caller,
            "To": self.call.called,
            "CallStatus": "in-progress",
            "Direction": "inbound",
            "ApiVersion": "2010-04-01",
            **more,
        }
        headers = {"X-Twilio-Signature": signature(url, form, self.token)}
        try:
            async with http.post(url, data=form, headers=headers) as answer:
                self.statuses.append(answer.status)
                return await answer.text() if answer.status == 200 else ""
        except (ClientError, TimeoutError):
            self.statuses.append(0)
            return ""

    async def _follow(self, http: ClientSession, twiml: str) -> str:
        """One document; returns the next, empty at the end of the call."""
        for verb in ET.fromstring(twiml):
            if self.call.status != "in-progress" or len(self.done) > MAX_VERBS:
                return ""
            self.done.append(f"{verb.tag} {(verb.text or '').strip()}".strip())
            match verb.tag:
                case "Connect":
                    await self._stream(http, verb)
                    if self.call.twiml is not None:
                        instead, self.call.twiml = self.call.twiml, None
                        return instead
                case "Dial":
                    status = self.dial_status
                    return await self._ask(http, verb.attrib["action"], DialCallStatus=status)
                case "Redirect":
                    return await self._ask(http, (verb.text or "").strip())
                case "Hangup" | "Reject":
                    return ""
                case "Say" | "Pause":
                    pass
                case other:
                    self.violations.append(f"verb {other}")
        return ""

    async def _stream(self, http: ClientSession, connect: ET.Element) -> None:
        element = connect.find("Stream")
        if element is None or "?" in element.attrib["url"]:
            self.violations.append("Connect without a Stream, or one with a query")
            return
        url = element.attrib["url"]
        headers = {"X-Twilio-Signature": signature(url, {}, self.token)}
        try:
            async with http.ws_connect(url, headers=headers) as socket:
                self.statuses.append(101)
                parameters = {p.attrib["name"]: p.attrib["value"] for p in element}
                sid = f"MZ{secrets.token_hex(16)}"
                places = (self.mouth, self.heard, self.violations)
                self.stream = MediaStream(
                    socket, self.call.sid, sid, parameters, self.speed, *places
                )
                self.streams += 1
                await self._until_changed(self.stream)
        except WSServerHandshakeError as error:
            self.statuses.append(error.status)
        except ClientError:
            self.statuses.append(0)
        if self.stream is not None:
            self.marks, self.clears = len(self.stream.marks), self.clears + self.stream.clears

    async def _until_changed(self, stream: MediaStream) -> None:
        """The stream ends when either side closes it, or when REST takes the call elsewhere."""
        self.call.changed.clear()
        sides = {
            asyncio.create_task(stream.run()),
            asyncio.create_task(self.call.changed.wait()),
        }
        try:
            await asyncio.wait(sides, return_when=asyncio.FIRST_COMPLETED)
            if self.call.changed.is_set():
                with suppress(ClientError):
                    await stream.stop()
        finally:
            for side in sides:
                side.cancel()
            await asyncio.gather(*sides, return_exceptions=True)
