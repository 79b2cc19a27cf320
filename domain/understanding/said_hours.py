"""Hour and minute as they are said, before it is known what follows them."""

import re
from typing import NamedTuple

from contracts.values import Language
from domain.understanding.halves import PARTS
from domain.understanding.patterns import word_set
from domain.understanding.surroundings import any_around, around, phrases_around, symbols_of

# "ten to three", "quarter past 8", "50 minute before noon", "diez para las doce"
_RELATIVE = re.compile(
    r"(?:a )?(?P<minutes>3 quarter|quarter|half|dur15|dur30|[0-5]?\d)(?P<unit> minute)?"
    r" (?P<way>past|after|to|until|before|of|for)(?: of)? (?P<article>the |las |la )?"
    r"(?P<hour>\d{1,2}|a|noon|midnight)(?= )"
)
_FIGURES = re.compile(
    r"""
      (?P<named>(?:noon|midnight|midmorning|midafternoon)(?=\ ))
    | (?P<clock>\d{1,2}:\d\d)(?P<seconds>:\d\d)?
    | (?P<dotted>\d{1,2}\.\d\d)
    | (?P<joined>\d{3,4})
    | half\ (?P<british>1[0-2]|[1-9])(?!\ (?:hour|minute|day))
    | (?P<hour>\d{1,2}|(?<=\ la\ )a|a(?=\ and\ (?:half|quarter)\ )|(?<=\ of\ )a(?=\ to\ \d)
      |(?<=\d\ to\ )a(?=\ (?:$|of|in))|a(?=\ [0-5]\d\ (?:am|pm|of\ la)\ ))
      (?:\ (?P<sign>and|less|with)\ (?:a\ )?
          (?P<plus>3\ quarter|quarter|half|\d{1,2})(?:\ minute)?
       | \ (?:0|o)\ (?P<digit>\d) | \ (?P<pair>[0-5]\d))?(?![\w:])
    """,
    re.VERBOSE,
)
TAIL = re.compile(
    r"(?P<marks>(?: (?:h|hours|oclock|exactly|ish|around(?! (?:at|to|the|las|la|\d)))(?= ))*)"
    r"(?: (?P<half>am|pm)(?= ))?"
    rf"(?: ,)?(?P<part> (?:(?:in|of|at|for|on|during) )?(?:the |la )?{PARTS}(?= )"
    r"| of the day(?= (?!\d)))?"
    rf"(?P<near>(?=(?: ,| of)? (?:(?:this|tomorrow) {PARTS}|tonight) ))?"
)
_AFTER_DATE = re.compile(
    r" (?:mo\d+(?: [,./-]| of| the)*|\d{1,2}(?:th|ord)?(?: of| of the| -| /| ,)) $"
)
_GOES_ON = re.compile(
    rf" (?:(?:to|until|-) (?:the |las |la )?\d{{1,2}}|{any_around('GOES_ON')}|"
    r"on(?= (?:the|\d|wd\d|mo\d))|hours?|(?:of )?(?:tomorrow|today|tonight)) "
)
_AFTER_HOUR = any_around(
    "AFTER_HOUR",
    *symbols_of(
        r"am pm and less or o h hours? oclock exactly ish of in at on for the this tonight "
        r"to until today tomorrow nextday overmorrow during around minute with wd\ds? "
        r"mo\d+ morning afternoon evening night dawn next last"
    ),
)
# "at 22 Baker street", "la una opción" are no times.
_NOUN_NEXT = re.compile(rf" (?!{_AFTER_HOUR}\b)[a-z]| (?:or|and) la {any_around('ANOTHER')}")
# "las 3 hermanas" is no time, "a las 3 nos vemos" is one.
_HOUR_ARTICLE = re.compile(
    r" (?:to|at|since|until|between|before|after|around|and|of|for|during|latest by) las $"
)
_AT_HOUR = re.compile(r" (?:to|at|since|until|before|after|around) las? $")
_DAY_NEXT = re.compile(r" on (?:wd\d|the \d{1,2}(?:th|ord)) ")
_RANGING = re.compile(r" (?:from|of|between)(?: around| at)? $")
SAYING = around("SAYING") | {"around", "exactly"}
_SURE_AFTER = SAYING | {"at", "las"}
PAIR_AFTER = (
    _SURE_AFTER
    | around("BEFORE_PAIR")
    | word_set("to la by before after until since for from between latest")
)
_NEAR_DAYS = word_set("today tomorrow tonight overmorrow")
_NEAR_DAY_NEXT = re.compile(r" (?:today|tomorrow|tonight|overmorrow) ")
_LIMITING = word_set("from between of to until after before since by las at")
_PROPOSING = phrases_around("PROPOSING")
_IS = around("IS")
_MINUTES = {"3 quarter": 45, "quarter": 15, "half": 30, "dur15": 15, "dur30": 30}
_PAIR_HOUR = re.compile(r"1[0-2]")
_HOURS = {"a": 1, "noon": 12, "midnight": 24, "midmorning": 10, "midafternoon": 14}


