"""Danger and hurry, by what is said to happen: gas that is smelt, not gas that is billed."""

from domain import acts
from domain.understanding.doings.cues import Cues, meets
from domain.understanding.doings.phrase_book import Hit
from domain.understanding.mentions import Mention

_ENOUGH = 20  # signs of one text: more say no more


def find_dangers(cues: Cues) -> list[Mention]:
    signs = cues.of("danger")[:_ENOUGH]
    if not cues.of("papers"):  # "an emergency" of passports and planes is a hurry
        signs += cues.of("emergency")[:_ENOUGH]
    hits = [hit for hit in signs if _is_meant(cues, hit)]
    if not hits:
        return []
    danger = acts.Danger(cannot_call=bool(cues.of("cannot_call")), place=_place(cues))
    hits += cues.of("cannot_call")[:_ENOUGH]
    return [cues.mention(danger, hit) for hit in sorted(hits)]


def find_hurries(cues: Cues) -> list[Mention]:
    if cues.of("no_hurry"):
        return []
    hits = cues.of("hurry") + (cues.of("emergency") if cues.of("papers") else [])
    return [cues.mention(acts.Hurry(), hit) for hit in sorted(hits)]


def _is_meant(cues: Cues, hit: Hit) -> bool:
    """Not what a bill is for, nor where the sentence tells of last year and not of now."""
    if meets(hit, cues.of("no_danger")):
        return False
    sentence = Hit("", cues.clause_start(hit.start), cues.clause_end(hit.end))
    return not meets(sentence, cues.of("long_ago")) or meets(sentence, cues.of("now"))


def _place(cues: Cues) -> str | None:
    """The longest that names one: an address rather than "in my kitchen"."""
    places = cues.of("place")[:_ENOUGH]
    if not places:
        return None
    best = max(places, key=lambda hit: (_numbered(cues, hit), hit.end - hit.start, -hit.start))
    return cues.words(best.start, best.end)


def _numbered(cues: Cues, hit: Hit) -> bool:
    return any(symbol.figure for symbol in cues.symbols[hit.start : hit.end])
