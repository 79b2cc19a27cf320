"""Whatever a reader claims: nothing is done without agreement, nothing is told that is not so."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    CorrectContact,
    MoveAppointment,
    SendNote,
)
from domain.acts import (
    Act,
    Agree,
    Ask,
    Choose,
    Danger,
    Decline,
    Keep,
    Note,
    Other,
    Pause,
    Reading,
    Repeat,
    Stop,
    ThirdParty,
    Want,
    Wish,
)
from domain.dialogue.says import (
    OfAppointments,
    OfBooking,
    OfChange,
    OfRecord,
    OfSlots,
    OfStart,
    Say,
    What,
)
from domain.dialogue.wishes import suits
from domain.tenants import Tenant
from tests.unit.dialogue.office import Office, Talk
from tests.unit.dialogue.strategies import Hostile

DIALOGUES = 500
SOAKED = 10_000
TURNS = 14
_AGAINST = (Decline, Stop, Keep, ThirdParty, Danger, Pause)
_RESULTS = {What.BOOKED, What.BOOKED_FIRM, What.BOOKED_WITH_CODE}


def dialogues(tenant: Tenant, seeds: range) -> Iterator[tuple[int, Hostile, Talk]]:
    for seed in seeds:
        yield seed, Hostile(seed), Talk.at(tenant, Office(tenant))


def test_nothing_is_done_without_agreement_and_nothing_told_that_is_not_so(
    realestate: Tenant,
) -> None:
    _play(realestate, range(DIALOGUES))


@pytest.mark.soak
def test_nothing_is_done_without_agreement_in_ten_thousand_dialogues(consulate: Tenant) -> None:
    _play(consulate, range(DIALOGUES, SOAKED))


def _play(tenant: Tenant, seeds: range) -> None:
    for seed, hostile, talk in dialogues(tenant, seeds):
        asked: list[Say] = []
        half: Say | None = None  # what got half a yes in the turn before
        read_back: Say | None = None
        for _ in range(TURNS):
            reading = hostile.reading()
            seen = len(talk.office.seen)
            last = talk.says[-1] if talk.says else None
            read_back = read_back if last and last.what is What.CONFIRM_AGAIN else last
            halves = half is not None and half == _worded(read_back) and _leans(reading)
            half = _worded(read_back) if _leans(reading) and not reading.settled else None
            if any(getattr(each, "asked_for", False) for each in talk.conversation.agenda):
                read_back = Say(What.ASK_MESSAGE)  # a note was asked for already
            place = _place(talk)
            talk.hears(reading)
            for command in talk.office.seen[seen:]:
                _agreed(command, reading, read_back, talk, seed, halves=halves)
            _true(talk, seed)
            wants_it_again = any(isinstance(act, Repeat | Wish | Other) for act in reading.acts)
            anew = wants_it_again or _place(talk) != place
            asked = _not_alike([] if anew else asked, talk, seed)


def test_both_languages_find_words_for_whatever_is_said(
    consulate: Tenant, realestate: Tenant
) -> None:
    for tenant in (consulate, realestate):
        for seed in range(DIALOGUES // 10):
            hostile, talk = Hostile(seed), Talk.at(tenant, Office(tenant))
            for _ in range(TURNS):
                text = talk.hears(hostile.reading()).text
                assert text, (seed, talk.said)
                assert "{" not in text, text
                assert "[" not in text, text


def _agreed(
    command: Command,
    reading: Reading,
    read_back: Say | None,
    talk: Talk,
    seed: int,
    *,
    halves: bool,
) -> None:
    against = any(_against(act) for act in reading.acts)
    plain = reading.settled and not against
    yes = not against and (halves or any(_is_plain(act, reading) for act in reading.acts))
    where = (seed, talk.turns, command.type, reading.acts, read_back)
    match command:
        case MoveAppointment():
            assert yes, where
            assert isinstance(read_back, OfChange), where
            assert read_back.after == command.start, where
        case CancelAppointment():
            assert yes, where
            assert isinstance(read_back, OfStart), where
            assert read_back.what is What.CONFIRM_CANCEL, where
        case CorrectContact():
            assert yes, where
            assert read_back, where
            assert read_back.what is What.CONFIRM_CORRECT, where
        case BookAppointment():
            _booked_rightly(command, reading, read_back, plain=plain, yes=yes, where=where)
        case SendNote():
            _noted_rightly(command, reading, read_back, yes=yes, where=where)
        case _:
            pass


def _against(act: Act) -> bool:
    """A question is where its answer may change what is agreed to."""
    if isinstance(act, Ask):
        return act.topic == "availability" or (act.topic == "other" and bool(act.when))
    return isinstance(act, _AGAINST)


def _worded(say: Say | None) -> Say | None:
    return replace(say, nth=0) if say else None


def _leans(reading: Reading) -> bool:
    """Half a yes: beside words that were not understood."""
    against = any(_against(act) for act in reading.acts)
    kinds = (Agree, Wish)
    return not against and any(isinstance(act, kinds) and act.certain for act in reading.acts)


def _is_plain(act: Act, reading: Reading) -> bool:
    return isinstance(act, Agree) and act.certain and (reading.settled or act.apart)


def _booked_rightly(
    command: BookAppointment,
    reading: Reading,
    read_back: Say | None,
    *,
    plain: bool,
    yes: bool,
    where: object,
) -> None:
    if isinstance(read_back, OfBooking) and yes and read_back.start == command.start:
        assert read_back.visitor == command.visitor, where
        assert read_back.email == command.contact.email, where
        return
    named = [act for act in reading.acts if isinstance(act, Choose | Wish | Agree)]
    assert plain, where
    assert named, where
    assert all(act.certain for act in reading.acts), where


def _noted_rightly(
    command: SendNote, reading: Reading, read_back: Say | None, *, yes: bool, where: object
) -> None:
    if command.urgent:
        return
    asked_for = any(isinstance(act, Want | Note) for act in reading.acts)
    answers = read_back is not None and read_back.what in (
        What.ASK_MESSAGE,
        What.ASK_NOTE_CONTACT,
        What.ASK_PLACE,
    )
    assert yes or asked_for or answers, where


def _true(talk: Talk, seed: int) -> None:
    office, tenant = talk.office, talk.office.tenant
    standing = set(office.starts.values())
    for say in talk.says:
        if isinstance(say, OfBooking) and say.what in _RESULTS:
            assert say.start in standing, (seed, say)
        if isinstance(say, OfStart) and say.what is What.MOVED:
            assert say.start in standing, (seed, say)
        if isinstance(say, OfAppointments):
            assert {each.start for each in say.appointments} <= standing, (seed, say)
        if isinstance(say, OfRecord):
            _on_record(say, office, seed)
        if isinstance(say, OfSlots):
            frame = talk.conversation.top
            wished = getattr(frame, "wished", None)
            held = {span[0] for span in office.taken()}
            for slot in say.slots:
                assert slot.start not in held, (seed, say)
                if wished is not None and say is talk.says[-1]:
                    limits = wished.limits.model_copy(update={"days": ()})
                    assert suits(limits, slot, tenant), (seed, say, wished)


def _on_record(say: OfRecord, office: Office, seed: int) -> None:
    """Of a visit that stands, and no more of a contact than was told here or a hint."""
    told = say.appointment
    assert office.starts[told.appointment_id] == told.start, (seed, say)
    contact = office.booked[told.appointment_id].contact
    assert say.email in (contact.email, told.email_hint), (seed, say)
    assert say.phone in (contact.phone, told.phone_hint), (seed, say)


def _place(talk: Talk) -> object:
    return talk.conversation.details, talk.conversation.party, talk.conversation.agenda


def _not_alike(asked: list[Say], talk: Talk, seed: int) -> list[Say]:
    """The same question, of the same, in the same words: never three turns in a row."""
    if not talk.says or talk.conversation.question is None:
        return []
    last = replace(talk.says[-1], nth=0)
    if last.what is What.DANGER_TOLD:
        return []  # as often as there is one
    asked = [*asked, last] if asked and asked[-1] == last else [last]
    assert len(asked) < 3, (seed, asked)
    return asked
