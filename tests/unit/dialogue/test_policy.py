"""How the receptionist talks: one test or more for each point of the policy."""

import datetime as dt

import pytest

from contracts.commands import BookAppointment, FindDays, FindTimeSlots
from domain.acts import (
    Act,
    Agree,
    Choose,
    Clash,
    Hurry,
    Other,
    Pause,
    People,
    Reading,
    Reason,
    Repeat,
    Social,
    Stop,
    Tell,
    Wish,
)
from domain.dialogue.says import OfSlots, What
from domain.tenants import Tenant
from tests.unit.dialogue.office import Office, Talk
from tests.unit.dialogue.words import (
    ANA,
    FRI,
    MON,
    NO,
    THANKS,
    THU,
    TUE,
    WED,
    YES,
    ask,
    at,
    email,
    name,
    not_,
    phone,
    pick,
    want,
    wish,
)


@pytest.fixture
def talk(realestate: Tenant) -> Talk:
    return Talk.at(realestate)


def changed(tenant: Tenant, **fields: object) -> Tenant:
    return Tenant.model_validate({**tenant.model_dump(), **fields})


# 1


def test_a_hurry_gets_one_sentence_the_number_and_the_earliest_help(talk: Talk) -> None:
    talk.says_acts(Hurry())
    assert talk.said == ["hurry", "automatic", "person_only", "offer_one"]
    assert "+1 212-555-0100" in talk.text
    talk.says_acts(YES)
    assert talk.said == ["ask_details"]
    talk.says_acts(*ANA).says_acts(YES)
    assert len(talk.visits) == 1
    assert "emergency" not in talk.said


# 2


def test_an_exact_time_in_settled_words_is_booked_at_once(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(15)))
    assert talk.said[-1] == "booked"


def test_a_time_that_is_only_named_may_be_asked_about_and_is_read_back(talk: Talk) -> None:
    talk.says_acts(*ANA, wish(WED, at(15)))
    assert talk.said[-1] == "confirm_book"
    assert not talk.visits


@pytest.mark.parametrize("settled", [True, False])
def test_what_is_not_certain_is_read_back(talk: Talk, settled: bool) -> None:
    doubtful = Wish(day=WED, time=at(15), certain=not settled)
    talk.hears(Reading(acts=(want("book"), *ANA, doubtful), settled=settled))
    assert talk.said[-1] == "confirm_book"
    assert not talk.office.sent(BookAppointment)


