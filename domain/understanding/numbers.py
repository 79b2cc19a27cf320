"""Number words of both languages, cardinal and ordinal."""

from domain.reading import Language


def _counted(words: str, start: int = 0, step: int = 1) -> dict[str, int]:
    return {word: start + step * index for index, word in enumerate(words.split())}


_EN = {
    **_counted(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen"
    ),
    **_counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    "fourty": 40,
    "oh": 0,
}
_ES = {
    **_counted(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres "
        "veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"
    ),
    **_counted("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
    "zero": 0,
    "veintiun": 21,
    "veintiuna": 21,
}
_EN_ORDINALS = {
    **_counted(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        1,
    ),
    "thirtieth": 30,
}
# "cuarto" is left out: it is rather a quarter.
_ES_ORDINALS = {
    **_counted("primero segundo tercero", 1),
    **_counted("quinto sexto septimo octavo noveno decimo", 5),
    **_counted("primera segunda tercera cuarta quinta sexta septima octava novena decima", 1),
    "primer": 1,
    "tercer": 3,
}
_ES_HUNDREDS = {
    **_counted(
        "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos "
        "ochocientos novecientos",
        100,
        100,
    ),
    "ciento": 100,
}
CARDINALS: dict[Language, dict[str, int]] = {"en": _EN, "es": _ES}
ORDINALS: dict[Language, dict[str, int]] = {"en": _EN_ORDINALS, "es": _ES_ORDINALS}
NUMBER_WORDS = frozenset((*_EN, *_ES, *_ES_HUNDREDS, "mil"))

Number = tuple[str, int]  # a symbol ("21", "21ord") and how many words it takes


def number_at(words: list[str], at: int, language: Language) -> Number | None:
    """The number that begins with the word at `at`."""
    word = words[at]
    if word in ORDINALS[language]:
        return f"{ORDINALS[language][word]}ord", 1
    if language == "en":
        return _english(words, at, _EN[word]) if word in _EN else None
    if word == "mil":
        return _plus(words, at + 1, language, 1000, below=1000, taken=1)
    if word in _ES_HUNDREDS:
        found = _plus(words, at + 1, language, _ES_HUNDREDS[word], below=100, taken=1)
        # "ochocientos cinco cinco cinco" is dictation
        dictated = found[1] == 2 and _ES.get(words[at + 1], 10) < 10
        dictated = dictated and words[at + 2 : at + 3] != [] and words[at + 2] in _ES
        return (str(_ES_HUNDREDS[word]), 1) if dictated else found
    return _spanish(words, at, _ES[word]) if word in _ES else None


def _english(words: list[str], at: int, value: int) -> Number:
    following = words[at + 1] if at + 1 < len(words) else ""
    if 9 < value < 24 and following == "hundred":
        return str(100 * value), 2  # "sixteen hundred hours"
    if value == 0 and words[at + 2 : at + 3] == ["hundred"] and following in _EN:
        return f"0{_EN[following]}00", 3  # "oh nine hundred"
    if value < 10 and following == "hundred":
        joint = words[at + 2 : at + 3] == ["and"]
        found = _plus(words, at + 2 + joint, "en", 100 * value, below=100, taken=2 + joint)
        # "eight hundred five five five" is dictation
        return found if joint or int(found[0]) % 100 > 9 else (str(100 * value), 2)
    if following == "thousand":
        joint = words[at + 2 : at + 3] == ["and"]
        return _plus(words, at + 2 + joint, "en", 1000 * value, below=1000, taken=2 + joint)
    if value >= 20:
        dash = following == "-"
        unit = words[at + 1 + dash] if at + 1 + dash < len(words) else ""
        if 0 < _EN_ORDINALS.get(unit, 0) < 10:
            return f"{value + _EN_ORDINALS[unit]}ord", 2 + dash
        if 0 < _EN.get(unit, 0) < 10:
            if words[at + 2 + dash : at + 3 + dash] == ["hundred"]:
                return str(100 * (value + _EN[unit])), 3 + dash  # "thirty one hundred"
            return str(value + _EN[unit]), 2 + dash
    return str(value), 1


def _spanish(words: list[str], at: int, value: int) -> Number:
    following = words[at + 1] if at + 1 < len(words) else ""
    if following == "mil":
        return _plus(words, at + 2, "es", 1000 * value, below=1000, taken=2)
    if value >= 30 and following == "y" and at + 2 < len(words):
        unit = 1 if words[at + 2] in ("un", "una") else _ES.get(words[at + 2], 0)
        if 0 < unit < 10:
            return str(value + unit), 3
    return str(value), 1


def _plus(
    words: list[str], at: int, language: Language, value: int, *, below: int, taken: int
) -> Number:
    rest = number_at(words, at, language) if at < len(words) else None
    if rest and rest[0].isdigit() and int(rest[0]) < below:
        return str(value + int(rest[0])), taken + rest[1]
    return str(value), taken
