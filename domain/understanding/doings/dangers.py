"""Danger and hurry, by what is said to happen: gas that is smelt, not gas that is billed."""

from domain import acts
from domain.understanding.doings.cues import Cues, meets
from domain.understanding.doings.phrase_book import Hit
from domain.understanding.mentions import Mention


def find_dangers(cues: Cues) -> list[Mention]:
    hits = [hit for hit in cues.of("danger") if _is_meant(cues, hit)]
    if not cues.of("papers"):  # "an emergency" of passports and planes is a hurry
        hits += [hit for hit in cues.of("emergency") if _is_meant(cues, hit)]
    if not hits:
        return []
    danger = acts.Danger(cannot_call=bool(cues.of("cannot_call")), place=_place(cues, hits))
    return [cues.mention(danger, hit) for hit in sorted([*hits, *cues.of("cannot_call")])]


def find_hurries(cues: Cues) -> list[Mention]:
    if cues.of("no_hurry"):
        return []
    hits = cues.of("hurry") + (cues.of("emergency") if cues.of("papers") else [])
    return [cues.mention(acts.Hurry(), hit) for hit in sorted(hits)]


def _is_meant(cues: Cues, hit: Hit) -> bool:
    """Not where the clause speaks of a bill, or the sentence of last year."""
    clause = Hit("", cues.clause_start(hit.start, ".?,"), cues.clause_end(hit.end, ".?,"))
    sentence = Hit("", cues.clause_start(hit.start), cues.clause_end(hit.end))
    if meets(hit, cues.of("no_danger")):
        return False
    doubtful = meets(clause, cues.of("no_danger")) or meets(sentence, cues.of("long_ago"))
    return not doubtful or meets(sentence, cues.of("now"))


def _place(cues: Cues, hits: list[Hit]) -> str | None:
    """The longest that names one: an address rather than "in my kitchen"."""
    places = [hit for hit in cues.of("place") if not all(meets(hit, [each]) for each in hits)]
    places = places or cues.of("place")
    if not places:
        return None
    best = max(places, key=lambda hit: (_numbered(cues, hit), hit.end - hit.start, -hit.start))
    return cues.words(best.start, best.end)


def _numbered(cues: Cues, hit: Hit) -> bool:
    return any(symbol.figure for symbol in cues.symbols[hit.start : hit.end])
