"""Spelling: what a spoken word stands for inside an address, a number or a code."""

from domain.understanding.numbers import NUMBER_WORDS, number_at
from domain.understanding.patterns import word_set
from domain.understanding.words import Token

_ES_LETTERS = {
    "be": "b", "ce": "c", "efe": "f", "ge": "g", "hache": "h", "jota": "j", "ka": "k", "ele": "l",
    "eme": "m", "ene": "n", "pe": "p", "cu": "q", "erre": "r", "ere": "r", "ese": "s", "te": "t",
    "uve": "v", "ve": "v", "elle": "ll", "equis": "x", "ye": "y", "zeta": "z", "ceta": "z",
    "de": "d",
}  # fmt: skip
_EN_LETTERS = {"zee": "z", "zed": "z", "aitch": "h", "bee": "b", "cee": "c", "dee": "d",
               "gee": "g", "jay": "j", "kay": "k", "tee": "t", "vee": "v", "ex": "x",
               "ess": "s", "pee": "p", "eff": "f", "ell": "l", "em": "m", "cue": "q"}  # fmt: skip
_NATO = {
    word: word[0]
    for word in word_set(
        "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima "
        "mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu"
    )
}
_PAIRS = {
    ("uve", "doble"): "w", ("ve", "doble"): "w", ("doble", "ve"): "w", ("doble", "u"): "w",
    ("doble", "uve"): "w", ("double", "u"): "w", ("double", "you"): "w", ("i", "griega"): "y",
    ("be", "larga"): "b", ("be", "grande"): "b", ("ve", "corta"): "v", ("ve", "chica"): "v",
    ("i", "latina"): "i", ("guion", "bajo"): "_", ("barra", "baja"): "_", ("under", "score"): "_",
    ("guion", "medio"): "-", ("signo", "mas"): "+", ("plus", "sign"): "+", ("x", "ray"): "x",
    ("one", "word"): "", ("una", "palabra"): "", ("sin", "espacios"): "", ("all", "one"): "",
    ("all", "lowercase"): "", ("no", "spaces"): "", ("guion", "normal"): "-", ("raya", "baja"): "_",
}  # fmt: skip
_SIGNS = {
    "dot": ".", "punto": ".", "point": ".", "period": ".", "underscore": "_", "guionbajo": "_",
    "dash": "-", "hyphen": "-", "guion": "-", "minus": "-", "plus": "+", "subguion": "_",
    ".": ".", "_": "_", "-": "-", "+": "+",
}  # fmt: skip
TIMES = {"double": 2, "doble": 2, "triple": 3, "triples": 3, "treble": 3}
_LIKE = frozenset({"as", "de", "for", "like", "como"})
SILENT = word_set(
    "capital uppercase lowercase mayuscula mayusculas minuscula minusculas letra letter numero "
    "number con todo junto spelled word"
)


def spelled(tokens: list[Token], at: int) -> tuple[str, int]:
    """The characters the token at `at` stands for, and how many tokens that took."""
    word = tokens[at].text
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if (word, following) in _PAIRS:
        return _PAIRS[word, following], 2
    if word in TIMES and at + 1 < len(tokens):
        chars, count = spelled(tokens, at + 1)
        if letter := letter_of(chars) if chars else None:
            return letter * TIMES[word], count + 1
    if word in _SIGNS:
        return _SIGNS[word], 1
    letter = word if len(word) == 1 else _ES_LETTERS.get(word) or _EN_LETTERS.get(word, "")
    if letter and (taken := _likened(tokens, at, letter)):
        return letter, taken
    if word in SILENT and following:
        return "", 1
    if len(word) == 1 or tokens[at].kind != "word":
        return word, 1
    return _number(tokens, at) or (word, 1)


def is_letter_name(word: str) -> bool:
    """Whether the word names a letter and nobody is called so ("jota", not "jay" or "mike")."""
    return word in _ES_LETTERS


def letter_of(word: str) -> str | None:
    """The one letter a letter's name or a spelling-alphabet word stands for."""
    if len(word) == 1:
        return word
    return _ES_LETTERS.get(word) or _NATO.get(word) or _EN_LETTERS.get(word)


def _likened(tokens: list[Token], at: int, letter: str) -> int:
    """ "d as in dog", "b de burro", "n for nancy": the tokens it takes."""
    words = [token.text for token in tokens[at + 1 : at + 4]]
    if words[:2] == ["as", "in"] and len(words) == 3 and words[2].startswith(letter):
        return 4
    likened = len(words) > 1 and words[0] in _LIKE and len(words[1]) > 2
    return 3 if likened and words[1].startswith(letter) else 0


def _number(tokens: list[Token], at: int) -> tuple[str, int] | None:
    if tokens[at].text not in NUMBER_WORDS:
        return None
    words = [token.text for token in tokens[at : at + 6]]
    found = number_at(words, 0, "en") or number_at(words, 0, "es")
    return found if found and found[0].isdigit() else None
