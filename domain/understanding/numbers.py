"""Number words of both languages, cardinal and ordinal."""

from domain.reading import Language

_EN_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen \
fifteen sixteen seventeen eighteen nineteen".split()
_ES_UNITS = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce \
quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres \
veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve".split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ES_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_EN_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth \
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
_ES_ORDINALS = "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo".split()

_EN = {w: n for n, w in enumerate(_EN_UNITS)} | {w: 20 + 10 * n for n, w in enumerate(_EN_TENS)}
_EN |= {"fourty": 40, "oh": 0}
_ES = {w: n for n, w in enumerate(_ES_UNITS)} | {w: 30 + 10 * n for n, w in enumerate(_ES_TENS)}
_ES |= {"zero": 0, "veintiun": 21, "veintiuna": 21}
CARDINALS: dict[Language, dict[str, int]] = {"en": _EN, "es": _ES}

_EN_ORD = {w: n for n, w in enumerate(_EN_ORDINALS, 1)} | {"thirtieth": 30}
_ES_ORD = {w: n for n, w in enumerate(_ES_ORDINALS, 1) if w != "cuarto"}
_ES_ORD |= {w[:-1] + "a": n for w, n in _ES_ORD.items()} | {"primer": 1, "tercer": 3, "cuarta": 4}
ORDINALS: dict[Language, dict[str, int]] = {"en": _EN_ORD, "es": _ES_ORD}

_HUNDREDS = {w: 100 * n for n, w in enumerate(
    "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
    "novecientos".split(), 1)} | {"ciento": 100}  # fmt: skip


def number_at(words: list[str], at: int, language: Language) -> tuple[str, int] | None:
    """The number that begins at `at`, as a symbol ("21", "21ord"), and the words it takes."""
    return _english(words, at) if language == "en" else _spanish(words, at)


def _english(words: list[str], at: int) -> tuple[str, int] | None:
    first = words[at]
    if first in _EN_ORD:
        return f"{_EN_ORD[first]}ord", 1
    value = _EN.get(first)
    if value is None:
        return None
    if value < 10 and words[at + 1 : at + 2] == ["hundred"]:
        joint = words[at + 2 : at + 3] == ["and"]
        rest = _english(words, at + 2 + joint) if at + 2 + joint < len(words) else None
        if rest and rest[0].isdigit() and 9 < int(rest[0]) < 100:
            return str(100 * value + int(rest[0])), 2 + joint + rest[1]
        return str(100 * value), 2
    if value >= 20:
        dash = at + 1 < len(words) and words[at + 1] == "-"
        follower = words[at + 1 + dash] if at + 1 + dash < len(words) else ""
        if 0 < _EN_ORD.get(follower, 0) < 10:
            return f"{value + _EN_ORD[follower]}ord", 2 + dash
        if 0 < _EN.get(follower, 0) < 10:
            return str(value + _EN[follower]), 2 + dash
    if words[at + 1 : at + 2] == ["thousand"]:
        rest = _english(words, at + 2) if at + 2 < len(words) else None
        return _thousands(value, rest, skip=2)
    return str(value), 1


def _spanish(words: list[str], at: int) -> tuple[str, int] | None:
    first = words[at]
    if first in _ES_ORD:
        return f"{_ES_ORD[first]}ord", 1
    if first in _HUNDREDS:
        rest = _spanish(words, at + 1) if at + 1 < len(words) else None
        if rest and rest[0].isdigit() and int(rest[0]) < 100:
            return str(_HUNDREDS[first] + int(rest[0])), 1 + rest[1]
        return str(_HUNDREDS[first]), 1
    value = _ES.get(first)
    if value is None:
        return None
    if value >= 30 and words[at + 1 : at + 2] == ["y"]:
        unit = _ES.get(words[at + 2], 0) if at + 2 < len(words) else 0
        if words[at + 2 : at + 3] == ["un"]:
            unit = 1
        if 0 < unit < 10:
            return str(value + unit), 3
    if words[at + 1 : at + 2] == ["mil"]:
        return _thousands(value, _spanish(words, at + 2) if at + 2 < len(words) else None, skip=2)
    return str(value), 1


def _thousands(value: int, rest: tuple[str, int] | None, skip: int) -> tuple[str, int]:
    if rest and rest[0].isdigit() and int(rest[0]) < 1000:
        return str(1000 * value + int(rest[0])), skip + rest[1]
    return str(1000 * value), skip
