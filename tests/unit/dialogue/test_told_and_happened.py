"""The rows of what was said and what happened: each as it should have gone."""

import datetime as dt

import pytest

from contracts.answers import CalendarUnavailable
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    CorrectContact,
    FindAppointments,
    FindDays,
    FindTimeSlots,
    MoveAppointment,
)
from domain.acts import Act, Choose, Danger, Keep, Stop, Tell, ThirdParty, Wish
from domain.conversation import FORM, Conversation, NewerForm
from domain.tenants import Tenant
from tests.unit.dialogue.office import Office, Talk
from tests.unit.dialogue.words import (
    ANA,
    BO,
    BYE,
    FRI,
    HELLO,
    NO,
    THU,
    TUE,
    WED,
    YES,
    ask,
    at,
    email,
    for_,
    name,
    note,
    phone,
    pick,
    visitor,
    want,
    wish,
)


@pytest.fixture
def talk(realestate: Tenant) -> Talk:
    return Talk.at(realestate)


def booked(talk: Talk, day: dt.date = WED, time: dt.time | None = None) -> Talk:
    talk.says_acts(want("book"), *ANA)
    return talk.says_acts(wish(day, time or at(15)))


def test_no_dont_cancel_it_move_it_never_asks_to_cancel(talk: Talk) -> None:
    booked(talk).says_acts(want("cancel"))
    assert talk.said == ["confirm_cancel"]
    talk.says_acts(NO, Keep(), want("move"), wish(TUE, at(11)))
    assert talk.said == ["confirm_move"]
    talk.says_acts(YES)
    assert talk.visits == [("12-01 11:00", "Ana Lopez")]


@pytest.mark.parametrize("task", ["cancel", "move", "look_up"])
def test_a_flatmate_is_told_nothing_and_nothing_is_done(realestate: Tenant, task: str) -> None:
    office = Office(realestate)
    booked(Talk.at(realestate, office))
    other = Talk.at(realestate, office, session="e")
    proof = (email("ana@example.com"), phone("+17185550142"))
    other.says_acts(ThirdParty(), want(task), *proof)  # type: ignore[arg-type]
    assert "third_party" in other.said
    seen = len(office.seen)
    other.says_acts(*proof)
    other.says_acts(want(task), *proof)  # type: ignore[arg-type]
    other.says_acts(YES)
    assert not office.seen[seen:]
    assert "3:00" not in other.text
    assert other.office.visits if hasattr(other.office, "visits") else other.visits


def test_the_visit_is_of_the_visitor_and_the_mail_the_callers(talk: Talk) -> None:
    talk.says_acts(want("book"), for_("my mother"), visitor("Rosa Delgado"), wish(WED, at(10)))
    talk.says_acts(*ANA)
    assert talk.said == ["confirm_book"]
    assert "Rosa Delgado" in talk.text
    assert "ana@example.com" in talk.text
    talk.says_acts(YES)
    (command,) = talk.office.sent(BookAppointment)
    assert (command.visitor, command.contact.name) == ("Rosa Delgado", "Ana Lopez")
    assert talk.visits == [("12-02 10:00", "Rosa Delgado")]


def test_for_somebody_without_a_name_asks_who_comes(talk: Talk) -> None:
    talk.says_acts(want("book"), for_("my mother"), *ANA)
    assert talk.said[-1] == "ask_visitor"
    talk.says_acts(name("Rosa Delgado"))
    assert talk.conversation.party.visitor
    assert talk.conversation.details.value("name") == "Ana Lopez"


def test_two_people_at_one_time_do_not_both_hear_booked(realestate: Tenant) -> None:
    office = Office(realestate)
    booked(Talk.at(realestate, office))
    other = Talk.at(realestate, office, session="e").says_acts(want("book"), *BO)
    other.says_acts(wish(WED, at(15)))
    assert "booked" not in other.said
    assert other.said[-1].startswith("offer")


def test_a_new_number_is_changed_in_the_record_after_a_yes(talk: Talk) -> None:
    booked(talk).says_acts(phone("+17185550124"))
    assert talk.said == ["confirm_correct"]
    assert not talk.office.sent(CorrectContact)
    talk.says_acts(YES)
    assert talk.said == ["corrected"]
    (before,) = talk.office.booked.values()
    assert before.contact.phone == "+17185550124"


