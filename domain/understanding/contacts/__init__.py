"""Who somebody is and how they are reached: e-mail, phone, code and name."""

from domain.understanding.contacts.finder import find_contacts

__all__ = ["find_contacts"]
