"""Every act at every place of a conversation, and every answer of a worker to every command."""

import datetime as dt
import random
from collections.abc import Callable
from typing import get_args

import pytest

from contracts.answers import (
    Answer,
    AppointmentNotFound,
    CalendarUnavailable,
    DaysFound,
    Expired,
    Failure,
    ProofRefused,
    TimeSlotsFound,
)
from contracts.commands import (
    BookAppointment,
    CancelAppointment,
    Command,
    CommandBase,
    CorrectContact,
    FindAppointments,
    FindDays,
    FindTimeSlots,
    MoveAppointment,
    SendNote,
)
from domain.acts import Act, Reading
from domain.dialogue.says import OfBooking, OfStart, What
from domain.tenants import Tenant
from tests.unit.dialogue.office import NOW, Office, Talk
from tests.unit.dialogue.strategies import Hostile
from tests.unit.dialogue.words import (
    ANA,
    NO,
    THU,
    WED,
    YES,
    ask,
    at,
    email,
    for_,
    name,
    note,
    want,
    wish,
)

ACTS = [
    "want",
    "stop",
    "keep",
    "tell",
    "wish",
    "clash",
    "choose",
    "agree",
    "decline",
    "ask",
    "danger",
    "hurry",
    "social",
    "note",
    "for_other",
    "third_party",
    "reason",
    "people",
    "repeat",
    "other",
    "pause",
]


def _booked(talk: Talk) -> Talk:
    return talk.says_acts(want("book"), *ANA).says_acts(wish(WED, at(15)))


PLACES: dict[str, Callable[[Talk], Talk]] = {
    "nothing": lambda talk: talk,
    "start": lambda talk: talk.says_acts(),
    "details": lambda talk: talk.says_acts(want("book")),
    "fix_email": lambda talk: talk.says_acts(want("book"), email("ana@gmial.com")),
    "visitor": lambda talk: talk.says_acts(want("book"), for_("my mother")),
    "day": lambda talk: talk.says_acts(want("book"), *ANA),
    "time": lambda talk: talk.says_acts(want("book"), wish(WED)),
    "which time": lambda talk: talk.says_acts(wish(WED, at(10)), wish(WED, at(14))),
    "confirm": lambda talk: talk.says_acts(wish(WED, at(10))).says_acts(*ANA),
    "change": lambda talk: talk.says_acts(wish(WED, at(10))).says_acts(*ANA).says_acts(NO),
    "proof": lambda talk: talk.says_acts(want("move")),
    "booked": _booked,
    "move or more": lambda talk: _booked(talk).says_acts(wish(THU, at(10))),
    "confirm move": lambda talk: _booked(talk).says_acts(want("move"), wish(THU, at(10))),
    "confirm cancel": lambda talk: _booked(talk).says_acts(want("cancel")),
    "confirm correct": lambda talk: _booked(talk).says_acts(name("Rosa Lopez")),
    "confirm note": lambda talk: _booked(talk).says_acts(note("I am late")),
    "offer to ask": lambda talk: talk.says_acts(ask("other", "wifi?")),
    "message": lambda talk: talk.says_acts(want("message")),
    "person": lambda talk: talk.says_acts(want("person")),
}


@pytest.mark.parametrize("place", PLACES)
def test_every_act_at_every_place_is_answered(realestate: Tenant, place: str) -> None:
    hostile = Hostile(7)
    for kind in ACTS:
        for _ in range(3):
            act = _one(hostile, kind)
            for settled in (True, False):
                talk = PLACES[place](Talk.at(realestate, Office(realestate)))
                talk.hears(Reading(acts=(act,), settled=settled))
                assert talk.text, (place, act)


def _one(hostile: Hostile, kind: str) -> Act:
    """Of that kind; a hostile reader finds one in the end."""
    while True:
        act = hostile.act()
        if act.act == kind:
            return act


def test_each_kind_of_act_is_played() -> None:
    union = get_args(Act)[0]
    assert sorted(ACTS) == sorted(each.model_fields["act"].default for each in get_args(union))


_EMPTY: dict[type[CommandBase], Answer] = {
    FindDays: DaysFound(days=()),
    FindTimeSlots: TimeSlotsFound(day=WED, slots=(), unavailable="taken"),
    FindAppointments: AppointmentNotFound(),
}
_REFUSED = ProofRefused(retry_at=NOW + dt.timedelta(minutes=15))


class Faulty(Office):
    """Workers that are late, away, too slow or broken, at random."""

    pick: random.Random

    def answer(self, command: Command) -> Answer | None:
        fault = self.pick.random()
        if fault > 0.5:
            return super().answer(command)
        faults: list[Answer | None] = [
            None,
            CalendarUnavailable(),
            Expired(),
            Failure(reason="broken"),
            _EMPTY.get(type(command)),
        ]
        if isinstance(command, FindAppointments | MoveAppointment | CancelAppointment):
            faults.append(_REFUSED)
        self.seen.append(command)
        return self.pick.choice(faults)


def test_whatever_workers_answer_nothing_is_confirmed_that_is_not_so(realestate: Tenant) -> None:
    for seed in range(250):
        office = Faulty(realestate)
        office.pick = random.Random(seed)
        talk, hostile = Talk.at(realestate, office), Hostile(seed)
        for _ in range(12):
            talk.hears(hostile.reading())
            standing = set(office.starts.values())
            for say in talk.says:
                if isinstance(say, OfBooking) and say.what in (What.BOOKED, What.BOOKED_FIRM):
                    assert say.start in standing, (seed, say)
                if isinstance(say, OfStart) and say.what is What.MOVED:
                    assert say.start in standing, (seed, say)


def test_what_is_said_while_something_is_under_way_is_decided_on_after_it(
    realestate: Tenant,
) -> None:
    talk = Talk.at(realestate).says_acts(want("book"), *ANA)
    talk.office.answers = {BookAppointment: None}
    talk.says_acts(wish(WED, at(15)))
    assert talk.said == ["still_working"]
    talk.says_acts(ask("price"))
    talk.office.answers = {}
    talk.says_acts(YES)
    assert talk.said[0] == "booked"
    assert "fact" in talk.said


def test_an_effect_under_way_is_sent_again_and_never_twice(realestate: Tenant) -> None:
    talk = Talk.at(realestate).says_acts(want("book"), *ANA)
    talk.office.answers = {BookAppointment: None}
    for _ in range(3):
        talk.says_acts(wish(WED, at(15)))
    sent = talk.office.sent(BookAppointment)
    assert len({each.id for each in sent}) == 1
    assert not talk.office.sent(CorrectContact)
    assert not talk.office.sent(SendNote)
