"""The owner of a mailbox signs in by a link: its ticket is seen here, a worker does the rest."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict, StringConstraints

from contracts.answers import CalendarUnavailable, MailboxConnected, SignInBegun, SignInRefused
from contracts.commands import BeginSignIn, FinishSignIn
from domain.languages import of_each
from domain.tenants import Tenant
from domain.tickets import LONGEST, TicketKeys, opened
from gateway.ports import Clock, Commands
from runtime.ids import new_id
from storage.sign_ins import state_id

LIFETIME = timedelta(minutes=2)
CALLBACK = "/connected"  # its address is registered with the app at Microsoft


class InviteRequest(BaseModel):
    """What the page read behind the `#` of its own address."""

    model_config = ConfigDict(frozen=True)

    ticket: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST)]


class InviteReply(BaseModel):
    """`status`: go (to `address`), gone, again (Microsoft was away; the link still works)."""

    status: str
    address: str = ""
    message: str = ""


class Landing(BaseModel):
    """The query that Microsoft sends the browser back with; it may say more."""

    model_config = ConfigDict(frozen=True)

    state: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    code: Annotated[str, StringConstraints(max_length=4096)] = ""
    error: Annotated[str, StringConstraints(max_length=100)] = ""


@dataclass(frozen=True)
class ConnectDesk:
    commands: Commands
    tickets: TicketKeys
    now: Clock
    wait_s: float
    public_url: str


@dataclass(frozen=True)
class Browser:
    """What is kept in the one that begins a sign-in, and has to come back with it."""

    tenant_id: str
    language: str
    secret: str

    @classmethod
    def read(cls, cookie: str) -> "Browser":
        tenant_id, _, rest = cookie.partition(".")
        language, _, secret = rest.partition(".")
        return cls(tenant_id, language, secret)

    def cookie(self) -> str:
        return f"{self.tenant_id}.{self.language}.{self.secret}"

    def digest(self) -> str:
        return hashlib.sha256(self.cookie().encode()).hexdigest()


async def begin(
    ticket: str, browser: Browser, tenant: Tenant, request_id: str, *, desk: ConnectDesk
) -> InviteReply:
    now = desk.now()
    found = opened(ticket, tenant.tenant_id, "connect", desk.tickets, now)
    if found is None:
        return _reply("gone", browser)
    command = BeginSignIn(
        id=new_id(),
        tenant_id=tenant.tenant_id,
        correlation_id=request_id,
        issued_at=now,
        expires_at=now + LIFETIME,
        invite=found.subject,
        invite_until=found.until,
        browser=browser.digest(),
        redirect_uri=desk.public_url + CALLBACK,
    )
    match await desk.commands.call(command, desk.wait_s):
        case SignInBegun(address=address):
            hint = f"&login_hint={quote(tenant.mailbox)}"
            return InviteReply(status="go", address=address + hint)
        case CalendarUnavailable():
            return _reply("again", browser)
    return _reply("gone", browser)


async def finish(landing: Landing, browser: Browser, request_id: str, *, desk: ConnectDesk) -> str:
    """How it went: connected, gone, other_mailbox, declined, refused, again, pending."""
    now = desk.now()
    command = FinishSignIn(
        id=new_id(),
        tenant_id=browser.tenant_id,
        correlation_id=request_id,
        issued_at=now,
        expires_at=now + LIFETIME,
        sign_in=state_id(landing.state),
        browser=browser.digest(),
        code=landing.code,
        error=landing.error,
    )
    match await desk.commands.call(command, desk.wait_s):
        case MailboxConnected():
            return "connected"
        case SignInRefused(reason=reason):
            return reason
        case CalendarUnavailable():
            return "again"
        case None:
            return "pending"
    return "gone"


def _reply(status: str, browser: Browser) -> InviteReply:
    texts = {str(each): words for each, words in of_each("links", "CONNECT").items()}
    return InviteReply(status=status, message=texts[browser.language][status])
