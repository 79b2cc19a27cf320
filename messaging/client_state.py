"""What a vendor tells us back with each notification: whose it is, and that it is of ours.

It is kept nowhere, as it is a keyed hash; whoever has the deployment's key can tell a true one.
"""

import hmac
from collections.abc import Sequence

from messaging.deployment import DeploymentKey

LONGEST = 128  # Microsoft's


def client_state(tenant_id: str, key: DeploymentKey) -> str:
    return f"{tenant_id}.{key.digest('notification', tenant_id)}"


def told_tenant(text: str, keys: Sequence[DeploymentKey]) -> str | None:
    """None for one that we did not make."""
    tenant_id = text.partition(".")[0]
    true = [
        hmac.compare_digest(client_state(tenant_id, key).encode(), text.encode()) for key in keys
    ]
    return tenant_id if any(true) and len(text) <= LONGEST else None
