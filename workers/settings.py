"""The workers' settings: what every worker needs, and what each needs besides."""

from pydantic import Field

from messaging.deployment import DeploymentSettings
from messaging.queues import ConsumerSettings
from runtime.clock import ClockSettings
from runtime.failpoints import FailpointSettings
from runtime.logs import LogSettings
from storage.opening import StorageSettings
from vendors.graph_login import GraphSettings
from vendors.sendgrid_mailer import SendGridSettings
from workers.booking.opening import BookingSettings
from workers.email.opening import EmailSettings


class WorkersSettings(
    LogSettings, StorageSettings, ConsumerSettings, FailpointSettings, ClockSettings
):
    workers_port: int = Field(8082, validation_alias="WORKERS_PORT", ge=0, le=65535)  # health


class CalendarWorkerSettings(WorkersSettings, GraphSettings, DeploymentSettings):
    pass


class BookingWorkerSettings(WorkersSettings, GraphSettings, BookingSettings):
    pass


class EmailWorkerSettings(WorkersSettings, SendGridSettings, EmailSettings):
    pass
