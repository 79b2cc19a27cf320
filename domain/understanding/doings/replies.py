"""A yes, a no: as the whole of what is said, or as its opening."""

import re
from collections import defaultdict

from domain import acts
from domain.languages import of_each
from domain.understanding.doings.cues import Cues, held_by, meets, numbers
from domain.understanding.doings.phrase_book import Hit
from domain.understanding.doings.symbols import Symbol
from domain.understanding.mentions import Mention

_PICTURES = {
    "yes": frozenset("👍👌✅✔💯🆗🙆☑"),
    "fine": frozenset("❤💙💚💛💜🧡🖤💕💖💗🥰😍🤝😊🙂😀😃😄🎉"),
    "no": frozenset("👎❌🚫🙅✖⛔"),
}
_ANSWERS = ("yes", "fine", "no")
_REFUSALS = ("stop", "stop:book", "keep", "leave", "not_yet")  # "no, I don't want anything"
_YEAR = re.compile(r"(19|20)\d\d")
_PHONE_DIGITS = 7  # as many are no hour

Said = tuple[str, ...]  # the answers, in order


def find_replies(cues: Cues, context: acts.Context) -> list[Mention]:
    openings = _openings(cues, context)
    first, end = 0, len(cues.symbols)
    if end in openings:
        act = _whole(openings[end], cues, context)
    else:
        end, act = _opening(openings, cues, context)
        if act is None and not _answers(openings, cues):
            first, end, act = _later(cues, context)
    if act is None:
        return []
    start, stop = cues.span(first, end)
    act = act.model_copy(update={"words": cues.text.quote(start, stop)})
    if context.danger and isinstance(act, acts.Decline) and context.asked != "yes_no":
        act = act.model_copy(update={"certain": False})  # of what was asked, and not of the danger
    return [Mention(act, start, stop)]


def _answers(openings: dict[int, Said], cues: Cues) -> bool:
    return any(said and _may_end(cues, place) for place, said in openings.items())


def _later(cues: Cues, context: acts.Context) -> tuple[int, int, acts.Act | None]:
    """ "I gave you all that. Yes, book it.": a plain yes in a sentence of its own, behind words
    that refuse nothing."""
    if context.proposal is None:
        return 0, 0, None
    for start in _sentences(cues):
        openings = _openings(cues, context, start)
        ends = [place for place, said in openings.items() if said and _may_end(cues, place)]
        if not ends:
            continue
        end = max(ends)
        said = openings[end]
        plain = "yes" in said and "no" not in said and not _refused_before(cues, start)
        if plain and not _taken_back(cues, end, context):
            return start, end, acts.Agree()
        return 0, 0, None
    return 0, 0, None


def _sentences(cues: Cues) -> list[int]:
    """Where the second one begins, and those behind it."""
    ends = [n for n, symbol in enumerate(cues.symbols) if symbol.word in ".?"]
    last = len(cues.symbols)
    return [n + 1 for n in ends if n + 1 < last and not cues.is_silent(n + 1)]


def _refused_before(cues: Cues, start: int) -> bool:
    turned = cues.of("stop", "not_yet", "retract", "leave", "unsure", "pause", "day_word")
    refused = [hit for hit in cues.of("no") if _stands_alone(cues, hit)]
    return any(hit.start < start for hit in [*turned, *refused])


def _stands_alone(cues: Cues, hit: Hit) -> bool:
    """ "No.", "not that one,"; no "I don't" of "I don't have it"."""
    return hit.end == len(cues.symbols) or cues.is_silent(hit.end)


def _denies_a_thing(cues: Cues, hit: Hit) -> bool:
    """ "I have nothing, no ID": of a thing, and not of what was proposed."""
    return any(thing.start == hit.end for thing in cues.of("papers", "purpose"))


def stands(context: acts.Context) -> bool:
    """Whether there is something that a yes would agree to."""
    return context.asked == "yes_no" or context.proposal is not None


def _openings(cues: Cues, context: acts.Context, start: int = 0) -> dict[int, Said]:
    """The places up to which, from `start`, all is answers and courtesies, with the answers: told
    in the fewest phrases, so that "claro que no" is not a "claro" and a "que no"."""
    phrases: defaultdict[int, list[Hit]] = defaultdict(list)
    for hit in cues.of(*_ANSWERS, "filler"):
        phrases[hit.start].append(hit)
    if context.proposal:  # "yes, cancel it": what was proposed, said again
        for hit in cues.of(f"want:{context.proposal.task}"):
            phrases[hit.start].append(hit._replace(cue="yes"))
    if speaks_of_it(context.proposal):
        for hit in cues.of("as_it_is"):  # what was read back, and not what stood before it
            phrases[hit.start].append(hit._replace(cue="yes"))
    best: dict[int, tuple[int, Said]] = {start: (0, ())}
    for place, symbol in enumerate(cues.symbols):
        if place not in best:
            continue
        count, said = best[place]
        if cues.is_silent(place) and symbol.word != "?":
            _keep_best(best, place + 1, count, (*said, *_pictured(symbol.word)))
        for hit in phrases[place]:
            answer = (hit.cue,) if hit.cue in _ANSWERS else ()
            _keep_best(best, hit.end, count + 1, (*said, *answer))
    return {place: said for place, (_, said) in best.items()}


