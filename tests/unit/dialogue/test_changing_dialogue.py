"""Moving, cancelling and looking up: only what the person proved to be theirs."""

from datetime import UTC, datetime, timedelta

import pytest

from contracts.answers import ChangeRefused, ProofRefused, TimeSlotTaken
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    FindAppointments,
    FindTimeSlots,
    MoveAppointment,
)
from contracts.values import Contact, Proof, TimeSlot
from domain.dialogue.says import OfChange, OfStart
from domain.reading import Heard, Reading
from domain.tenants import Tenant
from tests.unit.dialogue.office import CODE, NOW, Talk
from tests.unit.dialogue.readings import (
    BOOK,
    BOOK_WITH_DETAILS,
    CANCEL,
    FRIDAY,
    LOOK_UP,
    MOVE,
    NO,
    TUESDAY,
    WEDNESDAY,
    YES,
    also,
    when,
)

TUESDAY_AT_3 = datetime(2026, 11, 24, 20, tzinfo=UTC)


EARLIER_CODE = "QRST6789"


def booked(tenant: Tenant) -> Talk:
    return Talk.at(tenant).hears(BOOK_WITH_DETAILS).hears(when(TUESDAY, "15:00"))


def with_an_earlier_booking(tenant: Tenant, *starts: datetime) -> Talk:
    talk = Talk.at(tenant)
    for start in starts or (TUESDAY_AT_3,):
        name = f"earlier-{start:%d}"
        talk.office.starts[name] = start
        talk.office.booked[name] = BookAppointment(
            id=name,
            tenant_id=tenant.tenant_id,
            correlation_id="another conversation",
            issued_at=NOW,
            expires_at=NOW,
            start=start,
            contact=Contact(name="Ana", email="ana@example.com", phone="+12125550147"),
            language="en",
            code=EARLIER_CODE,
        )
    return talk


def test_ones_own_appointment_is_cancelled_after_a_yes(realestate: Tenant) -> None:
    talk = booked(realestate).hears(CANCEL)
    assert talk.said == ["confirm_cancel"]
    assert talk.conversation.booking_state == "confirming"
    assert talk.office.starts
    talk.hears(YES)
    assert talk.said == ["cancelled"]
    assert talk.conversation.booking_state == "cancelled"
    assert not talk.office.starts
    command = talk.office.seen[-1]
    assert isinstance(command, CancelAppointment)
    assert command.proof == Proof(code=CODE)


def test_a_no_leaves_the_appointment_alone(realestate: Tenant) -> None:
    talk = booked(realestate).hears(CANCEL).hears(NO)
    assert talk.said == ["kept"]
    assert talk.conversation.booking_state == "booked"
    assert list(talk.office.starts.values()) == [TUESDAY_AT_3]


def test_ones_own_appointment_is_moved_after_a_yes(realestate: Tenant) -> None:
    talk = booked(realestate).hears(also(MOVE, when=when(FRIDAY).when))
    search = talk.office.seen[-1]
    assert isinstance(search, FindTimeSlots)
    assert search.appointment_id == talk.conversation.appointments[0].appointment_id
    talk.hears(when(at="11:00"))
    friday_at_11 = datetime(2026, 11, 27, 16, tzinfo=UTC)
    assert talk.says[-1] == OfChange("confirm_move", before=TUESDAY_AT_3, after=friday_at_11)
    assert list(talk.office.starts.values()) == [TUESDAY_AT_3]
    talk.hears(YES)
    assert talk.said == ["moved"]
    assert list(talk.office.starts.values()) == [friday_at_11]
    assert talk.conversation.appointments[0].start == friday_at_11


def test_a_no_to_a_move_offers_the_times_again(realestate: Tenant) -> None:
    talk = booked(realestate).hears(also(MOVE, when=when(FRIDAY, "11:00").when))
    assert talk.said == ["confirm_move"]
    talk.hears(NO)
    assert talk.conversation.booking_state == "choosing_slot"
    assert list(talk.office.starts.values()) == [TUESDAY_AT_3]


def test_another_time_instead_of_a_yes_is_asked_about_again(realestate: Tenant) -> None:
    talk = booked(realestate).hears(also(MOVE, when=when(FRIDAY).when)).hears(when(at="11:00"))
    talk.hears(when(at="12:00"))
    assert talk.said == ["confirm_move"]
    assert not [each for each in talk.office.seen if isinstance(each, MoveAppointment)]


def test_an_appointment_is_not_moved_to_where_it_is(realestate: Tenant) -> None:
    talk = booked(realestate).hears(also(MOVE, when=when(TUESDAY).when))
    assert TUESDAY_AT_3 not in [slot.start for slot in talk.conversation.offered_slots]


def test_an_earlier_appointment_takes_its_code(realestate: Tenant) -> None:
    talk = with_an_earlier_booking(realestate).hears(CANCEL)
    assert talk.said == ["welcome_brief", "ask_proof"]
    talk.hears(Reading(code=EARLIER_CODE))
    assert talk.says[-1] == OfStart("confirm_cancel", start=TUESDAY_AT_3)
    talk.hears(YES)
    assert not talk.office.starts


