"""Days as people name them: "tomorrow", "next Tuesday", "in two weeks", "the 27th", "el 2"."""

import re
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict

from domain.reading import Language
from domain.understanding.calendar import (
    add_months,
    month_range,
    next_monthly,
    next_weekday,
    shift_month,
    week_start,
)
from domain.understanding.dates import take_date
from domain.understanding.line import Line

_ANCHORS = {
    "today": 0, "tonight": 0, "tomorrow": 1, "nextday": 1, "overmorrow": 2, "yesterday": -1,
    "lastnight": -1, "ereyesterday": -2, "now": 0,
}  # fmt: skip
_ANCHOR = re.compile(
    r" (?:(?:on|for|of|from|in|at) )?(?P<anchor>today|tomorrow|nextday|overmorrow|yesterday|"
    r"ereyesterday|tonight|lastnight|this (?:day|morning|afternoon|evening|dawn))(?= )"
)
_COUNT = r"(?P<count>\d{1,3}|a) (?P<unit>day|week|month|year|weekday)"
_BASE = rf"(?:the )?(?:(?P<base>{'|'.join(_ANCHORS)})|wd(?P<weekday>\d))"
_AHEAD = tuple(
    re.compile(pattern + "(?= )")
    for pattern in (
        rf" (?:from|after|since) {_BASE} in {_COUNT}",
        rf" {_COUNT} (?:from|after|since|of) {_BASE}",
        rf" {_COUNT} (?:hence|later|after|out|from now)",
        rf" (?:in|after|at) (?:the )?(?:about |around )?{_COUNT}(?: time)?",
    )
)
_BACK = (re.compile(rf" ago {_COUNT}(?= )"), re.compile(rf" {_COUNT} ago(?= )"))
_WD = r"wd(?P<weekday>\d)"
_WEEK = r"(?:(?P<which>next|this|last|same) week|week (?P<after>next|last))"
_DAY_AND_WEEK = re.compile(
    rf" (?:on )?(?:the )?{_WD}(?: ,| of| in| at| -)*(?: the| la)? {_WEEK}(?= )"
)
_WEEK_AND_DAY = re.compile(rf" (?:(?:in|of) )?(?:the |la )?{_WEEK}(?P<gap> .*?)?{_WD}(?= )")
_WHICH_DAY = (
    re.compile(rf" (?:the )?(?P<which>this next|next|this|last) {_WD}(?= )"),
    re.compile(rf" (?:the )?{_WD} (?P<which>after next|next|last)(?= )"),
)
_NTH_DAY = re.compile(rf" (?P<nth>\d) {_WD}s? from now(?= )")
_DAY_AND_NUMBER = re.compile(
    rf" (?:on )?(?:the )?{_WD}(?: ,)?(?: the| day| of)* (?P<day>\d{{1,2}})(?:th|ord)?"
    r"(?= (?!hour|minute|oclock|am |pm |week|month|- ))"
)
_ENDS = r"(?= *(?:$|[.,;!?)]|(?:at|in|of|for|from|this|or|and|works?|is|would|please|if|~\S*|morning|afternoon|evening|between|before|after|since|around|mo\d+|todays?|next|until|by|with|on|que|si|me|porfa|por|se|tengo|but|i|we|because|it|a|estoy|podria|puede|seria|esta|around|hay|when|when's|que's|no|thanks|gracias|wd\d)\b|~))"
_NUMBER = re.compile(
    rf" (?:(?P<article>(?:on|for|at|of|in) the|on|the|day|the day|at the) (?P<cardinal>\d{{1,2}})"
    rf"|(?:(?:on|for|at|of|until|from|before|after|around) )?(?P<the>the )?(?P<ordinal>\d{{1,2}})(?P<spelled>th|ord))"
    rf"(?P<each> of the month)?{_ENDS}"
)


class Days(BaseModel):
    model_config = ConfigDict(frozen=True)

    day: date | None = None
    candidates: tuple[date, ...] = ()
    span: tuple[date, date] | None = None
    weekdays: frozenset[int] = frozenset()
    not_weekdays: frozenset[int] = frozenset()


