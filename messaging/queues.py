"""Which queue is whose, and how long things may take on it."""

from typing import Self

from pydantic import Field, model_validator

from contracts.routing import Queue
from messaging.aws import AwsSettings


class QueueSettings(AwsSettings):
    """A queue is given by name or url. Its dead-letter queue has the same with `-dlq` behind."""

    calendar_queue: str = Field(
        "ai-receptionist-calendar", validation_alias="SQS_CALENDAR_QUEUE", min_length=1
    )
    booking_queue: str = Field(
        "ai-receptionist-booking", validation_alias="SQS_BOOKING_QUEUE", min_length=1
    )
    email_queue: str = Field(
        "ai-receptionist-email", validation_alias="SQS_EMAIL_QUEUE", min_length=1
    )
    staff_queue: str = Field(
        "ai-receptionist-staff", validation_alias="SQS_STAFF_QUEUE", min_length=1
    )

    def queue_of(self, queue: Queue) -> str:
        queues: dict[Queue, str] = {
            "calendar": self.calendar_queue,
            "booking": self.booking_queue,
            "email": self.email_queue,
            "staff": self.staff_queue,
        }
        return queues[queue]

    def dead_letters_of(self, queue: Queue) -> str:
        return f"{self.queue_of(queue)}-dlq"


class ConsumerSettings(QueueSettings):
    """Of a process that works. All in whole seconds, as SQS counts them, or numbers of messages."""

    wait_s: int = Field(5, validation_alias="SQS_WAIT_S", ge=0, le=20)  # a long poll
    # A Graph call may take 20 s; the sweep renews at a third of this.
    visibility_s: int = Field(30, validation_alias="VISIBILITY_S", ge=3, le=3600)
    # A lease is never renewed; it ends, with its margin, before the message could be seen again.
    lease_s: int = Field(15, validation_alias="LEASE_S", ge=1)
    lease_margin_s: int = Field(10, validation_alias="LEASE_MARGIN_S", ge=0)
    handling_s: int = Field(60, validation_alias="HANDLING_S", ge=1)  # then a handler is cancelled
    drain_s: int = Field(25, validation_alias="DRAIN_S", ge=1)  # what SIGTERM leaves to handlers
    handlers: int = Field(20, validation_alias="HANDLERS", ge=1, le=500)  # at once
    # Of these for one business: one that is slow or loud leaves the others theirs.
    handlers_per_tenant: int = Field(10, validation_alias="HANDLERS_PER_TENANT", ge=1, le=500)
    max_attempts: int = Field(8, validation_alias="MAX_ATTEMPTS", ge=1)
    # A type or version we do not know may be known in a minute, while a deploy rolls.
    unknown_delay_s: int = Field(30, validation_alias="UNKNOWN_DELAY_S", ge=0)
    unknown_receives: int = Field(10, validation_alias="UNKNOWN_RECEIVES", ge=1)
    reap_interval_s: float = Field(300, validation_alias="REAP_INTERVAL_S", gt=0)

    @model_validator(mode="after")
    def _lease_ends_before_visibility(self) -> Self:
        if self.lease_s + self.lease_margin_s >= self.visibility_s:
            raise ValueError("LEASE_S and LEASE_MARGIN_S must end before VISIBILITY_S")
        return self
