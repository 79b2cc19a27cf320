"""Mails with something that opens: the link to confirm an address, the one-time code.

They may reach a stranger, whose address somebody else typed: nothing that was typed stands in them.
"""

from dataclasses import replace

from contracts.values import Language
from domain.appointments import Appointment
from domain.mailing.layout import Fact, Letter, Link
from domain.mailing.mails import ask, mail_of, signature
from domain.mailing.visits import when_text
from domain.mailing.words import words_of
from domain.mails import Mail
from domain.phrasing.moments import clock
from domain.tenants import Tenant


def hold_mail(appointment: Appointment, tenant: Tenant, link: str) -> Mail:
    language = appointment.language
    words = words_of(tenant, language)
    told, when = words.customer["held"], when_text(appointment, tenant, language)
    until = clock(appointment.held_until or appointment.start, tenant, language, "chat")
    letter = Letter(
        language=language,
        title=told.title,
        opening=(told.lead.format(business=tenant.name, until=until),),
        facts=(Fact(words.when, when),),
        closing=(words.not_you, ask(words, tenant)),
        signature=signature(tenant),
        button=Link(words.confirm, link),
    )
    to = (appointment.contact.email, "")
    references = {"tenant_id": tenant.tenant_id, "appointment_id": appointment.appointment_id}
    references["mail"] = f"{appointment.revision}.held.customer"
    mail = mail_of(letter, told.subject.format(business=tenant.name), to, tenant)
    return replace(mail, references=references)


def code_mail(email: str, code: str, tenant: Tenant, language: Language) -> Mail:
    words = words_of(tenant, language)
    told = words.one_time
    letter = Letter(
        language=language,
        title=told.title,
        opening=(told.lead.format(business=tenant.name),),
        facts=(Fact(words.one_time_code, f"{code[:4]} {code[4:]}"),),
        closing=(words.not_you, ask(words, tenant)),
        signature=signature(tenant),
    )
    return mail_of(letter, told.subject.format(business=tenant.name), (email, ""), tenant)
