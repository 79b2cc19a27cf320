"""Picking from a list that was read out: "2", "the second one", "option 3", "el último"."""

import re

from domain.understanding.line import Line

LAST = -1
_NOUN = (
    r"(?:one|option|choice|opcion|slot|date|horario|turno|hueco|opciones|alternativa|cita|number)"
)
_ORDINAL = re.compile(
    rf" (?:the|la|el|los|las|at the|for the)? ?(?P<nth>\d{{1,2}})(?:th|ord)(?P<noun> {_NOUN}| de todas| uno| una)?(?= *(?:$|[.,;!?]|(?:please|porfa|por|in|sounds|works|me|is|would|de|si|esta|that|thanks|gracias|then|entonces|perfecto) ))"
)
_LAST = re.compile(
    rf" (?:the|la|el) (?:very )?last(?: {_NOUN})?(?= *(?:$|[.,;!?]|(?:please|porfa|por|works|sounds|is|me|de|of the) ))"
)
_NAMED = re.compile(
    r" (?:(?:the|la|el) )?(?:option|number|opcion|numero|choice|no \.|#|alternativa|slot|la)(?: number| numero| no)? (?P<n>\d{1,2}|a)(?= )"
)
_BARE = re.compile(
    r"^ (?:the |la |el |los )?(?P<n>\d{1,2})(?: (?:please|por favor|porfa|porfavor|in favor|in fa))? *[.!)]? $"
)


def find_choice(line: Line) -> int | None:
    """1-based, -1 for the last one. The line is only looked at: a number may be more things."""
    text = line.text
    if match := _NAMED.search(text):
        return 1 if match["n"] == "a" else int(match["n"]) or None
    if match := _BARE.match(text):
        return int(match["n"]) or None
    if match := _ORDINAL.search(text):
        return int(match["nth"]) or None
    return LAST if _LAST.search(text) else None
