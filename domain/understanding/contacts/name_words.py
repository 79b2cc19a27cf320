"""Which words may be a name, and how a name is written."""

import re
from bisect import bisect_left
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from domain.understanding.contacts.candidates import Candidate, blanked
from domain.understanding.contacts.tables import phrases, words
from domain.understanding.lexicon import SINGLE
from domain.understanding.numbers import NUMBER_WORDS
from domain.understanding.vocabulary import COMMON
from domain.understanding.words import Text, Token, fold

PARTICLES = words("contacts", "NAME_PARTICLES")
_LEADING_PARTICLES = words("contacts", "LEADING_PARTICLES")
_TITLES = words("contacts", "TITLES")
_STARTERS = words("contacts", "STARTERS")
_ARTICLES = words("contacts", "ARTICLES")
_KEY_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LONGEST = 6
_SIGNS = frozenset("-.,")
_SHORTEST_SPELLING, _LONGEST_SPELLING = 3, 20
_SMALL = words("roles", "FILLERS") | words("contacts", "LEADS")
GIVEN = words("names", "GIVEN")
_SPELLED = phrases("contacts", "SPELLED")
_ABBREVIATED = words("contacts", "ABBREVIATED")
_ANDS = words("contacts", "ANDS")
_NAMES_OF_CALENDAR = words("contacts", "CALENDAR_NAMES")
_GRAMMAR = frozenset(word for table in SINGLE.values() for word in table)
_CALENDAR = frozenset(
    word
    for table in SINGLE.values()
    for word, symbol in table.items()
    if symbol.startswith(("wd", "mo"))
)


@cache
def everyday() -> frozenset[str]:
    honest = COMMON | _CALENDAR | NUMBER_WORDS
    return honest | (words("everyday", "WORDS") | _GRAMMAR) - GIVEN


class NameRun(NamedTuple):
    first: int  # tokens: from and to
    last: int
    value: str
    raised: bool  # written with a capital, where not all is
    known: bool  # the first word is a first name
    plain: int  # words that are no everyday ones
    size: int


