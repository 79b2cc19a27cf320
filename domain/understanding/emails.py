"""E-mail addresses, typed and spoken ("ana punto perez arroba ge mail punto com")."""

import re

from domain.reading import Heard
from domain.understanding.letters import SILENT, is_letter_name, letter_of, spelled
from domain.understanding.numbers import CARDINALS
from domain.understanding.patterns import word_set
from domain.understanding.vocabulary import COMMON
from domain.understanding.words import Token

_LOCAL = r"[\w#+&'%!/=?^{|}~-]+(?:\.[\w#+&'%!/=?^{|}~-]+)*"
_DOMAIN = r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W_]{2,24}|\[\d{1,3}(?:\.\d{1,3}){3}\]"
_TYPED = re.compile(
    rf"(?<![\w.*@])(?P<address>{_LOCAL}@(?:{_DOMAIN}))(?![\w@]|\.\.|-\w|\.\w+@)", re.IGNORECASE
)
_DENIED = re.compile(r"\b(?:not|no)\s+$", re.IGNORECASE)
_GLUE = ("_", "-", "+", ".")
_AT = frozenset({"at", "arroba", "@"})
_DOTS = frozenset({"dot", "punto", "point", "period", "."})
# Said nowhere but in addresses: the words around them belong to one.
_SIGN_WORDS = word_set("dot punto period underscore dash hyphen guion bajo")
_PARTICLES = word_set("de la del las los")
_STOPS = word_set(
    "is es email mail e-mail correo electronico address direccion my mi it's its to the and ok "
    "okay sure yes si um uh eh bueno pues claro thanks gracias please porfa favor seria sera be me "
    "write contact hola hello hi hey que no at arroba @ with con or y"
)
_HOSTS = {
    "gee mail": "gmail", "jmail": "gmail", "gemail": "gmail", "gmeil": "gmail", "yimeil": "gmail",
    "gimail": "gmail", "jimeil": "gmail", "hotmeil": "hotmail", "jotmail": "hotmail",
    "jotmeil": "hotmail", "autlook": "outlook", "yaju": "yahoo",
}  # fmt: skip
_PLAINLY = word_set("one lowercase together spaces espacios")
_SIGN_NAMES = (("the", "rate"), ("sign",), ("symbol",))  # "at the rate", "at sign"
_FILLERS = word_set(", um uh uhm eh er mmm este")
# Words that a sentence goes on with are no ends of an address: "that dot on the wall".
_ENDS = word_set("me es de us info live online name no it in is be work")
_LONGEST_LABEL = 5  # words
# Everyday words that addresses are made of.
_ADDRESS_WORDS = word_set("es me info contact mail out look live line")
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
        if tokens[at].text not in _AT:
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
        if word in ("(", "[", ")", "]") or (not units and word in _FILLERS):
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
    while start > 0 and _belongs(tokens, start - 1):
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
    """Spelled where all of it are letters: "be ene" is bn, but "mike 2000" has a name."""
    letters = [unit if len(unit) == 1 or unit.isdigit() else letter_of(unit) for unit in units]
    units = [_lone_letter(units, at) for at in range(len(units))]
    said = [unit for unit in units if not unit.isdigit()]
    if all(letters) and (len(said) > 1 or (len(units) > 1 and is_letter_name(units[-1]))):
        return "".join(letter or "" for letter in letters)
    return "".join(units)


def _lone_letter(units: list[str], at: int) -> str:
    """The letter of "laura guion bajo eme", said between signs."""
    beside = [units[near] for near in (at - 1, at + 1) if 0 <= near < len(units)]
    apart = bool(beside) and all(unit in _GLUE for unit in beside)
    return letter_of(units[at]) or "" if apart and is_letter_name(units[at]) else units[at]


def _belongs(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text
    if _is_said_with_sign(tokens, at) or _is_likeness(tokens, at):
        return True
    if letter_of(token.text) and after in ("as", "de", "for", "como", "like"):
        return True
    if len(token.text) == 1 and token.kind == "word":
        spelt = any(len(near) < 2 or letter_of(near) for near in (before, after))
        apart = token.text in "yea" and not spelt
        return not apart or (token.text == "a" and before in _STOPS) or _is_and(before, after)
    if token.text == ",":
        return _is_spelling_comma(tokens, at)
    if token.kind == "mark":
        return token.text in _GLUE and at > 0 and tokens[at - 1].end == token.start
    if _glued(token, tokens[at + 1]) or (at and _glued(token, tokens[at - 1])):
        return token.kind in ("word", "number")
    if token.text in ("as", "in", "de", "con", "for") and _likens(tokens, at):
        return True
    if token.kind not in ("word", "number", "ordinal"):
        return False
    if token.text in SILENT or (
        token.text in ("all", "no", "sin") and tokens[at + 1].text in _PLAINLY
    ):
        return True
    return token.text.removesuffix("'s") not in _STOPS and not (
        _everyday(token.text) and not letter_of(token.text)
    )


def _is_said_with_sign(tokens: list[Token], at: int) -> bool:
    """ "casa punto ...", "... punto de la fuente"."""
    if tokens[at].kind != "word" or tokens[at].text in _AT:
        return False
    first = at
    while first and tokens[first].text in _PARTICLES:
        first -= 1
    follows = tokens[max(first - (first == at), 0)].text in _SIGN_WORDS
    return follows or (tokens[at + 1].text in _SIGN_WORDS and len(tokens[at].text) > 2)


def _is_spelling_comma(tokens: list[Token], at: int) -> bool:
    """ "v for victor, e, r, a": letters on both sides, and more of the kind beyond."""
    following = tokens[at + 1].text
    if following in _AT:
        return bool(at and letter_of(tokens[at - 1].text))
    if not letter_of(following):
        return False
    if at and _is_likeness(tokens, at - 1):
        return True
    beyond = [tokens[near].text for near in (at - 2, at + 2) if 0 <= near < len(tokens)]
    return bool(at and letter_of(tokens[at - 1].text)) and "," in beyond


def _is_likeness(tokens: list[Token], at: int) -> bool:
    """The dog of "d as in dog"."""
    words = [token.text for token in tokens[max(0, at - 3) : at + 1]]
    likened = len(words) > 2 and words[-2] in ("de", "in", "for", "como", "like")
    letter = likened and letter_of(words[-4] if words[-2] == "in" and len(words) > 3 else words[-3])
    return bool(letter) and words[-1].startswith(letter or "")


def _is_and(before: str, after: str) -> bool:
    """The y of "noventa y nueve"."""
    table = CARDINALS["es"]
    return table.get(before, 0) >= 30 and 0 < table.get(after, 0) < 10


def _glued(token: Token, sign: Token) -> bool:
    return sign.text in _GLUE and (sign.start == token.end or sign.end == token.start)


def _everyday(word: str) -> bool:
    honest = word in _ADDRESS_WORDS or any(word in table for table in CARDINALS.values())
    return word in COMMON and len(word) > 1 and not honest


def _likens(tokens: list[Token], at: int) -> bool:
    nearby = tokens[max(0, at - 2) : at + 2]
    return any(letter_of(token.text) for token in nearby if token is not tokens[at])
