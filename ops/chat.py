"""`receptionist chat TENANT`: the chat of a running gateway, in the terminal."""

import argparse
from collections.abc import Mapping

import httpx

from ops.terminal import Commands, Refused, ask, say
from runtime.ids import new_id

REPLY_TIMEOUT_S = 30.0
TRIES = 3


def add(commands: Commands) -> None:
    chat = commands.add_parser("chat", help="talk to a running gateway in the terminal")
    chat.add_argument("tenant", metavar="TENANT")
    chat.add_argument("--url", default="http://localhost:8080", help="of the gateway")
    chat.set_defaults(run=talk)


async def talk(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    say("Write to the receptionist; an empty line or Ctrl-D ends the chat.")
    session_id = None
    async with httpx.AsyncClient(base_url=args.url, timeout=REPLY_TIMEOUT_S) as http:
        while message := (await ask("you> ")).strip():
            body = {"message": message} | ({"session_id": session_id} if session_id else {})
            reply = await _post(http, args.tenant, body)
            session_id = reply["session_id"]
            say(f"{args.tenant}> {reply['message']}")


async def _post(http: httpx.AsyncClient, tenant_id: str, body: dict[str, str]) -> dict[str, str]:
    """A repeat carries the same key, so a reply that was lost is not a second turn."""
    key = new_id()
    for attempt in range(1, TRIES + 1):
        try:
            answer = await http.post(
                f"/chat/{tenant_id}", json=body, headers={"Idempotency-Key": key}
            )
        except httpx.TransportError as error:
            raise Refused(f"{http.base_url}: no gateway there ({type(error).__name__})") from None
        if answer.status_code != 503 or attempt == TRIES:
            break
    if answer.status_code != 200:
        detail = answer.json().get("detail", "") if answer.content else ""
        raise Refused(f"{tenant_id}: {answer.status_code} {detail}")
    reply: dict[str, str] = answer.json()
    return reply
