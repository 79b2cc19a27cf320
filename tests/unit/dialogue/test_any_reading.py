"""Whatever is read and whatever workers answer: nothing raises, nothing false is said or booked."""

from datetime import datetime
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contracts.answers import (
    Answer,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentMoved,
)
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    CommandBase,
    MoveAppointment,
)
from domain.conversation import Conversation, Details
from domain.dialogue import Say, What, advance, hear
from domain.phrasing import options, phrase
from domain.reading import Reading
from domain.tenants import Tenant
from tests.unit.dialogue.office import CODE, NOW, Talk
from tests.unit.dialogue.readings import (
    BOOK_WITH_DETAILS,
    EMAIL,
    NAME,
    PHONE,
)
from tests.unit.dialogue.strategies import READINGS, SHORT, WISHES, fitting

CONFIRMED_BY: dict[What, tuple[type[CommandBase], type]] = {
    What.BOOKED: (BookAppointment, AppointmentBooked),
    What.BOOKED_FIRM: (BookAppointment, AppointmentBooked),
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
