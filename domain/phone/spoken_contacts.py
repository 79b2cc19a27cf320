"""Addresses and numbers as they are spoken: spelled, in words, digit by digit, in any language."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import phonenumbers

from domain.languages import of_each
from domain.understanding.words import fold

_TOKEN = re.compile(r"\d{1,2}:\d\d|[^\W\d_]+|\d+|[@.+_-]")
_LONGEST_LETTER = 1
_NATIONAL_PREFIXES = ("", "1", "0")


class Piece(NamedTuple):
    text: str
    start: int
    end: int


def says_address(words: str, email: str) -> bool:
    return bool(_spans_of_address(words, email))


def says_number(words: str, phone: str) -> bool:
    return bool(_spans_of_number(words, phone))


def spoken_number(phone: str, country: str) -> str:
    """Digit by digit with a pause between the groups; abroad with the country's code."""
    try:
        number = phonenumbers.parse(phone, None)
    except phonenumbers.NumberParseException:
        return " ".join(phone)
    at_home = phonenumbers.region_code_for_number(number) == country
    style = phonenumbers.PhoneNumberFormat
    written = phonenumbers.format_number(number, style.NATIONAL if at_home else style.INTERNATIONAL)
    return ", ".join(" ".join(group) for group in re.findall(r"\d+", written))


def without_contact(words: str, email: str, phone: str) -> str:
    """The same words, where neither is mistaken for a day or a time."""
    spans = _spans_of_address(words, email) if email else []
    spans += _spans_of_number(words, phone) if phone else []
    begun = len(words)
    for start, end in sorted(spans, reverse=True):
        if end > begun:
            continue  # lies in another
        begun = start
        words = f"{words[:start]} ; {words[end:]}"
    return words


# --- addresses -----------------------------------------------------------------------------------


def _spans_of_address(words: str, email: str) -> list[tuple[int, int]]:
    pieces = _pieces(words)
    wanted = fold(email)
    found = []
    for first, piece in enumerate(pieces):
        if first and _is_letter(pieces[first - 1]) and _is_letter(piece):
            continue  # in the middle of what is spelled
        last = _spelled_until(pieces, first, wanted)
        if last is not None:
            found.append((piece.start, pieces[last].end))
    return found


def _spelled_until(pieces: list[Piece], first: int, wanted: str) -> int | None:
    """Where the address ends that begins here; it is followed by nothing of the same word."""
    rest = wanted
    for place in range(first, len(pieces)):
        match = next((each for each in _readings(pieces, place) if rest.startswith(each)), None)
        if match is None:
            if place > first and pieces[place].text in "-.":
                continue  # a mark of writing: "r-o-s-a"
            return None
        rest = rest[len(match) :]
        if not rest:
            return None if _goes_on(pieces, place) else place
    return None


def _goes_on(pieces: list[Piece], place: int) -> bool:
    """ "gmail dot com dot mx", of which "gmail.com" is but a part."""
    if place + 2 > len(pieces) - 1:
        return False
    last, sign, after = pieces[place : place + 3]
    if _is_letter(last) and _is_letter(sign):
        return True
    written = sign.end == after.start and last.end == sign.start
    spoken = len(sign.text) > 1 and _words("SYMBOLS").get(sign.text) in (".", "-", "_")
    return spoken or (sign.text in ".-_" and written)


def _readings(pieces: list[Piece], place: int) -> Iterator[str]:
    """What a word may stand for within an address: itself, a sign, a digit."""
    text = pieces[place].text
    if text in _words("SYMBOLS"):
        yield _words("SYMBOLS")[text]
    yield text
    if text in _words("DIGITS"):
        yield _words("DIGITS")[text]
    if text in _words("TENS"):
        yield _words("TENS")[text] + "0"
        yield _words("TENS")[text]  # a unit follows: "eighty-eight"


def _is_letter(piece: Piece) -> bool:
    return len(piece.text) == _LONGEST_LETTER and piece.text.isalnum()


# --- numbers -------------------------------------------------------------------------------------


def _spans_of_number(words: str, phone: str) -> list[tuple[int, int]]:
    forms = _forms(phone)
    return [(start, end) for digits, start, end in _runs(_pieces(words)) if digits in forms]


@cache
def _forms(phone: str) -> frozenset[str]:
    """With the country's code, and without."""
    try:
        number = phonenumbers.parse(phone, None)
    except phonenumbers.NumberParseException:
        return frozenset({re.sub(r"\D", "", phone)})
    national = phonenumbers.national_significant_number(number)
    short = {prefix + national for prefix in _NATIONAL_PREFIXES}
    return frozenset({*short, f"{number.country_code}{national}", f"521{national}"})


def _runs(pieces: list[Piece]) -> Iterator[tuple[str, int, int]]:
    """Digits in a row, however they are said, with their place."""
    digits, start, end, times = "", 0, 0, 1
    for piece in [*pieces, Piece("", 0, 0)]:
        said = _digits_of(piece.text)
        if said:
            start = start if digits else piece.start
            digits, end, times = _joined(digits, said * times), piece.end, 1
        elif piece.text in _words("TIMES"):
            times = _words("TIMES")[piece.text]
        elif digits and not (piece.text in _joints() or piece.text in (".", "-", "+")):
            yield digits.replace(_OPEN, "0"), start, end
            digits, times = "", 1


_OPEN = "_"  # a ten that a unit may follow: "cincuenta y cinco"


def _joined(digits: str, said: str) -> str:
    if digits.endswith(_OPEN) and len(said) == 1 and said not in ("0", _OPEN):
        return digits[:-1] + said
    return digits.replace(_OPEN, "0") + said


def _digits_of(text: str) -> str:
    if text.isdigit():
        return text
    if text in _words("TENS"):
        return str(_words("TENS")[text]) + _OPEN
    return str(_words("DIGITS").get(text, ""))


# --- words ---------------------------------------------------------------------------------------


@cache
def _words(name: str) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for each in of_each("read_backs", name).values():
        merged |= each
    return merged


@cache
def _joints() -> frozenset[str]:
    return frozenset().union(*of_each("read_backs", "JOINTS").values())


def _pieces(words: str) -> list[Piece]:
    """Folded; without what only says which letter is meant ("r as in Rome")."""
    found = _joined_signs(
        [Piece(each[0], each.start(), each.end()) for each in _TOKEN.finditer(fold(words))]
    )
    kept: list[Piece] = []
    place = 0
    while place < len(found):
        kept.append(found[place])
        place += 1 + (_explained(found, place) if _is_letter(found[place]) else 0)
    return kept


def _joined_signs(pieces: list[Piece]) -> list[Piece]:
    """A sign of two words ("guion bajo") is one piece."""
    kept: list[Piece] = []
    for piece in pieces:
        both = f"{kept[-1].text} {piece.text}" if kept else ""
        if both in _words("SYMBOLS"):
            kept[-1] = Piece(both, kept[-1].start, piece.end)
        else:
            kept.append(piece)
    return kept


def _explained(pieces: list[Piece], place: int) -> int:
    """How many of the words that follow a letter explain it."""
    for each in of_each("read_backs", "AS_IN").values():
        for cue in each:
            following = [piece.text for piece in pieces[place + 1 : place + 1 + len(cue)]]
            after = place + 1 + len(cue)
            explains = tuple(following) == cue and after < len(pieces)
            if explains and pieces[after].text[:1] == pieces[place].text:
                return len(cue) + 1
    return 0
