"""The notation in which a language writes its phrases: one phrase a row, over folded words.

(a|b c)    either                [a|b]   perhaps
<name>     what the language's classes put there
canc*      words that begin so   *ando   words that end so
_          any one word          ...     up to three words
#          figures               , ?     that mark
^          first in the row: begins a clause         $  last: ends one
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

_PARTS = re.compile(r"<[^>]+>|[()\[\]|]|\.\.\.|[^\s()\[\]|<>]+")
_GAP = "[_ [_ [_]]]"


class Phrase(NamedTuple):
    pattern: "Sequence"
    opens: bool  # a clause
    closes: bool


class Sequence(NamedTuple):
    parts: tuple["str | Choice", ...]


class Choice(NamedTuple):
    options: tuple[Sequence, ...]


def phrases(rows: str, classes: Mapping[str, str]) -> list[Phrase]:
    return [_phrase(row, classes) for row in _rows(rows)]


def _rows(rows: str) -> list[str]:
    """A row goes on where the next line is indented deeper."""
    lines = [line for line in rows.splitlines() if line.strip()]
    depth = min((len(line) - len(line.lstrip()) for line in lines), default=0)
    joined: list[str] = []
    for line in lines:
        if joined and line[depth].isspace():
            joined[-1] += " " + line.strip()
        else:
            joined.append(line.strip())
    return joined


def _phrase(row: str, classes: Mapping[str, str]) -> Phrase:
    opens, closes = row.startswith("^"), row.endswith("$")
    parts = _PARTS.findall(_written_out(row.removeprefix("^").removesuffix("$"), classes))
    sequence, rest = _choice(parts[::-1])
    if rest:
        raise ValueError(f"one bracket too many: {row}")
    return Phrase(sequence, opens, closes)


def _written_out(row: str, classes: Mapping[str, str]) -> str:
    while "<" in row:
        row = re.sub(r"<([^>]+)>", lambda name: f"({' '.join(classes[name[1]].split())})", row)
    return row.replace("...", _GAP)


def _choice(rest: list[str]) -> tuple[Sequence, list[str]]:
    """Reads up to a closing bracket; `rest` is reversed, and is used up."""
    options: list[Sequence] = []
    parts: list[str | Choice] = []
    while rest and rest[-1] not in (")", "]"):
        part = rest.pop()
        if part == "|":
            options.append(Sequence(tuple(parts)))
            parts = []
        elif part in ("(", "["):
            parts.append(_bracket(part, rest))
        else:
            parts.append(part)
    options.append(Sequence(tuple(parts)))
    return (options[0] if len(options) == 1 else Sequence((Choice(tuple(options)),))), rest


def _bracket(opening: str, rest: list[str]) -> Choice:
    inner, _ = _choice(rest)
    if not rest:
        raise ValueError("a bracket is left open")
    rest.pop()
    return Choice((inner, Sequence(()))) if opening == "[" else Choice((inner,))
