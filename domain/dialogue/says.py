"""What the receptionist says, as values: `domain.phrasing` finds the words."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto

from contracts.values import AppointmentSummary, OpenDay, TimeSlot, Unavailable
from domain.acts import DetailName
from domain.agenda import Wished


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
    GOODBYE = auto()
    GOODBYE_UNFINISHED = auto()
    STOPPED = auto()
    KEPT = auto()
    CALM = auto()
    HURRY = auto()
    EMERGENCY = auto()
    EMERGENCY_GET_OUT = auto()
    EMERGENCY_AGAIN = auto()
    EMERGENCY_NO_CALL = auto()
    EMERGENCY_LEAVE = auto()  # gas or fire, and they cannot call
    ASK_PLACE = auto()
    DANGER_TOLD = auto()
    DANGER_UNDER_WAY = auto()
    DANGER_OVER = auto()
    STILL_HERE = auto()  # to an "ok" in a danger
    ONLY_SPEAK = auto()
    AUTOMATIC = auto()
    # details
    ASK_DETAILS = auto()  # OfFields
    ASK_NAME = auto()
    ASK_EMAIL = auto()
    ASK_PHONE = auto()
    ASK_EMAIL_OPTIONAL = auto()
    ASK_PHONE_OPTIONAL = auto()
    ASK_VISITOR = auto()  # OfWords
    FIX_EMAIL = auto()  # OfDetail
    PHONE_COUNTRY = auto()
    PHONE_GO_ON = auto()
    OUR_NUMBER = auto()
    CHANGED_DETAIL = auto()  # OfDetail
    GOT_IT = auto()
    ASK_CHANGE = auto()
    WHY_NAME = auto()
    WHY_EMAIL = auto()
    WHY_PHONE = auto()
    CANT_LEAVE_OUT = auto()  # what is compulsory, of what stands
    WITHOUT = auto()  # who will not tell what is compulsory
    # days and times
    WISH_NOTED = auto()  # OfWishes
    OFFER_DAYS = auto()  # OfDays
    OFFER_FITTING_DAYS = auto()  # OfDays: those of the wish
    REMIND_OF_DAYS = auto()  # OfDays: on offer already, so not listed again
    OFFER_TIMES = auto()  # OfSlots
    OFFER_NEAREST = auto()  # OfSlots
    OFFER_ONE = auto()  # OfSlots
    REMIND_OF_TIMES = auto()  # OfSlots
    WHICH_DAY = auto()  # OfDays: of a weekday and a date that contradict each other
    WHICH_TIME = auto()  # OfSlots
    NUMBER_OR_HOUR = auto()  # OfNumber
    TIME_FREE = auto()  # OfStart
    NOTHING_FITS = auto()
    NO_DAYS = auto()
    NO_OTHER_DAYS = auto()
    NO_OTHER_TIMES = auto()
    DAY_REFUSED = auto()  # OfDay
    TIME_REFUSED = auto()  # OfStart
    TIME_TAKEN = auto()  # OfStart
    TOO_MANY = auto()
    # read back before it is done
    CONFIRM_BOOK = auto()  # OfBooking
    CONFIRM_FREE = auto()  # OfBooking: it was asked whether that time is free
    CONFIRM_ONE_MORE = auto()  # OfMore
    CONFIRM_MOVE = auto()  # OfChange
    CONFIRM_MOVE_OR_MORE = auto()  # OfChange
    CONFIRM_CANCEL = auto()  # OfStart
    CONFIRM_CORRECT = auto()  # OfCorrection
    CONFIRM_NOTE = auto()  # OfWords
    CONFIRM_REQUEST = auto()  # OfBooking
    CONFIRM_AGAIN = auto()  # after it was read back twice
    # results: each only from the stored answer that says so
    BOOKED = auto()  # OfBooking
    BOOKED_FIRM = auto()  # OfBooking: too soon to be changed
    ALREADY_BOOKED = auto()  # OfStart: in this conversation
    HELD = auto()  # OfHold
    BOOKED_WITH_CODE = auto()  # OfBooking: without an address, the code is told
    MOVED = auto()  # OfStart
    MOVED_UNMAILED = auto()  # OfStart
    CANCELLED = auto()  # OfStart
    CANCELLED_UNMAILED = auto()  # OfStart
    CANCELLED_ALREADY = auto()  # OfStart
    CORRECTED = auto()  # OfCorrection
    CORRECTED_EMAIL = auto()  # OfCorrection
    # moving, cancelling, looking up
    ASK_PROOF = auto()
    ASK_PROOF_EMAIL = auto()
    ASK_PROOF_PHONE = auto()
    PROOF_BY_CONTACT = auto()
    PROOF_BY_MAILBOX = auto()
    ASK_CODE = auto()
    ASK_CODE_OR_EMAIL = auto()
    CODE_MAILED = auto()  # OfDetail: the address, whether or not anything stands under it
    ASK_ONE_TIME = auto()
    PROOF_REFUSED = auto()  # OfStart: when the next try counts
    NOT_FOUND = auto()
    NO_APPOINTMENTS = auto()
    GONE = auto()  # OfStart: booked here, and no longer there
    YOUR_APPOINTMENTS = auto()  # OfAppointments
    ON_RECORD = auto()  # OfRecord
    WHICH_APPOINTMENT = auto()  # OfAppointments
    CHANGE_REFUSED = auto()  # OfNotice
    THIRD_PARTY = auto()
    # questions
    FACT = auto()  # OfFact
    OPENING_HOURS = auto()
    DURATION = auto()  # OfMinutes
    PROCESS = auto()
    EMERGENCY_NUMBER = auto()  # whom to call, where nobody told of a danger
    ROBOT = auto()
    LANGUAGES = auto()
    PRIVACY = auto()
    NOTHING_BOOKED = auto()
    PASSED_ON = auto()  # OfWords
    DANGER_PASSED_ON = auto()
    NOT_PASSED_ON = auto()
    NOT_YET = auto()  # what is to be passed on waits for a yes
    ASKED_ALREADY = auto()
    DONT_KNOW = auto()
    OFFER_TO_ASK = auto()  # OfWords
    # a person instead
    HANDOFF = auto()
    OFFER_PERSON = auto()
    PERSON_ONLY = auto()
    TAKE_MESSAGE = auto()
    ASK_MESSAGE = auto()
    ASK_NOTE_CONTACT = auto()
    NOTE_SENT = auto()
    NOTE_UNDER_WAY = auto()
    NOTE_FAILED = auto()
    NOTE_DROPPED = auto()
    # misunderstandings
    NOT_UNDERSTOOD = auto()
    NOT_ON_LIST = auto()
    HINT_NAME = auto()
    HINT_EMAIL = auto()
    HINT_PHONE = auto()
    HINT_DAY = auto()
    HINT_TIME = auto()
    HINT_PROOF = auto()
    HINT_ONE_TIME = auto()
    HINT_YES_NO = auto()
    # when something is away
    STILL_WORKING = auto()
    CALENDAR_AWAY = auto()
    NOT_CHANGED = auto()
    ASK_WISH = auto()
    REQUEST_TAKEN = auto()  # OfStart
    REQUEST_DONE = auto()  # OfStart
    REQUEST_DROPPED = auto()  # OfStart
    TOO_SLOW = auto()
    LIMIT_NETWORK = auto()
    LIMIT_PERSON = auto()
    LIMIT_BUSINESS = auto()
    FAILED = auto()


@dataclass(frozen=True)
class Say:
    """`nth`: how often this was said before in the conversation; it picks the wording."""

    what: What
    nth: int = 0


@dataclass(frozen=True, kw_only=True)
class OfWords(Say):
    """Those of the person."""

    words: str


@dataclass(frozen=True, kw_only=True)
class OfFact(Say):
    """By its key: what the business tells."""

    key: str


@dataclass(frozen=True, kw_only=True)
class OfDetail(Say):
    detail: DetailName
    value: str


@dataclass(frozen=True, kw_only=True)
class OfFields(Say):
    fields: tuple[DetailName, ...]


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
    """`visitor` is empty where the contact comes; `code` where a mail brings it."""

    start: datetime
    name: str
    email: str
    phone: str
    visitor: str = ""
    people: int = 1
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class OfMore(OfBooking):
    """Beside the one that stands."""

    before: datetime


@dataclass(frozen=True, kw_only=True)
class OfHold(Say):
    start: datetime
    until: datetime
    email: str


@dataclass(frozen=True, kw_only=True)
class OfNotice(Say):
    start: datetime
    notice_minutes: int


@dataclass(frozen=True, kw_only=True)
class OfChange(Say):
    before: datetime
    after: datetime
    visitor: str = ""
    people: int = 1


@dataclass(frozen=True, kw_only=True)
class OfCorrection(Say):
    """What changes; the rest is None. `phone` "" is left out from now on. `apart`: somebody else
    than the contact comes."""

    start: datetime
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    visitor: str | None = None
    people: int | None = None
    apart: bool = False


@dataclass(frozen=True, kw_only=True)
class OfMinutes(Say):
    minutes: int


@dataclass(frozen=True, kw_only=True)
class OfWishes(Say):
    wished: Wished


@dataclass(frozen=True, kw_only=True)
class OfDays(Say):
    days: tuple[OpenDay, ...]


@dataclass(frozen=True, kw_only=True)
class OfSlots(Say):
    slots: tuple[TimeSlot, ...]


@dataclass(frozen=True, kw_only=True)
class OfNumber(OfSlots):
    """The first of them has this number in the list; it may be the hour of the second."""

    number: int


@dataclass(frozen=True, kw_only=True)
class OfAppointments(Say):
    appointments: tuple[AppointmentSummary, ...]


@dataclass(frozen=True, kw_only=True)
class OfRecord(Say):
    """Address and number whole where this person told them, else a hint of each."""

    appointment: AppointmentSummary
    email: str = ""
    phone: str = ""
