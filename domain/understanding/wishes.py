"""When somebody wants to come, and when not: each clause's days and hours with their role."""

from datetime import date, time
from typing import Any, NamedTuple

from contracts.values import Language
from domain import acts
from domain.understanding.calendar import Days
from domain.understanding.choosing import Picked, find_choices, named_options
from domain.understanding.clauses import Clause, clauses, parted, symbol_of
from domain.understanding.coverage import Place, uncovered
from domain.understanding.cues import IF_FREE, NAMING, POINTING, THAT
from domain.understanding.grouping import as_wish, grouped
from domain.understanding.items import Item, without_idle_guesses
from domain.understanding.language import detect
from domain.understanding.line import Line
from domain.understanding.mentions import Mention
from domain.understanding.phrase_table import Found
from domain.understanding.pointing import Pointing
from domain.understanding.ranges import Span, plausible
from domain.understanding.resolving import following, resolved
from domain.understanding.roles import play
from domain.understanding.values import Value, find_values
from domain.understanding.words import Text, Token

# Beside these a day or an hour is no wish: it is what is asked, told or stopped.
_NO_WISH = (acts.Danger, acts.Hurry, acts.Note)
_STANDING = (acts.Stop, acts.Keep)  # what is named is what stands already, if it is not refused
_DETAILS = ("name", "email", "phone", "code")  # while these are asked, figures are rather theirs
_IN_FIGURES = ("phone", "code")
_WISHING = ("book", "move")
_VAGUE = ("other", "services", "process", "why")
_OF_FEW_WORDS = (acts.Ask, acts.People, acts.Other, acts.Hurry, acts.Social, acts.Reason)
_SAYING = {"wanted", "not", "except", "unable", "busy", "amend"}
_OF = frozenset({"of", "of the", "on"})
_BESIDE_AN_HOUR = ("thereafter", "theretofore")
_SPEAKING_AGAINST = {"busy", "fact", "said"}
_ALWAYS_COVERED = ("join", "else", "reason", "and", "idle")


class Wishes(NamedTuple):
    mentions: list[Mention]
    places: list[Place]  # of all words that are accounted for
    yielded: list[Mention]  # what others made of words that are a day's or an hour's
    doubtful: bool


def find_wishes(
    text: Text,
    tokens: list[Token],
    doings: list[Mention],
    context: acts.Context,
    language: Language,
) -> Wishes:
    """`doings`: all that others found in the text, its contacts as well."""
    reader = _Reader(text, doings, context, language)
    for number, clause in enumerate(clauses(tokens, text.folded)):
        for part in parted(clause) if reader.moves(clause) else [clause]:
            reader.read(number, part)
    return reader.wishes()


