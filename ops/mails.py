"""`receptionist mails`: how the mails of a business look, before anybody gets one."""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from pathlib import Path
from typing import get_args

from contracts.commands import SendNote
from contracts.values import Contact, Language, MailKind, NoteKind, Recipient
from domain.appointments import Appointment, times_of
from domain.mailing.mails import Sending, appointment_mail, note_mail
from domain.mailing.tickets import code_mail, hold_mail
from domain.mailing.words import words_of
from domain.mails import Mail
from domain.scheduling import free_slots, last_day, local_day
from domain.tenants import Tenant
from ops.settings import OpsSettings
from ops.tenants import tenant_named
from ops.terminal import Commands, Refused, say
from runtime.clock import utc_now
from runtime.public_url import PublicUrlSettings
from storage.opening import open_storage

SENDER = "receptionist@desk.example"
ANA = Contact(name="Ana Núñez", email="ana@mail.example", phone="+525512345678")
CODE, ONE_TIME, TICKET = "7K2M9QXR", "40718296", "a.ticket.that.opens.nothing"
# `former` is of a correction alone; whoever declined told nobody but the customer.
MAILS: tuple[tuple[MailKind, Recipient], ...] = (
    *((kind, "customer") for kind in ("booked", "moved", "corrected", "cancelled", "declined")),
    ("reminder", "customer"),
    ("corrected", "former"),
    *((kind, "admin") for kind in ("booked", "moved", "corrected", "cancelled", "declined")),
)


class PreviewSettings(OpsSettings, PublicUrlSettings):
    pass


@dataclass(frozen=True)
class Preview:
    """One mail, as a file is called."""

    name: str
    mail: Mail


def add(commands: Commands) -> None:
    mails = commands.add_parser("mails", help="the mails of a business: preview")
    verbs = mails.add_subparsers(required=True, metavar="VERB")
    shown = verbs.add_parser("preview", help="write every mail into a folder, in each language")
    shown.add_argument("tenant", metavar="TENANT")
    shown.add_argument("--to", type=Path, metavar="FOLDER", help="TENANT-mails where not told")
    shown.set_defaults(run=preview)


async def preview(args: argparse.Namespace, environ: Mapping[str, str]) -> None:
    settings = PreviewSettings.read(environ)
    async with open_storage(settings) as storage:
        tenant = await tenant_named(storage, args.tenant)
    folder: Path = args.to or Path(f"{tenant.tenant_id}-mails")
    try:
        index = write(tenant, folder, settings.public_url, utc_now())
    except OSError as error:
        raise Refused(f"{error.filename}: {error.strerror}") from None
    say(f"{index}: every mail of {tenant.tenant_id}")


def write(tenant: Tenant, folder: Path, public_url: str, now: datetime) -> Path:
    """Returns the page that shows all of them."""
    rows = []
    for language in tenant.supported_languages:
        (folder / language).mkdir(parents=True, exist_ok=True)
        for each in previews(tenant, language, public_url, now):
            files = {f"{each.name}.html": each.mail.html, f"{each.name}.txt": each.mail.text}
            for attachment in each.mail.attachments:
                files[f"{each.name}.ics"] = attachment.content.decode()
            for name, text in files.items():
                (folder / language / name).write_text(text, "utf-8", newline="")
            rows.append(_row(language, each, list(files)))
    index = folder / "index.html"
    index.write_text(_INDEX.format(name=escape(tenant.name), rows="\n".join(rows)), "utf-8")
    return index


def previews(
    tenant: Tenant, language: Language, public_url: str, now: datetime
) -> Iterator[Preview]:
    """Of a visit that could be. Those to the business are in its own language."""
    visit = _visit(tenant, language, now)
    where = f"{tenant.tenant_id}?language={language}"
    sending = Sending(
        sent_at=now,
        sender=SENDER,
        page=f"{public_url}/appointment/{where}#{TICKET}",
        chat=f"{public_url}/chat/{tenant.tenant_id}",
    )
    for kind, recipient in MAILS:
        mail = appointment_mail(visit, tenant, kind, recipient, sending)
        yield Preview(f"{recipient}-{kind}", mail)
    expected = visit.model_copy(update={"attending_at": now})
    mail = appointment_mail(expected, tenant, "reminder", "customer", sending)
    yield Preview("customer-reminder-confirmed", mail)
    link = f"{public_url}/confirm/{where}#{TICKET}"
    yield Preview("customer-held", hold_mail(visit, tenant, link))
    yield Preview("customer-code", code_mail(ANA.email, ONE_TIME, tenant, language))
    for kind in get_args(NoteKind):
        yield Preview(f"admin-note-{kind}", note_mail(_note(kind, tenant, now), tenant, visit))


def _visit(tenant: Tenant, language: Language, now: datetime) -> Appointment:
    start = _some_start(tenant, now)
    return Appointment(
        appointment_id="0193f0aa00007000800000000000aaaa",
        tenant_id=tenant.tenant_id,
        mailbox=tenant.mailbox,
        state="CONFIRMED",
        revision=2,
        command_id="preview",
        touched_at=now,
        times=times_of(tenant.scheduling, start),
        contact=ANA,
        visitor="Rosa Delgado",
        reason={"en": "A first visit", "es": "Una primera visita"}[language],
        people=2,
        former_start=start - timedelta(days=1),
        former_email="ana.nunez@mail.example",
        held_until=now + timedelta(minutes=20),
        language=language,
        channel="chat",
        correlation_id="preview",
        code=CODE,
    )


def _some_start(tenant: Tenant, now: datetime) -> datetime:
    """A free time of the next days, so that a mail looks as it would."""
    first = local_day(tenant, now)
    for days in range((last_day(tenant, now) - first).days + 1):
        slots = free_slots(tenant, first + timedelta(days=days), [], now)
        if slots:
            return slots[len(slots) // 2].start
    raise Refused(f"{tenant.tenant_id}: has no time in the days that it offers")


def _note(kind: NoteKind, tenant: Tenant, now: datetime) -> SendNote:
    told = {
        "en": "I am ten minutes late.\nIs that all right?",
        "es": "Llego diez minutos tarde.\n¿Está bien?",
    }
    undelivered = words_of(tenant, tenant.default_language).undelivered
    return SendNote(
        id="preview-note",
        tenant_id=tenant.tenant_id,
        correlation_id="preview",
        issued_at=now,
        expires_at=now,
        kind=kind,
        text=undelivered["bounced"] if kind == "undelivered" else told[tenant.default_language],
        name=ANA.name,
        email=ANA.email,
        phone=ANA.phone,
        urgent=kind == "danger",
    )


def _row(language: Language, each: Preview, files: list[str]) -> str:
    links = " ".join(f'<a href="{language}/{name}">{name.rpartition(".")[2]}</a>' for name in files)
    return f"<tr><td>{language}<td>{each.name}<td>{escape(each.mail.subject)}<td>{links}"


_INDEX = """<!doctype html>
<html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<title>{name}</title>
<style>body{{font:16px/1.6 system-ui;margin:2rem}}td{{padding:.25rem 1.5rem .25rem 0}}</style>
</head><body><h1>{name}</h1><table>
{rows}
</table></body></html>
"""
