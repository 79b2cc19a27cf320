"""An appointment as an iCalendar file (RFC 5545, 5546), for the customer's own calendar."""

from datetime import UTC, datetime, timedelta
from typing import Literal

from icalendar import Alarm, Calendar, Event, vCalAddress, vText, vUri

from domain.appointments import Appointment
from domain.mailing.visits import visit_facts
from domain.mailing.words import words_of
from domain.mails import Attachment
from domain.names import greeted_name
from domain.tenants import Tenant

# To enter and to take away; and to be taken from the page, which invites nobody.
Method = Literal["REQUEST", "CANCEL", "PUBLISH"]
_REMINDS = timedelta(hours=1)


def invite(
    appointment: Appointment,
    tenant: Tenant,
    method: Method,
    *,
    sender: str,
    page: str,
    sent_at: datetime,
) -> Attachment:
    """One UID for the life of an appointment, so that each mail replaces the entry of the last.

    `sender` is the mail's own address: a reader shows no invitation of one who did not send it.
    """
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//AI Receptionist//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", method)
    event = _event(appointment, tenant, sent_at, page)
    is_over = method == "CANCEL"
    # A cancellation keeps the revision, and still has to come after what it cancels.
    event.add("SEQUENCE", appointment.revision + is_over)
    event.add("STATUS", "CANCELLED" if is_over else "CONFIRMED")
    if method != "PUBLISH":
        event.add("ORGANIZER", _person(sender, tenant.name))
        event.add("ATTENDEE", _attendee(appointment))
    if not is_over:
        event.add_component(_alarm(str(event["SUMMARY"])))
    calendar.add_component(event)
    kind = f"text/calendar; method={method}"
    return Attachment("invite.ics", kind, calendar.to_ical())


def _event(appointment: Appointment, tenant: Tenant, sent_at: datetime, page: str) -> Event:
    language = appointment.language
    words, address = words_of(tenant, language), tenant.facts.address.for_language(language)
    event = Event()
    event.add("UID", appointment.appointment_id)
    event.add("DTSTAMP", sent_at.astimezone(UTC))
    event.add("DTSTART", appointment.start.astimezone(UTC))
    event.add("DTEND", appointment.end.astimezone(UTC))
    event.add("SUMMARY", _one_line(words.visit.format(business=tenant.name)))
    if address:
        event.add("LOCATION", address)
    if page:
        event.add("URL", vUri(page))
    event.add("DESCRIPTION", _description(appointment, tenant, page))
    return event


def _description(appointment: Appointment, tenant: Tenant, page: str) -> str:
    words = words_of(tenant, appointment.language)
    facts = [
        f"{each.label}: {each.value}" for each in visit_facts(appointment, tenant) if each.value
    ]
    return "\n".join([*facts, *([f"{words.manage}: {page}"] if page else [])])


def _alarm(text: str) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", text)
    alarm.add("TRIGGER", -_REMINDS)
    return alarm


def _attendee(appointment: Appointment) -> vCalAddress:
    contact = appointment.contact
    person = _person(contact.email, greeted_name(contact.name))
    person.params["ROLE"] = vText("REQ-PARTICIPANT")
    person.params["PARTSTAT"] = vText("ACCEPTED")
    person.params["RSVP"] = vText("FALSE")
    return person


def _person(address: str, name: str) -> vCalAddress:
    person = vCalAddress(f"mailto:{''.join(address.split())}")
    # A parameter's value holds no quote and no line break, however it is written.
    person.params["CN"] = vText(_one_line(name.replace('"', "'")))
    return person


def _one_line(text: str) -> str:
    return " ".join(text.split())
