"""SendGrid's own package mails at the simulator; what SendGrid refuses is refused."""

import asyncio
import base64
from typing import Any

import pytest
import sendgrid
from python_http_client.exceptions import UnauthorizedError
from sendgrid.helpers.mail import Attachment, CustomArg, Mail

from devstack import credentials
from tests.integration.simulators.vendors_at import VendorsAt

SEND = "/sendgrid/v3/mail/send"
BEARER = {"Authorization": f"Bearer {credentials.SENDGRID_API_KEY}"}


def _mail(**changes: Any) -> dict[str, Any]:
    mail = {
        "personalizations": [{"to": [{"email": "ana@example.test"}]}],
        "from": {"email": credentials.SENDGRID_FROM_EMAIL, "name": "The Clinic"},
        "subject": "Your appointment",
        "content": [
            {"type": "text/plain", "value": "See you"},
            {"type": "text/html", "value": "<p>See you</p>"},
        ],
    } | changes
    return {name: value for name, value in mail.items() if value is not None}


def _client(vendors: VendorsAt, key: str) -> sendgrid.SendGridAPIClient:
    return sendgrid.SendGridAPIClient(key, host=f"{vendors.url}/sendgrid")


async def test_mail_of_the_vendors_package_is_accepted_and_kept(vendors: VendorsAt) -> None:
    mail = Mail(
        from_email=(credentials.SENDGRID_FROM_EMAIL, "The Clinic"),
        to_emails=("ana@example.test", "Ana"),
        subject="Your appointment",
        plain_text_content="See you",
        html_content="<p>See you</p>",
    )
    mail.add_custom_arg(CustomArg("appointment_id", "a1"))
    calendar = base64.b64encode(b"BEGIN:VCALENDAR").decode()
    mail.add_attachment(Attachment(calendar, "visit.ics", "text/calendar; method=REQUEST"))
    client = _client(vendors, credentials.SENDGRID_API_KEY)
    answer = await asyncio.to_thread(
        client.client.mail.send.post, request_body=mail.get(), timeout=5
    )
    assert answer.status_code == 202
    [sent] = await vendors.sim("GET", "outbox")
    assert sent["message_id"] == answer.headers["X-Message-Id"]
    assert (sent["to"], sent["subject"]) == (["ana@example.test"], "Your appointment")
    assert (sent["text"], sent["html"]) == ("See you", "<p>See you</p>")
    assert sent["custom_args"] == {"appointment_id": "a1"}
    assert sent["attachments"][0]["filename"] == "visit.ics"


async def test_wrong_key_is_refused(vendors: VendorsAt) -> None:
    client = _client(vendors, "SG.wrong")
    with pytest.raises(UnauthorizedError):
        await asyncio.to_thread(client.client.mail.send.post, request_body=_mail(), timeout=5)
    assert await vendors.sim("GET", "outbox") == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"personalizations": None}, "personalizations"),
        ({"personalizations": []}, "personalizations"),
        ({"personalizations": [{"to": []}]}, "personalizations.0.to"),
        ({"personalizations": [{"to": [{"email": "ana"}]}]}, "personalizations.0.to.0.email"),
        (
            {
                "personalizations": [
                    {"to": [{"email": "ana@b.test"}], "cc": [{"email": "Ana@b.test"}]}
                ]
            },
            "personalizations.0.cc",
        ),
        ({"personalizations": [{"to": [{"email": "a@b.test"}], "colour": "red"}]}, None),
        ({"from": None}, "from.email"),
        ({"from": {"email": "not an address"}}, "from.email"),
        ({"subject": None}, "subject"),
        ({"subject": 5}, "subject"),
        ({"content": None}, "content"),
        ({"content": [{"type": "text/plain", "value": ""}]}, "content.0.value"),
        (
            {
                "content": [
                    {"type": "text/html", "value": "<p>x</p>"},
                    {"type": "text/plain", "value": "x"},
                ]
            },
            "content",
        ),
        ({"attachments": [{"content": "%%%", "filename": "a.ics"}]}, "attachments.0.content"),
        ({"attachments": [{"content": "aGk="}]}, "attachments.0.filename"),
        (
            {
                "attachments": [
                    {"content": "aGk=", "filename": "a.ics", "type": "text/calendar; a=1; b=2"}
                ]
            },
            "attachments.0.type",
        ),
        ({"custom_args": {"n": 1}}, "custom_args"),
        ({"headers": {"Subject": "x"}}, "headers"),
        ({"colour": "red"}, None),
    ],
)
async def test_wrong_mail_is_refused_and_not_sent(
    vendors: VendorsAt, changes: dict[str, Any], field: str | None
) -> None:
    answer = await vendors.http.post(SEND, json=_mail(**changes), headers=BEARER)
    assert answer.status_code == 400
    errors = answer.json()["errors"]
    assert all(each["message"] for each in errors)
    if field:
        assert field in [each["field"] for each in errors]
    assert await vendors.sim("GET", "outbox") == []


async def test_sender_that_is_not_verified_is_refused(vendors: VendorsAt) -> None:
    mail = _mail(**{"from": {"email": "someone@gmail.com"}})
    assert (await vendors.http.post(SEND, json=mail, headers=BEARER)).status_code == 403


async def test_each_envelope_is_a_mail_of_its_own(vendors: VendorsAt) -> None:
    envelopes = [
        {"to": [{"email": "ana@b.test"}], "custom_args": {"kind": "confirmation"}},
        {"to": [{"email": "admin@b.test"}], "subject": "A booking"},
    ]
    sent = await vendors.http.post(SEND, json=_mail(personalizations=envelopes), headers=BEARER)
    assert sent.status_code == 202
    outbox = await vendors.sim("GET", "outbox")
    assert [each["subject"] for each in outbox] == ["Your appointment", "A booking"]
    assert outbox[0]["custom_args"] == {"kind": "confirmation"}


async def test_sandboxed_mail_is_checked_and_not_sent(vendors: VendorsAt) -> None:
    mail = _mail(mail_settings={"sandbox_mode": {"enable": True}})
    assert (await vendors.http.post(SEND, json=mail, headers=BEARER)).status_code == 200
    assert await vendors.sim("GET", "outbox") == []
