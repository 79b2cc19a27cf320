"""The Graph simulator shows, keeps and refuses what Graph does."""

import asyncio
from typing import Any

import pytest

from tests.integration.simulators.vendors_at import MAILBOX, MARK, UTC_IMMUTABLE, VendorsAt, event

EVENTS = f"/users/{MAILBOX}/events"
VIEW = f"/users/{MAILBOX}/calendarView"
DECEMBER = {"startDateTime": "2026-12-01T00:00:00Z", "endDateTime": "2027-01-01T00:00:00Z"}


def _mark(value: str) -> dict[str, Any]:
    return {"singleValueExtendedProperties": [{"id": MARK, "value": value}]}


async def _view(vendors: VendorsAt, **query: str) -> list[dict[str, Any]]:
    answer = await vendors.graph("GET", VIEW, params=DECEMBER | query)
    assert answer.status_code == 200, answer.text
    return list(answer.json()["value"])


async def test_created_event_is_in_the_view_with_its_time_in_the_zone_asked_for(
    vendors: VendorsAt,
) -> None:
    local = {
        "start": {"dateTime": "2026-12-01T09:00:00", "timeZone": "America/Mexico_City"},
        "end": {"dateTime": "2026-12-01T09:30:00", "timeZone": "America/Mexico_City"},
    }
    created = await vendors.create(**local)
    assert created.status_code == 201
    [seen] = await _view(vendors)
    assert seen["id"] == created.json()["id"]
    assert seen["start"] == {"dateTime": "2026-12-01T15:00:00.0000000", "timeZone": "UTC"}
    eastern = {"Prefer": 'outlook.timezone="Eastern Standard Time"'}
    answer = await vendors.graph("GET", VIEW, params=DECEMBER, headers=eastern)
    [shown] = answer.json()["value"]
    assert shown["start"]["dateTime"] == "2026-12-01T10:00:00.0000000"
    assert shown["id"] != seen["id"]  # without the preference, ids are of the other kind
    assert (await vendors.graph("GET", f"{EVENTS}/{shown['id']}")).json()["id"] == seen["id"]


@pytest.mark.parametrize(
    ("start", "end", "seen"),
    [
        ("2026-12-01T14:00:00Z", "2026-12-01T15:00:00Z", False),  # ends as the event begins
        ("2026-12-01T14:00:00Z", "2026-12-01T15:00:01Z", True),
        ("2026-12-01T15:29:59Z", "2026-12-01T16:00:00Z", True),
        ("2026-12-01T15:30:00Z", "2026-12-01T16:00:00Z", False),
        ("2026-12-01T09:00:00-06:00", "2026-12-01T10:00:00-06:00", True),
    ],
)
async def test_view_shows_what_overlaps_its_window(
    vendors: VendorsAt, start: str, end: str, seen: bool
) -> None:
    await vendors.create()
    assert bool(await _view(vendors, startDateTime=start, endDateTime=end)) is seen


async def test_same_transaction_makes_one_event_and_is_answered_201_again(
    vendors: VendorsAt,
) -> None:
    first = await vendors.create(transactionId="booking-1.1")
    again = await vendors.create(transactionId="booking-1.1", subject="Other")
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json()["id"] == first.json()["id"]
    assert again.json()["subject"] == "Visit"
    assert len(await _view(vendors)) == 1
    await vendors.graph("DELETE", f"{EVENTS}/{first.json()['id']}")
    assert (await vendors.create(transactionId="booking-1.1")).json()["id"] != first.json()["id"]


async def test_extended_property_is_found_by_filter_and_shown_when_expanded(
    vendors: VendorsAt,
) -> None:
    await vendors.create(**_mark("a1.1"))
    await vendors.create(**_mark("a2.1"))
    await vendors.create()
    expand = f"singleValueExtendedProperties($filter=id eq '{MARK}')"
    one = f"singleValueExtendedProperties/any(ep: ep/id eq '{MARK}' and ep/value eq 'a2.1')"
    every = f"singleValueExtendedProperties/Any(ep: ep/id eq '{MARK}' and ep/value ne null)"

    async def found(query: str) -> list[Any]:
        answer = await vendors.graph("GET", EVENTS, params={"$filter": query, "$expand": expand})
        assert answer.status_code == 200, answer.text
        return [each["singleValueExtendedProperties"] for each in answer.json()["value"]]

    assert await found(one) == [[{"id": MARK, "value": "a2.1"}]]
    assert len(await found(every)) == 2
    shown = await _view(vendors, **{"$expand": expand})
    assert [("singleValueExtendedProperties" in each) for each in shown].count(True) == 2
    assert all("singleValueExtendedProperties" not in each for each in await _view(vendors))