def test_half_a_yes_is_read_back_again(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.hears(Reading(acts=(YES,), settled=False))
    assert talk.said == ["confirm_book"]
    assert not talk.visits
    talk.says_acts(YES)
    assert talk.visits


def test_a_question_beside_a_yes_is_answered_after_it(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(YES, ask("price"))
    assert talk.said == ["booked", "fact"]


def test_what_waits_for_a_yes_stays_on_the_table(talk: Talk) -> None:
    """Whatever is said that nobody understands: no message gets in the way of the yes."""
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    for _ in range(3):
        talk.says_acts(settled=False)
    assert talk.said == ["not_understood", "confirm_again"]
    talk.says_acts(YES)
    assert talk.visits == [("12-02 15:00", "Ana Lopez")]


def test_the_same_day_and_hour_again_is_a_yes(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    assert talk.said == ["confirm_book"]
    talk.says_acts(wish(WED, at(15)))
    assert talk.visits == [("12-02 15:00", "Ana Lopez")]


@pytest.mark.parametrize("again", [YES, wish(WED, at(15)), wish(None, at(15))])
def test_two_halves_of_a_yes_to_the_same_are_a_whole_one(talk: Talk, again: Act) -> None:
    """Each beside words that nobody understood: it is asked once more, and not for ever."""
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(YES, settled=False)
    assert talk.said == ["confirm_book"]
    assert not talk.visits
    talk.says_acts(again, settled=False)
    assert talk.visits == [("12-02 15:00", "Ana Lopez")]


def test_half_a_yes_long_before_is_none(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(YES, settled=False).says_acts(ask("price")).says_acts(YES, settled=False)
    assert not talk.visits


@pytest.mark.parametrize("half", [wish(WED), Wish(time=at(15), about=True)])
def test_a_part_of_it_again_is_none(talk: Talk, half: Wish) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(half)
    assert not talk.visits


@pytest.mark.parametrize("end", [Stop(), Stop(task="book")])
def test_what_stands_is_told_to_whoever_stops(talk: Talk, end: Stop) -> None:
    """Nobody says that nothing was booked, one message after it was."""
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA).says_acts(YES)
    talk.says_acts(ask("other", "must it be the original?")).says_acts(end)
    assert talk.said == ["kept", "your_appointments"]


def test_a_pause_is_no_agreement_and_a_yes_after_it_is_read_back_first(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(YES, Pause())
    assert not talk.visits
    talk.says_acts(YES)
    assert talk.said == ["confirm_book"]
    talk.says_acts(YES)
    assert talk.visits


def test_a_no_to_what_was_read_back_asks_what_is_wrong(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA).says_acts(NO)
    assert talk.said == ["ask_change"]
    talk.says_acts(email("ana.lopez@example.com"))
    assert talk.said == ["changed_detail", "confirm_book"]
    talk.says_acts(YES)
    assert talk.office.sent(BookAppointment)[-1].contact.email == "ana.lopez@example.com"


def test_another_time_instead_of_a_yes_is_that_time(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(Wish(time=at(16)))
    assert talk.said == ["confirm_book"]
    talk.says_acts(YES)
    assert talk.visits == [("12-02 16:00", "Ana Lopez")]


# 4


def test_every_list_keeps_to_every_wish(talk: Talk) -> None:
    talk.says_acts(
        want("book"),
        not_(None, None, 1),
        Wish(day_range=(dt.date(2026, 12, 1), None), time_range=(None, at(12))),
    )
    assert "wish_noted" in talk.said
    assert "no Tuesdays" in talk.text
    talk.says_acts(Other(of="days"))
    for command in talk.office.sent(FindDays):
        assert command.wishes.except_weekdays == (1,)
        assert command.wishes.not_after == "11:59"
    talk.says_acts(wish(THU))
    offered = [say for say in talk.says if isinstance(say, OfSlots)][-1]
    assert [slot.start.astimezone(talk.office.tenant.zone).hour for slot in offered.slots] == [
        10,
        11,
    ]


def test_a_correction_replaces_its_own_part_only(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(WED, at(15)))
    talk.says_acts(Wish(role="replaced", day=WED), wish(THU))
    assert "Thursday, December 3 at 3:00 PM" in talk.text


def test_an_hour_one_is_busy_at_is_not_offered(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(WED), Wish(role="busy", time=at(15)))
    assert "3:00 PM" not in talk.text
    assert "2:00 PM" in talk.text


def test_a_refused_time_that_is_free_is_never_booked(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA).says_acts(wish(WED))
    talk.says_acts(Wish(role="refused", time=at(10)))
    assert not talk.visits
    talk.says_acts(pick(1))
    assert talk.visits == [("12-02 11:00", "Ana Lopez")]


# 5


def test_the_whole_message_is_answered(talk: Talk) -> None:
    talk.says_acts(
        name("Megan Oreilly"),
        Wish(day=TUE, time_range=(at(15), None)),
        ask("duration"),
        ask("price"),
        ask("address"),
    )
    assert talk.said == ["welcome_brief", "duration", "fact", "fact", "offer_times"]
    assert talk.conversation.details.value("name") == "Megan Oreilly"


# 6


def test_which_details_are_compulsory_is_from_the_settings(talk: Talk) -> None:
    talk.says_acts(want("book"))
    talk.says_acts(ask("process", "what do you need from me?"))
    assert talk.said[0] == "process"
    assert "full name, e-mail and phone number" in talk.text


def test_hours_without_a_fact_come_from_the_calendar(realestate: Tenant) -> None:
    facts = {**realestate.facts.model_dump(), "hours": {"en": "", "es": ""}}
    talk = Talk.at(changed(realestate, facts=facts)).says_acts(ask("hours"))
    assert "Monday to Thursday 10:00 AM to 6:00 PM" in talk.text


# 10 is with the rows; 11


def test_what_is_corrected_right_after_a_booking_is_a_move(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(15)))
    talk.says_acts(Social(kind="apology"), Wish(role="replaced", day=WED), wish(THU, at(15)))
    assert talk.said == ["no_problem", "confirm_move"] or talk.said == ["confirm_move"]
    talk.says_acts(YES)
    assert talk.visits == [("12-03 15:00", "Ana Lopez")]


def test_an_hour_that_keeps_them_is_no_wish_and_the_other_is_of_its_day(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, Wish(role="busy", day=WED, time=at(15)), Wish(time=at(17)))
    assert talk.visits == [("12-02 17:00", "Ana Lopez")]


def test_an_hour_that_is_asked_about_is_shown_and_not_taken(talk: Talk) -> None:
    talk.says_acts(*ANA, ask("availability").model_copy(update={"when": (wish(WED, at(15)),)}))
    assert talk.said[-1] == "confirm_free"
    assert "3:00 PM is free" in talk.text
    assert not talk.visits
    talk.says_acts(YES)
    assert talk.visits == [("12-02 15:00", "Ana Lopez")]


def test_the_visitor_of_what_was_just_booked_is_corrected(talk: Talk) -> None:
    from tests.unit.dialogue.words import for_, visitor

    talk.says_acts(want("book"), *ANA, wish(WED, at(15)))
    talk.says_acts(for_("my mother"), visitor("Ruth Feld"))
    assert talk.said == ["confirm_correct"]
    talk.says_acts(YES)
    assert talk.visits == [("12-02 15:00", "Ruth Feld")]


def test_see_you_at_four_is_no_wish(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(15)))
    talk.says_acts(THANKS, wish(WED, at(15)))
    assert talk.said == ["see_you"]
    talk.says_acts(wish(None, at(15)))
    assert talk.said == ["your_appointments"]


def test_what_day_was_it_again_is_of_what_is_being_booked(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA).says_acts(ask("own_appointment"))
    assert talk.said == ["nothing_booked", "confirm_book"]


def test_a_no_to_an_offer_to_ask_takes_it_away_whatever_else_is_said(talk: Talk) -> None:
    talk.says_acts(ask("other", "is there wifi?")).says_acts(NO, ask("price"))
    assert talk.said == ["fact"]
    talk.says_acts(YES)
    assert not talk.office.notes


def test_details_told_one_by_one_are_no_misses(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(WED))
    for told in ANA:
        talk.says_acts(told)
        assert "offer_person" not in talk.said
        assert talk.conversation.question == "time"


def test_a_first_name_is_no_other_name(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(15)))
    talk.says_acts(name("Ana"), ask("own_appointment"))
    assert talk.said == ["your_appointments"]


def test_yes_and_another_one_loses_neither(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(YES, want("book"), wish(FRI, at(11)))
    assert talk.said == ["confirm_book"]
    assert "December 2" in talk.text
    talk.says_acts(YES)
    assert talk.visits == [("12-02 15:00", "Ana Lopez"), ("12-04 11:00", "Ana Lopez")]


def test_half_a_yes_to_a_cancellation_keeps_the_new_wish(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(15))).says_acts(want("cancel"))
    talk.hears(Reading(acts=(YES, want("book"), wish(FRI, at(11))), settled=False))
    assert talk.said == ["confirm_cancel"]
    talk.says_acts(YES)
    assert talk.said == ["cancelled", "confirm_book"]
    talk.says_acts(YES)
    assert talk.visits == [("12-04 11:00", "Ana Lopez")]


def test_about_four_is_four_where_it_is_free_and_read_back(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, Wish(day=WED, time=at(16), about=True))
    assert talk.said[-1] == "confirm_book"
    assert "4:00 PM" in talk.text


def test_what_it_was_for_begins_no_second_booking(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(15)))
    talk.says_acts(ask("bring"), Reason(words="a viewing"))
    assert talk.said == ["fact"]


def test_a_number_counts_in_the_list_below_an_offer_to_help(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA)
    talk.hears(Reading(settled=False)).hears(Reading(settled=False))
    assert talk.said == ["offer_person"]
    talk.says_acts(pick(2))
    assert talk.said == ["offer_times"]


def test_a_weekday_and_a_date_that_clash_are_asked_about(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, Clash(days=(TUE, WED)), Wish(time=at(10)))
    assert talk.said[-1] == "which_day"
    assert "Tuesday, December 1 or Wednesday, December 2" in talk.text
    assert not talk.visits
    talk.says_acts(wish(WED))
    assert talk.visits == [("12-02 10:00", "Ana Lopez")]


def test_a_free_time_is_moved_to_only_after_a_yes(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(15)))
    talk.says_acts(want("move"), wish(FRI, at(11)))
    assert talk.visits == [("12-02 15:00", "Ana Lopez")]
    talk.says_acts(NO)
    assert talk.said[-1].startswith("offer")
    assert talk.visits == [("12-02 15:00", "Ana Lopez")]


