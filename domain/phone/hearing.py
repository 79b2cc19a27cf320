"""What was said on the phone, as acts, and in which language."""

from typing import NamedTuple

from contracts.values import Language
from domain import acts
from domain.understanding.reading import read

SENTENCE = 3  # words: fewer of another language may be a courtesy


class Tongue(NamedTuple):
    language: Language | None
    in_sentence: bool


def hear(text: str, context: acts.Context) -> acts.Reading:
    return read(text, context)


def tongue_of(text: str, heard: acts.Reading, context: acts.Context) -> Tongue:
    """Names and addresses bear no sign of a language, and are no sentence."""
    told = [act.words for act in heard.acts if isinstance(act, acts.Tell) and act.words]
    for words in told:
        text = text.replace(words, " ")
    language = read(text, context).language if told else heard.language
    return Tongue(language, len(text.split()) >= SENTENCE)