async def test_pages_of_ten_are_followed_to_the_end(vendors: VendorsAt) -> None:
    for hour in range(13):
        await vendors.create(
            start={"dateTime": f"2026-12-02T{hour:02}:00:00", "timeZone": "UTC"},
            end={"dateTime": f"2026-12-02T{hour:02}:30:00", "timeZone": "UTC"},
        )
    first = (await vendors.graph("GET", VIEW, params=DECEMBER | {"$select": "start"})).json()
    assert len(first["value"]) == 10
    assert set(first["value"][0]) == {"@odata.etag", "id", "start"}
    second = (await vendors.graph("GET", first["@odata.nextLink"])).json()
    assert "@odata.nextLink" not in second
    starts = [each["start"]["dateTime"] for each in first["value"] + second["value"]]
    assert starts == sorted(starts)
    assert len(set(starts)) == 13
    latest = await _view(vendors, **{"$orderby": "start/dateTime desc", "$top": "1"})
    assert latest[0]["start"]["dateTime"] == starts[-1]


async def test_update_changes_the_etag_and_an_old_one_is_refused(vendors: VendorsAt) -> None:
    created = (await vendors.create()).json()
    path = f"{EVENTS}/{created['id']}"
    moved = {"start": {"dateTime": "2026-12-01T16:00:00", "timeZone": "UTC"}}
    refused = await vendors.graph("PATCH", path, json=moved)
    assert refused.json()["error"]["code"] == "ErrorPropertyValidationFailure"
    moved["end"] = {"dateTime": "2026-12-01T16:30:00", "timeZone": "UTC"}
    updated = await vendors.graph("PATCH", path, json=moved)
    assert updated.json()["start"]["dateTime"] == "2026-12-01T16:00:00.0000000"
    assert updated.json()["@odata.etag"] != created["@odata.etag"]
    late = await vendors.graph(
        "PATCH", path, json=moved, headers=UTC_IMMUTABLE | {"If-Match": created["@odata.etag"]}
    )
    assert late.status_code == 412


async def test_deleted_event_is_gone_and_deleting_it_again_is_404(vendors: VendorsAt) -> None:
    path = f"{EVENTS}/{(await vendors.create()).json()['id']}"
    assert (await vendors.graph("DELETE", path)).status_code == 204
    again = await vendors.graph("DELETE", path)
    assert (again.status_code, again.json()["error"]["code"]) == (404, "ErrorItemNotFound")
    assert await _view(vendors) == []