def test_at_four_is_of_the_day_of_the_appointment(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(15)))
    talk.says_acts(want("move"), Wish(time=at(16)))
    assert "to Wednesday, December 2 at 4:00 PM" in talk.text


# 12


def test_times_come_before_details_where_a_day_was_named(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(WED))
    assert talk.said[-1] == "offer_times"


def test_times_come_before_details_where_it_was_said_what_for(talk: Talk) -> None:
    talk.says_acts(want("book"), Reason(words="a viewing of the flat in Park Slope"))
    assert talk.said[-1] == "offer_days"


def test_details_come_first_otherwise_all_in_one_question(talk: Talk) -> None:
    talk.says_acts(want("book"))
    assert talk.said[-1] == "ask_details"
    talk.says_acts(*ANA)
    assert talk.said[-1] == "offer_days"


def test_what_the_visit_is_for_and_how_many_come_are_kept(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, Reason(words="x" * 300), People(number=3), wish(WED, at(15)))
    (command,) = talk.office.sent(BookAppointment)
    assert command.reason == "x" * 200
    assert command.people == 3
    assert "3 people" in talk.text


def test_a_compulsory_detail_is_explained_once_then_a_person_helps(talk: Talk) -> None:
    talk.says_acts(want("book"), name("Ana Lopez"), email("ana@example.com"))
    talk.says_acts(Tell(detail="phone", refused=True))
    assert talk.said == ["why_phone", "without", "handoff"]
    talk.says_acts(Tell(detail="phone", refused=True))
    assert "why_phone" not in talk.said
    assert "ask_phone" not in talk.said