def speaks_of_it(proposal: acts.Proposal | None) -> bool:
    """Whether "it's fine as it is" speaks of what was proposed, and of nothing that stands."""
    return proposal is not None and proposal.task not in ("move", "cancel", "message")


def _keep_best(best: dict[int, tuple[int, Said]], place: int, count: int, said: Said) -> None:
    """Of as many phrases those that answer most."""
    if place not in best or (count, -len(said)) < (best[place][0], -len(best[place][1])):
        best[place] = (count, said)


def _pictured(sign: str) -> Said:
    return tuple(answer for answer, signs in _PICTURES.items() if sign in signs)


def _whole(said: Said, cues: Cues, context: acts.Context) -> acts.Act | None:
    if "no" in said:
        return acts.Decline() if said[-1] == "no" and "yes" not in said else None
    if "yes" in said:
        return acts.Agree()
    agreeing = said and not _takes_leave(cues) and (stands(context) or _one_offer(context))
    return acts.Agree() if agreeing else None


def _takes_leave(cues: Cues) -> bool:
    """ "Ok, thanks, bye" ends the conversation, and books nothing."""
    half = cues.of("half")
    return bool(cues.of("leaving")) and all(held_by(hit, half) for hit in cues.of("fine"))


def _one_offer(context: acts.Context) -> bool:
    times, days = context.offers.times, context.offers.days
    return len(times) == 1 or (len(days) == 1 and not times)


def _opening(
    openings: dict[int, Said], cues: Cues, context: acts.Context
) -> tuple[int, acts.Act | None]:
    """Where something stands to be agreed to: the answer that opens a longer text."""
    ends = [place for place, said in openings.items() if said and _may_end(cues, place)]
    if not ends:
        return 0, None
    end = max(ends)
    said = openings[end]
    if not stands(context) and not ("no" in said and cues.of(*_REFUSALS)):
        return 0, None
    if "no" in said:
        return end, acts.Decline() if said[-1] == "no" and "yes" not in said else None
    sure = "yes" in said or _goes_on_gladly(cues, end, context)
    if not sure or _taken_back(cues, end, context):
        return end, None
    return end, acts.Agree(certain="yes" in said)


def _goes_on_gladly(cues: Cues, end: int, context: acts.Context) -> bool:
    """An "ok" opens anything; with thanks, or a question to the business, it is meant. Nothing is
    passed on by half a word."""
    if (context.proposal and context.proposal.task == "message") or _takes_leave(cues):
        return False
    return any(
        hit.start >= end for hit in [*cues.beginning("ask:"), *cues.of("thanks", "goodbye", "keep")]
    )


def _may_end(cues: Cues, place: int) -> bool:
    """A clause does, or what follows begins one: "yes and ...", "no i said ..."."""
    if place == len(cues.symbols):
        return True
    if cues.symbols[place].word == "?":
        return False
    if cues.is_silent(place) or cues.is_silent(place - 1):
        return True
    starts = cues.of("and", "opener", "contrast", "thanks", "goodbye", "all")
    return any(hit.start == place for hit in starts)


def _taken_back(cues: Cues, end: int, context: acts.Context) -> bool:
    """ "Yes, but ...", "sure, make it 4", "yes ... no wait"."""
    rest = [hit for hit in cues.of("contrast", "no", "unsure", "pause") if hit.start >= end]
    first = next((n for n in range(end, len(cues.symbols)) if not cues.is_silent(n)), end)
    kept = [hit.start for hit in cues.of("keep") if hit.start > first]
    fewer = _people(cues, end)  # "yes, but just me": of whatever was proposed
    straddling = any(hit.start < end < hit.end for hit in cues.of("contrast"))  # "sí, si hay"
    opens = any(hit.start == first and hit.cue == "contrast" for hit in rest) or straddling
    opens = opens and not fewer and not _only_sorry(cues, first)
    if opens and kept and kept[0] <= first + 1:  # "ok, but don't cancel the other one"
        return False
    opens = opens and not _asks_apart(cues, end, first)
    turned = cues.of("stop", "not_yet", "keep", "retract", "leave", "dont_do", "unsure", "pause")
    return (
        opens
        or any(hit.start >= end and not meets(hit, fewer) for hit in turned)
        or any(_refuses(cues, hit) for hit in rest)
        or _other_figures(cues, end, context)
        or _other_days(cues, end, context)
    )


