"""Whom it is about: for whom the visit is, who speaks for whom, how many come, and what for."""

from domain import acts
from domain.understanding.doings.cues import Cues, held_by, meets, numbers, words_of_all
from domain.understanding.doings.phrase_book import Hit
from domain.understanding.mentions import Mention

_OF_ONE = ("ask:own_appointment",)  # asks about one that stands


def find_parties(cues: Cues) -> list[Mention]:
    return [*_third_party(cues), *_for_other(cues), *_people(cues), *_reason(cues)]


def _third_party(cues: Cues) -> list[Mention]:
    changed = cues.of("third_party", "want:cancel", "want:move", "want:look_up", *_OF_ONE)
    hits = cues.of("third_party", *(["kin"] if changed else []))
    return [cues.mention(acts.ThirdParty(), hit) for hit in hits[:1]]


def _for_other(cues: Cues) -> list[Mention]:
    hits = [hit for hit in cues.of("for_other") if not meets(hit, cues.of("not_for_other"))]
    if not hits or cues.of("danger", "third_party"):
        return []
    hits = [hit for hit in hits if not meets(hit, cues.of("ask:process", "ask:bring"))]
    longest = [hit for hit in hits if not held_by(hit, [each for each in hits if each != hit])]
    return [cues.mention(acts.ForOther(who=_who(cues, hits)), hit) for hit in longest]


def _who(cues: Cues, hits: list[Hit]) -> str | None:
    who = [hit for hit in cues.of("relative") if meets(hit, hits)]
    return cues.words(who[0].start, who[0].end) if who else None


def _people(cues: Cues) -> list[Mention]:
    found = [
        (hit, number) for hit in cues.of("people") if (number := _number(cues, hit)) is not None
    ]
    if not found:
        found = [(hit, 2) for hit in cues.of("people:both")]
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
    hits = [hit for hit in cues.of("reason") if not meets(hit, cues.beginning("ask:"))]
    return [cues.mention(acts.Reason(), hit) for hit in hits[:1]]