def test_an_asked_detail_is_asked_once_and_may_be_left_out(realestate: Tenant) -> None:
    tenant = changed(realestate, required_fields=["name", "email"], asked_fields=["phone"])
    talk = Talk.at(tenant).says_acts(wish(WED, at(15)))
    talk.says_acts(name("Ana Lopez"), email("ana@example.com"))
    assert talk.said == ["got_it", "ask_phone_optional"]
    talk.says_acts(NO)
    assert talk.said == ["confirm_book"]
    talk.says_acts(YES)
    assert talk.visits


def test_without_an_address_the_code_is_told_on_the_spot(realestate: Tenant) -> None:
    tenant = changed(realestate, required_fields=["name", "phone"], asked_fields=["email"])
    talk = Talk.at(tenant).says_acts(wish(WED, at(15)))
    talk.says_acts(name("Ana Lopez"), phone("+17185550142"))
    assert talk.said == ["got_it", "ask_email_optional"]
    talk.says_acts(NO).says_acts(YES)
    assert talk.said == ["booked_with_code"]
    (code,) = talk.office.codes.values()
    assert f"{code[:4]}-{code[4:]}" in talk.text
    assert "e-mail" not in talk.text


# 13


def test_a_way_out_of_a_message_leaves_the_booking_be(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(WED)).says_acts(ask("other", "is there a pool?"))
    talk.says_acts(pick(2))
    assert talk.conversation.agenda[-1].task == "book"
    talk.says_acts(Stop())
    assert talk.conversation.agenda == ()


def test_two_misses_change_the_approach(talk: Talk) -> None:
    talk.says_acts(want("book"))
    talk.hears(Reading(acts=(), settled=False))
    assert talk.said[0] == "not_understood"
    talk.hears(Reading(acts=(), settled=False))
    assert talk.said == ["offer_person"]
    talk.says_acts(YES)
    assert talk.said == ["ask_message"]


