"""A text cut into clauses: in each a day or an hour has one part to play."""

import re
from itertools import takewhile
from typing import NamedTuple

from domain.understanding.cues import AND, BREAKING, CLOSING, CUES, ELSE, SCOPED, THAT
from domain.understanding.lexicon import SINGLE, all_words
from domain.understanding.numbers import CARDINALS, ORDINALS
from domain.understanding.phrase_table import Found
from domain.understanding.phrases import PHRASES
from domain.understanding.words import Token

_STOPS = frozenset('.:!?;…()[]{}"¿¡|•*<>')
_DATED = re.compile(r"wd\ds?|mo\d+")
_TIMED = re.compile(
    r"half|quarter|week|weekend|month|today|tomorrow|tonight|noon|midnight|morning|afternoon|evening|night|next|this"
)
_LINKS = frozenset(
    {"the", "at", "on", "of", "to", "la", "las", "in", "by", "a", "at the", "for", "los"}
)
_ARTICLES = frozenset({"the", "la", "las", "los"})
_MONTH = re.compile(r"mo\d+")
_TELLING = frozenset({"busy", "unable"})
_TO, _FOR = frozenset({"to", "at the"}), frozenset({"for", "for the"})
_AMONG = frozenset({"or", "and", "nor"})
_ABBREVIATIONS = all_words("ABBREVIATIONS", "signs")
_FAR = 5  # tokens: how far the end of a list may lie ahead


class Clause(NamedTuple):
    tokens: list[Token]
    cues: list[Found]  # places are those of `tokens`
    asking: bool  # the sentence ends with a question mark
    sentence: int
    amends: bool  # begins where something said before is taken back
    leaves: bool = False  # names what something is moved away from

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def is_alternative(self) -> bool:
        """ "Or else the 2nd": it is what is left where that before it cannot be."""
        opens = any(cue.kind == ELSE and cue.first == 0 for cue in self.cues)
        return opens or symbol_of(self.tokens[0].text) == "or"

    def place(self, cue: Found) -> tuple[int, int]:
        return self.tokens[cue.first].start, self.tokens[cue.last - 1].end


def clauses(tokens: list[Token], folded: str) -> list[Clause]:
    cues = [cue for cue in CUES.find(tokens) if not _counts_back(tokens, cue)]
    inside = {place for cue in cues for place in range(cue.first + 1, cue.last)}
    joins = {cue.first: cue.kind for cue in cues if cue.kind in BREAKING}
    telling = {cue.first for cue in cues if cue.kind in _TELLING}
    joins = {
        at: kind
        for at, kind in joins.items()
        if kind != THAT or (_tells(at, cues, telling) and not _phrases_at(tokens, at))
    }
    ends = {cue.last for cue in cues if cue.kind in CLOSING}
    made: list[Clause] = []
    start, sentence = 0, 0
    for at in range(len(tokens) + 1):
        stop = at == len(tokens) or (at not in inside and _stops(tokens, at, folded))
        broken = stop or (at not in inside and _breaks(tokens, at, start, joins, ends))
        if not broken:
            continue
        if clause := _clause(tokens, start, at, cues, sentence):
            made.append(clause)
        if stop:
            made = _asked(made, sentence, at < len(tokens) and tokens[at].text == "?")
            sentence += 1
        start = at
    return made


def _tells(at: int, cues: list[Found], telling: set[int]) -> bool:
    """Whether right after it somebody says what they do then."""
    last = next(cue.last for cue in cues if cue.first == at)
    return bool({last, last + 1} & telling)


def _counts_back(tokens: list[Token], cue: Found) -> bool:
    """ "Siete menos diez": less, and no exception."""
    if cue.last - cue.first > 1 or not 0 < cue.first < len(tokens) - 1:
        return False
    less = symbol_of(tokens[cue.first].text) == "less"
    return less and all(_is_number(tokens[cue.first + step]) for step in (-1, 1))


