import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from urllib.parse import urlsplit

import pytest

from contracts.commands import SendNote
from contracts.values import Contact
from domain.appointments import Appointment, times_of
from domain.mailing.mails import Sending, appointment_mail, note_mail
from domain.mailing.visits import when_text
from domain.mails import Mail
from domain.tenants import Tenant
from tests.fakes.businesses import business

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
TEN = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)  # 10:00 in Mexico City
PAGE = "https://desk.example/appointment/clinic?language=es#a.ticket"
CHAT = "https://desk.example/chat/clinic"
SENDING = Sending(NOW, "mail@desk.example", PAGE, CHAT)
KINDS = ("booked", "moved", "corrected", "cancelled", "declined")


def clinic(**fields) -> Tenant:
    facts = {
        "address": {"en": "1 Main Street", "es": "Calle Mayor 1"},
        "bring": {"es": "Una identificación"},
        "website": "https://clinic.example",
    }
    handoff = {"phone": "+525550000001", "email": "help@clinic.example"}
    defaults = {"facts": facts, "handoff": handoff, "default_language": "es"}
    return business(fields=defaults | fields, change_notice_minutes=240)


def appointment(tenant: Tenant, **changes) -> Appointment:
    fields = {
        "appointment_id": "0193f0aa",
        "tenant_id": tenant.tenant_id,
        "mailbox": tenant.mailbox,
        "state": "CONFIRMED",
        "revision": 2,
        "command_id": "command-1",
        "touched_at": NOW,
        "times": times_of(tenant.scheduling, TEN),
        "contact": Contact(name="Ana Núñez", email="ana@mail.example", phone="+525512345678"),
        "language": "es",
        "channel": "chat",
        "correlation_id": "s",
        "code": "7K2M9QXR",
    }
    return Appointment.model_validate(fields | changes)


def mail(kind: str, recipient: str = "customer", tenant: Tenant | None = None, **changes) -> Mail:
    tenant = tenant or clinic()
    return appointment_mail(appointment(tenant, **changes), tenant, kind, recipient, SENDING)


def invite_lines(sent: Mail) -> list[str]:
    [attachment] = sent.attachments
    return attachment.content.decode().replace("\r\n ", "").split("\r\n")


def test_confirmation_says_when_where_and_how_to_change():
    text = mail("booked").text
    assert "martes 24 de noviembre de 2026, 10:00 a.m. – 10:30 a.m." in text
    assert "(hora de Ciudad de México)" in text
    assert "Calle Mayor 1" in text
    assert "7K2M-9QXR" in text
    assert "4 horas antes" in text
    assert "+52 55 5000 0001 o help@clinic.example" in text


def test_mail_is_in_the_customers_language():
    sent = mail("booked", language="en")
    assert sent.subject == "Confirmed: Clinic, Tuesday, November 24, 10:00 AM"
    assert "Tuesday, November 24, 2026, 10:00 AM – 10:30 AM (Mexico City time)" in sent.text
    assert "1 Main Street" in sent.text
    assert "Una identificación" in sent.text  # told in one language only
    assert '<html lang="en">' in sent.html


@pytest.mark.parametrize("kind", KINDS)
def test_spanish_keeps_to_usted_or_to_tu(kind):
    formal = mail(kind, tenant=clinic(formality="formal")).text
    informal = mail(kind, tenant=clinic(formality="informal")).text
    usted = re.compile(r"\b(su|usted|le|escríbanos|llámenos|traiga|desea)\b", re.IGNORECASE)
    tu = re.compile(r"\b(tu|te|escríbenos|llámanos|trae|quieres)\b", re.IGNORECASE)
    assert usted.search(formal)
    assert not tu.search(formal)
    assert tu.search(informal)
    assert not usted.search(informal)


