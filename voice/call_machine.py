"""A call's state machine: events and the clock in, actions out. No I/O.

    GREETING --first response ended--> TALKING --goodbye asked--> LEAVING --spoken--> OVER
                                          |                          ^
                                          +--transfer asked--> TRANSFERRING --spoken--> (refer)

Two rules of the provider shape it: a response may be asked for only while none is active, and the
outputs of all tools of a response go out before the one response that speaks about them.
"""

from dataclasses import dataclass, field

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
    ToolCall,
    ToolCalled,
)
from voice.call_terms import (
    CallAction,
    CallLimits,
    Ending,
    HangUp,
    Phase,
    RunTool,
    Script,
)


@dataclass
class CallMachine:
    script: Script
    limits: CallLimits
    started_at: float
    busy: bool = False  # all lines of the business are taken: say so, and that is all
    phase: Phase = Phase.GREETING
    response_active: bool = False
    speaking: bool = False  # audio is on its way to the caller's ear
    caller_turns: int = 0  # how often the caller has spoken or pressed keys
    _wanted: Speak | None = None
    _open_tools: dict[str, float] = field(default_factory=dict)
    _seen_tools: set[str] = field(default_factory=set)
    _filled: bool = False
    _quiet_since: float = 0.0
    _prompts: int = 0
    _warned: bool = False
    _keys: str = ""
    _key_at: float = 0.0
    _ending: Ending | None = None
    _ending_at: float = 0.0
    _goodbye_asked: bool = False

    def hear(self, event: SpeechEvent, now: float) -> list[CallAction]:
        match event:
            case Opened():
                self._quiet_since = now
                self.response_active = self.speaking = False
                return self._opened(now)
            case SpeechStarted() | CallerSpoke():
                self._caller_active(now, counts=isinstance(event, CallerSpoke))
            case KeyPressed(key):
                return self._key(key, now)
            case ReceptionistSpoke():
                self._quiet_since = now
            case AudioStarted() | AudioStopped():
                self._quiet_since = now
                self.speaking = isinstance(event, AudioStarted)
                return self._end_if_spoken()
            case ResponseStarted():
                self.response_active = True
            case ToolCalled(call):
                return self._run([call], now)
            case ResponseEnded():
                return self._response_ended(event, now)
            case Refused(code):
                return self._refused(code)
        return []

    def tool_answered(
        self, call_id: str, output: str, now: float, ending: Ending | None = None
    ) -> list[CallAction]:
        """`ending`: what the tool decided about the call, done once the answer was spoken."""
        if self._open_tools.pop(call_id, None) is None:
            return []
        self._quiet_since = now
        if ending is not None:
            self._ending, self._ending_at = ending, now
            self.phase = ending.phase
        actions: list[CallAction] = [GiveOutput(call_id, output)]
        if not self._open_tools:
            self._filled = False
            actions += self._speak(Speak(), closing=ending is not None)
        return actions

    def resume(self, call: ToolCall, now: float) -> None:
        """A tool that another replica began runs again here; its command's id is the same."""
        self._run([call], now)

    def transfer_failed(self, output: str, now: float) -> list[CallAction]:
        """The carrier refused: back to the conversation, which offers to take a message."""
        self.phase, self._ending, self._goodbye_asked = Phase.TALKING, None, False
        self._quiet_since = now
        return [Note(output), *self._speak(Speak())]

    def tick(self, now: float) -> list[CallAction]:
        if self.phase is Phase.OVER:
            return []
        if self._ending is not None and now - self._ending_at >= self.limits.goodbye_s:
            return self._end()
        if self._keys and now - self._key_at >= self.limits.keys_pause_s:
            return self._keys_entered(now)
        if self._open_tools:
            return self._fill(now)
        return self._limit(now) or self._silence(now)

    # --- one rule each ---------------------------------------------------------------------------

    def _speak(self, speak: Speak, *, closing: bool = False) -> list[CallAction]:
        if self._ending is not None and not closing and self._goodbye_asked:
            return []
        if closing:
            self._goodbye_asked = True
        if self.response_active:
            self._wanted = speak
            return []
        self.response_active = True
        return [speak]

    def _opened(self, now: float) -> list[CallAction]:
        if self.busy:
            return self._leave(self.script.busy, "busy", now)
        greet = self.phase is Phase.GREETING
        return self._speak(Speak(self.script.greeting)) if greet else []

    def _run(self, calls: list[ToolCall], now: float) -> list[CallAction]:
        fresh = [call for call in calls if call.call_id not in self._seen_tools]
        for call in fresh:
            self._seen_tools.add(call.call_id)
            self._open_tools[call.call_id] = now
        return [RunTool(call) for call in fresh]

    def _response_ended(self, event: ResponseEnded, now: float) -> list[CallAction]:
        self.response_active = False
        self._quiet_since = now
        actions = self._run(list(event.calls), now)
        if self.phase is Phase.GREETING:
            self.phase = Phase.TALKING
        if event.status == "cancelled":
            self._stay()
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            return actions + self._speak(wanted, closing=self._ending is not None)
        return actions + self._end_if_spoken()

    def _stay(self) -> None:
        """The caller spoke into the goodbye: there is something left to say."""
        ending = self._ending
        if ending is None or ending.action == HangUp("max_length"):
            return
        self.phase, self._ending, self._goodbye_asked = Phase.TALKING, None, False

    def _refused(self, code: str) -> list[CallAction]:
        # The provider began a response by itself just before ours was asked for: ours waits.
        if code == "conversation_already_has_active_response":
            self.response_active = True
            self._wanted = self._wanted or Speak()
        return []

    def _end_if_spoken(self) -> list[CallAction]:
        busy = self.response_active or self.speaking or self._open_tools
        return [] if busy or not self._goodbye_asked else self._end()

    def _end(self) -> list[CallAction]:
        ending, self._ending = self._ending, None
        if ending is None:
            return []
        if isinstance(ending.action, HangUp):
            self.phase = Phase.OVER
        return [ending.action]

    def _caller_active(self, now: float, *, counts: bool) -> None:
        self._quiet_since, self._prompts = now, 0
        self.caller_turns += counts

    def _key(self, key: str, now: float) -> list[CallAction]:
        self._caller_active(now, counts=False)
        self._key_at = now
        if key != "#":
            self._keys += key
            return []
        return self._keys_entered(now) if self._keys else []

    def _keys_entered(self, now: float) -> list[CallAction]:
        keys, self._keys = self._keys, ""
        self._caller_active(now, counts=True)
        return [Note(f"[keypad] {keys}", "user"), *self._speak(Speak())]

    def _fill(self, now: float) -> list[CallAction]:
        waited = now - min(self._open_tools.values())
        if self._filled or self.response_active or waited < self.limits.filler_after_s:
            return []
        self._filled = True
        return self._speak(Speak(self.script.filler, aside=True))

    def _limit(self, now: float) -> list[CallAction]:
        left = self.limits.max_s - (now - self.started_at)
        if self._ending is not None:
            return []
        if left <= 0:
            return self._leave(self.script.goodbye_limit, "max_length", now)
        if left <= self.limits.warn_before_s and not self._warned and not self.response_active:
            self._warned = True
            return self._speak(Speak(self.script.closing_soon))
        return []

    def _silence(self, now: float) -> list[CallAction]:
        quiet = now - self._quiet_since
        busy = self.response_active or self.speaking or self._ending is not None
        if busy or quiet < self.limits.silence_s:
            return []
        self._quiet_since = now
        if self._prompts >= self.limits.silence_prompts:
            return self._leave(self.script.goodbye_silence, "silence", now)
        self._prompts += 1
        return self._speak(Speak(self.script.still_there))

    def _leave(self, words: str, reason: str, now: float) -> list[CallAction]:
        self.phase = Phase.LEAVING
        self._ending, self._ending_at = Ending(HangUp(reason), Phase.LEAVING), now
        return self._speak(Speak(words), closing=True)
