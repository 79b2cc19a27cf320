"""What Outlook tells of changes: answered at once, true ones gathered, all others passed over."""

from typing import Any

import pytest

from contracts.commands import FollowCalendar
from messaging.client_state import client_state, told_tenant
from messaging.deployment import DeploymentKey
from tests.fakes.businesses import business
from tests.fakes.gateways import KEY, House, running_gateway

PATH = "/graph/notifications"
OURS = client_state("clinic", KEY)


def changed(state: str = OURS, **more: Any) -> dict[str, Any]:
    about = {"subscriptionId": "s", "tenantId": "d", "clientState": state}
    return {**about, "changeType": "updated", "resource": "Users/x/Events/y", **more}


async def tell(house: House, *notices: dict[str, Any]) -> None:
    async with house.http.post(PATH, json={"value": list(notices)}) as answer:
        assert answer.status == 202
        assert await answer.text() == ""


async def gathered(house: House) -> FollowCalendar:
    house.commands.gathered.set()
    command = await house.commands.arrived.get()
    assert isinstance(command, FollowCalendar)
    house.commands.gathered.clear()
    return command


async def test_an_address_that_is_asked_says_the_token_back_as_plain_text(house: House) -> None:
    token = "Validation: <b>a token</b> & more"
    async with house.http.post(PATH, params={"validationToken": token}) as answer:
        assert (answer.status, answer.content_type) == (200, "text/plain")
        assert await answer.text() == token
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    async with house.http.post(PATH, params={"validationToken": "x" * 5000}) as answer:
        assert answer.status == 400


async def test_a_burst_is_answered_at_once_and_becomes_one_command(house: House) -> None:
    await tell(house, changed(), changed(changeType="created"))
    await tell(house, changed())
    assert house.commands.sent == [], "answered before anything is sent"
    command = await gathered(house)
    assert (command.tenant_id, command.renew) == ("clinic", False)
    assert len(house.commands.sent) == 1
    await tell(house, changed())
    assert (await gathered(house)).id != command.id, "a change after it is looked at anew"


@pytest.mark.parametrize(
    "state",
    [
        "",
        "clinic",
        "clinic.guessed",
        OURS[:-1] + ("0" if OURS[-1] != "0" else "1"),
        client_state("clinic", DeploymentKey("the key of somebody else of 32 letters")),
        f"realestate.{OURS.partition('.')[2]}",
        OURS + "x" * 200,
    ],
)
async def test_a_forged_notification_is_answered_alike_and_moves_nobody(
    house: House, state: str
) -> None:
    if len(state) > 128:
        async with house.http.post(PATH, json={"value": [changed(state)]}) as answer:
            assert answer.status == 422
    else:
        await tell(house, changed(state))
    await tell(house, changed())
    assert (await gathered(house)).tenant_id == "clinic"
    assert len(house.commands.sent) == 1


async def test_a_true_one_among_forged_ones_counts(house: House) -> None:
    await tell(house, changed("clinic.forged"), changed(), changed("nobody.forged"))
    assert (await gathered(house)).tenant_id == "clinic"


@pytest.mark.parametrize(
    ("event", "renew"),
    [("reauthorizationRequired", True), ("subscriptionRemoved", True), ("missed", False)],
)
async def test_what_ends_is_renewed_and_what_was_missed_is_looked_for(
    house: House, event: str, renew: bool
) -> None:
    await tell(house, changed(), changed(lifecycleEvent=event), changed())
    assert (await gathered(house)).renew is renew


@pytest.mark.parametrize("body", ["", "[]", '{"value": 5}', '{"value": [5]}', '{"other": []}'])
async def test_what_is_no_notification_is_refused(house: House, body: str) -> None:
    headers = {"Content-Type": "application/json"}
    async with house.http.post(PATH, data=body, headers=headers) as answer:
        assert answer.status in (400, 422)


async def test_a_queue_out_of_reach_is_left_to_the_rounds() -> None:
    async with running_gateway(business()) as house:
        house.commands.down = True
        await tell(house, changed())
        house.commands.gathered.set()
        await tell(house, changed("clinic.forged"))  # it still answers
        house.commands.down = False
        await tell(house, changed())
        assert (await gathered(house)).tenant_id == "clinic"


def test_a_state_is_taken_of_either_key_and_fits_where_it_is_kept() -> None:
    old, new = DeploymentKey("an old key of 32 letters or more.."), KEY
    assert told_tenant(client_state("clinic", old), [new, old]) == "clinic"
    assert told_tenant(client_state("clinic", old), [new]) is None
    assert len(client_state("c" * 63, KEY)) <= 128
