"""What was wished for is not forgotten on the way."""

from datetime import UTC, datetime, time, timedelta

from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.readings import (
    BOOK_WITH_DETAILS,
    MOVE,
    TUESDAY,
    YES,
    also,
    ordinal,
    when,
)
from tests.unit.dialogue.words import hears

TUESDAY_AT_4 = datetime(2026, 11, 24, 21, tzinfo=UTC)


def test_who_loses_a_time_is_offered_others_of_the_hours_they_wished(realestate: Tenant) -> None:
    late = when(TUESDAY, time_range=(time(15), None))
    talk = Talk.at(realestate).hears(BOOK_WITH_DETAILS).hears(late)
    talk.office.starts["somebody"] = TUESDAY_AT_4
    talk.hears(ordinal(2))
    assert talk.said == ["time_taken", "offer_times"]
    assert [slot.start.hour for slot in talk.conversation.offered_slots] == [20, 22]


def test_who_has_the_earliest_time_is_offered_the_next_ones(realestate: Tenant) -> None:
    scheduling = realestate.scheduling.model_copy(update={"change_notice_minutes": 0})
    changeable = realestate.model_copy(update={"scheduling": scheduling})
    talk = Talk.at(changeable).hears(BOOK_WITH_DETAILS).hears(when(wants="earliest")).hears(YES)
    assert talk.said == ["booked"]
    talk.hears(also(MOVE, when=when(wants="earliest").when))
    assert talk.said == ["offer_times"]
    assert talk.office.starts.popitem()[1] not in {
        slot.start for slot in talk.conversation.offered_slots
    }
    assert len(talk.office.seen) < 10


def test_an_excluded_day_narrows_what_was_wished(realestate: Tenant) -> None:
    me = "I'm Ana Torres, ana@example.com, 212 555 0147, an appointment"
    talk = Talk.at(realestate)
    assert hears(talk, me, "any time next week", "not monday") == ["offer_fitting_days"]
    assert f"{talk.conversation.offered_days[0].date}" == "2026-12-01"
    assert hears(talk, "not tuesday either") == ["offer_fitting_days"]
    assert f"{talk.conversation.offered_days[0].date}" == "2026-12-02"


def test_who_corrects_the_number_of_a_time_gets_the_other(realestate: Tenant) -> None:
    me = "I'm Ana Torres, ana@example.com, 212 555 0147, tomorrow after 3"
    talk = Talk.at(realestate)
    assert hears(talk, me, "hmm not 3, 4") == ["booked"]
    assert f"{talk.conversation.appointments[0].start:%H}" == "21"  # 4 pm in New York


def test_a_weekday_is_of_the_week_that_was_wished(realestate: Tenant) -> None:
    me = "I'm Ana Torres, ana@example.com, 212 555 0147, as soon as possible next week"
    talk = Talk.at(realestate)
    assert hears(talk, me, "wednesday at noon") == ["offer_one"]  # inferred, so asked back
    assert f"{talk.conversation.offered_slots[0].start:%m-%d}" == "12-02"
    assert hears(talk, "no, this wednesday at noon") == ["booked"]


def test_a_weekday_is_of_the_week_on_the_table(realestate: Tenant) -> None:
    me = "I'm Ana Torres, ana@example.com, 212 555 0147, december 1st"
    talk = Talk.at(realestate)
    assert hears(talk, me, "what about thursday") == ["offer_times"]
    assert f"{talk.conversation.chosen_day}" == "2026-12-03"


def test_a_number_that_is_not_on_the_list_is_said_to_be_none_of_it(realestate: Tenant) -> None:
    me = "I'm Ana Torres, ana@example.com, 212 555 0147, an appointment"
    talk = Talk.at(realestate)
    assert hears(talk, me, "number nine") == ["not_on_list", "offer_days"]
    assert hears(talk, "number 12") == ["not_on_list", "offer_days"]
    assert hears(talk, "number 12") == ["offer_person"]


def test_what_cannot_be_changed_any_more_is_not_said_to_be_changeable(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK_WITH_DETAILS)
    talk.office.now += timedelta(minutes=15)
    assert talk.hears(when(wants="earliest")).hears(YES).said == ["booked_firm"]
