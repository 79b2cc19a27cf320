"""Whatever is said in between, the conversation comes back to its place."""

import pytest

from contracts.commands import SendNote
from domain.dialogue.says import OfText
from domain.reading import Heard, Intent, Reading
from domain.tenants import Handoff, Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.readings import (
    BOOK,
    BOOK_WITH_DETAILS,
    EMAIL,
    GIBBERISH,
    GOODBYE,
    HUMAN,
    NAME,
    NO,
    REPEAT,
    THANKS,
    TUESDAY,
    YES,
    also,
    asks,
    number,
    when,
)
from tests.unit.dialogue.words import hears


def notes(talk: Talk) -> list[SendNote]:
    return [each for each in talk.office.seen if isinstance(each, SendNote)]


def test_a_question_is_answered_from_the_facts_and_the_place_is_kept(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK).hears(NAME).hears(asks("is there parking?"))
    fact = talk.says[0]
    assert isinstance(fact, OfText)
    assert fact.text == realestate.facts.parking.en
    assert talk.said == ["fact", "ask_email"]


def test_a_question_beside_an_answer_loses_neither(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK_WITH_DETAILS).hears(when(TUESDAY))
    talk.hears(also(number(5), intents=(Intent.QUESTION,), topic="where are you located?"))
    assert talk.said == ["fact", "booked"]


def test_facts_a_model_names_are_told_and_unknown_ones_are_not(realestate: Tenant) -> None:
    reading = asks("may my poodle live there?", facts=("answers.0", "no such fact"))
    talk = Talk.at(realestate).hears(BOOK).hears(reading)
    assert talk.said == ["fact", "ask_name"]


def test_what_is_not_known_is_passed_on_if_the_person_wants(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK_WITH_DETAILS).hears(asks("do you accept bitcoin?"))
    assert talk.said == ["dont_know"]
    assert not notes(talk)
    talk.hears(YES)
    assert talk.said == ["note_sent", "remind_of_days"]
    assert [(each.kind, each.text, each.email) for each in notes(talk)] == [
        ("question", "do you accept bitcoin?", "ana@example.com")
    ]


def test_a_question_that_is_not_passed_on_is_dropped(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK).hears(asks("do you accept bitcoin?")).hears(NO)
    assert talk.said == ["note_dropped", "ask_name"]
    assert not notes(talk)


