"""Answers: past tense, on record before anybody hears them. A refusal is an answer.

An answer holds ids and times, never a name, an e-mail or a phone.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from contracts.values import AppointmentSummary, Instant, OpenDay, TimeSlot, Unavailable, Value


class AnswerBase(Value):
    version: int = 1


class DaysFound(AnswerBase):
    type: Literal["DaysFound"] = "DaysFound"
    days: tuple[OpenDay, ...]


class TimeSlotsFound(AnswerBase):
    """`unavailable` says why `slots` is empty. `nearest_days`: where to go instead."""

    type: Literal["TimeSlotsFound"] = "TimeSlotsFound"
    day: date
    slots: tuple[TimeSlot, ...]
    unavailable: Unavailable | None = None
    nearest_days: tuple[OpenDay, ...] = ()


class AppointmentBooked(AnswerBase):
    type: Literal["AppointmentBooked"] = "AppointmentBooked"
    appointment_id: str
    start: Instant
    end: Instant


class AppointmentHeld(AnswerBase):
    """Nobody else gets the time; it is booked once the link in the mail was followed, until then
    at the latest."""

    type: Literal["AppointmentHeld"] = "AppointmentHeld"
    appointment_id: str
    start: Instant
    end: Instant
    held_until: Instant


class TimeSlotTaken(AnswerBase):
    """Lost to somebody else, or to an entry in Outlook; `alternatives` are nearest first."""

    type: Literal["TimeSlotTaken"] = "TimeSlotTaken"
    start: Instant
    alternatives: tuple[TimeSlot, ...] = ()


class TimeSlotRefused(AnswerBase):
    """The tenant's rules forbid this time or change; `alternatives` as in `TimeSlotTaken`."""

    type: Literal["TimeSlotRefused"] = "TimeSlotRefused"
    start: Instant
    reason: Unavailable
    alternatives: tuple[TimeSlot, ...] = ()


class AppointmentMoved(AnswerBase):
    type: Literal["AppointmentMoved"] = "AppointmentMoved"
    appointment_id: str
    start: Instant
    end: Instant


class ContactCorrected(AnswerBase):
    """`new_code`: the address changed, so only the code that the command brought opens it now."""

    type: Literal["ContactCorrected"] = "ContactCorrected"
    appointment_id: str
    start: Instant
    end: Instant
    new_code: bool = False


class AppointmentCancelled(AnswerBase):
    type: Literal["AppointmentCancelled"] = "AppointmentCancelled"
    appointment_id: str
    start: Instant


class AttendanceConfirmed(AnswerBase):
    type: Literal["AttendanceConfirmed"] = "AttendanceConfirmed"
    appointment_id: str
    start: Instant
    end: Instant


class AppointmentsFound(AnswerBase):
    type: Literal["AppointmentsFound"] = "AppointmentsFound"
    appointments: tuple[AppointmentSummary, ...]


class AppointmentNotFound(AnswerBase):
    """Nothing that this proof opens; the same answer whether or not the appointment exists."""

    type: Literal["AppointmentNotFound"] = "AppointmentNotFound"


class CodeRequested(AnswerBase):
    """The same whether or not anything stands under the address."""

    type: Literal["CodeRequested"] = "CodeRequested"


class ProofRefused(AnswerBase):
    """Too many wrong codes; `retry_at` is when the next try counts."""

    type: Literal["ProofRefused"] = "ProofRefused"
    retry_at: Instant


class ChangeRefused(AnswerBase):
    """`notice`: it is too late to move or cancel. `too_many`: the contact that it should get has
    as many open appointments as the tenant allows."""

    type: Literal["ChangeRefused"] = "ChangeRefused"
    appointment_id: str
    start: Instant
    notice_minutes: int = 0
    reason: Literal["notice", "too_many"] = "notice"


class LimitReached(AnswerBase):
    """More than may be asked from one `network`, for one `person` or of one `business` in a while.

    Of whoever would have sent the command: it was not sent, and nothing was changed.
    """

    type: Literal["LimitReached"] = "LimitReached"
    limit: Literal["network", "person", "business"]
    retry_at: Instant


class CalendarUnavailable(AnswerBase):
    """Outlook is out of reach, or its grant is gone (`reconnect`): nothing was changed."""

    type: Literal["CalendarUnavailable"] = "CalendarUnavailable"
    reconnect: bool = False


class SignInBegun(AnswerBase):
    """`address`: where to sign in; whose mailbox it is about is not in it."""

    type: Literal["SignInBegun"] = "SignInBegun"
    address: str


class MailboxConnected(AnswerBase):
    """It was read and written; `until`: when the grant ends unless it is used."""

    type: Literal["MailboxConnected"] = "MailboxConnected"
    until: Instant


class SignInRefused(AnswerBase):
    """`gone`: the link or the state is forged, used or over; the same for all of these.
    `refused`: Microsoft granted nothing, or the calendar did not open."""

    type: Literal["SignInRefused"] = "SignInRefused"
    reason: Literal["gone", "other_mailbox", "declined", "refused"]


class CalendarFollowed(AnswerBase):
    type: Literal["CalendarFollowed"] = "CalendarFollowed"


class EmailSent(AnswerBase):
    type: Literal["EmailSent"] = "EmailSent"
    message_id: str = ""


class EmailSkipped(AnswerBase):
    """Overtaken by a later revision of the appointment, or refused by the vendor for good."""

    type: Literal["EmailSkipped"] = "EmailSkipped"
    reason: Literal["overtaken", "refused"] = "overtaken"


class DeliveryRecorded(AnswerBase):
    """It stands on the appointment; whom it concerns is told."""

    type: Literal["DeliveryRecorded"] = "DeliveryRecorded"
    appointment_id: str


class Expired(AnswerBase):
    """The command's `expires_at` passed before its effect began; nothing was changed."""

    type: Literal["Expired"] = "Expired"


class Failure(AnswerBase):
    """A permanent fault. `reason` is a short code for operators, without personal data."""

    type: Literal["Failure"] = "Failure"
    reason: str = Field(max_length=200)


Answer = Annotated[
    DaysFound
    | TimeSlotsFound
    | AppointmentBooked
    | AppointmentHeld
    | TimeSlotTaken
    | TimeSlotRefused
    | AppointmentMoved
    | ContactCorrected
    | AppointmentCancelled
    | AttendanceConfirmed
    | AppointmentsFound
    | AppointmentNotFound
    | CodeRequested
    | ProofRefused
    | ChangeRefused
    | LimitReached
    | CalendarUnavailable
    | SignInBegun
    | MailboxConnected
    | SignInRefused
    | CalendarFollowed
    | EmailSent
    | EmailSkipped
    | DeliveryRecorded
    | Expired
    | Failure,
    Field(discriminator="type"),
]
