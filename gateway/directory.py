"""Which tenant a request is for: by its path, or by its bearer token."""

import hashlib
import hmac
import re
import time
from collections.abc import Callable, Iterable

from domain.tenants import Tenant
from gateway.ports import Tenants
from gateway.problems import Problem, tenant_not_found
from gateway.reach import Reach
from messaging.faults import Permanent

UNKNOWN_KEEP_S = 1.0  # unknown tokens cost at most one scan a second
_TENANT_ID = re.compile(r"[a-z0-9][a-z0-9-]{1,62}")


class Directory:
    """Tenants are few: all are read for their tokens, and kept for `keep_s`."""

    def __init__(
        self,
        tenants: Tenants,
        reach: Reach,
        *,
        keep_s: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._tenants = tenants
        self._reach = reach
        self._keep_s = keep_s
        self._clock = clock
        self._all: tuple[float, tuple[Tenant, ...]] | None = None

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
        """A token nobody has may be of a tenant just applied: then the table is asked again."""
        digest = hashlib.sha256(token.encode()).hexdigest()
        known = _having(digest, await self._everyone(self._keep_s))
        return known or _having(digest, await self._everyone(UNKNOWN_KEEP_S))

    async def _everyone(self, keep_s: float) -> tuple[Tenant, ...]:
        if self._all is None or self._clock() - self._all[0] > keep_s:
            everyone = await self._reach.within(self._tenants.all())
            self._all = (self._clock(), tuple(everyone))
        return self._all[1]


def _having(digest: str, tenants: Iterable[Tenant]) -> Tenant | None:
    """Every hash is compared, in constant time."""
    found = None
    for tenant in tenants:
        for known in tenant.api_token_sha256:
            if hmac.compare_digest(known.lower(), digest) and tenant.active:
                found = tenant
    return found
