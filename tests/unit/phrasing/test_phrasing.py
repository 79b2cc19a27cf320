"""The words: right in both languages, for eyes and for ears."""

import re
import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from contracts.values import Language, OpenDay, TimeSlot, Wishes
from domain.agenda import Wished
from domain.dialogue.says import (
    OfBooking,
    OfChange,
    OfCorrection,
    OfDay,
    OfDays,
    OfDetail,
    OfNotice,
    OfSlots,
    OfStart,
    OfWishes,
    OfWords,
    Say,
    What,
)
from domain.phrasing import TEXTS, options, phrase
from domain.tenants import Handoff, Tenant, Texts
from tests.fakes.businesses import business

TENANTS = Path(__file__).parents[3] / "tenants"
HALF_PAST_3 = datetime(2026, 11, 24, 21, 30, tzinfo=UTC)  # in Mexico City
ONE = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
DAYS = tuple(OpenDay(date=date(2026, 11, d), available_slots=3) for d in (24, 25))


@pytest.fixture(scope="module")
def consulate() -> Tenant:
    return Tenant.model_validate(tomllib.loads((TENANTS / "consulate.toml").read_text("utf-8")))


def slot(start: datetime) -> TimeSlot:
    return TimeSlot(start=start, end=start + timedelta(minutes=30))


def visit(what: What, email: str = "ana@example.com", **fields: Any) -> OfBooking:
    return OfBooking(
        what, start=ONE, name="Ana Lopez", email=email, phone="+525550000001", **fields
    )


def said(tenant: Tenant, say: Say, language: Language = "en", channel: str = "chat") -> str:
    return phrase([say], tenant=tenant, language=language, channel=channel)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_that_can_be_said_has_words_in_each_language(language: Language) -> None:
    assert set(TEXTS[language]) == set(What)
    assert all(TEXTS[language][what] for what in What)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("what", [What.ASK_NAME, What.ASK_EMAIL, What.ASK_PHONE, What.OFFER_DAYS])
def test_what_is_asked_often_has_other_words_the_second_time(
    language: Language, what: What
) -> None:
    assert len(set(TEXTS[language][what])) >= 2


def test_both_languages_put_the_same_things_into_a_text() -> None:
    def fields(language: Language, what: What) -> set[str]:
        named = re.findall(r"{(\w+)}", " ".join(TEXTS[language][what]))
        return {name.lower() for name in named}

    differing = [what for what in What if fields("en", what) != fields("es", what)]
    assert differing == []


def test_the_wording_changes_with_each_time(consulate: Tenant) -> None:
    texts = {said(consulate, Say(What.ASK_EMAIL, nth=n)) for n in range(2)}
    assert len(texts) == 2
    assert said(consulate, Say(What.ASK_EMAIL, nth=2)) == said(consulate, Say(What.ASK_EMAIL))


@pytest.mark.parametrize(
    ("formality", "text"), [("formal", "¿Cuál es su correo"), ("informal", "¿Cuál es tu correo")]
)
def test_the_business_says_usted_or_tu(consulate: Tenant, formality: str, text: str) -> None:
    tenant = consulate.model_copy(update={"formality": formality})
    assert said(tenant, Say(What.ASK_EMAIL), "es").startswith(text)


def test_no_text_keeps_a_mark_of_either_form(consulate: Tenant) -> None:
    for formality in ("formal", "informal"):
        tenant = consulate.model_copy(update={"formality": formality})
        for what, variants in TEXTS["es"].items():
            for nth, template in enumerate(variants):
                if not re.search(r"{(?!business|languages|handoff|hours|required)", template):
                    text = said(tenant, Say(What(what), nth=nth), "es")
                    assert not re.search(r"[\[\]|{}]", text)


@pytest.mark.parametrize(
    ("language", "channel", "text"),
    [
        ("en", "chat", "Shall I cancel your appointment on Tuesday, November 24 at 3:30 PM?"),
        ("es", "chat", "¿Cancelo su cita del martes 24 de noviembre a las 3:30 p.m.?"),
        ("es", "voice", "¿Cancelo su cita del martes 24 de noviembre a las 3:30 de la tarde?"),
    ],
)
def test_a_moment_is_told_in_the_zone_and_the_words_of_the_language(
    consulate: Tenant, language: Language, channel: str, text: str
) -> None:
    assert (
        said(consulate, OfStart(What.CONFIRM_CANCEL, start=HALF_PAST_3), language, channel) == text
    )


def test_one_o_clock_is_singular_in_spanish(consulate: Tenant) -> None:
    assert "a la 1:00 p.m." in said(consulate, OfStart(What.MOVED, start=ONE), "es")
    assert "a la 1 de la tarde" in said(consulate, OfStart(What.MOVED, start=ONE), "es", "voice")


