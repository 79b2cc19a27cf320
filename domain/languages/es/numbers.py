"""Number words, and how they are put together."""

_UNITS = """
cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis
diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco
veintiseis veintisiete veintiocho veintinueve
"""
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_FROM_FIFTH = "quinto sexto septimo octavo noveno decimo"
_FEMININE = "primera segunda tercera cuarta quinta sexta septima octava novena decima"
_HUNDREDS = """
cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos
"""
CARDINALS = {
    **{word: value for value, word in enumerate(_UNITS.split())},
    **{word: 30 + 10 * at for at, word in enumerate(_TENS.split())},
    "zero": 0,
    "veintiun": 21,
    "veintiuna": 21,
}
# "cuarto" is left out: it is rather a quarter.
ORDINALS = {
    **{word: value for value, word in enumerate(("primero", "segundo", "tercero"), 1)},
    **{word: at for at, word in enumerate(_FROM_FIFTH.split(), 5)},
    **{word: value for value, word in enumerate(_FEMININE.split(), 1)},
    "primer": 1,
    "tercer": 3,
}
HUNDREDS = {
    **{word: 100 * at for at, word in enumerate(_HUNDREDS.split(), 1)},
    "ciento": 100,
}
OTHER_NUMBERS = " ".join((*HUNDREDS, "mil"))

Number = tuple[str, int]  # a symbol ("21", "21ord") and how many words it takes


def number_at(words: list[str], at: int) -> Number | None:
    """The number that begins with the word at `at`."""
    word = words[at]
    if word in ORDINALS:
        return f"{ORDINALS[word]}ord", 1
    if word == "mil":
        return _plus(words, at + 1, 1000, below=1000, taken=1)
    if word in HUNDREDS:
        return _hundreds(words, at)
    return _cardinal(words, at, CARDINALS[word]) if word in CARDINALS else None


def _hundreds(words: list[str], at: int) -> Number:
    value = HUNDREDS[words[at]]
    found = _plus(words, at + 1, value, below=100, taken=1)
    # "ochocientos cinco cinco cinco" is dictation
    dictated = found[1] == 2 and CARDINALS.get(words[at + 1], 10) < 10
    dictated = dictated and words[at + 2 : at + 3] != [] and words[at + 2] in CARDINALS
    return (str(value), 1) if dictated else found


def _cardinal(words: list[str], at: int, value: int) -> Number:
    following = words[at + 1] if at + 1 < len(words) else ""
    if following == "mil":
        return _plus(words, at + 2, 1000 * value, below=1000, taken=2)
    if value >= 30 and following == "y" and at + 2 < len(words):
        unit = 1 if words[at + 2] in ("un", "una") else CARDINALS.get(words[at + 2], 0)
        if 0 < unit < 10:
            return str(value + unit), 3
    return str(value), 1


def _plus(words: list[str], at: int, value: int, *, below: int, taken: int) -> Number:
    rest = number_at(words, at) if at < len(words) else None
    if rest and rest[0].isdigit() and int(rest[0]) < below:
        return str(value + int(rest[0])), taken + rest[1]
    return str(value), taken
