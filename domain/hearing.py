"""What was said on the phone, as acts."""

from domain import acts
from domain.understanding.reading import read


def hear(text: str, context: acts.Context) -> acts.Reading:
    return read(text, context)
