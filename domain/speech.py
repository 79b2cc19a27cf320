"""Speech: what a call hears from its provider and asks of it.

OpenAI Realtime is the provider today (`vendors.openai_realtime`); another (its Live API) fits by
speaking these events and actions. Audio is base64 µ-law, 8 kHz, and is passed on as it came.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ToolCall:
    call_id: str
    name: str
    arguments: str  # JSON as the model wrote it, possibly malformed


# --- what a call hears -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Opened:
    """The connection stands; for a call that lives on, again."""


@dataclass(frozen=True, slots=True)
class SpeechStarted:
    """The caller began to speak."""


@dataclass(frozen=True, slots=True)
class SpeechStopped:
    """The caller stopped speaking; `item_id` is that of the `CallerSpoke` to come."""

    item_id: str = ""


@dataclass(frozen=True, slots=True)
class CallerSpoke:
    """What the caller said; `text` is empty when there is no transcript (yet)."""

    item_id: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ReceptionistSpoke:
    item_id: str
    text: str


@dataclass(frozen=True, slots=True)
class AudioSpoken:
    item_id: str
    content_index: int
    audio: str


@dataclass(frozen=True, slots=True)
class ResponseStarted:
    response_id: str


@dataclass(frozen=True, slots=True)
class ToolCalled:
    call: ToolCall


@dataclass(frozen=True, slots=True)
class ResponseEnded:
    """`spoke`: it said something to the caller, beside or instead of calling tools."""

    response_id: str
    status: str  # completed, cancelled, incomplete, failed
    calls: tuple[ToolCall, ...] = ()
    spoke: bool = False


@dataclass(frozen=True, slots=True)
class AudioStarted:
    """The caller begins to hear us."""


@dataclass(frozen=True, slots=True)
class AudioStopped:
    """The caller has heard all that was spoken, or it was cut off."""


@dataclass(frozen=True, slots=True)
class KeyPressed:
    key: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The provider refused one of our actions; the session goes on."""

    code: str


SpeechEvent = (
    Opened
    | SpeechStarted
    | SpeechStopped
    | CallerSpoke
    | ReceptionistSpoke
    | AudioSpoken
    | ResponseStarted
    | ToolCalled
    | ResponseEnded
    | AudioStarted
    | AudioStopped
    | KeyPressed
    | Refused
)

# --- what a call asks --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Speak:
    """A response of the model. `aside`: outside the conversation and without tools (a filler)."""

    instructions: str = ""
    aside: bool = False


@dataclass(frozen=True, slots=True)
class GiveOutput:
    call_id: str
    output: str  # JSON


@dataclass(frozen=True, slots=True)
class Note:
    """A text put into the conversation: pressed keys, or what happened before a reconnect."""

    text: str
    role: Literal["user", "system"] = "system"


@dataclass(frozen=True, slots=True)
class Truncate:
    """The caller heard only this much of what was spoken."""

    item_id: str
    content_index: int
    played_ms: int


SpeechAction = Speak | GiveOutput | Note | Truncate


class CallGone(Exception):
    """The caller has hung up, or the provider no longer knows the call."""


class SpeechLost(Exception):
    """The connection ended. `final`: the call is over, or can never be joined again."""

    def __init__(self, reason: str, *, final: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.final = final


@dataclass(frozen=True)
class ToolDefinition:
    name: str
    description: str
    parameters: dict[str, object]  # JSON schema


@dataclass(frozen=True)
class SessionConfig:
    instructions: str
    voice: str
    tools: tuple[ToolDefinition, ...]
    language: str | None = None  # a hint for the transcription