class Names:
    """The names that may stand in a text. `taken`: where addresses and numbers do."""

    def __init__(self, text: Text, taken: list[tuple[int, int]]) -> None:
        self.text = text
        self.taken = sorted(taken)
        gone = blanked(text.folded, taken)
        self.tokens = [token for token in text.tokens if gone[token.start] != " "]
        self.words = [token.text for token in self.tokens]
        letters = [sort for sort in text.original if sort.isalpha()]
        self._locals = [_local(text.folded[start:end]) for start, end in self.taken]
        self.loud = bool(letters) and all(sort.isupper() for sort in letters)

    def is_before_contact(self, last: int) -> bool:
        """Nothing but marks between the word and an address or a number."""
        after = last
        while after < len(self.tokens) and self.tokens[after].kind == "mark":
            after += 1
        ends = after >= len(self.tokens)
        end = len(self.text.folded) if ends else self.tokens[after].start
        return self.is_between(self.tokens[last - 1].end, end)

    def is_between(self, start: int, end: int) -> bool:
        """Whether an address or a number begins there."""
        at = bisect_left(self.taken, (start, 0))
        return at < len(self.taken) and self.taken[at][0] <= end

    def candidate(self, run: "NameRun", certain: bool = True) -> Candidate:
        start, end = self.tokens[run.first].start, self.tokens[run.last - 1].end
        return Candidate("name", run.value, start, end, certain)

    def raised(self, token: Token) -> bool:
        return not self.loud and self.text.original[token.start].isupper()

    def at(self, first: int, limit: int | None = None) -> NameRun | None:
        """The words from this one on that may be a name together."""
        limit = len(self.tokens) if limit is None else limit
        start = self._past_title(first, limit)
        taken: list[int] = []
        place = start
        while place < limit and len(taken) < _LONGEST and self._joins(start, place, taken):
            token = self.tokens[place]
            if token.kind == "mark":  # a dash within a name, the point of an initial
                place += 1
                continue
            if not self._fits(place, taken, limit):
                break
            taken.append(place)
            place += 1
        while taken and self.tokens[taken[-1]].text in PARTICLES:
            taken.pop()
        return self._run(taken) if taken else None

    def of_calendar(self, first: int, last: int) -> NameRun | None:
        """ "domingo abril santos": names that are days and months as well."""
        said = self.words[first:last]
        if len(said) == 1 and said[0] in _NAMES_OF_CALENDAR:
            return self._run([first]) if self.raised(self.tokens[first]) else None
        strange = [word for word in said if word not in _CALENDAR and word not in PARTICLES]
        dated = len(strange) < len(said) and all(word not in everyday() for word in strange)
        if not 1 < len(said) <= _LONGEST or not strange or not dated:
            return None
        return self._run(list(range(first, last)))

    def repeated(self, first: int, last: int) -> NameRun | None:
        """ "paco nieto, paco@...": the address tells that these words are a name, whatever else
        they are."""
        said = self.words[first:last]
        alone = all(token.kind == "word" for token in self.tokens[first:last])
        if not alone or not 1 < len(said) <= _LONGEST:
            return None
        told = [any(_is_of(word, local) for local in self._locals) for word in said]
        rest = [word for word, is_told in zip(said, told, strict=True) if not is_told]
        whole = not rest or (told[0] and not any(word in _SMALL for word in rest))
        return self._run(list(range(first, last))) if whole else None

    def of_days(self, at: int) -> NameRun | None:
        """ "Jun", where it is certain that a name stands here."""
        dated = self.words[at] in _CALENDAR and self.raised(self.tokens[at])
        return self._run([at]) if dated else None

    def numbered(self, first: int, limit: int) -> NameRun | None:
        """ "Client 12": people who try a receptionist out, and businesses, have such names."""
        at = first
        while at < min(limit, first + _LONGEST) and self.tokens[at].kind == "word":
            if not self.raised(self.tokens[at]) or self.words[at] in _CALENDAR:
                return None
            at += 1
        number = self.words[at] if at < limit else ""
        ends = at + 1 >= len(self.words) or self.tokens[at + 1].kind == "mark"
        ends = ends or self.words[at + 1] in _ANDS
        strange = any(word not in COMMON for word in self.words[first:at])
        if not number.isdigit() or len(number) > 3 or not ends or not strange:
            return None
        return self._run([*range(first, at + 1)])._replace(plain=1)

    def _is_in_figures(self, token: Token) -> bool:
        """Whether a figure stands right beside it, as in a code."""
        beside = self.text.folded[max(token.start - 1, 0) : token.start]
        beside += self.text.folded[token.end : token.end + 1]
        return any(sort.isdigit() for sort in beside)

    def _run(self, taken: list[int]) -> NameRun:
        found = [self.tokens[place] for place in taken]
        content = [token for token in found if token.text not in PARTICLES]
        last = taken[-1] + 1
        initial = len(found[-1].text) == 1 and self._follows(last, ".")
        written = self.text.original[found[0].start : found[-1].end + initial]
        return NameRun(
            taken[0],
            last + initial,
            shown(written),
            self.raised(content[0] if content else found[0]),
            bool(content) and content[0].text in GIVEN,
            sum(self._is_plain(token) for token in content),
            len(content),
        )

    def _is_plain(self, token: Token) -> bool:
        known = token.text in GIVEN and self.raised(token)
        return known or token.text not in everyday()

    def _follows(self, place: int, mark: str) -> bool:
        return (
            place < len(self.tokens)
            and self.tokens[place].text == mark
            and self.tokens[place].start == self.tokens[place - 1].end
            and place + 1 < len(self.tokens)
        )

    def _past_title(self, first: int, limit: int) -> int:
        at = first
        if at + 1 < limit and self.tokens[at].text in _ARTICLES:
            at += 1
        if at < limit and self.tokens[at].text in _TITLES:
            at += 1
            return at + 1 if at < limit and self.tokens[at].text == "." else at
        return first

    def _joins(self, start: int, place: int, taken: list[int]) -> bool:
        """Only blanks, the dash of "Jean-Luc" or the point of an initial stand between."""
        token = self.tokens[place]
        if place == start:
            return token.kind == "word"
        before = self.tokens[place - 1]
        gap = self.text.original[before.end : token.start]
        if token.kind == "mark":
            return bool(taken) and taken[-1] == place - 1 and self._is_inner_mark(place)
        return token.kind == "word" and gap.strip(" ") == "" and len(gap) < 3

    def _is_inner_mark(self, place: int) -> bool:
        token, before = self.tokens[place], self.tokens[place - 1]
        if token.start != before.end or place + 1 >= len(self.tokens):
            return False
        after = self.tokens[place + 1]
        if token.text == "-":
            return after.start == token.end and after.kind == "word" and len(after.text) > 1
        short = len(before.text) == 1 or before.text in _ABBREVIATED
        return token.text == "." and short and (self.raised(after) or after.text in PARTICLES)

    def _fits(self, place: int, taken: list[int], limit: int) -> bool:
        token = self.tokens[place]
        raised = self.raised(token)
        if token.text.endswith("'s") or self._is_in_figures(token):
            return False  # "Lucia's", "B7QX"
        if token.text in PARTICLES:
            return self._is_particle(place, taken, raised, limit)
        if token.text in _ABBREVIATED and raised:
            return True
        if token.text in everyday() and not (raised and token.text in GIVEN):
            return raised and self._is_raised_among_names(place, taken, limit)
        if _is_typed_at_random(token.text):
            return False
        # Names are written alike: after "Ana" a small word is no surname.
        return raised or not taken or not self.raised(self.tokens[taken[0]])

    def _is_particle(self, place: int, taken: list[int], raised: bool, limit: int) -> bool:
        if not taken and not (raised and self.tokens[place].text in _LEADING_PARTICLES):
            return False
        after = self.tokens[place + 1] if place + 1 < limit else None
        if after is None or after.kind != "word":
            return False
        if self.tokens[place].text in _ANDS and after.text in GIVEN:
            return False  # two people
        among = after.text in PARTICLES or after.text not in everyday()
        alike = not taken or self.raised(self.tokens[taken[0]]) == self.raised(after)
        return among and (alike or after.text in PARTICLES)

    def _is_raised_among_names(self, place: int, taken: list[int], limit: int) -> bool:
        """ "Will Young", "April Summers", "Kate May": an everyday word beside a name."""
        named = any(self.tokens[at].text not in everyday() for at in taken)
        if named:
            return self.tokens[place].text not in _STARTERS
        if self.tokens[place].text in _STARTERS:
            return False
        following = takewhile(
            lambda token: token.kind == "word" and self.raised(token),
            self.tokens[place + 1 : min(limit, place + _LONGEST)],
        )
        return any(token.text not in everyday() | PARTICLES for token in following)


