"""What opens a conversation stands in no command and no log line."""

import json
import logging

import pytest

from messaging.deployment import LOCAL_KEY, DeploymentKey, DeploymentSettings
from runtime.environment import SettingsError
from runtime.logs import JsonFormatter
from tests.fakes.gateways import ANA, KEY, SLOT, House, answered


async def test_a_command_carries_the_label_of_a_session(house: House) -> None:
    session_id = await house.choosing_a_time()
    assert house.commands.sent
    label = KEY.label(session_id)
    assert {each.correlation_id for each in house.commands.sent} == {label}
    assert session_id not in "".join(each.model_dump_json() for each in house.commands.sent)


async def test_a_log_line_tells_the_label(house: House, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    session_id = await house.choosing_a_time()
    lines = [JsonFormatter().format(each) for each in caplog.records]
    turns = [json.loads(line) for line in lines if "Turn taken" in line]
    assert {turn["session_id"] for turn in turns} == {KEY.label(session_id)}
    assert not any(session_id in line for line in lines)


def test_a_label_is_the_deployments_own_and_no_session_id() -> None:
    session_id = "0193f0aa" * 4
    assert KEY.label(session_id) == DeploymentKey("of a gateway over fakes, 32 letters").label(
        session_id
    )
    assert KEY.label(session_id) != DeploymentKey("another deployment's key, also 32").label(
        session_id
    )
    assert not KEY.label(session_id)[0].isdigit(), "the chat takes no label for a session"


async def test_a_request_named_by_a_session_is_given_another_name(house: House) -> None:
    session_id = (await house.say("hello"))["session_id"]
    response = await house.http.get("/nowhere", headers={"X-Request-ID": session_id})
    assert response.headers["X-Request-ID"] != session_id


async def test_the_id_of_a_cancel_tells_no_code(house: House) -> None:
    """A code has 40 bits: whoever could compute the id of one could try them all."""
    await answered(await house.use("book", slot_id=SLOT, **ANA), 200)
    (booked,) = [each for each in house.commands.sent if each.type == "BookAppointment"]
    answer = await house.use("cancel", code=booked.code)
    assert answer.status == 200
    cancel = house.commands.sent[-1]
    assert cancel.type == "CancelAppointment"
    other = cancel.model_copy(update={"proof": cancel.proof.model_copy(update={"code": "X" * 8})})
    assert other.payload_hash() == cancel.payload_hash()


def test_the_local_key_is_refused_on_aws() -> None:
    with pytest.raises(SettingsError, match="DEPLOYMENT_KEY"):
        DeploymentSettings.read({"DEPLOYMENT_KEY": LOCAL_KEY})
    with pytest.raises(SettingsError, match="DEPLOYMENT_KEY"):
        DeploymentSettings.read({})
    assert DeploymentSettings.read({"AWS_ENDPOINT_URL": "http://localhost:4566"})
    with pytest.raises(SettingsError, match="DEPLOYMENT_KEY"):
        DeploymentSettings.read({"DEPLOYMENT_KEY": "short"})
