"""The cues of doing in a text: where it has which phrase of either language."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from domain.acts import Act
from domain.languages import of_each
from domain.understanding.doings.moods import BEARING, PARTING, in_force
from domain.understanding.doings.notation import Phrase, phrases
from domain.understanding.doings.phrase_book import Hit, PhraseBook
from domain.understanding.doings.symbols import symbols_of
from domain.understanding.mentions import Mention
from domain.understanding.words import Text

_TABLES = (
    ("doings", "DOINGS"),
    ("parties", "PARTIES"),
    ("replies", "REPLIES"),
    ("questions", "QUESTIONS"),
    ("dangers", "DANGERS"),
    ("moods", "MOODS"),
)
# Of these the longest phrase says what is done: "don't cancel it" has a "cancel it" in it.
_CONTENDING = (
    *("want:", "keep", "stop", "dont_do", "leave", "not_yet", "nothing", "retract"),
    *("ask:", "note_lead", "not_note"),
)


@cache
def phrase_book() -> PhraseBook:
    return PhraseBook(_all_cues(), words_of_all("COURTESIES"))


@cache
def words_of_all(value: str) -> frozenset[str]:
    """A list of words, of all languages."""
    rows = of_each("word_classes", value).values()
    return frozenset(word for row in rows for word in row.split())


@cache
def numbers() -> dict[str, int]:
    """Those that people spell out, of all languages."""
    tables = of_each("word_classes", "NUMBERS").values()
    return {word: number for table in tables for word, number in table.items()}


@cache
def spellings() -> dict[str, str]:
    return {
        short: usual
        for pairs in of_each("word_classes", "SPELLINGS").values()
        for short, usual in (pair.split("=") for pair in pairs.split())
    }


def _all_cues() -> Iterator[tuple[str, Phrase]]:
    for module, value in _TABLES:
        for language, table in of_each(module, value).items():
            classes = of_each("word_classes", "CLASSES")[language]
            classes = classes | of_each("questions", "QUESTION_CLASSES")[language]
            for cue, rows in table.items():
                for phrase in phrases(rows, classes):
                    yield cue, phrase


class Cues:
    """`hits` are sorted by place; of contending cues only those that no longer one holds."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.symbols = symbols_of(text, spellings())
        self._hits: defaultdict[str, list[Hit]] = defaultdict(list)
        found = _outermost(phrase_book().find(self.symbols))
        for hit in in_force(self.symbols, found, words_of_all("ARTICLES")):
            self._hits[hit.cue].append(hit)

    def of(self, *cues: str) -> list[Hit]:
        return sorted(
            (hit for cue in cues for hit in self._hits.get(cue, ())), key=lambda hit: hit.start
        )

    def beginning(self, prefix: str) -> list[Hit]:
        return self.of(*(cue for cue in self._hits if cue.startswith(prefix)))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Of symbols, in the text."""
        return self.symbols[start].start, self.symbols[end - 1].end

    def words(self, start: int, end: int) -> str:
        return self.text.quote(*self.span(start, end))

    def mention(self, act: Act, hit: Hit) -> Mention:
        start, end = self.span(hit.start, hit.end)
        said = act.model_copy(update={"words": self.text.quote(start, end)})
        return Mention(said, start, end, self._clause_of_open(hit))

    def _clause_of_open(self, hit: Hit) -> tuple[int, int] | None:
        """The clause that all of has to be understood, where it may be that it only asks."""
        if hit.cue not in BEARING or hit.cue == "want:book":
            return None
        first = self.clause_start(hit.start, PARTING)
        if not any(first <= mood.start <= hit.start for mood in self.of("mood:open", "mood:loose")):
            return None
        return self.span(first, self.clause_end(hit.end, PARTING))

    def clause_end(self, place: int, marks: str = ".?") -> int:
        """The place of the next such mark, or behind the last symbol."""
        return next(
            (n for n in range(place, len(self.symbols)) if self.symbols[n].word in marks),
            len(self.symbols),
        )

    def clause_start(self, place: int, marks: str = ".?¿") -> int:
        return next((n + 1 for n in range(place - 1, -1, -1) if self.symbols[n].word in marks), 0)

    def clause_openings(self) -> list[int]:
        """The first places of all clauses."""
        starts = range(len(self.symbols))
        return [n for n in starts if not self.is_silent(n) and (n == 0 or self.is_silent(n - 1))]

    def is_silent(self, place: int) -> bool:
        return self.symbols[place].parts


def _outermost(hits: list[Hit]) -> Iterator[Hit]:
    """Two questions may share words ("what papers and how much"): that is for `questions`."""
    reach, last = {True: 0, False: 0}, (-1, -1)
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        asks = hit.cue.startswith("ask:")
        if not hit.cue.startswith(_CONTENDING):
            yield hit
        elif hit.end > max(reach[False], 0 if asks else reach[True]) or last == hit[1:]:
            reach[asks], last = max(hit.end, reach[asks]), (hit.start, hit.end)
            yield hit


def held_by(hit: Hit, others: list[Hit]) -> bool:
    return any(other.start <= hit.start and hit.end <= other.end for other in others)


def meets(hit: Hit, others: list[Hit]) -> bool:
    return any(other.start < hit.end and hit.start < other.end for other in others)
