"""Which mail is owed, whole: to whom, in which language, with which facts."""

from dataclasses import replace
from datetime import datetime

import phonenumbers
from babel.dates import get_timezone_location

from contracts.commands import SendNote
from contracts.values import Language, MailKind, Recipient
from domain.appointments import Appointment
from domain.contacts import email_of
from domain.mailing.invites import Method, invite
from domain.mailing.layout import Letter, as_html, as_text
from domain.mailing.words import Told, Words, words_of
from domain.mails import Mail
from domain.names import greeted_name, shown_name
from domain.phrasing.moments import clock, day_name, span_name
from domain.tenants import Tenant

_METHODS: dict[MailKind, Method] = {
    "booked": "REQUEST",
    "moved": "REQUEST",
    "corrected": "REQUEST",
    "cancelled": "CANCEL",
}


def appointment_mail(
    appointment: Appointment,
    tenant: Tenant,
    kind: MailKind,
    recipient: Recipient,
    sent_at: datetime,
) -> Mail:
    if recipient == "admin":
        return _to_admin(appointment, tenant, kind)
    if recipient == "former":
        return _to_former(appointment, tenant, kind)
    return _to_customer(appointment, tenant, kind, sent_at)


def _to_customer(
    appointment: Appointment, tenant: Tenant, kind: MailKind, sent_at: datetime
) -> Mail:
    language, name = appointment.language, greeted_name(appointment.contact.name)
    words = words_of(tenant, language)
    told, is_coming = words.customer[kind], kind in ("booked", "moved", "corrected")
    letter = Letter(
        language=language,
        title=told.title,
        opening=(words.greeting.format(name=name), told.lead),
        facts=(
            (words.when, when_text(appointment, tenant, language)),
            (words.visitor, greeted_name(_other_visitor(appointment))),
            *(_visit_facts(words, appointment, tenant) if is_coming else ()),
        ),
        closing=(_how_to_change(words, tenant, language) if is_coming else "", ask(words, tenant)),
        signature=signature(tenant),
    )
    subject = _subject(told, appointment, tenant, language)
    method = _METHODS.get(kind)
    summary = words.visit.format(business=tenant.name)
    return replace(
        mail_of(letter, subject, (appointment.contact.email, name), tenant),
        attachments=(invite(appointment, tenant, method, summary, sent_at),) if method else (),
        references=_references(appointment, kind, "customer"),
    )


def _visit_facts(
    words: Words, appointment: Appointment, tenant: Tenant
) -> tuple[tuple[str, str], ...]:
    facts, language = tenant.facts, appointment.language
    people = appointment.people
    return (
        # Not what for: whose mailbox it is may be another than who typed that.
        (words.people, str(people) if people > 1 else ""),
        (words.where, facts.address.for_language(language)),
        (words.code, spaced_code(appointment.code)),
        (words.bring, facts.bring.for_language(language)),
        (words.parking, facts.parking.for_language(language)),
    )


def _purpose(words: Words, appointment: Appointment) -> tuple[tuple[str, str], ...]:
    people = appointment.people
    return (
        (words.reason, _one_line(appointment.reason)),
        (words.people, str(people) if people > 1 else ""),
    )


def _other_visitor(appointment: Appointment) -> str:
    is_contact = appointment.visitor_name == appointment.contact.name
    return "" if is_contact else shown_name(appointment.visitor_name)


def _to_former(appointment: Appointment, tenant: Tenant, kind: MailKind) -> Mail:
    """It may be a stranger's address that was written by mistake: it learns no name and no code."""
    language = appointment.language
    words = words_of(tenant, language)
    letter = Letter(
        language=language,
        title=words.former.title,
        opening=(words.former.lead,),
        facts=((words.when, when_text(appointment, tenant, language)),),
        closing=(ask(words, tenant),),
        signature=signature(tenant),
    )
    subject = _subject(words.former, appointment, tenant, language)
    return replace(
        mail_of(letter, subject, (appointment.former_email, ""), tenant),
        references=_references(appointment, kind, "former"),
    )


