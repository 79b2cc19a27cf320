"""Appointments and their transitions, each one transaction with its command, locks and pointer."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from contracts.answers import Answer
from contracts.values import Proof
from domain.appointments import Appointment
from domain.proofs import marks
from messaging.aws import AwsClient
from messaging.faults import Permanent
from messaging.ports import Claim
from storage.appointment_items import (
    BY_CONTACT,
    BY_START,
    TOMBSTONE,
    appointment_key,
    appointment_marks,
    appointment_of,
    appointments_of,
    changes_between,
    code_key,
    contact_key,
    item_of,
)
from storage.commands import CLAIM_FREE, CLAIM_NEW, Commands, record_of
from storage.due import due_with
from storage.dynamo import (
    Changes,
    ConditionsFailed,
    Query,
    Write,
    check,
    delete,
    get,
    put,
    query,
    transact,
    update,
    write,
)
from storage.items import TTL_ATTRIBUTE, expires
from storage.outcomes import Begun, Changed, Done, OnRecord, Outcome, Taken
from storage.slots import Slots

TOMBSTONE_KEPT = timedelta(days=35)  # as long as the booking it waits for may still be redriven

# Stops a booking from beginning again where it ended: cancelled, failed, or confirmed and moved
# since; and from leaving locks or a pointer behind, where buffers, mailbox or code changed between
# two attempts. A tombstone stops it only if who left it could have cancelled the appointment.
BOOKABLE = (
    "attribute_not_exists(#appointment_id)"
    " OR (#state = :pending AND #times = :times AND #mailbox = :mailbox AND #code = :code)"
    " OR (#state = :tombstone AND NOT contains(#proofs, :by_code)"
    " AND NOT contains(#proofs, :by_contact))"
)
# Stops a code from opening two appointments.
CODE_FREE = "attribute_not_exists(#appointment_id) OR #points_to = :appointment_id"
# Stops a worker that was overtaken, or whose appointment was cancelled or taken over meanwhile:
# every transition changes or removes `own`.
FENCED = "#own = :own"
# Stops a change decided on what an appointment no longer is. Times change with `revision` only.
AS_READ = "#state = :state AND #revision = :revision"
# Stops a change by a slow clock from taking back that somebody was reminded meanwhile.
NOT_REMINDED_SINCE = f"{AS_READ} AND (attribute_not_exists(#reminded_at) OR #reminded_at <= :told)"
# Stops a tombstone from standing where an appointment came to be meanwhile.
NO_APPOINTMENT = "attribute_not_exists(#appointment_id) OR #state = :tombstone"
# Stops the record of an entry written from hiding that a later correction has to be written yet.
STILL_UNWRITTEN = "#unwritten = :unwritten"
# Stops a reminder of what is no longer so, and a second one: by a loop that stalled, of a mail that
# may be sent already and would be owed for ever.
STILL_TO_REMIND = f"{AS_READ} AND (attribute_not_exists(#reminded_at) OR #reminded_at < :moment)"
# Stops a mail's record from making an appointment of its own.
EXISTS = "attribute_exists(#appointment_id)"


class Appointments:
    def __init__(self, client: AwsClient, table: str, commands: Commands, slots: Slots) -> None:
        self._client = client
        self._table = table
        self._commands = commands
        self._slots = slots

    async def get(self, tenant_id: str, appointment_id: str) -> Appointment | None:
        """A consistent read. Another tenant's appointment is none."""
        appointment = await self.whosever(appointment_id)
        return appointment if appointment and appointment.tenant_id == tenant_id else None

    async def whosever(self, appointment_id: str) -> Appointment | None:
        """Of any tenant: only to see whether somebody needs a calendar entry."""
        item = await get(self._client, self._table, appointment_key(appointment_id))
        return appointment_of(item) if item else None

    async def with_code(self, tenant_id: str, code: str) -> Appointment | None:
        """The open appointment of a code."""
        pointer = await get(self._client, self._table, code_key(tenant_id, code))
        return await self.get(tenant_id, pointer["points_to"]) if pointer else None

    async def open_of(self, tenant_id: str, address: str, since: datetime) -> list[Appointment]:
        """The open appointments of a contact that begin at `since` or later, soonest first.
        `address`: its e-mail, or its phone where it has none."""
        contact = contact_key(tenant_id, address)
        if contact is None:
            return []
        values = {"contact": contact, "since": since}
        asked = Query("#contact_key = :contact AND #start >= :since", values, BY_CONTACT)
        return appointments_of(await query(self._client, self._table, asked))

    async def between(self, tenant_id: str, start: datetime, end: datetime) -> list[Appointment]:
        """Those that begin from `start` to `end`, in any state; may lag behind by a moment."""
        values = {"tenant_id": tenant_id, "first": start, "last": end}
        condition = "#tenant_id = :tenant_id AND #start BETWEEN :first AND :last"
        asked = Query(condition, values, BY_START)
        return appointments_of(await query(self._client, self._table, asked))

    async def ended_before(self, tenant_id: str, moment: datetime) -> list[Appointment]:
        """Those that began before, in any state, and are not forgotten whole."""
        values = {"tenant_id": tenant_id, "moment": moment}
        asked = Query("#tenant_id = :tenant_id AND #start < :moment", values, BY_START)
        return appointments_of(await query(self._client, self._table, asked))

    async def of_person(self, tenant_id: str, email: str, phone: str) -> list[Appointment]:
        """In any state, at any time. Reads all of the tenant's: for operators only."""
        asked = Query("#tenant_id = :tenant_id", {"tenant_id": tenant_id}, BY_START)
        every = appointments_of(await query(self._client, self._table, asked))
        return [each for each in every if each.is_of(email, phone)]

    async def forget(self, before: Appointment, after: Appointment) -> bool:
        """Whose it was goes, and its code with it; False where it changed since it was read."""
        key = appointment_key(before.appointment_id)
        changes = Changes(set=changes_between(before, after))
        values = {"state": before.state, "revision": before.revision}
        writes = [update("appointment", self._table, key, changes, AS_READ, **values)]
        if before.code:
            writes.append(delete("pointer", self._table, code_key(before.tenant_id, before.code)))
        try:
            await transact(self._client, writes)
        except ConditionsFailed:
            return False
        return True

    async def begin_booking(self, claim: Claim, wanted: Appointment) -> Outcome:
        """The claim, the appointment PENDING, its code and its locks, for this attempt."""
        return await self._try(
            claim,
            [
                self._commands.claiming(claim, wanted.appointment_id),
                self._created(wanted),
                self._pointing(wanted),
                *self._slots.locking(wanted.calendar, sorted(wanted.held), wanted.appointment_id),
            ],
        )

    async def begin_change(self, claim: Claim, before: Appointment, after: Appointment) -> Outcome:
        """The claim and the appointment MOVING, or taken over as it was; the locks it lacks."""
        claiming = self._commands.claiming(claim, before.appointment_id)
        return await self._try(claim, [claiming, *self._changing(before, after)])

    async def finish(
        self, claim: Claim, before: Appointment, after: Appointment, answer: Answer
    ) -> Done | Changed:
        """The end of an attempt, good or bad: its answer and what became of the appointment."""
        completing = self._commands.completing(claim, answer)
        changing = self._changing(before, after, FENCED, own=claim.own)
        try:
            await transact(self._client, [completing, *changing])
        except ConditionsFailed:
            return Changed(await self.get(before.tenant_id, before.appointment_id))
        return Done()

    async def finish_at_once(
        self, claim: Claim, before: Appointment, after: Appointment, answer: Answer
    ) -> Outcome:
        """The claim, the answer and the change in one: for what needs nothing in between."""
        answering = self._commands.answering(claim, answer, CLAIM_NEW, before.appointment_id)
        return await self._try(claim, [answering, *self._changing(before, after)])

    async def follow(self, before: Appointment, after: Appointment) -> Outcome:
        """A change without a command: what a person did in the calendar."""
        return await self._try(None, self._changing(before, after))

    async def remind(self, before: Appointment, after: Appointment) -> bool:
        """The reminder is owed beside what is owed still; False where it is not to be any more."""
        later = {"reminded_at": after.reminded_at, "touched_at": after.touched_at}
        changes = Changes(
            set={**later, "relayed_at": None, **due_with(after)},
            add={"owed_mails": after.owed_mails - before.owed_mails},
        )
        reminding = update(
            "appointment", self._table, appointment_key(before.appointment_id), changes,
            STILL_TO_REMIND, state=before.state, revision=before.revision,
            moment=after.reminded_at,
        )  # fmt: skip
        try:
            await write(self._client, reminding)
        except ConditionsFailed:
            return False
        return True

    async def answer(
        self, claim: Claim, answer: Answer, *, declined: Appointment | None = None
    ) -> Outcome:
        """Of a command that changes nothing. `declined`: its customer is to learn it by mail."""
        subject = declined.appointment_id if declined else None
        answering = self._commands.answering(claim, answer, CLAIM_NEW, subject)
        return await self._try(claim, [answering, *([self._created(declined)] if declined else [])])

    async def answer_with(self, claim: Claim, answer: Answer, shown: Appointment) -> Outcome:
        """An answer that is true as long as `shown` is what it was read as."""
        answering = self._commands.answering(claim, answer, CLAIM_NEW, shown.appointment_id)
        unchanged = check(
            "appointment", self._table, appointment_key(shown.appointment_id), AS_READ,
            state=shown.state, revision=shown.revision,
        )  # fmt: skip
        return await self._try(claim, [answering, unchanged])

    async def conclude(self, claim: Claim, answer: Answer) -> Outcome:
        """Answers a command whose appointment is over, perhaps begun by an earlier attempt."""
        answering = self._commands.answering(claim, answer, CLAIM_FREE)
        return await self._try(claim, [answering])

    async def bury(self, claim: Claim, answer: Answer, booking_id: str, proof: Proof) -> Outcome:
        """Answers the cancel of a booking that did not arrive yet, which will find a tombstone."""
        changes = Changes(
            set={"state": TOMBSTONE, TTL_ATTRIBUTE: expires(claim.now, TOMBSTONE_KEPT)},
            add={"proofs": marks(proof)},
        )
        tombstone = update(
            "appointment", self._table, appointment_key(booking_id), changes, NO_APPOINTMENT,
            tombstone=TOMBSTONE,
        )  # fmt: skip
        answering = self._commands.answering(claim, answer, CLAIM_NEW)
        return await self._try(claim, [answering, tombstone])

    async def mail_sent(
        self, claim: Claim, appointment_id: str, mail_id: str, answer: Answer
    ) -> Answer:
        """Records a mail's answer, and that it is owed no more. As `Claims.complete`."""
        dropping = self._without(("owed_mails", "owed_to_former"), appointment_id, mail_id)
        try:
            await transact(self._client, [self._commands.completing(claim, answer), dropping])
        except ConditionsFailed:
            return await self._commands.complete(claim, answer)
        return answer

    async def delivery_recorded(
        self, claim: Claim, appointment_id: str, delivery: str, answer: Answer
    ) -> Outcome:
        """Beside whatever else becomes of the appointment: several are told at once."""
        changes = Changes(add={"deliveries": frozenset({delivery})})
        key = appointment_key(appointment_id)
        answering = self._commands.answering(claim, answer, CLAIM_NEW, appointment_id)
        told = update("appointment", self._table, key, changes, EXISTS)
        return await self._try(claim, [answering, told])

    async def event_gone(self, appointment_id: str, event_id: str) -> None:
        with suppress(ConditionsFailed):
            await write(self._client, self._without(("stale_events",), appointment_id, event_id))

    async def entry_written(self, appointment_id: str, revision: int) -> bool:
        """The calendar shows the contact of that revision; False where it has to show another's,
        or somebody else wrote it, too."""
        key, changes = appointment_key(appointment_id), Changes(set={"unwritten": 0})
        written = update(
            "appointment", self._table, key, changes, STILL_UNWRITTEN, unwritten=revision
        )
        try:
            await write(self._client, written)
        except ConditionsFailed:
            return False
        return True

    async def relayed(self, appointment_id: str, now: datetime) -> None:
        """What it owes was sent again."""
        changes, key = Changes(set={"relayed_at": now}), appointment_key(appointment_id)
        with suppress(ConditionsFailed):
            await write(self._client, update("appointment", self._table, key, changes, EXISTS))

    async def _try(self, claim: Claim | None, writes: Sequence[Write]) -> Outcome:
        try:
            await transact(self._client, writes)
        except ConditionsFailed as failed:
            stood = failed.parts
        else:
            return Done()
        if claim and "claim" in stood:
            record = record_of(stood["claim"][0], claim)
            return (
                OnRecord(record.answer, record.subject) if record.answer else Begun(record.subject)
            )
        if "appointment" in stood:
            return Changed(appointment_of(stood["appointment"][0]))
        if "code" in stood:
            raise Permanent("code_in_use")
        return Taken(frozenset(lock["appointment_id"] for lock in stood["lock"]))

    def _created(self, appointment: Appointment) -> Write:
        by_code, by_contact = appointment_marks(appointment)
        return put(
            "appointment", self._table, item_of(appointment), BOOKABLE,
            pending="PENDING", times=appointment.times.model_dump(), mailbox=appointment.mailbox,
            code=appointment.code, tombstone=TOMBSTONE, by_code=by_code, by_contact=by_contact,
        )  # fmt: skip

    def _pointing(self, appointment: Appointment) -> Write:
        key = code_key(appointment.tenant_id, appointment.code)
        item = {**key, "points_to": appointment.appointment_id}
        return put("code", self._table, item, CODE_FREE, appointment_id=appointment.appointment_id)

    def _changing(
        self, before: Appointment, after: Appointment, condition: str = AS_READ, **values: object
    ) -> list[Write]:
        """The appointment's write, with the locks and the pointer that follow from its state."""
        key = appointment_key(before.appointment_id)
        changes = Changes(set=changes_between(before, after))
        values = values or {"state": before.state, "revision": before.revision}
        if condition == AS_READ and after.reminded_at and after.reminded_at != before.reminded_at:
            condition, values = NOT_REMINDED_SINCE, values | {"told": after.reminded_at}
        writes = [update("appointment", self._table, key, changes, condition, **values)]
        if before.is_open() and not (after.is_open() and after.code == before.code):
            writes.append(delete("pointer", self._table, code_key(before.tenant_id, before.code)))
        if after.is_open() and after.code != before.code:
            writes.append(self._pointing(after))
        won, freed = after.held - before.held, before.held - after.held
        writes += self._slots.locking(after.calendar, sorted(won), after.appointment_id)
        writes += self._slots.unlocking(before.calendar, sorted(freed))
        return writes

    def _without(self, attributes: Sequence[str], appointment_id: str, member: str) -> Write:
        changes = Changes(drop=dict.fromkeys(attributes, frozenset({member})))
        return update("appointment", self._table, appointment_key(appointment_id), changes, EXISTS)
