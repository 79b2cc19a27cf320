"""Reader, dialogue and phrasing with an office in memory: all customers in seconds."""

import itertools
from collections import defaultdict
from datetime import datetime
from typing import Any

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentMoved,
    ContactCorrected,
)
from contracts.commands import BookAppointment, Command, CorrectContact, SendNote
from domain.acts import Reading
from domain.conversation import Conversation
from domain.dialogue import Say, Step, advance, context_of, hear, slot_status
from domain.phrasing import options, phrase
from domain.tenants import Tenant
from domain.understanding.reading import read
from tests.scenarios.customer import Customer, tenant_named
from tests.unit.dialogue.office import NOW, Office

_MAILED = (AppointmentBooked, AppointmentMoved, AppointmentCancelled, ContactCorrected)


class _Offices(defaultdict[str, Office]):
    def __init__(self, now: datetime) -> None:
        super().__init__()
        self._now = now

    def __missing__(self, name: str) -> Office:
        self[name] = Office(tenant_named(name), self._now)
        return self[name]


class TownInMemory:
    settles_within_s = 0.0  # mails are out before the answer

    def __init__(self, now: datetime = NOW) -> None:
        self._offices = _Offices(now)
        self._conversations: dict[str, Conversation] = {}
        self._outbox: list[dict[str, Any]] = []
        self._numbers = itertools.count()

    async def say(self, customer: Customer, words: str, session_id: str | None) -> dict[str, Any]:
        office = self._offices[customer.tenant]
        conversation = self._conversations.get(session_id or "") or self._begun(office.tenant)
        step, says = self._turn(office, conversation, _reading(words, conversation, office))
        kept = step.conversation.model_copy(update={"version": conversation.version + 1})
        self._conversations[kept.session_id] = kept
        return _reply(kept, says, office.tenant)

    async def seen(self, what: str) -> list[dict[str, Any]]:
        return self._outbox if what == "outbox" else self._events()

    def _begun(self, tenant: Tenant) -> Conversation:
        return Conversation(
            session_id=f"{next(self._numbers):032x}",
            tenant_id=tenant.tenant_id,
            language=tenant.default_language,
        )

    def _turn(
        self, office: Office, conversation: Conversation, reading: Reading
    ) -> tuple[Step, tuple[Say, ...]]:
        scene: dict[str, Any] = {"tenant": office.tenant, "now": office.now}
        scene["code"] = f"{next(self._numbers):08d}"
        step = advance(conversation, reading, **scene)
        says = step.says
        while step.command:
            answer = office.answer(step.command)
            self._mail(office, step.command, answer)
            step = hear(step.conversation, answer, **scene)
            says += step.says
        return step, says

    def _mail(self, office: Office, command: Command, answer: Answer | None) -> None:
        if isinstance(command, SendNote):
            self._outbox.append({"to": [office.tenant.admin_email], "text": command.text})
        if isinstance(answer, _MAILED):
            booking = office.booked[answer.appointment_id]
            with_code = isinstance(command, BookAppointment | CorrectContact)
            text = office.codes[booking.id] if with_code else ""
            self._outbox.append({"to": [booking.contact.email], "text": text})

    def _events(self) -> list[dict[str, Any]]:
        return [
            {
                "id": appointment_id,
                "contact": office.booked[appointment_id].contact.model_dump(),
                "start": {"dateTime": f"{start:%Y-%m-%dT%H:%M:%S}"},
            }
            for office in self._offices.values()
            for appointment_id, start in office.starts.items()
        ]


def _reading(words: str, conversation: Conversation, office: Office) -> Reading:
    context = context_of(conversation, office.tenant, office.now)
    if not conversation.version:
        context = context.model_copy(update={"language": None})  # nobody spoke yet
    return read(words, context)


def _reply(kept: Conversation, says: tuple[Say, ...], tenant: Tenant) -> dict[str, Any]:
    own = kept.appointments[-1] if kept.booking_state == "booked" and kept.appointments else None
    return {
        "session_id": kept.session_id,
        "message": phrase(says, tenant=tenant, language=kept.language, channel="chat"),
        "detected_language": kept.language,
        "slot_status": slot_status(kept, tenant),
        "booking_state": kept.booking_state,
        "options": [
            {"label": option.label, "value": option.value}
            for option in options(says, tenant=tenant, language=kept.language)
        ],
        "appointment": own
        and {"appointment_id": own.appointment_id, "start": own.start.isoformat()},
    }
