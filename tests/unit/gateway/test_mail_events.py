"""SendGrid's event webhook: signed by it, or nothing; each event once, and none lost."""

import base64
import io
import json

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from contracts.commands import RecordDelivery
from devstack.credentials import SENDGRID_WEBHOOK_KEY
from devstack.simulators.sendgrid_events import body_of, signed_headers
from gateway.delivery_routes import EVENTS_MOST_BYTES
from runtime.environment import SettingsError
from tests.fakes.businesses import business
from tests.fakes.gateways import House, running_gateway
from vendors.sendgrid_events import SIGNATURE, TIMESTAMP, SendGridEvents, SendGridEventSettings

AT = "1764600000"
PATH = "/events/sendgrid"
# Of the vendor's own packages, for their tests: a real post of it.
VENDORS_KEY = (
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fN"
    "NRaINXvVpiglSI8eNEc6wEA3F+g=="
)
VENDORS_SIGNATURE = (
    "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAb"
    "PIqHh89M15TluLtEZtM="
)
VENDORS_TIMESTAMP = "1600112502"
VENDORS_BODY = (
    '[{"email":"hello@world.com","event":"dropped","reason":"Bounced Address",'
    '"sg_event_id":"ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA",'
    '"sg_message_id":"LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0",'
    '"smtp-id":"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>","timestamp":1600112492}]\r\n'
)


def event(kind: str = "delivered", event_id: str = "event-1", **more) -> dict[str, object]:
    return {
        "email": "ana@mail.example",
        "event": kind,
        "sg_event_id": event_id,
        "timestamp": 1764600000,
        "tenant_id": "clinic",
        "appointment_id": "appointment-1",
        "mail": "1.booked.customer",
        **more,
    }


async def post(house: House, *events, body: bytes | None = None, headers=None):
    body = body_of(list(events)) if body is None else body
    headers = signed_headers(body, AT) if headers is None else headers
    return await house.http.post(PATH, data=io.BytesIO(body), headers=headers)


@pytest.fixture
async def house():
    async with running_gateway(business(), sendgrid_webhook_key=SENDGRID_WEBHOOK_KEY) as house:
        yield house


def told(house: House) -> list[tuple[str, str]]:
    return [(each.mail, each.delivery) for each in house.commands.sent]


async def test_what_became_of_a_mail_is_handed_to_a_worker(house: House) -> None:
    response = await post(
        house,
        event("processed", "a"),
        event("delivered", "b"),
        event("bounce", "c", type="bounce", mail="1.booked.admin"),
        event("bounce", "d", type="blocked"),
        event("dropped", "e", reason="Bounced Address"),
        event("open", "f", a_new_field={"x": 1}),
    )
    assert response.status == 204
    assert told(house) == [
        ("1.booked.customer", "delivered"),
        ("1.booked.admin", "bounced"),
        ("1.booked.customer", "blocked"),
        ("1.booked.customer", "dropped"),
    ]
    command = house.commands.sent[0]
    assert isinstance(command, RecordDelivery)
    assert (command.tenant_id, command.appointment_id) == ("clinic", "appointment-1")
    assert "ana@mail.example" not in command.model_dump_json()


async def test_an_event_told_twice_is_one_command(house: House) -> None:
    for _ in range(2):
        await post(house, event(event_id="one"))
    await post(house, event(event_id="two"))
    first, again, other = [each.id for each in house.commands.sent]
    assert first == again != other


async def test_events_of_other_mails_are_passed_over(house: House) -> None:
    note = {"email": "a@b.example", "event": "bounce", "sg_event_id": "x", "note_id": "note-1"}
    broken = event(mail="nonsense"), event(appointment_id=5), event(tenant_id="")
    response = await post(house, note, *broken, event(event_id="good"))
    assert response.status == 204
    assert told(house) == [("1.booked.customer", "delivered")]


@pytest.mark.parametrize("where", ["body", "timestamp", "signature", "none", "key", "nonsense"])
async def test_what_is_not_signed_by_the_vendor_is_refused(house: House, where: str) -> None:
    body = body_of([event()])
    headers = signed_headers(body, AT)
    match where:
        case "body":
            body = body.replace(b"delivered", b"dropped!!")
        case "timestamp":
            headers[TIMESTAMP] = "1764600001"
        case "signature":
            headers[SIGNATURE] = signed_headers(b"[]", AT)[SIGNATURE]
        case "none":
            headers = {}
        case "key":
            headers = signed_headers(body, AT, another_key())
        case "nonsense":
            headers[SIGNATURE] = "not base64 \u00e9"
    response = await post(house, body=body, headers=headers)
    assert response.status == 403
    assert house.commands.sent == []


@pytest.mark.parametrize("body", [b"", b"{}", b"nonsense", b"[1, null]", b"[\xff]"])
async def test_what_is_signed_and_no_list_of_events_changes_nothing(house: House, body) -> None:
    response = await post(house, body=body)
    assert response.status == (204 if body == b"[1, null]" else 403)
    assert house.commands.sent == []


async def test_a_batch_may_be_larger_than_what_people_write(house: House) -> None:
    many = [event(event_id=f"event-{n}") for n in range(1000)]
    body = body_of(many)
    assert 64 * 1024 < len(body) < EVENTS_MOST_BYTES
    assert (await post(house, body=body)).status == 204
    assert len({each.id for each in house.commands.sent}) == 1000
    assert (await post(house, body=b"x" * (EVENTS_MOST_BYTES + 1))).status == 413


async def test_what_did_not_get_onto_the_queue_is_told_again(house: House) -> None:
    house.commands.down = True
    assert (await post(house, event())).status == 503
    house.commands.down = False
    assert (await post(house, event())).status == 204
    assert told(house) == [("1.booked.customer", "delivered")]


async def test_without_a_key_nothing_is_listened_to() -> None:
    async with running_gateway(business()) as house:
        assert (await post(house, event())).status == 404
        assert house.commands.sent == []


def test_a_post_of_the_vendor_itself_is_taken() -> None:
    events = SendGridEvents(VENDORS_KEY)
    assert events.read(VENDORS_BODY.encode(), VENDORS_SIGNATURE, VENDORS_TIMESTAMP) == []


@pytest.mark.parametrize("key", ["nonsense", "MFkwEwYHKoZIzj0CAQ==", VENDORS_KEY[:-8]])
def test_a_key_that_is_none_is_refused_at_the_start(key: str) -> None:
    with pytest.raises(SettingsError, match="SENDGRID_WEBHOOK_KEY"):
        SendGridEventSettings.read({"SENDGRID_WEBHOOK_KEY": key})


def another_key() -> str:
    private = ec.generate_private_key(ec.SECP256R1())
    der = private.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return base64.b64encode(der).decode()


def test_events_are_written_one_a_line_as_the_vendor_does() -> None:
    body = body_of([event(), event()])
    assert body.count(b"\r\n") == 2
    assert body.endswith(b"]\r\n")
    assert len(json.loads(body)) == 2
