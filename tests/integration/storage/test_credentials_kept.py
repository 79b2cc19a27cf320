"""Grants of mailbox owners: sealed, bound to their business, and never an older over a newer."""

from dataclasses import replace

import pytest

from domain.grants import Grant
from messaging.aws import AwsClient
from messaging.faults import Permanent, Transient
from storage.dynamo import get, put, write
from storage.opening import Storage

KEY = "the key of a deployment, 32 letters"
NEXT = "the next key of it, 32 letters too"


async def test_rotated_credentials_are_not_overwritten_by_older_ones(storage: Storage) -> None:
    credentials = storage.credentials.with_keys([KEY])
    assert await credentials.load("consulate") is None
    await credentials.replace("consulate", Grant("first"))
    await credentials.save("consulate", Grant("second", version=1))
    with pytest.raises(Transient):
        await credentials.save("consulate", Grant("stale", version=1))
    assert await credentials.load("consulate") == Grant("second", version=2)


async def test_a_grant_taken_away_is_not_brought_back(storage: Storage) -> None:
    credentials = storage.credentials.with_keys([KEY])
    await credentials.replace("consulate", Grant("given", public=True))
    held = await credentials.load("consulate")
    assert held == Grant("given", public=True, version=1)
    await credentials.forget("consulate")
    assert not await credentials.has("consulate")
    assert await credentials.load("consulate") is None
    with pytest.raises(Transient):
        await credentials.save("consulate", held)
    await credentials.replace("consulate", Grant("given anew"))
    with pytest.raises(Transient):
        await credentials.save("consulate", held)
    assert await credentials.load("consulate") == Grant("given anew", version=3)


async def test_the_table_alone_opens_no_mailbox(storage: Storage, dynamo: AwsClient) -> None:
    credentials = storage.credentials.with_keys([KEY])
    await credentials.replace("consulate", Grant("the refresh token"))
    item = await get(dynamo, "ai-receptionist-credentials", {"tenant_id": "consulate"})
    assert item is not None
    assert "the refresh token" not in str(item)
    moved = item | {"tenant_id": "realestate"}
    await write(dynamo, put("cache", "ai-receptionist-credentials", moved))
    for keys, tenant_id in (([KEY], "realestate"), ([NEXT], "consulate")):
        with pytest.raises(Permanent, match="sealed_otherwise"):
            await storage.credentials.with_keys(keys).load(tenant_id)
    kept = await storage.credentials.with_keys([NEXT, KEY]).load("consulate")
    assert kept == Grant("the refresh token", version=1)


async def test_a_grant_from_before_the_sealing_is_read_and_sealed_when_it_is_renewed(
    storage: Storage, dynamo: AwsClient
) -> None:
    old = {"tenant_id": "consulate", "cache": "in the clear", "version": 7}
    await write(dynamo, put("cache", "ai-receptionist-credentials", old))
    credentials = storage.credentials.with_keys([KEY])
    kept = await credentials.load("consulate")
    assert kept == Grant("in the clear", version=7)
    await credentials.save("consulate", replace(kept, cache="renewed"))
    item = await get(dynamo, "ai-receptionist-credentials", {"tenant_id": "consulate"})
    assert item is not None
    assert "cache" not in item
    assert await credentials.load("consulate") == Grant("renewed", version=8)
