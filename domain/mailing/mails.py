"""Which mail is owed, whole: to whom, in which language, with which facts."""

from dataclasses import dataclass, replace
from datetime import datetime

from contracts.commands import SendNote
from contracts.values import Ahead, Language, MailKind, Recipient
from domain.appointments import Appointment, mail_id
from domain.contacts import email_of
from domain.mailing.invites import Method, invite
from domain.mailing.layout import Fact, Letter, Link, Ways, as_html, as_text
from domain.mailing.visits import (
    before_fact,
    calendar_links,
    phone_url,
    readable_phone,
    visit_facts,
    when_text,
)
from domain.mailing.words import Told, Words, words_of
from domain.mails import Attachment, Mail
from domain.names import greeted_name, shown_name
from domain.phrasing.moments import clock, day_name, span_name
from domain.tenants import Tenant

COMING: frozenset[MailKind] = frozenset({"booked", "moved", "corrected", "reminder"})
_METHODS: dict[MailKind, Method] = {
    "booked": "REQUEST",
    "moved": "REQUEST",
    "corrected": "REQUEST",
    "cancelled": "CANCEL",
}


@dataclass(frozen=True)
class Sending:
    """What a mail needs beside the record. `sender` is the deployment's address. Links: `page` is
    the visit's own, `chat` the business's; empty where a mail has none. `ahead`: of a reminder."""

    sent_at: datetime
    sender: str
    page: str = ""
    chat: str = ""
    ahead: Ahead = ""


def appointment_mail(
    appointment: Appointment,
    tenant: Tenant,
    kind: MailKind,
    recipient: Recipient,
    sending: Sending,
) -> Mail:
    if recipient == "admin":
        return _to_admin(appointment, tenant, kind)
    if recipient == "former":
        return _to_former(appointment, tenant, kind)
    return _to_customer(appointment, tenant, kind, sending)


def _to_customer(
    appointment: Appointment, tenant: Tenant, kind: MailKind, sending: Sending
) -> Mail:
    language, name = appointment.language, greeted_name(appointment.contact.name)
    words = words_of(tenant, language)
    told, is_coming = _told(words, appointment, kind), kind in COMING
    letter = Letter(
        language=language,
        title=told.title,
        opening=(words.greeting.format(name=name), told.lead),
        facts=_customer_facts(words, appointment, tenant, kind),
        button=_way_on(words, appointment, kind, sending),
        ways=_calendars(words, appointment, tenant, sending) if is_coming else (),
        closing=(
            tenant.mails.words.for_language(language) if is_coming else "",
            _how_to_change(words, tenant, language) if is_coming else "",
            ask(words, tenant),
        ),
        signature=signature(tenant),
    )
    subject = _subject(told, appointment, tenant, language)
    return replace(
        mail_of(letter, subject, (appointment.contact.email, name), tenant),
        attachments=_invites(appointment, tenant, kind, sending),
        references=_references(appointment, kind, "customer", sending.ahead),
    )


def _is_expected(appointment: Appointment, kind: MailKind) -> bool:
    """Whoever said that they come is not asked for it again."""
    return kind == "reminder" and appointment.attending_at is not None


def _told(words: Words, appointment: Appointment, kind: MailKind) -> Told:
    return words.expected if _is_expected(appointment, kind) else words.customer[kind]


def _way_on(words: Words, appointment: Appointment, kind: MailKind, sending: Sending) -> Link:
    if kind not in COMING:
        return Link(words.again, sending.chat)
    is_expected = _is_expected(appointment, kind)
    return Link(words.rearrange if is_expected else words.manage, sending.page)


def _customer_facts(
    words: Words, appointment: Appointment, tenant: Tenant, kind: MailKind
) -> tuple[Fact, ...]:
    when, *others = visit_facts(appointment, tenant)
    visitor = next(each for each in others if each.label == words.visitor)
    if kind not in COMING:
        return when, visitor
    before = before_fact(words, appointment, tenant, appointment.language)
    moved = (before,) if kind == "moved" else ()
    return when, *moved, *others, Fact(words.code, spaced_code(appointment.code))


