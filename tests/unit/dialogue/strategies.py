"""Whatever may be read, and whatever workers may answer."""

from datetime import date, time, timedelta
from typing import get_args

from hypothesis import strategies as st

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentMoved,
    AppointmentNotFound,
    AppointmentsFound,
    CalendarUnavailable,
    ChangeRefused,
    DaysFound,
    EmailSent,
    EmailSkipped,
    Expired,
    Failure,
    ProofRefused,
    TimeSlotRefused,
    TimeSlotsFound,
    TimeSlotTaken,
)
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    FindAppointments,
    FindTimeSlots,
    MoveAppointment,
)
from contracts.values import AppointmentSummary, OpenDay, TimeSlot, Unavailable
from domain.reading import DayTime, Heard, Intent, Reading
from tests.unit.dialogue.office import NOW
from tests.unit.dialogue.readings import (
    BOOK,
    NO,
    TUESDAY,
    YES,
    number,
    ordinal,
    when,
)

LATER = NOW + timedelta(days=8)

DAYS = st.dates(date(2026, 11, 20), date(2026, 12, 30))

TIMES = st.sampled_from([time(3), time(9), time(10, 30), time(15), time(23, 30)])

SLOTS = st.builds(
    lambda n: TimeSlot(start=NOW + timedelta(hours=n), end=NOW + timedelta(hours=n, minutes=30)),
    st.integers(1, 40),
)

MANY_SLOTS = st.lists(SLOTS, max_size=4).map(tuple)

OPEN_DAYS = st.lists(st.builds(OpenDay, date=DAYS, available_slots=st.just(3)), max_size=4)

SUMMARIES = st.builds(
    AppointmentSummary,
    appointment_id=st.sampled_from(["one", "two"]),
    start=st.just(NOW + timedelta(days=1)),
    end=st.just(NOW + timedelta(days=1, hours=1)),
)

WHENS = st.builds(
    DayTime,
    day=st.none() | DAYS,
    day_range=st.none() | st.tuples(DAYS, DAYS),
    weekdays=st.frozensets(st.integers(0, 6), max_size=2),
    not_weekdays=st.frozensets(st.integers(0, 6), max_size=2),
    time=st.none() | TIMES,
    times=st.lists(TIMES, max_size=2).map(tuple),
    time_range=st.none() | st.tuples(st.none() | TIMES, st.none() | TIMES),
    wants=st.sampled_from([None, "earliest", "latest"]),
    day_candidates=st.lists(DAYS, max_size=2).map(tuple),
)


def details(*values: str) -> st.SearchStrategy[Heard | None]:
    return st.none() | st.builds(Heard, value=st.sampled_from(values), certain=st.booleans())


READINGS = st.builds(
    Reading,
    language=st.sampled_from([None, "en", "es"]),
    intents=st.lists(st.sampled_from(list(Intent)), max_size=2).map(tuple),
    name=details("Ana {Torres}", "", "x" * 300),
    email=details("ana@example.com", "nonsense"),
    phone=details("+12125550147", "12"),
    when=st.just(DayTime()) | WHENS,
    choice=st.sampled_from([None, None, -1, 0, 1, 2, 3, 99]),
    code=st.sampled_from([None, None, "ABCD2345", ""]),
    topic=st.sampled_from([None, "is there parking?", "{}"]),
    text=st.sampled_from(["", "3", "tell them {this}", "¿y?"]),
    facts=st.sampled_from([(), ("address",), ("nothing",)]),
)

WISHES = st.builds(
    Reading, when=WHENS, intents=st.sampled_from([(), (Intent.BOOK,), (Intent.MOVE,)])
)

SHORT = st.sampled_from([YES, number(1), number(2), ordinal(-1), when(TUESDAY), BOOK, NO])

ANSWERS: st.SearchStrategy[Answer | None] = st.one_of(
    st.none(),
    st.builds(DaysFound, days=OPEN_DAYS.map(tuple)),
    st.builds(
        TimeSlotsFound,
        day=DAYS,
        slots=MANY_SLOTS,
        unavailable=st.sampled_from([None, *get_args(Unavailable)]),
        nearest_days=OPEN_DAYS.map(tuple),
    ),
    st.builds(TimeSlotTaken, start=st.just(NOW), alternatives=MANY_SLOTS),
    st.builds(
        TimeSlotRefused,
        start=st.just(NOW),
        reason=st.sampled_from(get_args(Unavailable)),
        alternatives=MANY_SLOTS,
    ),
    st.builds(AppointmentsFound, appointments=st.lists(SUMMARIES, max_size=2).map(tuple)),
    st.sampled_from(
        [
            AppointmentBooked(appointment_id="one", start=LATER, end=LATER),
            AppointmentMoved(appointment_id="one", start=LATER, end=LATER),
            AppointmentCancelled(appointment_id="one", start=LATER),
            AppointmentNotFound(),
            ProofRefused(retry_at=LATER),
            ChangeRefused(appointment_id="one", start=LATER, notice_minutes=90),
            CalendarUnavailable(),
            EmailSent(),
            EmailSkipped(),
            Expired(),
            Failure(reason="fault"),
        ]
    ),
)


def fitting(command: Command) -> st.SearchStrategy[Answer | None]:
    """Mostly as a worker answers when all goes well."""
    return st.integers(0, 3).flatmap(lambda die: ANSWERS if die == 0 else well(command))


def well(command: Command) -> st.SearchStrategy[Answer | None]:
    if isinstance(command, BookAppointment | MoveAppointment):
        outcome = AppointmentBooked if isinstance(command, BookAppointment) else AppointmentMoved
        done = outcome(appointment_id="one", start=command.start, end=command.start)
        return st.just(done)
    if isinstance(command, FindTimeSlots):
        slots = st.lists(SLOTS, min_size=1, max_size=4).map(tuple)
        return st.builds(TimeSlotsFound, day=st.just(command.day), slots=slots)
    if isinstance(command, FindAppointments):
        some = st.lists(SUMMARIES, min_size=1, max_size=2).map(tuple)
        return st.builds(AppointmentsFound, appointments=some)
    if isinstance(command, CancelAppointment):
        return st.just(AppointmentCancelled(appointment_id="one", start=LATER))
    days = st.lists(st.builds(OpenDay, date=DAYS, available_slots=st.just(3)), min_size=1)
    return st.builds(DaysFound, days=days.map(tuple))
