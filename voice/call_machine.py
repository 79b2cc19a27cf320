"""A call's state machine: events and the clock in, actions out. No I/O.

    GREETING --first response ended--> TALKING --goodbye asked--> LEAVING --spoken--> OVER
                                          |                          ^
                                          +--transfer asked--> TRANSFERRING --spoken--> (refer)

Two rules of the provider shape it: a response may be asked for only while none is active (see
`voice.floor`), and the outputs of all tools of a response go out before the one response that
speaks about them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.phone.machines import sounds_like_a_machine
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
    SpeechEvent,
    SpeechStarted,
    SpeechStopped,
    ToolCall,
    ToolCalled,
)
from voice.call_terms import (
    CallAction,
    CallLimits,
    Ending,
    HangUp,
    HearKeys,
    Phase,
    RunTool,
    Script,
)
from voice.closing import Closing
from voice.floor import Floor
from voice.keypad import Keypad
from voice.open_tools import OpenTools
from voice.quiet import Quiet, Silence


@dataclass
class CallMachine:
    script: Script
    limits: CallLimits
    started_at: float
    busy: bool = False  # all lines of the business are taken: say so, and that is all
    phase: Phase = Phase.GREETING
    caller_turns: int = 0  # how often the caller has spoken or pressed keys
    speaking: bool = False  # audio is on its way to the caller's ear
    floor: Floor = field(default_factory=Floor)
    _quiet: Quiet = field(init=False)
    _keypad: Keypad = field(default_factory=Keypad)
    _open_tools: OpenTools = field(default_factory=OpenTools)
    _heard_items: set[str] = field(default_factory=set)
    _closing: Closing = field(default_factory=Closing)
    _warned: bool = False
    _settles_at: float | None = None  # joined again, and nothing has happened since

    def __post_init__(self) -> None:
        self._quiet = Quiet(self.limits.silence_s, self.limits.silence_prompts, self.limits.pause_s)

    def hear(self, event: SpeechEvent, now: float) -> list[CallAction]:
        if isinstance(event, SpeechStarted | ResponseStarted | ResponseEnded | ToolCalled):
            self._settles_at = None
        if isinstance(event, Opened | ReceptionistSpoke | AudioStarted | AudioStopped):
            self._quiet.broken(now)
        self.floor.heard(event)
        match event:
            case SpeechStarted() | SpeechStopped() | CallerSpoke() | KeyPressed():
                self._quiet.caller_heard(now)
                return self._caller(event, now)
            case Opened():
                return self._opened(now)
            case AudioStarted() | AudioStopped():
                self.speaking = isinstance(event, AudioStarted)
                return self._end_if_spoken()
            case ResponseStarted(response_id):
                self.caller_turns += self.floor.started(response_id, now)
            case ToolCalled(call):
                return self._run([call], now)
            case ResponseEnded():
                return self._response_ended(event, now)
            case Refused("conversation_already_has_active_response"):
                self.floor.refused(now)
        return []

    def tool_answered(
        self, call_id: str, output: str, now: float, ending: Ending | None = None
    ) -> list[CallAction]:
        """`ending`: what the tool decided about the call, done once the answer was spoken."""
        if not self._open_tools.answered(call_id):
            return []
        self._quiet.broken(now)
        if ending is not None:
            self.phase = self._closing.begin(ending, now)
        speak = self._speak(Speak(), now, closing=bool(self._closing))
        return [GiveOutput(call_id, output), *speak]

    def resume(self, calls: Sequence[ToolCall], now: float) -> None:
        """Tools that another replica began run again here, under the same commands."""
        self._run(calls, now)

    def tell(self, note: str, now: float) -> list[CallAction]:
        """What the model has to know, and speak about: a late answer, a transfer that failed."""
        self._quiet.broken(now)
        return [Note(note), *self._speak(Speak(), now)]

    def caller_pauses(self, now: float) -> None:
        """They asked us to wait: nobody asks whether they are still there."""
        self._quiet.pause(now)

    def transfer_failed(self, now: float) -> list[CallAction]:
        """Back to the conversation, which offers to take a message."""
        self.phase = Phase.TALKING
        self._closing.forget()
        return self.tell(self.script.transfer_failed, now)

    def lost(self, now: float) -> None:
        """The connection is gone, and what was owed on it may be gone with it."""
        if self.floor.owed or self._open_tools:
            self.rejoined(now)
        self.floor.reopened()
        self.speaking = False

    def rejoined(self, now: float) -> None:
        """In the middle of a call. If nothing happens now, we were waited for."""
        self._settles_at = now + self.limits.settle_s

    def tick(self, now: float) -> list[CallAction]:
        if self.phase is Phase.OVER:
            return []
        if self._closing.overdue(now, self.limits.goodbye_s):
            return self._end()
        return (
            [*self.floor.tick(now)]
            or self._end_if_spoken()
            or self._keys_entered(self._keypad.tick(now), now)
            or self._fill(now)
            or self._go_on(now)
            or self._limit(now)
            or self._silence(now)
        )

    def _speak(self, speak: Speak, now: float, *, closing: bool = False) -> list[CallAction]:
        if speak == Speak() and self._open_tools:
            return []  # asked for with the last of their outputs
        if self._closing.words_asked and self._closing and not closing:
            return []
        self._closing.words_asked = self._closing.words_asked or closing
        return [*self.floor.ask(speak, now)]

    def _opened(self, now: float) -> list[CallAction]:
        if self.busy:
            return self._leave(self.script.busy, "busy", now)
        if self.phase is Phase.GREETING:
            return self._speak(Speak(self.script.greeting), now)
        return [*self.floor.tick(now)]

    def _go_on(self, now: float) -> list[CallAction]:
        if self._settles_at is None or now < self._settles_at or self._open_tools:
            return []
        self._settles_at = None
        talking = self.phase is Phase.TALKING and self.floor.free
        return self.tell(self.script.interrupted, now) if talking else []

    def _run(self, calls: Sequence[ToolCall], now: float) -> list[CallAction]:
        begun = self._open_tools.begin(calls, now)
        if begun:
            self.floor.withdraw(Speak())
        return [RunTool(call) for call in begun]

    def _response_ended(self, event: ResponseEnded, now: float) -> list[CallAction]:
        self._quiet.broken(now)
        actions = self._run(event.calls, now)
        if self.phase is Phase.GREETING and event.status != "failed":
            self.phase = Phase.TALKING
        if event.status == "cancelled" and self._closing.stays():
            self.phase = Phase.TALKING
        asked = self.floor.ended(event, now)
        return [*actions, *asked] if asked else actions + self._end_if_spoken()

    def _end_if_spoken(self) -> list[CallAction]:
        spoken = self._closing.words_asked and self.floor.free and not self.speaking
        return self._end() if spoken and not self._open_tools else []

    def _end(self) -> list[CallAction]:
        self.phase = Phase.OVER if self.phase is Phase.LEAVING else self.phase
        return self._closing.take()

    def _caller(self, event: SpeechEvent, now: float) -> list[CallAction]:
        match event:
            case SpeechStarted():
                self.floor.caller_started(now)
                self.speaking = False  # whoever carries the audio has cut it
            case SpeechStopped(item_id):
                self.floor.caller_stopped(now)
                if item_id:
                    self._turn(item_id, now)
            case CallerSpoke():
                return self._caller_spoke(event, now)
            case KeyPressed(key):
                return self._keys_entered(self._keypad.press(key, now), now)
        return []

    def _caller_spoke(self, event: CallerSpoke, now: float) -> list[CallAction]:
        self._turn(event.item_id, now)
        if not self._closing and sounds_like_a_machine(event.text):
            return self._leave(self.script.goodbye_machine, "machine", now)
        return []

    def _turn(self, item_id: str, now: float) -> None:
        """Told several times: when it ends, when it is kept, when it has been transcribed."""
        if not item_id or item_id not in self._heard_items:
            self._heard_items.add(item_id)
            self.caller_turns += 1
            self.floor.caller_stopped(now)

    def _keys_entered(self, keys: str, now: float) -> list[CallAction]:
        if not keys:
            return []
        self.caller_turns += 1
        return [HearKeys(keys), Note(f"[keypad] {keys}", "user"), *self._speak(Speak(), now)]

    def _fill(self, now: float) -> list[CallAction]:
        after_s = self.limits.filler_after_s
        if not self.floor.free or not self._open_tools.wants_filler(now, after_s):
            return []
        self._open_tools.filled()
        return self._speak(Speak(self.script.filler, aside=True), now)

    def _limit(self, now: float) -> list[CallAction]:
        left = self.limits.max_s - (now - self.started_at)
        if self._open_tools:
            return []
        if left <= 0 and not self._closing:
            return self._leave(self.script.goodbye_limit, "max_length", now)
        if left > self.limits.warn_before_s or self._warned or not self.floor.free:
            return []
        self._warned = True
        return self._speak(Speak(self.script.closing_soon), now)

    def _silence(self, now: float) -> list[CallAction]:
        busy = not self.floor.free or self.speaking or self._open_tools or self._closing
        silence = Silence.BEARABLE if busy else self._quiet.tick(now)
        if silence is Silence.LEAVE:
            return self._leave(self.script.goodbye_silence, "silence", now)
        return self._speak(Speak(self.script.still_there), now) if silence is Silence.ASK else []

    def _leave(self, words: str, reason: str, now: float) -> list[CallAction]:
        self.phase = self._closing.begin(Ending(HangUp(reason), Phase.LEAVING), now)
        return self._speak(Speak(words), now, closing=True)
