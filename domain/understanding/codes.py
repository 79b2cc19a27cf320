"""Confirmation codes: eight letters and figures of Crockford's alphabet."""

import re

from domain.understanding.letters import letter_of, spelled
from domain.understanding.vocabulary import COMMON
from domain.understanding.words import Token

LENGTH = 8
_LETTER = "[0-9a-hjkmnp-tv-zoil]"
_TYPED = re.compile(rf"(?<![\w-])(?P<code>{_LETTER}{{4}}[- ]?{_LETTER}{{4}})(?![\w-]|@|\.\w)")
_HOURS = re.compile(r"\d\d[ap]m[- ]?\d\d[ap]m")  # "10am-12pm"
_CUE = re.compile(
    r"\b(?:(?<!area )(?<!zip )(?<!country )code|codigo(?! postal| de area)|clave(?! de area)|"
    r"reference|referencia|confirmation|confirmacion)\b"
)
# What people write for another: Crockford reads o as 0, i and l as 1.
_ALIKE = str.maketrans("oil", "011", " -")


def speaks_of_code(folded: str) -> bool:
    return _CUE.search(folded) is not None


def typed_code(folded: str, asked: bool) -> tuple[str, int, int] | None:
    """The code, with where it stands."""
    sought = asked or speaks_of_code(folded)
    for match in _TYPED.finditer(folded):
        written = match["code"]
        if _HOURS.fullmatch(written):
            continue
        bare = written.replace("-", "").replace(" ", "")
        among = folded[: match.start()].rstrip(" -.")[-1:] + folded[match.end() :].lstrip(" -.")[:1]
        if bare.isdigit() and re.search(r"\d", among):
            continue  # a part of a longer number
        mixed = not bare.isdigit() and not bare.isalpha()
        joined = " " not in written
        alone = asked and written == folded.strip(" .!") and not re.search(r"[oil]", written)
        alone = alone and written not in COMMON  # "whatever"
        if (mixed and (sought or joined)) or (sought and bare.isdigit()) or alone:
            return written.translate(_ALIKE).upper(), *match.span()
    return None


def spoken_code(tokens: list[Token]) -> tuple[str, int, int] | None:
    """Letter by letter: "a be tres cuatro...", "alpha seven bravo..."; the tokens it took."""
    for start in range(len(tokens)):
        code, at = "", start
        while at < len(tokens) and len(code) < LENGTH:
            chars, count = spelled(tokens, at)
            if count == 1 and not chars.isdigit():
                chars = letter_of(tokens[at].text) or (chars if not chars.isalpha() else "")
            if not chars.isalnum() and tokens[at].text not in ("-", ",", "dash", "guion"):
                break
            code, at = code + (chars if chars.isalnum() else ""), at + count
        if at - start >= LENGTH // 2 and re.fullmatch(rf"{_LETTER}{{{LENGTH}}}", code):
            return code.translate(_ALIKE).upper(), start, at
    return None
