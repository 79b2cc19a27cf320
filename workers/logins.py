"""How each business's mailbox is reached: by a sign-in of its owner, or by the app itself."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Protocol

from domain.tenants import Tenant
from vendors.faults import GrantLost
from vendors.graph_login import Login
from vendors.graph_user_login import CredentialStore

log = logging.getLogger(__name__)

REMEMBERED_S = 300.0  # a new sign-in is noticed after so long


class AllTenants(Protocol):
    async def all(self) -> Sequence[Tenant]: ...


class Mailboxes:
    """Whose mailbox it is, and whether its owner signed in."""

    def __init__(
        self, tenants: AllTenants, credentials: CredentialStore, clock: Callable[[], float]
    ) -> None:
        self._tenants = tenants
        self._credentials = credentials
        self._clock = clock
        self._owners: dict[str, str] = {}
        self._signed_in: dict[str, bool] = {}
        self._forget_at = float("-inf")
        self._one_at_a_time = asyncio.Lock()  # a herd reads the tenants once

    async def tenant_of(self, mailbox: str) -> str:
        async with self._one_at_a_time:
            if self._clock() >= self._forget_at or mailbox.lower() not in self._owners:
                tenants = await self._tenants.all()
                self._owners = {tenant.calendar: tenant.tenant_id for tenant in tenants}
                self._signed_in, self._forget_at = {}, self._clock() + REMEMBERED_S
        try:
            return self._owners[mailbox.lower()]
        except KeyError:
            raise GrantLost("login_of_no_tenant") from None

    async def is_signed_in(self, mailbox: str) -> bool:
        tenant_id = await self.tenant_of(mailbox)
        if tenant_id not in self._signed_in:
            self._signed_in[tenant_id] = await self._credentials.load(tenant_id) is not None
        return self._signed_in[tenant_id]


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
            tenant_id = await self._mailboxes.tenant_of(mailbox)
            log.warning("Grant lost", extra={"tenant_id": tenant_id, "reason": lost.reason})
            raise
