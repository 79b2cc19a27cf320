"""A phone call as it is kept: enough for another replica to go on with it."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from contracts.values import Language, TimeSlot
from domain.speech import ToolCall

Provider = Literal["openai", "twilio"]
Speaker = Literal["caller", "receptionist", "tool", "system"]


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CallLine(_Kept):
    """One thing said or done. `name` and `took_ms` belong to a tool."""

    at: datetime
    who: Speaker
    text: str
    name: str = ""
    took_ms: int | None = None


class ReadBack(_Kept):
    """Details of a change the caller was asked to confirm, after so many turns of theirs."""

    fingerprint: str
    caller_turns: int


class CallRecord(_Kept):
    """`call_id` is the provider's. `outcome` is empty while the call lives."""

    call_id: str
    tenant_id: str
    provider: Provider
    started_at: datetime
    language: Language
    accepted: bool = False
    greeted: bool = False
    busy: bool = False  # all lines taken: told so, and nothing else
    offered: tuple[TimeSlot, ...] = ()  # only these can be booked in this call
    offered_at_turn: int = 0  # the caller's turns when they were last offered
    read_back: ReadBack | None = None
    open_tools: tuple[ToolCall, ...] = ()  # begun and not answered: another replica runs them
    appointment_ids: tuple[str, ...] = ()
    outcome: str = ""
    ended_at: datetime | None = None


class LiveCall(_Kept):
    """Who holds a call now. Past `held_until`, another replica may take it."""

    call_id: str
    tenant_id: str
    provider: Provider
    held_by: str
    held_until: datetime