def test_a_new_address_gets_a_new_code_that_opens_it(talk: Talk) -> None:
    booked(talk).says_acts(email("ana.lopez@example.com", replaces=True))
    talk.says_acts(YES)
    assert talk.said == ["corrected_email"]
    talk.says_acts(want("cancel")).says_acts(YES)
    assert talk.said == ["cancelled"]


def test_a_correction_that_is_declined_changes_nothing(talk: Talk) -> None:
    booked(talk).says_acts(name("Rosa Lopez")).says_acts(NO)
    assert talk.said == ["kept"]
    assert talk.conversation.details.value("name") == "Ana Lopez"
    assert not talk.office.sent(CorrectContact)


def test_a_move_in_another_chat_is_told(talk: Talk) -> None:
    booked(talk)
    (known,) = talk.office.starts
    talk.office.starts[known] += dt.timedelta(days=1)
    talk.says_acts(ask("own_appointment", "did it get moved?"))
    assert "Thursday, December 3" in talk.text
    talk.office.starts.clear()
    talk.says_acts(ask("own_appointment", "is it still on?"))
    assert talk.said == ["gone"]


def test_danger_is_heard_in_any_state_and_the_business_is_told(talk: Talk) -> None:
    talk.says_acts(Danger(words="theres a strong smell of gas", place="unit 4"))
    assert talk.said[0] == "emergency"
    assert talk.office.notes[-1].urgent
    assert "strong smell of gas" in talk.office.notes[-1].text
    assert "unit 4" in talk.office.notes[-1].text
    booked(talk).says_acts(want("cancel"))
    talk.says_acts(Danger(words="someone could DIE", cannot_call=True))
    assert talk.said[0] == "emergency_no_call"
    assert "call 911 right now" not in talk.text
    assert not talk.office.sent(CancelAppointment)
    talk.says_acts(note("behind the bakery"))
    assert talk.office.notes[-1].urgent
    assert "bakery" in talk.office.notes[-1].text


def test_what_the_record_and_the_settings_know_is_answered(talk: Talk) -> None:
    talk.says_acts(ask("duration"), ask("hours"), ask("price"), ask("process"))
    assert "dont_know" not in talk.said
    assert "45 minutes" in talk.text
    talk.says_acts(ask("availability"))
    assert talk.said == ["offer_days"]
    talk.says_acts(ask("own_appointment"))
    assert talk.said == ["ask_proof"]


def test_what_nobody_knows_is_admitted_once_and_passed_on_with_a_way_to_reply(talk: Talk) -> None:
    talk.says_acts(ask("other", "is there wifi?"))
    assert talk.said[-2:] == ["dont_know", "offer_to_ask"]
    talk.says_acts(YES)
    assert talk.said == ["ask_note_contact"]
    talk.says_acts(email("ana@example.com"))
    assert talk.said == ["note_sent"]
    assert talk.office.notes[-1].email == "ana@example.com"
    assert "wifi" in talk.office.notes[-1].text


def test_dont_contact_anyone_sends_nothing_then_or_later(talk: Talk) -> None:
    talk.says_acts(ask("other", "is there wifi?")).says_acts(NO, Stop(task="message"))
    assert talk.said == ["note_dropped"]
    talk.says_acts(ask("other", "is there a pool?"))
    talk.says_acts(YES)
    assert not talk.office.notes


def test_a_request_is_replaced_by_what_is_booked_meanwhile(talk: Talk) -> None:
    talk.office.answers = {
        FindDays: CalendarUnavailable(),
        FindTimeSlots: CalendarUnavailable(),
        BookAppointment: None,
    }
    talk.says_acts(want("book"), wish(WED, at(15)), *ANA)
    assert talk.said[-1] == "confirm_request"
    talk.says_acts(YES)
    assert talk.said == ["request_taken"]
    talk.office.answers = {}
    talk.says_acts(want("book"), wish(THU, at(11)))
    assert talk.visits == [("12-03 11:00", "Ana Lopez")]
    assert talk.office.sent(CancelAppointment)
    assert not talk.conversation.requests


def test_a_request_that_was_carried_out_is_told_and_ones_own_hour_is_not_taken(talk: Talk) -> None:
    talk.office.answers = {FindTimeSlots: CalendarUnavailable(), BookAppointment: None}
    talk.says_acts(want("book"), wish(WED, at(15)), *ANA).says_acts(YES)
    request = talk.office.sent(BookAppointment)[-1]
    talk.office.answers = {}
    talk.office.answer(request)
    talk.says_acts(wish(WED, at(15)))
    assert "request_done" in talk.said
    assert "time_refused" not in talk.said
    assert talk.visits == [("12-02 15:00", "Ana Lopez")]


