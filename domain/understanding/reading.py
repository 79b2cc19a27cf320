"""One text, read whole: what the finders found, merged; what of it is sure; what is left over."""

import unicodedata
from itertools import takewhile

from domain import acts
from domain.understanding.agreeing import with_yes_apart
from domain.understanding.asides import find_asides
from domain.understanding.contacts import find_contacts
from domain.understanding.coverage import Place, uncovered
from domain.understanding.doings import find_doings
from domain.understanding.doings.cues import words_of_all
from domain.understanding.doings.replies import stands
from domain.understanding.language import detect, spoken_in
from domain.understanding.mentions import Mention
from domain.understanding.spelling import mended
from domain.understanding.visits import find_visits
from domain.understanding.whose import with_whose
from domain.understanding.wishes import find_wishes
from domain.understanding.words import Text, Token

_OF_NOTHING = ("other", "services", "process", "own_appointment")
LONGEST_READ = 600  # characters: what is longer is a letter, of which a part is taken at most


def read(text: str, context: acts.Context) -> acts.Reading:
    """What the words say, by rules alone. Never raises, whatever the text."""
    said = Text(unicodedata.normalize("NFC", text))
    contacts = find_contacts(said, context)
    contacts, doings = with_whose(said, contacts, find_doings(said, context, contacts), context)
    if len(said.original) > LONGEST_READ:
        return _of_a_letter(said, contacts, doings)
    told = [_itself(mention, said) for mention in contacts]
    language = detect(_besides(said, told), said.original, context.language)
    grammar = language or context.language or spoken_in(context.country)
    tokens = mended(_besides(said, [*contacts, *_apart(doings)]), said.original, grammar)
    visits = find_visits(said, contacts, doings, context, grammar)
    tokens = _outside(tokens, visits.places)
    wishes = find_wishes(said, tokens, [*contacts, *doings], context, grammar)
    standing = [mention for mention in doings if mention not in wishes.yielded]
    mentions = [
        *contacts,
        *standing,
        *(each for each in wishes.mentions if not _is_of_own(each, doings)),
        *visits.mentions,
        *_visit_of(contacts, standing),
    ]
    places = [*wishes.places, *_opening(said, context)]
    left = uncovered(tokens, [*places, *_spans(mentions, said)])
    if unmeant := [mention for mention in mentions if _is_left_in(mention, left)]:
        mentions = [mention for mention in mentions if mention not in unmeant]
        left = uncovered(tokens, [*places, *_spans(mentions, said)])
    if left:
        left = uncovered(left, find_asides(said, mentions, context))
    if left and not wishes.doubtful:
        mentions = with_yes_apart(mentions, said.tokens, left)
    found = _in_order(mentions)
    return acts.Reading(
        acts=found,
        words=said.original.strip(),
        settled=bool(found) and not left and not wishes.doubtful,
        uncovered=tuple(said.original[token.start : token.end] for token in left),
        language=language,
    )


def _spans(mentions: list[Mention], said: Text) -> list[Place]:
    return [(m.start, m.end) for m in mentions if not _vague(m, said)]


def _is_left_in(mention: Mention, left: list[Token]) -> bool:
    """Whether more is said in its clause than anybody understood."""
    if mention.within is None:
        return False
    start, end = mention.within
    return any(start <= token.start < end for token in left)


def _is_of_own(mention: Mention, others: list[Mention]) -> bool:
    """ "I have just one on Monday 9, right?": the business knows what it is, if they do not."""
    if not isinstance(mention.act, acts.Clash):
        return False
    own = [m for m in others if isinstance(m.act, acts.Ask) and m.act.topic == "own_appointment"]
    return any(m.start <= mention.start and mention.end <= m.end for m in own)


def _visit_of(contacts: list[Mention], doings: list[Mention]) -> list[Mention]:
    """Whoever names the visitor comes for somebody else, in whatever words."""
    visitors = [m for m in contacts if isinstance(m.act, acts.Tell) and m.act.who == "visitor"]
    named = [m for m in visitors if isinstance(m.act, acts.Tell) and m.act.detail == "name"]
    if not named or any(isinstance(m.act, acts.ForOther | acts.ThirdParty) for m in doings):
        return []
    first = named[0]
    return [first._replace(act=acts.ForOther(words=first.act.words))]


def _opening(said: Text, context: acts.Context) -> list[Place]:
    """A yes that opens the text, where there is nothing that it could agree to."""
    if stands(context):
        return []
    words = takewhile(lambda token: token.text in words_of_all("OPENING"), said.tokens)
    return [(token.start, token.end) for token in words]


def _of_a_letter(said: Text, contacts: list[Mention], doings: list[Mention]) -> acts.Reading:
    dangers = [mention for mention in doings if isinstance(mention.act, acts.Danger)]
    found = _in_order([*contacts, *dangers])
    return acts.Reading(acts=found, words=said.original.strip(), settled=False)


def _vague(mention: Mention, text: Text) -> bool:
    """A question about nothing in particular accounts for its words only if it is asked as one."""
    act = mention.act
    if not isinstance(act, acts.Ask) or act.topic not in _OF_NOTHING or act.fact:
        return False
    return "?" not in text.folded[mention.end - 1 : mention.end + 3]


def _itself(mention: Mention, text: Text) -> Mention:
    """Without the words that name what it is: they tell the language, an address does not."""
    start = text.original.find(mention.act.words, mention.start)
    return (
        mention._replace(start=start, end=start + len(mention.act.words)) if start >= 0 else mention
    )


def _apart(doings: list[Mention]) -> list[Mention]:
    """What a message says is for those who get it; "morning all" is no time, and "no hurry"
    refuses none."""
    return [m for m in doings if isinstance(m.act, acts.Note) or _is_small_talk(m.act)]


def _is_small_talk(act: acts.Act) -> bool:
    """In more than one word: a mere "morning" may be an answer."""
    talks = isinstance(act, acts.Social) and act.kind in ("greeting", "small_talk")
    return talks and " " in act.words


def _besides(said: Text, mentions: list[Mention]) -> list[Token]:
    return _outside(said.tokens, [(mention.start, mention.end) for mention in mentions])


def _outside(tokens: list[Token], places: list[Place]) -> list[Token]:
    return [
        token for token in tokens if not any(start <= token.start < end for start, end in places)
    ]


def _in_order(mentions: list[Mention]) -> tuple[acts.Act, ...]:
    acts_said = (mention.act for mention in sorted(mentions, key=lambda m: (m.start, m.end)))
    return tuple(dict.fromkeys(acts_said))  # one may account for several places
