"""What staff may order without a proof comes by a queue that only they may write to."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from contracts.answers import Answer, AppointmentCancelled
from contracts.codec import encode
from contracts.commands import CancelAppointment, Command, CommandBase
from contracts.routing import QUEUES_OF, Queue, queue_of
from contracts.values import Proof
from messaging.dispatch import WRONG_QUEUE, DeadLetter, Delete, effect
from messaging.publisher import OF_PEOPLE
from storage.opening import storage_over
from storage.tables import TableSettings
from tests.fakes.dynamo import FakeDynamo
from workers.opening import dispatch_of
from workers.settings import BookingWorkerSettings

NOW = datetime.now(UTC)


def cancel(*, by_staff: bool) -> CancelAppointment:
    return CancelAppointment(
        id="a-cancel-of-somebody",
        tenant_id="clinic",
        correlation_id="whoever",
        issued_at=NOW,
        expires_at=NOW + timedelta(minutes=2),
        appointment_id="booking-1",
        proof=Proof(),
        by_staff=by_staff,
    )


async def received(queue: Queue, command: CancelAppointment) -> tuple[object, list[Command]]:
    """What becomes of the message, and what was carried out."""
    done: list[Command] = []

    async def handler(command: CommandBase, *, claim: Any) -> Answer:
        done.append(command)  # type: ignore[arg-type]
        return AppointmentCancelled(appointment_id="booking-1", start=NOW)

    storage = storage_over(FakeDynamo(), TableSettings(), lambda: NOW)
    settings = BookingWorkerSettings.model_construct(
        **{name: each.default for name, each in BookingWorkerSettings.model_fields.items()}
    )
    dispatch = dispatch_of({CancelAppointment: effect(handler)}, settings, storage, queue)
    return await dispatch.handle(encode(command).decode()), done


async def test_an_order_of_staff_by_the_queue_of_chat_and_phone_cancels_nothing() -> None:
    forged = cancel(by_staff=True)
    assert await received("booking", forged) == (DeadLetter(WRONG_QUEUE), [])
    assert await received("staff", forged) == (Delete(), [forged])


async def test_nothing_else_comes_by_the_queue_of_staff() -> None:
    theirs = cancel(by_staff=False)
    assert await received("staff", theirs) == (DeadLetter(WRONG_QUEUE), [])
    assert await received("booking", theirs) == (Delete(), [theirs])


def test_chat_and_phone_have_no_way_to_it() -> None:
    assert "staff" not in OF_PEOPLE
    assert queue_of(cancel(by_staff=True)) == "staff"
    assert queue_of(cancel(by_staff=False)) == "booking"


@pytest.mark.parametrize("worker", QUEUES_OF)
def test_only_the_booking_worker_reads_it(worker: Any) -> None:
    assert ("staff" in QUEUES_OF[worker]) is (worker == "booking")
