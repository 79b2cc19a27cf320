"""A booking worker over fakes: the real handlers and repositories, and nothing to wait for."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from contracts.answers import Answer, EmailSent
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    CommandBase,
    ConfirmAppointment,
    ConfirmAttendance,
    CorrectContact,
    FindAppointments,
    MoveAppointment,
    RecordDelivery,
    RequestCode,
    SendCode,
    SendEmail,
    SendNote,
)
from contracts.values import Contact, Proof
from domain.appointments import mail_id_of
from domain.tenants import WEEKDAYS, Tenant
from domain.tickets import TicketKeys
from messaging.faults import Transient
from messaging.ports import Claim
from storage.opening import storage_over
from storage.tables import TableSettings
from tests.fakes.businesses import OPEN, business
from tests.fakes.calendar import FakeCalendar
from tests.fakes.dynamo import FakeDynamo
from workers.booking.book_appointment import book_appointment
from workers.booking.cancel_appointment import cancel_appointment
from workers.booking.confirm_appointment import confirm_appointment
from workers.booking.confirm_attendance import confirm_attendance
from workers.booking.correct_contact import correct_contact
from workers.booking.desk import Desk
from workers.booking.due_work import DueWork, do_due, due_now
from workers.booking.find_appointments import find_appointments
from workers.booking.look_after import look_after
from workers.booking.move_appointment import move_appointment
from workers.booking.reconcile import reconcile
from workers.booking.record_delivery import record_delivery
from workers.booking.request_code import request_code

CLINIC = business(
    hours=dict.fromkeys(WEEKDAYS[:5], OPEN),
    minimum_notice_minutes=120,
    change_notice_minutes=240,
    max_open_appointments=2,
)
MONDAY = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)  # 8:00 at the clinic
TEN = MONDAY + timedelta(days=1, hours=2)  # Tuesday, 10:00 there
ELEVEN = TEN + timedelta(hours=1)
SLOT = timedelta(minutes=30)
LEASE_S = 15
ANA = Contact(name="Ana García", email="ana@example.com", phone="+525512345678")
LUIS = Contact(name="Luis Pérez", email="luis@example.com", phone="+525587654321")
TENANT = CLINIC.tenant_id
MAILBOX = CLINIC.mailbox


TICKETS = TicketKeys.of(["the-key-of-a-deployment-in-a-test"])


class Clock:
    def __init__(self) -> None:
        self.now = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)


class FakeMailQueue:
    """Satisfies `workers.booking.ports.MailQueue`."""

    def __init__(self) -> None:
        self.sent: list[SendEmail | SendCode | SendNote] = []
        self.is_down = False

    async def send(self, mails: Sequence[SendEmail | SendCode | SendNote]) -> None:
        if self.is_down:
            raise Transient("queue_down")
        self.sent += mails

    @property
    def kinds(self) -> list[str]:
        return [
            f"{mail.kind}.{mail.recipient}" for mail in self.sent if isinstance(mail, SendEmail)
        ]


class BookingWorld:
    """`ask` runs a command as one delivery of its message does, with a claim of its own."""

    def __init__(self, conditions: Mapping[str, str | None] | None = None) -> None:
        self.clock = Clock()
        self.dynamo = FakeDynamo(conditions=conditions)
        self.storage = storage_over(self.dynamo, TableSettings(), self.clock)
        self.calendar = FakeCalendar()
        self.mails = FakeMailQueue()
        self.desk = Desk(
            tenants=self.storage.tenants,
            appointments=self.storage.appointments,
            due=self.storage.due,
            slots=self.storage.slots,
            commands=self.storage.commands,
            wrong_proofs=self.storage.wrong_proofs,
            codes=self.storage.codes,
            tickets=TICKETS,
            calendar=self.calendar,
            mails=self.mails,
            now=self.clock,
        )
        self._owns = 0

    async def open(self, tenant: Tenant = CLINIC) -> "BookingWorld":
        await self.storage.tenants.put(tenant)
        return self

    async def ask(self, command: CommandBase) -> Answer:
        match command:
            case BookAppointment():
                return await book_appointment(command, claim=self.claim(command), desk=self.desk)
            case MoveAppointment():
                return await move_appointment(command, claim=self.claim(command), desk=self.desk)
            case CorrectContact():
                return await correct_contact(command, claim=self.claim(command), desk=self.desk)
            case CancelAppointment():
                return await cancel_appointment(command, claim=self.claim(command), desk=self.desk)
            case RecordDelivery():
                return await record_delivery(command, claim=self.claim(command), desk=self.desk)
            case ConfirmAttendance():
                return await confirm_attendance(command, claim=self.claim(command), desk=self.desk)
            case FindAppointments():
                return await find_appointments(command, desk=self.desk)
            case RequestCode():
                return await request_code(command, claim=self.claim(command), desk=self.desk)
            case ConfirmAppointment():
                return await confirm_appointment(command, claim=self.claim(command), desk=self.desk)
        raise TypeError(command)

    async def do_what_is_due(self) -> list[CommandBase]:
        """One round; the requests that it would run."""
        ran: list[CommandBase] = []

        async def run(request: CommandBase) -> None:
            ran.append(request)

        work = DueWork(self.desk, run, new_own=lambda: "loop")
        for due in await due_now(work):
            await do_due(due, work)
        return ran

    async def look_at_all(self) -> None:
        """At every visit as if it were due, and then at the calendar."""
        tenant = await self.desk.tenants.get(TENANT)
        for item in self.dynamo.items("appointments"):
            if "state" in item:
                await look_after(TENANT, item["appointment_id"]["S"], self.desk)
        await reconcile(tenant, desk=self.desk)

    async def deliver_mails(self) -> None:
        """What the email worker does with those that are owed."""
        for mail in self.mails.sent:
            if isinstance(mail, SendEmail):
                claim = self.claim(mail)
                if await self.storage.commands.claim(claim) is None:
                    mail_id = mail_id_of(mail)
                    await self.storage.appointments.mail_sent(
                        claim, mail.appointment_id, mail_id, EmailSent()
                    )
        self.mails.sent.clear()

    def claim(self, command: CommandBase) -> Claim:
        self._owns += 1
        now = self.clock()
        lease_until = now + timedelta(seconds=LEASE_S)
        return Claim(command.id, command.payload_hash(), f"own-{self._owns}", now, lease_until)

    # -- commands ------------------------------------------------------------------------------

    def book(self, name: str, start: datetime = TEN, **fields: Any) -> BookAppointment:
        defaults = {"contact": ANA, "language": "es", "code": f"CODE{name.upper():0>8}"}
        return BookAppointment(
            **self._envelope(f"appointment-{name}", defaults | fields), start=start
        )

    def move(self, name: str, start: datetime = ELEVEN, **fields: Any) -> MoveAppointment:
        return MoveAppointment(**self._change(name, "move", fields), start=start)

    def correct(self, whose: str, /, **fields: Any) -> CorrectContact:
        return CorrectContact(**self._change(whose, "correct", fields))

    def cancel(self, name: str, **fields: Any) -> CancelAppointment:
        return CancelAppointment(**self._change(name, "cancel", fields))

    def attend(self, name: str, **fields: Any) -> ConfirmAttendance:
        return ConfirmAttendance(**self._change(name, "attend", fields))

    def find(self, name: str, proof: Proof, **fields: Any) -> FindAppointments:
        return FindAppointments(
            **self._envelope(f"find-command-{name}", {"proof": proof, **fields})
        )

    def _change(self, name: str, verb: str, fields: dict[str, Any]) -> dict[str, Any]:
        proof = Proof(code=f"CODE{name.upper():0>8}")
        defaults = {"appointment_id": f"appointment-{name}", "proof": proof}
        return self._envelope(f"{verb}-{name}", defaults | fields)

    def _envelope(self, command_id: str, fields: dict[str, Any]) -> dict[str, Any]:
        return {
            "id": command_id,
            "tenant_id": TENANT,
            "correlation_id": "session-1",
            "issued_at": self.clock(),
            "expires_at": self.clock() + timedelta(seconds=60),
            **fields,
        }