def _calendars(
    words: Words, appointment: Appointment, tenant: Tenant, sending: Sending
) -> tuple[Ways, ...]:
    return (Ways(words.add, calendar_links(appointment, tenant, sending.page)),)


def _invites(
    appointment: Appointment, tenant: Tenant, kind: MailKind, sending: Sending
) -> tuple[Attachment, ...]:
    method = _METHODS.get(kind)
    if method is None:
        return ()
    sender = tenant.mails.sender or sending.sender
    page = sending.page if kind in COMING else ""
    return (invite(appointment, tenant, method, sender=sender, page=page, sent_at=sending.sent_at),)


def _purpose(words: Words, appointment: Appointment) -> tuple[Fact, ...]:
    people = appointment.people
    return (
        Fact(words.reason, _one_line(appointment.reason)),
        Fact(words.people, str(people) if people > 1 else ""),
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
        facts=(Fact(words.when, when_text(appointment, tenant, language)),),
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
    told = words.admin[kind]
    letter = Letter(
        language=language,
        title=told.title,
        opening=(),
        facts=(
            Fact(words.when, when_text(appointment, tenant, language)),
            *((before_fact(words, appointment, tenant, language),) if kind == "moved" else ()),
            Fact(words.visitor, _other_visitor(appointment)),
            *_purpose(words, appointment),
            *_reach(words, shown_name(contact.name), contact.email, contact.phone),
            Fact(words.came_by, words.channel[appointment.channel]),
            Fact(words.reference, appointment.appointment_id),
        ),
        closing=(),
        signature=signature(tenant),
    )
    subject = _subject(told, appointment, tenant, language)
    mail = mail_of(letter, subject, (tenant.admin_email, tenant.name), tenant)
    return replace(
        _answered_to(mail, contact.email, contact.name),
        references=_references(appointment, kind, "admin"),
    )


def _reach(words: Words, name: str, email: str, phone: str) -> tuple[Fact, ...]:
    return (
        Fact(words.name, name),
        Fact(words.email, _one_line(email), f"mailto:{email}" if email_of(email) else ""),
        Fact(words.phone, readable_phone(phone), phone_url(phone)),
    )


def _answered_to(mail: Mail, address: str, name: str) -> Mail:
    """Whoever answers, answers the person; what is no address leaves it as it is."""
    known = email_of(address)
    return replace(mail, reply_to=known, reply_to_name=shown_name(name)) if known else mail


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
            *_reach(words, caller, note.email, note.phone),
            *(_about(words, about, tenant) if about else ()),
        ),
        closing=(),
        signature=signature(tenant),
    )
    subject = told.subject.format(name=name)
    if note.urgent:
        subject = words.urgent.format(subject=subject)
    mail = mail_of(letter, subject, (tenant.admin_email, tenant.name), tenant)
    # What did not arrive there is answered by nobody there.
    answered = mail if note.kind == "undelivered" else _answered_to(mail, note.email, caller)
    return replace(answered, references={"note_id": note.id})


def _about(words: Words, about: Appointment, tenant: Tenant) -> tuple[Fact, ...]:
    return (
        Fact(words.about, when_text(about, tenant, tenant.default_language)),
        Fact(words.visitor, shown_name(about.visitor_name)),
        *_purpose(words, about),
        Fact(words.reference, about.appointment_id),
    )


def spaced_code(code: str) -> str:
    """ABCD-1234: read aloud in two halves."""
    half = len(code) // 2
    return f"{code[:half]}-{code[half:]}" if code.isalnum() else code


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


def _references(
    appointment: Appointment, kind: MailKind, recipient: Recipient, ahead: Ahead = ""
) -> dict[str, str]:
    return {
        "tenant_id": appointment.tenant_id,
        "appointment_id": appointment.appointment_id,
        "mail": mail_id(appointment.revision, kind, recipient, ahead),
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
        sender=tenant.mails.sender,
        reply_to=tenant.mails.reply_to or tenant.handoff.email or tenant.admin_email,
    )
