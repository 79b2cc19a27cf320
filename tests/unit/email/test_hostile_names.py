"""Anybody may book in anybody's mailbox: what they type is no link and no message there."""

import re

import pytest

from contracts.commands import SendNote
from contracts.values import Contact
from domain.contacts import BadContact, contact_of
from domain.mailing.entries import entry_text
from domain.mailing.mails import appointment_mail, note_mail
from domain.mails import Mail
from domain.names import LONGEST, greeted_name, name_of
from tests.unit.email.test_mails_say_what_is_so import KINDS, NOW, SENDING, appointment, clinic

VICTIM = "victim@mail.example"
HOSTILE = [
    "Win at evil.example",
    "http://evil.example/x",
    "evil.example/prize",
    "www.evil.example",
    "Call +1 900 555 0100",
    "write to thief@evil.example",
    "Ana\r\nBcc: thief@evil.example",
    "Ana\r\nATTENDEE:mailto:thief@evil.example",
    "Ana\u202eelpmaxe.live",
    "Ana\u0000\u0007",
    '<a href="https://evil.example">Ana</a>',
    "=HYPERLINK(evil.example)",
    "x" * (LONGEST + 1),
]
NAMES = [
    "Ana",
    "Ana Núñez-García",
    "María del Carmen de la Cruz y Ortega",
    "O'Brien",
    "J.R.R. Tolkien",
    "Smith, John 3rd",
    "李小龙",
    "Dr. Ana Vega",
]
LINK = re.compile(r"evil\.|://evil|thief@|<a href=\"https://evil|900 555", re.IGNORECASE)
URL = re.compile(r"(?:https?://|www\.|mailto:|tel:|<a )[^\s\"'<>]*", re.IGNORECASE)


def mails_of(name: str, reason: str = "") -> dict[str, Mail]:
    """Every mail that a customer gets, as if the name were on record."""
    tenant = clinic()
    contact = Contact.model_construct(name=name, email=VICTIM, phone="")
    one = appointment(tenant, reason=reason).model_copy(
        update={"contact": contact, "visitor": name, "former_email": VICTIM}
    )
    found = {kind: appointment_mail(one, tenant, kind, "customer", SENDING) for kind in KINDS}
    return found | {"former": appointment_mail(one, tenant, "corrected", "former", SENDING)}


def all_of(mail: Mail) -> str:
    files = [each.content.decode().replace("\r\n ", "") for each in mail.attachments]
    return "\n".join([mail.subject, mail.to_name, mail.text, mail.html, *files])


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_name_is_asked_for_again(name: str) -> None:
    assert name_of(name) is None or "\r" not in name
    with pytest.raises(BadContact):
        contact_of(name.replace("\r\n", "\x00"), VICTIM, "+525512345678", clinic())


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stays_as_it_is(name: str) -> None:
    assert name_of(name) == name


@pytest.mark.parametrize("name", HOSTILE)
def test_a_strangers_mail_and_invitation_bear_no_link_of_another(name: str) -> None:
    harmless = mails_of("Ana")
    for kind, mail in mails_of(name).items():
        assert not LINK.search(all_of(mail)), kind
        assert sorted(links_of(mail)) == sorted(links_of(harmless[kind])), "none but our own"


def links_of(mail: Mail) -> list[str]:
    return URL.findall(all_of(mail))


@pytest.mark.parametrize("name", HOSTILE)
def test_an_invitation_has_the_lines_it_has_and_no_other(name: str) -> None:
    [file] = mails_of(name)["booked"].attachments
    lines = file.content.decode().replace("\r\n ", "").split("\r\n")
    assert [line for line in lines if line.startswith("ATTENDEE")] == [
        line for line in lines if line.endswith(f"mailto:{VICTIM}")
    ]
    assert all(letter.isprintable() for line in lines for letter in line)


@pytest.mark.parametrize("name", HOSTILE)
def test_an_entry_of_the_calendar_bears_no_link_of_a_name(name: str) -> None:
    tenant = clinic()
    contact = Contact.model_construct(name=name, email=VICTIM, phone="")
    one = appointment(tenant).model_copy(update={"contact": contact, "visitor": f"{name} Junior"})
    subject, body = entry_text(one, tenant)
    assert not LINK.search(subject + body)
    assert subject.isprintable()


def test_nothing_a_stranger_types_becomes_a_sentence_of_the_customers_mail() -> None:
    said = "Your account is locked, send the money to the bank or it will be closed today"
    for mail in mails_of(said, reason=said).values():
        text = all_of(mail)
        assert "send the money" not in text
        assert "closed today" not in text
        assert greeted_name(said) == "Your"


def test_the_business_reads_what_for() -> None:
    tenant = clinic()
    told = appointment_mail(
        appointment(tenant, reason="a tooth"), tenant, "booked", "admin", SENDING
    )
    assert "a tooth" in told.text


@pytest.mark.parametrize("address", ["ana at mail", "ana@", "ana@mail.example\r\nBcc: x@y.example"])
def test_a_message_with_a_bad_address_reaches_the_admin_all_the_same(address: str) -> None:
    note = SendNote(
        id="note-1234",
        tenant_id="clinic",
        correlation_id="call",
        issued_at=NOW,
        expires_at=NOW,
        kind="message",
        text="Please call me back",
        name="Ana Vega",
        email=address,
        phone="+525512345678",
    )
    tenant = clinic()
    mail = note_mail(note, tenant)
    assert mail.to == tenant.admin_email
    assert mail.reply_to == "help@clinic.example"
    assert "Please call me back" in mail.text
    assert " ".join(address.split()) in mail.text
