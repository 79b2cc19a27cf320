"""An appointment as an iCalendar file (RFC 5545, 5546), for the customer's own calendar."""

from datetime import UTC, datetime
from typing import Literal

from domain.appointments import Appointment
from domain.mails import Attachment
from domain.names import greeted_name
from domain.tenants import Tenant

Method = Literal["REQUEST", "CANCEL"]
_LINE_OCTETS = 75


def invite(
    appointment: Appointment, tenant: Tenant, method: Method, summary: str, sent_at: datetime
) -> Attachment:
    """One UID for the life of an appointment, so that each mail replaces the entry of the last."""
    contact, is_over = appointment.contact, method == "CANCEL"
    address = tenant.facts.address.for_language(appointment.language)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//AI Receptionist//EN",
        "CALSCALE:GREGORIAN",
        f"METHOD:{method}",
        "BEGIN:VEVENT",
        f"UID:{appointment.appointment_id}",
        # A cancellation keeps the revision, and still has to come after what it cancels.
        f"SEQUENCE:{appointment.revision + is_over}",
        f"DTSTAMP:{_utc(sent_at)}",
        f"DTSTART:{_utc(appointment.start)}",
        f"DTEND:{_utc(appointment.end)}",
        f"SUMMARY:{_escaped(summary)}",
        *([f"LOCATION:{_escaped(address)}"] if address else []),
        f"STATUS:{'CANCELLED' if is_over else 'CONFIRMED'}",
        f"ORGANIZER;CN={_parameter(tenant.name)}:mailto:{tenant.mailbox}",
        f"ATTENDEE;CN={_parameter(greeted_name(contact.name))};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;"
        f"RSVP=FALSE:mailto:{''.join(contact.email.split())}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    content = "".join(f"{_folded(line)}\r\n" for line in lines)
    return Attachment("invite.ics", f"text/calendar; method={method}", content.encode())


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return "\\n".join(text.splitlines())


def _parameter(text: str) -> str:
    """Quoted: inside, only the quote itself and line breaks are not allowed."""
    return '"' + " ".join(text.replace('"', "'").split()) + '"'


def _folded(line: str) -> str:
    """A line's octets are limited, and a letter may take two of them."""
    parts, part = [], ""
    for letter in line:
        if len((part + letter).encode()) >= _LINE_OCTETS:
            parts.append(part)
            part = " "
        part += letter
    return "\r\n".join([*parts, part])