def test_a_question_of_somebody_unknown_is_sent_with_an_address(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(asks("do you accept bitcoin?")).hears(YES)
    assert talk.said == ["ask_note_contact"]
    talk.hears(EMAIL)
    assert notes(talk)[0].email == "ana@example.com"


def test_who_asks_for_a_person_hears_where_to_find_one(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK).hears(HUMAN)
    assert talk.said == ["handoff"]
    assert talk.hears(NAME).said == ["ask_email"]  # and goes on where it was


def test_without_anybody_to_reach_a_message_is_taken(realestate: Tenant) -> None:
    alone = realestate.model_copy(update={"handoff": Handoff()})
    talk = Talk.at(alone).hears(BOOK_WITH_DETAILS).hears(HUMAN)
    assert talk.said == ["ask_message"]
    talk.hears(Reading(text="Please call me on Tuesday, I am Bob", name=Heard(value="Bob")))
    assert talk.said == ["note_sent", "remind_of_days"]
    assert notes(talk)[0].text == "Please call me on Tuesday, I am Bob"
    assert talk.conversation.details.value("name") == "Ana Torres"


def test_a_message_may_be_thought_better_of(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK).hears(HUMAN).hears(YES)
    assert talk.said == ["ask_message"]
    talk.hears(also(NO, text="no thanks"))
    assert talk.said == ["note_dropped", "ask_name"]
    assert not notes(talk)


def test_an_emergency_comes_before_everything(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(also(BOOK, intents=(Intent.BOOK, Intent.EMERGENCY)))
    assert talk.said == ["emergency"]


def test_an_insult_is_met_calmly(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK).hears(Reading(intents=(Intent.INSULT,)))
    assert talk.said == ["calm", "ask_name"]


def test_thanks_and_goodbye(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK).hears(THANKS)
    assert talk.said == ["you_are_welcome", "ask_name"]
    assert talk.hears(GOODBYE).said == ["goodbye_unfinished"]
    assert talk.hears(NAME).said == ["ask_email"]


def test_the_third_failure_offers_a_person(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK)
    said = [talk.hears(GIBBERISH).said for _ in range(3)]
    assert said == [["not_understood", "ask_name"], ["hint_name", "ask_name"], ["offer_person"]]


def test_a_success_forgets_the_failures(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK).hears(GIBBERISH).hears(GIBBERISH).hears(NAME)
    assert talk.hears(GIBBERISH).said == ["not_understood", "ask_email"]


def test_nothing_is_asked_twice_alike(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK)
    times = []
    for _ in range(3):
        times.append(talk.says[-1].nth)
        talk.hears(REPEAT)
    assert times == [0, 1, 2]


def test_the_language_follows_the_person(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK).hears(also(NAME, language="es"))
    assert talk.conversation.language == "es"
    assert talk.hears(EMAIL).conversation.language == "es"  # no sign of one: it stays
    assert talk.hears(Reading(language="en")).said == ["ask_phone"]


def test_a_language_that_is_not_spoken_here_is_said_once(realestate: Tenant) -> None:
    english = realestate.model_copy(update={"supported_languages": ("en",)})
    talk = Talk.at(english).hears(also(BOOK, language="es"))
    assert talk.said == ["only_speak", "welcome", "ask_name"]
    assert talk.conversation.language == "en"
    assert talk.hears(also(NAME, language="es")).said == ["ask_email"]


def test_a_correction_after_the_booking_goes_to_the_business(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK_WITH_DETAILS).hears(when(TUESDAY, "15:00"))
    talk.hears(Reading(phone=Heard(value="+12125559999")))
    assert talk.said == ["late_correction"]
    talk.hears(YES)
    assert "+12125559999" in notes(talk)[0].text


@pytest.mark.parametrize("reading", [YES, NO, THANKS, GIBBERISH, REPEAT, number(2)])
def test_after_the_end_nothing_is_done_by_chance(realestate: Tenant, reading: Reading) -> None:
    talk = Talk.at(realestate).hears(BOOK_WITH_DETAILS).hears(when(TUESDAY, "15:00"))
    seen = list(talk.office.seen)
    assert talk.hears(reading).says
    assert talk.office.seen == seen
    assert talk.conversation.booking_state == "booked"


@pytest.mark.parametrize("words", ["will I get an e-mail?", "¿me llega un correo de confirmación?"])
def test_who_asks_for_a_mail_hears_of_it(realestate: Tenant, words: str) -> None:
    assert hears(Talk.at(realestate), "book", words) == ["mail_comes", "ask_name"]


@pytest.mark.parametrize("words", ["and if I have to cancel?", "¿y si necesito cambiarla?"])
def test_what_may_have_to_be_done_is_not_done_yet(realestate: Tenant, words: str) -> None:
    assert hears(Talk.at(realestate), "book", words) == ["how_to_change", "ask_name"]


def test_hours_are_told_to_who_books_in_the_same_breath(realestate: Tenant) -> None:
    said = hears(Talk.at(realestate), "tell me your hours and book me for friday 10am")
    assert said == ["welcome_brief", "fact", "wish_noted", "ask_name"]


def test_later_that_day_is_of_that_day(realestate: Tenant) -> None:
    me = "I'm Ana Torres, ana@example.com, 212 555 0147, a viewing on wednesday"
    talk = Talk.at(realestate)
    assert hears(talk, me, "wat about later that day") == ["offer_times"]
    assert hears(talk, "wat days u got") == ["offer_times"]


def test_who_asks_whether_a_closed_day_is_open_hears_that_it_is_not(realestate: Tenant) -> None:
    assert hears(Talk.at(realestate), "hi", "are you open on thanksgiving?") == ["day_refused"]
    assert hears(Talk.at(realestate), "hi", "are you open tomorrow?") == ["fact"]
