"""Danger and hurry, by what is said to happen: gas that is smelt, not gas that is billed."""

from domain import acts
from domain.understanding.doings.cues import Cues, meets
from domain.understanding.doings.phrase_book import Hit
from domain.understanding.mentions import Mention

_ENOUGH = 20  # signs of one text: more say no more
_PARTED = ".?¿,;!"
# Harmless alone: a smell, and somebody dizzy; water, and wires.
_TOGETHER = (
    {"sign:smell", "sign:ill"},
    {"sign:smell", "sign:gas"},
    {"sign:ill", "sign:gas"},
    {"sign:ill", "sign:down"},
    {"sign:water", "sign:power"},
    {"sign:pills", "sign:down"},
    {"sign:pills", "sign:despair"},
    {"sign:pale", "sign:speech"},
    {"sign:fall", "sign:down"},
    {"sign:broken", "sign:there"},
)


def find_dangers(cues: Cues, context: acts.Context) -> list[Mention]:
    hits = [*cues.of("danger")[:_ENOUGH], *_robberies(cues), *_together(cues)]
    hits = [hit for hit in hits if _is_meant(cues, hit)]
    hits += [] if _denied(cues, context) else [*_pleas(cues, context), *_of_it(cues, context)]
    if not hits:
        return _told_of(cues)
    unable = cues.of("cannot_call")[:_ENOUGH]
    place = _place(cues)
    danger = acts.Danger(
        words=cues.text.original.strip(),  # who comes to help needs all of it
        cannot_call=bool(unable),
        get_out=bool(cues.of("get_out")),
        place=cues.words(place.start, place.end).rstrip(" ,") if place else None,
    )
    hits += [*unable, *([place] if place else [])]
    return [Mention(danger, *cues.span(hit.start, hit.end)) for hit in sorted(set(hits))]


def _told_of(cues: Cues) -> list[Mention]:
    """ "It was a real emergency": of before, so it is not certain that it is one now."""
    told = cues.of("told_of")[:_ENOUGH]
    danger = acts.Danger(words=cues.text.original.strip(), certain=False)
    return [Mention(danger, *cues.span(hit.start, hit.end)) for hit in told]


def find_denials(cues: Cues, context: acts.Context) -> list[Mention]:
    """No to the alarm that was raised before; to whom none was told it declines nothing."""
    denied = _denied(cues, context) if context.danger else []
    return [cues.mention(acts.Decline(), hit) for hit in denied]


def _denied(cues: Cues, context: acts.Context) -> list[Hit]:
    over = [] if cues.of("not_over", "asks_if_over") else cues.of("denied:then")
    return [*cues.of("denied"), *(over if context.danger else [])]


def find_hurries(cues: Cues) -> list[Mention]:
    if cues.of("no_hurry"):
        return []
    robbed = [] if _robberies(cues) else cues.of("emergency")
    asked = cues.of("ask:emergency")  # whom to call in one: there is none yet
    robbed = [hit for hit in robbed if _is_meant(cues, hit) and not meets(hit, asked)]
    hits = [*cues.of("hurry"), *robbed, *_events(cues)]
    return [_hurry(cues, hit) for hit in sorted(hits)]


def _hurry(cues: Cues, hit: Hit) -> Mention:
    """In the words of its clause: "my passport was stolen", where "was stolen" gives it away."""
    first, last = cues.clause_start(hit.start, _PARTED), cues.clause_end(hit.end, _PARTED)
    return Mention(acts.Hurry(words=cues.words(first, last)), *cues.span(hit.start, hit.end))


def _events(cues: Cues) -> list[Hit]:
    """A funeral is a hurry where papers are needed for it; else it is a time that cannot be."""
    needed = cues.of("papers", "purpose") or cues.beginning("want:")
    return cues.of("hurry:event") if needed else []


def _robberies(cues: Cues) -> list[Hit]:
    """An emergency of papers and planes is a hurry, and so is one that is over or only the reason
    for a question: "what do I bring, they stole everything"."""
    asking = bool(cues.beginning("ask:") or cues.of("want:book"))
    over = bool(cues.of("over")) or asking
    if cues.of("papers") or (over and not cues.of("just_now")):
        return []
    return cues.of("emergency")[:_ENOUGH]


def _together(cues: Cues) -> list[Hit]:
    signs = [hit for hit in cues.beginning("sign:")[:_ENOUGH] if _is_meant(cues, hit)]
    kinds = {hit.cue for hit in signs}
    return signs if any(pair <= kinds for pair in _TOGETHER) else []


def _pleas(cues: Cues, context: acts.Context) -> list[Hit]:
    """ "I can't call, you call them": danger by itself; each half of it after one was told."""
    pleas, unable = cues.of("plea")[:_ENOUGH], cues.of("cannot_call")[:_ENOUGH]
    if context.danger:
        return [*pleas, *unable]
    return pleas if pleas and unable else []


def _of_it(cues: Cues, context: acts.Context) -> list[Hit]:
    """What is plainly part of the danger told before: where it is, and what it is again."""
    if not context.danger:
        return []
    asked = cues.beginning("ask:")
    places = [hit for hit in cues.of("place") if _numbered(cues, hit)]
    again = [hit for hit in cues.of("sign:gas", "sign:smell") if _is_meant(cues, hit)]
    on = cues.of("not_over")
    return [hit for hit in [*places, *again, *on] if not meets(hit, asked)]


def _is_meant(cues: Cues, hit: Hit) -> bool:
    """Not what a bill is for, nor where the sentence tells of last year and not of now."""
    if meets(hit, cues.of("no_danger", "denied")):
        return False
    sentence = Hit("", cues.clause_start(hit.start), cues.clause_end(hit.end))
    if meets(sentence, cues.of("settled")):
        return False
    return not meets(sentence, cues.of("long_ago")) or meets(sentence, cues.of("now"))


def _place(cues: Cues) -> Hit | None:
    """The longest that names one: an address rather than "in my kitchen"."""
    places = cues.of("place")[:_ENOUGH]
    return max(
        places,
        key=lambda hit: (_numbered(cues, hit), hit.end - hit.start, -hit.start),
        default=None,
    )


def _numbered(cues: Cues, hit: Hit) -> bool:
    return any(symbol.figure for symbol in cues.symbols[hit.start : hit.end])
