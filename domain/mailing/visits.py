"""What a visit is, as its mails, its invitation and its page tell it: facts, and ways on."""

from datetime import UTC, datetime
from urllib.parse import quote, urlencode

import phonenumbers
from babel.dates import get_timezone_location

from contracts.values import Language
from domain.appointments import Appointment
from domain.mailing.layout import Fact, Link
from domain.mailing.words import Words, words_of
from domain.names import greeted_name
from domain.phrasing.moments import clock, day_name, span_name
from domain.tenants import Tenant


def visit_facts(appointment: Appointment, tenant: Tenant) -> tuple[Fact, ...]:
    """For whoever has its mails. Not what for: whose mailbox it is may be another than who typed
    that."""
    language, facts, people = appointment.language, tenant.facts, appointment.people
    words, phone = words_of(tenant, language), tenant.handoff.phone
    address = facts.address.for_language(language)
    minutes = round((appointment.end - appointment.start).total_seconds() / 60)
    return (
        Fact(words.when, when_text(appointment, tenant, language)),
        Fact(words.visitor, greeted_name(appointment.visitor_name)),
        Fact(words.people, str(people) if people > 1 else ""),
        Fact(words.length, span_name(minutes, language)),
        Fact(words.where, address, map_url(address)),
        Fact(words.phone, readable_phone(phone), phone_url(phone)),
        Fact(words.bring, facts.bring.for_language(language)),
        Fact(words.parking, facts.parking.for_language(language)),
    )


def before_fact(words: Words, appointment: Appointment, tenant: Tenant, language: Language) -> Fact:
    """The time that it was moved from."""
    former = appointment.former_start
    has_moved = former is not None and former != appointment.start
    return Fact(words.before, moment_text(former, tenant, language) if former and has_moved else "")


def map_url(address: str) -> str:
    where = urlencode({"api": "1", "query": " ".join(address.split())})
    return f"https://www.google.com/maps/search/?{where}" if address else ""


def phone_url(number: str) -> str:
    return f"tel:{quote(''.join(number.split()), safe='+')}" if number else ""


def calendar_links(appointment: Appointment, tenant: Tenant, page: str) -> tuple[Link, ...]:
    """Apple's calendars take a file, which the page has. The ticket is in nothing that goes to
    another's server."""
    language = appointment.language
    title = words_of(tenant, language).visit.format(business=tenant.name)
    where = tenant.facts.address.for_language(language)
    start, end = (f"{each:%Y%m%dT%H%M%SZ}" for each in _in_utc(appointment))
    google = {
        "action": "TEMPLATE",
        "text": title,
        "dates": f"{start}/{end}",
        "location": where,
    }
    start, end = (each.isoformat() for each in _in_utc(appointment))
    outlook = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": title,
        "startdt": start,
        "enddt": end,
        "location": where,
    }
    links = (
        Link("Google", f"https://calendar.google.com/calendar/render?{_query(google)}"),
        Link("Outlook", f"https://outlook.live.com/calendar/0/deeplink/compose?{_query(outlook)}"),
    )
    return (*links, Link("Apple", page)) if page else links


def _in_utc(appointment: Appointment) -> tuple[datetime, datetime]:
    return appointment.start.astimezone(UTC), appointment.end.astimezone(UTC)


def _query(fields: dict[str, str]) -> str:
    return urlencode({name: value for name, value in fields.items() if value}, quote_via=quote)


def when_text(appointment: Appointment, tenant: Tenant, language: Language) -> str:
    """Tuesday, November 24, 2026, 10:00 AM – 10:30 AM (Mexico City time)."""
    words = words_of(tenant, language)
    begins = moment_text(appointment.start, tenant, language)
    ends = clock(appointment.end, tenant, language, "chat")
    city = get_timezone_location(tenant.zone, locale=language, return_city=True)
    return f"{begins} – {ends} ({words.zone.format(city=city)})"


def moment_text(moment: datetime, tenant: Tenant, language: Language) -> str:
    """Tuesday, November 24, 2026, 10:00 AM."""
    day = moment.astimezone(tenant.zone).date()
    dated = words_of(tenant, language).dated.format(day=day_name(day, language), year=day.year)
    return f"{dated}, {clock(moment, tenant, language, 'chat')}"


def readable_phone(number: str) -> str:
    """+52 55 1234 5678, of E.164; what is no number stays as it is."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
