"""Webhooks: which calls are answered, and once."""

import json
import time

import pytest

from devstack.credentials import OPENAI_WEBHOOK_SECRET
from devstack.simulators.realtime_control import webhook_headers
from tests.fakes.callers import REALESTATE, ended, ring
from tests.fakes.system import System

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_repeated_webhook_answers_the_call_once(phone: System) -> None:
    before = phone.proxy.count()["dynamodb:TransactWriteItems"]
    caller = await ring(phone, REALESTATE, repeats=2)
    await caller.heard(1)
    requests = await phone.sim("requests?vendor=openai")
    accepts = [r for r in requests if r["path"].endswith(f"{caller.call_id}/accept")]
    assert len(accepts) == 1
    assert phone.proxy.count()["dynamodb:TransactWriteItems"] > before
    await caller.hang_up()


async def test_an_unknown_number_is_rejected_once(phone: System) -> None:
    caller = await ring(phone, "+19995550000", repeats=2)
    await caller.state("rejected")
    requests = await phone.sim("requests?vendor=openai")
    assert len([r for r in requests if r["path"].endswith(f"{caller.call_id}/reject")]) == 1


def announced(kind: str, call_id: str) -> bytes:
    headers = [{"name": "To", "value": f"sip:{REALESTATE}@sip.example.com"}]
    event = {"id": "evt_1", "object": "event", "type": kind, "created_at": 1}
    return json.dumps({**event, "data": {"call_id": call_id, "sip_headers": headers}}).encode()


@pytest.mark.parametrize(
    ("kind", "age_s", "secret", "status"),
    [
        ("live.call.incoming", 0, OPENAI_WEBHOOK_SECRET, 200),
        ("response.completed", 0, OPENAI_WEBHOOK_SECRET, 200),
        ("realtime.call.incoming", 360, OPENAI_WEBHOOK_SECRET, 400),
        ("realtime.call.incoming", 0, "whsec_c29tZWJvZHkgZWxzZQ==", 400),
    ],
)
async def test_only_new_signed_announcements_of_calls_have_an_effect(
    phone: System, kind: str, age_s: int, secret: str, status: int
) -> None:
    body, call_id = announced(kind, f"rtc_{kind}_{age_s}"), f"rtc_{kind}_{age_s}"
    headers = webhook_headers(body, "wh_1", int(time.time()) - age_s, secret)
    async with phone.http.post(f"{phone.voice}/webhook", data=body, headers=headers) as answer:
        assert answer.status == status
    seen = await phone.sim("requests?vendor=openai")
    assert not [one for one in seen if call_id in one["path"]]


async def test_a_caller_gone_before_the_accept_is_no_error(phone: System) -> None:
    await phone.sim("faults", "POST", vendor="openai", match="/accept", status=404, times=1)
    caller = await ring(phone, REALESTATE)
    await ended(phone, caller.call_id, "caller_left")


async def test_an_accept_that_fails_is_tried_again(phone: System) -> None:
    await phone.sim("faults", "POST", vendor="openai", match="/accept", status=503, times=2)
    caller = await ring(phone, REALESTATE)
    assert await caller.heard(1)
    await caller.hang_up()