def _local(written: str) -> list[str]:
    """The words of the part of an address before the sign."""
    local, sign, _ = written.rpartition("@")
    return re.findall(r"[^\W\d_]+", local) if sign else []


def _is_of(word: str, local: list[str]) -> bool:
    """ "al.burke", and in one word where it is no short one: "paconieto"."""
    return word in local or (len(word) > 3 and any(word in part for part in local))


def _is_typed_at_random(word: str) -> bool:
    if len(word) < 3 or not word.isascii():
        return False
    return not re.search("[aeiouy]", word) or (
        len(word) > 3 and any(word in row for row in _KEY_ROWS)
    )


def shown(written: str) -> str:
    """As a name is written; what has capitals of its own is kept."""
    parts = re.sub(r"\s+", " ", written).strip(" ,").split(" ")
    if not (written.islower() or written.isupper()):
        return " ".join(parts)
    return " ".join(_raised(word, first=index == 0) for index, word in enumerate(parts))


def _raised(word: str, *, first: bool) -> str:
    lowered = word.lower()
    if fold(lowered) in PARTICLES and not first:
        return lowered
    raised = re.sub(r"(?:^|(?<=['’-]))\w", lambda match: match.group().upper(), lowered)
    return re.sub(r"^Mc(\w)", lambda match: "Mc" + match[1].upper(), raised)


def same(one: str, other: str) -> bool:
    return fold(one).casefold() == fold(other).casefold()


def spelling_cue(names: Names, start: int) -> int:
    """Where "it's spelled" begins in front of the letters, or -1."""
    at = bisect_left(names.tokens, start, key=lambda token: token.start)
    for phrase in _SPELLED:
        if tuple(names.words[max(0, at - len(phrase)) : at]) == phrase:
            return names.tokens[at - len(phrase)].start
    return -1


def spelled_at(names: Names, first: int) -> Candidate | None:
    """ "X-Ó-C-H-I-T-L", and words that go on after it."""
    letters: list[int] = []
    at = first
    while at < len(names.tokens) and len(letters) < _LONGEST_SPELLING:
        token = names.tokens[at]
        if token.kind == "word" and len(token.text) == 1:
            letters.append(at)
        elif token.text not in _SIGNS or not letters:
            break
        at += 1
    if len(letters) < _SHORTEST_SPELLING:
        return None
    written = names.text.original
    value = "".join(written[names.tokens[at].start] for at in letters).capitalize()
    start, end = names.tokens[letters[0]].start, names.tokens[letters[-1]].end
    return Candidate("name", value, start, end, certain=False)
