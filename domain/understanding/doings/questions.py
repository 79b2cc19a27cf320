"""What is asked: each question of a message is an act of its own."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple, get_args

from domain import acts
from domain.understanding.cues import FILLERS, MOMENTS
from domain.understanding.doings.cues import Cues, held_by, meets
from domain.understanding.doings.facts import best_fact, tell_how_to_pay
from domain.understanding.doings.phrase_book import Hit
from domain.understanding.doings.symbols import MARKS
from domain.understanding.mentions import Mention

_TOPICS: tuple[acts.Topic, ...] = get_args(acts.Topic)
_FACT_OF: dict[acts.Topic, str] = {
    "hours": "hours",
    "address": "address",
    "price": "prices",
    "services": "services",
    "bring": "bring",
    "parking": "parking",
}
_OWN = (
    "own_appointment",
    "availability",
    "receipt",
    "record",
    "why",
    "emergency",
)  # no fact of the business answers these
_EACH = ("other", "price")  # of anything: two of them are two questions
_LEADS = 2  # words that may open a question: "ok so"
_FEW = 3  # words beside the subject in a question without a verb: "y el estacionamiento?"
# Asked in the form of a question, and not to be answered as one.
_NO_QUESTION = ("wish_like", "repeat", "pause", "social", "small_talk")


class _Clause(NamedTuple):
    start: int
    end: int
    asks: bool  # in its form
    marked: bool  # by a question mark


def find_questions(cues: Cues, context: acts.Context) -> list[Mention]:
    found: dict[tuple[acts.Topic, str | None, str], Mention] = {}
    reached = 0  # "who is the contact, me or my father?": one question
    for clause in _clauses(cues):
        if clause.end <= reached:
            continue
        for topic, start, end in _asked(cues, clause, context):
            start = _fronted(cues, start) if topic == "hours" and clause.marked else start
            reached = max(reached, end)
            words = cues.words(start, end)
            paid = meets(Hit("", start, end), cues.of("paid_with"))
            fact = _fact(topic, words, cues, context, priced=not paid)
            act = acts.Ask(topic=topic, fact=fact, words=words)
            apart = words.casefold() if fact is None and topic in _EACH else ""
            found.setdefault((topic, fact, apart), Mention(act, *cues.span(start, end)))
    return list(found.values())


def _fronted(cues: Cues, start: int) -> int:
    """Where the day or hour stands that the question is of: "Saturdays, are you open?"."""
    last = start
    while last and cues.is_silent(last - 1) and cues.symbols[last - 1].word in ",¿":
        last -= 1
    first = cues.clause_start(last, ".,:?¿")
    before = cues.symbols[first:last]
    moments = [s for s in before if s.figure or (s.word in MOMENTS and s.word not in FILLERS)]
    fronted = moments and all(s.word in MOMENTS | FILLERS or s.figure for s in before)
    return first if fronted else start


def _fact(
    topic: acts.Topic, words: str, cues: Cues, context: acts.Context, *, priced: bool
) -> str | None:
    """Where to park is no question for the address, though it begins like one; and a list of
    prices (`priced`) tells of no cards."""
    if topic in _OWN:
        return None
    own = _FACT_OF.get(topic)
    if own == "prices" and not priced and not tell_how_to_pay(context.facts):
        own = None
    others = set(_FACT_OF.values()) - {own} if topic in _FACT_OF else set()
    facts = [fact for fact in context.facts if fact.key not in others]
    about = _said_of(cues, context)
    return best_fact(words, facts, about=about, own=own, before=context.earlier)


def _fact_of(words: str, about: str, context: acts.Context) -> str | None:
    return best_fact(words, context.facts, about=about, before=context.earlier)


def _said_of(cues: Cues, context: acts.Context) -> str:
    """What names the service that is asked about, if the question itself does not."""
    return f"{cues.text.original} {context.reason}"


def _clauses(cues: Cues) -> Iterator[_Clause]:
    """Cut at marks, and where a question begins: "how long is it and is there parking?"."""
    openers = cues.of("opener")
    begins = {hit.start for hit in openers if not held_by(hit, [o for o in openers if o != hit])}
    cuts = {0, len(cues.symbols)} | begins
    weaker = [hit for hit in cues.of("opener_if_marked") if hit.start not in begins]
    cuts |= {hit.start for hit in weaker if not meets(hit._replace(end=hit.start + 1), openers)}
    marks = [n for n, symbol in enumerate(cues.symbols) if symbol.word in MARKS]
    cuts |= {n + 1 for n in marks if not held_by(Hit("", n, n + 1), openers)}  # "y ¿qué ...?"
    embedded = [hit.start for hit in cues.of("embedded")]
    weak = {hit.start for hit in cues.of("opener_if_marked")}
    edges, told = sorted(cuts), False
    for start, end in pairwise(edges):
        marked = cues.symbols[end - 1].word == "?"
        introduced = any(start <= place < end for place in embedded)
        asks = start in begins or marked or introduced or (told and start in weak)
        told = introduced or (told and not asks)
        words = [n for n in range(start, end) if cues.symbols[n].word not in MARKS]
        if words:
            yield _Clause(words[0], words[-1] + 1, asks, marked)


def _asked(cues: Cues, clause: _Clause, context: acts.Context) -> list[tuple[acts.Topic, int, int]]:
    plain = _plainly(cues, clause)
    if plain:
        return plain
    if not clause.asks and not _bare(cues, clause):
        return []
    subjects = [
        (topic, clause.start, clause.end)
        for topic in _TOPICS
        if _within(cues.of(f"about:{topic}"), clause)
    ]
    if subjects:
        return subjects
    return [("other", clause.start, clause.end)] if _other(cues, clause, context) else []


def _plainly(cues: Cues, clause: _Clause) -> list[tuple[acts.Topic, int, int]]:
    """By phrases that are questions wherever they stand; the longer one of two that meet."""
    chosen: list[tuple[acts.Topic, Hit]] = []
    hits = [
        (topic, hit)
        for topic in _TOPICS
        for hit in _within(cues.of(f"ask:{topic}"), clause)
        if clause.asks or _asks_by_itself(topic, hit.start - clause.start)
        if not meets(hit, cues.of("greeting"))  # "que onda"
    ]
    for topic, hit in sorted(hits, key=lambda each: each[1].start - each[1].end):
        if not meets(hit, [other for _, other in chosen]):
            chosen.append((topic, hit))
    chosen.sort(key=lambda each: each[1].start)
    if len(chosen) == 1:
        topic, hit = chosen[0]
        return [(topic, min(clause.start, hit.start), max(clause.end, hit.end))]
    return [(topic, hit.start, hit.end) for topic, hit in chosen]


def _asks_by_itself(topic: acts.Topic, before: int) -> bool:
    """So many words before it: "I can come after mass" asks nothing, nor "she has a time"."""
    return topic != "other" and (topic != "availability" or before <= _LEADS)


def _within(hits: list[Hit], clause: _Clause) -> list[Hit]:
    return [hit for hit in hits if clause.start <= hit.start < clause.end]


def _bare(cues: Cues, clause: _Clause) -> bool:
    """A subject and next to nothing else, in a message of its own: "address"; "0900 hours" is an
    answer."""
    figures = any(symbol.figure for symbol in cues.symbols[clause.start : clause.end])
    return not figures and (
        clause.end - clause.start <= _FEW
        and clause.start <= 1
        and clause.end >= len(cues.symbols) - 1
    )


def _other(cues: Cues, clause: _Clause, context: acts.Context) -> bool:
    """A question in its form, and no wish; or one that the business has an answer to."""
    done = [hit for prefix in ("want:", "stop", "keep", "other:") for hit in cues.beginning(prefix)]
    words, about = cues.words(clause.start, clause.end), _said_of(cues, context)
    if not _within(done, clause) and _fact_of(words, about, context):
        return True
    done += cues.of(*_NO_QUESTION)
    openers = cues.of("opener", "opener_if_marked") if clause.marked else cues.of("opener")
    opened = any(hit.start <= clause.start < hit.end for hit in openers)
    return opened and not _within(done, clause)
