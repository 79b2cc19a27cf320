"""Who has the floor: when a response of the model may be asked for, and what waits until then.

The provider speaks one response at a time and refuses another meanwhile. It also begins one by
itself when the caller has spoken, and that one has heard every tool output given before it.
"""

from dataclasses import dataclass, field

from domain.speech import ReceptionistSpoke, ResponseEnded, Speak, SpeechEvent, ToolCalled

START_WITHIN_S = 4.0  # a response asked for and not begun was lost on the way: ask again
OWN_RESPONSE_WITHIN_S = 1.2  # the provider's own, after the caller's words
CALLER_SPEAKS_AT_MOST_S = 20.0  # if the end of it is never told
SPEAKS_AT_MOST_S = 45.0  # one response, if the end of it is never told
TRIES = 3  # of one response that fails or is lost
_UNNAMED = "?"


@dataclass
class Floor:
    caller_speaking: bool = False
    _active: set[str] = field(default_factory=set)
    _active_since: float = 0.0
    _asked: Speak | None = None
    _asked_at: float = 0.0
    _last: Speak | None = None  # asked for by us, for as long as it may have to be asked again
    _failures: int = 0
    _waiting: list[Speak] = field(default_factory=list)
    _caller_since: float = 0.0
    _caller_until: float = float("-inf")
    _caller_owed: bool = False  # the caller spoke last

    @property
    def taken(self) -> bool:
        """A response is on its way or being spoken."""
        return self._asked is not None or bool(self._active)

    @property
    def free(self) -> bool:
        return not (self.taken or self.caller_speaking or self._waiting)

    @property
    def owed(self) -> bool:
        """Something of ours is due: a connection lost now may have lost it."""
        return not self.free or self._caller_owed

    def ask(self, speak: Speak, now: float) -> list[Speak]:
        """What to send now: the response, or nothing while it has to wait."""
        if speak not in self._waiting:
            self._waiting.append(speak)
        return self._next(now)

    def caller_started(self, now: float) -> None:
        self.caller_speaking, self._caller_since = True, now
        self._caller_owed = True

    def caller_stopped(self, now: float) -> None:
        if self.caller_speaking:
            self._caller_until = now
        self.caller_speaking, self._caller_owed = False, True

    def withdraw(self, speak: Speak) -> None:
        """It has become too early for this one: it will be asked for again."""
        self._waiting = [each for each in self._waiting if each != speak]

    def started(self, response_id: str, now: float) -> bool:
        """Whether the provider answers a caller whose words we were not told of."""
        own = self._asked is None and not self._active
        unheard = own and not self._caller_owed
        if own:
            # It knows all outputs given so far, so ours has nothing to add.
            self._waiting = [each for each in self._waiting if each.instructions]
        self._asked = None
        self.caller_speaking = self._caller_owed = False
        self._active.add(response_id)
        self._active_since = now
        return unheard

    def heard(self, event: SpeechEvent) -> None:
        """Words or a tool call: what was asked for has begun, even if that is never told."""
        if isinstance(event, ReceptionistSpoke | ToolCalled):
            self._asked = None

    def ended(self, event: ResponseEnded, now: float) -> list[Speak]:
        self._active -= {event.response_id, _UNNAMED}
        if self._asked is not None and not self._active:
            self._asked = None  # its beginning was never told
        if event.status == "failed" and self._failures < TRIES:
            self._failures += 1
            return self.ask(self._last or Speak(), now)
        self._failures, self._last = 0, None
        return self._next(now)

    def refused(self, now: float) -> None:
        """The provider was speaking already: ours waits for the end of that."""
        ours = self._last or Speak()
        if ours not in self._waiting:
            self._waiting.insert(0, ours)
        self._asked = None
        self._active.add(_UNNAMED)
        self._active_since = now

    def tick(self, now: float) -> list[Speak]:
        if self.caller_speaking and now - self._caller_since > CALLER_SPEAKS_AT_MOST_S:
            self.caller_stopped(now)
        if now - self._active_since > SPEAKS_AT_MOST_S:
            self._active.clear()
        if self._asked is not None and now - self._asked_at > START_WITHIN_S:
            lost, self._asked = self._asked, None
            self._failures += 1
            if self._failures < TRIES:
                self._waiting.insert(0, lost)
        return self._next(now)

    def reopened(self) -> None:
        """Another connection: what is being spoken there is not known."""
        if self._asked is not None:
            self._waiting.insert(0, self._asked)
        self._asked, self.caller_speaking = None, False
        self._active.clear()

    def _next(self, now: float) -> list[Speak]:
        holding = now - self._caller_until < OWN_RESPONSE_WITHIN_S and self._caller_owed
        if self.taken or self.caller_speaking or holding or not self._waiting:
            return []
        self._asked = self._last = self._waiting.pop(0)
        self._asked_at = now
        return [self._asked]
