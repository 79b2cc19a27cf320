"""Whether it is a machine that speaks: a voicemail, a menu, an operator's announcement."""

import re
from functools import cache

from domain.languages import of_each


def sounds_like_a_machine(text: str) -> bool:
    return _said().search(text) is not None


@cache
def _said() -> re.Pattern[str]:
    cues = [cue for each in of_each("read_backs", "MACHINE").values() for cue in each]
    return re.compile("|".join(cues), re.IGNORECASE)
