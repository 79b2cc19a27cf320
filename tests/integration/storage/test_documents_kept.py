import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from domain.conversation import Conversation, Turn
from domain.tenants import Tenant
from messaging.aws import AwsClient
from messaging.faults import Permanent, Transient
from storage.conversations import VersionConflict
from storage.dynamo import put, write
from storage.opening import Storage
from storage.tenants import PointerTaken
from tests.integration.storage.conftest import NOW, Clock

ROOT = Path(__file__).parents[3]
SESSION = Conversation(session_id="session-1", tenant_id="consulate")


def tenant(name: str) -> Tenant:
    return Tenant.model_validate(tomllib.loads((ROOT / f"tenants/{name}.toml").read_text()))


def turn(n: int) -> Turn:
    return Turn(at=NOW + timedelta(seconds=n), person=f"{n}", receptionist="yes", language="en")


async def test_conversation_comes_back_with_its_latest_turns(storage: Storage) -> None:
    state = SESSION
    for n in range(5):
        state = await storage.conversations.save(state, turn(n))
    loaded = await storage.conversations.load("consulate", "session-1", turns=3)
    assert loaded is not None
    assert loaded.conversation == state
    assert loaded.conversation.version == 5
    assert loaded.turns == (turn(2), turn(3), turn(4))


async def test_state_is_saved_without_a_turn(storage: Storage) -> None:
    saved = await storage.conversations.save(SESSION)
    await storage.conversations.save(saved.model_copy(update={"greeted": True}))
    loaded = await storage.conversations.load("consulate", "session-1")
    assert loaded is not None
    assert loaded.conversation.greeted
    assert loaded.turns == ()


async def test_session_is_unknown_to_another_tenant(storage: Storage) -> None:
    await storage.conversations.save(SESSION, turn(0))
    assert await storage.conversations.load("realestate", "session-1") is None
    assert await storage.conversations.load("consulate", "session-2") is None


async def test_slower_of_two_turns_is_told_to_read_again(storage: Storage) -> None:
    saved = await storage.conversations.save(SESSION, turn(0))
    await storage.conversations.save(saved, turn(1))
    with pytest.raises(VersionConflict):
        await storage.conversations.save(saved, turn(2))
    loaded = await storage.conversations.load("consulate", "session-1")
    assert loaded is not None
    assert loaded.turns == (turn(0), turn(1))


async def test_session_is_begun_once(storage: Storage) -> None:
    await storage.conversations.save(SESSION)
    with pytest.raises(VersionConflict):
        await storage.conversations.save(SESSION.model_copy(update={"tenant_id": "realestate"}))


async def test_tenants_are_kept_whole_and_listed(storage: Storage) -> None:
    for name in ("realestate", "consulate"):
        await storage.tenants.put(tenant(name))
    assert await storage.tenants.get("consulate") == tenant("consulate")
    assert await storage.tenants.all() == [tenant("consulate"), tenant("realestate")]


@pytest.mark.parametrize("document", ["{", '{"tenant_id": "broken", "secret": "s3cret"}', None])
async def test_a_tenant_that_cannot_be_read_takes_no_other_down(
    storage: Storage, dynamo: AwsClient, caplog: pytest.LogCaptureFixture, document: str | None
) -> None:
    await storage.tenants.put(tenant("consulate"))
    item = {"tenant_id": "broken", **({"document": document} if document else {})}
    await write(dynamo, put("tenant", "ai-receptionist-tenants", item))

    assert await storage.tenants.all() == [tenant("consulate")]
    with pytest.raises(Transient, match="tenant_unreadable"):
        await storage.tenants.get("broken")
    (first, _) = [each for each in caplog.records if each.levelname == "ERROR"]
    assert (first.getMessage(), vars(first)["tenant_id"]) == ("Tenant unreadable", "broken")
    assert "s3cret" not in str(vars(first))


async def test_a_tenant_is_found_by_what_points_to_it_without_a_scan(
    storage: Storage, dynamo: AwsClient
) -> None:
    await storage.tenants.put(tenant("consulate"))
    await storage.tenants.put(tenant("realestate"))
    found = await storage.tenants.pointed("mailbox", tenant("consulate").calendar)
    assert found == tenant("consulate")
    assert await storage.tenants.pointed("number", "+15550000") is None
    assert await storage.tenants.pointed("mailbox", "nobody@else.example") is None


async def test_a_mailbox_is_of_one_tenant_only(storage: Storage) -> None:
    first = tenant("consulate")
    await storage.tenants.put(first)
    thief = tenant("realestate").model_copy(update={"mailbox": first.mailbox.upper()})
    with pytest.raises(PointerTaken) as taken:
        await storage.tenants.put(thief)
    assert taken.value.tenant_id == "consulate"
    with pytest.raises(Permanent):
        await storage.tenants.get("realestate")


async def test_a_mailbox_that_was_given_up_is_free_for_another(storage: Storage) -> None:
    first = tenant("consulate")
    await storage.tenants.put(first)
    await storage.tenants.put(first.model_copy(update={"mailbox": "moved@elsewhere.example"}))
    other = tenant("realestate").model_copy(update={"mailbox": first.mailbox})
    await storage.tenants.put(other)
    assert await storage.tenants.pointed("mailbox", first.calendar) == other


async def test_unknown_tenant_is_a_permanent_fault(storage: Storage) -> None:
    with pytest.raises(Permanent):
        await storage.tenants.get("nobody")


async def test_what_a_newer_build_wrote_is_left_to_it(storage: Storage, dynamo: AwsClient) -> None:
    for session_id, key in (("session-1", "~state"), ("call#call-1", "~call")):
        item = {"session_id": session_id, "timestamp": key, "tenant_id": "consulate"}
        item["document"] = '{"tenant_id": "consulate", "later": "Zebedee"}'
        await write(dynamo, put("state", "ai-receptionist-conversations", item))

    with pytest.raises(Transient, match="conversation_unreadable"):
        await storage.conversations.load("consulate", "session-1")
    with pytest.raises(Transient, match="callrecord_unreadable"):
        await storage.calls.load("call-1")


async def test_tenant_is_read_again_once_its_time_is_over(
    storage: Storage, dynamo: object, clock: Clock
) -> None:
    await storage.tenants.put(tenant("consulate"))
    await storage.tenants.get("consulate")
    other = type(storage.tenants)(dynamo, "ai-receptionist-tenants", clock)
    await other.put(tenant("consulate").model_copy(update={"name": "Renamed"}))
    assert (await storage.tenants.get("consulate")).name == "Consulado General"
    clock.advance(31)
    assert (await storage.tenants.get("consulate")).name == "Renamed"
