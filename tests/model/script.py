"""What people ask for in a world: few times and few people, so that they meet."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    ConfirmAppointment,
    ConfirmAttendance,
    CorrectContact,
    FindAppointments,
    MoveAppointment,
    RecordDelivery,
)
from contracts.values import Contact, Proof
from tests.fakes.businesses import business

# Three locks an appointment: 10 minutes and a buffer of 5.
TENANT = business(
    timezone="UTC",
    hours=[["10:00", "11:00"]],
    slot_minutes=10,
    buffer_after_minutes=5,
    change_notice_minutes=0,
    max_open_appointments=2,
    days_ahead=20,
    # Of the first time three minutes after the start, of the later ones once each quarter more.
    fields={"reminders": ["20277m", "20292m", "20307m"]},
)
HOLDING = TENANT.model_copy(update={"confirm_address_minutes": 2})  # in some of the worlds
START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
TEN = START + timedelta(days=14, hours=2)
TIMES = [TEN + timedelta(minutes=15 * n) for n in range(3)]
PEOPLE = [
    Contact(name="Ana", email="ana@example.com", phone="+525500000001"),
    Contact(name="Luis", email="luis@example.com", phone="+525500000002"),
    Contact(name="Eva", email="eva@example.com", phone=""),
    Contact(name="Leo", phone="+525500000003"),
]
VISITORS = ["", "", "", "Rosa", "Leo"]


class Script:
    def __init__(
        self, random: Random, now: Callable[[], datetime], *, holds: bool, corrects: bool = False
    ) -> None:
        self._random = random
        self._corrects = corrects
        self._holds = holds
        self._now = now
        self._left = 3 if corrects else random.randint(3, 10)  # the last one would mend it
        self._bookings: list[BookAppointment] = []
        self._once_more: BookAppointment | None = None  # a slip is corrected twice in a row
        self._count = 0

    def next_command(self) -> Command | None:
        """A change may come before the booking it is about."""
        if not self._left:
            return None
        self._left -= 1
        self._count += 1
        if self._once_more:
            booking, self._once_more = self._once_more, None
            return self._correct(booking)
        if self._corrects and self._bookings:
            return self._rename(self._bookings[0])
        if not self._bookings or self._random.random() < 0.4:
            booking = self._booking()
            self._bookings.append(booking)
            if self._random.random() < 0.1:
                return self._cancel(booking)  # the booking itself comes later, or never
            return booking
        # Often the latest, which may still be in flight.
        booking = self._random.choice((self._random.choice(self._bookings), self._bookings[-1]))
        make = self._random.choice(
            (
                *[self._move] * 3,
                *[self._correct] * 2,
                self._cancel,
                self._find,
                *[self._attend] * 2,
                self._deliver,
                lambda again: again,
                *([self._confirm] * 6 if self._holds else []),
            )
        )
        return make(booking)

    def _booking(self) -> BookAppointment:
        by_mail = self._random.random() < 0.15
        return BookAppointment(
            **self._envelope("appointment", lasts_s=7200 if by_mail else None),
            start=self._random.choice(TIMES),
            contact=self._random.choice(PEOPLE),
            language="es",
            code="SAMECODE" if self._random.random() < 0.1 else f"CODE{self._count:04}",
            answer_by_mail=by_mail,
            visitor=self._random.choice(VISITORS),
        )

    def _confirm(self, booking: BookAppointment) -> ConfirmAppointment:
        return ConfirmAppointment(**self._envelope("confirm"), appointment_id=booking.id)

    def _attend(self, booking: BookAppointment) -> ConfirmAttendance:
        return ConfirmAttendance(
            **self._envelope("attend"), appointment_id=booking.id, proof=self._proof(booking)
        )

    def _deliver(self, booking: BookAppointment) -> RecordDelivery:
        return RecordDelivery(
            **self._envelope("deliver"),
            appointment_id=booking.id,
            mail=self._random.choice(("1.booked.customer", "2.moved.admin")),
            delivery=self._random.choice(("delivered", "bounced")),
        )

    def _cancel(self, booking: BookAppointment) -> CancelAppointment:
        return CancelAppointment(
            **self._envelope("cancel"),
            appointment_id=self._random.choice((booking.id, booking.id, None)),
            proof=self._proof(booking),
            by_staff=self._random.random() < 0.1,
        )

    def _move(self, booking: BookAppointment) -> MoveAppointment:
        return MoveAppointment(
            **self._envelope("move"),
            appointment_id=self._random.choice((booking.id, booking.id, None)),
            proof=self._proof(booking),
            start=self._random.choice(TIMES),
        )

    def _correct(self, booking: BookAppointment) -> CorrectContact:
        """Also to an address that it has, or that somebody else has."""
        if self._random.random() < 0.5:
            self._once_more = booking
        fields: list[dict[str, str]] = [
            {"visitor": self._random.choice(VISITORS)},
            {"name": f"Ana {self._count}", "phone": "+525500000009"},
            {
                "email": self._random.choice(("new@example.com", "luis@example.com")),
                "code": "SAMECODE" if self._random.random() < 0.1 else f"CODE{self._count:04}",
            },
        ]
        return CorrectContact(
            **self._envelope("correct"),
            appointment_id=booking.id,
            proof=self._proof(booking),
            **self._random.choice(fields),
        )

    def _rename(self, booking: BookAppointment) -> CorrectContact:
        return CorrectContact(
            **self._envelope("correct", lasts_s=900),
            appointment_id=booking.id,
            proof=Proof(code=booking.code),
            name=f"Ana {self._count}",
        )

    def _find(self, booking: BookAppointment) -> FindAppointments:
        return FindAppointments(**self._envelope("find"), proof=self._proof(booking))

    def _proof(self, booking: BookAppointment) -> Proof:
        contact = booking.contact
        return self._random.choice(
            (
                *[Proof(code=booking.code)] * 5,
                Proof(email=contact.email, phone=contact.phone),
                Proof(code="WRONGCODE"),
            )
        )

    def _envelope(self, kind: str, lasts_s: float | None = None) -> dict[str, Any]:
        now = self._now()
        lasts_s = lasts_s or self._random.choice((30, 300, 900))
        return {
            "id": f"{kind}-{self._count:04}",
            "tenant_id": TENANT.tenant_id,
            "correlation_id": f"session-{self._random.randint(1, 3)}",
            "issued_at": now,
            "expires_at": now + timedelta(seconds=lasts_s),
        }
