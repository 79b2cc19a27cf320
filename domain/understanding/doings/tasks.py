"""What is wanted, stopped or kept, and what else is asked of the receptionist."""

from typing import get_args

from domain import acts
from domain.understanding.doings.cues import Cues, held_by, meets, words_of_all
from domain.understanding.doings.phrase_book import Hit
from domain.understanding.doings.replies import speaks_of_it
from domain.understanding.mentions import Mention

_TASKS: tuple[acts.Task, ...] = get_args(acts.Task)
_CHANGES = ("cancel", "move")  # what is done to something that stands
_NEAR = 3  # words
_OTHERS = {
    "other": acts.Other(),
    "other:days": acts.Other(of="days"),
    "other:times": acts.Other(of="times"),
    "other:later": acts.Other(which="later"),
    "other:earlier": acts.Other(which="earlier"),
}


def find_tasks(cues: Cues, context: acts.Context) -> list[Mention]:
    wanted, ended = _split(cues, context, _wanted(cues) or _absent(cues, context))
    kept = _kept(cues, context, wanted)
    return [
        *kept,
        *_stopped(cues, context, wanted, kept),
        *(cues.mention(acts.Stop(), hit) for hit in ended),
        *_changes(cues, context, wanted),
        *_asides(cues, context),
    ]


def _changes(
    cues: Cues, context: acts.Context, wanted: list[tuple[acts.Task, Hit]]
) -> list[Mention]:
    """With the "I can't make it" that is only why: it is no second one."""
    mentions = [cues.mention(acts.Want(task=task), hit) for task, hit in wanted]
    changes = [each for each, (task, _) in zip(mentions, wanted, strict=True) if task in _CHANGES]
    whys = _absences(cues, context) if changes else []
    return mentions + [Mention(changes[0].act, *cues.span(hit.start, hit.end)) for hit in whys]


def _split(
    cues: Cues, context: acts.Context, wanted: list[tuple[acts.Task, Hit]]
) -> tuple[list[tuple[acts.Task, Hit]], list[Hit]]:
    """Who says "cancel that" while a booking goes on, and has none yet, ends the booking."""
    proposed = context.proposal.task if context.proposal else None
    booking = proposed == "book" or (proposed is None and context.asked in ("day", "time"))
    booking = booking or bool(cues.of("stop:book"))
    if not booking or context.appointments:
        return wanted, []
    named = [] if cues.of("stop:book") else cues.of("names_visit")
    ended = [hit for task, hit in wanted if task == "cancel" and not meets(hit, named)]
    return [(task, hit) for task, hit in wanted if hit not in ended], ended


def _wanted(cues: Cues) -> list[tuple[acts.Task, Hit]]:
    """What was taken back since is not wanted: "cancel it. no wait, can you move it"."""
    denied = cues.of("keep", "not_yet", "stop:book")
    had = cues.of("nothing")  # "I have an appointment": it is there already
    wanted = [
        (task, hit)
        for task in _TASKS
        for hit in cues.of(f"want:{task}")
        if not held_by(hit, denied) and not (task == "book" and held_by(hit, had))
        if not (task in _CHANGES and _is_denied(cues, hit))
    ]
    kept = [hit.start for hit in _really_kept(cues) if not _names_one(cues, hit)]
    turns = [hit.start for hit in cues.of("retract")] + kept
    changes = [(task, hit) for task, hit in wanted if task in _CHANGES]
    last = max((hit.start for _, hit in changes), default=-1)
    return [
        (task, hit)
        for task, hit in wanted
        if task not in _CHANGES
        or not any(hit.start < turn and (turn <= last or turn in kept) for turn in turns)
    ]


def _absent(cues: Cues, context: acts.Context) -> list[tuple[acts.Task, Hit]]:
    """Who will not come, and asks for nothing else; while days are asked for it is a refusal."""
    if context.asked in ("day", "time") or context.proposal or _really_kept(cues):
        return []
    hits = _absences(cues, context)
    return [("move" if _names_another(cues, hit) else "cancel", hit) for hit in hits[:1]]


def _absences(cues: Cues, context: acts.Context) -> list[Hit]:
    """Not those of a question: "if I don't give it I can't come?"."""
    hits = cues.of("absent", "absent:then") if context.appointments else cues.of("absent")
    return [hit for hit in hits if not held_by(hit, cues.of("ask:why"))]


def _names_another(cues: Cues, hit: Hit) -> bool:
    """ "I can't on Thursday, better Friday"."""
    turns = [each.end for each in cues.of("contrast") if each.start >= hit.end]
    named = bool(turns) and any(day.start >= min(turns) for day in cues.of("day_word"))
    return named or any(each.start >= hit.end for each in cues.of("other:days", "other:times"))


