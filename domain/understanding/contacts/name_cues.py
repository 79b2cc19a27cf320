"""Names that words announce: "my name is", "soy", "a nombre de", "for my mother"."""

from bisect import bisect_left
from dataclasses import replace

from domain.understanding.contacts.candidates import Candidate, Share
from domain.understanding.contacts.cues import Cue, cues
from domain.understanding.contacts.name_words import NameRun, Names, same, spelled_at
from domain.understanding.contacts.places import is_place
from domain.understanding.contacts.tables import phrases, words

_POLITE = words("contacts", "POLITE")
_AFTER = phrases("contacts", "AFTER_NAME")
_NAMED_BEFORE = phrases("contacts", "NAMED_BEFORE")
_ENDINGS = (*_AFTER, *_NAMED_BEFORE)
_ENDING_FIRSTS = frozenset(ending[0] for ending in _ENDINGS)
_NATIONS = words("contacts", "NATIONS")
_NATIONS_END = tuple(words("contacts", "NATIONS_END"))
_NAME_ENDS = words("contacts", "NAME_ENDS")
_ADDITIONS = [[word] for word in words("contacts", "ADDED")]  # "with a K"
_LEADS = words("contacts", "LEADS")
_GREETINGS = words("contacts", "GREETINGS")
_BETWEEN = frozenset(",:\"'*-")  # a cue and its name
_SURE = ("named", "visitor", "changed", "changed visitor")
_SHARES: dict[str, Share] = {"given": "given", "family": "family"}
_LONGEST = 5  # words in front of "... is my name"


def announced(names: Names, asked: bool) -> list[Candidate]:
    """`asked`: a name is, or the message itself speaks of one that is wrong."""
    misnamed = next(cues("contacts", "MISNAMED").found(names.words), None)
    asked = asked or misnamed is not None
    found: list[Candidate] = []
    table = cues("contacts", "NAMES")
    firsts = [*(cue.first for cue in table.found(names.words)), len(names.words)]
    reached = 0
    for at in range(len(names.words)):
        cue = table.at(names.words, at) if at >= reached else None
        if cue is None:
            continue
        limit = firsts[bisect_left(firsts, cue.last)]
        if one := _after(names, cue, limit, asked):
            found.append(replace(one, cue=names.tokens[cue.first].start))
            reached = bisect_left(names.tokens, one.end, key=lambda token: token.start)
        elif cue.kind == "nobody":
            reached = cue.last
    if misnamed and misnamed.kind == "misnamed family":
        found = [_as_family(names, one, misnamed) for one in found]
    return told_by_kin(names, found + _before(names))


def _as_family(names: Names, one: Candidate, misnamed: Cue) -> Candidate:
    """ "My surname is wrong. It's Baird"."""
    behind = one.start >= names.tokens[misnamed.last - 1].end
    if not behind or one.share or one.visitor or len(one.value.split()) > 1:
        return one
    return replace(one, share="family", cue=names.tokens[misnamed.first].start)


def told_by_kin(names: Names, found: list[Candidate]) -> list[Candidate]:
    """ "It's Samuel. I'm Ngozi, his daughter": Samuel comes."""
    told = [(one, kin) for one in found if (kin := _kin_behind(names, one))]
    if not told:
        return found
    speaker, tail = told[-1]
    before = [
        replace(one, visitor=True) for one in found if one.start < speaker.start and not one.share
    ]
    behind = [one for one in found if one.start > speaker.start]
    return [*before, replace(speaker, tail=tail), *behind]


def _kin_behind(names: Names, one: Candidate) -> int | None:
    """Where "his daughter" ends, behind a name."""
    at = bisect_left(names.tokens, one.end, key=lambda token: token.start)
    kin = cues("contacts", "KIN_OF_THEM").at(names.words, at) if at < len(names.words) else None
    plain = not (one.visitor or one.other or one.nickname or one.share)
    return names.tokens[kin.last - 1].end if kin and plain and _ends(names, kin.last) else None


def _after(names: Names, cue: Cue, limit: int, asked: bool) -> Candidate | None:
    if cue.kind == "nobody":
        return None
    first = cue.last
    while first < limit and (names.words[first] in _BETWEEN or names.words[first] in _POLITE):
        first += 1
    if cue.kind == "surname first":
        return _surname_first(names, first)
    if cue.kind in _SURE and (spelled := spelled_at(names, first)):
        return _as_announced(spelled, cue)
    run = names.at(first, limit)
    run = run or _odd(names, cue, first, limit)
    if not run or not _is_believed(names, run, cue, first, asked):
        return None
    return _with_kin(names, _as_announced(names.candidate(run), cue), run.last)


def _with_kin(names: Names, one: Candidate, at: int) -> Candidate:
    """ "It should be Rosa Delgado, my mother"."""
    kin = cues("contacts", "KIN").at(names.words, at) if at < len(names.words) else None
    if not kin or not _ends(names, kin.last):
        return one
    return replace(one, visitor=True, tail=names.tokens[kin.last - 1].end)


def _odd(names: Names, cue: Cue, first: int, limit: int) -> NameRun | None:
    """Names that are everyday words or have a number: "April", "Client 12"."""
    if cue.kind in (*_SURE, "perhaps") and (run := names.numbered(first, limit)):
        return run
    alone = cue.kind in ("given", "family") or (cue.kind in _SURE and first == cue.last)
    return names.of_days(first) if alone and first < limit else None


