import base64

import pytest

from domain.mails import Attachment, Mail
from messaging.faults import Permanent, Transient
from vendors.sendgrid_mailer import SendGridMailer, SendGridSettings

INVITE = Attachment("cita.ics", "text/calendar; method=REQUEST", b"BEGIN:VCALENDAR\r\n")
MAIL = Mail(
    to="ana@mail.example",
    to_name="Ana Pérez",
    subject="Su cita quedó confirmada",
    text="Hola, Ana",
    html="<p>Hola, Ana</p>",
    attachments=(INVITE,),
    references={"appointment_id": "a1b2", "mail": "1.booked.customer"},
    from_name="Consulado",
    reply_to="admin@clinic.example",
)


def mailer(vendors, **changes) -> SendGridMailer:
    return SendGridMailer(SendGridSettings.read(vendors.environ).model_copy(update=changes))


async def test_mail_arrives_whole(vendors):
    message_id = await mailer(vendors).send(MAIL)
    assert message_id
    [request] = vendors.seen("sendgrid")
    body = request["body"]
    assert body["personalizations"][0]["to"] == [{"email": MAIL.to, "name": MAIL.to_name}]
    assert body["personalizations"][0]["custom_args"] == MAIL.references
    assert [part["type"] for part in body["content"]] == ["text/plain", "text/html"]
    assert body["from"] == {"email": "receptionist@receptionist.example", "name": "Consulado"}
    assert body["reply_to"] == {"email": "admin@clinic.example", "name": "Consulado"}
    [attachment] = body["attachments"]
    assert attachment["type"] == "text/calendar; method=REQUEST"
    assert base64.b64decode(attachment["content"]) == INVITE.content


@pytest.mark.parametrize("status", [401, 403, 408, 429, 500, 503])
async def test_trouble_that_is_not_the_mails_is_transient(vendors, status):
    await vendors.order("faults", vendor="sendgrid", status=status, retry_after=4, times=1)
    with pytest.raises(Transient) as caught:
        await mailer(vendors).send(MAIL)
    assert caught.value.retry_after_s == 4
    assert await mailer(vendors).send(MAIL)


@pytest.mark.parametrize("status", [400, 413])
async def test_refused_mail_is_permanent_and_its_fault_names_nobody(vendors, status):
    await vendors.order("faults", vendor="sendgrid", status=status, body={"to": MAIL.to})
    with pytest.raises(Permanent) as caught:
        await mailer(vendors).send(MAIL)
    assert caught.value.reason == f"sendgrid_{status}"
    assert caught.value.__cause__ is None


async def test_wrong_key_is_transient(vendors):
    with pytest.raises(Transient, match="401"):
        await mailer(vendors, sendgrid_api_key="SG.revoked").send(MAIL)


@pytest.mark.parametrize("fault", [{"drop": True}, {"delay_s": 1.5}])
async def test_silence_is_transient_within_the_timeout(vendors, fault):
    await vendors.order("faults", vendor="sendgrid", **fault)
    with pytest.raises(Transient, match=r"unreachable|timeout"):
        await mailer(vendors, sendgrid_timeout_s=0.2).send(MAIL)


async def test_vendor_that_is_not_there_is_transient(vendors, unused_tcp_port):
    away = f"http://127.0.0.1:{unused_tcp_port}"
    with pytest.raises(Transient, match="unreachable"):
        await mailer(vendors, sendgrid_base_url=away).send(MAIL)
