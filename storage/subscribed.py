"""Until when a vendor tells us of changes in a mailbox, beside the commands:

subscription|<tenant>   the vendor's id, the mailbox, the end
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from messaging.aws import AwsClient
from storage.dynamo import get, put, write
from storage.items import TTL_ATTRIBUTE, Item, epoch_ms, expires

KEPT = timedelta(days=1)  # after its end


@dataclass(frozen=True)
class Subscription:
    subscription_id: str
    mailbox: str
    until: datetime


class Subscribed:
    """The last one stands: one that two processes made at once ends by itself, and tells twice."""

    def __init__(self, client: AwsClient, table: str) -> None:
        self._client = client
        self._table = table

    async def load(self, tenant_id: str) -> Subscription | None:
        item = await get(self._client, self._table, _key(tenant_id))
        if item is None:
            return None
        until = datetime.fromtimestamp(item["until_ms"] / 1000, UTC)
        return Subscription(item["subscription_id"], item["mailbox"], until)

    async def save(self, tenant_id: str, subscription: Subscription) -> None:
        item = {
            **_key(tenant_id),
            "subscription_id": subscription.subscription_id,
            "mailbox": subscription.mailbox,
            "until_ms": epoch_ms(subscription.until),
            TTL_ATTRIBUTE: expires(subscription.until, KEPT),
        }
        await write(self._client, put("subscription", self._table, item))


def _key(tenant_id: str) -> Item:
    return {"command_id": f"subscription|{tenant_id}"}
