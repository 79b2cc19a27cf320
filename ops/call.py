"""`receptionist call TENANT`: phones the receptionist of a running stack, in the terminal.

The call is a real one to everything of ours: a signed webhook, a control socket, the tools. Only
the voice is left out: the local stack's OpenAI takes and gives the words.
"""

import argparse
import asyncio
from collections.abc import Mapping
from typing import Any

import httpx

from ops.terminal import Commands, Refused, ask, say

EVERY_S = 0.15
REPLY_WITHIN_S = 15.0
SETTLED_S = 0.6  # after a reply: another sentence may follow
LIVING = frozenset({"ringing", "active"})


def add(commands: Commands) -> None:
    call = commands.add_parser("call", help="phone the receptionist of a running local stack")
    call.add_argument("tenant", metavar="TENANT")
    call.add_argument("--url", default="http://localhost:8090", help="of the local vendors")
    call.add_argument("--number", default="", help="to dial instead of the business's own")
    call.set_defaults(run=phone)


async def phone(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    async with httpx.AsyncClient(base_url=args.url, timeout=15.0) as http:
        line = Line(http, args.tenant)
        await line.dial(args.tenant, args.number)
        say("Say something; *123# presses keys; an empty line or Ctrl-D hangs up.")
        following = asyncio.create_task(line.follow())
        try:
            await line.replied(0)
            while not line.over and (words := (await ask("you> ")).strip()):
                heard = line.heard
                await line.send(words)
                await line.replied(heard)
            await line.hang_up()
            await following
        finally:
            following.cancel()


class Line:
    """One call. `heard`: how often the receptionist has spoken."""

    def __init__(self, http: httpx.AsyncClient, name: str) -> None:
        self._http = http
        self._name = name
        self._call_id = ""
        self.heard = 0
        self.over = False

    async def dial(self, tenant: str, number: str) -> None:
        order = {"called": number} if number else {"tenant": tenant}
        ringing = await self._ask("POST", "ring", order)
        self._call_id = ringing["call_id"]
        if set(ringing["webhook_statuses"]) != {200}:
            raise Refused(f"the call was not taken: webhook {ringing['webhook_statuses']}")

    async def follow(self) -> None:
        """Prints what is heard until the call is over."""
        while not self.over:
            shown = await self._ask("GET", self._call_id)
            spoken = [one["text"] for one in shown["lines"] if one["who"] == "receptionist"]
            for text in spoken[self.heard :]:
                say(f"{self._name}> {text}")
            self.heard = len(spoken)
            if shown["state"] not in LIVING:
                self.over = True
                where = f" to {shown['target']}" if shown["target"] else ""
                say(f"(the call is over: {shown['state']}{where})")
            await asyncio.sleep(EVERY_S)

    async def replied(self, heard: int) -> None:
        """Until the receptionist has said more than that, and is quiet again."""
        waited = quiet = 0.0
        while not self.over and waited < REPLY_WITHIN_S and quiet < SETTLED_S:
            before = self.heard
            await asyncio.sleep(EVERY_S)
            waited += EVERY_S
            quiet = quiet + EVERY_S if self.heard == before > heard else 0.0

    async def send(self, words: str) -> None:
        if words.startswith("*"):
            await self._ask("POST", f"{self._call_id}/keys", {"keys": words[1:]})
        elif not self.over:
            await self._ask("POST", f"{self._call_id}/say", {"text": words})

    async def hang_up(self) -> None:
        if not self.over:
            await self._ask("POST", f"{self._call_id}/hangup", {})

    async def _ask(self, method: str, path: str, body: dict[str, str] | None = None) -> Any:
        try:
            answer = await self._http.request(method, f"/_sim/realtime/{path}", json=body)
        except httpx.TransportError as error:
            place = self._http.base_url
            raise Refused(f"{place}: no local stack there ({type(error).__name__})") from None
        if answer.status_code >= 400:
            raise Refused(answer.json().get("error", str(answer.status_code)))
        return answer.json()
