"""One text, read whole: what the finders found, merged."""

from domain import acts
from domain.understanding.words import Text


def read(text: str, context: acts.Context) -> acts.Reading:
    """What the words say, by rules alone. Never raises, whatever the text."""
    said = Text(text)
    return acts.Reading(acts=(), settled=False, uncovered=tuple(t.text for t in said.tokens))
