"""A phone call as it is kept: enough for another replica to go on with it."""

from datetime import datetime
from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, model_validator

from contracts.commands import Command
from contracts.values import Language, TimeSlot
from domain.agenda import Wished
from domain.agreement import Proposal
from domain.speech import ToolCall

Provider = Literal["openai", "twilio"]
Receipt = Literal["book", "move", "cancel", "note", "found"]
Speaker = Literal["caller", "receptionist", "tool", "system"]


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CallLine(_Kept):
    """One thing said or done. `took_ms`: how long a tool ran, or until the receptionist replied."""

    at: datetime
    who: Speaker
    text: str
    name: str = ""
    took_ms: int | None = None


class Spoken(_Kept):
    """What was said or pressed since a proposal was made; a caller's `text` may come later, or
    never. `item` is the provider's."""

    who: Literal["receptionist", "caller", "key"]
    text: str = ""
    item: str = ""


class Proposed(_Kept):
    """What a tool would do: shut until it was read back and agreed to, see `domain.phone.consent`.

    `key` is of all that the tool was called with; `appointment_id` is what was looked up for it.
    """

    key: str
    proposal: Proposal
    appointment_id: str = ""
    since: tuple[Spoken, ...] = ()


class OpenTool(_Kept):
    """A tool begun and not answered. `command`: what was sent for it, the same if sent again."""

    call: ToolCall
    command: Command | None = None


class CallRecord(_Kept):
    """`call_id` is the provider's. `outcome` is empty while the call lives."""

    call_id: str
    tenant_id: str
    provider: Provider
    started_at: datetime
    language: Language
    caller: str = ""  # the number they call from, E.164; empty where it is not known
    line: str = ""  # which of the business's lines it takes, see `LiveCall`
    accepted: bool = False
    accept_ms: int | None = None  # from the webhook to the call accepted
    greeted: bool = False
    busy: bool = False  # all lines taken: told so, and nothing else
    caller_turns: int = 0
    offered: tuple[TimeSlot, ...] = ()  # only these can be booked in this call
    proposed: Proposed | None = None
    wished: Wished = Wished()  # by the caller, as heard so far
    third_party: bool = False  # they said that they speak for the holder of an appointment
    alarmed: bool = False  # the business was told of a danger
    receipts: tuple[Receipt, ...] = ()  # what tools have said is so
    open_tools: tuple[OpenTool, ...] = ()  # another replica runs them again
    appointment_ids: tuple[str, ...] = ()
    transferring_to: str = ""  # a person's phone rings, or the call is theirs
    outcome: str = ""
    ended_at: datetime | None = None

    @model_validator(mode="before")
    @classmethod
    def _before_proposals(cls, kept: Any) -> Any:
        """A record of an earlier build: what was read back there is read back again."""
        if isinstance(kept, dict):
            return {name: value for name, value in kept.items() if name != "read_back"}
        return kept


class LiveCall(_Kept):
    """Who holds a call now. Past `held_until`, another replica may take it.

    `line` is the key: a business has as many lines as calls at once, and a line carries one call.
    """

    line: str
    call_id: str
    tenant_id: str
    provider: Provider
    held_by: str
    held_until: datetime


class Hold(_Kept):
    """`by` is new with every taking of a call, so that not even one replica confuses two."""

    by: str
    until: datetime


class Beginning(StrEnum):
    """What became of putting a call on record."""

    BEGUN = "begun"
    KNOWN = "known"  # the call, or the webhook: a second delivery
    LINE_TAKEN = "line_taken"  # by another call, just now