def test_a_code_said_at_once_is_not_asked_for(realestate: Tenant) -> None:
    talk = with_an_earlier_booking(realestate).hears(also(CANCEL, code=EARLIER_CODE))
    assert talk.said == ["welcome_brief", "confirm_cancel"]


def test_e_mail_and_phone_together_are_a_proof_and_one_alone_is_not(realestate: Tenant) -> None:
    talk = with_an_earlier_booking(realestate).hears(CANCEL)
    talk.hears(Reading(email=Heard(value="ana@example.com")))
    assert talk.said == ["ask_proof_phone"]
    assert talk.conversation.asked == "phone"
    assert not talk.office.seen
    talk.hears(Reading(phone=Heard(value="+12125550147")))
    assert talk.said == ["confirm_cancel"]


def test_a_wrong_code_opens_nothing_and_after_three_a_person_is_offered(
    realestate: Tenant,
) -> None:
    talk = with_an_earlier_booking(realestate).hears(CANCEL)
    for _ in range(3):
        talk.hears(Reading(code="WRNG0000"))
        assert talk.said[0] == "not_found"
        assert talk.conversation.target is None
    assert talk.said == ["not_found", "offer_person"]


def test_too_many_wrong_codes_are_said_so(realestate: Tenant) -> None:
    talk = with_an_earlier_booking(realestate).hears(CANCEL)
    talk.office.answers[FindAppointments] = ProofRefused(retry_at=NOW)
    talk.hears(Reading(code="WRNG0000"))
    assert talk.said == ["proof_refused", "offer_person"]
    assert talk.conversation.goal is None


def test_several_appointments_are_asked_about(realestate: Tenant) -> None:
    wednesday = datetime(2026, 11, 25, 20, tzinfo=UTC)
    talk = with_an_earlier_booking(realestate, TUESDAY_AT_3, wednesday)
    talk.hears(also(CANCEL, code=EARLIER_CODE))
    assert talk.said == ["welcome_brief", "which_appointment"]
    talk.hears(when(WEDNESDAY))
    assert talk.says[-1] == OfStart("confirm_cancel", start=wednesday)
    talk.hears(YES)
    assert list(talk.office.starts.values()) == [TUESDAY_AT_3]


def test_the_day_said_with_cancel_says_which_one(realestate: Tenant) -> None:
    wednesday = datetime(2026, 11, 25, 20, tzinfo=UTC)
    talk = with_an_earlier_booking(realestate, TUESDAY_AT_3, wednesday)
    talk.hears(also(CANCEL, code=EARLIER_CODE, when=when(WEDNESDAY).when))
    assert talk.says[-1] == OfStart("confirm_cancel", start=wednesday)


def test_looking_up_in_the_middle_keeps_the_place(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK).hears(LOOK_UP)
    assert talk.said == ["nothing_booked_yet", "ask_name"]


def test_an_earlier_appointment_is_looked_up_by_its_code(realestate: Tenant) -> None:
    talk = with_an_earlier_booking(realestate).hears(also(LOOK_UP, code=EARLIER_CODE))
    assert talk.said == ["welcome_brief", "your_appointments"]


def test_cancel_in_the_middle_of_a_booking_asks_what_is_meant(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK_WITH_DETAILS).hears(CANCEL)
    assert talk.said == ["stop_or_cancel"]
    talk.hears(YES)
    assert talk.said == ["stopped"]
    assert talk.conversation.booking_state == "none"


def test_a_change_that_comes_too_late_is_refused_with_the_notice(realestate: Tenant) -> None:
    talk = booked(realestate).hears(CANCEL)
    talk.office.answers[CancelAppointment] = ChangeRefused(
        appointment_id="a", start=TUESDAY_AT_3, notice_minutes=120
    )
    talk.hears(YES)
    assert talk.said == ["change_refused", "offer_person"]
    assert talk.conversation.appointments


def test_a_move_to_a_time_just_lost_offers_others(realestate: Tenant) -> None:
    talk = booked(realestate).hears(also(MOVE, when=when(FRIDAY, "11:00").when))
    own = TimeSlot(start=TUESDAY_AT_3, end=TUESDAY_AT_3)
    other = TimeSlot(start=NOW, end=NOW)
    taken = TimeSlotTaken(start=NOW, alternatives=(own, other))
    talk.office.answers[MoveAppointment] = taken
    talk.hears(YES)
    assert talk.conversation.offered_slots == (other,)
    assert talk.said[0] == "time_taken"
    assert talk.conversation.booking_state == "choosing_slot"
    assert talk.conversation.goal == "move"


@pytest.mark.parametrize("goal", [MOVE, CANCEL])
def test_who_comes_too_late_hears_it_before_anything_is_asked(
    realestate: Tenant, goal: Reading
) -> None:
    talk = booked(realestate)
    talk.office.now = TUESDAY_AT_3 - timedelta(minutes=119)
    seen = len(talk.office.seen)
    assert talk.hears(goal).said == ["change_refused", "offer_person"]
    assert len(talk.office.seen) == seen
    talk.office.now = TUESDAY_AT_3 - timedelta(minutes=120)
    assert "change_refused" not in talk.hears(goal).said
