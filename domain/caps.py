"""How much strangers may set in motion: anybody can book, and every effect reaches somebody."""

from typing import Literal, NamedTuple

from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    CorrectContact,
    MoveAppointment,
    RequestCode,
    SendNote,
)

# What fills a calendar and mailboxes: a booking, a change of one, a message to the business, and
# the word that somebody is in danger, which ordinary messages must not use up.
Kind = Literal["booking", "change", "note", "danger"]
By = Literal["network", "person", "business"]


class Caps(NamedTuple):
    """The most of one kind: from one network in an hour, to one person and one business in a day.

    Each effect mails at most one customer twice (a correction, both addresses) and the admin once.
    """

    network: int
    person: int
    business: int


def kind_of(command: Command) -> Kind | None:
    """None for what has no effect."""
    match command:
        case BookAppointment():
            return "booking"
        case MoveAppointment() | CancelAppointment() | CorrectContact() | RequestCode():
            return "change"
        case SendNote() if command.kind != "summary":  # of those, there are as many as calls
            return "danger" if command.urgent else "note"
    return None


def person_of(command: Command) -> str:
    """Whom it is about: the mailbox or phone told, else what opens the appointment, else it."""
    match command:
        case BookAppointment():
            contact = command.contact
            return contact.email.lower() or contact.phone
        case RequestCode():
            return command.email.lower()
        case CorrectContact():
            return (command.email or "").lower() or command.appointment_id
        case MoveAppointment() | CancelAppointment():
            proof = command.proof
            return command.appointment_id or proof.code or proof.email.lower()
        case SendNote():
            return command.email.lower() or command.phone
    return ""