def take_days(line: Line, today: date, language: Language) -> Days:
    excluded = _excluded(line)
    found = (
        _counted(line, today)
        or _dated(line, today, language)
        or _of_week(line, today)
        or _anchored(line, today)
        or _weekday(line, today)
        or _numbered(line, today)
        or _span(line, today)
        or Days()
    )
    return found.model_copy(update={"not_weekdays": excluded}) if excluded else found


_EXCLUDED = re.compile(
    r" (?:not|less|or not|every not|can't|cant|cannot|can't do|no puedo|don't|won't|no)(?: (?:do|make|come|make it|work|on|puedo|quiero|want))*"
    r"(?: the| los| on)? (?P<days>wd\ds?(?:(?: , wd\ds?)*(?: or| and| ni| nor| y)(?: the| los| on)* wd\ds?)*)(?= )"
)
_UNFIT = re.compile(
    r" (?:on )?(?:the |los )?(?P<days>wd\ds?(?:(?: ,| or| and| the| los)* wd\ds?)*)"
    r" (?:doesn't|does not|don't|do not|won't|isn't|is not|no)"
    r" (?:work|good|suit|possible|puedo|me|sirve|funciona|podemos|podria)(?= )"
)


def _excluded(line: Line) -> frozenset[int]:
    days: set[int] = set()
    for pattern in (_EXCLUDED, _UNFIT):
        while match := line.take(pattern):
            days |= {int(n) for n in re.findall(r"wd(\d)", match["days"])}
    return frozenset(days)


def _step(day: date, count: int, unit: str) -> date | None:
    try:
        if unit in ("day", "weekday"):
            return day + timedelta(days=count)
        if unit == "week":
            return day + timedelta(weeks=count)
        return add_months(day, count * (12 if unit == "year" else 1))
    except (OverflowError, ValueError):
        return None


def _counted(line: Line, today: date) -> Days | None:
    for pattern in (*_AHEAD, *_BACK):
        match = pattern.search(line.text)
        if not match:
            continue
        groups = match.groupdict()
        base = today
        if groups.get("weekday"):
            base = next_weekday(today, int(groups["weekday"]))
        elif groups.get("base"):
            base = today + timedelta(days=_ANCHORS[groups["base"]])
        count = 1 if match["count"] == "a" else int(match["count"])
        found = _step(base, -count if pattern in _BACK else count, match["unit"])
        if found:
            line.blank(*match.span())
            return Days(day=found)
    return None


_WEEKDAY = re.compile(r" (?:on )?(?:the )?wd(?P<weekday>\d)(?: ,)?(?: the| on)*(?= )")


def _dated(line: Line, today: date, language: Language) -> Days | None:
    found = take_date(line, today, language)
    if not found:
        return None
    named = line.take(_WEEKDAY)
    if named and int(named["weekday"]) != found.weekday():
        return Days(candidates=tuple(sorted((next_weekday(today, int(named["weekday"])), found))))
    return Days(day=found)


def _of_week(line: Line, today: date) -> Days | None:
    match = _DAY_AND_WEEK.search(line.text) or _WEEK_AND_DAY.search(line.text)
    if not match:
        return None
    word = match["which"] or match["after"]
    weeks = {"next": 1, "last": -1}.get(word, 0)
    line.blank(*match.span())
    return Days(day=week_start(today, weeks) + timedelta(days=int(match["weekday"])))


def _anchored(line: Line, today: date) -> Days | None:
    match = _ANCHOR.search(line.text)
    if not match:
        return None
    word = match["anchor"]
    if word.startswith("this ") and word != "this day" or word in ("tonight", "lastnight"):
        # the part of the day stays in the line: it also says when
        line.blank(match.start(), match.start("anchor") + (4 if word.startswith("this") else 0))
    else:
        line.blank(*match.span())
    return Days(day=today + timedelta(days=_ANCHORS.get(word, 0)))


