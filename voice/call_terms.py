"""The words of a call: its phases, what it does beside speaking, its limits and its script."""

from dataclasses import dataclass
from enum import StrEnum

from domain.speech import SpeechAction, ToolCall


class Phase(StrEnum):
    GREETING = "greeting"
    TALKING = "talking"
    TRANSFERRING = "transferring"  # saying so; then the carrier is asked
    LEAVING = "leaving"  # saying goodbye; then hanging up
    OVER = "over"


@dataclass(frozen=True, slots=True)
class RunTool:
    call: ToolCall


@dataclass(frozen=True, slots=True)
class HangUp:
    reason: str


@dataclass(frozen=True, slots=True)
class Transfer:
    target: str


@dataclass(frozen=True, slots=True)
class HearKeys:
    """Keys that were pressed together."""

    keys: str


CallAction = SpeechAction | RunTool | HearKeys | HangUp | Transfer


@dataclass(frozen=True)
class Script:
    """What the machine has the model say by itself: instructions, in the call's language."""

    greeting: str
    busy: str
    filler: str
    still_there: str
    goodbye_silence: str
    goodbye_machine: str
    closing_soon: str
    goodbye_limit: str
    interrupted: str  # a note for the model: it may have been talking to nobody
    transfer_failed: str  # a note for the model
    resumed: str  # for a session that begins in the middle: {language}, {lines}
    late: str  # a note for the model: {output} to a tool that took too long
    given: str  # the same, to a session that did not call the tool itself
    not_done_yet: str  # a note for the model, which said that it is
    danger: str  # a note for the model: {emergency}
    danger_cannot_call: str


@dataclass(frozen=True)
class CallLimits:
    filler_after_s: float = 1.5
    silence_s: float = 8.0
    silence_prompts: int = 2
    pause_s: float = 60.0  # beyond the silence, after "hold on"
    max_s: float = 15 * 60
    warn_before_s: float = 60.0
    goodbye_s: float = 12.0  # hang up even if the goodbye is never heard to end
    settle_s: float = 1.5  # how long a call joined again may be still before we speak


@dataclass(frozen=True)
class Ending:
    """What follows once the words on the way have been spoken."""

    action: HangUp | Transfer
    phase: Phase