def parted(clause: Clause) -> list[Clause]:
    """Of something that is moved: what it is moved from, and what to."""
    for at in _turns_of(clause.tokens)[:1]:
        return [
            clause._replace(
                tokens=clause.tokens[:at],
                cues=[cue for cue in clause.cues if cue.last <= at],
                leaves=True,
            ),
            clause._replace(
                tokens=clause.tokens[at:],
                cues=[
                    cue._replace(first=cue.first - at, last=cue.last - at)
                    for cue in clause.cues
                    if cue.first >= at
                ],
            ),
        ]
    return [clause]


def _turns_of(tokens: list[Token]) -> list[int]:
    """Where it turns to what is wanted; "to" says so rather than "for"."""
    for ways in (_TO, _FOR):
        if places := [at for at in range(1, len(tokens) - 1) if _turns(tokens, at, ways)]:
            return places
    return []


def _turns(tokens: list[Token], at: int, ways: frozenset[str]) -> bool:
    """Whether the word leads from one day or hour to another: "from Monday to Friday"."""
    symbol, following = symbol_of(tokens[at].text), symbol_of(tokens[at + 1].text)
    if symbol not in ways or (symbol in _TO and following in ("la", "las")):
        return False
    after = [t for t in tokens[at + 1 : at + 3] if symbol_of(t.text) not in _LINKS]
    return bool(after) and _is_value(after[0]) and any(_is_value(t) for t in tokens[:at])


def _clause(
    tokens: list[Token], start: int, end: int, cues: list[Found], sentence: int
) -> Clause | None:
    while start < end and tokens[start].kind == "mark" and tokens[start].text not in "#$%-'":
        start += 1
    own = [
        cue._replace(first=cue.first - start, last=cue.last - start)
        for cue in cues
        if start <= cue.first < end
    ]
    if start == end:
        return None
    amends = any(cue.kind == "amend" for cue in own)
    return Clause(tokens[start:end], own, False, sentence, amends)


def _asked(made: list[Clause], sentence: int, asking: bool) -> list[Clause]:
    if not asking:
        return made
    return [c._replace(asking=True) if c.sentence == sentence else c for c in made]


def _stops(tokens: list[Token], at: int, folded: str) -> bool:
    token = tokens[at]
    if at and "\n" in folded[tokens[at - 1].end : token.start]:
        return True
    if token.kind != "mark":
        return False
    if token.text == ".":
        return not _abbreviates(tokens, at, folded)
    return token.text in _STOPS or ord(token.text) > 0x2000


def _abbreviates(tokens: list[Token], at: int, folded: str) -> bool:
    """ "Nov. 5", "St. Patrick"."""
    if not at or at + 1 == len(tokens):
        return False
    before = tokens[at - 1]
    short = before.kind == "word" and len(before.text) <= 4 and before.end == tokens[at].start
    following = tokens[at + 1]
    dated = _DATED.fullmatch(symbol_of(before.text)) is not None
    return short and (
        (dated and following.kind in ("number", "ordinal")) or before.text in _ABBREVIATIONS
    )


def _breaks(
    tokens: list[Token], at: int, start: int, joins: dict[int, str], ends: set[int]
) -> bool:
    """`ends`: where words end that say all there is to say of what stands before them."""
    token = tokens[at]
    if token.text == ",":
        return not _goes_on(tokens, at)
    if token.text == "-" and at and at + 1 < len(tokens):
        spaced = tokens[at - 1].end < token.start and token.end < tokens[at + 1].start
        return spaced and not (_is_value(tokens[at - 1]) and _is_value(tokens[at + 1]))
    if at in joins and at:
        if joins[at] in SCOPED:
            return _contrasts(tokens, start, at)
        if at in ends and any(_is_value(t) for t in tokens[start : at - 1]):
            return True  # "this week I can't and Monday neither"
        return joins[at] != AND or not (_lists(tokens, at) or _phrases_at(tokens, at))
    return False


