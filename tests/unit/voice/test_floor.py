import pytest

from domain.speech import ReceptionistSpoke, ResponseEnded, Speak
from voice.floor import START_WITHIN_S, TRIES, Floor

DONE = ResponseEnded("r1", "completed")
NOTICE = Speak("say that")


@pytest.fixture
def floor() -> Floor:
    return Floor()


def test_a_free_floor_is_taken_at_once(floor: Floor) -> None:
    assert floor.ask(Speak(), 0.0) == [Speak()]
    assert floor.taken


def test_what_waits_is_asked_for_one_after_another(floor: Floor) -> None:
    floor.started("r1", 0.0)
    assert floor.ask(Speak(), 0.1) == []
    assert floor.ask(NOTICE, 0.2) == []
    assert floor.ask(Speak(), 0.3) == []  # once is enough
    assert floor.ended(DONE, 1.0) == [Speak()]
    floor.started("r2", 1.1)
    assert floor.ended(ResponseEnded("r2", "completed"), 2.0) == [NOTICE]


def test_nobody_is_spoken_over(floor: Floor) -> None:
    floor.caller_started(0.0)
    assert floor.ask(Speak(), 0.1) == []
    assert floor.tick(5.0) == []
    floor.caller_stopped(6.0)
    assert floor.tick(6.5) == []  # the provider is about to answer by itself
    assert floor.tick(7.3) == [Speak()]


def test_the_providers_own_response_makes_ours_needless(floor: Floor) -> None:
    floor.caller_started(0.0)
    floor.ask(Speak(), 0.1)
    floor.ask(NOTICE, 0.1)
    floor.caller_stopped(1.0)
    floor.started("own", 1.1)
    assert floor.ended(ResponseEnded("own", "completed"), 2.0) == [NOTICE]


def test_a_caller_whose_end_is_never_told_does_not_hold_the_floor_for_ever(floor: Floor) -> None:
    floor.caller_started(0.0)
    floor.ask(Speak(), 1.0)
    assert floor.tick(19.0) == []
    floor.tick(21.0)
    assert floor.tick(23.0) == [Speak()]


def test_a_refused_response_is_asked_for_when_the_active_one_ends(floor: Floor) -> None:
    floor.ask(NOTICE, 0.0)
    floor.started("own", 0.1)  # created just before ours arrived
    floor.refused(0.2)
    assert floor.ended(ResponseEnded("own", "completed"), 1.0) == [NOTICE]


def test_a_failed_response_is_tried_again_and_given_up(floor: Floor) -> None:
    asked = floor.ask(NOTICE, 0.0)
    failures = 0
    while asked:
        floor.started("r", 0.0)
        failures += 1
        asked = floor.ended(ResponseEnded("r", "failed"), 1.0)
    assert failures == TRIES + 1


def test_a_response_that_never_begins_is_asked_for_again(floor: Floor) -> None:
    floor.ask(NOTICE, 0.0)
    assert floor.tick(START_WITHIN_S) == []
    assert floor.tick(START_WITHIN_S + 0.1) == [NOTICE]


def test_a_response_whose_end_is_lost_frees_the_floor(floor: Floor) -> None:
    floor.started("r1", 0.0)
    floor.ask(NOTICE, 1.0)
    assert floor.tick(40.0) == []
    assert floor.tick(46.0) == [NOTICE]


def test_another_connection_is_asked_for_what_the_lost_one_took_along(floor: Floor) -> None:
    floor.ask(NOTICE, 0.0)
    assert floor.owed
    floor.reopened()
    assert floor.tick(0.5) == [NOTICE]


def test_nothing_is_owed_when_the_receptionist_spoke_last(floor: Floor) -> None:
    floor.ask(Speak(), 0.0)
    floor.started("r1", 0.1)
    floor.ended(DONE, 1.0)
    assert not floor.owed
    floor.caller_started(2.0)
    floor.caller_stopped(3.0)
    assert floor.owed


def test_words_say_that_a_response_has_begun(floor: Floor) -> None:
    floor.ask(NOTICE, 0.0)
    floor.heard(ReceptionistSpoke("i", "That is so."))
    assert floor.tick(START_WITHIN_S + 0.1) == []
    assert floor.ask(Speak(), 5.0) == [Speak()]
