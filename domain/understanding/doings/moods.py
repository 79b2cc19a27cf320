"""In what mood a clause says something: a thing is done only upon what is said in earnest.

"If I cancel", "I never cancel", "who told you to cancel?" are of no force: nothing is read from
them. "Can I cancel up to the day before?" is open: it is only asked, or only named beside what the
clause says; it counts where every other word of its clause is accounted for.
"""

from collections.abc import Iterable, Iterator

from domain.understanding.doings.phrase_book import Hit
from domain.understanding.doings.symbols import Symbol

# What something is done upon; danger counts in any mood.
BEARING = (
    *("want:cancel", "want:move", "want:book", "absent", "absent:then"),
    *("keep", "dont_do", "leave", "stop", "stop:book"),
)
PARTING = ".?¿,:"


def in_force(symbols: list[Symbol], hits: Iterable[Hit]) -> Iterator[Hit]:
    """Without what a phrase of no force governs: from where it begins to the end of its clause."""
    found = list(hits)
    unreal = _by_clause(symbols, [hit for hit in found if hit.cue == "mood:unreal"])
    clauses = _clause_starts(symbols)
    for hit in found:
        first = unreal.get(clauses[hit.start])
        if hit.cue not in BEARING or first is None or first > hit.start:
            yield hit


def _by_clause(symbols: list[Symbol], moods: list[Hit]) -> dict[int, int]:
    """The first place in each clause that is governed, by where the clause begins."""
    clauses = _clause_starts(symbols)
    first: dict[int, int] = {}
    for mood in moods:
        clause = clauses[mood.start]
        first[clause] = min(mood.start, first.get(clause, mood.start))
    return first


def _clause_starts(symbols: list[Symbol]) -> list[int]:
    """Of each symbol the place where its clause begins."""
    starts, start = [], 0
    for place, symbol in enumerate(symbols):
        starts.append(start)
        if symbol.word in PARTING or symbol.parts:
            start = place + 1
    return starts
