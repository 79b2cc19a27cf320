"""How each business's mailbox is reached: by a sign-in of its owner, or by the app itself."""

import asyncio
import logging
from collections.abc import Callable
from typing import Literal, Protocol

from domain.tenants import Tenant
from vendors.faults import GrantLost
from vendors.graph_login import Login, Owner

log = logging.getLogger(__name__)

REMEMBERED_S = 300.0  # a new sign-in is noticed after so long


class MailboxOwners(Protocol):
    async def pointed(self, kind: Literal["mailbox"], key: str) -> Tenant | None: ...


class Grants(Protocol):
    async def has(self, tenant_id: str) -> bool: ...


class Mailboxes:
    """Whose mailbox it is, and whether its owner signed in: of each one, a read in five minutes."""

    def __init__(self, tenants: MailboxOwners, grants: Grants, clock: Callable[[], float]) -> None:
        self._tenants = tenants
        self._grants = grants
        self._clock = clock
        self._owners: dict[str, tuple[float, Owner]] = {}  # until when, and whose
        self._signed_in: dict[str, tuple[float, bool]] = {}
        self._one_at_a_time = asyncio.Lock()  # a herd reads once

    async def owner_of(self, mailbox: str) -> Owner:
        address = mailbox.lower()
        async with self._one_at_a_time:
            until, owner = self._owners.get(address, (float("-inf"), Owner("")))
            if self._clock() < until:
                return owner
            tenant = await self._tenants.pointed("mailbox", address)
            if tenant is None:
                raise GrantLost("login_of_no_tenant")
            owner = Owner(tenant.tenant_id, tenant.microsoft_directory)
            self._owners[address] = (self._clock() + REMEMBERED_S, owner)
            return owner

    async def is_signed_in(self, mailbox: str) -> bool:
        tenant_id = (await self.owner_of(mailbox)).tenant_id
        until, signed_in = self._signed_in.get(tenant_id, (float("-inf"), False))
        if self._clock() >= until:
            signed_in = await self._grants.has(tenant_id)
            self._signed_in[tenant_id] = (self._clock() + REMEMBERED_S, signed_in)
        return signed_in


class TenantLogins:
    """Satisfies `vendors.graph_login.Login`."""

    def __init__(self, mailboxes: Mailboxes, by_app: Login, by_user: Login) -> None:
        self._mailboxes = mailboxes
        self._by_app = by_app
        self._by_user = by_user

    async def token(self, mailbox: str, refused: str = "") -> str:
        signed_in = await self._mailboxes.is_signed_in(mailbox)
        login = self._by_user if signed_in else self._by_app
        try:
            return await login.token(mailbox, refused)
        except GrantLost as lost:
            tenant_id = (await self._mailboxes.owner_of(mailbox)).tenant_id
            log.warning("Grant lost", extra={"tenant_id": tenant_id, "reason": lost.reason})
            raise
