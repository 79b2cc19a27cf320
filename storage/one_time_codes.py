"""One-time codes: when the latest ends, how often it was tried, whom it opened. Never the code.

Kept beside the commands, under keys of their own. What is said of an address is the same whether or
not anything stands under it:

code|<address>             the code's end, the tries at it, who used it
code-mails|<address>|hour  the mails of that hour
opened|<address>|<who>     who proved to have the mailbox, and until when that counts
"""

from datetime import UTC, datetime, timedelta

from messaging.aws import AwsClient
from runtime.ids import derived_id
from storage.dynamo import Changes, ConditionsFailed, get, put, transact, update, write
from storage.items import TTL_ATTRIBUTE, Item, epoch_ms, expires

LASTS = timedelta(minutes=10)
TRIES = 5
MAILS_AN_HOUR = 3
OPENS_FOR = timedelta(minutes=30)  # whoever used it, to look and to change
KEPT = timedelta(hours=2)

# Stops whoever asks again from having five tries more at a code that was guessed at.
CODE_STANDS = "#until_ms > :now_ms AND attribute_not_exists(#used_by)"
# Stops a code from being replaced while somebody reads it off their screen.
CODE_OVER = (
    "attribute_not_exists(#command_id) OR #until_ms <= :now_ms OR attribute_exists(#used_by)"
)
# Stops a code from opening anything a second time, or after another one took its place.
CODE_UNUSED = "#until_ms = :until_ms AND (attribute_not_exists(#used_by) OR #used_by = :used_by)"


class OneTimeCodes:
    def __init__(self, client: AwsClient, table: str) -> None:
        self._client = client
        self._table = table

    async def ask(self, address: str, command_id: str, now: datetime) -> datetime | None:
        """The end of the code to mail: of the one that stands, else of a new one. None where the
        hour's mails are sent; a repeated command counts once."""
        hour = now.astimezone(UTC).strftime("%Y-%m-%dT%H")
        counted = Changes(
            set={TTL_ATTRIBUTE: expires(now, KEPT)}, add={"mails": frozenset({command_id})}
        )
        mails = await write(
            self._client, update("mails", self._table, _key("code-mails", address, hour), counted)
        )
        if len(mails["mails"]) > MAILS_AN_HOUR:
            return None
        return await self._standing(address, now) or await self._begun(address, now)

    async def tried(self, address: str, command_id: str, now: datetime) -> datetime | None:
        """Counts a try before it is looked at; the end of the code where one may be tried."""
        counted = Changes(add={"tries": frozenset({command_id})})
        trying = update(
            "code", self._table, _key("code", address), counted, CODE_STANDS, now_ms=epoch_ms(now)
        )
        try:
            item = await write(self._client, trying)
        except ConditionsFailed:
            return None
        return _moment(item["until_ms"]) if len(item["tries"]) <= TRIES else None

    async def use(self, address: str, until: datetime, used_by: str, now: datetime) -> bool:
        """Once: False where somebody else was faster, or a later code took its place."""
        opened = {
            **_key("opened", address, used_by),
            "until_ms": epoch_ms(until),
            "opened_until_ms": epoch_ms(now + OPENS_FOR),
            TTL_ATTRIBUTE: expires(now, KEPT),
        }
        using = update(
            "code", self._table, _key("code", address), Changes(set={"used_by": used_by}),
            CODE_UNUSED, until_ms=epoch_ms(until), used_by=used_by,
        )  # fmt: skip
        try:
            await transact(self._client, [using, put("opened", self._table, opened)])
        except ConditionsFailed:
            return False
        return True

    async def used(self, address: str, used_by: str, now: datetime) -> datetime | None:
        """The end of the code that they used, while it still opens something for them."""
        item = await get(self._client, self._table, _key("opened", address, used_by))
        if item is None or item["opened_until_ms"] <= epoch_ms(now):
            return None
        return _moment(item["until_ms"])

    async def _standing(self, address: str, now: datetime) -> datetime | None:
        item = await get(self._client, self._table, _key("code", address))
        if item is None or "used_by" in item or item["until_ms"] <= epoch_ms(now):
            return None
        return _moment(item["until_ms"])

    async def _begun(self, address: str, now: datetime) -> datetime | None:
        until_ms = epoch_ms(now + LASTS)
        item = {
            **_key("code", address),
            "until_ms": until_ms,
            TTL_ATTRIBUTE: expires(now, KEPT),
        }
        try:
            await write(
                self._client, put("code", self._table, item, CODE_OVER, now_ms=epoch_ms(now))
            )
        except ConditionsFailed:  # somebody asked at the same moment
            return await self._standing(address, now)
        return _moment(until_ms)


def _key(kind: str, *parts: str) -> Item:
    return {"command_id": f"{kind}|{derived_id(*parts)}"}  # an e-mail stays out of this table


def _moment(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)
