"""What is picked from the list on the table: a number, a place in it, or any of it."""

from collections.abc import Iterator
from datetime import date, time
from itertools import takewhile
from typing import NamedTuple

from domain.acts import Choose, Context, Wish
from domain.understanding.calendar import Days, next_monthly
from domain.understanding.clauses import Clause
from domain.understanding.cues import CHOICES, FILLERS, PERSONS, RELATIVE
from domain.understanding.lexicon import SINGLE
from domain.understanding.line import no_number
from domain.understanding.numbers import CARDINALS, ORDINALS
from domain.understanding.phrase_table import Found
from domain.understanding.times import Point
from domain.understanding.values import Value
from domain.understanding.words import Token

_FIRST_FEW = 6  # a greater ordinal without a list is rather a day
_MOST = 12  # options on the table
_ARTICLES = frozenset({"the", "la"})
_HOUR_LINKS = frozenset(
    {"to", "at", "of", "of the", "for", "since", "until", "before", "after", "around"}
)
_NOT_CHOOSING = ("fact", "busy", "said")
_ONCE = ("any", "earliest", "latest", "last", "middle", "first", "penultimate")
_SUPERLATIVE = ("earliest", "latest", "any")
_LONGEST_TAIL = 4
_OF_A_LIST = ("any", "first", "last", "middle", "penultimate")


class Picked(NamedTuple):
    """A choice, or the day or hour that a bare number can only be; None: it may be several."""

    what: Choose | Wish | Value | None
    start: int
    end: int


def named_options(clause: Clause, context: Context) -> list[Picked]:
    """Numbers that can be nothing else: "number 2", "la 2"."""
    if not _choosing(context):
        return []
    phrases = list(CHOICES.find(clause.tokens))
    idle = _idle(clause, phrases)
    both = _both(clause, phrases, idle, context)
    shown = [*_shown_hours(clause, idle, context), *_shown_days(clause, context)]
    superlatives = [phrase for phrase in phrases if _is_superlative(clause, phrase)]
    placed = list(_placed(clause, superlatives, idle, context)) if context.asked else []
    return both or placed or shown or list(_named(clause, phrases, idle, context))


def _shown_hours(clause: Clause, idle: set[int], context: Context) -> Iterator[Picked]:
    """ "The 11 works": of hours that are shown, no day and no place of the list."""
    shown = context.offers.times if context.asked == "time" else ()
    for at, token in enumerate(clause.tokens):
        number = _number(token) if token.kind == "number" else None
        if not at or not number or number <= len(shown):
            continue
        free = at + 1 == len(clause.tokens) or at + 1 in idle
        article = token.start > 0 and _symbols(clause.tokens[at - 1]) & _ARTICLES
        if article and free and any(_is_hour(each, number) for each in shown):
            place = clause.tokens[at - 1].start, token.end
            what = _hour(number, is_open=number <= 12)._replace(spans=(place,))
            yield Picked(what, *place)


def _is_superlative(clause: Clause, phrase: Found) -> bool:
    """ "The latest", but not "by 9:30 at the latest"."""
    before = clause.tokens[phrase.first - 1] if phrase.first else None
    limits = before is not None and bool(_symbols(before) & _HOUR_LINKS)
    return phrase.kind in ("earliest", "latest") and not limits


def _shown_days(clause: Clause, context: Context) -> Iterator[Picked]:
    """ "The 20 pls": of days that are shown, whatever follows."""
    shown = context.offers.days if context.asked == "day" else ()
    for at, token in enumerate(clause.tokens[1:], 1):
        number = _number(token) if token.kind == "number" else None
        days = [day for day in shown if day.day == number]
        if not number or number <= len(shown) or len(days) != 1 or not _ends_day(clause, at):
            continue
        if "the" in _symbols(clause.tokens[at - 1]):
            place = clause.tokens[at - 1].start, token.end
            yield Picked(Value((place,), days=Days(day=days[0])), *place)


def _ends_day(clause: Clause, at: int) -> bool:
    """Whether a plain word follows, or none: no month, no "of", no part of an hour."""
    following = clause.tokens[at + 1 : at + 2]
    return not following or (following[0].kind == "word" and not _symbols(following[0]))


def _is_hour(shown: time, number: int) -> bool:
    return shown.hour % 12 == number % 12 and not shown.minute


