"""Settings of the gateway."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from gateway.networks import NetworkSettings
from messaging.deployment import DeploymentSettings
from messaging.queues import QueueSettings
from runtime.clock import ClockSettings
from runtime.failpoints import FailpointSettings
from runtime.logs import LogSettings
from runtime.public_url import PublicUrlSettings
from storage.budgets import ModelBudgetSettings
from storage.caps import CapSettings
from storage.opening import StorageSettings
from vendors.openai_reader import ReaderSettings
from vendors.sendgrid_events import SendGridEventSettings


def _listed(text: object) -> object:
    """`https://a.example, https://b.example`"""
    return frozenset(part.strip() for part in text.split(",")) if isinstance(text, str) else text


class GatewaySettings(
    LogSettings,
    DeploymentSettings,
    StorageSettings,
    CapSettings,
    ModelBudgetSettings,
    NetworkSettings,
    QueueSettings,
    ReaderSettings,
    SendGridEventSettings,
    FailpointSettings,
    ClockSettings,
    PublicUrlSettings,
):
    gateway_port: int = Field(8080, validation_alias="GATEWAY_PORT", ge=0, le=65535)
    # How long a turn waits for workers before it says that it is still working on it.
    turn_wait_s: float = Field(8.0, validation_alias="TURN_WAIT_S", gt=0, le=600)
    session_turns_per_minute: int = Field(30, validation_alias="SESSION_TURNS_PER_MINUTE", ge=1)
    # Of one network, before anything is read.
    network_turns_per_minute: int = Field(240, validation_alias="NETWORK_TURNS_PER_MINUTE", ge=1)
    new_sessions_per_minute: int = Field(20, validation_alias="NEW_SESSIONS_PER_MINUTE", ge=1)
    # So many in an hour are asked for nothing; then each brings a proof of work. 0: never asks.
    challenge_after: int = Field(0, validation_alias="CHALLENGE_AFTER", ge=0)
    # Of one network, with a token that is none: what a script may guess in a minute.
    wrong_tokens_per_minute: int = Field(30, validation_alias="WRONG_TOKENS_PER_MINUTE", ge=1)
    # Of one business: by its chat's visitors, and as much again by its own agents.
    tenant_requests_per_s: int = Field(100, validation_alias="TENANT_REQUESTS_PER_S", ge=1)
    cors_origins: Annotated[frozenset[str], BeforeValidator(_listed)] = Field(
        frozenset(), validation_alias="CORS_ORIGINS"
    )
