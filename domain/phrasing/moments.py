"""Days and times as people say them in each language. Instants are told in the business's zone."""

from datetime import date, datetime

from babel.dates import format_date, format_time
from babel.units import format_unit

from contracts.values import Channel
from domain.reading import Language
from domain.tenants import Tenant

_DAY = {"en": "EEEE, MMMM d", "es": "EEEE d 'de' MMMM"}
_LOCALE = {"en": "en_US", "es": "es_MX"}
# Screens read "3:30 p.m."; ears hear "3:30 de la tarde".
_CLOCK: dict[tuple[Language, Channel], tuple[str, str]] = {
    ("en", "chat"): ("h:mm a", "h:mm a"),
    ("en", "voice"): ("h a", "h:mm a"),
    ("es", "chat"): ("h:mm a", "h:mm a"),
    ("es", "voice"): ("h B", "h:mm B"),
}
_MINUTES_A_DAY = 24 * 60


def day_name(day: date, language: Language) -> str:
    """Monday, November 23 / lunes 23 de noviembre."""
    return str(format_date(day, _DAY[language], locale=_LOCALE[language]))


def that_day(day: date, language: Language) -> str:
    """The day as a subject: Spanish has an article."""
    return f"el {day_name(day, language)}" if language == "es" else day_name(day, language)


def on_day(day: date, language: Language) -> str:
    return f"el {day_name(day, language)}" if language == "es" else f"on {day_name(day, language)}"


def clock(moment: datetime, tenant: Tenant, language: Language, channel: Channel) -> str:
    local = moment.astimezone(tenant.zone)
    on_the_hour, otherwise = _CLOCK[language, channel]
    pattern = otherwise if local.minute else on_the_hour
    said = format_time(local.time(), pattern, locale=_LOCALE[language])
    return str(said).replace("\u202f", " ").replace("\xa0", " ")


def the_clock(moment: datetime, tenant: Tenant, language: Language, channel: Channel) -> str:
    """The hour with its article where the language has one: "las 3:30", but "la 1:30"."""
    said = clock(moment, tenant, language, channel)
    if language == "en":
        return said
    return f"la {said}" if moment.astimezone(tenant.zone).hour in (1, 13) else f"las {said}"


def moment_name(moment: datetime, tenant: Tenant, language: Language, channel: Channel) -> str:
    """Monday, November 23 at 3:30 PM / el lunes 23 de noviembre a las 3:30 p.m."""
    day = that_day(moment.astimezone(tenant.zone).date(), language)
    joint = "a" if language == "es" else "at"
    return f"{day} {joint} {the_clock(moment, tenant, language, channel)}"


def span_name(minutes: int, language: Language) -> str:
    """The largest unit that it is a whole number of."""
    for unit, length in (("day", _MINUTES_A_DAY), ("hour", 60), ("minute", 1)):
        if minutes % length == 0 and minutes >= length:
            return str(format_unit(minutes // length, f"duration-{unit}", locale=_LOCALE[language]))
    return str(format_unit(minutes, "duration-minute", locale=_LOCALE[language]))
