"""Whom it is about: for whom the visit is, who speaks for whom, how many come, and what for."""

from collections.abc import Iterator

from domain import acts
from domain.understanding.doings.cues import Cues, held_by, meets, numbers, words_of_all
from domain.understanding.doings.phrase_book import Hit
from domain.understanding.mentions import Mention

_MOST_REASONS = 2
_OF_ONE = ("ask:own_appointment", "want:cancel", "want:move", "want:look_up")  # one that stands
_CHANGES = ("cancel", "move", "look_up")
_WHOSE = ("kin", "theirs", "behalf")


def find_parties(cues: Cues, context: acts.Context) -> list[Mention]:
    third = _third_party(cues, context)
    others = [] if third else _for_other(cues)
    return [*third, *others, *_people(cues), *_reason(cues)]


def _third_party(cues: Cues, context: acts.Context) -> list[Mention]:
    """Whose appointment it is says so only where it is about one that stands: who asks for a visit
    on behalf of his father makes a new one."""
    changing = context.proposal is not None and context.proposal.task in _CHANGES
    changed = changing or bool(cues.of("third_party", *_OF_ONE))
    hits = cues.of("third_party", *(_WHOSE if changed else ()))
    return [cues.mention(acts.ThirdParty(), hit) for hit in hits[:1]]


def _for_other(cues: Cues) -> list[Mention]:
    said = cues.of("for_other")
    said += [hit for hit in cues.of("behalf") if not meets(hit, said)]
    hits = [hit for hit in said if not meets(hit, cues.of("not_for_other"))]
    if not hits or cues.of("danger"):
        return []
    hits = [hit for hit in hits if not meets(hit, cues.of("ask:process", "ask:bring"))]
    hits = [hit for hit in hits if not _is_for_what(cues, hit)]
    longest = [hit for hit in hits if not held_by(hit, [each for each in hits if each != hit])]
    return [cues.mention(acts.ForOther(who=_who(cues, hits)), hit) for hit in longest]


def _is_for_what(cues: Cues, hit: Hit) -> bool:
    """ "Es para el registro civil" is for no one."""
    named = meets(hit, cues.of("relative"))
    return not named and any(meets(each, cues.of("purpose")) for each in cues.of("reason"))


def _who(cues: Cues, hits: list[Hit]) -> str | None:
    who = [hit for hit in cues.of("relative") if meets(hit, hits)]
    return cues.words(who[0].start, who[0].end) if who else None


def _people(cues: Cues) -> list[Mention]:
    found = [
        (hit, number) for hit in cues.of("people") if (number := _number(cues, hit)) is not None
    ]
    if not found:
        found = [(hit, 2) for hit in cues.of("people:both")]
        found += [(hit, 1) for hit in cues.of("people:one")]
    return [cues.mention(acts.People(number=number), hit) for hit, number in found[:1]]


def _number(cues: Cues, hit: Hit) -> int | None:
    before = cues.symbols[hit.start - 1].word if hit.start else ""
    if before in words_of_all("DENIALS"):  # "two o'clock, not two people"
        return None
    for symbol in cues.symbols[hit.start : hit.end]:
        if symbol.word.isdecimal() and len(symbol.word) <= 2:
            return int(symbol.word) or None
        if number := numbers().get(symbol.word):
            return number
    return None


def _reason(cues: Cues) -> list[Mention]:
    """What the visit is for, without the words around it: "I need to", "please"."""
    asked = cues.beginning("ask:")
    purposes = [hit for hit in cues.of("purpose") if not meets(hit, asked)]
    alone = [hit for hit in purposes if _stands_alone(cues, hit)]
    hits = [hit for hit in cues.of("reason", "complaint") if not meets(hit, asked)] or alone
    found = [
        _for_what(cues, hit, purposes) for hit in hits if not _is_for_whom(cues, hit, purposes)
    ]
    return [*_apart(found)][:_MOST_REASONS]


def _apart(found: list[Mention]) -> Iterator[Mention]:
    """Each purpose once: of two visits each has its own."""
    reached, told = 0, ""
    for mention in sorted(found, key=lambda each: each.start):
        words = mention.act.words.casefold()
        if mention.start >= reached and words not in told:
            yield mention
            told += f"{words}\n"
        reached = max(reached, mention.end)


def _for_what(cues: Cues, hit: Hit, purposes: list[Hit]) -> Mention:
    inside = [each for each in purposes if meets(each, [hit]) and hit.cue != "complaint"]
    core = max(inside, key=lambda each: (each.end - each.start, -each.start), default=hit)
    act = acts.Reason(words=cues.words(core.start, core.end))
    return Mention(act, *cues.span(min(hit.start, core.start), max(hit.end, core.end)))


def _stands_alone(cues: Cues, hit: Hit) -> bool:
    """ "Passport renewal please": a clause of its own; "for my daughter" may follow."""
    first, last = cues.clause_start(hit.start, ".?¿,:"), cues.clause_end(hit.end, ".?¿,:")
    rest = [symbol.word for symbol in cues.symbols[hit.end : last]]
    whose = any(other.start == hit.end for other in cues.of("for_other"))
    closed = whose or all(word in words_of_all("COURTESIES") for word in rest)
    return hit.start == first and closed


def _is_for_whom(cues: Cues, hit: Hit, purposes: list[Hit]) -> bool:
    """ "It's for my daughter" tells whose visit it is, and not what for."""
    return meets(hit, cues.of("for_other")) and not meets(hit, purposes)
