"""The contacts of a text, each with its words, whose it is and what it replaces."""

from bisect import bisect_left
from dataclasses import replace
from itertools import groupby

from domain.acts import Context, DetailName, Tell
from domain.understanding.contacts.candidates import Candidate, blanked
from domain.understanding.contacts.codes import find_codes
from domain.understanding.contacts.corrections import Chosen, Corrections
from domain.understanding.contacts.cues import cues
from domain.understanding.contacts.emails import find_emails
from domain.understanding.contacts.names import find_names
from domain.understanding.contacts.owners import Owners, Who
from domain.understanding.contacts.phones import find_phones
from domain.understanding.contacts.refusals import find_refusals
from domain.understanding.mentions import Mention
from domain.understanding.words import Text

_DETAILS: tuple[DetailName, ...] = ("email", "code", "phone", "name")
_MOST_WORDS = 1200  # and marks: a page; what is longer is no message


def find_contacts(text: Text, context: Context) -> list[Mention]:
    """Addresses first, then codes, numbers and names: what is taken is none of the later ones."""
    if len(text.tokens) > _MOST_WORDS:
        text = Text(text.original[: text.tokens[_MOST_WORDS].start])
    emails = find_emails(text)
    left = blanked(text.folded, _spans(emails))
    codes = find_codes(text, left, context.asked == "code")
    left = blanked(left, _spans(codes))
    phones = find_phones(left, context)
    numbers = _announced(text, [*emails, *codes, *phones])
    names = find_names(text, context, [(one.begin, one.ending) for one in numbers])
    found = [*numbers, *names]
    told = _told(text, found, Owners(text, found, context))
    refused = find_refusals(text, context, frozenset(one.detail for one in found))
    return sorted([*told, *refused], key=lambda mention: (mention.start, mention.end))


def _spans(found: list[Candidate]) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in found]


def _told(text: Text, found: list[Candidate], owners: Owners) -> list[Mention]:
    corrections = Corrections(text)
    sorted_by_owner = sorted(found, key=lambda one: (_of(one, owners), one.start))
    return [
        mention
        for (_, who), group in groupby(sorted_by_owner, key=lambda one: _of(one, owners))
        for chosen in corrections.choose(list(group))
        for mention in _mentions(text, chosen, who)
    ]


def _of(one: Candidate, owners: Owners) -> tuple[int, Who]:
    return _DETAILS.index(one.detail), owners.who(one)


def _mentions(text: Text, chosen: Chosen, who: Who) -> list[Mention]:
    """One for what is told, and the same for what it takes the place of."""
    one, places = chosen
    act = Tell(
        detail=one.detail,
        value=one.value,
        who=who,
        replaces=one.replaces,
        part=one.part,
        certain=one.certain,
        words=text.quote(one.start, one.end),
    )
    return [Mention(act, *place) for place in dict.fromkeys([(one.begin, one.ending), *places])]


def _announced(text: Text, found: list[Candidate]) -> list[Candidate]:
    """With the words in front of them that say what they are, and those that follow."""
    said = [token.text for token in text.tokens]
    before = {cue.last: cue for cue in cues("contacts", "ANNOUNCED").found(said)}
    after = {cue.first: cue for cue in cues("contacts", "FOLLOWED").found(said)}
    starts = [token.start for token in text.tokens]
    reached: list[Candidate] = []
    for one in found:
        first, last = bisect_left(starts, one.start), bisect_left(starts, one.end)
        while first and said[first - 1] in (":", "-", "(", '"', ","):
            first -= 1
        cue, following = before.get(first), after.get(last)
        reached.append(
            replace(
                one,
                cue=starts[cue.first] if cue and cue.kind == one.detail else one.cue,
                tail=text.tokens[following.last - 1].end
                if following and following.kind == one.detail
                else -1,
            )
        )
    return reached
