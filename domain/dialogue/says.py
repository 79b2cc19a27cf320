"""What the receptionist says, as values: `domain.phrasing` finds the words."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto

from contracts.values import AppointmentSummary, OpenDay, TimeSlot, Unavailable
from domain.reading import DetailName


class What(StrEnum):
    # opening and closing
    WELCOME = auto()
    WELCOME_BRIEF = auto()  # to who came for something else than an appointment
    START = auto()  # "would you like an appointment?"
    HOW_HELP = auto()
    YOU_ARE_WELCOME = auto()
    SEE_YOU = auto()
    HERE_IF_NEEDED = auto()
    TAKE_YOUR_TIME = auto()
    NO_PROBLEM = auto()
    WHO_I_AM = auto()
    GOODBYE = auto()
    GOODBYE_UNFINISHED = auto()
    STARTED_OVER = auto()
    STOP_OR_CANCEL = auto()
    STOPPED = auto()
    KEPT = auto()
    # details
    ASK_NAME = auto()
    ASK_EMAIL = auto()
    ASK_PHONE = auto()
    CHECK_NAME = auto()  # OfDetail
    CHECK_EMAIL = auto()  # OfDetail
    CHECK_PHONE = auto()  # OfDetail
    CORRECTED = auto()  # OfDetail
    LATE_CORRECTION = auto()  # OfDetail
    ASK_CHANGE = auto()
    WHY_NAME = auto()
    WHY_EMAIL = auto()
    WHY_PHONE = auto()
    # days and times
    WISH_NOTED = auto()
    OFFER_DAYS = auto()  # OfDays
    OFFER_FITTING_DAYS = auto()  # OfDays: those of the wish
    REMIND_OF_DAYS = auto()  # OfDays: on offer already, so not listed again
    WHICH_DAY = auto()  # OfDays
    OFFER_TIMES = auto()  # OfSlots
    OFFER_NEAREST = auto()  # OfSlots
    REMIND_OF_TIMES = auto()  # OfSlots
    OFFER_ONE = auto()  # OfSlots
    WHICH_TIME = auto()  # OfSlots
    NOTHING_FITS = auto()
    NO_DAYS = auto()
    NO_MORE_DAYS = auto()
    NO_EARLIER_DAYS = auto()
    DAY_REFUSED = auto()  # OfDay
    TIME_REFUSED = auto()  # OfStart
    TIME_TAKEN = auto()  # OfStart
    TOO_MANY = auto()
    # results: each only from the stored answer that says so
    BOOKED = auto()  # OfBooking
    BOOKED_FIRM = auto()  # OfBooking: too soon to be changed
    MOVED = auto()  # OfStart
    CANCELLED = auto()  # OfStart
    # moving, cancelling, looking up
    ASK_PROOF = auto()
    ASK_PROOF_EMAIL = auto()
    ASK_PROOF_PHONE = auto()
    PROOF_BY_CONTACT = auto()
    MAIL_COMES = auto()
    HOW_TO_CHANGE = auto()
    CODE_IN_MAIL = auto()
    PROOF_REFUSED = auto()  # OfStart: when the next try counts
    NOT_FOUND = auto()
    NO_APPOINTMENTS = auto()
    NOTHING_BOOKED_YET = auto()
    YOUR_APPOINTMENTS = auto()  # OfAppointments
    WHICH_APPOINTMENT = auto()  # OfAppointments
    MOVE_THERE = auto()  # or is it one more appointment?
    CONFIRM_MOVE = auto()  # OfChange
    CONFIRM_MOVE_OR_MORE = auto()  # OfChange
    CONFIRM_CANCEL = auto()  # OfStart
    CHANGE_REFUSED = auto()  # OfNotice
    # in the middle
    FACT = auto()  # OfText
    CALM = auto()
    EMERGENCY = auto()
    ONLY_SPEAK = auto()
    SPEAK = auto()
    NOT_UNDERSTOOD = auto()
    NOT_ON_LIST = auto()
    HINT_NAME = auto()
    HINT_EMAIL = auto()
    HINT_PHONE = auto()
    HINT_DAY = auto()
    HINT_TIME = auto()
    HINT_PROOF = auto()
    HINT_YES_NO = auto()
    # a person instead
    HANDOFF = auto()
    OFFER_PERSON = auto()
    ASK_MESSAGE = auto()
    DONT_KNOW = auto()
    ASK_NOTE_CONTACT = auto()
    NOTE_SENT = auto()
    NOTE_FAILED = auto()
    NOTE_DROPPED = auto()
    # when something is away
    STILL_WORKING = auto()
    CALENDAR_AWAY = auto()
    NOT_CHANGED = auto()
    OFFER_BY_MAIL = auto()
    ASK_WISH = auto()
    REQUEST_TAKEN = auto()  # OfStart
    TOO_SLOW = auto()
    FAILED = auto()


@dataclass(frozen=True)
class Say:
    """`nth`: how often this was said before in the conversation; it picks the wording."""

    what: What
    nth: int = 0


@dataclass(frozen=True, kw_only=True)
class OfText(Say):
    text: str


@dataclass(frozen=True, kw_only=True)
class OfDetail(Say):
    detail: DetailName
    value: str


@dataclass(frozen=True, kw_only=True)
class OfDay(Say):
    day: date
    reason: Unavailable | None = None


@dataclass(frozen=True, kw_only=True)
class OfStart(Say):
    start: datetime
    reason: Unavailable | None = None


@dataclass(frozen=True, kw_only=True)
class OfBooking(Say):
    start: datetime
    email: str  # where the confirmation goes


@dataclass(frozen=True, kw_only=True)
class OfNotice(Say):
    start: datetime
    notice_minutes: int


@dataclass(frozen=True, kw_only=True)
class OfChange(Say):
    before: datetime
    after: datetime


@dataclass(frozen=True, kw_only=True)
class OfDays(Say):
    days: tuple[OpenDay, ...]


@dataclass(frozen=True, kw_only=True)
class OfSlots(Say):
    slots: tuple[TimeSlot, ...]


@dataclass(frozen=True, kw_only=True)
class OfAppointments(Say):
    appointments: tuple[AppointmentSummary, ...]
