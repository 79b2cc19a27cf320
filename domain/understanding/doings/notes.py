"""Something for the office to know, or to be passed on: the words of it."""

from domain import acts
from domain.understanding.doings.cues import Cues, meets, words_of_all
from domain.understanding.doings.phrase_book import Hit
from domain.understanding.mentions import Mention


def find_notes(
    cues: Cues, context: acts.Context, others: list[Mention], contacts: list[Mention]
) -> list[Mention]:
    if context.asked == "message" and cues.symbols:
        return _dictated(cues, others)
    against = cues.of("not_note", "ask:own_appointment", "ask:receipt")
    leads = cues.of("note_lead", "note_whole") + _asked_of_them(cues)
    leads += filter(None, (_led(cues, hit) for hit in _leads(cues)))
    told = {each.start for each in contacts}
    leads = [hit for hit in _apart(leads) if not meets(hit, [*against, *cues.beginning("ask:")])]
    passed = [_passed_on(cues, hit, told) for hit in leads if not _is_only_told(cues, hit, told)]
    notes = _outermost(passed)
    taken = [hit for hit, _ in notes]
    against += [*cues.beginning("ask:"), *taken]
    hits = [
        hit for hit in cues.of("note") if not meets(hit, against) and not _is_supposed(cues, hit)
    ]
    return [mention for _, mention in notes] + [_told(cues, hit) for hit in hits]


def _outermost(notes: list[tuple[Hit, Mention]]) -> list[tuple[Hit, Mention]]:
    """ "Take a message: ask them who comes": one message, the whole of it."""
    kept: list[tuple[Hit, Mention]] = []
    for note in notes:
        if not any(other.start <= note[1].start and note[1].end <= other.end for _, other in kept):
            kept.append(note)
    return kept


def _asked_of_them(cues: Cues) -> list[Hit]:
    """ "Ask them who comes", "a question for the office: can I pay by card?"."""
    asked = {hit.start for hit in cues.of("asks")}
    return [hit for hit in cues.of("ask_lead") if hit.end + _dictates(cues, hit) in asked]


def _leads(cues: Cues) -> list[Hit]:
    """ "Take a message": the message itself may follow."""
    return cues.of("message_lead", "want:message")


def _led(cues: Cues, hit: Hit) -> Hit | None:
    """With the words that part it from the message; None where none follows."""
    if _dictates(cues, hit):
        return hit if hit.end + 1 < len(cues.symbols) else None
    following = cues.of("message_that")
    return next((hit._replace(end=each.end) for each in following if each.start == hit.end), None)


def _apart(leads: list[Hit]) -> list[Hit]:
    """The first and longest of those that share words."""
    kept: list[Hit] = []
    for hit in sorted(leads, key=lambda hit: (hit.start, -hit.end)):
        if not meets(hit, kept[-1:]):
            kept.append(hit)
    return kept


def _dictated(cues: Cues, others: list[Mention]) -> list[Mention]:
    """All of it, unless it plainly says something else."""
    start, end = cues.span(0, len(cues.symbols))
    opens = {cues.symbols[n].start for n in cues.clause_openings()}
    if any(_is_answer(mention.act) and mention.start in opens for mention in others):
        return []
    return [Mention(acts.Note(words=cues.text.original.strip()), start, end)]


def _is_answer(act: acts.Act) -> bool:
    match act:
        case acts.Decline() | acts.Stop() | acts.Agree() | acts.Pause() | acts.Danger():
            return True
        case acts.Want(task=task):
            return task != "message" and task != "person"
    return False


def _passed_on(cues: Cues, hit: Hit, told: set[int]) -> tuple[Hit, Mention]:
    """The message behind "tell them that"; the whole sentence where nothing is behind it."""
    if hit.cue == "note_whole":
        return _whole(cues, hit)
    end = _message_end(cues, hit, told) if _dictates(cues, hit) else cues.clause_end(hit.end)
    start, stop = cues.span(hit.start, end)
    behind = hit.end + _dictates(cues, hit)
    first = behind if behind < end else cues.clause_start(hit.start)
    words = cues.words(first, end)
    return hit._replace(end=end), Mention(acts.Note(words=words), start, stop)


def _whole(cues: Cues, hit: Hit) -> tuple[Hit, Mention]:
    first, last = cues.clause_start(hit.start), len(cues.symbols)
    note = acts.Note(words=cues.words(first, last))
    return hit._replace(start=first, end=last), Mention(note, *cues.span(first, last))


def _is_only_told(cues: Cues, hit: Hit, told: set[int]) -> bool:
    """ "Take a message. It's Tom Baker": who it is of, and not yet the message."""
    behind = hit.end + _dictates(cues, hit)
    parted = cues.symbols[hit.end - 1].word in (".", ",")
    return parted and behind < len(cues.symbols) and cues.symbols[behind].start in told


def _message_end(cues: Cues, hit: Hit, told: set[int]) -> int:
    """All that follows, up to a sentence that begins with who somebody is (`told`)."""
    symbols = cues.symbols
    for at in range(hit.end + 1, len(symbols)):
        if symbols[at - 1].word == "." and symbols[at].start in told:
            return at - 1
    return len(symbols)


def within(act: acts.Act) -> bool:
    """Whether it is of no one's concern here where it stands in what is passed on."""
    match act:
        case acts.Want(task=task):
            return task in ("book", "person", "look_up")
        case acts.Ask() | acts.ForOther() | acts.ThirdParty() | acts.Reason() | acts.People():
            return True
    return isinstance(act, acts.Stop | acts.Keep | acts.Other)


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
