"""Which language a text is in; of two, the one that carries the sentence."""

import re
from functools import lru_cache
from itertools import pairwise

from contracts.values import Language
from domain.understanding.lexicon import SINGLE
from domain.understanding.numbers import CARDINALS
from domain.understanding.patterns import word_set
from domain.understanding.vocabulary import WORDS
from domain.understanding.words import Token

# Words of both languages, or of neither, say nothing.
_SHARED = (WORDS["en"] & WORDS["es"]) | word_set(
    "a no me am pm o e y i u ya ago once hotel email mail ok gmail hotmail com sos"
)
_ES_ENDINGS = re.compile(
    r"(?:cion|ciones|dad|dades|mente|ando|iendo|aron|ieron|aba|ada|adas|ado|ados|ido|ida|idos|illo|illa|"
    r"ito|ita|ero|era|eros|eras|oso|osa|ar|er|ir|arme|erme|irme|anza|encia|ancia|aje|ez|os|as|o|a)$"
)
_EN_ENDINGS = re.compile(
    r"(?:tion|tions|ing|ings|ed|ly|ness|ment|ments|ful|less|able|ght|th|ck|sh|ch|ow|ew|ee|oo|y|ies|ity|"
    r"ss|ll|tt|ff|ier|ck|rd|nd|st|nt|rt|ld|lp|rk|ps|ts|ks|k|w|t|p|d|m)$"
)
_EN_LETTERS = re.compile(r"w|k|sh|th|oo|ee|ck|ph|wh|'|ght|tt|pp|ss|ff|mm")
_SPANISH_MARKS = re.compile(r"[ñÑ¿¡]")
_ACCENTS = re.compile(r"[áéíóúÁÉÍÓÚ]")
_SPEAKING = word_set("speak speaks in en habla hablan hablas hablar prefer prefiero")
_NAMED: dict[str, Language] = {
    "english": "en", "ingles": "en", "spanish": "es", "espanol": "es", "castellano": "es",
}  # fmt: skip
_FIRM, _HINT, _FAINT = 1.0, 0.5, 0.25


_SPANISH_SPOKEN = frozenset("MX ES AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY PR".split())


def spoken_in(country: str) -> Language:
    """For figures that bear no sign of a language: "12/03/2027"."""
    return "es" if country in _SPANISH_SPOKEN else "en"


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
    if scores["en"] == scores["es"]:
        return first
    return "en" if scores["en"] > scores["es"] else "es"


def _weighed(tokens: list[Token], text: str) -> tuple[dict[Language, float], Language | None]:
    """What speaks for each language, and the language of the first plain sign."""
    scores: dict[Language, float] = {"en": 0.0, "es": 0.0}
    scores["es"] += _HINT * min(2, len(_ACCENTS.findall(text)))
    scores["es"] += 2 * _FIRM if _SPANISH_MARKS.search(text) else 0
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
    languages: tuple[Language, Language] = ("en", "es")
    for language in languages:
        if base in WORDS[language] or word in WORDS[language]:
            votes.append((language, _FIRM))
        elif len(base) > 2 and (base in SINGLE[language] or base in CARDINALS[language]):
            votes.append((language, _HINT))
    if votes:
        return votes if len(votes) == 1 else [] if votes[0][1] == votes[1][1] else votes
    if capital or len(word) < 4:
        return [("en", _HINT)] if "'" in word else []
    if _EN_LETTERS.search(word) or _EN_ENDINGS.search(word):
        return [("en", _FAINT)]
    return [("es", _FAINT)] if _ES_ENDINGS.search(word) else []
