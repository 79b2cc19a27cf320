"""One trace leads from what a person said through queue, worker and vendor to the mail."""

import json

import pytest

from tests.fakes.long_day import LongDay

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_booking_by_chat_is_one_trace_to_the_mail(day: LongDay) -> None:
    lines = [day.collector.line(span) for span in day.collector.named("sendgrid send")]
    assert [
        "email: sendgrid send",
        "email: handle SendEmail",
        "booking: send SendEmail",
        "booking: handle BookAppointment",
        "gateway: send BookAppointment",
        "gateway: POST /chat/{tenant_id}",
    ] in lines


async def test_a_booking_by_phone_is_part_of_its_call(day: LongDay) -> None:
    lines = [day.collector.line(span) for span in day.collector.named("graph POST events")]
    assert [
        "booking: graph POST events",
        "booking: handle BookAppointment",
        "voice: send BookAppointment",
        "voice: call",
        "voice: POST /webhook",
    ] in lines


@pytest.mark.parametrize(
    ("name", "above"),
    [
        ("openai read", ["gateway: POST /chat/{tenant_id}"]),
        ("openai accept", ["voice: call", "voice: POST /webhook"]),
    ],
)
async def test_a_vendor_is_asked_within_the_turn(day: LongDay, name: str, above: list[str]) -> None:
    (first, *_) = day.collector.named(name)
    assert day.collector.line(first)[1:] == above


async def test_a_line_of_the_log_names_its_trace(day: LongDay) -> None:
    (chat, *_) = [
        span
        for span in day.collector.named("handle BookAppointment")
        if day.collector.line(span)[-1] == "gateway: POST /chat/{tenant_id}"
    ]
    for process, message in (("gateway", "Turn taken"), ("booking", "Command handled")):
        lines = [json.loads(line) for line in day.log_of(process).splitlines() if message in line]
        assert chat.trace_id in {line["trace_id"] for line in lines}
