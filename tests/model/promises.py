"""The promises of the design, checked at every write and, once nothing is in flight, at rest."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import orjson

from contracts.commands import BookAppointment, Command, SendEmail
from devstack.provision import PREFIX
from domain.appointments import (
    IN_FLIGHT,
    OPEN,
    Appointment,
    asked_for,
    is_same_visitor,
    mail_id_of,
)
from domain.calendar_events import CalendarEvent
from domain.mailing.entries import entry_text
from domain.reminders import reminders_of
from domain.tenants import span_of
from storage.appointment_items import TOMBSTONE, appointment_of, code_key, contact_key
from storage.items import Item, instant_text, unmarshal_item
from tests.fakes.dynamo import Change, FakeDynamo
from tests.model.script import TENANT

APPOINTMENTS, SLOTS, COMMANDS = (PREFIX + name for name in ("appointments", "slots", "commands"))


_OF_A_TIME = frozenset(
    {"AppointmentBooked", "AppointmentMoved", "ContactCorrected", "AttendanceConfirmed"}
)


class Broken(BaseException):
    """A promise, by its number in the design, and how. No `except Exception` may swallow it."""

    def __init__(self, promise: int, how: str) -> None:
        super().__init__(f"promise {promise}: {how}")
        self.promise = promise


class Promises:
    def __init__(
        self,
        dynamo: FakeDynamo,
        entries: Callable[[], Iterable[str]],
        latest: Callable[[], datetime],
    ) -> None:
        """`entries`: the ids of all that stands in the calendar, or that people removed from it.
        `latest`: what the fastest clock shows."""
        self._dynamo = dynamo
        self._latest = latest
        self._entries = entries
        self._held: dict[str, frozenset[tuple[str, datetime]]] = {}
        self.owed: dict[str, frozenset[str]] = {}  # by appointment: what its last change owed
        self.owed_to_former: dict[str, frozenset[str]] = {}  # and all that its corrections did
        self._reminded: set[tuple[str, datetime, str]] = set()  # of what, when, by which offset
        self.asked: dict[str, Command] = {}  # by id
        dynamo.watch = self.on_write

    # -- at every write ------------------------------------------------------------------------

    def on_write(self, changes: Sequence[Change]) -> None:
        for table, before, after in changes:
            if table == COMMANDS and before and "answer" in before:
                _same_answer(before, after)
            elif table == COMMANDS and after and "answer" in after:
                answer = orjson.loads(after["answer"]["S"])
                self._is_true(answer)
                self._is_of_whom_was_asked_for(after["command_id"]["S"], answer)
            elif table == APPOINTMENTS and after:
                self._taken_by_one(before or {}, after)
                self._appointment_written(before, after)

    def _taken_by_one(self, before: Item, after: Item) -> None:
        """What is due is one loop's, until its lease is over by some clock."""
        owns = before.get("due_own"), after.get("due_own")
        if not all(owns) or owns[0] == owns[1]:
            return
        if datetime.fromisoformat(before["due_at"]["S"]) > self._latest():
            raise Broken(3, f"{after['appointment_id']['S']} is worked on by two")

    def _appointment_written(self, before: Mapping[str, Any] | None, after: Item) -> None:
        appointment = appointment_of(unmarshal_item(after))
        if appointment is None:
            if before and appointment_of(unmarshal_item(before)):
                raise Broken(2, "an appointment was written over")
            return
        own_id = appointment.appointment_id
        _is_looked_after(appointment, after)
        was = (before or {}).get("state", {}).get("S", TOMBSTONE)
        if was not in OPEN | {TOMBSTONE, appointment.state}:
            raise Broken(3, f"{own_id} came back to life")
        event_id = (before or {}).get("event_id", {}).get("S", "")
        if appointment.event_id != event_id and appointment.event_id not in ("", *self._entries()):
            raise Broken(2, f"{own_id} is confirmed with an entry that is gone")
        owed_before = frozenset((before or {}).get("owed_mails", {}).get("SS", ()))
        self._owes_anew(appointment, appointment.owed_mails - owed_before)
        former = self.owed_to_former.get(own_id, frozenset())
        self.owed_to_former[own_id] = former | appointment.owed_to_former
        _tells_of_its_mails(before, appointment)
        held = frozenset((appointment.calendar, instant) for instant in appointment.held)
        for other_id, others in self._held.items():
            if other_id != own_id and held & others:
                raise Broken(1, f"{own_id} and {other_id} hold the same moment")
        self._held[own_id] = held
        locks = self._dynamo.tables[SLOTS].items
        for calendar, instant in held:
            lock = locks.get((calendar, instant_text(instant)))
            if not lock or lock["appointment_id"]["S"] != own_id:
                raise Broken(1, f"{own_id} holds a moment without its lock")

    def _owes_anew(self, appointment: Appointment, mails: frozenset[str]) -> None:
        own_id = appointment.appointment_id
        reminders = frozenset(each for each in appointment.owed_mails if ".reminder-" in each)
        for mail in reminders & mails:
            self._reminds_once(appointment, mail.split(".")[1].partition("-")[2])
        for mail in reminders:
            if not appointment.settled <= int(mail.split(".")[0]):
                raise Broken(5, f"{own_id} is reminded of a time that it was moved from")
        if reminders and appointment.state not in ("CONFIRMED", "MOVING"):
            raise Broken(5, f"{own_id} is {appointment.state}, and reminded of")
        if mails:
            beside = self.owed.get(own_id, frozenset()) if mails <= reminders else frozenset()
            self.owed[own_id] = beside | appointment.owed_mails

    def _reminds_once(self, appointment: Appointment, ahead: str) -> None:
        own_id, start = appointment.appointment_id, appointment.start
        if self._latest() < start - span_of(ahead):
            raise Broken(5, f"{own_id} is reminded of too soon")
        if (own_id, start, ahead) in self._reminded:
            raise Broken(3, f"{own_id} is reminded of twice by {ahead}")
        self._reminded.add((own_id, start, ahead))

    def posted(self, command: SendEmail) -> None:
        """A mail as the vendor gets it: what it says is still so, as it was just read."""
        appointment = self._appointment(command.appointment_id)
        if command.kind != "reminder":
            return
        if appointment is None or appointment.state != "CONFIRMED":
            raise Broken(5, f"{command.id} reminds of what is not to be")
        if mail_id_of(command) not in appointment.owed:
            raise Broken(5, f"{command.id} reminds of another time")

    def _is_true(self, answer: dict[str, Any]) -> None:
        """When it is recorded: nothing is told that the record does not say."""
        kind = answer["type"]
        if kind in _OF_A_TIME:
            appointment = self._appointment(answer["appointment_id"])
            if appointment is None or appointment.state != "CONFIRMED":
                raise Broken(5, f"{kind}, and it is not confirmed")
            if appointment.start != datetime.fromisoformat(answer["start"]):
                raise Broken(5, f"{kind}, and it is at another time")
        elif kind == "AppointmentHeld":
            appointment = self._appointment(answer["appointment_id"])
            if appointment is None or appointment.state != "HELD":
                raise Broken(5, "AppointmentHeld, and nothing is held")
        elif kind == "AppointmentCancelled":
            appointment = self._appointment(answer["appointment_id"])
            if appointment and appointment.is_open():
                raise Broken(5, "AppointmentCancelled, and it is open")

    def _is_of_whom_was_asked_for(self, command_id: str, answer: dict[str, Any]) -> None:
        """Mother and daughter at ten are two visits: one of them hears that it is taken."""
        asked = self.asked.get(command_id)
        if answer["type"] != "AppointmentBooked" or not isinstance(asked, BookAppointment):
            return
        booked = self._appointment(answer["appointment_id"])
        if booked and not is_same_visitor(booked, asked_for(asked, TENANT, "", asked.issued_at)):
            raise Broken(5, "booked, and somebody else's visit")

    def _appointment(self, appointment_id: str) -> Appointment | None:
        item = self._dynamo.tables[APPOINTMENTS].items.get((appointment_id,))
        return appointment_of(unmarshal_item(item)) if item else None

    def answered(self, command_id: str) -> bool:
        return "answer" in self._dynamo.tables[COMMANDS].items.get((command_id,), {})

    # -- at rest -------------------------------------------------------------------------------

    def at_rest(
        self,
        events: Iterable[CalendarEvent],
        mails: Iterable[str],
        disputed: Iterable[str],
        said: Mapping[str, tuple[str, str]],
    ) -> None:
        """`mails` were sent. `disputed` are appointments whose entry a person moved onto a time
        that is held: the business was told, and has to decide. `said`: what entries say."""
        appointments = self.keys_and_locks_fit()
        for each in appointments:
            self._rests(each, frozenset(mails))
            if each.state == "CONFIRMED" and said[each.event_id] != entry_text(each, TENANT):
                raise Broken(2, f"{each.appointment_id} is entered for somebody else")
        self._cancelled_is_over()
        self._events_are_those_of(appointments, events, frozenset(disputed))

    def keys_and_locks_fit(self) -> list[Appointment]:
        """At any moment: locks, codes and contacts are those of the appointments, and no others."""
        items = [unmarshal_item(item) for item in self._dynamo.tables[APPOINTMENTS].items.values()]
        appointments = [each for item in items if (each := appointment_of(item))]
        self._locks_are_those_of(appointments)
        self._keys_are_those_of(appointments, items)
        return appointments

    def _rests(self, appointment: Appointment, mails: frozenset[str]) -> None:
        own_id = appointment.appointment_id
        if appointment.state in IN_FLIGHT:
            raise Broken(2, f"{own_id} is {appointment.state} for ever")
        if appointment.state == "HELD":
            raise Broken(2, f"{own_id} is held for ever")
        if appointment.owed or appointment.stale_events or appointment.unwritten:
            raise Broken(2, f"{own_id} owes something for ever")
        owed = self.owed.get(own_id, frozenset()) | self.owed_to_former.get(own_id, frozenset())
        # A link to confirm is owed only as long as there is something to confirm.
        unsent = {f"{own_id}.{mail}" for mail in owed if ".held." not in mail} - mails
        if unsent:
            raise Broken(2, f"never sent: {sorted(unsent)}")
        if appointment.state == "CONFIRMED" and not self.owed.get(own_id):
            raise Broken(2, f"{own_id} is confirmed and nobody was told")
        if reminders_of(appointment, TENANT):
            raise Broken(2, f"{own_id} was not reminded of")

    def _cancelled_is_over(self) -> None:
        """A request that was withdrawn, too, however late its booking comes."""
        for item in self._dynamo.items("commands"):
            answer = orjson.loads(item["answer"]["S"]) if "answer" in item else {}
            if answer.get("type") == "AppointmentCancelled":
                appointment = self._appointment(answer["appointment_id"])
                if appointment and appointment.is_open():
                    raise Broken(5, f"{appointment.appointment_id} came back")

    def _events_are_those_of(
        self,
        appointments: list[Appointment],
        events: Iterable[CalendarEvent],
        disputed: frozenset[str],
    ) -> None:
        ours = {event.event_id: event for event in events if event.key}
        confirmed = {each.event_id: each for each in appointments if each.state == "CONFIRMED"}
        if ours.keys() - confirmed.keys():
            raise Broken(2, f"orphans: {sorted(ours.keys() - confirmed.keys())}")
        for event_id, appointment in confirmed.items():
            event = ours.get(event_id)
            if event is None:
                raise Broken(2, f"{appointment.appointment_id} is confirmed and not entered")
            if appointment.appointment_id in disputed:
                continue
            if (event.start, event.end) != (appointment.start, appointment.end):
                raise Broken(2, f"{appointment.appointment_id} is entered at another time")

    def _locks_are_those_of(self, appointments: list[Appointment]) -> None:
        held = {
            (each.calendar, instant_text(instant)): each.appointment_id
            for each in appointments
            for instant in each.held
        }
        locks = {
            key: item["appointment_id"]["S"]
            for key, item in self._dynamo.tables[SLOTS].items.items()
        }
        if locks != held:
            raise Broken(2, f"locks nobody needs, or needed ones missing: {locks} {held}")

    def _keys_are_those_of(self, appointments: list[Appointment], items: list[Item]) -> None:
        by_code = {
            item["appointment_id"]: item["points_to"] for item in items if "points_to" in item
        }
        codes: dict[str, set[str]] = defaultdict(set)
        for each in appointments:
            if each.state in OPEN:
                key = code_key(each.tenant_id, each.code)["appointment_id"]
                codes[key].add(each.appointment_id)
        if {key: {owner} for key, owner in by_code.items()} != codes:
            raise Broken(7, f"codes lead elsewhere: {by_code}")
        for item in items:
            if "contact_key" in item and item.get("state") not in OPEN:
                raise Broken(7, "a closed appointment is found by its contact")
        for each in appointments:
            item = next(i for i in items if i["appointment_id"] == each.appointment_id)
            address = each.contact.email or each.contact.phone
            wanted = contact_key(each.tenant_id, address) if each.is_open() else None
            if item.get("contact_key") != wanted:
                raise Broken(7, "an open appointment is not found by its contact")


def _is_looked_after(appointment: Appointment, item: Item) -> None:
    is_on_its_way = appointment.state in IN_FLIGHT or appointment.state == "HELD"
    owes = appointment.owed or appointment.stale_events or appointment.unwritten
    to_come = reminders_of(appointment, TENANT)
    if (is_on_its_way or owes or to_come) and "due_at" not in item:
        raise Broken(2, f"nobody is going to look after {appointment.appointment_id}")


def _same_answer(before: Mapping[str, Any], after: Mapping[str, Any] | None) -> None:
    if after is None or after.get("answer") != before["answer"]:
        raise Broken(3, f"the answer to {before['command_id']['S']} changed")


def _tells_of_its_mails(before: Mapping[str, Any] | None, after: Appointment) -> None:
    """Before it stands it has none: an attempt that begins again writes it whole."""
    known = frozenset((before or {}).get("deliveries", {}).get("SS", ()))
    if before and before["state"]["S"] != "PENDING" and not known <= after.deliveries:
        raise Broken(5, f"what became of a mail of {after.appointment_id} is forgotten")
