"""Whatever is read and whatever workers answer: nothing raises, nothing false is said or booked."""

from datetime import date, datetime, time, timedelta
from typing import Any, get_args

from hypothesis import HealthCheck, given, settings
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
    CommandBase,
    FindAppointments,
    FindTimeSlots,
    MoveAppointment,
)
from contracts.values import AppointmentSummary, OpenDay, TimeSlot, Unavailable
from domain.conversation import Conversation, Details
from domain.dialogue import Say, What, advance, hear
from domain.phrasing import options, phrase
from domain.reading import DayTime, Heard, Intent, Reading
from domain.tenants import Tenant
from tests.unit.dialogue.office import CODE, NOW, Talk
from tests.unit.dialogue.readings import (
    BOOK,
    BOOK_WITH_DETAILS,
    EMAIL,
    NAME,
    NO,
    PHONE,
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
CONFIRMED_BY: dict[What, tuple[type[CommandBase], type]] = {
    What.BOOKED: (BookAppointment, AppointmentBooked),
    What.MOVED: (MoveAppointment, AppointmentMoved),
    What.CANCELLED: (CancelAppointment, AppointmentCancelled),
}


class Witness:
    """Holds every step against what was found free and what was answered."""

    def __init__(self) -> None:
        self.free: set[datetime] = set()

    def sees_answer(self, answer: Answer | None) -> None:
        found = getattr(answer, "slots", ()) or getattr(answer, "alternatives", ())
        self.free |= {slot.start for slot in found}

    def sees_command(self, command: Command | None) -> None:
        if isinstance(command, BookAppointment) and not command.answer_by_mail:
            assert command.start in self.free
        if isinstance(command, MoveAppointment):
            assert command.start in self.free

    def sees_says(self, says: tuple[Say, ...], sent: Command | None, answer: object) -> None:
        for say in says:
            if say.what in CONFIRMED_BY:
                command_type, answer_type = CONFIRMED_BY[say.what]
                assert isinstance(sent, command_type)
                assert isinstance(answer, answer_type)


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


CONVERSATIONS = st.builds(
    Conversation,
    session_id=st.just("s"),
    tenant_id=st.just("t"),
    channel=st.sampled_from(["chat", "voice"]),
    language=st.sampled_from(["en", "es"]),
    greeted=st.just(True),
    details=st.just(Details(name=NAME.name, email=EMAIL.email, phone=PHONE.phone)),
    goal=st.sampled_from(["book", "book", "move", "cancel"]),
) | st.just(Conversation(session_id="s", tenant_id="t"))


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(conversation=CONVERSATIONS, data=st.data())
def test_no_reading_and_no_answer_leads_astray(
    conversation: Conversation, data: st.DataObject, realestate: Tenant
) -> None:
    witness = Witness()
    scene: dict[str, Any] = {"tenant": realestate, "now": NOW, "code": CODE}
    for _ in range(data.draw(st.integers(3, 8))):
        step = advance(conversation, data.draw(SHORT | SHORT | READINGS), **scene)
        witness.sees_says(step.says, None, None)
        says = step.says
        for _ in range(4):
            witness.sees_command(step.command)
            if step.command is None:
                break
            sent, answer = step.command, data.draw(fitting(step.command))
            witness.sees_answer(answer)
            step = hear(step.conversation, answer, **scene)
            witness.sees_says(step.says, sent, answer)
            says += step.says
        _is_sayable(says, step.conversation, realestate)
        kept = step.conversation.model_dump_json()
        conversation = Conversation.model_validate_json(kept)
        assert conversation == step.conversation


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(readings=st.lists(SHORT | WISHES | READINGS, min_size=1, max_size=8))
def test_no_turn_goes_in_circles(readings: list[Reading], realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK_WITH_DETAILS)
    for reading in readings:
        talk.hears(reading)  # counts its commands


def _is_sayable(says: tuple[Say, ...], conversation: Conversation, tenant: Tenant) -> None:
    language, channel = conversation.language, conversation.channel
    text = phrase(says, tenant=tenant, language=language, channel=channel)
    assert text or conversation.in_flight
    assert "{value}" not in text
    options(says, tenant=tenant, language=language)
