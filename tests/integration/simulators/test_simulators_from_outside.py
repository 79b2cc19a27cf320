"""The control endpoints: what was asked, what is kept, faults to order, people in Outlook."""

import httpx
import pytest

from devstack import credentials
from tests.integration.simulators.vendors_at import MAILBOX, VendorsAt, event

EVENTS = f"/users/{MAILBOX}/events"


async def test_every_request_is_seen_with_the_vendors_own_path_and_no_secret(
    vendors: VendorsAt,
) -> None:
    await vendors.create(subject="Visit")
    [login] = await vendors.sim("GET", "requests?vendor=login")
    assert login["body"]["grant_type"] == "client_credentials"
    assert credentials.AZURE_CLIENT_SECRET not in str(login)
    [graph] = await vendors.sim("GET", "requests?vendor=graph")
    assert (graph["method"], graph["path"], graph["status"]) == ("POST", f"/v1.0{EVENTS}", 201)
    assert graph["body"]["subject"] == "Visit"
    assert "Authorization" not in graph["headers"]
    assert len(await vendors.sim("GET", "requests")) == 2


async def test_person_writes_moves_and_deletes_in_outlook(vendors: VendorsAt) -> None:
    written = await vendors.sim(
        "POST",
        "events",
        json={
            "mailbox": MAILBOX,
            "subject": "Dentist",
            "start": "2026-12-01T09:00",  # local to the tenant
            "end": "2026-12-01T16:00:00Z",
            "showAs": "tentative",
        },
    )
    assert written["start"]["dateTime"].startswith("2026-12-01T15:00")
    assert [each["subject"] for each in await vendors.sim("GET", f"events?mailbox={MAILBOX}")] == [
        "Dentist"
    ]
    assert await vendors.sim("GET", "events?mailbox=other@clinic.example") == []
    moved = {"start": "2026-12-01T17:00:00Z", "end": "2026-12-01T18:00:00Z"}
    await vendors.sim("PATCH", f"events/{written['id']}", json=moved)
    read = await vendors.graph("GET", f"{EVENTS}/{written['id']}")
    assert read.json()["start"]["dateTime"].startswith("2026-12-01T17:00")
    await vendors.sim("DELETE", f"events/{written['id']}")
    assert (await vendors.graph("GET", f"{EVENTS}/{written['id']}")).status_code == 404


async def test_ordered_failure_is_suffered_as_often_as_ordered(vendors: VendorsAt) -> None:
    order = {"vendor": "graph", "match": "POST", "status": 503, "times": 2, "retry_after": 7}
    await vendors.sim("POST", "faults", json=order)
    answers = [await vendors.create() for _ in range(3)]
    assert [each.status_code for each in answers] == [503, 503, 201]
    assert answers[0].headers["Retry-After"] == "7"
    assert len(await vendors.sim("GET", "events")) == 1


async def test_request_that_fails_after_taking_effect_has_taken_effect(vendors: VendorsAt) -> None:
    await vendors.sim("POST", "faults", json={"vendor": "graph", "after": True, "times": 1})
    assert (await vendors.create()).status_code == 504
    assert len(await vendors.sim("GET", "events")) == 1


@pytest.mark.parametrize(("after", "written"), [(False, 0), (True, 1)])
async def test_dropped_connection_gives_no_answer(
    vendors: VendorsAt, after: bool, written: int
) -> None:
    token = await vendors.app_token()
    order = {"vendor": "graph", "drop": True, "after": after, "times": 1}
    await vendors.sim("POST", "faults", json=order)
    with pytest.raises(httpx.TransportError):
        await vendors.graph("POST", EVENTS, json=event(), token=token)
    assert len(await vendors.sim("GET", "events")) == written


async def test_ordered_delay_runs_into_the_clients_timeout_and_ends_with_the_reset(
    vendors: VendorsAt,
) -> None:
    token = await vendors.app_token()
    await vendors.sim("POST", "faults", json={"vendor": "graph", "delay_s": 30})
    with pytest.raises(httpx.ReadTimeout):
        await vendors.graph("POST", EVENTS, json=event(), token=token, timeout=0.2)
    await vendors.sim("POST", "reset")
    assert (await vendors.graph("POST", EVENTS, json=event(), token=token)).status_code == 201


async def test_fault_of_one_vendor_leaves_the_others_alone(vendors: VendorsAt) -> None:
    await vendors.sim("POST", "faults", json={"vendor": "sendgrid", "status": 500})
    assert (await vendors.create()).status_code == 201


async def test_reset_forgets_everything(vendors: VendorsAt) -> None:
    await vendors.create()
    await vendors.sim("POST", "openai", json={"mode": "refusal"})
    await vendors.sim("POST", "faults", json={"status": 500})
    await vendors.sim("POST", "reset")
    for what in ("requests", "events", "outbox", "faults"):
        assert await vendors.sim("GET", what) == []


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("faults", {"status": 200}),
        ("faults", {"colour": "red"}),
        ("faults", {"match": "("}),
        ("openai", {"mode": "clever"}),
        ("events", {"subject": "x"}),
        ("events", {"mailbox": MAILBOX, "start": "soon", "end": "later"}),
        ("login", {"refuse": 12}),
    ],
)
async def test_wrong_order_is_refused_with_a_reason(
    vendors: VendorsAt, path: str, body: dict[str, object]
) -> None:
    answer = await vendors.http.post(f"/_sim/{path}", json=body)
    assert answer.status_code == 400
    assert answer.json()["error"]
