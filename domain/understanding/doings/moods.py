"""In what mood a clause says something: a thing is done only upon what is said in earnest.

"If I cancel", "I never cancel", "who told you to cancel?" are of no force: nothing is read from
them. "Can I cancel up to the day before?" is open: it is only asked, or only named beside what the
clause says; it counts where every other word of its clause is accounted for.
"""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from domain.understanding.cues import FILLERS
from domain.understanding.doings.phrase_book import Hit
from domain.understanding.doings.symbols import Symbol

# What something is done upon; danger counts in any mood.
BEARING = (
    *("want:cancel", "want:move", "want:book", "absent", "absent:then"),
    *("keep", "dont_do", "leave", "stop", "stop:book"),
)
PARTING = ".?¿,:"
_SENTENCES = ".?"
_REACHES = {"mood:unreal": PARTING, "mood:supposed": _SENTENCES}  # to which mark
_CHANGES = ("want:cancel", "want:move")
# What is cancelled and moved here, named so or by when it is or whose.
_OURS = ("names_visit", "day_word", "relative", "purpose")
_AN_OBJECT = 4  # words, with the article


def in_force(symbols: list[Symbol], hits: Iterable[Hit], articles: frozenset[str]) -> Iterator[Hit]:
    """Without what a phrase of no force governs, and without what is done to other things."""
    found = list(hits)
    governed = _governed(symbols, found)
    loose = {hit.start for hit in found if hit.cue == "mood:loose"}
    ours = {place for hit in found if hit.cue in _OURS for place in range(hit.start, hit.end)}
    for hit in found:
        asked = _is_asked(symbols, hit) and (hit.start in loose or _is_echo(symbols, hit))
        if hit.cue in BEARING and (governed[hit.start] or asked):
            continue
        if hit.cue not in _CHANGES or not _is_of_others(symbols, hit, ours, articles):
            yield hit


def _is_asked(symbols: list[Symbol], hit: Hit) -> bool:
    """ "Is it too late to cancel?": named at the end of a question, and not asked for."""
    return hit.end < len(symbols) and symbols[hit.end].word == "?"


def _is_echo(symbols: list[Symbol], hit: Hit) -> bool:
    """ "Cancel? No!": a word of the other one's, said back."""
    begins = hit.start == 0 or symbols[hit.start - 1].parts
    return hit.end - hit.start == 1 and begins


def _governed(symbols: list[Symbol], hits: list[Hit]) -> list[bool]:
    """Of each symbol whether it stands behind a phrase of no force, up to where that reaches."""
    begins = {hit.start: _REACHES[hit.cue] for hit in hits if hit.cue in _REACHES}
    governed, reach = [], ""
    for place, symbol in enumerate(symbols):
        reach = max(reach, begins.get(place, ""), key=lambda marks: (bool(marks), -len(marks)))
        governed.append(bool(reach))
        if symbol.word in reach:
            reach = ""
    return governed


def _is_of_others(
    symbols: list[Symbol], hit: Hit, ours: set[int], articles: frozenset[str]
) -> bool:
    """ "Cancel my gym": what is named right behind it is no visit."""
    named = symbols[hit.end : hit.end + _AN_OBJECT]
    told = symbols[hit.end - 1].word in FILLERS  # "move it to the week after": it was named before
    if told or not named or named[0].word not in articles:
        return False
    words = takewhile(lambda symbol: not (symbol.parts or symbol.word in FILLERS), named[1:])
    places = range(hit.end + 1, hit.end + 1 + len([*words]))
    return bool(places) and not any(p in ours or symbols[p].figure for p in places)
