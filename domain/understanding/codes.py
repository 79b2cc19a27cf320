"""Confirmation codes: eight letters and figures of Crockford's alphabet."""

import re

from domain.understanding.letters import letter_of, spelled
from domain.understanding.words import Token

LENGTH = 8
_LETTERS = "0-9a-hjkmnp-tv-z"
_TYPED = re.compile(rf"(?<![\w-])([{_LETTERS}oil]{{4}})[- ]?([{_LETTERS}oil]{{4}})(?![\w-]|@|\.\w)")
_CUE = re.compile(r"\b(?:code|codigo|clave|reference|referencia|confirmation|confirmacion)\b")
# What people write for another: Crockford reads o as 0, i and l as 1.
_ALIKE = str.maketrans("oil", "011")


def typed_code(folded: str, asked: bool) -> tuple[str, int, int] | None:
    sought = asked or _CUE.search(folded) is not None
    for match in _TYPED.finditer(folded):
        code = match[1] + match[2]
        mixed = not code.isdigit() and not code.isalpha()
        whole = asked and match.group() == folded.strip(" .!")
        if mixed and (sought or "-" in match.group() or " " not in match.group()):
            return code.translate(_ALIKE).upper(), *match.span()
        if sought and code.isdigit() or whole and not re.search(r"[oil]", code):
            return code.translate(_ALIKE).upper(), *match.span()
    return None


def spoken_code(tokens: list[Token]) -> tuple[str, int, int] | None:
    """Letter by letter: "a be tres cuatro...", "alpha seven bravo..."."""
    for start in range(len(tokens)):
        code, at = "", start
        while at < len(tokens) and len(code) < LENGTH:
            chars, count = spelled(tokens, at)
            if count == 1 and not chars.isdigit():
                chars = letter_of(tokens[at].text) or (chars if not chars.isalpha() else "")
            if not chars and tokens[at].text not in ("-", ",", "dash", "guion"):
                break
            code, at = code + chars, at + count
        if len(code) == LENGTH and at - start >= 4 and re.fullmatch(rf"[{_LETTERS}oil]+", code):
            return code.translate(_ALIKE).upper(), start, at
    return None
