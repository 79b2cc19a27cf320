"""`receptionist canary` against a system that works, and against one that does not."""

import pytest

from ops.canary import CanarySettings
from tests.fakes.system import System

pytestmark = pytest.mark.asyncio(loop_scope="module")
CANARY = ["-m", "ops", "canary", "realestate"]


async def fly(system: System, **settings: str) -> tuple[int, str]:
    told = {"CANARY_TOKEN": "dev-realestate", "LOG_FORMAT": "json", **settings}
    arguments = [*CANARY, "--url", system.gateway]
    canary = await system.start(f"canary {settings}", arguments, **told)
    code = await canary.ended()
    return code, "\n".join(canary.last_lines)


async def test_it_books_and_cancels_by_chat_and_by_the_tools(system: System) -> None:
    code, said = await fly(system)

    assert code == 0, said
    assert '"CanaryPassed":1' in said
    assert await system.events("viewings@realestate.example") == [], "it leaves nothing behind"


async def test_it_tells_what_is_broken_and_passes_on_no_metric(system: System) -> None:
    code, said = await fly(system, CANARY_TOKEN="nobody's")

    assert code == 1
    assert "tools: voice answered 401" in said
    assert "CanaryPassed" not in said


@pytest.mark.soak
async def test_a_stack_whose_workers_are_gone_is_broken(system: System) -> None:
    await system.children["workers"].stop(patience_s=20)

    code, said = await fly(system, LOG_LEVEL="ERROR")

    assert code == 1
    assert "chat: never booked, still " in said
    assert "CanaryPassed" not in said


async def test_its_token_is_shown_nowhere() -> None:
    assert "secret" not in repr(CanarySettings.read({"CANARY_TOKEN": "secret"}))
