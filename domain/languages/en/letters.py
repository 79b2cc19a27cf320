"""How letters, figures and signs are dictated in English."""

LETTERS = {
    "zee": "z", "zed": "z", "aitch": "h", "bee": "b", "cee": "c", "dee": "d", "gee": "g",
    "jay": "j", "kay": "k", "tee": "t", "vee": "v", "ex": "x", "ess": "s", "pee": "p", "eff": "f",
    "ell": "l", "em": "m", "cue": "q",
}  # fmt: skip
# Names of letters that are everyday words, or what people are called, as well.
DOUBTFUL_LETTERS = frozenset(LETTERS)
ALPHABET = """
alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november
oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu
"""
PHRASES = {
    "double u": "w", "double you": "w", "x ray": "x", "under score": "_", "plus sign": "+",
    "one word": "", "all one": "", "all lowercase": "", "no spaces": "",
}  # fmt: skip
SIGNS = {
    "dot": ".", "point": ".", "period": ".", "underscore": "_", "dash": "-", "hyphen": "-",
    "minus": "-", "plus": "+",
}  # fmt: skip
TIMES = {"double": 2, "triple": 3, "triples": 3, "treble": 3}
# "d as in dog", "n for nancy"
LIKENESS = "as in, as, for, like"
# Said beside letters, and no letter themselves.
SILENT = "capital uppercase lowercase letter number spelled word"
ZERO = "o oh zero"
PLUS = "plus"
# Between the groups of a number: "three one four dot five five five".
JOINTS = "dash dot area code then and"
AND = ""  # between tens and units: "noventa y nueve"
