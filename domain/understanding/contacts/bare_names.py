"""Names that no word announces: asked for, or beside an address or a number."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from domain.understanding.contacts.candidates import Candidate
from domain.understanding.contacts.cues import cues
from domain.understanding.contacts.name_cues import is_spelled_out
from domain.understanding.contacts.name_words import GIVEN, NameRun, Names, everyday
from domain.understanding.contacts.places import is_place
from domain.understanding.contacts.tables import words

_LEADS = words("contacts", "LEADS")
_POLITE = words("contacts", "POLITE")
_ADDED = words("contacts", "ADDED")
_UNLIKE_NAMES = tuple(words("contacts", "UNLIKE_NAMES"))
_BEFORE = words("contacts", "BEFORE_LETTER")
_SHORT = words("contacts", "TITLES") | words("contacts", "ABBREVIATED")
_BREAKS = frozenset(',;?!¿¡/|():"')
Segment = tuple[int, int]  # tokens: from and to


def bare_names(names: Names, asked: bool, announced: list[Candidate]) -> list[Candidate]:
    if asked and (swapped := _surname_first(names)):
        return [swapped]
    cuts = frozenset(one.begin for one in announced)
    found = [_of_segment(names, place, asked) for place in segments(names, cuts)]
    told = [one for one in found if one]
    return told[:1] if asked and not _is_taken_back(names) else told


def _is_taken_back(names: Names) -> bool:
    """ "Chayo... I mean Rosario"."""
    said = cues("corrections", "CORRECTIONS").found(names.words)
    return any(cue.kind == "instead" and names.words[cue.first].isalpha() for cue in said)


def extended(names: Names, known: list[Candidate]) -> list[Candidate]:
    """ "soy Martha con h, Martha Quezada": a first name that is known, with its surname."""
    told = {one.value.casefold() for one in known}
    found: list[Candidate] = []
    for first, last in segments(names):
        run = names.at(first, last)
        if run and run.last == last and run.size > 1 and run.raised:
            value, plain = run.value.casefold(), run.plain == run.size
            within = plain and any(f" {one} " in f" {value} " and one != value for one in told)
            if within or any(value.startswith(f"{one} ") for one in told):
                found.append(names.candidate(run))
    return found


def denied(names: Names, known: list[Candidate]) -> list[Candidate]:
    """The Anna of "it's Anya, not Anna"."""
    found: list[Candidate] = []
    for cue in cues("corrections", "DENIALS").found(names.words) if known else ():
        run = names.at(cue.last)
        if run and run.raised and run.plain:
            one = replace(names.candidate(run), denied=True, cue=names.tokens[cue.first].start)
            if not any(other.start < one.end and one.start < other.end for other in known):
                found.append(one)
    return found


def put_right(names: Names) -> Candidate | None:
    """ "no. Lupe Hernández": to a name that was read back."""
    denials = cues("corrections", "DENIALS")
    if not names.words or not denials.at(names.words, 0):
        return None
    first = next((at for at in (1, 2) if names.words[at - 1 : at] in ([","], ["."])), None)
    run = names.at(first) if first is not None and first < len(names.words) else None
    whole = run is not None and all(word in ".!" for word in names.words[run.last :])
    if not run or not whole or not (run.raised and run.known and run.plain == run.size > 1):
        return None
    return replace(names.candidate(run), replaces=True)


def visitor_named(names: Names) -> list[Candidate]:
    """ "it's for her, Linda Whitfield": a name by itself, where a visit is for somebody else."""
    cue = next(cues("contacts", "FOR_OTHERS").found(names.words), None)
    for first, last in segments(names) if cue else ():
        run = names.at(first, last) if cue and first >= cue.last else None
        if run and run.last == last and run.raised and run.size > 1 and run.plain == run.size:
            return [replace(names.candidate(run), visitor=True)]
    return []


def with_addition(names: Names, one: Candidate) -> Candidate:
    """ "Caitlin with a C", "Martha con h"."""
    at = bisect_left(names.tokens, one.end, key=lambda token: token.start)
    if names.words[at : at + 1] and names.words[at] in _ADDED:
        letter = at + 1 + (names.words[at + 1 : at + 2] != [] and names.words[at + 1] in _BEFORE)
        if letter < len(names.words) and len(names.words[letter]) == 1:
            return replace(one, tail=names.tokens[letter].end)
    return one


def segments(names: Names, cuts: frozenset[int] = frozenset()) -> Iterator[Segment]:
    """What stands between marks, lines, contacts, and names that are announced."""
    start = 0
    for at, token in enumerate(names.tokens):
        if at > start and (token.start in cuts or _is_parted(names, at)):
            yield start, at
            start = at
        if token.text in _BREAKS or (token.text == "." and not _is_of_word(names, at)):
            if at > start:
                yield start, at
            start = at + 1
    if start < len(names.tokens):
        yield start, len(names.tokens)


def _is_parted(names: Names, at: int) -> bool:
    before, token = names.tokens[at - 1], names.tokens[at]
    line = "\n" in names.text.original[before.end : token.start]
    return line or names.is_between(before.end, token.start)


def _is_of_word(names: Names, at: int) -> bool:
    """The point of an initial or of a title."""
    before = names.tokens[at - 1] if at else None
    glued = before is not None and before.kind == "word" and before.end == names.tokens[at].start
    short = before is not None and (len(before.text) == 1 or before.text in _SHORT)
    return glued and short and at + 1 < len(names.tokens)


def _of_segment(names: Names, place: Segment, asked: bool) -> Candidate | None:
    first, last = _without_manners(names, place)
    repeated = names.repeated(first, last)
    run = repeated or _run(names, first, last)
    if not run or run.last != last or is_place(names.words[first:last]):
        return None
    whole = place[0] == 0 and place[1] >= len(names.tokens) - 1
    beside = not asked and names.is_before_contact(last)
    if asked:
        fits = _answers(names, run, whole, first == place[0] == 0 or not names.words[:first])
    else:
        fits = bool(names.taken) and _is_told_beside(names, run, beside)
        fits = fits or repeated is not None or _is_listed(names, run, beside)
        fits = fits or (run.raised and is_spelled_out(names, run))
    return replace(names.candidate(run), cue=names.tokens[place[0]].start) if fits else None


def _run(names: Names, first: int, last: int) -> NameRun | None:
    return names.at(first, last) or names.of_calendar(first, last) or names.numbered(first, last)


def _without_manners(names: Names, place: Segment) -> Segment:
    first, last = place
    while first < last - 1 and names.words[first] in _LEADS and not _is_name(names, first):
        first += 1
    while last > first + 1 and names.words[last - 1] in _POLITE:
        last -= 1
    added = next((at for at in range(first + 1, last) if names.words[at] in _ADDED), last)
    return first, added if _is_spelling(names, added, last) else last


def _is_name(names: Names, at: int) -> bool:
    return names.words[at] in GIVEN


def _is_spelling(names: Names, added: int, last: int) -> bool:
    """ "Karen with a K", "Martha con h"."""
    return added < last and len(names.words[last - 1]) == 1


def _answers(names: Names, run: NameRun, whole: bool, first: bool) -> bool:
    """To "what is your name?": a capital shows it, or that nothing else was said."""
    if run.size == 1 and not run.known:
        likely = run.plain > 0 and not run.value.casefold().endswith(_UNLIKE_NAMES)
        return run.raised and (likely or (whole and run.plain == 0))
    if run.raised or run.plain == 0:
        return run.plain > 0 or (whole and run.size > 1)
    plain = run.size > 1 and run.plain == run.size
    return whole or (plain and (run.known or first))


def _is_told_beside(names: Names, run: NameRun, beside: bool) -> bool:
    said = names.words[run.first : run.last]
    foreign = sum(word in everyday() for word in said)
    if run.raised and run.size > 1:
        return foreign == 0 or (run.known and foreign < len(said))
    return beside and run.known and (run.raised or run.size > 1)


def _is_listed(names: Names, run: NameRun, beside: bool) -> bool:
    """ "Dan Ruiz, +1 305 ...": in a list with an address or a number, where it begins."""
    return beside and run.raised and run.size > 1 and run.plain > 0


def _surname_first(names: Names) -> Candidate | None:
    """ "Nakamura, Ken": nothing but these two."""
    if names.words.count(",") != 1:
        return None
    comma = names.words.index(",")
    family, given = names.at(0, comma), names.at(comma + 1)
    if not family or not given or family.last != comma or given.last != len(names.words):
        return None
    if family.known or given.size > 2 or not (family.raised and given.raised):
        return None
    if family.size > 1 and not given.known:
        return None
    value = f"{given.value} {family.value}"
    end = names.tokens[given.last - 1].end
    return replace(names.candidate(family), value=value, end=end)