def test_a_list_is_numbered_for_eyes_and_a_sentence_for_ears(consulate: Tenant) -> None:
    say = OfDays(What.OFFER_DAYS, days=DAYS)
    assert said(consulate, say).splitlines() == [
        "These days have room:",
        "1. Tuesday, November 24",
        "2. Wednesday, November 25",
        "Which one suits you?",
    ]
    assert said(consulate, say, "en", "voice") == (
        "These days have room: Tuesday, November 24 or Wednesday, November 25. Which one suits you?"
    )


def test_times_of_several_days_name_their_day(consulate: Tenant) -> None:
    other_day = slot(ONE + timedelta(days=1))
    lines = said(consulate, OfSlots(What.OFFER_TIMES, slots=(slot(ONE), other_day))).splitlines()
    assert lines[0] == "I have:"
    assert lines[2] == "2. Wednesday, November 25 at 1:00 PM"


def test_a_reason_fits_a_day_or_a_time(consulate: Tenant) -> None:
    day = OfDay(What.DAY_REFUSED, day=date(2026, 11, 29), reason="closed")
    time = OfStart(What.TIME_REFUSED, start=ONE, reason="closed")
    assert said(consulate, day, "es").endswith("ese día está cerrado.")
    assert said(consulate, time, "es").endswith("a esa hora está cerrado.")


def test_an_address_is_spelled_for_ears(consulate: Tenant) -> None:
    say = OfDetail(What.FIX_EMAIL, detail="email", value="ana.p@gmail.com")
    assert "ana.p@gmail.com" in said(consulate, say)
    assert "a, n, a, dot, p, at, gmail, dot, com" in said(consulate, say, "en", "voice")
    assert "a, n, a, punto, p, arroba, gmail, punto, com" in said(consulate, say, "es", "voice")


def test_a_phone_is_grouped_for_eyes_and_said_digit_by_digit_for_ears(consulate: Tenant) -> None:
    say = OfDetail(What.CHANGED_DETAIL, detail="phone", value="+525550000001")
    assert "+52 55 5000 0001" in said(consulate, say)
    assert "5 2, 5 5, 5 0 0 0, 0 0 0 1" in said(consulate, say, "en", "voice")


def test_a_confirmation_names_the_business_the_time_and_the_address(consulate: Tenant) -> None:
    text = said(consulate, visit(What.BOOKED), "es")
    for part in ("martes 24 de noviembre", "1:00 p.m.", "ana@example.com"):
        assert part in text


def test_a_read_back_names_what_when_for_whom_and_whose_contact(consulate: Tenant) -> None:
    text = said(consulate, visit(What.CONFIRM_BOOK, visitor="Rosa Lopez", people=2))
    assert text == (
        "So: Tuesday, November 24 at 1:00 PM for Rosa Lopez, contact Ana Lopez, ana@example.com, "
        "+52 55 5000 0001, 2 people. Shall I book it?"
    )
    assert "Ana Lopez" in said(consulate, visit(What.CONFIRM_BOOK))


def test_a_booking_without_an_address_tells_its_code_in_two_groups(consulate: Tenant) -> None:
    assert "ABCD-2345" in said(consulate, visit(What.BOOKED_WITH_CODE, email="", code="ABCD2345"))


def test_a_correction_names_only_what_changes(consulate: Tenant) -> None:
    change = OfCorrection(What.CONFIRM_CORRECT, start=ONE, name="Rosa Lopez", phone="+525550000001")
    text = said(consulate, change)
    assert "the name to Rosa Lopez and the phone to +52 55 5000 0001" in text
    assert "e-mail" not in text


def test_wishes_are_said_back_with_what_is_not_wanted(consulate: Tenant) -> None:
    limits = Wishes(first_day=date(2026, 11, 24), except_weekdays=(1,), not_after="12:00")
    noted = OfWishes(What.WISH_NOTED, wished=Wished(limits=limits))
    text = said(consulate, noted)
    for part in ("from Tuesday, November 24", "no Tuesdays", "until 12:00 PM"):
        assert part in text


def test_a_notice_is_told_in_its_largest_unit(consulate: Tenant) -> None:
    notice = OfNotice(What.CHANGE_REFUSED, start=ONE, notice_minutes=240)
    assert "4 hours" in said(consulate, notice)
    assert "4 horas" in said(consulate, notice, "es")


