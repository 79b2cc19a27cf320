"""What reaches a call through its channel."""

from dataclasses import dataclass

from domain.speech import SpeechEvent, SpeechLost, ToolCall
from voice.tool_context import ToolResult


@dataclass(frozen=True, slots=True)
class ToolAnswered:
    call: ToolCall
    result: ToolResult


@dataclass(frozen=True, slots=True)
class LateAnswer:
    """To a tool that had said that it takes longer."""

    output: str


@dataclass(frozen=True, slots=True)
class Tick:
    pass


@dataclass(frozen=True, slots=True)
class CarrierGone:
    """The caller's side ended; `outcome` says how."""

    outcome: str


Input = SpeechEvent | ToolAnswered | LateAnswer | Tick | CarrierGone | SpeechLost
