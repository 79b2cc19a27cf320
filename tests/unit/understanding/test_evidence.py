"""What a language model may claim of a person's words."""

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from domain.acts import (
    Act,
    Agree,
    Ask,
    Choose,
    Context,
    Danger,
    Decline,
    FactCue,
    Reading,
    Tell,
    ThirdParty,
    Wish,
)
from domain.evidence import borne_out
from domain.understanding.reading import read

NOW = datetime(2026, 11, 30, 9, 0)  # noqa: DTZ001
PLACE = Context(now=NOW, country="MX", facts=(FactCue(key="prices"),))
_ACT: TypeAdapter[Act] = TypeAdapter(Act)


def claimed(text: str, *acts: Act, place: Context = PLACE) -> Reading:
    unsure = tuple(act.model_copy(update={"certain": False}) for act in acts)
    return borne_out(unsure, read(text, place), text, place)


def test_an_act_whose_words_are_not_in_the_text_is_dropped() -> None:
    assert claimed("hello there", Agree(words="yes please")).acts == ()


def test_words_are_found_whatever_their_case_accents_and_commas() -> None:
    reading = claimed("Sí, por favor!", Agree(words="si por favor"))
    assert [act.act for act in reading.acts] == ["agree"]


def test_the_day_is_counted_from_the_words_and_not_by_the_model() -> None:
    (wish,) = claimed("tuesday the 8th would be lovely", Wish(words="tuesday the 8th")).acts
    assert isinstance(wish, Wish)
    assert wish.day == date(2026, 12, 8)


def test_what_the_model_means_by_words_that_do_not_say_it_is_asked_back() -> None:
    meant = Wish(words="when my sister comes", day=date(2026, 12, 12))
    (wish,) = claimed("the day when my sister comes", meant).acts
    assert isinstance(wish, Wish)
    assert (wish.day, wish.certain) == (date(2026, 12, 12), False)


@pytest.mark.parametrize("day", [date(2026, 11, 29), date(2029, 1, 1)])
def test_no_day_is_meant_that_is_past_or_years_away(day: date) -> None:
    assert claimed("the day of the thing", Wish(words="the day of the thing", day=day)).acts == ()


def test_a_wish_that_the_rules_read_as_a_refusal_is_never_certain() -> None:
    (wish,) = claimed("I can't do 3pm at all, sorry", Wish(words="3pm")).acts
    assert isinstance(wish, Wish)
    assert (wish.role, wish.time, wish.certain) == ("wanted", time(15), False)


def test_a_yes_is_certain_where_the_rules_hear_one_and_nothing_against_it() -> None:
    place = PLACE.model_copy(update={"asked": "yes_no"})
    assert claimed("yes please", Agree(words="yes please"), place=place).acts[0].certain
    for text in ("what time do you close?", "no no not that", "yes but not on friday"):
        words = text.split()[0]
        (agree,) = claimed(text, Agree(words=words), place=place).acts
        assert not agree.certain, text


def test_a_name_is_made_of_the_words_said() -> None:
    assert (
        claimed("it's for ana maria", Tell(words="ana maria", detail="name", value="Ana Gil")).acts
        == ()
    )
    (tell,) = claimed(
        "put ana maria", Tell(words="ana maria", detail="name", value="Ana Maria")
    ).acts
    assert isinstance(tell, Tell)
    assert tell.value == "Ana Maria"


def test_an_address_that_nobody_said_is_dropped() -> None:
    told = Tell(words="ana at work", detail="email", value="ana@work.example")
    assert claimed("write to ana at work", told).acts == ()


def test_a_numbers_country_may_be_the_models_and_is_asked_back() -> None:
    told = Tell(words="971 208 4415", detail="phone", value="+529712084415")
    place = PLACE.model_copy(update={"country": "US"})
    (tell,) = claimed("his is 971 208 4415, a mexican one", told, place=place).acts
    assert isinstance(tell, Tell)
    assert tell.value == "+529712084415"
    foreign = told.model_copy(update={"value": "+12125550101"})
    (tell,) = claimed("his is 971 208 4415", foreign, place=place).acts
    assert isinstance(tell, Tell)
    assert tell.value == "+19712084415"


def test_a_detail_that_was_asked_for_and_is_refused_is_a_no() -> None:
    place = PLACE.model_copy(update={"asked": "phone"})
    refused = Tell(words="rather not", detail="phone", refused=True)
    assert claimed("i'd rather not", refused, place=place).acts == (Decline(words="rather not"),)


def test_of_a_third_party_no_detail_of_the_holder_is_taken() -> None:
    text = "I'm her flatmate, Lena asked me to cancel it"
    name = Tell(words="Lena", detail="name", value="Lena", who="visitor")
    reading = claimed(text, ThirdParty(words="I'm her flatmate"), name)
    assert [act.act for act in reading.acts] == ["third_party"]


def test_a_day_that_is_asked_about_is_no_wish() -> None:
    text = "what have you got free on thursday?"
    reading = claimed(text, Ask(words=text, topic="availability"), Wish(words="thursday"))
    (ask,) = reading.acts
    assert isinstance(ask, Ask)
    assert [wish.day for wish in ask.when] == [date(2026, 12, 3)]


def test_a_fact_that_the_business_has_not_is_not_named() -> None:
    said = "what does it cost?"
    (ask,) = claimed(said, Ask(words=said, topic="price", fact="prices")).acts
    assert ask == Ask(words=said, topic="price", fact="prices")
    (ask,) = claimed(said, Ask(words=said, topic="price", fact="secrets")).acts
    assert ask == Ask(words=said, topic="price")


def test_a_choice_of_nothing_is_none() -> None:
    assert claimed("that", Choose(words="that")).acts == ()


TEXTS = ("no, not that one", "I can't at 3, I have a dentist", "what does it cost?", "a las 3 no")


@given(st.sampled_from(TEXTS), st.lists(st.from_type(Act).map(lambda act: act), max_size=6))  # type: ignore[arg-type]
def test_no_claim_whatever_makes_a_yes_or_a_wish_certain(text: str, acts: list[Any]) -> None:
    """Arbitrary acts that fit, with words of the text: nothing certain that was not said."""
    place = PLACE.model_copy(update={"asked": "yes_no"})
    spoken = [act.model_copy(update={"words": text}) for act in acts]
    for act in claimed(text, *spoken, place=place).acts:
        if isinstance(act, Agree) or (isinstance(act, Wish) and act.role == "wanted"):
            assert not act.certain


def test_a_danger_that_the_rules_read_as_one_of_before_is_none_of_now() -> None:
    words = "it was a real emergency"
    (before,) = claimed(f"{words}, he broke it", Danger(words=words)).acts
    assert not before.certain
    (now,) = claimed("he broke the door", Danger(words="he broke the door")).acts
    assert now.certain


@pytest.mark.parametrize(("words", "sure"), [("he is still here", False), ("we are safe", True)])
def test_a_danger_is_over_only_where_the_rules_read_so(words: str, sure: bool) -> None:
    alarmed = PLACE.model_copy(update={"danger": True})
    (no,) = claimed(f"{words} now", Decline(words=words), place=alarmed).acts
    assert no.certain is sure
    asked = alarmed.model_copy(update={"asked": "yes_no"})
    (no,) = claimed("no thanks", Decline(words="no"), place=asked).acts
    assert no.certain
