"""Which tenant a request is for: by its path, or by its bearer token."""

import hashlib
import re

from domain.tenants import Tenant
from gateway.ports import Tenants
from gateway.problems import Problem, tenant_not_found
from gateway.reach import Reach
from messaging.faults import Permanent
from storage.keys import Scope

_TENANT_ID = re.compile(r"[a-z0-9][a-z0-9-]{1,62}")


class Directory:
    def __init__(self, tenants: Tenants, reach: Reach) -> None:
        self._tenants = tenants
        self._reach = reach

    async def tenant(self, tenant_id: str) -> Tenant:
        """Raises 404 for an unknown or inactive tenant."""
        if not _TENANT_ID.fullmatch(tenant_id):
            raise tenant_not_found()
        try:
            tenant = await self._reach.within(self._tenants.get(tenant_id))
        except Permanent:
            raise tenant_not_found() from None
        if not tenant.active:
            raise tenant_not_found()
        return tenant

    async def authorised(self, authorization: str, scope: Scope) -> Tenant:
        """The tenant a bearer token speaks for. Raises 401, and 403 for what its key is not for."""
        scheme, _, token = authorization.partition(" ")
        bearer = None
        if scheme.lower() == "bearer" and token.strip():
            digest = hashlib.sha256(token.strip().encode()).hexdigest()
            bearer = await self._reach.within(self._tenants.bearer(digest))
        if bearer is None or not bearer.tenant.active:
            raise Problem(401, "A bearer token is needed", headers={"WWW-Authenticate": "Bearer"})
        if scope not in bearer.scopes:
            raise Problem(403, f"This key is not for {scope}")
        return bearer.tenant
