"""How appointments are written down: their items, keys and indexes."""

from collections.abc import Iterable

from contracts.values import Proof
from domain.appointments import Appointment
from domain.proofs import marks, plain_code
from storage.due import due_with
from storage.items import Item

BY_START = "by_start"  # tenant_id, start
BY_CONTACT = "by_contact"  # contact_key, start; open appointments only

TOMBSTONE = "TOMBSTONE"  # cancelled before it was booked: `proofs` say by whom


def appointment_key(appointment_id: str) -> Item:
    return {"appointment_id": appointment_id}


def code_key(tenant_id: str, code: str) -> Item:
    """Of the pointer that leads from a code to its appointment while that is open."""
    return {"appointment_id": f"code|{tenant_id}|{plain_code(code)}"}


def contact_key(tenant_id: str, address: str) -> str | None:
    """Of an e-mail address, or of the phone where a contact left none; None where neither."""
    plain = address.strip().lower()
    return f"{tenant_id}|{plain}" if plain else None


def item_of(appointment: Appointment) -> Item:
    fields = {name: value for name, value in appointment.model_dump().items() if value != ""}
    contact = appointment.contact
    key = contact_key(appointment.tenant_id, contact.email or contact.phone)
    return {
        **fields,
        # What is forgotten leaves the index once its entry is, too.
        "start": None if appointment.forgotten and not appointment.unwritten else appointment.start,
        "contact_key": key if appointment.is_open() else None,
        **due_with(appointment),
    }


def appointment_of(item: Item) -> Appointment | None:
    """None for what is no appointment: a tombstone, a pointer, nothing."""
    if item.get("state", TOMBSTONE) == TOMBSTONE:
        return None
    known = Appointment.model_fields
    return Appointment.model_validate({name: item[name] for name in known if name in item})


def appointments_of(items: Iterable[Item]) -> list[Appointment]:
    return [appointment for item in items if (appointment := appointment_of(item))]


def changes_between(before: Appointment, after: Appointment) -> Item:
    """Only what the transition changes: a mail sent meanwhile is not owed again by it. And when
    it is looked at next, which may have been put off since."""
    old, new = item_of(before), item_of(after)
    names = old.keys() | new.keys()
    changed = {name: new.get(name) for name in names if old.get(name) != new.get(name)}
    return changed | due_with(after)


def appointment_marks(appointment: Appointment) -> tuple[str, str]:
    """What a tombstone has to hold to be of this appointment: its code's mark, its contact's."""
    contact = appointment.contact
    by_code = marks(Proof(code=appointment.code))
    by_contact = marks(Proof(email=contact.email, phone=contact.phone))
    return min(by_code), min(by_contact, default="-")
