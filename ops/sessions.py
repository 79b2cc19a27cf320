"""`receptionist sessions`: a chat, by its session's id or by the label that logs call it by."""

import argparse
import re
from collections.abc import Mapping

from domain.conversation import Turn
from domain.tenants import Tenant
from messaging.deployment import DeploymentKey, DeploymentSettings
from ops.settings import OpsSettings
from ops.tenants import tenant_named
from ops.terminal import Commands, Refused, say, table
from storage.conversations import Loaded
from storage.opening import Storage, open_storage

MOST_TURNS = 200
_LABEL = re.compile(r"s[0-9a-f]{31}")


class SessionSettings(OpsSettings, DeploymentSettings):
    pass


def add(commands: Commands) -> None:
    sessions = commands.add_parser("sessions", help="chats: label, show")
    verbs = sessions.add_subparsers(required=True, metavar="VERB")

    label_one = verbs.add_parser("label", help="what logs, queues and traces call a session by")
    label_one.add_argument("session", metavar="SESSION_ID")
    label_one.set_defaults(run=label)

    show_one = verbs.add_parser("show", help="how a chat went; by its label the table is read")
    show_one.add_argument("tenant", metavar="TENANT")
    show_one.add_argument("session", metavar="SESSION", help="its id or its label")
    show_one.add_argument("--words", action="store_true", help="with what was said")
    show_one.set_defaults(run=show)


async def label(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    say(_key(environ).label(args.session))


async def show(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    key = _key(environ)
    async with open_storage(SessionSettings.read(environ)) as storage:
        tenant = await tenant_named(storage, args.tenant)
        loaded = await _found(storage, tenant, args.session, key)
    if loaded is None:
        raise Refused(f"{args.session}: no such session of {args.tenant}")
    conversation = loaded.conversation
    say(f"{key.label(conversation.session_id)}: {conversation.booking_state}")
    rows = [_row(turn, tenant, words=args.words) for turn in loaded.turns]
    headings = ("AT", "TOOLS", "PERSON", "RECEPTIONIST")
    say(table(headings if args.words else headings[:2], rows))


async def _found(
    storage: Storage, tenant: Tenant, session: str, key: DeploymentKey
) -> Loaded | None:
    session_id: str | None = session
    if _LABEL.fullmatch(session):
        known = storage.conversations.sessions_of(tenant.tenant_id)
        session_id = next((one for one in await known if key.label(one) == session), None)
    if session_id is None:
        return None
    return await storage.conversations.load(tenant.tenant_id, session_id, MOST_TURNS)


def _row(turn: Turn, tenant: Tenant, *, words: bool) -> tuple[str, ...]:
    at = turn.at.astimezone(tenant.zone).strftime("%Y-%m-%d %H:%M:%S")
    row = (at, ",".join(turn.tools) or "-")
    return (*row, turn.person, turn.receptionist) if words else row


def _key(environ: Mapping[str, str]) -> DeploymentKey:
    return DeploymentKey(SessionSettings.read(environ).deployment_key)