def _contrasts(tokens: list[Token], start: int, at: int) -> bool:
    """Whether something is named on both sides: "1430 not 1500", "any day except Monday"."""
    before = any(_is_value(t) for t in tokens[start:at] if t.text != ",")
    after = takewhile(lambda t: t.kind != "mark", tokens[at + 1 : at + 1 + _FAR])
    return before and any(_is_value(t) for t in after)


def _lists(tokens: list[Token], at: int) -> bool:
    """Whether "and" goes on with another day or hour."""
    following = [t for t in tokens[at + 1 : at + 5] if symbol_of(t.text) not in _LINKS]
    if any(symbol.startswith("ft") for symbol in _phrases_at(tokens, at + 1)):
        return True
    return bool(following) and _is_value(following[0])


def _phrases_at(tokens: list[Token], at: int) -> list[str]:
    """What the phrases stand for that may begin here."""
    words = tuple(token.text for token in tokens[at : at + 2 * _FAR])
    first = words[0] if words else ""
    return [sym for phrase, sym in PHRASES.get(first, ()) if words[: len(phrase)] == phrase]


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether a comma stands inside a date, or in a list that ends with "or"."""
    before = tokens[at - 1] if at else None
    after = [t for t in tokens[at + 1 : at + 2 + _FAR] if symbol_of(t.text) not in _LINKS]
    if not before or not after or not _is_value(before) or not _is_value(after[0]):
        return False
    first, second = symbol_of(before.text), symbol_of(after[0].text)
    if _MONTH.fullmatch(second) or (
        first.startswith("wd") and after[0].kind in ("number", "ordinal", "date")
    ):
        return not _is_hour(tokens, at)
    if len(after[0].text) == 4 and after[0].text[:2] == "20":
        return True
    if _MONTH.fullmatch(first) and symbol_of(tokens[at + 1].text) not in _ARTICLES:
        return True
    rest = [symbol_of(t.text) for t in tokens[at + 1 : at + 2 + _FAR]]
    same = before.kind == after[0].kind or {before.kind, after[0].kind} <= {"number", "ordinal"}
    return same and any(symbol in _AMONG for symbol in rest) and _ends_list(tokens, at)


def _is_hour(tokens: list[Token], at: int) -> bool:
    """Whether after the comma a moment or a stretch of hours begins: "Tuesday, 9 to 11 am"."""
    after = [t for t in tokens[at + 1 : at + 6] if symbol_of(t.text) not in _ARTICLES]
    if len(after) < 2 or after[0].kind == "date":
        return False
    to = after[1].text == "-" or symbol_of(after[1].text) in ("to", "until")
    ranged = to and len(after) > 2 and _is_value(after[2])
    return ranged or after[1].kind == "meridiem"


def _ends_list(tokens: list[Token], at: int) -> bool:
    """Only values and links up to the "or" of the list."""
    for token in tokens[at + 1 : at + 2 + _FAR]:
        symbol = symbol_of(token.text)
        if symbol in _AMONG:
            return True
        if not (_is_value(token) or symbol in _LINKS or token.text == ","):
            return False
    return False


def symbol_of(word: str) -> str:
    for table in _SINGLES:
        if word in table:
            return table[word]
    return word


_SINGLES = list(SINGLE.values())
_NUMBERS: frozenset[str] = frozenset(
    word for table in (CARDINALS, ORDINALS) for words in table.values() for word in words
)


def _is_number(token: Token) -> bool:
    return token.kind == "number" or token.text in _NUMBERS or symbol_of(token.text) == "quarter"


def _is_value(token: Token) -> bool:
    if token.kind in ("number", "ordinal", "clock", "date", "dotted", "meridiem"):
        return True
    symbol = symbol_of(token.text)
    return (
        token.text in _NUMBERS
        or _DATED.fullmatch(symbol) is not None
        or _TIMED.fullmatch(symbol) is not None
    )
