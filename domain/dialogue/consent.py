"""What is no plain yes and no plain choice, though it looks like one."""

import re

from domain.reading import Intent, Reading
from domain.understanding.words import fold

_ASKS_AFTER = re.compile(r"[¿ ]*(?:and|y)\b.*\? *")
_ASKS_FOR = re.compile(
    r"[¿ ]*(?:(?:and|y|ok|or|o) )?(?:what about|how about|que tal|do you have|is there|hay|tienen?|"
    r"tienes)\b"
)
_BARE = re.compile(r"[¿ ]*(?!can|could|may|pued|podr|me )\S+(?: \S+){0,2} ?\? *")  # "noon?"
_YES = re.compile(r"\W*(?:yes|yeah|yep|si|claro)\b")
_BUT = re.compile(r"\b(?:but|pero|unless|except|salvo|a menos)\b")


def asks_after(reading: Reading) -> bool:
    """ "And at nine?" asks whether it can be had; it does not choose it yet."""
    text = fold(reading.text)
    return bool(_ASKS_AFTER.fullmatch(text) or _ASKS_FOR.match(text) or _BARE.fullmatch(text))


def hedges(reading: Reading) -> bool:
    """ "Yes, but ...", "ok, how much is it?": no plain yes."""
    text = fold(reading.text)
    asks = Intent.QUESTION in reading.intents and not _YES.match(text)
    return asks or bool(_BUT.search(text))
