"""Words of a text: folded (lower case, no accents), split, with their places in the text."""

import re
from typing import NamedTuple

from domain.languages import of_each

_ACCENTS = dict(zip("áàâäãåéèêëíìîïóòôöõúùûüñçý", "aaaaaaeeeeiiiiooooouuuuncy", strict=True))
_MARKS = {"’": "'", "‘": "'", "´": "'", "`": "'", "–": "-", "—": "-", "−": "-", "‑": "-"}
_SIGNS = {"º": "o", "°": "o", "ª": "a", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " "}
_FOLD = str.maketrans(
    {**_ACCENTS, **{k.upper(): v for k, v in _ACCENTS.items()}, **_MARKS, **_SIGNS}
)

# Alternatives in order: the first that fits wins, so compound figures stand before plain ones.
_TOKEN_FORM = r"""
      (?P<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)
        | \d{1,2}(?P<sep>[-/.])\ ?\d{1,2}(?P=sep)\ ?\d{2,4}(?!\d)
        | \d{1,2}/\d{1,2}(?![\d/]))
    | (?P<clock>\d{1,2}:[0-5]\d(?::[0-5]\d)?(?!\d) | \d{1,2}\ ?h\ ?[0-5]\d(?!\d))
    | (?P<dotted>\d{1,2}\.[0-5]\d(?![\d.]))
    | (?P<ordinal>\d{1,2}(?:ENDINGS)(?!\w))
    | (?P<number>\d+)
    | (?P<meridiem>(?<![^\W\d_])[ap](?:\.\ ?m\.?|\ ?m)(?!\w)|(?<=\d)[ap](?!\w)|(?<=\d\ )p(?!\w))
    | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)
    | (?P<mark>[^\w\s]|_)
"""
_ENDINGS = sorted(
    (end for ends in of_each("lexicon", "ORDINAL_ENDINGS").values() for end in ends.split()),
    key=lambda end: (-len(end), end),
)
_TOKEN = re.compile(_TOKEN_FORM.replace("ENDINGS", "|".join(_ENDINGS)), re.VERBOSE)


class Token(NamedTuple):
    kind: str  # a group of _TOKEN
    text: str  # folded
    start: int
    end: int


def fold(text: str) -> str:
    """The text in lower case and without accents; every character keeps its place."""
    plain = text.translate(_FOLD)
    lowered = plain.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


def split(folded: str) -> list[Token]:
    return [
        Token(match.lastgroup or "mark", match.group(), match.start(), match.end())
        for match in _TOKEN.finditer(folded)
    ]


class Text:
    """What somebody wrote, folded, and split; places count in all three alike."""

    def __init__(self, original: str) -> None:
        self.original = original
        self.folded = fold(original)
        self.tokens = split(self.folded)

    def quote(self, start: int, end: int) -> str:
        return self.original[start:end].strip()
