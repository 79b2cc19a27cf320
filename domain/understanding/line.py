"""A text as one line of grammar symbols, from which rules take what they understand."""

import re
from bisect import bisect_left, bisect_right

from domain.reading import Language
from domain.understanding.lexicon import SINGLE
from domain.understanding.numbers import number_at
from domain.understanding.patterns import word_set
from domain.understanding.phrases import PHRASES
from domain.understanding.words import Token

_TAKEN = "¤"  # stands for what a rule has used
_OTHER: dict[Language, Language] = {"en": "es", "es": "en"}
_BEFORE_ONE = word_set("the that this which another any other first second third last next no")
_AFTER_NOUN = word_set(". , ! ? please instead works is too") | {""}
_BEFORE_TARDE = word_set(
    "la dela esta cada una las toda por en manana hoy media de lunes martes miercoles jueves "
    "viernes sabado domingo"
)
_BEFORE_DAY = word_set(
    "on next this last for every el este proximo los or and to from until by of de , - before "
    "after coming upcoming do come free about works"
)
_AFTER_DAY = word_set(
    ". , the please works work at for if or and morning afternoon evening night en a por del"
)
# Words too common in one language to be read as a word of the other.
_NEVER_SPANISH = word_set("once son me no a hay pa min e u o y come sin fin lo como set is sobre")
_NEVER_ENGLISH = word_set("a me no an as in on he son sin ten come sea van once past sun sat")
# Short forms that are also plain words: a day only where the place in the line says so.
_DOUBTFUL = word_set("sat sun wed mon dom sab vie mar")


class Line:
    """The symbols, a space around each; `take` blanks what a rule has used."""

    def __init__(self, tokens: list[Token], language: Language) -> None:
        self.tokens = tokens
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
        first = max(bisect_right(self.starts, start) - 1, 0)
        if start > self.starts[first] and self.text[start] == " ":
            first += 1
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
        return f"{number}{'ord' if word.endswith('a') else 'th'}", 1  # "la 1ra" is no day
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
    if word == "one" and at and _before_one(words[at - 1], "".join(words[at + 1 : at + 2])):
        return word, 1  # "the one at 3"
    if word == "tarde" and at and words[at - 1] not in _BEFORE_TARDE:
        return "late", 1  # "llegué tarde"
    for tongue in (language, _OTHER[language]):
        if tongue != language and word in (_NEVER_ENGLISH if language == "es" else _NEVER_SPANISH):
            break
        number = number_at(words, at, tongue)
        if number:
            return number
        symbol = SINGLE[tongue].get(word)
        if symbol and not (word in _DOUBTFUL and not _dated(words, at)):
            return symbol, 1
    return words[at], 1


def _before_one(word: str, following: str) -> bool:
    if SINGLE["en"].get(word, "").startswith("wd") and following in _AFTER_NOUN:
        return True  # "the Friday one", but not "Friday one thirty"
    return word in _BEFORE_ONE or (word[:1].isdigit() and word[-2:] in ("st", "nd", "rd", "th"))


def _dated(words: list[str], at: int) -> bool:
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    return (
        len(words) == 1
        or after in ("-", "/")
        or before in _BEFORE_DAY
        or before[-1:].isdigit()
        or before[-2:] in ("st", "nd", "rd", "th")
        or after[:1].isdigit()
        or after in _AFTER_DAY
    )
