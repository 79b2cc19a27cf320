"""Twilio ends and redirects calls that go on, and no others."""

import pytest

from devstack import credentials
from tests.integration.simulators.vendors_at import VendorsAt

AUTH = (credentials.TWILIO_ACCOUNT_SID, credentials.TWILIO_AUTH_TOKEN)


def _path(sid: str) -> str:
    account = credentials.TWILIO_ACCOUNT_SID
    return f"/twilio/2010-04-01/Accounts/{account}/Calls/{sid}.json"


async def _call(vendors: VendorsAt) -> str:
    order = {"caller": "+525511112222", "called": "+525550000000"}
    return str((await vendors.sim("POST", "calls", json=order))["sid"])


async def test_call_is_redirected_and_then_ended_once(vendors: VendorsAt) -> None:
    path = _path(await _call(vendors))
    twiml = "<Response><Dial>+12125550100</Dial></Response>"
    moved = await vendors.http.post(path, data={"Twiml": twiml}, auth=AUTH)
    assert (moved.status_code, moved.json()["status"]) == (200, "in-progress")
    ended = await vendors.http.post(path, data={"Status": "completed"}, auth=AUTH)
    assert (ended.status_code, ended.json()["status"]) == (200, "completed")
    again = await vendors.http.post(path, data={"Status": "completed"}, auth=AUTH)
    assert (again.status_code, again.json()["code"]) == (400, 21220)


async def test_unknown_call_and_wrong_token_are_refused(vendors: VendorsAt) -> None:
    unknown = await vendors.http.post(
        _path("CA" + "0" * 32), data={"Status": "completed"}, auth=AUTH
    )
    assert (unknown.status_code, unknown.json()["code"]) == (404, 20404)
    path = _path(await _call(vendors))
    wrong = await vendors.http.post(path, data={"Status": "completed"}, auth=(AUTH[0], "wrong"))
    assert (wrong.status_code, wrong.json()["code"]) == (401, 20003)


@pytest.mark.parametrize(
    "form", [{}, {"Status": "paused"}, {"Twiml": "<Dial>"}, {"Twiml": "<Hangup/>"}, {"Colour": "x"}]
)
async def test_wrong_update_is_refused_and_the_call_goes_on(
    vendors: VendorsAt, form: dict[str, str]
) -> None:
    path = _path(await _call(vendors))
    assert (await vendors.http.post(path, data=form, auth=AUTH)).status_code == 400
    assert (await vendors.http.get(path, auth=AUTH)).json()["status"] == "in-progress"
