"""Confirmation codes: eight letters and figures of Crockford's alphabet, as they were typed.

The letters that people take for figures are let in: who compares codes takes them as meant.
"""

import re

from domain.understanding.contacts.candidates import Candidate
from domain.understanding.contacts.letters import letter_of, spelled
from domain.understanding.contacts.name_words import everyday
from domain.understanding.contacts.tables import table, words
from domain.understanding.words import Text, Token

LENGTH = 8
_LETTER = "[0-9a-hjkmnp-tv-zoil]"
_TYPED = re.compile(
    rf"(?<![\w@.-])(?P<code>{_LETTER}{{4}}(?: ?[-_] ?|[ .])?{_LETTER}{{4}})(?![\w-]|@|\.\w)"
)
_LONGEST = 40  # tokens that spell one: "k as in kilo" for each letter
_HOURS = re.compile(r"\d\d[ap]m[- ]?\d\d[ap]m")  # "10am-12pm"
_CUES = words("codes", "CUES")
_OTHERS = words("codes", "OTHERS")
_SEPARATORS = frozenset("-,.") | {
    said for said, sign in table("letters", "SIGNS").items() if sign == "-"
}


def find_codes(text: Text, left: str, asked: bool) -> list[Candidate]:
    """`left`: the folded text without what is taken."""
    sought = asked or _speaks_of_code(text.tokens)
    typed = [
        found for match in _TYPED.finditer(left) if (found := _typed(text, match, asked, sought))
    ]
    if typed or not sought:
        return typed
    spoken = _spoken(text)
    return [spoken] if spoken else []


def _speaks_of_code(tokens: list[Token]) -> bool:
    for at, token in enumerate(tokens):
        if token.text in _CUES:
            beside = tokens[max(0, at - 1)].text, tokens[min(at + 1, len(tokens) - 1)].text
            beyond = tokens[min(at + 2, len(tokens) - 1)].text
            if not _OTHERS.intersection((*beside, beyond)):
                return True
    return False


def _typed(text: Text, match: re.Match[str], asked: bool, sought: bool) -> Candidate | None:
    written = match["code"]
    bare = "".join(sort for sort in written if sort.isalnum())
    if _HOURS.fullmatch(written) or _is_among_digits(match.string, match, bare):
        return None
    original = text.original[match.start() : match.end()]
    joined = " " not in written
    if not joined and any(half in everyday() for half in (bare[:4], bare[4:])):
        return None  # "1040 form"
    if bare.isalpha():
        fits = sought and _is_code_of_letters(written, bare, original, asked)
    elif bare.isdigit():
        fits = sought
    else:
        fits = sought or (joined and _is_mixed(written, original))
    return _code(bare, match.start(), match.end()) if fits else None


def _is_among_digits(left: str, match: re.Match[str], bare: str) -> bool:
    """A part of a longer number."""
    around = left[max(0, match.start() - 3) : match.start()].rstrip(" -.")[-1:]
    around += left[match.end() : match.end() + 3].lstrip(" -.")[:1]
    return bare.isdigit() and any(sort.isdigit() for sort in around)


def _is_mixed(written: str, original: str) -> bool:
    """Letters and figures mixed: "march2026" and "jan15-feb1" are none."""
    if original.isupper() or "-" in written:
        return not re.fullmatch(r"[a-z]+-?\d+|\d+-?[a-z]+", written) or original.isupper()
    return len(re.findall(r"[a-z]+|\d+", written)) > 2


def _is_code_of_letters(written: str, bare: str, original: str, asked: bool) -> bool:
    """In capitals, or in two halves with a dash; no word of eight letters."""
    if bare in everyday():
        return False
    if " " in written:
        return original.isupper()
    if "-" in written or "_" in written:
        return True
    unlike = re.search("[oil]", bare) or len(re.findall("[ae]", bare)) > 1
    return not unlike and (asked or original.isupper())


def _spoken(text: Text) -> Candidate | None:
    """Letter by letter: "a be tres cuatro...", "alpha seven bravo...", "R9 WD guion 3H 7T"."""
    tokens = text.tokens
    for start in [at for at, token in enumerate(tokens) if token.kind != "mark"]:
        code, at = "", start
        while at < min(len(tokens), start + _LONGEST) and len(code) < LENGTH:
            chars, count = spelled(tokens, at)
            if count == 1 and not chars.isdigit() and not _is_group(text, tokens[at]):
                chars = letter_of(tokens[at].text) or (chars if not chars.isalpha() else "")
            if not chars.isalnum() and tokens[at].text not in _SEPARATORS:
                break
            code, at = code + (chars if chars.isalnum() else ""), at + count
        if at - start >= LENGTH // 2 and re.fullmatch(rf"{_LETTER}{{{LENGTH}}}", code):
            return _code(code, tokens[start].start, tokens[at - 1].end, certain=False)
    return None


def _is_group(text: Text, token: Token) -> bool:
    """Some letters of one, typed in capitals."""
    short = token.kind == "word" and 1 < len(token.text) < LENGTH // 2
    loud = text.original[token.start : token.end].isupper()
    return short and loud and token.text not in everyday()


def _code(bare: str, start: int, end: int, certain: bool = True) -> Candidate:
    plain = bare.upper()
    return Candidate("code", f"{plain[:4]}-{plain[4:]}", start, end, certain)
