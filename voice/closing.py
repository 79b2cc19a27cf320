"""How a call comes to its end: the last words are asked for, then spoken, then acted upon."""

from dataclasses import dataclass

from voice.call_terms import CallAction, Ending, HangUp, Phase


@dataclass
class Closing:
    ending: Ending | None = None
    words_asked: bool = False
    _since: float = 0.0

    def __bool__(self) -> bool:
        return self.ending is not None

    def begin(self, ending: Ending, now: float) -> Phase:
        self.ending, self._since = ending, now
        return ending.phase

    def overdue(self, now: float, within_s: float) -> bool:
        return bool(self) and now - self._since >= within_s

    def forget(self) -> None:
        self.ending, self.words_asked = None, False

    def stays(self) -> bool:
        """The caller spoke into the goodbye: there is something left to say."""
        if self.ending is None or self.ending.action == HangUp("max_length"):
            return False
        self.forget()
        return True

    def take(self) -> list[CallAction]:
        """What follows the last words. A transfer may fail, and is then forgotten."""
        ending, self.ending = self.ending, None
        return [ending.action] if ending else []
