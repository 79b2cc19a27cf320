"""What people do with their words, in both languages, as they type and say it."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain import acts
from domain.understanding.doings import find_doings
from domain.understanding.doings.cues import phrase_book
from domain.understanding.words import Text

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
FOUND_ELSEWHERE = ("wish", "choose", "tell")  # by others than `find_doings`
NOW = dt.datetime.fromisoformat("2026-12-01T10:00:00")
WORDS = """
    yes
    no
    ok
    but
    ,
    .
    ?
    ¿
    cancel it
    don't
    i want to
    an appointment
    no quiero
    la cita
    cancele
    cuanto es
    for my mother
    smell of gas
    4
    👍
    how do i
    tell them that
"""
VISIT = {"day": dt.date(2026, 12, 3), "time": dt.time(15)}
NOTHING_ASKED = acts.Context(now=NOW)
BOOKING, CANCELLING, MOVING = (
    acts.Context(now=NOW, asked="yes_no", proposal=acts.Proposal(task=task, **VISIT))
    for task in ("book", "cancel", "move")
)
HAS_ONE = acts.Context(now=NOW, appointments=(acts.Moment(**VISIT),))


def lines(texts: str) -> list[str]:
    return [line.strip() for line in texts.strip().splitlines()]


def found(text: str, context: acts.Context = NOTHING_ASKED) -> list[acts.Act]:
    return [mention.act for mention in find_doings(Text(text), context)]


def kinds(text: str, context: acts.Context = NOTHING_ASKED) -> set[str]:
    return {act.act for act in found(text, context)}


def tasks(text: str, context: acts.Context = NOTHING_ASKED) -> set[str]:
    return {act.task for act in found(text, context) if isinstance(act, acts.Want)}


def topics(text: str, context: acts.Context = NOTHING_ASKED) -> set[str]:
    return {act.topic for act in found(text, context) if isinstance(act, acts.Ask)}


@pytest.mark.parametrize(
    "text",
    lines(
        """
        yes
        yep
        mm-hm
        uh-huh
        👍🏽
        ❤️
        va
        simón
        órale
        sale
        ei
        lo confirmo
        ándele, sí
        así es
        ok
        dale
        perfect, thank you so much
        claro que sí
        ya dijiste
        that works for me
        go for it
        """
    ),
)
def test_a_short_yes_agrees_to_what_was_proposed(text: str) -> None:
    assert kinds(text, BOOKING) >= {"agree"}
    assert "decline" not in kinds(text, BOOKING)


@pytest.mark.parametrize(
    "text",
    lines(
        """
        ok no
        I didn't say yes
        así no me sirve
        yes... no wait, not that one
        ¿sí?
        yes?
        hmm idk
        yes, but I need to check with my wife
        Sure, but make it 4
        okay, let me call you back
        sure, at 4
        sí... no, ese día no puedo
        si, pero mejor el jueves
        let me ask my husband
        claro que no
        """
    ),
)
def test_a_yes_that_is_none_agrees_to_nothing(text: str) -> None:
    assert "agree" not in kinds(text, BOOKING)


def test_a_yes_that_opens_a_longer_text_counts_only_where_something_stands() -> None:
    assert "agree" in kinds("yes. what's the address?", BOOKING)
    assert "agree" not in kinds("yes. what's the address?")


def test_a_proposal_said_again_is_a_yes_and_no_second_wish() -> None:
    assert kinds("yep, cancel it please", CANCELLING) == {"agree"}
    assert tasks("yep, cancel it please") == {"cancel"}


def test_who_says_not_to_cancel_keeps_and_may_move() -> None:
    text = "No, no la cancele. Cámbiela al martes 8"
    assert "keep" in kinds(text, CANCELLING)
    assert tasks(text, CANCELLING) == {"move"}


def test_leave_it_keeps_what_stands_and_stops_what_goes_on() -> None:
    assert "keep" in kinds("Déjalo así", HAS_ONE)
    asked = acts.Context(now=NOW, asked="day")
    assert "stop" in kinds("Déjalo así", asked)


@pytest.mark.parametrize(
    "text",
    lines(
        """
        how do I cancel, if I have to?
        can I cancel later?
        I never had to cancel
        he might cancel
        ¿cómo le hago para cancelar si no puedo ir?
        la otra vez me cancelaron
        """
    ),
)
def test_to_speak_of_cancelling_is_not_to_cancel(text: str) -> None:
    assert "cancel" not in tasks(text)


def test_what_was_taken_back_is_not_wanted() -> None:
    assert tasks("cancel it. wait no, can you move it to friday") == {"move"}
    assert tasks("fine. cancel it. JK, keep it") == set()


def test_no_appointment_is_no_wish_for_one() -> None:
    assert acts.Stop(task="book", words="NO quiero cita") in found("NO quiero cita, ya les dije")
    assert tasks("NO quiero cita, ya les dije") == set()


def test_every_question_is_an_act_of_its_own() -> None:
    assert topics("how long does it take and is there parking?") == {"duration", "parking"}
    assert topics("¿qué papeles llevo y cuánto es?") == {"bring", "price"}
    assert topics("¿a qué hora quedó?") == {"own_appointment"}
    assert topics("do you have anything on Friday?") == {"availability"}
    assert topics("why do you need my phone?") == {"why"}


def test_a_question_names_the_fact_that_answers_it() -> None:
    facts = (
        acts.FactCue(key="parking"),
        acts.FactCue(key="answers.0", question="Do you take pets?", keywords=("dog", "perro")),
    )
    asked = found("can I bring my dog? where do I park?", acts.Context(now=NOW, facts=facts))
    assert {act.fact for act in asked if isinstance(act, acts.Ask)} == {"answers.0", "parking"}


@pytest.mark.parametrize(
    "text",
    lines(
        """
        theres a strong smell of gas
        someone could DIE
        se desmayó
        hay humo
        me están siguiendo
        nos acaban de asaltar
        I have chest pain
        she isn't breathing
        mi ex está afuera con un cuchillo
        he swallowed a bottle of pills
        the kitchen is on fire
        """
    ),
)
def test_danger_is_heard_in_many_words(text: str) -> None:
    assert "danger" in kinds(text)


@pytest.mark.parametrize(
    "text",
    lines(
        """
        about my gas bill
        I want to fire my lawyer
        my phone died
        me muero de hambre
        para matar el tiempo
        I'm dying to see it
        my dad died last year
        the wait is killing me
        my passport was stolen and my flight is tomorrow
        """
    ),
)
def test_a_word_of_danger_is_no_danger(text: str) -> None:
    assert "danger" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    lines(
        """
        it stinks like rotten eggs and the old man next door says he's dizzy
        everyone in the building has a headache, the heater is on
        water is dripping on the wires in the hallway
        she is on the floor and there's an empty bottle of pills
        44 kent avenue!!! i CANT call, you call them
        huele raro y mi abuelito está mareado
        está cayendo agua en los cables de luz
        llamen ustedes por favor, yo no puedo hablar
        """
    ),
)
def test_danger_is_heard_where_two_harmless_signs_meet(text: str) -> None:
    assert "danger" in kinds(text)


@pytest.mark.parametrize(
    "text",
    lines(
        """
        I felt dizzy at my last visit
        is there gas heating in the apartment?
        the water is not included
        I have no credit, can you call me?
        huele riquísimo el café de la oficina
        ¿la renta incluye agua y gas?
        """
    ),
)
def test_one_of_them_alone_is_no_danger(text: str) -> None:
    assert "danger" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    lines(
        """
        me robaron todo anoche
        ¿qué llevo si me robaron todo?
        I was robbed last night, they took my passport
        they stole everything from me, what do I need to bring?
        me acaban de robar la cartera
        """
    ),
)
def test_a_robbery_that_is_over_or_of_papers_is_a_hurry(text: str) -> None:
    assert kinds(text) & {"danger", "hurry"} == {"hurry"}


def test_a_robbery_of_now_is_a_danger() -> None:
    assert "danger" in kinds("I got mugged five minutes ago")
    assert "danger" in kinds("me acaban de robar, traen pistola")


def test_after_a_danger_a_place_and_a_plea_are_of_it() -> None:
    after = acts.Context(now=NOW, danger=True)
    for text in ("44 Kent Avenue", "I have no credit", "you call them", "calle Hidalgo 12"):
        assert "danger" in kinds(text, after)
        assert "danger" not in kinds(text)


def test_a_danger_has_the_whole_message_for_its_words() -> None:
    text = "hola, soy Ana. huele a gas en la cocina y mi mamá no despierta"
    assert [act.words for act in found(text) if isinstance(act, acts.Danger)][:1] == [text]


def test_danger_tells_its_place_and_that_nobody_can_call() -> None:
    text = "hay un hombre con una pistola en la calle Hidalgo 12, no puedo llamar"
    danger = next(act for act in found(text) if isinstance(act, acts.Danger))
    assert danger.cannot_call
    assert danger.place is not None
    assert "Hidalgo 12" in danger.place


def test_one_who_will_not_come_cancels_unless_something_is_asked_for_instead() -> None:
    assert tasks("no voy a ir", HAS_ONE) == {"cancel"}
    assert tasks("not coming thursday, sorry", HAS_ONE) == {"cancel"}
    assert tasks("ya no voy a poder ir, ¿se puede mover?", HAS_ONE) == {"move"}
    assert tasks("ya no puedo el jueves, mejor el viernes", HAS_ONE) == {"move"}
    assert tasks("I can't come on monday", acts.Context(now=NOW, asked="day")) == set()


def test_what_stands_is_asked_for_in_many_words() -> None:
    for text in ("is it still 11?", "what time do you have me down for?", "a qué hora me tienes"):
        assert topics(text, HAS_ONE) == {"own_appointment"}
        assert tasks(text, HAS_ONE) == set()


def test_a_receipt_and_a_reason_are_asked_for() -> None:
    assert topics("did you really tell someone?") == {"receipt"}
    assert topics("de veras le avisó a alguien?") == {"receipt"}
    assert topics("is the phone compulsory?") == {"why"}
    assert topics("se puede sin teléfono?") == {"why"}


def test_a_k_is_a_yes_and_a_short_que() -> None:
    assert kinds("k", BOOKING) == {"agree"}
    assert "agree" not in kinds("k horas tienen?", BOOKING)


def test_who_asks_to_go_on_agrees_or_hears_it_again() -> None:
    assert kinds("seguimos?", BOOKING) == {"agree"}
    assert kinds("seguimos?") == {"repeat"}


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("quiero cita pa sacar mi pasaporte x fa", "sacar mi pasaporte"),
        ("I need to renew my passport, please", "renew my passport"),
        ("es para el registro civil", "registro civil"),
        ("power of attorney", "power of attorney"),
        ("me duele la muela", "me duele la muela"),
    ],
)
def test_what_a_visit_is_for_is_told_without_the_words_around_it(text: str, purpose: str) -> None:
    assert [act.words for act in found(text) if act.act == "reason"] == [purpose]


def test_for_whom_it_is_is_no_purpose() -> None:
    assert "reason" not in kinds("es para mi hija Sofía Ríos")
    assert "for_other" not in kinds("es para el registro civil")


CONSULATE = acts.Context(
    now=NOW,
    facts=(
        acts.FactCue(key="services", text="Passports, visas and powers of attorney."),
        acts.FactCue(
            key="prices", text="A passport costs 1,730 pesos; visas depend on their type."
        ),
        acts.FactCue(
            key="answers.0",
            question="How long does a passport take? ¿Cuánto tarda el pasaporte?",
            keywords=("tarda", "wait"),
            text="It is handed over the same day. Se entrega el mismo día.",
        ),
        acts.FactCue(
            key="answers.1",
            question="How does it work for minors?",
            keywords=("minor", "menor"),
            text="Minors come with both parents. Vienen con ambos padres.",
        ),
    ),
)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("si me lo dan el mismo dia?", "answers.0"),
        ("el pasaporte sale el mismo día??", "answers.0"),
        ("tiene que venir también la mamá de la niña?", "answers.1"),
        ("es menor, ¿vamos los dos papás o basta conmigo?", "answers.1"),
        ("how much is a passport?", "prices"),
        ("what does it cost?", "prices"),
        ("I need a power of attorney. what does it cost?", None),
        ("¿cuánto cuesta registrar a mi hija?", None),
        ("how long does the power of attorney take?", None),
        ("can my mom come with me?", None),
    ],
)
def test_a_fact_answers_what_is_meant_and_nothing_of_another_service(
    text: str, fact: str | None
) -> None:
    assert [act.fact for act in found(text, CONSULATE) if isinstance(act, acts.Ask)] == [fact]


def test_a_price_is_asked_of_what_the_visit_is_for() -> None:
    told = CONSULATE.model_copy(update={"reason": "power of attorney"})
    asked = [act for act in found("what does it cost?", told) if isinstance(act, acts.Ask)]
    assert [(act.topic, act.fact) for act in asked] == [("price", None)]


def test_a_message_is_noted_in_its_own_words() -> None:
    notes = [act for act in found("tell the doctor I'm bringing my x-rays") if act.act == "note"]
    assert [note.words for note in notes] == ["I'm bringing my x-rays"]
    asked = acts.Context(now=NOW, asked="message")
    assert acts.Note(words="Call me after 6. Tom") in found("Call me after 6. Tom", asked)
    assert "note" not in kinds("never mind", asked)


def test_whom_the_visit_is_for_is_not_who_speaks_for_another() -> None:
    for_other = found("I'd like a viewing for my mother Rosa")
    assert any(isinstance(act, acts.ForOther) and act.who == "my mother" for act in for_other)
    speaks = kinds("I'm her flatmate, she asked me to cancel it")
    assert "third_party" in speaks
    assert "for_other" not in speaks


def test_how_many_come_is_counted() -> None:
    assert acts.People(number=2, words="for the two of us") in found("for the two of us")
    assert acts.People(number=3, words="somos tres personas") in found("somos tres personas")
    assert "people" not in kinds("dije a las 2 de la tarde, no 2 personas")


def test_an_apology_is_one() -> None:
    assert found("perdón.") == [acts.Social(kind="apology", words="perdón")]


texts = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(lines(WORDS)),
        max_size=60,
    ).map(" ".join),
)


@settings(max_examples=200, deadline=None)
@given(texts, st.sampled_from([NOTHING_ASKED, BOOKING, CANCELLING, MOVING, HAS_ONE]))
def test_any_text_is_read_and_every_mention_lies_in_it(text: str, context: acts.Context) -> None:
    for mention in find_doings(Text(text), context):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.act.words in text


@pytest.mark.parametrize(
    "text", ["yes ", "a@b.cc ", "no quiero cancelar la cita de mi mama ", "la ", "?!", "😀"]
)
def test_work_grows_with_the_length_of_the_text(text: str) -> None:
    book = phrase_book()
    long = Text((text * 4000)[:4000])
    before = book.steps
    find_doings(long, BOOKING)
    assert book.steps - before <= 4 * len(long.original)


def labelled() -> list[dict[str, Any]]:
    paths = sorted(CORPUS.glob("dev_doings_*.jsonl"))
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("record", labelled(), ids=lambda record: record["id"])
def test_labelled_texts_are_read_as_people_mean_them(record: dict[str, Any]) -> None:
    fields = ("now", "country", "asked", "proposal", "appointments", "offers")
    context = acts.Context.model_validate({f: record[f] for f in fields if f in record})
    said = [act.model_dump(mode="json") for act in found(record["text"], context)]
    must = [pattern for pattern in record["must"] if pattern["act"] not in FOUND_ELSEWHERE]
    for pattern in must:
        assert any(pattern.items() <= act.items() for act in said)
    for pattern in record["must_not"]:
        assert not any(pattern.items() <= act.items() for act in said)
