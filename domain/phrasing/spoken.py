"""E-mails and phones as they are read back: spelled for ears, grouped for eyes."""

import phonenumbers

from contracts.values import Channel, Language
from domain.acts import DetailName
from domain.languages import of_each

_SYMBOLS: dict[Language, dict[str, str]] = of_each("moments", "SYMBOLS")
# Said as words: nobody spells these.
_WELL_KNOWN = frozenset(
    {"gmail", "hotmail", "outlook", "yahoo", "icloud", "live", "example", "com", "net", "org", "mx"}
)


def detail_name(name: DetailName, value: str, language: Language, channel: Channel) -> str:
    if name == "email":
        return spelled(value, language) if channel == "voice" else value
    if name == "phone":
        return phone_name(value, channel)
    return value


def spelled(email: str, language: Language) -> str:
    """ "a, n, a, at, gmail, dot, com": the letters of what could be misheard."""
    symbols = _SYMBOLS[language]
    said: list[str] = []
    for part in _parts(email):
        if part in symbols:
            said.append(symbols[part])
        else:
            said.extend([part] if part in _WELL_KNOWN else list(part))
    return ", ".join(said)


def phone_name(phone: str, channel: Channel) -> str:
    """+52 55 5000 0001; for ears digit by digit, a pause between the groups."""
    try:
        number = phonenumbers.parse(phone, None)
    except phonenumbers.NumberParseException:
        return phone
    style = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    written = str(phonenumbers.format_number(number, style))
    if channel == "chat":
        return written
    groups = written.lstrip("+").replace("-", " ").split()
    return ", ".join(" ".join(group) for group in groups)


def _parts(email: str) -> list[str]:
    parts = [""]
    for letter in email:
        if letter.isalnum():
            parts[-1] += letter
        else:
            parts += [letter, ""]
    return [part for part in parts if part]