class _Reader:
    """Goes through the clauses of one text from left to right."""

    def __init__(
        self, text: Text, doings: list[Mention], context: acts.Context, language: Language
    ) -> None:
        self._text = text
        self._doings = doings
        self._context = context
        self._language = language
        self._choices: list[tuple[int, Mention]] = []  # by clause
        self._places: list[Place] = []
        self._items: list[Item] = []
        self._amends: list[Place] = []
        self._covered_before = 0  # places of earlier clauses
        self._doubtful = False
        self.yielded: list[Mention] = []
        self._questions_asked: list[Mention] = []
        self._asked: list[tuple[Mention, Item]] = []
        self._asking = self._next_asks = False  # the clause before, this one
        self._asked_in = -1  # the sentence in which the last question word stands

    def moves(self, clause: Clause) -> bool:
        """Whether something is moved here, so that "from Monday to Friday" is no stretch."""
        return any(
            _moves(m) and m.start < clause.end and m.end > clause.start for m in self._doings
        )

    def read(self, number: int, clause: Clause) -> None:
        self._covered_before = len(self._places)
        if any(cue.kind == "question" for cue in clause.cues):
            self._asked_in = clause.sentence
        self._asking, self._next_asks = self._next_asks, clause.asking
        beside = [m for m in self._doings if m.start < clause.end and m.end > clause.start]
        values, picked = self._named(clause) if _may_name(clause) else ([], [])
        beside = self._without_yielding(clause, values, picked, beside)
        self._choose(number, clause, picked)
        self._cover(clause, values, bool(values or picked))
        if values:
            self._play(number, _beside_choices(clause, picked), values, beside)
        elif not picked:
            self._without_values(number, clause, beside)

    def _named(self, clause: Clause) -> tuple[list[Value], list[Picked]]:
        """The days, the hours and the choices of a clause; of a number, what it is for sure."""
        apart = [m for m in self._doings if isinstance(m.act, acts.People | acts.Pause)]
        options = [p for p in named_options(clause, self._context) if not _meets(p, apart)]
        taken = [(pick.start, pick.end) for pick in options]
        values = self._values(clause, taken)
        taken += [place for value in values for place in value.spans]
        found = find_choices(clause, self._context, self._hint(clause), taken)
        picked = [*options, *(pick for pick in found if not _meets(pick, apart))]
        values += [pick.what for pick in picked if isinstance(pick.what, Value)]
        return values, picked

    def _values(self, clause: Clause, taken: list[Place]) -> list[Value]:
        """Outside of what is `taken`, which comes to hold how many people come."""
        rest = [t for t in clause.tokens if not any(s <= t.start < e for s, e in taken)]
        language = self._spoken(clause)
        line = Line(rest, language, self._context.country)
        moving = any(_moves(m) and m.start < clause.end for m in self._doings)
        moving = moving or bool(self._context.appointments)
        values = find_values(line, self._context.now, language, moving=moving)
        others = acts.People | acts.Other if self._context.offers.times else acts.People
        apart = [(m.start, m.end) for m in self._doings if isinstance(m.act, others)]
        taken += apart  # "something earlier" than what is on offer is no time of the day
        return [value for value in values if not _lies_in(value, apart)]

    def _spoken(self, clause: Clause) -> Language:
        """Of this clause: people mix languages."""
        said = self._text.original[clause.start : clause.end]
        return detect(clause.tokens, said, self._language) or self._language

    def _without_yielding(
        self, clause: Clause, values: list[Value], picked: list[Picked], beside: list[Mention]
    ) -> list[Mention]:
        """A day, an hour or a place in a list says more than what was made of a part of its words,
        or of none: "which is the earliest?"."""
        places = [place for value in values for place in value.spans]
        chosen = [(pick.start, pick.end) for pick in picked]
        roles = {cue.kind for cue in clause.cues} & _SAYING
        bare = not uncovered(clause.tokens, places)
        kept = []
        for mention in beside:
            inside = any(s <= mention.start and mention.end <= e for s, e in [*places, *chosen])
            partly = isinstance(mention.act, _OF_FEW_WORDS) and inside
            partly = partly or _is_of_limit(mention, values)
            vague = _is_vague(mention.act)
            picks = vague and any(isinstance(pick.what, acts.Choose) for pick in picked)
            if partly or picks or (vague and values and (roles or bare)):
                self.yielded.append(mention)
            else:
                kept.append(mention)
        return kept

    def _without_values(self, number: int, clause: Clause, beside: list[Mention]) -> None:
        kinds = {cue.kind for cue in clause.cues}
        if "unable" in kinds:
            self._take_back(number, clause, beside)
        elif "next" in kinds:
            self._go_on(number, clause)
        elif kinds & set(_BESIDE_AN_HOUR) and (limit := self._limit_before(kinds)):
            self._limit(number, clause, limit)
            self.yielded += [m for m in beside if isinstance(m.act, acts.Other)]
        elif free := self._asks_if_free(number, beside):
            self.yielded.append(free)
            asked = acts.Ask(topic="availability", words=free.act.words)
            self._questions_asked.append(free._replace(act=asked))
        elif self._denies(clause) or (kinds & _SPEAKING_AGAINST and self._is_of_last(clause)):
            self._doubt(number)

    def _asks_if_free(self, number: int, beside: list[Mention]) -> Mention | None:
        """ "Monday at 9, is it free?": the hour, and not what it costs."""
        named = any(item.clause == number - 1 and item.role == "wanted" for item in self._items)
        free = (m for m in beside if isinstance(m.act, acts.Ask) and m.act.topic == "price")
        return next((m for m in free if named and m.act.words.casefold() in IF_FREE), None)

    def _is_of_last(self, clause: Clause) -> bool:
        """Whether it says something of what was just named: that was asked about, or "that" is."""
        return self._asking or clause.tokens[0].text in POINTING

    def _denies(self, clause: Clause) -> bool:
        """A clause that begins with "no" and is no tag: what follows may take its place."""
        first = next((cue for cue in clause.cues if cue.first == 0), None)
        denies = first is not None and first.kind in ("not", "except") and not clause.asking
        if denies and first:
            self._amends.append(clause.place(first))
        return denies

    def _doubt(self, number: int) -> None:
        """ "The first? That's rent day": what stands just before is not sure to be wanted."""
        for at, item in enumerate(self._items):
            if item.clause == number - 1 and item.role == "wanted":
                self._items[at] = item._replace(doubtful=True, denied=True)
        self._choices = [each for each in self._choices if each[0] != number - 1]

    def _go_on(self, number: int, clause: Clause) -> None:
        """ "Not this Friday, the next one"."""
        before = self._items[-1] if self._items else None
        given_up = before is not None and (before.role in ("refused", "replaced") or before.denied)
        days = before.value.days if before and given_up else None
        later = following(days) if days else None
        cue = next(cue for cue in clause.cues if cue.kind == "next")
        if later:
            value = Value((clause.place(cue),), days=later)
            self._items.append(Item(value, "wanted", number))
            self._places.append(clause.place(cue))

    def _limit_before(self, kinds: set[str]) -> Value | None:
        """ "I get off at 2:30, after that", "we are back on the 27th, any day after that"."""
        last = self._items[-1].value if self._items else None
        after = "thereafter" in kinds
        if last and last.days and (last.days.day or last.days.limit):
            way = "after" if after else "before"
            return Value((), days=Days(), pointing=Pointing("thatday", way))
        moment = _hour_of(last) if last else None
        if not moment:
            return None
        return Value((), span=Span(moment, None) if after else Span(None, moment))

    def _limit(self, number: int, clause: Clause, limit: Value) -> None:
        cue = next(cue for cue in clause.cues if cue.kind in _BESIDE_AN_HOUR)
        value = limit._replace(spans=(clause.place(cue),))
        self._items.append(Item(value, "wanted", number))
        self._places += [clause.place(each) for each in clause.cues]

    def _take_back(self, number: int, clause: Clause, beside: list[Mention]) -> None:
        """ "Tuesday? No chance": what stands just before is what cannot be."""
        cues = [clause.place(cue) for cue in clause.cues]
        places = [*cues, *((m.start, m.end) for m in beside)]
        whole = not uncovered(clause.tokens, places)
        for at, item in enumerate(self._items):
            if item.clause == number - 1 and item.role == "wanted":
                refused = item._replace(role="refused") if whole else item._replace(doubtful=True)
                self._items[at] = refused
                self._places += cues

    def _hint(self, clause: Clause) -> str | None:
        """What a bare number takes the place of: "at 3, actually make that 4"."""
        if not self._items:
            return None
        last = self._items[-1].value
        amended = clause.amends or any(place[0] >= last.end for place in self._amends[-1:])
        return last.subject if amended else None

    def _cover(self, clause: Clause, values: list[Value], named: bool) -> None:
        self._places += [place for value in values for place in value.spans]
        named = named or any(cue.kind == THAT and cue.first == 0 for cue in clause.cues)
        for cue in clause.cues:
            if named or cue.kind in _ALWAYS_COVERED:
                self._places.append(clause.place(cue))
            if cue.kind == "amend":
                start, end = clause.place(cue)
                # "Can we do Tuesday instead?": instead of what was said before.
                closes = clause.asking and bool(values) and cue.last == len(clause.tokens)
                self._amends.append((clause.start if closes else start, end))

    def _play(
        self, number: int, clause: Clause, values: list[Value], beside: list[Mention]
    ) -> None:
        if any(isinstance(m.act, _NO_WISH) for m in beside):
            return
        clause = _without_another(clause, beside)
        wished = any(isinstance(m.act, acts.Want) and m.act.task in _WISHING for m in beside)
        asked = any(isinstance(m.act, acts.Ask) for m in beside)
        places = self._places[self._covered_before :]
        left = uncovered(clause.tokens, [*places, *((m.start, m.end) for m in beside)])
        if clause.asking and self._asked_in == clause.sentence:
            left = left or clause.tokens
        stood = False
        questioned = bool(clause.asking and self._asked_in == clause.sentence)
        for value, role, excluded, contends, inferred in play(
            clause, values, left, wished=wished, asked=asked
        ):
            if (inferred or role is None) and self._is_offered(value, clause):
                role, contends, inferred = "wanted", False, False
            elif inferred and (questioned or self._context.asked in _IN_FIGURES):
                role = None
            item = Item(value, role, number, excluded, contends, known=not left, inferred=inferred)
            item = item._replace(instead=clause.is_alternative)
            stands = _of_what_stands(item, clause, beside)
            if stood and stands is item and value.subject == "time":
                stands = item.without_role()  # "change mine of Tuesday at 3": of then, or to then
            stood = stands is not item
            self._keep(stands, beside)

    def _is_offered(self, value: Value, clause: Clause) -> bool:
        """An hour of the list that opens or ends its clause, where one is asked for: whatever else
        is in the message, a question after it included."""
        shown = [moment for moment in value.times if moment in self._context.offers.times]
        if self._context.asked != "time" or value.subject != "time" or len(shown) != 1:
            return False
        asking = clause.asking and self._text.folded[clause.end :].lstrip().startswith("?")
        return not asking and (value.start == clause.start or value.end == clause.end)

    def _keep(self, item: Item, beside: list[Mention]) -> None:
        """Beside a question, what is named without a no is what it is about."""
        if _is_when_reached(item, self._doings, self._text):
            item = item.without_role()
        if item.role == "refused" and _is_missed(item, beside):
            item = item._replace(role="wanted")
        ask = next((m for m in beside if isinstance(m.act, acts.Ask)), None)
        against = item.role not in ("wanted", None)
        if ask and (not against or _asks_of_own(ask, item)):
            self._asked.append((ask, Item(item.value, "wanted", item.clause)))
        elif any(isinstance(m.act, _STANDING) for m in beside) and not against:
            return
        elif item.role == "wanted" or item.known or self._context.asked not in _DETAILS:
            self._items.append(item)

    def _choose(self, number: int, clause: Clause, picked: list[Picked]) -> None:
        refused = any(cue.kind in ("not", "except", "unable") for cue in clause.cues)
        for pick in picked:
            self._places.append((pick.start, pick.end))
            act: acts.Choose | acts.Wish | Value | None = pick.what
            if isinstance(act, Value):
                continue
            if isinstance(act, acts.Choose) and refused:
                act = _refused(act, self._context)
            if act is None:
                self._doubtful = True
                continue
            self._doubtful = self._doubtful or not act.certain
            said = act.model_copy(update={"words": self._text.quote(pick.start, pick.end)})
            self._choices.append((number, Mention(said, pick.start, pick.end)))

    def wishes(self) -> Wishes:
        last = self._items[-1].value.end if self._items else 0
        amends = [place for place in self._amends if place[0] < last]
        self._places += amends
        items = without_idle_guesses(self._items)
        items = resolved(items, amends[-1][0] if amends else None, self._context)
        # "Are you open tomorrow? Then at 11": it may be of the day that was asked about.
        asking = bool(self._asked) and any(item.role == "wanted" for item in items)
        doubtful = self._doubtful or asking or any(item.doubtful for item in items)
        groups = grouped(items)
        made = [self._mention(group) for group in groups] + self._clashes(items)
        self._ask_about()
        return Wishes(
            [*_decided(self._choices), *made, *self._questions_asked],
            self._places,
            self.yielded,
            doubtful,
        )

    def _clashes(self, items: list[Item]) -> list[Mention]:
        """ "Tuesday, December 9", which is a Wednesday: one of the two is meant."""
        clashing = [item for item in items if item.clashing]
        days = {day for item in clashing for day in _named_days(item)}
        if len(days) < 2:
            return []
        start = min(item.value.start for item in clashing)
        end = max(item.value.end for item in clashing)
        words = self._text.quote(start, end)
        return [Mention(acts.Clash(days=tuple(sorted(days)), words=words), start, end)]

    def _ask_about(self) -> None:
        """Puts what a question names into it: "what is free on Thursday?"."""
        busy = [item for item in self._items if item.role == "busy"]
        for ask in {id(mention): mention for mention, _ in self._asked}.values():
            named = [item for mention, item in self._asked if mention is ask]
            items = resolved([*busy, *named], None, self._context)
            self._questions_asked += self._clashes(items)
            items = [item for item in items if item.role == "wanted"]
            when = tuple(self._mention(group).act for group in grouped(items))
            self.yielded.append(ask)
            self._questions_asked.append(
                ask._replace(act=ask.act.model_copy(update={"when": when}))
            )

    def _mention(self, group: list[Item]) -> Mention:
        start = min(item.value.start for item in group)
        end = max(item.value.end for item in group)
        return Mention(as_wish(group, self._text.quote(start, end)), start, end)


