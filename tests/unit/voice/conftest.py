import pytest

from domain.speech import Opened, ResponseEnded, ResponseStarted
from voice.call_machine import CallMachine
from voice.call_terms import CallLimits, Script

SCRIPT = Script(
    greeting="greet",
    busy="busy",
    filler="wait",
    still_there="there?",
    goodbye_silence="bye (silence)",
    closing_soon="soon",
    goodbye_limit="bye (limit)",
    goodbye_machine="bye (machine)",
    interrupted="interrupted",
    transfer_failed="take a message",
    resumed="{language}: {lines}",
    late="late: {output}",
    given="given: {output}",
    not_done_yet="not done yet",
    danger="danger",
    danger_cannot_call="danger, cannot call",
)


@pytest.fixture
def machine() -> CallMachine:
    return CallMachine(SCRIPT, CallLimits(), started_at=0.0)


@pytest.fixture
def talking(machine: CallMachine) -> CallMachine:
    machine.hear(Opened(), 0.0)
    machine.hear(ResponseStarted("r0"), 0.1)
    machine.hear(ResponseEnded("r0", "completed"), 1.0)
    return machine
