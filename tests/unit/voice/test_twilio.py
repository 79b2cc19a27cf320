import xml.etree.ElementTree as ET

import pytest

from voice.openai_routes import number_in
from voice.twilio import (
    BadFrame,
    Digit,
    Marked,
    Media,
    StreamStarted,
    StreamStopped,
    connect_twiml,
    dial_twiml,
    read_frame,
    say_and_hang_up_twiml,
    signature,
    signed_by_twilio,
)

URL = "https://example.com/twilio/voice?after=dial"
FORM = {"To": "+15550100", "CallSid": "CA1", "From": "+15550101"}


def test_the_vendors_own_example_of_a_signature_holds() -> None:
    # From Twilio's documentation of request validation.
    form = {
        "CallSid": "CA1234567890ABCDE",
        "Caller": "+14158675309",
        "Digits": "1234",
        "From": "+14158675309",
        "To": "+18005551212",
    }
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    assert signature("12345", url, form) == "RSOYDt4T1cUTdK1PDd93/VVr8B8="


def test_a_signature_of_another_form_or_token_is_refused() -> None:
    good = signature("token", URL, FORM)
    assert signed_by_twilio("token", good, URL, FORM)
    assert not signed_by_twilio("other", good, URL, FORM)
    assert not signed_by_twilio("token", good, URL, FORM | {"To": "+1"})
    assert not signed_by_twilio("token", "é", URL, FORM)


def test_a_socket_is_signed_with_its_own_scheme() -> None:
    good = signature("token", "wss://example.com/twilio/media", {})
    assert signed_by_twilio("token", good, "https://example.com/twilio/media", {})


@pytest.mark.parametrize(
    ("data", "frame"),
    [
        ('{"event":"connected","protocol":"Call","version":"1.0.0"}', None),
        (
            '{"event":"start","start":{"streamSid":"MZ1","callSid":"CA1",'
            '"customParameters":{"tenant_id":"t"}}}',
            StreamStarted("MZ1", "CA1", {"tenant_id": "t"}),
        ),
        ('{"event":"media","media":{"payload":"fw==","track":"inbound"}}', Media("fw==")),
        ('{"event":"dtmf","dtmf":{"digit":"5"}}', Digit("5")),
        ('{"event":"mark","mark":{"name":"m1"}}', Marked("m1")),
        ('{"event":"stop"}', StreamStopped()),
        ('{"event":"something new"}', None),
    ],
)
def test_frames_are_read(data: str, frame: object) -> None:
    assert read_frame(data) == frame


@pytest.mark.parametrize(
    "data", ["", "[]", "{}", '{"event":"media","media":{"payload":1}}', "nope"]
)
def test_what_is_no_frame_is_refused(data: str) -> None:
    with pytest.raises(BadFrame):
        read_frame(data)


def test_twiml_escapes_what_it_is_given() -> None:
    twiml = connect_twiml("wss://h/m", "https://h/v?after=stream", {"a": '"<&'})
    stream = ET.fromstring(twiml).find("Connect/Stream")
    assert stream is not None
    assert stream.find("Parameter").attrib == {"name": "a", "value": '"<&'}  # type: ignore[union-attr]
    assert ET.fromstring(say_and_hang_up_twiml("<b> & c", "es")).find("Say").text == "<b> & c"  # type: ignore[union-attr]
    assert ET.fromstring(dial_twiml("+15550100", "https://h/?a=1&b=2")).find("Dial") is not None


@pytest.mark.parametrize(
    ("headers", "number"),
    [
        ([{"name": "To", "value": "<sip:+12125550199@sip.example.com>;tag=1"}], "+12125550199"),
        ([{"name": "to", "value": "sip:12125550199@sip.example.com"}], "+12125550199"),
        (
            [{"name": "To", "value": "nonsense"}, {"name": "To", "value": "tel:+1555000"}],
            "+1555000",
        ),
        ([{"name": "From", "value": "sip:+1999@x"}], ""),
        ([7, {"name": None}], ""),
        ("To", ""),
        (None, ""),
    ],
)
def test_the_number_in_is_the_first_readable_one(headers: object, number: str) -> None:
    assert number_in(headers, "to") == number


def test_the_caller_s_number_is_known_unless_it_is_withheld() -> None:
    headers = [
        {"name": "To", "value": "<sip:+525550000000@sip.example>"},
        {"name": "From", "value": '"Ana 99" <sip:+525551234567@sip.example;user=phone>'},
    ]
    assert number_in(headers, "from") == "+525551234567"
    withheld = [{"name": "From", "value": "<sip:anonymous@anonymous.invalid>"}]
    assert number_in(withheld, "from") == ""
