"""Sign-ins of mailbox owners that have begun, beside the commands, under keys of their own:

invite|<link>     the link that began one, so that it begins no other
sign-in|<state>   what proves the sign-in to be ours, sealed; who began it; when it is over
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from messaging.aws import AwsClient
from runtime.ids import derived_id
from storage.dynamo import Changes, ConditionsFailed, put, transact, update, write
from storage.items import TTL_ATTRIBUTE, Item, epoch_ms, expires
from storage.sealing import Seal

LASTS = timedelta(minutes=10)
KEPT = timedelta(days=2)  # longer than any link

# Stops a link from beginning a second sign-in; a command that is repeated may.
INVITE_UNUSED = "attribute_not_exists(#command_id) OR #used_by = :used_by"
# Stops a sign-in from being finished twice, too late, elsewhere, or in another browser.
SIGN_IN_OPEN = (
    "#tenant_id = :tenant_id AND #browser = :browser AND #until_ms > :now_ms "
    "AND (attribute_not_exists(#used_by) OR #used_by = :used_by)"
)


@dataclass(frozen=True)
class BegunBy:
    """`browser`: a digest of what only the browser has that began it."""

    tenant_id: str
    browser: str
    command_id: str


class SignIns:
    def __init__(self, client: AwsClient, table: str, seal: Seal | None = None) -> None:
        self._client = client
        self._table = table
        self._seal = seal or Seal(())

    def with_keys(self, deployment_keys: Sequence[str]) -> "SignIns":
        return SignIns(self._client, self._table, Seal.of(deployment_keys))

    async def begin(self, invite: str, state: str, flow: str, by: BegunBy, now: datetime) -> bool:
        """False where the link was used."""
        used = {
            "command_id": f"invite|{derived_id(by.tenant_id, invite)}",
            "used_by": by.command_id,
            TTL_ATTRIBUTE: expires(now, KEPT),
        }
        begun = {
            **_key(state_id(state)),
            "tenant_id": by.tenant_id,
            "browser": by.browser,
            "flow": self._seal.closed(flow, by.tenant_id),
            "until_ms": epoch_ms(now + LASTS),
            TTL_ATTRIBUTE: expires(now, KEPT),
        }
        using = put("invite", self._table, used, INVITE_UNUSED, used_by=by.command_id)
        try:
            await transact(self._client, [using, put("sign_in", self._table, begun)])
        except ConditionsFailed:
            return False
        return True

    async def take(self, sign_in: str, by: BegunBy, now: datetime) -> str | None:
        """The flow, once: None for a state that is forged, used, over, or of somebody else."""
        taking = update(
            "sign_in", self._table, _key(sign_in), Changes(set={"used_by": by.command_id}),
            SIGN_IN_OPEN, tenant_id=by.tenant_id, browser=by.browser, now_ms=epoch_ms(now),
            used_by=by.command_id,
        )  # fmt: skip
        try:
            item = await write(self._client, taking)
        except ConditionsFailed:
            return None
        return self._seal.opened(item["flow"], by.tenant_id)


def state_id(state: str) -> str:
    """What messages and keys call it by: the state itself comes back in the browser alone."""
    return derived_id("sign-in", state)


def _key(sign_in: str) -> Item:
    return {"command_id": f"sign-in|{sign_in}"}