def _weekday(line: Line, today: date) -> Days | None:
    if match := line.take(_NTH_DAY):
        first = next_weekday(today + timedelta(days=1), int(match["weekday"]))
        return Days(day=first + timedelta(weeks=int(match["nth"]) - 1))
    for pattern in _WHICH_DAY:
        if match := line.take(pattern):
            return _which_day(int(match["weekday"]), match["which"], today)
    if match := _DAY_AND_NUMBER.search(line.text):
        return _day_and_number(line, match, today)
    return _bare_weekdays(line, today)


def _which_day(weekday: int, word: str, today: date) -> Days:
    coming = next_weekday(today, weekday)
    if word == "last":
        return Days(day=week_start(today, -1) + timedelta(days=weekday))
    if word in ("this", "this next"):
        return Days(day=coming)
    if word == "after next":
        return Days(day=coming + timedelta(weeks=1))
    found = week_start(today, 1) + timedelta(days=weekday)
    # "next Friday" said on a Monday: some mean the coming one
    return Days(day=found, candidates=(coming, found) if coming not in (found, today) else ())


def _day_and_number(line: Line, match: re.Match[str], today: date) -> Days | None:
    weekday, number = int(match["weekday"]), int(match["day"])
    nearest, fitting = next_monthly(today, number), next_monthly(today, number, weekday)
    if not nearest or not fitting:
        return _bare_weekdays(line, today)
    line.blank(*match.span())
    return Days(day=fitting, candidates=() if nearest == fitting else (nearest, fitting))


_WEEKDAYS = re.compile(
    r" (?:on )?(?P<every>(?:every|los|the) )?(?P<days>wd\ds?(?:(?: ,| or| and| the| los| on| /| ni)+ wd\ds?)*)(?= )"
)


def _bare_weekdays(line: Line, today: date) -> Days | None:
    match = line.take(_WEEKDAYS)
    if not match:
        return None
    days = [int(number) for number in re.findall(r"wd(\d)", match["days"])]
    if (
        len(set(days)) > 1
        or "s" in match["days"]
        or (match["every"] or "").strip() in ("every", "los")
    ):
        return Days(weekdays=frozenset(days))
    found = next_weekday(today, days[0])
    if found == today:
        return Days(day=found, candidates=(found, found + timedelta(weeks=1)))
    return Days(day=found)


def _numbered(line: Line, today: date) -> Days | None:
    for match in _NUMBER.finditer(line.text):
        number = int(match["cardinal"] or match["ordinal"])
        article = (match["article"] or match["the"] or match.group().strip()).strip()
        if match["spelled"] == "ord" and not match["each"] and number < 10:
            continue  # "the second" is a choice
        found = next_monthly(today, number) if 0 < number < 32 and article else None
        if found:
            line.blank(*match.span())
            return Days(day=found)
    return None


_SPAN = re.compile(
    r" (?:in |on |for |of |during )?(?:the |la |el )?(?:(?P<which>next|this|last|same) (?P<unit>week|weekend|month)"
    r"|(?P<xunit>week|weekend|month) (?P<after>next|last)|(?P<bare>weekend)|(?P<weekdays>weekday)|(?:(?:in|of|for|next|this) |the month of )mo(?P<month>\d+))(?= )"
)


def _span(line: Line, today: date) -> Days | None:
    match = line.take(_SPAN)
    if not match:
        return None
    if match["weekdays"]:
        return Days(weekdays=frozenset(range(5)))
    if match["month"]:
        month = int(match["month"])
        return Days(span=month_range(today.year + (month < today.month), month))
    ahead = {"next": 1, "last": -1}.get(match["which"] or match["after"], 0)
    unit = match["unit"] or match["xunit"] or match["bare"]
    if unit == "month":
        return Days(span=month_range(*shift_month(today, ahead)))
    monday = week_start(today, ahead)
    if unit == "weekend":
        return Days(span=(monday + timedelta(days=5), monday + timedelta(days=6)))
    return Days(span=(monday, monday + timedelta(days=6)))