def find_choices(
    clause: Clause, context: Context, hint: str | None, taken: list[tuple[int, int]]
) -> list[Picked]:
    """What is no day and no hour (`taken`): a place in the list, or a bare number. `hint`: the
    subject ("day", "time") of what the number stands in place of."""
    if not (_choosing(context) or taken):
        return []
    phrases = list(CHOICES.find(clause.tokens))
    if not _choosing(context):  # "the latest on Thursday" is no name
        phrases = [phrase for phrase in phrases if phrase.kind in _SUPERLATIVE]
    idle = _idle(clause, phrases)
    named = {
        at
        for at, token in enumerate(clause.tokens)
        if any(start <= token.start < end for start, end in taken)
    }
    picked = [*_placed(clause, phrases, idle | named, context)]
    if not _choosing(context):
        return picked
    picked += _ordinal(clause, phrases, idle, context)
    if not picked and not taken and (bare := _bare(clause, idle)):
        token, number = bare
        what = _weighed(number, context, hint)
        if isinstance(what, Value):
            what = what._replace(spans=((token.start, token.end),))
        several = _readings(number, context) if what is None else []
        picked = [Picked(each, token.start, token.end) for each in several or (what,)]
    busy = taken + [clause.place(cue) for cue in clause.cues if cue.kind in _NOT_CHOOSING]
    return [p for p in picked if not any(s < p.end and p.start < e for s, e in busy)]


def _both(clause: Clause, phrases: list[Found], idle: set[int], context: Context) -> list[Picked]:
    """All of two that are on the table, or of what is proposed; "las dos" is an hour where it is
    one of them, and "a las dos" anywhere."""
    said = [phrase for phrase in phrases if phrase.kind == "both"]
    if len(said) != 1 or not _may_be_both(clause, said[0], context):
        return []
    others = set(range(len(clause.tokens))) - idle - set(range(said[0].first, said[0].last))
    return [] if others else [Picked(Choose(which="all"), *clause.place(said[0]))]


def _may_be_both(clause: Clause, said: Found, context: Context) -> bool:
    shown = _on_table(context)
    if shown and len(shown) != 2:
        return False
    counts = _number(clause.tokens[said.last - 1]) is not None
    before = _symbols(clause.tokens[said.first - 1]) if said.first else set()
    proposed = context.proposal
    hours = [*shown, *((proposed.time,) if proposed and proposed.time else ())]
    if counts and (before & _HOUR_LINKS or any(_at_two(each) for each in hours)):
        return False
    return bool(shown or proposed)


def _at_two(shown: date | time) -> bool:
    return isinstance(shown, time) and shown.hour % 12 == 2 and not shown.minute


def _choosing(context: Context) -> bool:
    """Who is asked for a name or a number picks nothing, unless something is on the table."""
    offers = context.offers
    return context.asked in (None, "day", "time", "yes_no") or bool(offers.days or offers.times)


def _idle(clause: Clause, phrases: list[Found]) -> set[int]:
    """Places of words that say nothing beside a choice."""
    cues = {
        at
        for cue in clause.cues
        if cue.kind not in _NOT_CHOOSING
        for at in range(cue.first, cue.last)
    }
    nouns = {at for p in phrases if p.kind == "noun" for at in range(p.first, p.last)}
    quiet = {
        at
        for at, token in enumerate(clause.tokens)
        if token.kind == "mark" or token.text in FILLERS
    }
    return cues | nouns | quiet


def _placed(
    clause: Clause, phrases: list[Found], idle: set[int], context: Context
) -> Iterator[Picked]:
    for phrase in phrases:
        if phrase.kind not in _ONCE:
            continue
        tail = _tail(clause, phrase)
        end = phrase.last + tail
        following = set(range(end, min(end + 2, len(clause.tokens))))
        others = set(range(len(clause.tokens))) - idle - set(range(phrase.first, end))
        alone = not others if phrase.last - phrase.first == 1 else following <= idle
        if not alone:
            continue
        if act := _which(phrase.kind, context):
            yield Picked(act, *clause.place(phrase._replace(last=end)))


def _tail(clause: Clause, phrase: Found) -> int:
    """How many words say only that it is one of those there are: "the latest you can do"."""
    rest = clause.tokens[phrase.last :]
    if phrase.kind not in _SUPERLATIVE or not rest or rest[0].text not in RELATIVE:
        return 0
    plain = takewhile(lambda token: token.kind == "word" and not _symbols(token), rest)
    count = len(list(plain))
    return count if count <= _LONGEST_TAIL else 0