@pytest.mark.parametrize("kind", ["cancelled", "declined"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_mail_of_an_end_offers_no_code_and_promises_no_visit(kind, language):
    sent = mail(kind, language=language)
    assert "7K2M" not in sent.text + sent.html
    assert not re.search(r"look forward|gusto recibirle|esperamos", sent.text)


def test_admin_gets_the_contact_in_the_tenants_language_and_no_code():
    sent = mail("booked", "admin", language="en")
    assert sent.to == "admin@clinic.example"
    assert sent.subject == "Nueva cita: Ana Núñez, martes 24 de noviembre, 10:00 a.m."
    assert all(
        each in sent.text
        for each in ("Ana Núñez", "ana@mail.example", "+52 55 1234 5678", "0193f0aa")
    )
    assert sent.reply_to == "ana@mail.example"
    assert "7K2M" not in sent.text
    assert sent.attachments == ()


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("es", ("Para: Rosa Delgado", "Motivo: Renovar el pasaporte", "Personas: 2")),
        ("en", ("For: Rosa Delgado", "What for: Renovar el pasaporte", "People: 2")),
    ],
)
def test_mails_say_who_comes_and_to_the_business_what_for(language, labels):
    visit = {"visitor": "Rosa Delgado", "reason": "Renovar el pasaporte", "people": 2}
    tenant = clinic(default_language=language)
    for recipient in ("customer", "admin"):
        sent = mail("booked", recipient, tenant, language=language, **visit)
        told = [each for each in labels if "pasaporte" not in each or recipient == "admin"]
        assert all(each in sent.text for each in told)
        assert ("pasaporte" in sent.text) is (recipient == "admin")
    admin = mail("booked", "admin", tenant, **visit)
    assert "Rosa Delgado" in admin.subject
    assert "Ana Núñez" in admin.text  # whom to call
    assert mail("booked", "customer", tenant, **visit).to_name == "Ana Núñez"


def test_who_comes_alone_is_named_and_not_counted():
    text = mail("booked").text
    assert "Para: Ana Núñez" in text
    assert "Personas" not in text
    assert "Para:" not in mail("booked", "admin").text, "the contact is named there already"


