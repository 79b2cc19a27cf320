"""What people do with their words: want, stop, keep, agree, ask, warn, thank."""

from domain import acts
from domain.understanding.doings.courtesies import find_courtesies
from domain.understanding.doings.cues import Cues
from domain.understanding.doings.dangers import find_dangers, find_denials, find_hurries
from domain.understanding.doings.notes import find_notes, within
from domain.understanding.doings.parties import find_parties
from domain.understanding.doings.questions import find_questions
from domain.understanding.doings.replies import find_replies
from domain.understanding.doings.tasks import find_tasks
from domain.understanding.mentions import Mention
from domain.understanding.words import Text

_READ_WHOLLY = 600  # characters: of a longer text only what is dangerous is read


def find_doings(
    text: Text, context: acts.Context, contacts: list[Mention] | None = None
) -> list[Mention]:
    """`contacts`: what is told beside, which is no part of a message."""
    cues = Cues(text)
    if len(text.original) > _READ_WHOLLY or not cues.symbols:
        return find_dangers(cues, context) if cues.symbols else []
    dangers = find_dangers(cues, context)
    replies = find_replies(cues, context)
    if not dangers and not any(each.act.act == "agree" for each in replies):
        replies += find_denials(cues, context)
    found = [
        *dangers,
        *find_hurries(cues),
        *replies,
        *_beside(find_tasks(cues, context), replies, cues, context),
        *_unanswered(find_questions(cues, context), replies),
        *find_parties(cues, context),
        *find_courtesies(cues),
    ]
    found = _unasked(_outside_names(found, contacts or []))
    notes = find_notes(cues, context, found, contacts or [])
    return [*_besides_notes(found, notes), *notes]


def _outside_names(found: list[Mention], contacts: list[Mention]) -> list[Mention]:
    """ "María del Socorro" cries for no help."""
    told = [m for m in contacts if isinstance(m.act, acts.Tell) and m.act.detail == "name"]
    names = [(m.end - len(m.act.words), m.end) for m in told]
    return [m for m in found if not any(s <= m.start and m.end <= e for s, e in names)]


def _unasked(found: list[Mention]) -> list[Mention]:
    """ "Do I have to tell you before I cancel?": what may only be asked about, and is."""
    asked = [each for each in found if isinstance(each.act, acts.Ask)]
    return [
        each
        for each in found
        if each.within is None
        or not any(a.start <= each.start and each.end <= a.end for a in asked)
    ]


def _unanswered(questions: list[Mention], replies: list[Mention]) -> list[Mention]:
    """ "Why not" agrees: it asks nothing."""
    return [
        ask
        for ask in questions
        if not any(each.start <= ask.start and ask.end <= each.end for each in replies)
    ]


def _besides_notes(found: list[Mention], notes: list[Mention]) -> list[Mention]:
    """What a message says is for those who get it: it asks and wants nothing here."""
    places = [_words(note) for note in notes]
    return [
        each
        for each in found
        if not (within(each.act) and any(s <= each.start and each.end <= e for s, e in places))
    ]


def _words(note: Mention) -> tuple[int, int]:
    """Where the message itself stands: it is the end of what was said of it."""
    return note.end - len(note.act.words), note.end


def _beside(
    tasks: list[Mention], replies: list[Mention], cues: Cues, context: acts.Context
) -> list[Mention]:
    """ "Yes, cancel it" agrees to the cancellation: it is not a second one; and "shall we go on?"
    to what was asked."""
    agreed = [each for each in replies if each.act.act == "agree"]
    return [
        task
        for task in tasks
        if task.act.act not in ("want", "repeat")
        or not any(
            each.start <= task.start
            and (task.end <= each.end or _repeats(task, each, cues, context))
            for each in agreed
        )
    ]


def _repeats(task: Mention, yes: Mention, cues: Cues, context: acts.Context) -> bool:
    """ "Yes, delete it with pleasure": right behind the yes, what was proposed."""
    proposed = context.proposal.task if context.proposal else None
    same = isinstance(task.act, acts.Want) and task.act.task == proposed
    between = cues.text.original[yes.end : task.start]
    return same and yes.end <= task.start and not any(c.isalnum() for c in between)
