"""Picking from a list that was read out: "2", "the second one", "option 3", "el último"."""

import re

from domain.understanding.line import Line
from domain.understanding.patterns import any_of, rule

LAST = -1
_NOUN = any_of(
    "one option choice slot date time opcion horario turno hueco alternativa cita uno una"
)
# What may follow a choice: "the second floor" is none.
_FOLLOWER = any_of(
    "please during porfa porfavor in looks seems sounds works would will is me si esta suena "
    "that thanks gracias then entonces perfecto"
)
_END = rf"(?= *(?:$|[.,;!?]|{_FOLLOWER} ))"
# "a la una" is an hour, "la una" and "la 3" are choices
_HOUR_BEFORE = ("to", "at", "of", "for", "since", "until", "before", "after")
_OF_HOUR = "".join(rf"(?<! {word} )" for word in _HOUR_BEFORE)
_NAMED = rule(
    _OF_HOUR
    + rf"(?:(?:the|la|el) )?{any_of('option number opcion numero choice alternativa slot la #')}"
    r"(?: number| numero| no)? (?P<n>\d{1,2}|a)"
)
_BARE = re.compile(
    r" (?:(?:then|ok|okay|so|well|bueno|entonces|pues|vale) (?:, )?)?"
    r"(?P<article>(?:the|la|el) )?(?P<n>\d{1,2})"
    r"(?: please| during favor| porfa| porfavor| works| will do| is (?:fine|good|ok|okay|perfect)"
    r"| me (?:sirve|va bien|parece bien|conviene)| esta bien)?(?: for me| with me)?[ .!)]*$"
)
# "no wait 12", "I said 12"
_SAID_AGAIN = re.compile(
    r" (?:(?:no|wait|sorry|actually|perdon|espera|mejor|,|i said|i meant|dije|quise decir) )+"
    r"(?:las )?(?P<n>\d{1,2})[ .!]*$"
)
# "not 4, 5", "no, 3"
_RATHER = re.compile(
    r" (?:[a-z]+ )??(?:not?|not the|el|la) (?:\d{1,2} )?(?:, |but |sino )(?P<n>\d{1,2})[ .!]*$"
)
_ORDINAL = re.compile(
    rf"(?:^| (?:the|la|el|los|las)) (?P<n>\d{{1,2}})(?:th|ord)(?: {_NOUN})?{_END}"
)
_EITHER = re.compile(r" \d{1,2}(?:th|ord) or (?:the |la |el )?\d{1,2}(?:th|ord) ")
_EITHER_BARE = re.compile(r" (?P<first>\d{1,2}) or (?P<second>\d{1,2})[ .!?]*$")
_LAST = re.compile(rf" (?:the|la|el) (?:very )?last(?: {_NOUN})?{_END}")


def find_choice(line: Line) -> int | None:
    """1-based, -1 for the last one. The line is only looked at: a number may be more things."""
    text = line.text
    match = _NAMED.search(text) or _BARE.match(text) or _ORDINAL.search(text)
    if match and not _EITHER.search(text):
        return 1 if match["n"] == "a" else int(match["n"]) or None
    return LAST if _LAST.search(text) else None


def amended_number(line: Line) -> int | None:
    """The number that is said in place of another."""
    rather = _RATHER.fullmatch(line.text) or _SAID_AGAIN.fullmatch(line.text)
    return int(rather["n"]) if rather else None


def either_number(line: Line) -> tuple[int, int] | None:
    """ "2 or 3" and nothing else."""
    match = _EITHER_BARE.fullmatch(line.text)
    return (int(match["first"]), int(match["second"])) if match else None


def bare_number(line: Line) -> int | None:
    """The number that is all there is."""
    if amended := amended_number(line):
        return amended
    match = _BARE.match(line.text)
    return int(match["n"]) if match and not match["article"] else None
