"""E-mail addresses as they are said: "ana punto perez arroba ge mail punto com"."""

import re
from typing import NamedTuple

from domain.understanding.contacts.letters import is_letter_name, letter_of, spelled
from domain.understanding.contacts.local_parts import AT_SIGNS, GLUE, belongs
from domain.understanding.contacts.mailboxes import HOSTS
from domain.understanding.contacts.tables import phrases, table, words
from domain.understanding.vocabulary import COMMON
from domain.understanding.words import Token

_SURE_SIGNS = words("addresses", "SURE_SIGNS") | {"@"}
_DOTS = words("addresses", "DOTS") | {"."}
_HOSTS = table("addresses", "HOSTS")
_SIGN_NAMES = phrases("addresses", "AT_SIGN_NAMES")
_FILLERS = words("addresses", "FILLERS") | {","}
_ENDS = words("addresses", "ENDS")
_GREETERS = words("addresses", "GREETERS")
_NOT_IN_FRONT = words("addresses", "NOT_IN_FRONT") | {"-"}
_NO_NUMBERS = words("addresses", "NO_NUMBERS")
_BRACKETS = frozenset("()[]")
_LONGEST_LABEL = 5  # words
_MOST_LABELS = 6
_LONGEST_LOCAL = 24  # words
_ADDRESS = re.compile(r"[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,8}@[a-z0-9-]+(?:\.[a-z0-9-]+)+")


class SpokenAddress(NamedTuple):
    value: str
    first: int  # tokens: from and to
    last: int


def spoken_address(tokens: list[Token], at: int) -> SpokenAddress | None:
    """The address whose sign is the token at `at`."""
    if at == 0 or tokens[at].text not in AT_SIGNS:
        return None
    left = at - 1 if tokens[at - 1].text in ("(", "[") else at
    domain, end = _domain(tokens, _after_sign(tokens, at + (2 if left < at else 1)))
    if "." not in domain:
        sure = domain in HOSTS and tokens[at].text in _SURE_SIGNS
        domain = f"{domain}.{HOSTS[domain][0]}" if sure else ""
    if not domain:
        return None
    local, start = _local(tokens, left)
    address = f"{local}@{domain}"
    return SpokenAddress(address, start, end) if local and _ADDRESS.fullmatch(address) else None


def _after_sign(tokens: list[Token], at: int) -> int:
    for name in _SIGN_NAMES:
        if tuple(token.text for token in tokens[at : at + len(name)]) == name:
            return at + len(name)
    return at


def _domain(tokens: list[Token], at: int) -> tuple[str, int]:
    labels: list[str] = []
    units: list[str] = []  # of the label that is being said
    spelling = False
    while at < len(tokens) and len(labels) < _MOST_LABELS:
        word = tokens[at].text
        if _is_silent(tokens, at, bool(units)):
            at += 1
            continue
        if word in _DOTS:
            if not units or not _goes_on(tokens, at):
                break
            labels.append(_joined(units))
            units, at = [], at + 1
            continue
        chars, count = (word, 1) if word in _NO_NUMBERS else spelled(tokens, at)
        single = len(chars) == 1
        closed = bool(labels) and bool(units) and not (single and spelling)
        if closed or not re.fullmatch(r"[a-z0-9-]*", chars) or len(units) == _LONGEST_LABEL:
            break
        units.append(chars)
        spelling, at = single, at + count
    if units:
        labels.append(_joined(units))
    return _checked(labels), at


def _is_silent(tokens: list[Token], at: int, within: bool) -> bool:
    word = tokens[at].text
    beyond = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return (word in _FILLERS and (not within or beyond in _DOTS)) or word in _BRACKETS


def _checked(labels: list[str]) -> str:
    if len(labels) == 1:
        return _HOSTS.get(labels[0], labels[0])
    if not labels or not re.fullmatch(r"[a-z]{2,24}", labels[-1]):
        return ""
    if labels[-1] in COMMON and labels[-1] not in _ENDS:
        return ""
    return ".".join((_HOSTS.get(labels[0], labels[0]), *labels[1:]))


def _goes_on(tokens: list[Token], at: int) -> bool:
    """A written full stop parts sentences, unless a word is glued to it."""
    dot = tokens[at]
    if dot.text != ".":
        return True
    apart = at > 0 and tokens[at - 1].end < dot.start
    return at + 1 < len(tokens) and (apart or tokens[at + 1].start == dot.end)


def _local(tokens: list[Token], end: int) -> tuple[str, int]:
    start = end
    while start > 0 and end - start < _LONGEST_LOCAL and belongs(tokens, start - 1):
        start -= 1
    if start and tokens[start - 1].kind == "mark" and tokens[start - 1].end == tokens[start].start:
        return "", start  # ".abc@": no address, not even a part of one
    while start < end and tokens[start].text in _NOT_IN_FRONT:
        start += 1
    if start == end and end and tokens[end - 1].text in _GREETERS:
        start = end - 1
    units: list[str] = []
    at = start
    while at < end:
        unit, count = spelled(tokens, at)
        if unit != ",":
            units.append(unit)
        at += count
    local = _joined(units)
    if re.fullmatch(r"o*\d[o\d]*", local):
        local = local.replace("o", "0")  # "double o seven"
    return local, start


def _joined(units: list[str]) -> str:
    segments: list[list[str]] = [[]]
    signs: list[str] = []
    for unit in units:
        if unit in GLUE:
            signs.append(unit)
            segments.append([])
        else:
            segments[-1].append(unit)
    first, *others = (_said(segment, alone=not signs) for segment in segments)
    return first + "".join(f"{sign}{word}" for sign, word in zip(signs, others, strict=True))


def _said(units: list[str], *, alone: bool) -> str:
    """Spelled where all of it are letters: "be ene" is bn, but "mike 2000" has a name."""
    if not alone and all(_is_plain_letter(unit) for unit in units):
        return "".join(letter_of(unit) or unit for unit in units)  # "guion bajo eme"
    letters = [unit if len(unit) == 1 or unit.isdigit() else letter_of(unit) for unit in units]
    said = [unit for unit in units if not unit.isdigit()]
    if all(letters) and (len(said) > 1 or (len(units) > 1 and is_letter_name(units[-1]))):
        return "".join(letter or "" for letter in letters)
    named = len(units) > 1 and len(units[0]) > 2 and is_letter_name(units[0])
    if named and len(units[1]) > 2 and not letter_of(units[1]):
        units = [letter_of(units[0]) or "", *units[1:]]  # "jota perez"
    return "".join(units)


def _is_plain_letter(unit: str) -> bool:
    return len(unit) == 1 or unit.isdigit() or is_letter_name(unit)
