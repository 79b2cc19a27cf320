"""A chat is found by its session's id, and by the label that logs have."""

from datetime import timedelta

from domain.conversation import Conversation, Turn
from messaging.deployment import DeploymentKey
from ops.sessions import SessionSettings
from runtime.clock import utc_now
from runtime.ids import new_id
from storage.opening import open_storage
from tests.integration.ops.shell import Shell


async def a_chat(shell: Shell) -> str:
    await shell.run("tenants", "apply", "tenants/consulate.toml")
    begun = Conversation(session_id=new_id(), tenant_id="consulate")
    turn = Turn(
        at=utc_now() - timedelta(minutes=1),
        person="good morning",
        receptionist="Hello!",
        language="en",
        tools=("FindDays",),
    )
    async with open_storage(SessionSettings.read(shell.environ)) as storage:
        await storage.conversations.save(begun, turn)
    return begun.session_id


async def test_either_finds_the_chat_and_words_are_shown_only_when_asked_for(shell: Shell) -> None:
    session_id = await a_chat(shell)
    label = (await shell.run("sessions", "label", session_id)).strip()
    key = DeploymentKey(SessionSettings.read(shell.environ).deployment_key)
    assert label == key.label(session_id)
    by_id = await shell.run("sessions", "show", "consulate", session_id)
    assert await shell.run("sessions", "show", "consulate", label) == by_id
    assert "FindDays" in by_id
    assert session_id not in by_id
    assert "good morning" not in by_id
    assert "good morning" in await shell.run("sessions", "show", "consulate", label, "--words")


async def test_a_session_of_another_business_is_none(shell: Shell) -> None:
    session_id = await a_chat(shell)
    await shell.run("tenants", "apply", "tenants/realestate.toml")
    for known in (session_id, (await shell.run("sessions", "label", session_id)).strip()):
        refusal = await shell.refused("sessions", "show", "realestate", known)
        assert "no such session" in refusal