def _is_denied(cues: Cues, hit: Hit) -> bool:
    """A "no" right before it, in whatever form the phrases do not know; or one that ends the
    clause behind it: "cancel no!!"."""
    after = [symbol.word for symbol in cues.symbols[hit.end : hit.end + 2]]
    if after[:1] and after[0] in words_of_all("DENIALS") and after[1:] in ([], ["."], [","]):
        return True
    near = max(hit.start - _NEAR, cues.clause_start(hit.start, ".?¿,:"))
    unable = cues.of("cannot")  # "I can't come cancel it" does want it cancelled
    return any(
        cues.symbols[place].word in words_of_all("DENIALS")
        and not meets(Hit("", place, place + 1), unable)
        for place in range(near, hit.start)
    )


def _really_kept(cues: Cues) -> list[Hit]:
    return [hit for hit in cues.of("keep") if not held_by(hit, cues.of("not_yet"))]


def _names_one(cues: Cues, hit: Hit) -> bool:
    """ "Cancel this, keep the 11 o'clock": two appointments."""
    return any(symbol.figure for symbol in cues.symbols[hit.start : hit.end])


def _kept(cues: Cues, context: acts.Context, wanted: list[tuple[acts.Task, Hit]]) -> list[Mention]:
    hits = _really_kept(cues) + ([] if speaks_of_it(context.proposal) else cues.of("as_it_is"))
    if _changing(context):
        hits += cues.of("dont_do", "leave", "stop:book")
        hits += [hit for hit in cues.of("stands") if not _is_asked(cues, hit)]
    elif _only_stands(context):
        hits += cues.of("leave")
    later = max((hit.start for task, hit in wanted if task == "cancel"), default=-1)
    hits = [hit for hit in hits if hit.start > later or hit.cue in ("keep", "stands")]
    return [cues.mention(acts.Keep(), _with_no(cues, hit)) for hit in sorted(hits)]


def _with_no(cues: Cues, hit: Hit) -> Hit:
    """ "No no leave it": the refusal is of the same breath."""
    before = [each.start for each in cues.of("no") if each.end == hit.start]
    return hit._replace(start=min(before, default=hit.start))


def _is_asked(cues: Cues, hit: Hit) -> bool:
    """ "Does it still stand?"."""
    end = cues.clause_end(hit.end)
    return end < len(cues.symbols) and cues.symbols[end].word == "?"


def _stopped(
    cues: Cues,
    context: acts.Context,
    wanted: list[tuple[acts.Task, Hit]],
    kept: list[Mention],
) -> list[Mention]:
    """Not where the same breath says what is wanted instead."""
    if any(task in ("book", *_CHANGES) for task, _ in wanted) or kept:
        return []
    hits = [hit for hit in cues.of("stop") if not _goes_on(cues, hit)]
    if not _changing(context) and not _only_stands(context):
        hits += cues.of("leave")
    mentions = [cues.mention(acts.Stop(), hit) for hit in hits]
    booking = [
        cues.mention(acts.Stop(task="book"), hit)
        for hit in cues.of("stop:book")
        if not held_by(hit, cues.of("not_yet"))
    ]
    return [*booking, *mentions]


def _goes_on(cues: Cues, hit: Hit) -> bool:
    """ "Scratch that, 1:45": another hour, not an end."""
    return any(symbol.figure for symbol in cues.symbols[hit.end :])


def _changing(context: acts.Context) -> bool:
    return context.proposal is not None and context.proposal.task in _CHANGES


def _only_stands(context: acts.Context) -> bool:
    return bool(context.appointments) and context.asked is None and context.proposal is None


def _is_under_way(context: acts.Context) -> bool:
    return bool(context.asked or context.proposal or context.appointments)


def _asides(cues: Cues, context: acts.Context) -> list[Mention]:
    taken = [*cues.beginning("want:"), *cues.beginning("stop"), *cues.of("keep")]
    others = [
        cues.mention(act, hit)
        for cue, act in _OTHERS.items()
        for hit in cues.of(cue)
        if not meets(hit, taken)
    ]
    called = cues.of("repeat:called") if _is_under_way(context) else []
    repeats = [cues.mention(acts.Repeat(), hit) for hit in [*cues.of("repeat"), *called]]
    pauses = [cues.mention(acts.Pause(), hit) for hit in cues.of("pause")]
    return [*others, *repeats, *pauses]
