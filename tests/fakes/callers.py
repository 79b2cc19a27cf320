"""People who phone, through OpenAI's SIP or through Twilio, in a running `System`."""

import shutil
import subprocess
from functools import cache
from typing import Any

import pytest

from tests.fakes.onlooker import open_onlooker
from tests.fakes.system import System, eventually

REALESTATE = "+12125550199"
CONSULATE = "+525550000000"
FEW_LINES, LINES = "+525550000003", 3  # a consulate of few lines
ALWAYS_OPEN = "+525550000004"  # a consulate that is open around the clock
WITHIN_S = 30.0
FILLERS = ("I am checking", "lo estoy revisando")


class Caller:
    """On a SIP call, or on the bridged session of a Twilio call: what the receptionist says."""

    def __init__(self, system: System, call_id: str) -> None:
        self.system = system
        self.call_id = call_id

    async def shown(self) -> dict[str, Any]:
        found: dict[str, Any] = await self.system.sim(f"realtime/{self.call_id}")
        return found

    async def events(self, kind: str) -> list[dict[str, Any]]:
        return [event for event in (await self.shown())["events"] if event["type"] == kind]

    async def heard(self, count: int) -> list[str]:
        """What the receptionist said, once it said so much; fillers are not counted."""

        async def said() -> list[str] | None:
            lines = (await self.shown())["lines"]
            spoken = [line["text"] for line in lines if line["who"] == "receptionist"]
            spoken = [text for text in spoken if not any(each in text for each in FILLERS)]
            return spoken if len(spoken) >= count else None

        spoken: list[str] = await eventually(said, within_s=WITHIN_S, what=f"line {count}")
        return spoken

    async def hears(self, text: str) -> str:
        """The receptionist's line with these words in it."""

        async def said() -> str | None:
            lines = (await self.shown())["lines"]
            spoken = [line["text"] for line in lines if line["who"] == "receptionist"]
            return next((line for line in reversed(spoken) if text in line), None)

        line: str = await eventually(said, within_s=WITHIN_S, what=repr(text))
        return line

    async def say(self, text: str) -> str:
        """The receptionist's next words."""
        before = len(await self.heard(1))
        await self.speak(text)
        return (await self.heard(before + 1))[-1]

    async def speak(self, text: str) -> None:
        await self.system.sim(f"realtime/{self.call_id}/say", "POST", text=text)

    async def talk(self, *lines: str) -> str:
        await self.heard(1)
        said = ""
        for line in lines:
            said = await self.say(line)
        return said

    async def press(self, keys: str) -> None:
        await self.system.sim(f"realtime/{self.call_id}/keys", "POST", keys=keys)

    async def hang_up(self) -> None:
        await self.system.sim(f"realtime/{self.call_id}/hangup", "POST")

    async def state(self, wanted: str) -> None:
        async def reached() -> bool:
            return bool((await self.shown())["state"] == wanted)

        await eventually(reached, within_s=WITHIN_S, what=wanted)

    async def connected(self) -> None:
        async def joined() -> bool:
            return bool((await self.shown())["connected"])

        await eventually(joined, within_s=WITHIN_S, what="a control socket")


async def ring(system: System, called: str, **order: Any) -> Caller:
    answer = await system.sim("realtime/ring", "POST", called=called, **order)
    return Caller(system, answer["call_id"])


async def ended(system: System, call_id: str, outcome: str) -> None:
    log = system.logs / "voice.log"

    async def logged() -> bool:
        return any(
            f"call_id={call_id}" in line and f"outcome={outcome}" in line
            for line in log.read_text("utf-8").splitlines()
        )

    await eventually(logged, within_s=15, what=f"outcome {outcome}")


async def all_lines_free(system: System) -> None:
    """Calls of earlier tests take lines until they have ended."""
    async with open_onlooker(system) as onlooker:

        async def nobody_calls() -> bool:
            return not await onlooker.storage.calls.live()

        await eventually(nobody_calls, within_s=40, what="the end of earlier calls")


class TwilioCaller(Caller):
    """Speaks aloud: 8 kHz µ-law through the carrier's stream."""

    def __init__(self, system: System, sid: str) -> None:
        super().__init__(system, "")
        self.sid = sid

    async def carried(self) -> dict[str, Any]:
        found: dict[str, Any] = await self.system.sim(f"twilio/{self.sid}")
        return found

    async def reaches(self, what: str, **wanted: Any) -> dict[str, Any]:
        async def reached() -> dict[str, Any] | None:
            carried = await self.carried()
            return carried if wanted.items() <= carried.items() else None

        found: dict[str, Any] = await eventually(reached, within_s=WITHIN_S, what=what)
        return found

    async def bridged(self, known: set[str]) -> None:
        """Finds the session that the bridge opened for this call, beside those known before."""

        async def session() -> str | None:
            calls = await self.system.sim("realtime")
            ids = [call["call_id"] for call in calls if call["call_id"] not in known]
            return ids[-1] if ids else None

        self.call_id = await eventually(session, within_s=WITHIN_S, what="a session")

    async def speak(self, text: str) -> None:
        await self.system.sim(f"realtime/{self.call_id}/will_hear", "POST", text=text)
        await self.utter(text)

    async def utter(self, text: str) -> None:
        address = f"{self.system.simulators}/_sim/twilio/{self.sid}/speak"
        async with self.system.http.post(address, data=spoken(text)) as answer:
            assert answer.status == 200

    async def audio(self, path: str) -> bytes:
        async with self.system.http.get(f"{self.system.simulators}/_sim/{path}") as answer:
            return await answer.read()

    async def press(self, keys: str) -> None:
        await self.system.sim(f"twilio/{self.sid}/keys", "POST", keys=keys)

    async def hang_up(self) -> None:
        await self.system.sim(f"twilio/{self.sid}/hangup", "POST")


async def sessions(system: System) -> set[str]:
    return {call["call_id"] for call in await system.sim("realtime")}


async def ring_twilio(system: System, called: str, **order: Any) -> TwilioCaller:
    """A call whose stream is up, and whose session is known."""
    known = await sessions(system)
    order = {"speed": 5.0, **order}
    answer = await system.sim("twilio/call", "POST", called=called, **order)
    caller = TwilioCaller(system, answer["sid"])
    await caller.bridged(known)
    return caller


@cache
def spoken(text: str) -> bytes:
    """The text as µ-law of a phone line."""
    if not shutil.which("espeak-ng") or not shutil.which("sox"):
        pytest.skip("espeak-ng and sox are needed to speak aloud")
    wav = subprocess.run(
        ["espeak-ng", "--stdout", "-s", "260", text], check=True, capture_output=True
    ).stdout
    convert = ["sox", "-q", "-t", "wav", "-", "-r", "8000", "-c", "1", "-e", "mu-law", "-t", "raw"]
    return subprocess.run([*convert, "-"], check=True, capture_output=True, input=wav).stdout
