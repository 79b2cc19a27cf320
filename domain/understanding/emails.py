"""E-mail addresses, typed and spoken ("ana punto perez arroba ge mail punto com")."""

import re

from domain.reading import Heard
from domain.understanding.address_words import AT_SIGNS, GLUE, belongs
from domain.understanding.letters import is_letter_name, letter_of, spelled
from domain.understanding.patterns import word_set
from domain.understanding.vocabulary import COMMON
from domain.understanding.words import Token

_LOCAL = r"[\w#+&'%!/=?^{|}~-]+(?:\.[\w#+&'%!/=?^{|}~-]+)*"
_DOMAIN = r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W_]{2,24}|\[\d{1,3}(?:\.\d{1,3}){3}\]"
_TYPED = re.compile(
    rf"(?<![\w.*@])(?P<address>{_LOCAL}@(?:{_DOMAIN}))(?![\w@]|\.\.|-\w|\.\w+@)", re.IGNORECASE
)
_DENIED = re.compile(r"\b(?:not|no)\s+$", re.IGNORECASE)
_DOTS = frozenset({"dot", "punto", "point", "period", "."})
_HOSTS = {
    "gee mail": "gmail", "jmail": "gmail", "gemail": "gmail", "gmeil": "gmail", "yimeil": "gmail",
    "gimail": "gmail", "jimeil": "gmail", "hotmeil": "hotmail", "jotmail": "hotmail",
    "jotmeil": "hotmail", "autlook": "outlook", "yaju": "yahoo",
}  # fmt: skip
_SIGN_NAMES = (("the", "rate"), ("sign",), ("symbol",))  # "at the rate", "at sign"
_FILLERS = word_set(", um uh uhm eh er mmm este")
# Words that a sentence goes on with are no ends of an address: "that dot on the wall".
_ENDS = word_set("me es de us info live online name no it in is be work")
_LONGEST_LABEL = 5  # words
_GREETERS = word_set("info contact hello hola hi mail")
_ADDRESS = re.compile(rf"{_LOCAL}@(?:{_DOMAIN})")


def typed_email(text: str) -> re.Match[str] | None:
    """The last one wins: who corrects themselves names the right one after the wrong one."""
    found = list(_TYPED.finditer(text)) if "@" in text else []
    meant = [match for match in found if not _DENIED.search(text, 0, match.start())]
    return (meant or found)[-1] if found else None


def spoken_email(tokens: list[Token]) -> tuple[Heard, int, int] | None:
    """The address and the tokens it took, from and to."""
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at].text not in AT_SIGNS:
            continue
        left = at - 1 if tokens[at - 1].text in ("(", "[") else at
        domain, end = _domain(tokens, _after_sign(tokens, at + (2 if left < at else 1)))
        if not domain:
            continue
        local, start = _local(tokens, left)
        address = f"{local}@{domain}"
        if local and _ADDRESS.fullmatch(address):
            return Heard(value=address, certain=False), start, end
    return None


def _after_sign(tokens: list[Token], at: int) -> int:
    for name in _SIGN_NAMES:
        if tuple(token.text for token in tokens[at : at + len(name)]) == name:
            return at + len(name)
    return at


def _domain(tokens: list[Token], at: int) -> tuple[str, int]:
    labels: list[str] = []
    units: list[str] = []  # of the label that is being said
    spelling = False
    while at < len(tokens):
        word = tokens[at].text
        beyond = tokens[at + 1].text if at + 1 < len(tokens) else ""
        filler = word in _FILLERS and (not units or beyond in _DOTS)
        if filler or word in ("(", "[", ")", "]"):
            at += 1
            continue
        if word in _DOTS:
            if not units or not _goes_on(tokens, at):
                break
            labels.append(_joined(units))
            units, at = [], at + 1
            continue
        chars, count = (word, 1) if word == "mil" else spelled(tokens, at)
        single = len(chars) == 1
        closed = bool(labels) and bool(units) and not (single and spelling)
        if closed or not re.fullmatch(r"[a-z0-9-]*", chars) or len(units) == _LONGEST_LABEL:
            break
        units.append(chars)
        spelling, at = single, at + count
    if units:
        labels.append(_joined(units))
    if len(labels) < 2 or not re.fullmatch(r"[a-z]{2,}", labels[-1]):
        return "", at
    if labels[-1] in COMMON and labels[-1] not in _ENDS:
        return "", at
    labels[0] = _HOSTS.get(labels[0], labels[0])
    return ".".join(labels), at


def _goes_on(tokens: list[Token], at: int) -> bool:
    """A written full stop parts sentences, unless a word is glued to it."""
    dot = tokens[at]
    if dot.text != ".":
        return True
    apart = at > 0 and tokens[at - 1].end < dot.start
    return at + 1 < len(tokens) and (apart or tokens[at + 1].start == dot.end)


def _local(tokens: list[Token], end: int) -> tuple[str, int]:
    start = end
    while start > 0 and belongs(tokens, start - 1):
        start -= 1
    if start and tokens[start - 1].kind == "mark" and tokens[start - 1].end == tokens[start].start:
        return "", start  # ".abc@": no address, not even a part of one
    while start < end and tokens[start].text in ("-", "con"):
        start += 1
    if start == end and end and tokens[end - 1].text in _GREETERS:
        start = end - 1  # "contact at mystore dot net"
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