@pytest.mark.parametrize("kind", ["booked", "moved", "corrected", "reminder"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_mail_of_a_visit_leads_to_its_page_and_the_text_says_the_same(kind, language):
    sent = mail(kind, language=language, former_start=TEN - timedelta(days=1))
    assert f'href="{PAGE.replace("&", "&amp;")}"' in sent.html
    assert PAGE in sent.text
    shown = re.sub(r"<style>.*?</style>|<title>.*?</title>", "", sent.html)
    words = [each.strip() for each in re.split(r"<[^>]+>", unescape(shown)) if each.strip("· \xa0")]
    assert [each for each in words if each not in sent.text] == []
    links = [unescape(each) for each in re.findall(r'href="(https?[^"]+)"', sent.html)]
    assert [each for each in links if each not in sent.text] == []


@pytest.mark.parametrize(
    ("language", "formality", "told"),
    [
        ("en", "formal", ["Reminder: Clinic, Tuesday, November 24", "1 Main Street"]),
        ("es", "formal", ["Será un gusto recibirle", "Calle Mayor 1", "Traiga, por favor: Una id"]),
        ("es", "informal", ["¡Te esperamos con gusto!", "Trae, por favor: Una identificación"]),
    ],
)
def test_a_reminder_says_when_where_and_what_to_bring(language, formality, told):
    sent = mail("reminder", tenant=clinic(formality=formality), language=language)
    for each in told:
        assert each in f"{sent.subject}\n{sent.text}"
    assert sent.attachments == (), "the invitation stands as it is"


def test_a_reminder_is_known_by_its_offset():
    sending = replace(SENDING, ahead="24h")
    sent = appointment_mail(appointment(clinic()), clinic(), "reminder", "customer", sending)
    assert sent.references["mail"] == "2.reminder-24h.customer"


def test_the_ticket_is_told_to_no_server_of_others():
    links = [unescape(each) for each in re.findall(r'href="([^"]+)"', mail("booked").html)]
    assert {urlsplit(each).hostname for each in links} == {
        "desk.example",
        "www.google.com",
        "calendar.google.com",
        "outlook.live.com",
        None,
    }
    for each in links:
        assert "ticket" not in each.partition("#")[0]


def test_a_mail_of_an_end_leads_to_the_chat():
    for kind in ("cancelled", "declined"):
        sent = mail(kind)
        assert f"Agendar otro horario:\n{CHAT}" in sent.text
        assert PAGE not in sent.text + sent.html


def test_the_moved_one_names_the_time_before():
    for recipient in ("customer", "admin"):
        text = mail("moved", recipient, former_start=TEN - timedelta(days=1)).text
        assert "En lugar de: lunes 23 de noviembre de 2026, 10:00 a.m." in text
        assert "martes 24 de noviembre de 2026, 10:00 a.m." in text
        assert "En lugar de" not in mail("corrected", recipient, former_start=NOW).text
    assert "En lugar de" not in mail("moved", former_start=TEN).text, "only its length changed"


def test_it_says_for_whom_how_long_and_where():
    sent = mail("booked", visitor="Rosa Delgado")
    assert "Para: Rosa Delgado" in sent.text
    assert "Dura: 30 minutos" in sent.text
    assert "Dónde: Calle Mayor 1\n  https://www.google.com/maps/search/?" in sent.text
    assert 'href="tel:+525550000001"' in sent.html


def test_a_business_has_a_line_of_its_own_for_who_is_coming():
    own = {"words": {"es": "Llegue diez minutos antes."}}
    tenant = clinic(mails=own)
    assert "Llegue diez minutos antes." in mail("booked", tenant=tenant).text
    assert "Llegue diez minutos antes." not in mail("cancelled", tenant=tenant).text


def test_the_admin_answers_the_customer_by_name():
    assert mail("booked", "admin").reply_to_name == "Ana Núñez"
    assert mail("booked").reply_to_name == ""


def test_by_night_every_colour_is_turned():
    """Each colour that stands inline has a class that the dark turns."""
    html = mail("booked").html
    turned = set(
        re.findall(r"\.([a-z]+)\{[^}]*!important", html.partition("prefers-color-scheme:dark")[2])
    )
    for tag in re.findall(r"<[a-z0-9]+ [^>]*style=\"[^\"]*(?:color|background):[^>]*>", html):
        classes = re.search(r'class="([^"]+)"', tag)
        assert classes, tag
        assert set(classes.group(1).split()) & turned, tag


def test_a_correction_brings_the_code_that_applies_and_a_new_invitation():
    sent = mail("corrected")
    assert "7K2M-9QXR" in sent.text
    assert {"METHOD:REQUEST", "SEQUENCE:2"} <= set(invite_lines(sent))


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_former_address_learns_no_name_and_no_code(language):
    sent = mail("corrected", "former", language=language, former_email="old@mail.example")
    assert (sent.to, sent.to_name) == ("old@mail.example", "")
    assert "10:00" in sent.text
    told = sent.text + sent.html + sent.subject
    assert not any(each in told for each in ("Ana", "7K2M", "ana@mail.example"))
    assert sent.attachments == ()
    assert sent.references["mail"] == "2.corrected.former"


def test_admin_of_a_contact_without_an_address_answers_the_business():
    sent = mail("booked", "admin", contact=Contact(name="Ana", phone="+525512345678"))
    assert sent.reply_to == "help@clinic.example"
    assert "Correo" not in sent.text


def test_whatever_a_person_writes_is_text():
    contact = Contact(name='<img src=x>\r\nBcc: "x"', email="ana@mail.example")
    for recipient in ("customer", "admin"):
        sent = mail("booked", recipient, contact=contact)
        assert "<img" not in sent.html
        assert "&lt;" not in sent.html, "a name is letters"
        assert "\n" not in sent.subject + sent.to_name
    lines = invite_lines(mail("booked", contact=contact))
    assert not any(line.startswith("Bcc") for line in lines)


def test_invitation_replaces_the_one_before_it():
    lines = invite_lines(mail("moved"))
    assert {"METHOD:REQUEST", "UID:0193f0aa", "SEQUENCE:2", "STATUS:CONFIRMED"} <= set(lines)
    assert {"DTSTART:20261124T160000Z", "DTEND:20261124T163000Z"} <= set(lines)
    assert mail("moved").attachments[0].media_type == "text/calendar; method=REQUEST"
    over = mail("cancelled")
    assert {"METHOD:CANCEL", "UID:0193f0aa", "SEQUENCE:3", "STATUS:CANCELLED"} <= set(
        invite_lines(over)
    )
    assert over.attachments[0].media_type == "text/calendar; method=CANCEL"
    assert mail("declined").attachments == ()


def test_invitation_keeps_to_the_format():
    tenant = clinic(facts={"address": {"es": "Calle Ñandú 5; piso 2, " + "ó" * 90 + "\ninterior"}})
    [attachment] = mail("booked", tenant=tenant).attachments
    raw = attachment.content
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    location = next(
        line for line in invite_lines(mail("booked", tenant=tenant)) if "LOCATION" in line
    )
    assert location == f"LOCATION:Calle Ñandú 5\\; piso 2\\, {'ó' * 90}\\ninterior"


def test_mail_carries_ids_only_as_its_references():
    assert mail("booked").references == {
        "tenant_id": "clinic",
        "appointment_id": "0193f0aa",
        "mail": "2.booked.customer",
    }


def test_change_without_notice_names_none():
    tenant = business(fields={"default_language": "es"}, change_notice_minutes=0)
    assert "a más tardar" not in mail("booked", tenant=tenant).text


def test_time_is_told_across_the_clock_change():
    tenant = business(timezone="America/New_York")
    before = appointment(
        tenant, times=times_of(tenant.scheduling, datetime(2026, 3, 8, 6, 45, tzinfo=UTC))
    )
    assert when_text(before, tenant, "en").startswith("Sunday, March 8, 2026, 1:45 AM – 3:15 AM")


@pytest.mark.parametrize("kind", ["message", "question", "danger", "summary"])
def test_note_tells_who_and_what(kind):
    note = SendNote(
        id="note-0001", tenant_id="clinic", correlation_id="s", issued_at=NOW, expires_at=NOW,
        kind=kind, text="¿Abren {los} sábados?", name="Luis", phone="+525512345678",
    )  # fmt: skip
    sent = note_mail(note, clinic())
    assert "Luis" in sent.subject
    assert "¿Abren {los} sábados?" in sent.text
    assert "+52 55 1234 5678" in sent.text
    assert sent.reply_to == "help@clinic.example"


def test_urgent_note_says_so_and_names_the_appointment_it_is_about():
    note = SendNote(
        id="note-0001", tenant_id="clinic", correlation_id="s", issued_at=NOW, expires_at=NOW,
        kind="message", text="Llego 20 minutos tarde", urgent=True, appointment_id="0193f0aa",
    )  # fmt: skip
    about = appointment(clinic(), visitor="Rosa Delgado")
    sent = note_mail(note, clinic(), about)
    assert sent.subject == "URGENTE: Recado de la recepción"
    assert "Sobre la cita: martes 24 de noviembre de 2026, 10:00 a.m." in sent.text
    assert "Rosa Delgado" in sent.text
    assert "7K2M" not in sent.text


def test_note_of_nobody_known_is_still_sent():
    note = SendNote(
        id="note-0001", tenant_id="clinic", correlation_id="s", issued_at=NOW, expires_at=NOW,
        kind="message", text="Hola",
    )  # fmt: skip
    sent = note_mail(note, clinic())
    assert sent.subject == "Recado de la recepción"
    assert "Hola" in sent.text
