"""When the customer of a visit is reminded of it."""

from dataclasses import dataclass
from datetime import datetime

from contracts.values import Ahead
from domain.appointments import Appointment
from domain.tenants import Tenant, span_of


@dataclass(frozen=True)
class Reminder:
    at: datetime
    ahead: Ahead


def reminders_of(appointment: Appointment, tenant: Tenant) -> list[Reminder]:
    """Those to come, soonest first. Who booked, or was mailed a change, later than that is not
    reminded."""
    if appointment.state != "CONFIRMED" or not appointment.contact.email:
        return []
    told_at = appointment.reminded_at or appointment.touched_at
    every = (Reminder(appointment.start - span_of(ahead), ahead) for ahead in tenant.reminders)
    return sorted((each for each in every if each.at > told_at), key=lambda each: each.at)


def due_reminder(to_come: list[Reminder], start: datetime, now: datetime) -> Reminder | None:
    """The latest, where several were missed: two mails at once would say the same."""
    due = [each for each in to_come if each.at <= now < start]
    return due[-1] if due else None
