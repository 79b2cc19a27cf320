"""Something for the office to know, or to be passed on: the words of it."""

from domain import acts
from domain.understanding.doings.cues import Cues, meets, words_of_all
from domain.understanding.doings.phrase_book import Hit
from domain.understanding.mentions import Mention


def find_notes(cues: Cues, context: acts.Context, others: list[Mention]) -> list[Mention]:
    if context.asked == "message" and cues.symbols:
        return _dictated(cues, others)
    against = cues.of("not_note")
    notes = [_passed_on(cues, hit) for hit in cues.of("note_lead") if not meets(hit, against)]
    taken = [hit for hit, _ in notes]
    against += [*cues.beginning("ask:"), *taken]
    told = [
        hit for hit in cues.of("note") if not meets(hit, against) and not _is_supposed(cues, hit)
    ]
    return [mention for _, mention in notes] + [_told(cues, hit) for hit in told]


def _dictated(cues: Cues, others: list[Mention]) -> list[Mention]:
    """All of it, unless it plainly says something else."""
    if any(_is_answer(mention.act) for mention in others):
        return []
    start, end = cues.span(0, len(cues.symbols))
    return [Mention(acts.Note(words=cues.text.original.strip()), start, end)]


def _is_answer(act: acts.Act) -> bool:
    match act:
        case acts.Decline() | acts.Stop() | acts.Agree() | acts.Pause() | acts.Danger():
            return True
        case acts.Want(task=task):
            return task != "message" and task != "person"
    return False


def _passed_on(cues: Cues, hit: Hit) -> tuple[Hit, Mention]:
    """The message behind "tell them that"; the whole sentence where nothing is behind it."""
    end = len(cues.symbols) if _dictates(cues, hit) else cues.clause_end(hit.end)
    start, stop = cues.span(hit.start, end)
    behind = hit.end + _dictates(cues, hit)
    first = behind if behind < end else cues.clause_start(hit.start)
    words = cues.words(first, end)
    return hit._replace(end=end), Mention(acts.Note(words=words), start, stop)


def _dictates(cues: Cues, hit: Hit) -> bool:
    """ "Tell the office: ..."."""
    return hit.end < len(cues.symbols) and cues.symbols[hit.end].word == ":"


def _is_supposed(cues: Cues, hit: Hit) -> bool:
    """ "What if I am late?", "he will be angry if I am late"."""
    words = {symbol.word for symbol in cues.symbols[cues.clause_start(hit.start) : hit.start]}
    return not words_of_all("CONDITIONS").isdisjoint(words)


def _told(cues: Cues, hit: Hit) -> Mention:
    first, last = cues.clause_start(hit.start, ".?¿,"), cues.clause_end(hit.end, ".?,")
    start, end = cues.span(first, last)
    return Mention(acts.Note(words=cues.text.quote(start, end)), start, end)
