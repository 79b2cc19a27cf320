"""Settings of the command line."""

from pydantic import Field

from messaging.queues import QueueSettings
from runtime.logs import LogSettings
from storage.opening import StorageSettings


class OpsSettings(LogSettings, StorageSettings, QueueSettings):
    timezone: str = Field("", validation_alias="TIMEZONE")  # of tenant files that name none