def _moves(mention: Mention) -> bool:
    return isinstance(mention.act, acts.Want) and mention.act.task == "move"


def _decided(choices: list[tuple[int, Mention]]) -> list[Mention]:
    """ "The second or the third would do, but let's take the third": the one that is said again."""
    mentions = [mention for _, mention in choices]
    last = [m for number, m in choices if number == choices[-1][0]]
    said = [_chosen(m) for m in mentions[: -len(last)]]
    if len(last) == 1 and _chosen(last[0]) in said and isinstance(last[0].act, acts.Choose):
        return last
    return mentions


def _chosen(mention: Mention) -> tuple[object, ...]:
    act = mention.act
    return (act.number, act.which) if isinstance(act, acts.Choose) else ()


def _is_when_reached(item: Item, found: list[Mention], text: Text) -> bool:
    """ "You can reach me on 617 555 0178 after lunch": the hour of a call."""
    at = item.value.start
    return (
        item.value.subject == "time"
        and any(
            isinstance(m.act, acts.Tell)
            and m.act.detail == "phone"
            and not text.folded.startswith(m.act.words.casefold(), m.start)  # announced
            and m.end <= at
            and not text.folded[m.end : at].strip(" ")
            for m in found
        )
    )


def _hour_of(last: Value) -> time | None:
    """The one named last, or up to which somebody works, if no day was named since."""
    if last.span and last.span.is_turned:
        return last.span.start
    return plausible(last.point) if last.point else None


