"""Which tenant a request is for: by its path, or by its bearer token."""

import hashlib
import hmac
import re

from domain.tenants import Tenant
from gateway.ports import Tenants
from gateway.problems import Problem, tenant_not_found
from gateway.reach import Reach
from messaging.faults import Permanent

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

    async def authorised(self, authorization: str) -> Tenant:
        """The tenant a bearer token speaks for. Raises 401."""
        scheme, _, token = authorization.partition(" ")
        tenant = None
        if scheme.lower() == "bearer" and token.strip():
            tenant = await self._of_token(token.strip())
        if tenant is None:
            raise Problem(401, "A bearer token is needed", headers={"WWW-Authenticate": "Bearer"})
        return tenant

    async def _of_token(self, token: str) -> Tenant | None:
        digest = hashlib.sha256(token.encode()).hexdigest()
        tenant = await self._reach.within(self._tenants.pointed("token", digest))
        if tenant is None or not tenant.active:
            return None
        # Every hash is compared, in constant time.
        held = [hmac.compare_digest(known.lower(), digest) for known in tenant.api_token_sha256]
        return tenant if any(held) else None