def test_the_welcome_and_the_emergency_are_the_business_s_own(consulate: Tenant) -> None:
    assert said(consulate, Say(What.WELCOME), "es").startswith(consulate.welcome_message.es)
    own = consulate.model_copy(update={"welcome_message": Texts(), "emergency": Texts()})
    assert said(own, Say(What.WELCOME)).startswith("Welcome to Consulado General!")
    assert "call 911" in said(own, Say(What.EMERGENCY))
    told = consulate.model_copy(update={"emergency": Texts(en="Ring {us}.")})
    assert said(told, Say(What.EMERGENCY)) == "Ring {us}."
    assert said(told, Say(What.EMERGENCY_NUMBER)) == "Ring {us}."
    assert "911" in said(own, Say(What.EMERGENCY_NUMBER))


def test_what_people_and_businesses_write_is_no_template(consulate: Tenant) -> None:
    own = consulate.model_copy(update={"welcome_message": Texts(en="Hi {you}")})
    assert said(own, Say(What.WELCOME)).startswith("Hi {you} ")
    note = OfWords(What.CONFIRM_NOTE, words="{text}")
    assert said(own, note) == "Shall I tell the office: “{text}”?"


def test_a_handoff_names_the_ways_there_are(consulate: Tenant) -> None:
    by_mail = consulate.model_copy(update={"handoff": Handoff(email="a@b.example")})
    assert "by e-mail at a@b.example" in said(by_mail, Say(What.HANDOFF))
    assert "phone" not in said(by_mail, Say(What.HANDOFF))


def test_buttons_follow_what_was_asked_last(consulate: Tenant) -> None:
    def buttons(*says: Say) -> list[tuple[str, str]]:
        found = options(says, tenant=consulate, language="en")
        return [(option.label, option.value) for option in found]

    assert buttons() == []
    assert buttons(Say(What.ASK_NAME)) == []
    assert buttons(Say(What.CORRECTED), OfDays(What.OFFER_DAYS, days=DAYS)) == [
        ("Tuesday, November 24", "Tuesday, November 24"),
        ("Wednesday, November 25", "Wednesday, November 25"),
    ]
    # The day or the time itself: pressed, "1" might be taken for the 1st, or for one o'clock.
    assert buttons(OfSlots(What.OFFER_TIMES, slots=(slot(ONE),)))[0] == ("1:00 PM", "1:00 PM")
    assert buttons(OfStart(What.CONFIRM_CANCEL, start=ONE)) == [("Yes", "Yes"), ("No", "No")]


def test_who_did_not_come_to_book_is_greeted_in_one_sentence(consulate: Tenant) -> None:
    brief = Say(What.WELCOME_BRIEF)
    told = "Welcome to the General Consulate! I'm an automatic assistant."
    assert said(consulate, brief) == told
    assert said(consulate, brief, "es").startswith("¡Bienvenido al Consulado General! ")
    silent = consulate.model_copy(update={"welcome_message": Texts()})
    assert said(silent, brief) == "Hello! I'm an automatic assistant."


def test_articles_are_contracted_at_the_beginning_too(consulate: Tenant) -> None:
    change = OfChange(What.CONFIRM_MOVE, 1, before=HALF_PAST_3, after=ONE)
    assert said(consulate, change, "es").startswith("Del martes 24 de noviembre a las 3:30 p.m. al")


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_question_has_but_one_wording(language: Language) -> None:
    texts = TEXTS[language]
    assert not [
        what for what, wordings in texts.items() if "?" in wordings[0] and len(wordings) < 2
    ]


def test_spanish_joins_words_as_they_sound(consulate: Tenant) -> None:
    assert "español e inglés" in said(consulate, Say(What.ONLY_SPEAK), "es")


@pytest.mark.parametrize("what", [What.WELCOME, What.WELCOME_BRIEF])
@pytest.mark.parametrize(("language", "word"), [("en", "automatic"), ("es", "automático")])
def test_the_first_words_say_that_a_machine_answers(what: What, language: str, word: str) -> None:
    """In the business's own words of welcome, and without them."""
    for welcome in ({}, {"en": "Hi, this is Bob! Ask me.", "es": "Hola, soy Bob. Diga."}):
        tenant = business(fields={"welcome_message": welcome})
        text = phrase([Say(what)], tenant=tenant, language=language, channel="chat")
        assert word in text


@pytest.mark.parametrize(("language", "word"), [("en", "link"), ("es", "enlace")])
def test_whoever_asks_for_another_is_told_that_the_link_went_to_its_holder(language, word) -> None:
    texts = TEXTS[language]["third_party"]
    assert all(word in text for text in texts)


def test_what_two_parts_of_an_answer_say_alike_is_said_once(consulate: Tenant) -> None:
    late, more = Say(What.TOO_SLOW), Say(What.HOW_HELP)
    once = phrase((late, more), tenant=consulate, language="en", channel="chat")
    assert phrase((late, late, more), tenant=consulate, language="en", channel="chat") == once
