from domain.speech import (
    CallerSpoke,
    GiveOutput,
    KeyPressed,
    Note,
    Opened,
    Refused,
    ResponseEnded,
    ResponseStarted,
    Speak,
    SpeechStarted,
    SpeechStopped,
    ToolCall,
    ToolCalled,
)
from voice.call_machine import CallMachine
from voice.call_terms import HearKeys, Phase, RunTool

DAYS = ToolCall("c1", "get_days", "{}")
SLOTS = ToolCall("c2", "get_slots", "{}")


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


def test_a_fast_tool_waits_for_the_slow_one_beside_it(talking: CallMachine) -> None:
    talking.hear(ResponseStarted("r1"), 2.0)
    talking.hear(ToolCalled(DAYS), 2.0)
    talking.tool_answered("c1", "{1}", 2.1)
    talking.hear(ToolCalled(SLOTS), 2.2)
    assert talking.hear(ResponseEnded("r1", "completed", (DAYS, SLOTS)), 2.3) == []
    assert talking.tool_answered("c2", "{2}", 2.4) == [GiveOutput("c2", "{2}"), Speak()]


def test_keys_pressed_while_a_tool_runs_are_spoken_about_with_its_output(
    talking: CallMachine,
) -> None:
    talking.hear(ToolCalled(DAYS), 2.0)
    assert talking.hear(KeyPressed("1"), 2.1) + talking.hear(KeyPressed("#"), 2.2) == [
        HearKeys("1"),
        Note("[keypad] 1", "user"),
    ]
    assert talking.tool_answered("c1", "{}", 2.3) == [GiveOutput("c1", "{}"), Speak()]


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


def test_keys_are_read_together_after_a_pause_or_a_hash(talking: CallMachine) -> None:
    talking.hear(KeyPressed("5"), 2.0)
    assert talking.tick(3.0) == []
    assert talking.tick(4.1) == [HearKeys("5"), Note("[keypad] 5", "user"), Speak()]
    talking.hear(ResponseEnded("k", "completed"), 5.0)
    talking.hear(KeyPressed("2"), 6.0)
    assert talking.hear(KeyPressed("#"), 6.1) == [
        HearKeys("2"),
        Note("[keypad] 2", "user"),
        Speak(),
    ]
    assert talking.caller_turns == 2


def test_a_pause_between_its_parts_splits_no_number(talking: CallMachine) -> None:
    for key in "55512":
        talking.hear(KeyPressed(key), 2.0)
    assert talking.tick(6.5) == []
    for key in "34567":
        talking.hear(KeyPressed(key), 7.0)
    whole = [HearKeys("5551234567"), Note("[keypad] 5551234567", "user"), Speak()]
    assert talking.tick(9.1) == whole


def test_who_asked_us_to_wait_is_not_asked_whether_they_are_there(talking: CallMachine) -> None:
    talking.hear(CallerSpoke("i1", "hold on a second"), 2.0)
    talking.caller_pauses(2.0)
    talking.hear(ResponseStarted("r1"), 2.5)
    talking.hear(ResponseEnded("r1", "completed"), 3.0)
    assert talking.tick(60.0) == []
    assert talking.tick(71.0) == [Speak("there?")]


def test_a_tool_of_another_replica_is_answered_here(talking: CallMachine) -> None:
    talking.resume([DAYS], 2.0)
    assert talking.tool_answered("c1", "{}", 2.1) == [GiveOutput("c1", "{}"), Speak()]


def test_an_answer_to_no_open_tool_is_dropped(talking: CallMachine) -> None:
    assert talking.tool_answered("unknown", "{}", 2.0) == []


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


def test_the_end_of_speech_alone_is_a_turn(talking: CallMachine) -> None:
    talking.hear(SpeechStopped("i"), 2.0)
    assert talking.caller_turns == 1
    talking.hear(CallerSpoke("i"), 2.1)
    assert talking.caller_turns == 1


def test_a_response_nobody_asked_for_says_that_the_caller_spoke(talking: CallMachine) -> None:
    talking.hear(ResponseStarted("own"), 2.0)
    assert talking.caller_turns == 1
    talking.hear(ResponseEnded("own", "completed"), 3.0)
    talking.hear(SpeechStopped("i"), 4.0)
    talking.hear(ResponseStarted("own 2"), 4.1)
    assert talking.caller_turns == 2
    talking.hear(ResponseEnded("own 2", "completed"), 5.0)
    talking.tell("it is booked", 6.0)
    talking.hear(ResponseStarted("asked for"), 6.1)
    assert talking.caller_turns == 2


def test_a_late_answer_is_told(talking: CallMachine) -> None:
    assert talking.tell("it is booked", 5.0) == [Note("it is booked"), Speak()]
