"""Number words, and how they are put together."""

_UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_ORDINALS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINALS = {
    **{word: value for value, word in enumerate(_UNITS.split())},
    **{word: 20 + 10 * at for at, word in enumerate(_TENS.split())},
    "fourty": 40,
    "oh": 0,
}
ORDINALS = {**{word: value for value, word in enumerate(_ORDINALS.split(), 1)}, "thirtieth": 30}
OTHER_NUMBERS = "hundred thousand"

Number = tuple[str, int]  # a symbol ("21", "21ord") and how many words it takes


def number_at(words: list[str], at: int) -> Number | None:
    """The number that begins with the word at `at`."""
    word = words[at]
    if word in ORDINALS:
        return f"{ORDINALS[word]}ord", 1
    return _cardinal(words, at, CARDINALS[word]) if word in CARDINALS else None


def _cardinal(words: list[str], at: int, value: int) -> Number:
    following = words[at + 1] if at + 1 < len(words) else ""
    if 9 < value < 24 and following == "hundred":
        return str(100 * value), 2  # "sixteen hundred hours"
    if value == 0 and words[at + 2 : at + 3] == ["hundred"] and following in CARDINALS:
        return f"0{CARDINALS[following]}00", 3  # "oh nine hundred"
    if value < 10 and following == "hundred":
        joint = words[at + 2 : at + 3] == ["and"]
        found = _plus(words, at + 2 + joint, 100 * value, below=100, taken=2 + joint)
        # "eight hundred five five five" is dictation
        return found if joint or int(found[0]) % 100 > 9 else (str(100 * value), 2)
    if following == "thousand":
        joint = words[at + 2 : at + 3] == ["and"]
        return _plus(words, at + 2 + joint, 1000 * value, below=1000, taken=2 + joint)
    if value >= 20:
        dash = following == "-"
        unit = words[at + 1 + dash] if at + 1 + dash < len(words) else ""
        if 0 < ORDINALS.get(unit, 0) < 10:
            return f"{value + ORDINALS[unit]}ord", 2 + dash
        if 0 < CARDINALS.get(unit, 0) < 10:
            if words[at + 2 + dash : at + 3 + dash] == ["hundred"]:
                return str(100 * (value + CARDINALS[unit])), 3 + dash  # "thirty one hundred"
            return str(value + CARDINALS[unit]), 2 + dash
    return str(value), 1


def _plus(words: list[str], at: int, value: int, *, below: int, taken: int) -> Number:
    rest = number_at(words, at) if at < len(words) else None
    if rest and rest[0].isdigit() and int(rest[0]) < below:
        return str(value + int(rest[0])), taken + rest[1]
    return str(value), taken
