"""Settings of the command line."""

from messaging.queues import QueueSettings
from runtime.logs import LogSettings
from storage.opening import StorageSettings


class OpsSettings(LogSettings, StorageSettings, QueueSettings):
    pass