def _is_of_limit(mention: Mention, values: list[Value]) -> bool:
    """ "Del 10 para adelante" moves nothing: it says from when on."""
    limits = [value for value in values if value.span or (value.days and value.days.limit)]
    places = [place for value in limits for place in value.spans]
    wants = isinstance(mention.act, acts.Want)
    return wants and any(s <= mention.start and mention.end <= e for s, e in places)


def _of_what_stands(item: Item, clause: Clause, beside: list[Mention]) -> Item:
    """ "Move my Tuesday appointment", "cancel the one on the 16th": no wish for that day."""
    if item.role not in ("wanted", None):
        return item
    errands = [m for m in beside if isinstance(m.act, acts.Want) and m.start < item.value.start]
    for errand in errands:
        assert isinstance(errand.act, acts.Want)
        if errand.act.task == "cancel" or (
            errand.act.task == "move" and _qualifies(item.value, clause, errand)
        ):
            return item._replace(role="replaced", doubtful=False)
    return item


def _qualifies(value: Value, clause: Clause, errand: Mention) -> bool:
    """Whether it says which appointment: within the words of the errand, or "of" it."""
    inside = value.end < errand.end
    first = next(token for token in clause.tokens if token.start >= value.start)
    return inside or symbol_of(first.text) in _OF