def test_two_is_both_the_second_of_the_two_and_the_hour(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA)
    talk.says_acts(wish(WED, at(10)), wish(WED, at(14)))
    assert talk.said[-1] == "which_time"
    talk.says_acts(pick(2), Wish(times=(at(2), at(14))))
    assert talk.visits == [("12-02 14:00", "Ana Lopez")]


def test_two_of_a_longer_list_contends_and_is_asked(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA).says_acts(wish(WED))
    talk.says_acts(pick(2), Wish(times=(at(2), at(14))))
    assert talk.said == ["which_time"]
    assert "11:00 AM or 2:00 PM" in talk.text


@pytest.mark.parametrize("end", [Stop(task="book"), Stop(), BYE])
def test_leaving_ends_it_at_once(talk: Talk, end: Act) -> None:
    talk.says_acts(want("book"))
    talk.says_acts(end)
    assert talk.conversation.agenda == ()
    assert not [each for each in talk.said if each.startswith(("ask", "offer"))]


def test_a_person_is_reached_at_once_in_any_state(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(WED))
    talk.says_acts(want("person"))
    assert talk.said == ["handoff"]


def test_you_choose_is_an_answer(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA)
    talk.says_acts(Choose(which="any"))
    assert talk.said == ["confirm_free"]
    talk.says_acts(YES)
    assert len(talk.visits) == 1


def test_either_is_fine_takes_the_earlier(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA).says_acts(wish(WED, at(10)), wish(WED, at(14)))
    talk.says_acts(Choose(which="any"))
    assert talk.visits == [("12-02 10:00", "Ana Lopez")]


def test_the_same_time_next_week_is_its_day_plus_seven(talk: Talk) -> None:
    booked(talk).says_acts(want("move"), Wish(shift_days=7, shift_minutes=0))
    assert "Wednesday, December 9 at 3:00 PM" in talk.text
    talk.says_acts(YES)
    assert talk.visits == [("12-09 15:00", "Ana Lopez")]


def test_an_hour_later_than_ones_own_is_free(talk: Talk) -> None:
    booked(talk).says_acts(want("move"), Wish(shift_minutes=60))
    talk.says_acts(YES)
    assert talk.visits == [("12-02 16:00", "Ana Lopez")]


def test_a_number_of_no_country_is_taken_as_said_the_second_time(consulate: Tenant) -> None:
    talk = Talk.at(consulate)
    odd = Tell(detail="phone", value="612345678", certain=False)
    talk.says_acts(want("book"), name("Ana Lopez"), email("ana@example.com"))
    talk.says_acts(odd)
    assert talk.said == ["phone_country"]
    talk.says_acts(odd)
    assert talk.conversation.details.value("phone") == "612345678"
    assert talk.said[-1] == "offer_days"


def test_pieces_of_a_number_are_one_number(talk: Talk) -> None:
    talk.says_acts(want("book"), name("Ana Lopez"), email("ana@example.com"))
    talk.says_acts(Tell(detail="phone", value="718", part=True))
    assert talk.said == ["phone_go_on"]
    assert talk.conversation.digits == "718"
    talk.says_acts(phone("+17185550142"))
    assert talk.said[-1] == "offer_days"


def test_the_rest_of_a_number_joins_it_however_many_pieces_there_are(talk: Talk) -> None:
    talk.says_acts(want("book"), name("Ana Lopez"), email("ana@example.com"))
    for piece in ("347", "555"):
        talk.says_acts(Tell(detail="phone", value=piece, part=True))
        assert talk.said == ["phone_go_on"]
    talk.says_acts(Tell(detail="phone", value="0142", part=True))
    assert talk.conversation.details.value("phone") == "+13475550142"
    assert talk.conversation.digits == ""
    talk.says_acts(wish(WED, at(15)))
    assert talk.said == ["confirm_book"]


def test_another_ending_of_a_number_is_said_back_and_corrects_it(talk: Talk) -> None:
    ending = Tell(detail="phone", value="0124", part=True, replaces=True)
    talk.says_acts(want("book"), *ANA, ending)
    assert talk.conversation.details.value("phone") == "+17185550142"
    talk.says_acts(ending)
    assert "+1 718-555-0124" in talk.text
    talk.says_acts(wish(WED, at(15))).says_acts(YES)
    talk.says_acts(Tell(detail="phone", value="0125", part=True, replaces=True))
    assert talk.said == ["confirm_correct"]
    talk.says_acts(YES)
    (booked,) = talk.office.booked.values()
    assert booked.contact.phone == "+17185550125"


