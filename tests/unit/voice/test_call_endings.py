"""Silence, machines, the length of a call, goodbyes and transfers."""

from domain.speech import (
    AudioStarted,
    AudioStopped,
    CallerSpoke,
    GiveOutput,
    Note,
    Opened,
    ReceptionistSpoke,
    ResponseEnded,
    ResponseStarted,
    Speak,
    SpeechStarted,
    ToolCall,
    ToolCalled,
)
from voice.call_machine import CallMachine
from voice.call_terms import Ending, HangUp, Phase, Transfer

DAYS = ToolCall("c1", "get_days", "{}")
SLOTS = ToolCall("c2", "get_slots", "{}")


def test_a_goodbye_waits_for_the_other_tools_and_is_no_less_one(talking: CallMachine) -> None:
    talking.hear(ResponseEnded("r1", "completed", (DAYS, SLOTS)), 2.0)
    talking.tool_answered("c1", "{}", 2.1, Ending(HangUp("goodbye"), Phase.LEAVING))
    assert talking.tool_answered("c2", "{}", 2.2) == [GiveOutput("c2", "{}"), Speak()]
    assert talking.hear(ResponseEnded("g", "completed"), 3.0) == [HangUp("goodbye")]


def test_silence_is_asked_about_twice_and_then_ends_the_call(talking: CallMachine) -> None:
    said = []
    now = 1.0
    for _ in range(3):
        now += 8.0
        said += talking.tick(now)
        now += 1.0
        said += talking.hear(ResponseEnded("s", "completed"), now)
    assert said == [
        Speak("there?"),
        Speak("there?"),
        Speak("bye (silence)"),
        HangUp("silence"),
    ]
    assert talking.phase is Phase.OVER


def test_a_caller_who_speaks_is_not_asked_whether_they_are_there(talking: CallMachine) -> None:
    talking.tick(9.1)
    talking.hear(ResponseEnded("s", "completed"), 10.0)
    talking.hear(SpeechStarted(), 15.0)
    assert talking.tick(22.0) == []


def test_nobody_is_asked_while_we_are_still_heard_speaking(talking: CallMachine) -> None:
    talking.hear(AudioStarted(), 2.0)
    assert talking.tick(30.0) == []
    talking.hear(AudioStopped(), 30.0)
    assert talking.tick(38.5) == [Speak("there?")]


def test_the_call_is_ended_only_after_the_goodbye_was_heard(talking: CallMachine) -> None:
    talking.hear(ToolCalled(DAYS), 2.0)
    ending = Ending(HangUp("goodbye"), Phase.LEAVING)
    assert talking.tool_answered("c1", "{}", 2.1, ending)[-1] == Speak()
    talking.hear(AudioStarted(), 2.2)
    assert talking.hear(ResponseEnded("g", "completed"), 2.5) == []
    assert talking.hear(AudioStopped(), 4.0) == [HangUp("goodbye")]


def test_a_caller_who_speaks_into_the_goodbye_is_listened_to(talking: CallMachine) -> None:
    talking.hear(ToolCalled(DAYS), 2.0)
    talking.tool_answered("c1", "{}", 2.1, Ending(HangUp("goodbye"), Phase.LEAVING))
    assert talking.hear(ResponseEnded("g", "cancelled"), 2.5) == []
    assert talking.phase is Phase.TALKING


def test_a_goodbye_that_never_ends_is_cut(talking: CallMachine) -> None:
    talking.hear(ToolCalled(DAYS), 2.0)
    talking.tool_answered("c1", "{}", 2.1, Ending(HangUp("goodbye"), Phase.LEAVING))
    talking.hear(ResponseStarted("g"), 2.2)
    assert talking.tick(14.0) == []
    assert talking.tick(14.2) == [HangUp("goodbye")]


def test_a_transfer_is_announced_before_it_is_made(talking: CallMachine) -> None:
    talking.hear(ToolCalled(DAYS), 2.0)
    ending = Ending(Transfer("+15550100"), Phase.TRANSFERRING)
    talking.tool_answered("c1", "{}", 2.1, ending)
    assert talking.hear(ResponseEnded("t", "completed"), 3.0) == [Transfer("+15550100")]
    assert talking.transfer_failed(3.5) == [Note("take a message"), Speak()]
    assert talking.phase is Phase.TALKING


def test_the_length_of_a_call_is_warned_about_and_kept(talking: CallMachine) -> None:
    talking.hear(CallerSpoke("i", "hello"), 839.0)
    assert talking.tick(840.5) == [Speak("soon")]
    talking.hear(ResponseEnded("w", "completed"), 842.0)
    talking.hear(CallerSpoke("i", "still here"), 899.0)
    assert talking.tick(900.1) == [Speak("bye (limit)")]
    assert talking.hear(ResponseEnded("b", "completed"), 903.0) == [HangUp("max_length")]


def test_a_busy_business_says_so_and_hangs_up(machine: CallMachine) -> None:
    machine.busy = True
    assert machine.hear(Opened(), 0.0) == [Speak("busy")]
    assert machine.hear(ResponseEnded("b", "completed"), 3.0) == [HangUp("busy")]


def test_speech_of_ours_counts_as_life(talking: CallMachine) -> None:
    talking.hear(ReceptionistSpoke("i", "One moment."), 8.0)
    assert talking.tick(15.0) == []


def test_a_machine_on_the_line_is_told_goodbye(talking: CallMachine) -> None:
    talking.hear(SpeechStarted(), 1.0)
    talking.hear(CallerSpoke("i", "please leave a message after the tone"), 2.0)
    assert talking.phase is Phase.LEAVING
    talking.hear(ResponseStarted("own"), 2.1)
    assert talking.hear(ResponseEnded("own", "completed"), 3.0) == [Speak("bye (machine)")]
