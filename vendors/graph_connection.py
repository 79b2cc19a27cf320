"""A mailbox is connected: whoever signed in has it, and its calendar can be read and written."""

import uuid
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Protocol

import httpx
import msal
from pydantic import BaseModel, Field, ValidationError

from domain.calendar_events import NewEvent
from domain.grants import Grant
from domain.tenants import Tenant
from messaging.faults import Transient
from vendors.faults import GrantLost
from vendors.graph_login import GraphSettings
from vendors.graph_sign_in import Flow, SignedIn, SignIn
from vendors.graph_user_login import GRANT_LASTS, granted_at
from vendors.outlook_calendar import OutlookCalendar, open_outlook_calendar

_SUBJECT = "AI receptionist: connection test"
_PROFILE = {"$select": "mail,userPrincipalName,proxyAddresses"}


class WrongMailbox(GrantLost):
    """`address` signed in, and it is not the business's mailbox. For the owner's eyes alone."""

    def __init__(self, address: str) -> None:
        super().__init__("login_of_another_mailbox")
        self.address = address


class GrantKeeper(Protocol):
    async def replace(self, tenant_id: str, grant: Grant) -> None: ...


class _Profile(BaseModel):
    mail: str | None = None
    user_principal_name: str = Field(alias="userPrincipalName")
    proxy_addresses: list[str] = Field([], alias="proxyAddresses")

    def addresses(self) -> set[str]:
        mails = [each for each in self.proxy_addresses if each.lower().startswith("smtp:")]
        own = (self.mail or "", self.user_principal_name, *(each[5:] for each in mails))
        return {each.lower() for each in own if each}


class _Given:
    """Satisfies `vendors.graph_login.Login`."""

    def __init__(self, token: str) -> None:
        self._token = token

    async def token(self, mailbox: str, refused: str = "") -> str:
        if refused:
            raise GrantLost("login_token_refused")
        return self._token


async def connect(
    signed_in: SignedIn, tenant: Tenant, settings: GraphSettings, keeper: GrantKeeper
) -> datetime:
    """Keeps the grant once it is proved, and says until when it lasts unless it is used.

    Raises `WrongMailbox`, `GrantLost`, `Permanent` and `Transient`; nothing is kept then.
    """
    await _is_theirs(signed_in.token, tenant.mailbox, settings)
    async with open_outlook_calendar(settings, _Given(signed_in.token)) as calendar:
        await prove(calendar, tenant.mailbox, datetime.now(UTC))
    await keeper.replace(tenant.tenant_id, signed_in.grant)
    cache = msal.SerializableTokenCache()
    cache.deserialize(signed_in.grant.cache)
    return datetime.fromtimestamp(granted_at(cache), UTC) + GRANT_LASTS


class MailboxConnector:
    """Sign-ins that begin in one process and are finished in another."""

    def __init__(self, settings: GraphSettings, keeper: GrantKeeper) -> None:
        self._settings = settings
        self._keeper = keeper

    async def begin(self, tenant: Tenant, redirect_uri: str) -> Flow:
        """With the `address` to open, to which the asker adds whose mailbox it is."""
        sign_in = SignIn(self._settings, tenant.microsoft_directory)
        flow = await sign_in.begin("", redirect_uri)
        return flow | {"address": sign_in.address_of(flow)}

    async def finish(self, tenant: Tenant, flow: Flow, told: Mapping[str, str]) -> datetime:
        sign_in = SignIn(self._settings, tenant.microsoft_directory)
        signed_in = await sign_in.finish(flow, told)
        return await connect(signed_in, tenant, self._settings, self._keeper)


async def _is_theirs(token: str, mailbox: str, settings: GraphSettings) -> None:
    async with httpx.AsyncClient(
        base_url=settings.graph_base_url, timeout=settings.graph_timeout_s
    ) as http:
        try:
            answer = await http.get(
                "me", params=_PROFILE, headers={"Authorization": f"Bearer {token}"}
            )
        except httpx.TransportError as error:
            raise Transient("graph_unreachable") from error
    if answer.status_code in (401, 403):
        raise GrantLost(f"graph_{answer.status_code}")
    try:
        profile = _Profile.model_validate_json(answer.content)
    except ValidationError:
        raise Transient(f"graph_{answer.status_code}") from None
    if mailbox.lower() not in profile.addresses():
        raise WrongMailbox(profile.mail or profile.user_principal_name)


async def prove(calendar: OutlookCalendar, mailbox: str, now: datetime) -> None:
    """Reads, writes and deletes. What it writes lies in the past: it takes nobody's time."""
    start = (now - timedelta(days=1)).replace(second=0, microsecond=0)
    end = start + timedelta(minutes=5)
    await calendar.events(mailbox, start, end)
    key = f"connection-test.{uuid.uuid4()}"
    body = "This entry was made and deleted to see that the calendar can be written."
    entry = NewEvent(key=key, subject=_SUBJECT, body=body, start=start, end=end)
    event_id = await calendar.create(mailbox, entry)
    await calendar.delete(mailbox, event_id)
