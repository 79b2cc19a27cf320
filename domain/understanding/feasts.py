"""Feasts by the names people give them: on a date, on an nth weekday, or counted from Easter."""

from datetime import date, timedelta

from domain.understanding.calendar import next_annual, nth_of_month
from domain.understanding.line import Line
from domain.understanding.patterns import rule

# Month and day; month, nth and weekday (Monday is 0); or days from Easter Sunday.
_ROWS = r"""
12 24: christmas eve|nochebuena|vispera of navidad|xmas eve
12 25: christmas|xmas|navidad
12 26: boxing day
12 28: inocentes
12 31: (?:new )?years? eve|nochevieja|fin of year|end of (?:the )?year|vispera of year nuevo
1 1: new year(?:'?s)?|year nuevo
1 5: night of (?:los )?reyes
1 6: reyes magos|day of (?:los )?reyes|epiphany|epifania
2 2: groundhog day|candelaria
2 14: valentine'?s?|san valentin|day of (?:los )?enamorados|day of(?: la)? amistad
3 8: women'?s day|day of (?:la )?mujer
3 17: (?:st|saint) \.? ?(?:patrick|paddy)(?:'?s)?
4 1: april fools?'?s?
4 22: earth day|day of (?:la )?tierra
5 1: may day|day of (?:trabajo|the trabajo|trabajador|los trabajadores)
6 19: juneteenth
7 4: independence day
10 12: day of (?:la )?(?:raza|hispanidad)
10 31: halloween|night of brujas
11 1: every (?:los )?(?:saints|santos)
11 2: day of (?:los )?(?:muertos|difuntos)
11 11: (?:veterans?|remembrance) ?'?s? day
12 12: day of (?:la )?(?:virgen|guadalupana)
1 3 0: martin luther king(?: jr)?|mlk
2 3 0: (?:presidents?|washington'?s) ?'? day
5 2 6: (?:mothers?|mother's) ?'? day|day of (?:la|las) madres?
5 -1 0: memorial day
6 3 6: (?:fathers?|father's) ?'? day|day of (?:the|los)? ?padres?
9 1 0: labou?r day
10 2 0: columbus day|indigenous peoples ?'? day
11 4 3: thanksgiving|accion of gracias
-46: ash wd2|wd2 of ceniza
-7: palm wd6|wd6 of ramos
-3: (?:maundy|holy) wd3|wd3 santo
-2: good wd4|wd4 santo
-1: (?:easter|holy) wd5|wd5 (?:santo|of gloria)
1: easter wd0|wd0 of pascua
0: easter(?: wd6)?|wd6 of (?:pascua|resurreccion)|pascua of resurreccion
"""


def _table(rows: str) -> list[tuple[str, tuple[int, ...]]]:
    table = []
    for row in rows.strip().splitlines():
        numbers, _, names = row.partition(": ")
        table.append((names, tuple(map(int, numbers.split()))))
    return table


_FEASTS = _table(_ROWS)
_NAMED = "|".join(f"(?P<f{index}>{names})" for index, (names, _) in enumerate(_FEASTS))
_FEAST = rule(
    r"(?:(?:the )?(?P<beside>day before|nextday|night before|vispera of)(?: of)? )?"
    rf"(?:the |la )?(?:day of )?(?:{_NAMED})(?: day)?"
)
_BESIDE = {"day before": -1, "night before": -1, "vispera of": -1, "nextday": 1}


def take_feast(line: Line, today: date) -> date | None:
    match = line.take(_FEAST)
    if not match:
        return None
    index = next(index for index in range(len(_FEASTS)) if match[f"f{index}"])
    aside = timedelta(days=_BESIDE.get(match["beside"], 0))
    return _next(_FEASTS[index][1], today - aside, today.year) + aside


def _next(when: tuple[int, ...], today: date, year: int) -> date:
    """The next such feast that is not past."""
    if len(when) == 2:
        return next_annual(today, *when) or today
    if len(when) == 3:
        month, nth, weekday = when
        found = nth_of_month(year, month, nth, weekday) or today
    else:
        found = _easter(year) + timedelta(days=when[0])
    return found if found >= today else _next(when, today, year + 1)


def _easter(year: int) -> date:
    """Easter Sunday by Butcher's rule (Gregorian calendar)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