def _is_vague(act: acts.Act) -> bool:
    """A question about nothing in particular, that the business has no answer to."""
    return isinstance(act, acts.Ask) and act.topic in _VAGUE and not act.fact


def _beside_choices(clause: Clause, picked: list[Picked]) -> Clause:
    """ "The latest you've got on Thursday": the words of a choice state nothing."""
    chosen = [pick for pick in picked if isinstance(pick.what, acts.Choose)]
    idle = [
        Found("idle", at, at + 1)
        for at, token in enumerate(clause.tokens)
        if any(pick.start <= token.start < pick.end for pick in chosen)
    ]
    return clause._replace(cues=[*clause.cues, *idle])


def _without_another(clause: Clause, beside: list[Mention]) -> Clause:
    """ "Another appointment" that is wanted keeps nobody busy."""
    more = [m for m in beside if isinstance(m.act, acts.Want) and m.act.task == "book"]
    cues = [
        cue
        for cue in clause.cues
        if cue.kind != "busy"
        or not any(m.start < clause.place(cue)[1] and clause.place(cue)[0] < m.end for m in more)
    ]
    return clause._replace(cues=cues)


def _is_missed(item: Item, beside: list[Mention]) -> bool:
    """ "I'm not coming Thursday": the day of the one that is to be cancelled."""
    return any(
        isinstance(m.act, acts.Want)
        and m.act.task == "cancel"
        and m.start < item.value.start
        and item.value.end <= m.end
        for m in beside
    )


