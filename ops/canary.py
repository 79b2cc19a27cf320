"""`receptionist canary TENANT`: books and cancels, as a person in the chat and as a voice agent.

On AWS every five minutes, in a tenant of its own (docs/operations.md). What it finds broken, people
would have found next. It tells by a metric, whose silence sounds the alarm.
"""

import argparse
import logging
from collections.abc import Mapping
from typing import Any

import httpx
from pydantic import Field

from ops.terminal import Commands, Refused, say
from runtime.clock import utc_now
from runtime.environment import Settings
from runtime.logs import LogSettings
from runtime.metrics import CANARY_PASSED, record
from runtime.observing import observed

log = logging.getLogger(__name__)

REPLY_TIMEOUT_S = 25.0
MOST_TURNS = 8
NAME, PHONE = "Robin Canary", "+12125550123"
# What somebody says who takes the first of everything.
ANSWERS = {"choosing_day": "the first one", "choosing_slot": "the first one", "confirming": "yes"}


class CanarySettings(LogSettings, Settings):
    token: str = Field("", validation_alias="CANARY_TOKEN", repr=False)


class Broken(Exception):
    """Where it went wrong, with nothing that was said."""


def add(commands: Commands) -> None:
    canary = commands.add_parser("canary", help="book and cancel once, by chat and by the tools")
    canary.add_argument("tenant", metavar="TENANT", help="one that exists for this alone")
    canary.add_argument("--url", default="http://localhost:8080", help="of the gateway")
    canary.add_argument(
        "--email", default="canary@sink.sendgrid.net", help="whose mails nobody reads"
    )
    canary.set_defaults(run=fly)


async def fly(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    """Wants CANARY_TOKEN, a key of the tenant. Exits with 1 where something is broken."""
    settings = CanarySettings.read(environ)
    with observed(settings, "canary"):
        async with httpx.AsyncClient(base_url=args.url, timeout=REPLY_TIMEOUT_S) as http:
            guest = Guest(http, args.tenant, _own_address(args.email), settings.token)
            for way, visit in (("chat", guest.by_chat), ("tools", guest.by_tools)):
                try:
                    await visit()
                except (Broken, httpx.TransportError, KeyError, IndexError, ValueError) as error:
                    where = str(error) if isinstance(error, Broken) else type(error).__name__
                    log.error("Canary failed", extra={"way": way, "where": where})
                    raise Refused(f"{way}: {where}") from None
        record(CANARY_PASSED)
    say("canary: booked and cancelled by chat and by the tools")


def _own_address(email: str) -> str:
    """Another one each time: what one person may book in a day is capped."""
    name, _, host = email.partition("@")
    return f"{name}+{utc_now():%Y%m%d%H%M%S}@{host}"


class Guest:
    def __init__(self, http: httpx.AsyncClient, tenant: str, email: str, token: str) -> None:
        self._http = http
        self._tenant = tenant
        self._email = email
        self._token = token
        self._session: str | None = None

    # --- as a person -----------------------------------------------------------------------------

    async def by_chat(self) -> None:
        details = f"I'm {NAME}, {self._email}, {PHONE}"
        await self._talk(f"I'd like an appointment. {details}", until="booked", repeating=details)
        await self._talk("Please cancel my appointment.", until="cancelled", repeating="yes")

    async def _talk(self, message: str, *, until: str, repeating: str) -> None:
        for _ in range(MOST_TURNS):
            reply = await self._turn(message)
            state = str(reply["booking_state"])
            if state == until:
                return
            message = ANSWERS.get(state, repeating)
        raise Broken(f"never {until}, still {state}")

    async def _turn(self, message: str) -> Mapping[str, Any]:
        body = {"message": message, **({"session_id": self._session} if self._session else {})}
        reply = await self._post(f"/chat/{self._tenant}", body)
        self._session = reply["session_id"]
        return reply

    # --- as a voice agent ------------------------------------------------------------------------

    async def by_tools(self) -> None:
        found = await self._post("/voice/get-days", {})
        days = [day["date"] for day in found["days"] if day["available_slots"]]
        slots = (await self._post("/voice/get-slots", {"date": days[-1]}))["slots"]
        contact = {"email": f"tools.{self._email}", "phone": PHONE}
        booked = await self._post(
            "/voice/book", {"slot_id": slots[-1]["slot_id"], "name": NAME, **contact}
        )
        gone = {"appointment_id": booked["appointment_id"], **contact}
        await self._post("/voice/cancel", gone)

    async def _post(self, path: str, body: Mapping[str, object]) -> Mapping[str, Any]:
        bearer = {"Authorization": f"Bearer {self._token}"} if path.startswith("/voice/") else {}
        answer = await self._http.post(path, json=body, headers=bearer)
        if answer.status_code != 200:
            raise Broken(f"{path.split('/')[1]} answered {answer.status_code}")
        fields: Mapping[str, Any] = answer.json()
        return fields