class Said(NamedTuple):
    end: int
    hour: int
    minute: int
    sure: bool
    closed: bool = False  # am or pm is settled
    assumed: bool = False  # by the way it is written only


def said_at(
    text: str, at: int, before: str, language: Language, *, spoken: bool = False
) -> Said | None:
    """`before` is the symbol in front of the place `at`; `spoken`: a word, no figure."""
    return _relative(text, at, before, spoken) or _figures(text, at, before, language)


def _relative(text: str, at: int, before: str, spoken: bool) -> Said | None:
    match = _RELATIVE.match(text, at)
    if not match:
        return None
    ranging = _RANGING.search(text, 0, at) is not None
    backwards = spoken and not ranging and _runs_backwards(match)  # "ten to four" is no range
    if not backwards and not _is_relative(match, before, ranging):
        return None
    minutes = _MINUTES.get(match["minutes"]) or int(match["minutes"])
    hour = _HOURS.get(match["hour"]) or int(match["hour"])
    later = match["way"] in ("past", "after")
    hour, minute = divmod((hour * 60 + (minutes if later else -minutes)) % 1440, 60)
    named = match["hour"] in ("noon", "midnight")
    return Said(match.end(), hour or (0 if named else 12), minute, sure=True, closed=named)


def _runs_backwards(match: re.Match[str]) -> bool:
    hours = (match["minutes"], match["hour"])
    if match["way"] != "to" or match["article"] or not all(hour.isdigit() for hour in hours):
        return False
    return hours[0] in ("5", "10", "20", "25") and int(hours[0]) > int(hours[1])


def _is_relative(match: re.Match[str], before: str, ranging: bool) -> bool:
    """ "5 to 6" alone is a range; "at 5 to 6" and "5 minutes to 6" are one moment."""
    if re.fullmatch(r"the|day|mo\d+|wd\d", before) and match["minutes"].isdigit():
        return False  # "Nov 12 after 4"
    way = match["way"]
    counted = match["minutes"] in _MINUTES or match["unit"] is not None
    counted_by_fives = match["minutes"] in ("5", "10", "20", "25")
    if match["hour"] == "a" and match["article"] != "la ":
        return False
    if way == "of":
        return match["minutes"] == "quarter"
    if way == "for":
        return (match["article"] or "") in ("las ", "la ")
    if way in ("to", "until", "before"):
        # As hours they make no range.
        alone = not match["article"]
        counted = counted or (alone and int(match["minutes"]) > 12) or match["hour"] == "midnight"
        # "say 12 to 2" is a range, "say ten to 2" may be a moment.
        told = (before in _SURE_AFTER or before in _IS) and counted_by_fives
        if ranging and not match["unit"]:
            return match["minutes"] in _MINUTES
        return counted or (told and way != "before" and alone)
    return True