async def test_weekly_series_is_expanded_at_its_local_time_across_the_clock_change(
    vendors: VendorsAt,
) -> None:
    eastern = "Eastern Standard Time"
    await vendors.create(
        start={"dateTime": "2027-03-08T09:00:00", "timeZone": eastern},
        end={"dateTime": "2027-03-08T10:00:00", "timeZone": eastern},
        recurrence={
            "pattern": {"type": "weekly", "interval": 1, "daysOfWeek": ["monday"]},
            "range": {"type": "numbered", "startDate": "2027-03-08", "numberOfOccurrences": 3},
        },
    )
    window = {"startDateTime": "2027-03-01T00:00:00Z", "endDateTime": "2027-05-01T00:00:00Z"}
    shown = await _view(vendors, **window)
    assert [each["start"]["dateTime"][5:16] for each in shown] == [
        "03-08T14:00",
        "03-15T13:00",
        "03-22T13:00",
    ]
    assert {each["type"] for each in shown} == {"occurrence"}
    assert (await vendors.graph("DELETE", f"{EVENTS}/{shown[1]['id']}")).status_code == 204
    assert len(await _view(vendors, **window)) == 2


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"subjekt": "x"}, "RequestBodyRead"),
        ({"subject": 5}, "RequestBodyRead"),
        ({"isAllDay": "yes"}, "RequestBodyRead"),
        ({"showAs": "away"}, "RequestBodyRead"),
        ({"location": None}, "RequestBodyRead"),
        ({"body": {"contentType": "markdown", "content": "x"}}, "RequestBodyRead"),
        ({"attendees": [{"address": "a@b.example"}]}, "RequestBodyRead"),
        ({"start": "2026-12-01T15:00:00Z"}, "RequestBodyRead"),
        ({"start": {"dateTime": "tomorrow", "timeZone": "UTC"}}, "RequestBodyRead"),
        (
            {"start": {"dateTime": "2026-12-01T15:00:00", "timeZone": "Mars"}},
            "TimeZoneNotSupportedException",
        ),
        ({"start": {"dateTime": "2026-12-01T15:00:00"}}, "TimeZoneNotSupportedException"),
        (
            {"end": {"dateTime": "2026-12-01T14:00:00", "timeZone": "UTC"}},
            "ErrorPropertyValidationFailure",
        ),
        ({"isAllDay": True}, "ErrorPropertyValidationFailure"),
        (
            {"singleValueExtendedProperties": [{"id": "Mark", "value": "x"}]},
            "ErrorInvalidRequest",
        ),
    ],
)
async def test_wrong_event_is_refused_and_nothing_is_written(
    vendors: VendorsAt, changes: dict[str, Any], code: str
) -> None:
    answer = await vendors.create(**changes)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, code)
    assert answer.headers["request-id"]
    assert await vendors.sim("GET", "events") == []


@pytest.mark.parametrize(
    ("path", "query", "code"),
    [
        (VIEW, {}, "ErrorInvalidParameter"),
        (VIEW, DECEMBER | {"startDateTime": "soon"}, "ErrorInvalidParameter"),
        (VIEW, DECEMBER | {"$select": "start,colour"}, "BadRequest"),
        (VIEW, DECEMBER | {"$top": "1001"}, "BadRequest"),
        (VIEW, DECEMBER | {"$limit": "5"}, "BadRequest"),
        (EVENTS, {"$filter": "subject like 'x'"}, "BadRequest"),
        (EVENTS, {"$expand": "everything"}, "BadRequest"),
        (EVENTS, {"$orderby": "colour"}, "BadRequest"),
        (f"/users/{MAILBOX}/appointments", {}, "BadRequest"),
    ],
)
async def test_wrong_query_is_refused(
    vendors: VendorsAt, path: str, query: dict[str, str], code: str
) -> None:
    answer = await vendors.graph("GET", path, params=query)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, code)


async def test_unknown_mailbox_and_me_without_a_user_are_refused(vendors: VendorsAt) -> None:
    for mailbox in ("nobody@clinic.example", "someone@elsewhere.invalid", "no-address"):
        answer = await vendors.graph("GET", f"/users/{mailbox}/calendarView", params=DECEMBER)
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "ErrorInvalidUser")
    answer = await vendors.graph("GET", "/me/calendarView", params=DECEMBER)
    assert answer.status_code == 400


async def test_fifth_request_at_once_to_a_mailbox_is_throttled(vendors: VendorsAt) -> None:
    token = await vendors.app_token()
    one_of_many = [vendors.graph("GET", VIEW, params=DECEMBER, token=token) for _ in range(12)]
    answers = await asyncio.gather(*one_of_many)
    throttled = [each for each in answers if each.status_code == 429]
    assert throttled
    assert {each.json()["error"]["code"] for each in throttled} == {"ApplicationThrottled"}
    assert all(int(each.headers["Retry-After"]) >= 1 for each in throttled)
    assert len(await _view(vendors)) == 0  # it passes


async def test_body_that_is_no_json_is_refused(vendors: VendorsAt) -> None:
    headers = UTC_IMMUTABLE | {"Content-Type": "application/json"}
    torn = await vendors.graph("POST", EVENTS, content=b'{"subject": ', headers=headers)
    assert torn.status_code == 400
    form = await vendors.graph("POST", EVENTS, data={"subject": "x"}, headers=UTC_IMMUTABLE)
    assert form.status_code == 400
    assert (await vendors.graph("POST", EVENTS, json=[event()])).status_code == 400
