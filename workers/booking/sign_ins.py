"""The owner of a mailbox signs in by a link: it begins one sign-in, which is finished once."""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from contracts.answers import (
    Answer,
    CalendarUnavailable,
    Expired,
    MailboxConnected,
    SignInBegun,
    SignInRefused,
)
from contracts.commands import BeginSignIn, FinishSignIn
from domain.tenants import Tenant
from messaging.faults import Permanent, Transient
from messaging.ports import Claim, Claims
from storage.sign_ins import BegunBy, SignIns
from vendors.faults import GrantLost
from vendors.graph_connection import WrongMailbox
from workers.ports import Clock, Tenants

log = logging.getLogger(__name__)


class Connector(Protocol):
    """Satisfied by `vendors.graph_connection.MailboxConnector`. Raises `Transient`, `GrantLost`."""

    async def begin(self, tenant: Tenant, redirect_uri: str) -> dict[str, Any]:
        """A flow with its `state` and `address`, which are all that leaves us."""

    async def finish(
        self, tenant: Tenant, flow: dict[str, Any], told: Mapping[str, str]
    ) -> datetime:
        """Proves and keeps what was granted; until when. Raises `WrongMailbox`, too."""


@dataclass(frozen=True)
class ConnectDesk:
    tenants: Tenants
    claims: Claims
    sign_ins: SignIns
    connector: Connector
    now: Clock


async def begin_sign_in(command: BeginSignIn, *, claim: Claim, desk: ConnectDesk) -> Answer:
    answered = await desk.claims.claim(claim)
    return answered or await desk.claims.complete(claim, await _begun(command, desk))


async def finish_sign_in(command: FinishSignIn, *, claim: Claim, desk: ConnectDesk) -> Answer:
    answered = await desk.claims.claim(claim)
    return answered or await desk.claims.complete(claim, await _finished(command, desk))


async def _begun(command: BeginSignIn, desk: ConnectDesk) -> Answer:
    now = desk.now()
    if now >= min(command.expires_at, command.invite_until):
        return Expired()
    tenant = await desk.tenants.get(command.tenant_id)
    by = BegunBy(command.tenant_id, command.browser, command.id)
    try:
        flow = await desk.connector.begin(tenant, command.redirect_uri)
    except Transient:
        return CalendarUnavailable()  # nothing was used up: the link still works
    except GrantLost as lost:
        _log_refusal(command.tenant_id, lost)
        return CalendarUnavailable(reconnect=True)
    begun = await desk.sign_ins.begin(command.invite, flow["state"], json.dumps(flow), by, now)
    return SignInBegun(address=flow["address"]) if begun else SignInRefused(reason="gone")


async def _finished(command: FinishSignIn, desk: ConnectDesk) -> Answer:
    now = desk.now()
    by = BegunBy(command.tenant_id, command.browser, command.id)
    flow = await desk.sign_ins.take(command.sign_in, by, now) if now < command.expires_at else None
    if flow is None:
        return SignInRefused(reason="gone")
    tenant, read = await desk.tenants.get(command.tenant_id), json.loads(flow)
    told = {"state": read["state"], "code": command.code, "error": command.error}
    try:
        until = await desk.connector.finish(tenant, read, told)
    except WrongMailbox:
        return SignInRefused(reason="other_mailbox")
    except Transient:
        return CalendarUnavailable()
    except Permanent as fault:
        _log_refusal(command.tenant_id, fault)
        return SignInRefused(reason="declined" if command.error else "refused")
    return MailboxConnected(until=until)


def _log_refusal(tenant_id: str, fault: Permanent) -> None:
    """The owner is told no code of Microsoft's; whoever sent them the link finds it here."""
    log.warning("Sign-in refused", extra={"tenant_id": tenant_id, "reason": fault.reason})
