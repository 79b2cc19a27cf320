"""A contact as an agent wrote it down, made whole or refused."""

import re

import phonenumbers

from contracts.values import Contact
from domain.acts import DetailName
from domain.names import name_of
from domain.tenants import Tenant

_EMAIL = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_{|}~-]+)*"
    r"@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}"
)


class BadContact(ValueError):
    """`fields` are those that are missing or cannot be right."""

    def __init__(self, fields: tuple[DetailName, ...]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields


def email_of(text: str) -> str | None:
    """Lower case, or None where it cannot be an address."""
    email = text.strip().lower()
    return email if len(email) <= 254 and _EMAIL.fullmatch(email) else None


def phone_of(text: str, country: str) -> str | None:
    """E.164; `country` is for a number without its country code."""
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def email_hint(email: str) -> str:
    """So much of it that its owner knows it: "a…@example.com"."""
    name, _, domain = email.rpartition("@")
    return f"{name[:1]}…@{domain}" if name else ""


def phone_hint(phone: str) -> str:
    """Its last three digits."""
    return "".join(filter(str.isdigit, phone))[-3:]


def contact_of(name: str, email: str, phone: str, tenant: Tenant) -> Contact:
    """Raises `BadContact`."""
    clean_name = name_of(name)
    clean_email = email_of(email) if email.strip() else ""
    clean_phone = phone_of(phone, tenant.country) if phone.strip() else ""
    bad: list[DetailName] = []
    if clean_name is None:
        bad.append("name")
    if clean_email is None or (not clean_email and "email" in tenant.required_fields):
        bad.append("email")
    if clean_phone is None or (not clean_phone and "phone" in tenant.required_fields):
        bad.append("phone")
    if bad:
        raise BadContact(tuple(bad))
    assert clean_name is not None
    return Contact(name=clean_name, email=clean_email or "", phone=clean_phone or "")
