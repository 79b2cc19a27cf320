"""The voice process's settings."""

from pydantic import Field

from messaging.deployment import DeploymentSettings
from messaging.queues import QueueSettings
from runtime.logs import LogSettings
from storage.budgets import CallBudgetSettings
from storage.caps import CapSettings
from storage.opening import StorageSettings
from vendors.openai_realtime import RealtimeSettings
from vendors.twilio_calls import TwilioSettings


class VoiceSettings(
    LogSettings,
    DeploymentSettings,
    QueueSettings,
    StorageSettings,
    CallBudgetSettings,
    CapSettings,
    RealtimeSettings,
    TwilioSettings,
):
    voice_port: int = Field(8081, validation_alias="VOICE_PORT")
    # What carriers reach us by: Twilio signs it, and its stream connects to it.
    voice_public_url: str = Field("http://localhost:8081", validation_alias="VOICE_PUBLIC_URL")
    # Takes calls to numbers that no tenant has; empty rejects them.
    voice_default_tenant: str = Field("", validation_alias="VOICE_DEFAULT_TENANT")
    tool_wait_s: float = Field(8.0, validation_alias="TOOL_WAIT_S", gt=0)
