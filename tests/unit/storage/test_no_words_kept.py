"""`retention_days` 0: what was said is in no table; what a chat or call needs to go on is."""

from datetime import UTC, datetime, timedelta

from domain.calls import CallLine, CallRecord, Hold, LiveCall
from domain.conversation import Conversation, Turn
from storage.opening import storage_over
from storage.tables import TableSettings
from tests.fakes.dynamo import FakeDynamo

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
SAID, ANSWERED = "my knee hurts", "I am sorry to hear that"


async def kept(retention_days: int) -> tuple[str, FakeDynamo]:
    dynamo = FakeDynamo()
    storage = storage_over(dynamo, TableSettings(), lambda: NOW)
    begun = Conversation(session_id="f" * 32, tenant_id="clinic")
    turn = Turn(at=NOW, person=SAID, receptionist=ANSWERED, language="en")
    await storage.conversations.save(begun, turn, retention_days=retention_days)
    record = CallRecord(
        call_id="call-1",
        tenant_id="clinic",
        provider="openai",
        started_at=NOW,
        language="en",
        line="clinic#000",
        caller="+525512345678",
    )
    until = NOW + timedelta(seconds=10)
    live = LiveCall(
        line=record.line,
        call_id="call-1",
        tenant_id="clinic",
        provider="openai",
        held_by="one",
        held_until=until,
    )
    await storage.calls.begin(record, live, retention_days)
    lines = [
        CallLine(at=NOW, who="caller", text=SAID),
        CallLine(at=NOW, who="receptionist", text=ANSWERED),
        CallLine(at=NOW, who="tool", text="booked", name="book"),
    ]
    assert await storage.calls.save(record, lines, retention_days, Hold(by="one", until=until))
    assert await storage.calls.end(record, [], retention_days, "one")
    loaded = await storage.conversations.load("clinic", begun.session_id)
    assert loaded
    assert [each.at for each in loaded.turns] == [NOW], "when something was said is known"
    return "".join(str(table.items) for table in dynamo.tables.values()), dynamo


async def test_no_word_is_kept_where_none_is_for_a_day() -> None:
    text, _ = await kept(0)
    assert SAID not in text
    assert ANSWERED not in text
    assert "+525512345678" not in text
    assert "booked" in text, "what was done is"


async def test_words_are_kept_for_as_long_as_the_business_says() -> None:
    text, dynamo = await kept(30)
    assert SAID in text
    assert ANSWERED in text
    ends = {int(item["expires_at_s"]["N"]) for item in dynamo.items("conversations")}
    assert max(ends) == int((NOW + timedelta(days=30)).timestamp())


async def test_what_a_chat_needs_to_be_finished_ends_after_a_day() -> None:
    _, dynamo = await kept(0)
    day_after = int((NOW + timedelta(days=1)).timestamp())
    assert {
        int(item["expires_at_s"]["N"]) <= day_after for item in dynamo.items("conversations")
    } == {True}