def test_a_person_gets_the_whole_context(talk: Talk) -> None:
    from tests.unit.dialogue.words import note

    talk.says_acts(want("book"), wish(WED, at(15)), Reason(words="to see the flat"))
    talk.says_acts(email("ana@example.com"))
    talk.hears(Reading(acts=(), settled=False)).hears(Reading(acts=(), settled=False))
    talk.says_acts(note("please call me"))
    sent = talk.office.notes[-1]
    assert sent.text.splitlines() == ["please call me", "to see the flat", "2026-12-02 15:00"]
    assert sent.email == "ana@example.com"


# 15


def test_a_list_that_was_just_shown_is_not_shown_again(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(WED))
    talk.says_acts(ask("price"))
    assert talk.said == ["fact", "remind_of_times"]
    talk.says_acts(Repeat())
    assert talk.said == ["offer_times"]


def test_times_are_in_order(talk: Talk) -> None:
    talk.says_acts(want("book"), wish(WED, at(20)))
    (say,) = [each for each in talk.says if isinstance(each, OfSlots)]
    assert list(say.slots) == sorted(say.slots, key=lambda slot: slot.start)
    assert say.what is What.OFFER_NEAREST


def test_one_word_of_another_language_does_not_switch_it(talk: Talk) -> None:
    talk.hears(Reading(acts=(want("book"),), language=None))
    assert talk.conversation.language == "en"
    talk.hears(Reading(acts=ANA, language="es"))
    assert talk.conversation.language == "es"


def test_thanks_after_a_booking_are_one_sentence(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA, wish(WED, at(15))).says_acts(THANKS)
    assert talk.said == ["see_you"]


def test_an_insult_is_met_calmly_and_then_with_a_person(talk: Talk) -> None:
    talk.says_acts(want("book")).says_acts(Social(kind="insult"))
    assert talk.said[0] == "calm"
    talk.says_acts(Social(kind="insult"))
    assert talk.said == ["calm", "offer_person"]


def test_a_time_on_offer_in_doubt_is_not_taken_at_once(talk: Talk) -> None:
    talk.says_acts(want("book"), *ANA).says_acts(wish(WED))
    talk.says_acts(Choose(number=1, certain=False))
    assert talk.said == ["confirm_book"]
    talk.says_acts(Agree())
    assert talk.visits == [("12-02 10:00", "Ana Lopez")]


def test_only_a_time_that_was_found_free_is_offered(realestate: Tenant) -> None:
    office = Office(realestate)
    start = dt.datetime(2026, 12, 2, 15, tzinfo=realestate.zone)
    office.busy.append((start, start + dt.timedelta(hours=1)))
    talk = Talk.at(realestate, office).says_acts(want("book"), *ANA, wish(WED, at(15)))
    assert talk.said[-2:] == ["time_refused", "offer_nearest"]
    assert office.sent(FindTimeSlots)
    assert MON


def test_what_else_is_said_with_a_stop_is_taken(talk: Talk) -> None:
    """ "No, leave it. And the e-mail is another one", of what was just booked."""
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA).says_acts(YES)
    talk.says_acts(ask("other", "must it be the original?"))
    talk.says_acts(Stop(), email("ana.new@example.com", replaces=True))
    assert talk.said == ["confirm_correct"]
    talk.says_acts(YES)
    assert talk.said == ["corrected_email"]


def test_am_i_down_for_it_is_of_what_is_being_booked(talk: Talk) -> None:
    """Also where a message was offered meanwhile: no code is asked for."""
    talk.says_acts(wish(WED, at(15))).says_acts(settled=False).says_acts(settled=False)
    assert talk.conversation.question == "take_message"
    talk.says_acts(ask("own_appointment", "am I down for Wednesday?"))
    assert talk.said[0] == "nothing_booked"
    assert talk.conversation.question == "name"


def test_the_hour_that_stands_is_no_wish_while_something_is_offered(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA).says_acts(YES)
    talk.says_acts(ask("other", "must it be the original?"))
    talk.says_acts(wish(WED, at(15)), settled=False)
    assert "your_appointments" in talk.said
    assert "confirm_move_or_more" not in talk.said


def test_what_was_booked_just_now_is_not_told_twice(talk: Talk) -> None:
    talk.says_acts(wish(WED, at(15))).says_acts(*ANA)
    talk.says_acts(YES, ask("own_appointment", "so it is booked?"))
    assert talk.said == ["booked"]
