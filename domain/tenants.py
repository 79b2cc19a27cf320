"""A business: who it is, when it can be visited, what it tells. Written as `tenants/*.toml`."""

import itertools
import re
from datetime import date, time, timedelta
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from contracts.values import Ahead, Language

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LOCK_MINUTES = 5  # for ever: the slots table holds one lock item for each
MAX_LOCKED_MINUTES = 8 * 60  # 96 locks; a DynamoDB transaction takes 100 items
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")
_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_AHEAD = re.compile(r"([1-9]\d{0,4})([mhd])")
_MINUTES = {"m": 1, "h": 60, "d": 24 * 60}
SOONEST_AHEAD, FURTHEST_AHEAD = timedelta(minutes=15), timedelta(days=30)
MOST_REMINDERS = 5


# What a person may be asked for, and a business may need.
DetailName = Literal["name", "email", "phone"]


class TenantPart(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _span(value: object) -> object:
    """`["09:00", "13:00"]` as TOML has it."""
    if isinstance(value, list | tuple) and len(value) == 2:
        return {"opens": value[0], "closes": value[1]}
    return value


class OpenHours(TenantPart):
    opens: time
    closes: time

    @model_validator(mode="after")
    def _forwards(self) -> "OpenHours":
        if self.closes <= self.opens:
            raise ValueError("closes before it opens")
        return self


Hours = Annotated[OpenHours, BeforeValidator(_span)]


class Texts(TenantPart):
    """One text in each language; an empty one falls back to the other."""

    en: str = ""
    es: str = ""

    def for_language(self, language: Language) -> str:
        return (self.en or self.es) if language == "en" else (self.es or self.en)


class Scheduling(TenantPart):
    hours: dict[str, tuple[Hours, ...]]  # by weekday, local; two spans make a break
    closed_days: tuple[date, ...] = ()
    slot_minutes: int = Field(default=30, ge=5, le=480, multiple_of=5)
    buffer_before_minutes: int = Field(default=0, ge=0, le=240)
    buffer_after_minutes: int = Field(default=0, ge=0, le=240)
    minimum_notice_minutes: int = Field(default=120, ge=0, le=60 * 24 * 30)
    change_notice_minutes: int = Field(default=120, ge=0, le=60 * 24 * 30)  # to move or cancel
    days_ahead: int = Field(default=30, ge=1, le=366)
    max_options_chat: int = Field(default=6, ge=1, le=20)
    max_options_voice: int = Field(default=3, ge=1, le=10)
    max_open_appointments: int = Field(default=2, ge=1, le=50)  # of one contact

    @field_validator("hours")
    @classmethod
    def _weekdays(cls, hours: dict[str, tuple[OpenHours, ...]]) -> dict[str, tuple[OpenHours, ...]]:
        unknown = set(hours) - set(WEEKDAYS)
        if unknown:
            raise ValueError(f"not a weekday: {', '.join(sorted(unknown))}")
        for name, spans in hours.items():
            for earlier, later in itertools.pairwise(spans):
                if later.opens < earlier.closes:
                    raise ValueError(f"{name}: hours overlap or are out of order")
        if not any(hours.values()):
            raise ValueError("open on no day")
        return hours

    @model_validator(mode="after")
    def _fits_a_transaction(self) -> "Scheduling":
        minutes = self.slot_minutes + self.buffer_before_minutes + self.buffer_after_minutes
        if minutes > MAX_LOCKED_MINUTES:
            raise ValueError("slot and buffers are longer than 8 hours")
        return self

    def hours_on(self, day: date) -> tuple[OpenHours, ...]:
        if day in self.closed_days:
            return ()
        return self.hours.get(WEEKDAYS[day.weekday()], ())


class QuestionAnswer(TenantPart):
    question: Texts
    answer: Texts
    keywords: tuple[str, ...] = ()


class Facts(TenantPart):
    """What the receptionist may tell. Empty ones are not known, and it says so."""

    address: Texts = Texts()
    hours: Texts = Texts()
    services: Texts = Texts()
    prices: Texts = Texts()
    bring: Texts = Texts()
    parking: Texts = Texts()
    website: str = ""
    answers: tuple[QuestionAnswer, ...] = ()


class Handoff(TenantPart):
    """Where a person who asks for a person goes. Nothing set: a message is taken and mailed."""

    phone: str = ""
    email: str = ""


class Mails(TenantPart):
    """Mails in the business's name. `sender`: an address of a domain that the vendor has verified
    for it; empty, the deployment's. `reply_to`: empty, `handoff.email`, else `admin_email`.
    `words`: a line of the business's own, to customers who are coming."""

    sender: str = ""
    reply_to: str = ""
    words: Texts = Texts()

    @field_validator("sender", "reply_to")
    @classmethod
    def _address(cls, address: str) -> str:
        if address and not _ADDRESS.fullmatch(address):
            raise ValueError("not an e-mail address")
        return address


class Calls(TenantPart):
    """The phone. `numbers` are those whose calls are this tenant's, E.164."""

    numbers: tuple[str, ...] = ()
    max_at_once: int = Field(default=5, ge=1)
    max_minutes: int = Field(default=15, ge=1, le=58)  # the vendor ends a session at 60
    recording_notice: Texts = Texts()
    mail_summary: bool = False


class Tenant(TenantPart):
    tenant_id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{1,62}$")
    name: str = Field(min_length=1, max_length=120)
    active: bool = True
    default_language: Language = "en"
    supported_languages: tuple[Language, ...] = ("en", "es")
    required_fields: tuple[DetailName, ...] = ("name", "email", "phone")
    asked_fields: tuple[DetailName, ...] = ()  # asked for once, not compulsory
    timezone: str
    country: str = Field(default="US", pattern=r"^[A-Z]{2}$")  # of phones without a country code
    mailbox: str  # whose Outlook calendar it is
    # The id of the mailbox's own directory at Microsoft, where that is not the deployment's.
    microsoft_directory: str = ""
    admin_email: str
    system_prompt: str = ""
    welcome_message: Texts = Texts()
    voice: str = "marin"
    formality: Literal["formal", "informal"] = "formal"  # usted or tú
    emergency: Texts = Texts()
    api_token_sha256: tuple[str, ...] = ()  # of the bearer tokens that speak for this tenant
    # What opens an appointment beside its code: nothing, a code mailed to its address, or also
    # whoever tells its e-mail and its phone, neither of which is a secret.
    opens_with: Literal["code", "mailbox", "contact"] = "code"
    # So long a time is held until the link in the mail was followed; 0: it is booked at once.
    confirm_address_minutes: int = Field(default=0, ge=0, le=24 * 60)
    # So long before a visit its customer is mailed once more, where there is an address; () never.
    reminders: tuple[Ahead, ...] = ("24h",)
    retention_days: int = Field(default=90, ge=0, le=3650)  # of conversations; 0: no word is kept
    appointments_days: int = Field(default=365, ge=1, le=3650)  # of contacts, after the visit
    scheduling: Scheduling
    facts: Facts = Facts()
    handoff: Handoff = Handoff()
    mails: Mails = Mails()
    calls: Calls = Calls()

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def calendar(self) -> str:
        """The key of the slots table: one mailbox is one calendar, however it is written."""
        return self.mailbox.lower()

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        if name not in available_timezones():
            raise ValueError("not an IANA time zone, such as America/Mexico_City")
        return name

    @field_validator("mailbox", "admin_email")
    @classmethod
    def _address(cls, address: str) -> str:
        if not _ADDRESS.fullmatch(address):
            raise ValueError("not an e-mail address")
        return address

    @field_validator("microsoft_directory")
    @classmethod
    def _directory(cls, directory: str) -> str:
        if directory and not _GUID.fullmatch(directory.lower()):
            raise ValueError("not a directory (tenant) id, as Entra's overview shows it")
        return directory.lower()

    @field_validator("api_token_sha256")
    @classmethod
    def _hashes(cls, hashes: tuple[str, ...]) -> tuple[str, ...]:
        for each in hashes:
            if not _SHA256.fullmatch(each):
                raise ValueError("not a SHA-256 in hex: 64 of 0-9a-f")
        return hashes

    @field_validator("required_fields")
    @classmethod
    def _name(cls, fields: tuple[DetailName, ...]) -> tuple[DetailName, ...]:
        # The calendar entry needs one. Without an address the code is told on the spot.
        if "name" not in fields:
            raise ValueError("name is always required")
        return fields

    @field_validator("reminders", mode="before")
    @classmethod
    def _ahead_of_a_visit(cls, reminders: Any) -> Any:
        if not isinstance(reminders, list | tuple):
            raise ValueError('not a list such as ["24h", "2h"]; [] is none')
        if len(reminders) > MOST_REMINDERS:
            raise ValueError(f"more than {MOST_REMINDERS} reminders of one visit")
        spans = [span_of(each) for each in reminders]
        if len(set(spans)) < len(spans):
            raise ValueError("the same time ahead twice")
        return tuple(reminders)

    @model_validator(mode="after")
    def _has_an_address_to_confirm(self) -> "Tenant":
        if self.confirm_address_minutes and "email" not in self.required_fields:
            raise ValueError("confirm_address_minutes needs email among required_fields")
        return self

    @model_validator(mode="after")
    def _speaks_its_default(self) -> "Tenant":
        if self.default_language not in self.supported_languages:
            raise ValueError("default_language is not among supported_languages")
        return self


def span_of(ahead: object) -> timedelta:
    """How long "24h" is. Raises `ValueError` for what is no time ahead of a visit."""
    found = _AHEAD.fullmatch(ahead) if isinstance(ahead, str) else None
    if not found:
        raise ValueError(f"{ahead!r} is not a time ahead such as 90m, 24h or 2d")
    span = timedelta(minutes=int(found[1]) * _MINUTES[found[2]])
    if not SOONEST_AHEAD <= span <= FURTHEST_AHEAD:
        raise ValueError(f"{ahead} is not within 15m and 30d before the visit")
    return span


def shared_mailboxes(tenants: list[Tenant]) -> dict[str, list[str]]:
    """Calendars that more than one tenant names, with their tenants: such are refused."""
    users: dict[str, list[str]] = {}
    for tenant in tenants:
        users.setdefault(tenant.calendar, []).append(tenant.tenant_id)
    return {calendar: ids for calendar, ids in users.items() if len(ids) > 1}
