"""Values that commands and answers share. Instants are aware and in UTC; days are the tenant's."""

from datetime import UTC, date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

Language = Literal["en", "es"]
Channel = Literal["chat", "voice"]
# `held`: kept for a while, until the address is confirmed.
MailKind = Literal["booked", "moved", "cancelled", "declined", "corrected", "held", "reminder"]
# How long before a visit, in minutes, hours or days: "24h". Empty for a mail that is no reminder.
Ahead = Annotated[str, Field(pattern=r"^([1-9]\d{0,4}[mhd])?$")]
NoteKind = Literal["message", "question", "summary", "danger", "all_clear", "undelivered"]
# What became of a mail once the vendor had it: `blocked` was refused for now by the mailbox's
# server, `dropped` was not tried by the vendor, as the address bounced before.
Delivery = Literal["delivered", "bounced", "blocked", "dropped"]
# `former`: the address that the appointment was under before it was corrected.
Recipient = Literal["customer", "admin", "former"]

# Why a time cannot be had: outside the hours, inside the minimum notice, beyond the days ahead,
# in the past, held by somebody, more open appointments than the tenant allows one contact; or
# open, but at no time that keeps to the wishes.
Unavailable = Literal["closed", "too_soon", "too_far", "past", "taken", "too_many", "unwished"]


def _to_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


Instant = Annotated[AwareDatetime, AfterValidator(_to_utc)]


class Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


Email = Annotated[str, Field(min_length=3, max_length=254)]


class Contact(Value):
    """Who answers for an appointment. `email` is lower case, `phone` E.164; both may be empty."""

    name: str = Field(min_length=1, max_length=120)
    email: Email | Literal[""] = ""
    phone: str = Field(default="", max_length=20)


class TimeSlot(Value):
    start: Instant
    end: Instant

    @property
    def slot_id(self) -> str:
        """Readable and not trusted: the booking worker checks the time against the rules again."""
        return self.start.strftime("%Y-%m-%dT%H:%M:%SZ")


class OpenDay(Value):
    """A day of the tenant with at least one free time."""

    date: date
    available_slots: int


class AppointmentSummary(Value):
    """What a person who proved who they are may learn of an appointment. Of an address and a number
    only so much that they know their own: "a…@example.com", and the last three digits."""

    appointment_id: str
    start: Instant
    end: Instant
    name: str = ""  # whose contact it is
    visitor: str = ""  # who comes, where that is not the contact
    people: int = 1
    reason: str = ""  # what for, in their words
    email_hint: str = ""
    phone_hint: str = ""


class Proof(Value):
    """What only the customer has: the code from the e-mail; the ticket of its link; the e-mail
    with the one-time code that was mailed to it; or the booking's e-mail and phone, where the
    business takes that for enough.
    """

    code: str = ""
    email: str = ""
    phone: str = ""
    one_time: str = ""
    link: str = Field(default="", max_length=500)


# "16:00"; "24:00" is the end of a day.
WallTime = Annotated[str, Field(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$")]


class Busy(Value):
    """A span in which they cannot come, local: of one day, of a weekday, or of any (both None)."""

    day: date | None = None
    weekday: int | None = None  # Monday is 0
    not_before: WallTime = "00:00"
    not_after: WallTime = "24:00"  # exclusive


class Wishes(Value):
    """When somebody wants to come: every search, list and proposal keeps to all of it. Local."""

    first_day: date | None = None
    last_day: date | None = None
    days: tuple[date, ...] = ()  # only these, where there are any
    weekdays: tuple[int, ...] = ()  # only these; Monday is 0
    except_days: tuple[date, ...] = ()
    except_weekdays: tuple[int, ...] = ()
    not_before: WallTime | None = None  # times that start then or later
    not_after: WallTime | None = None  # times that start then or sooner
    except_times: tuple[WallTime, ...] = ()  # starts that were refused, on any day
    busy: tuple[Busy, ...] = ()
