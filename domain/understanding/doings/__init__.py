"""What people do with their words: want, stop, keep, agree, ask, warn, thank."""

from domain import acts
from domain.understanding.doings.courtesies import find_courtesies
from domain.understanding.doings.cues import Cues
from domain.understanding.doings.dangers import find_dangers, find_hurries
from domain.understanding.doings.notes import find_notes
from domain.understanding.doings.parties import find_parties
from domain.understanding.doings.questions import find_questions
from domain.understanding.doings.replies import find_replies
from domain.understanding.doings.tasks import find_tasks
from domain.understanding.mentions import Mention
from domain.understanding.words import Text

_READ_WHOLLY = 600  # characters: of a longer text only what is dangerous is read


def find_doings(text: Text, context: acts.Context) -> list[Mention]:
    cues = Cues(text)
    if len(text.original) > _READ_WHOLLY or not cues.symbols:
        return find_dangers(cues) if cues.symbols else []
    replies = find_replies(cues, context)
    found = [
        *find_dangers(cues),
        *find_hurries(cues),
        *replies,
        *_beside(find_tasks(cues, context), replies),
        *find_questions(cues, context),
        *find_parties(cues),
        *find_courtesies(cues),
    ]
    return [*found, *find_notes(cues, context, found)]


def _beside(tasks: list[Mention], replies: list[Mention]) -> list[Mention]:
    """ "Yes, cancel it" agrees to the cancellation: it is not a second one."""
    agreed = [each for each in replies if each.act.act == "agree"]
    return [
        task
        for task in tasks
        if task.act.act != "want"
        or not any(each.start <= task.start and task.end <= each.end for each in agreed)
    ]
