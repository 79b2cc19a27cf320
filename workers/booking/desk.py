"""What the booking handlers work with."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from contracts.commands import BookAppointment, ConfirmAppointment, MoveAppointment
from domain.calendar_events import CalendarEvent
from domain.tenants import Tenant
from domain.tickets import TicketKeys
from messaging.ports import Claim
from storage.appointments import Appointments
from storage.commands import Commands
from storage.due import DueIndex
from storage.one_time_codes import OneTimeCodes
from storage.proofs import WrongProofs
from storage.slots import Slots
from workers.booking.ports import MailQueue
from workers.ports import Calendar, Clock, Tenants
from workers.shared_reads import SharedReads


@dataclass(frozen=True)
class Desk:
    tenants: Tenants
    appointments: Appointments
    due: DueIndex
    slots: Slots
    commands: Commands
    wrong_proofs: WrongProofs
    codes: OneTimeCodes
    tickets: TicketKeys
    calendar: Calendar
    mails: MailQueue
    now: Clock
    # So often a booking tries to reach the calendar, before it says that it cannot.
    calendar_attempts: int = 4
    # So long after its last attempt began, what is in flight counts as left behind.
    abandoned_after: timedelta = timedelta(hours=1)
    # So often a business's calendar is compared with the record, while it has visits to come.
    reconciled_every: timedelta = timedelta(minutes=5)

    @cached_property
    def offers(self) -> SharedReads[[str, datetime, datetime], list[CalendarEvent]]:
        """The calendar's events for what is offered, never for what is booked."""
        return SharedReads(self.calendar.events)


@dataclass(frozen=True)
class Attempt:
    """One attempt at a command that takes more than one write."""

    command: BookAppointment | MoveAppointment | ConfirmAppointment
    claim: Claim
    tenant: Tenant
    desk: Desk