def _asks_of_own(ask: Mention, item: Item) -> bool:
    """ "Do I still have the one at 11?" is not busy then."""
    own = isinstance(ask.act, acts.Ask) and ask.act.topic == "own_appointment"
    return own and item.role == "busy"


def _named_days(item: Item) -> tuple[date, ...]:
    days = item.value.days
    return days.candidates or ((days.day,) if days.day else ()) if days else ()


def _may_name(clause: Clause) -> bool:
    return any(t.kind not in ("word", "mark") or t.text in NAMING for t in clause.tokens)


def _meets(pick: Picked, mentions: list[Mention]) -> bool:
    """ "Hold on a second", "the two of us": no place of the list."""
    return any(m.start < pick.end and pick.start < m.end for m in mentions)


def _lies_in(value: Value, places: list[Place]) -> bool:
    """Whether it is a part of something longer: "the two of us"."""
    return any(
        start <= value.start and value.end <= end and end - start > value.end - value.start
        for start, end in places
    )


def _refused(choice: acts.Choose, context: acts.Context) -> acts.Wish | None:
    """ "Any but the first": what stands there on the list is refused."""
    shown: tuple[Any, ...] = context.offers.times if context.asked != "day" else context.offers.days
    place = choice.number - 1 if choice.number else {"first": 0, "last": -1}.get(choice.which or "")
    if place is None or not shown or place >= len(shown):
        return None
    field = "day" if isinstance(shown[place], date) else "time"
    return acts.Wish(role="refused", **{field: shown[place]})