def test_yes_and_book_me_thursday_instead_does_both(talk: Talk) -> None:
    booked(talk).says_acts(want("cancel"))
    talk.says_acts(YES, want("book"), wish(THU, at(11)))
    assert "cancelled" in talk.said
    assert talk.visits == [("12-03 11:00", "Ana Lopez")]


def test_hello_after_a_booking_tells_the_booking(talk: Talk) -> None:
    booked(talk).says_acts(HELLO)
    assert talk.said == ["your_appointments"]


def test_running_late_is_noted_with_the_appointment(talk: Talk) -> None:
    booked(talk).says_acts(note("I'm running ten minutes late"))
    assert talk.said == ["confirm_note"]
    talk.says_acts(YES)
    (sent,) = talk.office.notes
    assert sent.appointment_id in talk.office.starts
    assert sent.text.startswith("I'm running ten minutes late")


def test_a_message_asked_for_in_so_many_words_is_sent_at_once(talk: Talk) -> None:
    booked(talk).says_acts(want("message"), note("I bring my dog"))
    assert talk.said == ["note_sent"]


def test_another_or_instead_is_asked_once(talk: Talk) -> None:
    booked(talk).says_acts(wish(FRI, at(11)))
    assert talk.said == ["confirm_move_or_more"]
    talk.says_acts(NO)
    assert talk.said == ["confirm_book"]
    talk.says_acts(YES)
    assert talk.visits == [("12-02 15:00", "Ana Lopez"), ("12-04 11:00", "Ana Lopez")]


def test_a_slip_of_an_address_is_asked_back(talk: Talk) -> None:
    talk.says_acts(want("book"), name("Ana Lopez"), email("ana@gmial.com"))
    assert talk.said[-1] == "fix_email"
    assert "ana@gmail.com" in talk.text
    talk.says_acts(YES)
    assert talk.conversation.details.value("email") == "ana@gmail.com"


def test_a_turn_that_lost_a_race_takes_no_bare_choice(talk: Talk) -> None:
    from domain.acts import Reading, Repeat
    from domain.dialogue import without_choice

    assert without_choice(Reading(acts=(YES,))).acts == (Repeat(),)
    assert without_choice(Reading(acts=(pick(2), email("a@b.example")))).acts == (
        email("a@b.example"),
    )


def test_an_appointment_of_another_chat_is_changed_with_its_code(realestate: Tenant) -> None:
    office = Office(realestate)
    booked(Talk.at(realestate, office))
    (known,) = office.codes
    other = Talk.at(realestate, office, session="e").says_acts(want("move"), wish(FRI, at(11)))
    assert other.said[-1] == "ask_proof"
    other.says_acts(Tell(detail="code", value=office.codes[known]))
    assert other.said[-1] == "confirm_move"
    other.says_acts(YES)
    assert other.visits == [("12-04 11:00", "Ana Lopez")]
    assert len(office.sent(MoveAppointment)) == 1


def test_own_appointments_are_read_afresh_for_every_look_up(talk: Talk) -> None:
    booked(talk)
    for n in (1, 2, 3):
        talk.says_acts(want("look_up"))
        assert len(talk.office.sent(FindAppointments)) == n


def test_an_old_conversation_goes_on() -> None:
    stored = {
        "session_id": "s" * 32,
        "tenant_id": "realestate",
        "version": 4,
        "greeted": True,
        "details": {"name": {"value": "Ana Lopez", "certain": True}, "email": None, "phone": None},
        "goal": "book",
        "booking_state": "choosing_slot",
        "question": "time",
        "offered_slots": [],
        "appointments": [
            {
                "appointment_id": "a" * 32,
                "start": "2026-12-02T20:00:00Z",
                "end": "2026-12-02T20:45:00Z",
                "code": "ABCD2345",
            }
        ],
    }
    conversation = Conversation.model_validate(stored)
    assert conversation.details.value("name") == "Ana Lopez"
    assert conversation.appointments[0].code == "ABCD2345"
    assert conversation.version == 4


def test_a_newer_form_is_left_alone() -> None:
    newer = {"form": FORM + 1, "session_id": "s" * 32, "tenant_id": "realestate", "more": 1}
    with pytest.raises(NewerForm):
        Conversation.model_validate(newer)