def _as_announced(one: Candidate, cue: Cue) -> Candidate:
    return replace(
        one,
        visitor=cue.kind.endswith("visitor"),
        other=cue.kind.endswith("other"),
        nickname=cue.kind == "nickname",
        replaces=cue.kind.startswith("changed"),
        share=_SHARES.get(cue.kind, ""),
    )


def _is_believed(names: Names, run: NameRun, cue: Cue, first: int, asked: bool) -> bool:
    """Whether what follows these words is a name, by how sure they are of it."""
    if cue.kind in (*_SURE, "given", "family"):
        return run.plain > 0 or run.raised
    if run.plain == 0 and not (run.raised and run.size > 1):
        return False
    if names.words[first - 1] == "," and not _ends(names, run.last):
        return False  # "I'm her neighbour, Ana asked me to"
    if cue.kind == "nickname":
        return run.raised or run.known
    if cue.kind in ("and visitor", "for visitor"):
        certainly = run.raised and run.known and (run.size > 1 or cue.kind == "and visitor")
        whole = cue.first == 0 and _ends(names, run.last) and run.plain == run.size > 1
        alone = asked and run.raised and whole and cue.kind == "for visitor"
        return alone or (certainly and (asked or cue.kind == "for visitor"))
    return _looks_like_name(names, run, cue, asked)


def _looks_like_name(names: Names, run: NameRun, cue: Cue, asked: bool) -> bool:
    """After words that other things follow as well: "I'm", "it's", "for my mother"."""
    if run.known:
        return run.raised or run.size > 1 or _ends(names, run.last)
    if asked and cue.kind in ("perhaps", "it is") and run.plain == run.size > 1:
        return True
    if is_spelled_out(names, run):
        return True
    if not run.raised or _is_nation(run) or is_place(names.words[run.first : run.last]):
        return False
    if asked or cue.kind != "it is":
        return True
    introduced = _is_greeted(names, cue) and _ends(names, run.last)
    return introduced or _is_explained(names, run) or names.is_before_contact(run.last)


def _is_greeted(names: Names, cue: Cue) -> bool:
    """ "Hiya, it's Xanthe"."""
    before = [word for word in names.words[: cue.first] if word not in _BETWEEN]
    return bool(before) and _GREETINGS.issuperset(before)


def _ends(names: Names, at: int) -> bool:
    """Nothing goes on there."""
    if at >= len(names.tokens) or names.tokens[at].kind == "mark":
        return True
    return names.words[at] in _POLITE or names.words[at] in _NAME_ENDS


def _is_nation(run: NameRun) -> bool:
    """ "I'm Canadian", "I'm ADHD"."""
    word = run.value.casefold()
    loud = run.value.isupper() and len(word) > 1
    return run.size == 1 and (word in _NATIONS or word.endswith(_NATIONS_END) or loud)


def is_spelled_out(names: Names, run: NameRun) -> bool:
    """ "it's delacroix, d e l a c r o i x"; of "Tomasz Baird, T-O-M-A-S-Z" one word is."""
    at = run.last + (names.words[run.last : run.last + 1] == [","])
    spelled = spelled_at(names, at) if at < len(names.words) else None
    if spelled is None:
        return False
    return any(same(spelled.value, each) for each in (run.value, *run.value.split()))


def _is_explained(names: Names, run: NameRun) -> bool:
    """ "Anya with a y", "Anya not Anna", "not Anna, it's Anya"."""
    if names.words[run.last : run.last + 1] in _ADDITIONS:
        return True
    denials = cues("corrections", "DENIALS")
    at = run.last
    while at < len(names.words) and names.words[at] in _BETWEEN:
        at += 1
    if at < len(names.words) and denials.at(names.words, at):
        return True
    return any(
        (denied := denials.at(names.words, before)) is not None
        and (other := names.at(denied.last)) is not None
        and other.raised
        for before in range(max(0, run.first - 8), run.first)
    )


def _surname_first(names: Names, first: int) -> Candidate | None:
    """ "last name first: Nakamura, Ken"."""
    family = names.at(first)
    comma = family.last if family else len(names.words)
    given = names.at(comma + 1) if names.words[comma : comma + 1] == [","] else None
    if not family or not given:
        return None
    return replace(
        names.candidate(family),
        value=f"{given.value} {family.value}",
        end=names.tokens[given.last - 1].end,
    )


def _before(names: Names) -> list[Candidate]:
    """ "Rosa Delgado here", "Rosa Delgado is my name"."""
    found: list[Candidate] = []
    for at in [at for at, word in enumerate(names.words) if at and word in _ENDING_FIRSTS]:
        ending = next((each for each in _ENDINGS if _stands(names, each, at)), None)
        run = _run_before(names, at) if ending else None
        if not ending or not run or not run.plain:
            continue
        greeted = run.first == 0 or names.words[run.first - 1] in _LEADS | _BETWEEN | {"."}
        if ending in _NAMED_BEFORE or (greeted and (run.raised or run.known)):
            end = names.tokens[at + len(ending) - 1].end
            found.append(replace(names.candidate(run), tail=end))
    return found


def _stands(names: Names, ending: tuple[str, ...], at: int) -> bool:
    return tuple(names.words[at : at + len(ending)]) == ending


def _run_before(names: Names, at: int) -> NameRun | None:
    runs = (names.at(first, at) for first in range(max(0, at - _LONGEST), at))
    return next((run for run in runs if run and run.last == at), None)