def _only_sorry(cues: Cues, place: int) -> bool:
    """ "Yes, sorry. 646 ...": it is no "sorry, I meant ..."."""
    sorry = [hit.end for hit in cues.of("apology") if hit.start == place]
    return any(end == len(cues.symbols) or cues.symbols[end].word == "." for end in sorry)


def _refuses(cues: Cues, hit: Hit) -> bool:
    begins = hit.cue == "no" and _begins_clause(cues, hit.start)
    return begins and not _denies_a_thing(cues, hit)


def _asks_apart(cues: Cues, end: int, first: int) -> bool:
    """ "Yes, book it. But tell me ...": the yes had come to its end."""
    ended = any(cues.symbols[n].word == "." for n in range(max(end - 2, 0), first))
    stop = cues.clause_end(first)
    marked = stop < len(cues.symbols) and cues.symbols[stop].word == "?"
    return ended and (marked or any(hit.start >= first for hit in cues.beginning("ask:")))


def _people(cues: Cues, end: int) -> list[Hit]:
    return [hit for hit in cues.of("people", "people:one") if hit.start >= end]


def _begins_clause(cues: Cues, place: int) -> bool:
    return place == 0 or cues.is_silent(place - 1)


def _other_days(cues: Cues, end: int, context: acts.Context) -> bool:
    known: set[str] = set()
    if context.proposal and context.proposal.day:
        weekday = context.proposal.day.weekday()
        known = {row.split()[weekday] for row in of_each("word_classes", "WEEKDAYS").values()}
    stop = _next_wish(cues, end)
    noted = cues.of("note")  # "and if I am late": no part of a day, "llego tarde"
    said = [h for h in cues.of("day_word") if end <= h.start < stop and not held_by(h, noted)]
    return any(cues.symbols[hit.start].word not in known for hit in said)


def _other_figures(cues: Cues, end: int, context: acts.Context) -> bool:
    """Hours and days that are not the proposal's; a phone or an address is no other wish."""
    known = _figures_of(context.proposal)
    run: list[str] = []
    people = {n for hit in _people(cues, end) for n in range(hit.start, hit.end)}
    places = set(range(_behind_all(cues, end), _next_wish(cues, end))) - people
    for symbol in [*(cues.symbols[n] for n in sorted(places)), None]:
        if symbol is not None and (symbol.figure or symbol.word in numbers()):
            run.append("" if _is_no_moment(symbol, cues) else symbol.word)
        elif run:
            if _is_moment(run) and not known.issuperset(filter(None, run)):
                return True
            run = []
    return False


def _is_no_moment(symbol: Symbol, cues: Cues) -> bool:
    """Part of an address, or a year ("the certificate of 1945")."""
    around = cues.text.folded[max(symbol.start - 1, 0) : symbol.end + 1]
    return "@" in around or "_" in around or _YEAR.fullmatch(symbol.word) is not None


def _behind_all(cues: Cues, end: int) -> int:
    """ "Yes, the two": of what was proposed; the figure is no hour."""
    first = next((n for n in range(end, len(cues.symbols)) if not cues.is_silent(n)), end)
    return max((hit.end for hit in cues.of("all") if hit.start == first), default=end)


def _next_wish(cues: Cues, end: int) -> int:
    """ "Yes, cancel it, and book me for Friday": that day is another visit's."""
    wants = [max(hit.start, end) for hit in cues.beginning("want:") if hit.end > end]
    return min(wants, default=len(cues.symbols))


def _is_moment(run: list[str]) -> bool:
    digits = sum(c.isdigit() for word in run for c in word)
    spelt = sum(word in numbers() for word in run)
    return 0 < digits + spelt < _PHONE_DIGITS


def _figures_of(proposal: acts.Proposal | None) -> set[str]:
    known = {"am", "pm", "a", "p", "a.m.", "p.m.", "a.m", "p.m"}
    if proposal and proposal.day:
        known |= {f"{proposal.day.day}", f"{proposal.day.day}th"}
    if proposal and proposal.time:
        hour, minute = proposal.time.hour, proposal.time.minute
        for shown in {hour, hour % 12 or 12}:
            known |= {f"{shown}:{minute:02}", f"{shown:02}:{minute:02}"}
            known |= {f"{shown}"}  # of "half past three" the three; the wish beside it tells
    return known | {word for word, number in numbers().items() if f"{number}" in known}
