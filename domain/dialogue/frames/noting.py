"""Passes a message or a question on to the business, with what is known and a way to reply."""

from contracts.commands import SendNote
from domain.acts import Reading
from domain.agenda import Booking, Moving, Noting
from domain.agreement import Proposal
from domain.dialogue.frames.choosing_time import read_back_anew
from domain.dialogue.said import agrees, declines, is_certain
from domain.dialogue.says import OfWords, What
from domain.dialogue.slot import Slot
from domain.dialogue.step import Scene, Step, top_as

_LONGEST = 8000
KEPT = 10  # texts that were passed on or are not to be


def _is_offered(step: Step, scene: Scene) -> bool:
    frame = top_as(step, Noting)
    return not frame.asked_for and not frame.message


def _offer(step: Step, scene: Scene) -> Step:
    return step.ask("take_message", What.TAKE_MESSAGE)


def _answer_offer(step: Step, reading: Reading, scene: Scene) -> Step | None:
    if agrees(reading):
        # With something to pass on already it is an effect, so it takes a plain yes.
        return step.with_top(asked_for=is_certain(reading) or not top_as(step, Noting).message)
    return dropped(step) if declines(reading) else None


def dropped(step: Step) -> Step:
    """What lies below stays, and is not asked for again at once."""
    return refused(step).say(What.NOTE_DROPPED).rest_quiet()


def refused(step: Step) -> Step:
    """It is not offered again, nor added to anything that goes."""
    known, lines = step.conversation.unanswered, top_as(step, Noting).message.splitlines()
    return step.pop().change(unanswered=tuple(dict.fromkeys((*known, *lines)))[-KEPT:])


def _lacks_text(step: Step, scene: Scene) -> bool:
    return not top_as(step, Noting).message


def _ask_text(step: Step, scene: Scene) -> Step:
    danger = top_as(step, Noting).kind == "danger"
    return step.ask("message", What.ASK_PLACE if danger else What.ASK_MESSAGE)


def _answer_text(step: Step, reading: Reading, scene: Scene) -> Step | None:
    return dropped(step) if declines(reading) else None


def _wants_yes(step: Step, scene: Scene) -> bool:
    return not top_as(step, Noting).asked_for


def proposal(step: Step, scene: Scene) -> Proposal | None:
    return Proposal(task="note") if top_as(step, Noting).message else None


def _read_back(step: Step, scene: Scene) -> Step:
    frame, proposed = top_as(step, Noting), proposal(step, scene)
    assert proposed
    if frame.kind == "question":
        return step.propose(proposed, OfWords(What.OFFER_TO_ASK, words=frame.message))
    return step.propose(proposed, OfWords(What.CONFIRM_NOTE, words=frame.message))


def _answer_read_back(step: Step, reading: Reading, scene: Scene) -> Step | None:
    return dropped(step) if declines(reading) else read_back_anew(step, reading)


def _lacks_reply(step: Step, scene: Scene) -> bool:
    """Nobody could answer it: asked once."""
    frame, details = top_as(step, Noting), step.conversation.details
    known = details.email or details.phone or frame.appointment_id
    return not (known or frame.urgent or "email" in details.skipped or frame.reply_asked)


def _ask_reply(step: Step, scene: Scene) -> Step:
    return step.with_top(reply_asked=True).ask("note_contact", What.ASK_NOTE_CONTACT)


def _answer_reply(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """Without a way to reply it is passed on all the same."""
    return step.with_top(reply_asked=True) if declines(reading) else None


def _text(frame: Noting, step: Step, scene: Scene) -> str:
    """Exactly what was agreed to. A message that nobody read back brings what it is about: what
    for, for whom, and when; nobody has to say it all again."""
    if frame.agreed or frame.kind in ("danger", "all_clear"):
        return frame.message
    conversation, zone = step.conversation, scene.tenant.zone
    errand = next(
        (e for e in reversed(conversation.agenda) if isinstance(e, Booking | Moving)), None
    )
    known: list[str] = [conversation.party.reason]
    known.append(conversation.party.visitor.value if conversation.party.visitor else "")
    if errand and errand.slot:
        known.append(errand.slot.start.astimezone(zone).strftime("%Y-%m-%d %H:%M"))
    elif errand and errand.wished.day:
        known.append(errand.wished.day.isoformat())
    new = [each for each in dict.fromkeys(known) if each and each not in frame.message]
    return "\n".join((frame.message, *new))


def carry_out(step: Step, scene: Scene) -> Step:
    frame, conversation = top_as(step, Noting), step.conversation
    details = conversation.details
    return step.send(
        scene,
        SendNote,
        kind=frame.kind,
        text=_text(frame, step, scene)[:_LONGEST],
        name=details.value("name"),
        email=details.value("email"),
        phone=details.value("phone"),
        language=conversation.language,
        urgent=frame.urgent,
        appointment_id=frame.appointment_id,
    )


SLOTS = (
    Slot(frozenset({"take_message"}), _is_offered, _offer, _answer_offer),
    Slot(frozenset({"message"}), _lacks_text, _ask_text, _answer_text),
    Slot(frozenset({"confirm"}), _wants_yes, _read_back, _answer_read_back),
    Slot(frozenset({"note_contact"}), _lacks_reply, _ask_reply, _answer_reply),
)
