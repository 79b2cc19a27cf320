"""A text as one line of grammar symbols, from which rules take what they understand."""

import re
from bisect import bisect_left, bisect_right

from contracts.values import Language
from domain.languages import of_each
from domain.understanding.lexicon import EVERY_LANGUAGE, SINGLE, all_words, word_sets
from domain.understanding.numbers import number_at
from domain.understanding.phrases import PHRASES
from domain.understanding.words import Token

_ORDINAL = re.compile(rf"\d+(?:{'|'.join(all_words('ORDINAL_ENDINGS'))})")
_MONTH = re.compile(r"mo\d+")
_PLACE_ENDINGS = tuple(all_words("PLACE_ENDINGS"))
_TAKEN = "¤"  # stands for what a rule has used
_NOT_ABROAD = word_sets("NOT_ABROAD")
_MAYBE_DAYS = all_words("MAYBE_DAYS")
_BEFORE_DAY = all_words("BEFORE_DAY")
_AFTER_DAY = all_words("AFTER_DAY")
_NO_NUMBERS = {
    word: (frozenset(before.split()), frozenset(after.split()) | {""})
    for table in of_each("lexicon", "NO_NUMBERS").values()
    for word, (before, after) in table.items()
}
_INSTEAD = {
    word: (symbol, frozenset(before.split()))
    for table in of_each("lexicon", "INSTEAD").values()
    for word, (symbol, before) in table.items()
}


class Line:
    """The symbols, a space around each; `take` blanks what a rule has used."""

    def __init__(self, tokens: list[Token], language: Language, country: str = "US") -> None:
        self.tokens = tokens
        self.country = country
        self.starts: list[int] = []  # place in `text` of each symbol
        self.spans: list[tuple[int, int]] = []  # tokens each symbol stands for: from, to
        parts: list[str] = []
        length = 1
        for symbol, at, end in _symbols(tokens, language):
            self.starts.append(length)
            self.spans.append((at, end))
            parts.append(symbol)
            length += len(symbol) + 1
        self.text = self.said = f" {' '.join(parts)} "
        self.blanks: list[tuple[int, int]] = []  # places taken so far, in this order

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.search(self.text)
        if match:
            self.blank(match.start(), match.end())
        return match

    def blank(self, start: int, end: int) -> None:
        # Spaces stay, so that a neighbour is still seen as a word of its own.
        self.blanks.append((start, end))
        gone = "".join(" " if c == " " else _TAKEN for c in self.text[start:end])
        self.text = self.text[:start] + gone + self.text[end:]

    def left(self) -> list[Token]:
        """The tokens that no rule has taken."""
        return [
            token
            for start, (at, end) in zip(self.starts, self.spans, strict=True)
            if self.text[start] != _TAKEN
            for token in self.tokens[at:end]
        ]

    def characters(self, start: int, end: int) -> tuple[int, int]:
        """The place in the text of the symbols between two offsets."""
        begin = start + (self.text[start : start + 1] == " ")
        first = max(bisect_right(self.starts, begin) - 1, 0)
        last = max(bisect_left(self.starts, end) - 1, first)
        return (
            self.tokens[self.spans[first][0]].start,
            self.tokens[self.spans[last][1] - 1].end,
        )

    def tokens_before(self, offset: int) -> int:
        """How many tokens stand before the symbol at `offset`."""
        index = bisect_left(self.starts, offset)
        return self.spans[index][0] if index < len(self.spans) else len(self.tokens)

    def is_word(self, offset: int) -> bool:
        """Whether the symbol at `offset` was written in letters."""
        symbol = bisect_right(self.starts, offset) - 1
        return self.tokens[self.spans[symbol][0]].kind == "word"


def _symbols(tokens: list[Token], language: Language) -> list[tuple[str, int, int]]:
    words = [token.text for token in tokens]
    found: list[tuple[str, int, int]] = []
    at = 0
    while at < len(words):
        symbol, count = _symbol(tokens, words, at, language)
        if not _hyphen(found, tokens, at, language):
            found.append((symbol, at, at + count))
        at += count
    return found


def _hyphen(
    found: list[tuple[str, int, int]], tokens: list[Token], at: int, language: Language
) -> bool:
    """Whether a dash only ties a word to a number: "seven-thirty", "4-ish"."""
    if tokens[at].text != "-" or not found or at + 1 == len(tokens):
        return False
    if tokens[at + 1].text == "ish":
        return True
    following = number_at([tokens[at + 1].text], 0, language)
    spoken = found[-1][0].isdigit() and tokens[at - 1].kind == "word"
    return spoken and following is not None and following[0].isdigit() and int(following[0]) > 9


def _symbol(tokens: list[Token], words: list[str], at: int, language: Language) -> tuple[str, int]:
    kind, word = tokens[at].kind, words[at]
    if kind == "ordinal":
        number = "".join(c for c in word if c.isdigit())
        return (
            f"{number}{'ord' if word.endswith(_PLACE_ENDINGS) else 'th'}",
            1,
        )  # "la 1ra" is no day
    if kind == "meridiem":
        return f"{word[0]}m", 1
    if kind == "clock":
        return re.sub(r" ?h ?", ":", word), 1
    if kind not in ("word", "number"):
        return "at" if word == "@" else word.replace(" ", ""), 1
    for phrase, symbol in PHRASES.get(word, ()):
        if tuple(words[at : at + len(phrase)]) == phrase:
            return symbol, len(phrase)
    if kind == "number":
        return word, 1
    return _word(words, at, language)


def _word(words: list[str], at: int, language: Language) -> tuple[str, int]:
    word = words[at].removesuffix("'s")
    if at and no_number(words, at, word):
        return word, 1  # "the one at 3"
    instead = _INSTEAD.get(word)
    if instead and at and words[at - 1] not in instead[1]:
        return instead[0], 1
    for tongue in _tongues(language):
        if tongue != language and word in _NOT_ABROAD[tongue]:
            continue
        number = number_at(words, at, tongue)
        if number:
            return number
        symbol = SINGLE[tongue].get(word)
        if symbol and not (word in _MAYBE_DAYS and not _dated(words, at)):
            return symbol, 1
    return words[at], 1


def _tongues(language: Language) -> tuple[Language, ...]:
    """All languages, that of the sentence first: people mix them."""
    return (language, *(tongue for tongue in EVERY_LANGUAGE if tongue != language))


def no_number(words: list[str], at: int, word: str) -> bool:
    """ "That one", "the Friday one"."""
    if word not in _NO_NUMBERS:
        return False
    before, after = _NO_NUMBERS[word]
    following = "".join(words[at + 1 : at + 2])
    if _is_weekday(words[at - 1]) and following in after:
        return True  # "the Friday one", but not "Friday one thirty"
    return words[at - 1] in before or _ORDINAL.fullmatch(words[at - 1]) is not None


def _is_weekday(word: str) -> bool:
    return any(table.get(word, "").startswith("wd") for table in SINGLE.values())


def _is_month(word: str) -> bool:
    return any(_MONTH.fullmatch(table.get(word, "")) for table in SINGLE.values())


def _dated(words: list[str], at: int) -> bool:
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    beside = (before, after)
    return (
        len(words) == 1
        or any(word in _MAYBE_DAYS or _is_weekday(word) for word in beside)
        or after in ("-", "/")
        or before in _BEFORE_DAY
        or before[-1:].isdigit()
        or _ORDINAL.fullmatch(before) is not None
        or after[:1].isdigit()
        or after in _AFTER_DAY
        or _is_month(after)
    )
