"""Digits as E.164, by the country that they can be of."""

import re
from functools import lru_cache
from typing import NamedTuple

import phonenumbers

_TRUNK = re.compile(r"\(0\)")
_MEXICAN_TRUNK = re.compile(r"(?:044|045|01)(\d{10})")  # dialled until 2019
_EXTENSION = re.compile(r"\b(?:ext|x)\b.*")
# Whose numbers are told at businesses of another country, without saying so: ten digits each.
_COMMON = ("US", "MX")
_NATIONAL = 10
_SHORTEST, _LONGEST = 7, 16


class Numbered(NamedTuple):
    value: str  # E.164
    certain: bool  # it can be of the country, and of no other one


@lru_cache(maxsize=4096)
def numbered(written: str, country: str, named: str | None = None) -> Numbered | None:
    """None where no telephone can have the number. `named`: the country it is said to be of."""
    written = _EXTENSION.sub("", written)
    international = written.lstrip(" (").startswith("+")
    digits = re.sub(r"\D", "", _TRUNK.sub("", written) if international else written)
    if not _SHORTEST <= len(digits) <= _LONGEST:
        return None
    if digits.startswith("00") and not international:
        international, digits = True, digits[2:]
    if international:
        return _international(digits)
    if country == "MX" and (trunk := _MEXICAN_TRUNK.fullmatch(digits)):
        digits = trunk[1]
    home, there = _parsed(digits, country), _parsed(digits, named) if named else None
    if there and (there.certain or not (home and home.certain)):
        return there
    if there and home:  # it cannot be of the country that was named
        return home._replace(certain=False)
    if home and home.certain:
        return home
    if len(digits) > _NATIONAL and (abroad := _international(digits)) and abroad.certain:
        return abroad
    return _elsewhere(digits, country) or home


def renumbered(told: str, country: str) -> Numbered | None:
    """A number told before, as one of the country that is named now."""
    try:
        national = phonenumbers.parse(told, None).national_number
    except phonenumbers.NumberParseException:
        return None
    return _parsed(str(national), country)


def country_of(prefix: str) -> str | None:
    """Of a dialling code: "57" is Colombia's."""
    region = phonenumbers.region_code_for_country_code(int(prefix))
    return None if region in ("ZZ", "001") else region


def _international(digits: str) -> Numbered | None:
    if digits.startswith("521") and len(digits) == 13:
        digits = "52" + digits[3:]  # Mexico's old mark of a mobile
    return _parsed(f"+{digits}", None)


def _elsewhere(digits: str, country: str) -> Numbered | None:
    """Most probably of a neighbour: to be read back."""
    if len(digits) != _NATIONAL:
        return None
    for other in _COMMON:
        number = _parsed(digits, other) if other != country else None
        if number and number.certain:
            return number._replace(certain=False)
    return None


def _parsed(digits: str, country: str | None) -> Numbered | None:
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return None
    possible = phonenumbers.is_possible_number_with_reason(number)
    if possible != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    shown = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Numbered(shown, phonenumbers.is_valid_number(number))