def _which(kind: str, context: Context) -> Choose | None:
    if kind in _OF_A_LIST and not (_on_table(context) or context.asked in ("day", "time")):
        return None
    if kind == "penultimate":
        return Choose(number=len(_on_table(context)) - 1) if len(_on_table(context)) > 1 else None
    if kind == "middle":
        count = len(_on_table(context))
        return Choose(number=count // 2 + 1) if count % 2 else None
    return Choose(which=kind)


def _on_table(context: Context) -> tuple[date | time, ...]:
    """What the list in question shows: days while a day is asked, else times where there are."""
    offers = context.offers
    if context.asked == "day":
        return offers.days
    return offers.times or offers.days


def _named(
    clause: Clause, phrases: list[Found], idle: set[int], context: Context
) -> Iterator[Picked]:
    nouns = {p.last for p in phrases if p.kind == "noun" and not _counts(clause, p)}
    for at, token in enumerate(clause.tokens):
        number = _number(token)
        if not number or number > _MOST or token.kind == "ordinal" or _is_of_a_kind(clause, at):
            continue
        free = at + 1 == len(clause.tokens) or at + 1 in idle
        if (at in nouns and _fits(number, clause, idle, context)) or (
            free and _after_article(clause, at, number, idle, context)
        ):
            article = at and "the" in _symbols(clause.tokens[at - 1]) and at not in nouns
            article = article and token.text not in _ORDINALS  # "the first" is no hour
            read = (_readings(number, context) if article else []) or [Choose(number=number)]
            for each in read:
                yield Picked(each, _begin(clause, at), token.end)


def _readings(number: int, context: Context) -> list[Choose | Wish]:
    """ "3" as the third of the list and as three o'clock, which is on it elsewhere; of days it is
    the third, unsure: nobody who is shown numbers says the 3rd so."""
    shown = _on_table(context)
    if 0 < number <= len(shown) and not isinstance(shown[number - 1], time):
        return [Choose(number=number, certain=False)]
    hours = [each for each in shown if isinstance(each, time) and _is_hour(each, number)]
    if not hours or number > len(shown):
        return []
    if shown[number - 1] in hours:
        return [Choose(number=number)]
    return [Choose(number=number, certain=False), Wish(time=hours[0], certain=False)]


def _is_of_a_kind(clause: Clause, at: int) -> bool:
    """ "The first one", "that one": one of them, not the one of a number."""
    words = [token.text for token in clause.tokens]
    before = clause.tokens[at - 1] if at else None
    placed = before is not None and (before.kind == "ordinal" or before.text in _ORDINALS)
    return placed or (at > 0 and no_number(words, at, words[at]))


def _counts(clause: Clause, phrase: Found) -> bool:
    """ "One 30": a noun of a choice that is a number itself."""
    return _number(clause.tokens[phrase.last - 1]) is not None


def _fits(number: int, clause: Clause, idle: set[int], context: Context) -> bool:
    """Of a list that is on the table; with none, where nothing else is said."""
    if shown := _on_table(context):
        return number <= len(shown)
    return len(set(range(len(clause.tokens))) - idle) <= 1


def _after_article(clause: Clause, at: int, number: int, idle: set[int], context: Context) -> bool:
    """ "La 2" is an option, "a la 2" an hour; "el 2" is one where hours are on the table."""
    if not at or (at > 1 and _symbols(clause.tokens[at - 2]) & _HOUR_LINKS):
        return False
    article = _symbols(clause.tokens[at - 1])
    shown = _on_table(context)
    if "la" in article:
        alone = len(clause.tokens) - len(idle) <= 2
        return number <= len(shown) if shown else alone and context.asked != "time"
    times = context.asked == "time" and context.offers.times
    return bool("the" in article and times) and number <= len(shown)


def _ordinal(
    clause: Clause, phrases: list[Found], idle: set[int], context: Context
) -> Iterator[Picked]:
    nouns = {at for p in phrases if p.kind == "noun" for at in range(p.first, p.last)}
    for at, token in enumerate(clause.tokens):
        number = _number(token)
        if not number or not (token.kind == "ordinal" or token.text in _ORDINALS):
            continue
        ends = at + 1 == len(clause.tokens) or at + 1 in nouns or at + 1 in idle
        # "The first? That's rent day": without a list it may be a day.
        open_ = clause.asking and not _on_table(context)
        alone = _fits(number, clause, idle, context) and not open_
        said = token.kind == "ordinal" or _is_placed(clause, at, nouns, idle)
        if ends and alone and said and _may_be_place(token, number, context):
            yield Picked(Choose(number=number), _begin(clause, at), token.end)


def _is_placed(clause: Clause, at: int, nouns: set[int], idle: set[int]) -> bool:
    """ "Second" alone, "the second", "second one"; in "I drop them off first" it is no place."""
    article = at > 0 and bool(_symbols(clause.tokens[at - 1]) & _ARTICLES)
    others = set(range(len(clause.tokens))) - idle - {at}
    return article or at + 1 in nouns or not others


def _begin(clause: Clause, at: int) -> int:
    with_article = at and _symbols(clause.tokens[at - 1]) & _ARTICLES
    return clause.tokens[at - 1].start if with_article else clause.tokens[at].start


def _may_be_place(token: Token, number: int, context: Context) -> bool:
    """ "The first" is one of the list; "the 5th" is a day unless the list says otherwise."""
    if token.kind != "ordinal":
        if shown := _on_table(context):
            return number <= len(shown)
        return number < _FIRST_FEW and context.asked != "day"
    if context.asked == "day" or not context.offers.times:
        days = {day.day for day in context.offers.days}
        return bool(days) and number not in days and number <= len(days)
    return number <= len(context.offers.times)


def _bare(clause: Clause, idle: set[int]) -> tuple[Token, int] | None:
    """The number that is all there is beside words that mean nothing."""
    rest = [t for at, t in enumerate(clause.tokens) if at not in idle or _number(t)]
    rest = [t for t in rest if t.kind != "mark"]
    wanted = clause.amends or any(cue.kind == "wanted" for cue in clause.cues)
    # "I've got one already"
    stated = not wanted and any(token.text in PERSONS for token in clause.tokens)
    if stated or len(rest) != 1 or rest[0].kind == "ordinal":
        return None
    at = clause.tokens.index(rest[0])
    if _is_of_a_kind(clause, at):
        return None
    if at and _symbols(clause.tokens[at - 1]) & (_ARTICLES | _HOUR_LINKS | {"las"}):
        return None
    number = _number(rest[0])
    return (rest[0], number) if number else None


def _weighed(number: int, context: Context, hint: str | None) -> Choose | Value | None:
    """What a bare number is, where only one thing fits what was asked and what is on offer."""
    option = number <= len(_on_table(context)) and hint is None
    if hint == "day" or (context.asked == "day" and hint is None):
        return _day_or_option(number, option, context)
    if hint == "time" or context.asked == "time":
        return _hour_or_option(number, option, context)
    return Choose(number=number) if option and context.asked in (None, "yes_no") else None


def _hour_or_option(number: int, option: bool, context: Context) -> Choose | Value | None:
    same = [t for t in context.offers.times if t.hour % 12 == number % 12 and not t.minute]
    if option:
        return None if same else Choose(number=number)
    return _hour(number, is_open=0 < number <= 12) if number < 24 else None


def _hour(number: int, *, is_open: bool) -> Value:
    return Value((), point=Point(0, 0, number, 0, is_open=is_open, sure=True, before=""))


def _day_or_option(number: int, option: bool, context: Context) -> Choose | Value | None:
    days = [day for day in context.offers.days if day.day == number]
    if option:
        return None if days else Choose(number=number)
    if days:
        return Value((), days=Days(day=days[0]))
    found = next_monthly(context.now.date(), number) if 0 < number < 32 else None
    return Value((), days=Days(day=found)) if found and not context.offers.days else None


def _symbols(token: Token) -> set[str]:
    return {t[token.text] for t in SINGLE.values() if token.text in t}


def _number(token: Token) -> int | None:
    if token.kind in ("number", "ordinal"):
        digits = "".join(c for c in token.text if c.isdigit())
        return int(digits) if len(digits) < 3 else None
    return _CARDINALS.get(token.text) or _ORDINALS.get(token.text)


_ORDINALS = {word: value for table in ORDINALS.values() for word, value in table.items()}
_CARDINALS = {word: value for table in CARDINALS.values() for word, value in table.items()}