def _to_admin(appointment: Appointment, tenant: Tenant, kind: MailKind) -> Mail:
    language, contact = tenant.default_language, appointment.contact
    words = words_of(tenant, language)
    letter = Letter(
        language=language,
        title=words.admin[kind].title,
        opening=(),
        facts=(
            (words.when, when_text(appointment, tenant, language)),
            (words.visitor, _other_visitor(appointment)),
            *_purpose(words, appointment),
            (words.name, shown_name(contact.name)),
            (words.email, contact.email),
            (words.phone, readable_phone(contact.phone)),
            (words.came_by, words.channel[appointment.channel]),
            (words.reference, appointment.appointment_id),
        ),
        closing=(),
        signature=signature(tenant),
    )
    subject = _subject(words.admin[kind], appointment, tenant, language)
    mail = mail_of(letter, subject, (tenant.admin_email, tenant.name), tenant)
    return replace(
        mail,
        reply_to=email_of(contact.email) or mail.reply_to,
        references=_references(appointment, kind, "admin"),
    )


def note_mail(note: SendNote, tenant: Tenant, about: Appointment | None = None) -> Mail:
    """To the admin, who answers the person by replying. `about`: the appointment it names."""
    language = tenant.default_language
    words = words_of(tenant, language)
    told = words.note[note.kind]
    # What is no address is told as it was said; an answer would not reach it.
    caller, address = shown_name(note.name), email_of(note.email)
    name = caller or note.phone or address or words.nobody
    lead = told.lead.format(name=name)
    letter = Letter(
        language=language,
        title=told.title,
        opening=(lead[:1].upper() + lead[1:], note.text),
        facts=(
            (words.name, caller),
            (words.email, _one_line(note.email)),
            (words.phone, readable_phone(note.phone)),
            *(_about(words, about, tenant) if about else ()),
        ),
        closing=(),
        signature=signature(tenant),
    )
    subject = told.subject.format(name=name)
    if note.urgent:
        subject = words.urgent.format(subject=subject)
    mail = mail_of(letter, subject, (tenant.admin_email, tenant.name), tenant)
    return replace(mail, reply_to=address or mail.reply_to, references={"note_id": note.id})


def _about(words: Words, about: Appointment, tenant: Tenant) -> tuple[tuple[str, str], ...]:
    return (
        (words.about, when_text(about, tenant, tenant.default_language)),
        (words.visitor, shown_name(about.visitor_name)),
        *_purpose(words, about),
        (words.reference, about.appointment_id),
    )


def when_text(appointment: Appointment, tenant: Tenant, language: Language) -> str:
    """Tuesday, November 24, 2026, 10:00 AM – 10:30 AM (Mexico City time)."""
    words = words_of(tenant, language)
    day = appointment.start.astimezone(tenant.zone).date()
    dated = words.dated.format(day=day_name(day, language), year=day.year)
    begins, ends = (
        clock(moment, tenant, language, "chat") for moment in (appointment.start, appointment.end)
    )
    city = get_timezone_location(tenant.zone, locale=language, return_city=True)
    zone = words.zone.format(city=city)
    return f"{dated}, {begins} – {ends} ({zone})"


def spaced_code(code: str) -> str:
    """ABCD-1234: read aloud in two halves."""
    half = len(code) // 2
    return f"{code[:half]}-{code[half:]}" if code.isalnum() else code


def readable_phone(number: str) -> str:
    """+52 55 1234 5678, of E.164; what is no number stays as it is."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _subject(told: Told, appointment: Appointment, tenant: Tenant, language: Language) -> str:
    day = appointment.start.astimezone(tenant.zone).date()
    when = f"{day_name(day, language)}, {clock(appointment.start, tenant, language, 'chat')}"
    name = shown_name(appointment.visitor_name)
    return told.subject.format(business=tenant.name, name=name, when=when)


def _how_to_change(words: Words, tenant: Tenant, language: Language) -> str:
    minutes = tenant.scheduling.change_notice_minutes
    until = words.until.format(notice=span_name(minutes, language)) if minutes else ""
    return words.change.format(until=until)


def ask(words: Words, tenant: Tenant) -> str:
    ways = [way for way in (readable_phone(tenant.handoff.phone), tenant.handoff.email) if way]
    return words.ask.format(ways=f" {words.or_} ".join(ways)) if ways else ""


def signature(tenant: Tenant) -> str:
    return "\n".join(filter(None, (tenant.name, tenant.facts.website)))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _references(appointment: Appointment, kind: MailKind, recipient: Recipient) -> dict[str, str]:
    return {
        "appointment_id": appointment.appointment_id,
        "mail": f"{appointment.revision}.{kind}.{recipient}",
    }


def mail_of(letter: Letter, subject: str, to: tuple[str, str], tenant: Tenant) -> Mail:
    address, name = to
    return Mail(
        to=address,
        to_name=name,
        subject=_one_line(subject),
        text=as_text(letter),
        html=as_html(letter),
        from_name=tenant.name,
        reply_to=tenant.handoff.email or tenant.admin_email,
    )
