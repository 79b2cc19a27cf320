"""Who may touch an appointment: the holder of its code; of its mailbox, or of its e-mail and phone,
where the business says so."""

import hashlib
import hmac

from contracts.values import Proof
from domain.appointments import Appointment
from domain.tenants import Tenant

# Crockford's base 32 reads what is easily mistaken as what it means.
_MISTAKEN = str.maketrans("OIL", "011")


def plain_code(code: str) -> str:
    """As it is compared: capitals and digits alone."""
    return "".join(filter(str.isalnum, code.upper())).translate(_MISTAKEN)


def admissible(proof: Proof, tenant: Tenant) -> Proof:
    """What of a proof the business takes for one: the rest is as if it were not told."""
    if tenant.opens_with == "contact":
        return proof
    told = {"code": proof.code}
    if tenant.opens_with == "mailbox" and proof.one_time:
        told |= {"email": proof.email, "one_time": proof.one_time}
    return Proof(**told)


def is_of_mailbox(email: str, appointment: Appointment) -> bool:
    return bool(email) and _same(_email(email), _email(appointment.contact.email))


def opens(proof: Proof, appointment: Appointment) -> bool:
    """In constant time, so that a wrong proof does not tell how wrong it is. A one-time code opens
    nothing here: what it opens is kept where it is used."""
    by_code = bool(plain_code(proof.code)) and _same(
        plain_code(proof.code), plain_code(appointment.code)
    )
    contact = appointment.contact
    by_contact = (
        bool(contact.phone and contact.email)
        and _same(_email(proof.email), _email(contact.email))
        and _same(proof.phone, contact.phone)
    )
    return by_code or by_contact


def marks(proof: Proof) -> frozenset[str]:
    """Hashes of a proof, one for each way it proves: what it leaves where it met nothing yet."""
    found = set()
    if plain_code(proof.code):
        found.add(_mark("code", plain_code(proof.code)))
    if proof.email and proof.phone:
        found.add(_mark("contact", _email(proof.email), proof.phone))
    return frozenset(found)


def _email(email: str) -> str:
    return email.strip().lower()


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())


def _mark(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]
