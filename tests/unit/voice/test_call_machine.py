import pytest

from domain.speech import (
    AudioStarted,
    AudioStopped,
    CallerSpoke,
    GiveOutput,
    KeyPressed,
    Note,
    Opened,
    ReceptionistSpoke,
    Refused,
    ResponseEnded,
    ResponseStarted,
    Speak,
    SpeechStarted,
    ToolCall,
    ToolCalled,
)
from voice.call_machine import CallMachine
from voice.call_terms import CallLimits, Ending, HangUp, Phase, RunTool, Script, Transfer

SCRIPT = Script(
    greeting="greet",
    busy="busy",
    filler="wait",
    still_there="there?",
    goodbye_silence="bye (silence)",
    closing_soon="soon",
    goodbye_limit="bye (limit)",
    goodbye_machine="bye (machine)",
    interrupted="interrupted",
    transfer_failed="take a message",
)
DAYS = ToolCall("c1", "get_days", "{}")
SLOTS = ToolCall("c2", "get_slots", "{}")


@pytest.fixture
def machine() -> CallMachine:
    return CallMachine(SCRIPT, CallLimits(), started_at=0.0)


@pytest.fixture
def talking(machine: CallMachine) -> CallMachine:
    machine.hear(Opened(), 0.0)
    machine.hear(ResponseStarted("r0"), 0.1)
    machine.hear(ResponseEnded("r0", "completed"), 1.0)
    return machine


def test_the_greeting_is_asked_for_at_once_and_once(machine: CallMachine) -> None:
    assert machine.hear(Opened(), 0.0) == [Speak("greet")]
    machine.hear(ResponseEnded("r0", "completed"), 1.0)
    assert machine.phase is Phase.TALKING
    assert machine.hear(Opened(), 5.0) == []


def test_a_tool_is_run_once_however_often_it_is_named(talking: CallMachine) -> None:
    assert talking.hear(ToolCalled(DAYS), 2.0) == [RunTool(DAYS)]
    assert talking.hear(ResponseEnded("r1", "completed", (DAYS,)), 2.1) == []


def test_all_outputs_go_out_before_the_one_response(talking: CallMachine) -> None:
    talking.hear(ResponseStarted("r1"), 2.0)
    talking.hear(ResponseEnded("r1", "completed", (DAYS, SLOTS)), 2.1)
    assert talking.tool_answered("c2", "{2}", 2.2) == [GiveOutput("c2", "{2}")]
    assert talking.tool_answered("c1", "{1}", 2.3) == [GiveOutput("c1", "{1}"), Speak()]


def test_a_fast_tool_waits_for_the_response_that_called_it(talking: CallMachine) -> None:
    talking.hear(ResponseStarted("r1"), 2.0)
    talking.hear(ToolCalled(DAYS), 2.0)
    assert talking.tool_answered("c1", "{}", 2.1) == [GiveOutput("c1", "{}")]
    assert talking.hear(ResponseEnded("r1", "completed", (DAYS,)), 2.2) == [Speak()]


def test_a_response_refused_for_an_active_one_is_asked_for_when_that_ends(
    talking: CallMachine,
) -> None:
    talking.hear(ToolCalled(DAYS), 2.0)
    assert talking.tool_answered("c1", "{}", 2.1)[-1] == Speak()
    talking.hear(Refused("conversation_already_has_active_response"), 2.2)
    assert talking.hear(ResponseEnded("r1", "completed"), 2.3) == [Speak()]


def test_a_slow_tool_is_filled_once(talking: CallMachine) -> None:
    talking.hear(ToolCalled(DAYS), 2.0)
    assert talking.tick(3.4) == []
    assert talking.tick(3.6) == [Speak("wait", aside=True)]
    talking.hear(ResponseEnded("f", "completed"), 4.0)
    assert talking.tick(6.0) == []


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


def test_keys_are_read_together_after_a_pause_or_a_hash(talking: CallMachine) -> None:
    for key in "555":
        assert talking.hear(KeyPressed(key), 2.0) == []
    assert talking.tick(3.0) == []
    assert talking.tick(4.1) == [Note("[keypad] 555", "user"), Speak()]
    talking.hear(ResponseEnded("k", "completed"), 5.0)
    talking.hear(KeyPressed("2"), 6.0)
    assert talking.hear(KeyPressed("#"), 6.1) == [Note("[keypad] 2", "user"), Speak()]
    assert talking.caller_turns == 2


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


def test_a_busy_business_says_so_and_hangs_up() -> None:
    machine = CallMachine(SCRIPT, CallLimits(), started_at=0.0, busy=True)
    assert machine.hear(Opened(), 0.0) == [Speak("busy")]
    assert machine.hear(ResponseEnded("b", "completed"), 3.0) == [HangUp("busy")]


def test_a_tool_of_another_replica_is_answered_here(talking: CallMachine) -> None:
    talking.resume([DAYS], 2.0)
    assert talking.tool_answered("c1", "{}", 2.1) == [GiveOutput("c1", "{}"), Speak()]


def test_an_answer_to_no_open_tool_is_dropped(talking: CallMachine) -> None:
    assert talking.tool_answered("unknown", "{}", 2.0) == []


def test_speech_of_ours_counts_as_life(talking: CallMachine) -> None:
    talking.hear(ReceptionistSpoke("i", "One moment."), 8.0)
    assert talking.tick(15.0) == []


def test_a_call_joined_again_goes_on_by_itself_when_nothing_happens(talking: CallMachine) -> None:
    talking.rejoined(10.0)
    talking.hear(Opened(), 10.0)
    assert talking.tick(11.0) == []
    assert talking.tick(11.6) == [Note("interrupted"), Speak()]
    assert talking.tick(13.0) == []


def test_a_call_joined_again_leaves_the_word_to_who_has_it(talking: CallMachine) -> None:
    talking.rejoined(10.0)
    talking.hear(Opened(), 10.0)
    talking.hear(SpeechStarted(), 10.5)
    assert talking.tick(12.0) == []


def test_a_lost_connection_is_not_spoken_about_when_nothing_was_owed(talking: CallMachine) -> None:
    talking.lost(10.0)
    talking.hear(Opened(), 10.2)
    assert talking.tick(12.0) == []


def test_a_caller_unanswered_on_a_lost_connection_is_answered_on_the_next(
    talking: CallMachine,
) -> None:
    talking.hear(SpeechStarted(), 9.0)
    talking.hear(CallerSpoke("i"), 9.8)
    talking.lost(10.0)
    talking.hear(Opened(), 10.2)
    assert talking.tick(11.6) == [Note("interrupted"), Speak()]


def test_a_turn_is_counted_once_however_often_it_is_told(talking: CallMachine) -> None:
    talking.hear(CallerSpoke("i"), 2.0)
    talking.hear(CallerSpoke("i", "hello"), 2.5)
    talking.hear(CallerSpoke("j", "again"), 4.0)
    assert talking.caller_turns == 2


def test_a_machine_on_the_line_is_told_goodbye(talking: CallMachine) -> None:
    talking.hear(SpeechStarted(), 1.0)
    talking.hear(CallerSpoke("i", "please leave a message after the tone"), 2.0)
    assert talking.phase is Phase.LEAVING
    talking.hear(ResponseStarted("own"), 2.1)
    assert talking.hear(ResponseEnded("own", "completed"), 3.0) == [Speak("bye (machine)")]


def test_a_late_answer_is_told(talking: CallMachine) -> None:
    assert talking.tell("it is booked", 5.0) == [Note("it is booked"), Speak()]
