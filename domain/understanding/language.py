"""Which language a text is in; of two, the one that carries the sentence."""

import re
from functools import lru_cache
from itertools import combinations, pairwise

from contracts.values import Language
from domain.languages import of_each
from domain.understanding.lexicon import EVERY_LANGUAGE, SINGLE, all_words, word_sets
from domain.understanding.numbers import CARDINALS
from domain.understanding.vocabulary import WORDS
from domain.understanding.words import Token

_SIGNS = "signs"
_LANGUAGES = EVERY_LANGUAGE
# Words of several languages, or of none, say nothing.
_SHARED = all_words("SHARED", _SIGNS) | {
    word for one, other in combinations(WORDS.values(), 2) for word in one & other
}
_FIRM, _HINT, _FAINT = 1.0, 0.5, 0.25
_NAME = re.compile(r"(?<=\w )[^\W\d_]*[A-ZÁÉÍÓÚÑÜ][^\W\d_]*")
_SURE, _MOST_ACCENTS = 2 * _FIRM, 2


def _patterns(value: str, form: str) -> dict[Language, re.Pattern[str]]:
    """Of the languages that have such a sign."""
    signs = of_each(_SIGNS, value)
    return {language: re.compile(form.format(said)) for language, said in signs.items() if said}


_ENDINGS = _patterns("ENDINGS", "(?:{})$")
_LETTERS = _patterns("LETTERS", "{}")
_SURE_MARKS = _patterns("SURE_MARKS", "[{}]")
_ACCENTS = _patterns("ACCENTS", "[{}]")
_SPEAKING = all_words("SPEAKING", _SIGNS)
_NAMED: dict[str, Language] = {
    name: language for language, names in word_sets("NAMES", _SIGNS).items() for name in names
}
_SPOKEN_IN: dict[str, Language] = {
    country: language
    for language, countries in word_sets("COUNTRIES", _SIGNS).items()
    for country in countries
}


def spoken_in(country: str) -> Language:
    """For figures that bear no sign of a language: "12/03/2027"."""
    return _SPOKEN_IN.get(country, _LANGUAGES[0])


def detect(tokens: list[Token], text: str, spoken: Language | None) -> Language | None:
    """None when nothing points to one language: figures, an address, a name.

    `spoken` is the language of the conversation so far: in doubt it goes on.
    """
    if wished := _wished(tokens):
        return wished
    scores, first = _weighed(tokens, text)
    if max(scores.values()) < _HINT:
        return None
    for leaning in (first, spoken):  # the sentence is built in the language it begins with
        if leaning:
            scores[leaning] += _HINT
    best = max(scores.values())
    leading = [language for language, score in scores.items() if score == best]
    return leading[0] if len(leading) == 1 else first


def _weighed(tokens: list[Token], text: str) -> tuple[dict[Language, float], Language | None]:
    """What speaks for each language, and the language of the first plain sign."""
    scores: dict[Language, float] = dict.fromkeys(_LANGUAGES, 0.0)
    # A name keeps its letters in any language.
    plain = text if text.isupper() else _NAME.sub(" ", text)
    for language, accents in _ACCENTS.items():
        scores[language] += _HINT * min(_MOST_ACCENTS, len(accents.findall(plain)))
    for language, marks in _SURE_MARKS.items():
        scores[language] += _SURE if marks.search(plain) else 0
    first: Language | None = None
    for token in tokens:
        if token.kind != "word":
            continue
        for language, weight in _votes(token.text, text[token.start : token.start + 1].isupper()):
            scores[language] += weight
            first = first or (language if weight >= _FIRM else None)
    return scores, first


def _wished(tokens: list[Token]) -> Language | None:
    """Who asks for a language is answered in it: "do you speak Spanish?", "en inglés"."""
    for token, following in pairwise(tokens):
        if token.text in _SPEAKING and following.text in _NAMED:
            return _NAMED[following.text]
    return None


@lru_cache(maxsize=8192)
def _votes(word: str, capital: bool) -> list[tuple[Language, float]]:
    if word in _SHARED:
        return []
    base = word.removesuffix("'s")
    votes: list[tuple[Language, float]] = []
    for language in _LANGUAGES:
        if base in WORDS[language] or word in WORDS[language]:
            votes.append((language, _FIRM))
        elif len(base) > 2 and (base in SINGLE[language] or base in CARDINALS[language]):
            votes.append((language, _HINT))
    if votes:
        best = max(weight for _, weight in votes)
        strongest = [vote for vote in votes if vote[1] == best]
        return votes if len(votes) == 1 else [] if len(strongest) > 1 else votes
    return _faint(word, capital)


def _faint(word: str, capital: bool) -> list[tuple[Language, float]]:
    """By letters and endings alone; a name says nothing."""
    if capital or len(word) < 4:
        quoted = [language for language, letters in _LETTERS.items() if letters.search("'")]
        return [(quoted[0], _HINT)] if "'" in word and quoted else []
    for signs in (_LETTERS, _ENDINGS):
        for language, sign in signs.items():
            if sign.search(word):
                return [(language, _FAINT)]
    return []