def _figures(text: str, at: int, before: str, language: Language) -> Said | None:
    match = _FIGURES.match(text, at)
    if not match:
        return None
    alone = not text[:at].strip() and not text[match.end() :].strip(" .!?")
    told = alone or before in _SURE_AFTER
    if match["named"]:
        return Said(match.end(), _HOURS[match["named"]] % 24, 0, sure=True, closed=True)
    if match["clock"]:
        hour, minute = map(int, match["clock"].split(":"))
        # Written "08:30" it is the 24-hour clock; so is "11:00" in Spanish, and mostly "5:00".
        closed = match["seconds"] is not None or match["clock"][:2] in ("00", "08", "09")
        closed = closed or (language == "es" and 8 <= hour <= 12)
        assumed = closed or (language == "es" and hour < 8)
        return Said(match.end(), hour, minute, sure=True, closed=closed, assumed=assumed)
    if match["dotted"]:
        hour, minute = map(int, match["dotted"].split("."))
        opens = not text[:at].strip() and not _NOUN_NEXT.match(text, match.end())
        return Said(match.end(), hour, minute, sure=told or (opens and minute % 15 == 0))
    if match["british"]:
        return Said(match.end(), int(match["british"]), 30, sure=language == "en")
    if match["joined"]:
        hour, minute = divmod(int(match["joined"]), 100)
        if 1900 <= int(match["joined"]) < 2100:
            told = False
            if before not in _LIMITING or _AFTER_DATE.search(text, 0, at):
                return None
        counted = text.startswith((" hour ", " hours "), match.end())
        told, closed = told or counted, counted or match["joined"].startswith("0")
        return Said(match.end(), hour, minute, told, closed)
    return _hour(text, at, before, match)


def _is_after_its_date(before: str, pair: str) -> bool:
    """Whether the number before the pair is a day, and the pair the hour itself."""
    return before[:2] == "mo" or (before[:2] == "wd" and _PAIR_HOUR.fullmatch(pair) is not None)


def _hour(text: str, at: int, before: str, match: re.Match[str]) -> Said | None:
    hour = 1 if match["hour"] == "a" else int(match["hour"])
    bare = match.end("hour")
    one = before == "la" and hour == 1
    proposed = text.endswith(_PROPOSING, 0, at)
    opens = not text[:at].strip() and _DAY_NEXT.match(text, match.end()) is not None
    beside = opens or before in _NEAR_DAYS or _NEAR_DAY_NEXT.match(text, match.end()) is not None
    sure = before in _SURE_AFTER or one or proposed or beside
    doubtful = hour > 12 or one or proposed or beside or before in SAYING
    doubtful = doubtful or (before == "las" and not _HOUR_ARTICLE.search(text, 0, at))
    exact = match["plus"] in _MINUTES and _AT_HOUR.search(text, 0, at) is not None
    doubtful = doubtful and not exact  # "a la 1 y media ya puedo"
    if sure and doubtful and _NOUN_NEXT.match(text, match.end()):
        return None
    if (before == "around" or proposed) and text.startswith(
        (" hour ", " hours "), match.end("hour")
    ):
        return None  # "about two hours"
    alone = not text[:at].strip() and not text[match.end() :].strip(" .!?")
    if match["sign"]:
        minutes = _MINUTES.get(match["plus"]) or int(match["plus"])
        counted = match["plus"] in _MINUTES
        if not counted and (" between " in text[:at] or minutes < 5):
            return Said(bare, hour, 0, sure)
        counted = exact or (counted and not _NOUN_NEXT.match(text, match.end()))
        sure = sure or counted or alone or before == "la"
        if match["sign"] == "less":
            hour, minutes = divmod((hour * 60 - minutes) % 720, 60)
        return Said(match.end(), hour or 12, minutes, sure)
    pair = match["digit"] or match["pair"]
    ranged = _GOES_ON.match(text, match.end()) is not None
    tail = TAIL.match(text, match.end())
    told = (
        sure or alone or ranged or before in PAIR_AFTER or (tail and (tail["half"] or tail["part"]))
    )
    if pair and tail and tail["half"] and (hour > 12 or _is_after_its_date(before, pair)):
        return None  # "Saturday 14 11am", "December 12 11am"
    if pair and (told or (before in ("the", "la") and hour <= 12)):
        return Said(match.end(), hour, int(pair), sure=True)
    return Said(bare, hour, 0, sure)
