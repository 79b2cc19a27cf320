"""Days and times as people say them in each language. Instants are told in the business's zone.

How they are said is data of the languages; there is one way to say a time, in chat, mail and call.
"""

from datetime import date, datetime, time

from babel.dates import format_date, format_time
from babel.units import format_unit

from contracts.values import Channel, Language
from domain.languages import of_each
from domain.tenants import Tenant

_LOCALE: dict[Language, str] = of_each("moments", "LOCALE")
_DAY: dict[Language, str] = of_each("moments", "DAY")
_THAT_DAY: dict[Language, str] = of_each("moments", "THAT_DAY")
_ON_DAY: dict[Language, str] = of_each("moments", "ON_DAY")
_MOMENT: dict[Language, str] = of_each("moments", "MOMENT")
_CLOCK: dict[Language, dict[Channel, tuple[str, str]]] = of_each("moments", "CLOCK")
_THE_HOUR: dict[Language, dict[int, str]] = of_each("moments", "THE_HOUR")
_THE_HOUR_ELSE: dict[Language, str] = of_each("moments", "THE_HOUR_ELSE")
_MINUTES_A_DAY = 24 * 60


def day_name(day: date, language: Language) -> str:
    """Monday, November 23 / lunes 23 de noviembre."""
    return str(format_date(day, _DAY[language], locale=_LOCALE[language]))


def weekday_name(weekday: int, language: Language) -> str:
    """Monday is 0."""
    return str(format_date(date(2024, 1, 1 + weekday), "EEEE", locale=_LOCALE[language]))


def that_day(day: date, language: Language) -> str:
    """The day as a subject."""
    return _THAT_DAY[language].format(day=day_name(day, language))


def on_day(day: date, language: Language) -> str:
    return _ON_DAY[language].format(day=day_name(day, language))


def clock(moment: datetime, tenant: Tenant, language: Language, channel: Channel) -> str:
    return wall_clock(moment.astimezone(tenant.zone).time(), language, channel)


def wall_clock(at: time, language: Language, channel: Channel) -> str:
    on_the_hour, otherwise = _CLOCK[language][channel]
    pattern = otherwise if at.minute else on_the_hour
    said = format_time(at, pattern, locale=_LOCALE[language])
    return str(said).replace("\u202f", " ").replace("\xa0", " ")


def the_clock(moment: datetime, tenant: Tenant, language: Language, channel: Channel) -> str:
    """The hour with its article where the language has one: "las 3:30", but "la 1:30"."""
    return the_wall_clock(moment.astimezone(tenant.zone).time(), language, channel)


def the_wall_clock(at: time, language: Language, channel: Channel) -> str:
    form = _THE_HOUR[language].get(at.hour, _THE_HOUR_ELSE[language])
    return form.format(clock=wall_clock(at, language, channel))


def moment_name(moment: datetime, tenant: Tenant, language: Language, channel: Channel) -> str:
    """Monday, November 23 at 3:30 PM / el lunes 23 de noviembre a las 3:30 p.m."""
    day = that_day(moment.astimezone(tenant.zone).date(), language)
    return _MOMENT[language].format(day=day, clock=the_clock(moment, tenant, language, channel))


def span_name(minutes: int, language: Language) -> str:
    """The largest unit that it is a whole number of."""
    for unit, length in (("day", _MINUTES_A_DAY), ("hour", 60), ("minute", 1)):
        if minutes % length == 0 and minutes >= length:
            return str(format_unit(minutes // length, f"duration-{unit}", locale=_LOCALE[language]))
    return str(format_unit(minutes, "duration-minute", locale=_LOCALE[language]))
