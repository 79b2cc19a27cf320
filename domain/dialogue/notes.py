"""What is mailed to the business: a message, or a question nobody here can answer."""

from contracts.commands import SendNote
from domain.conversation import Note
from domain.dialogue.goals import proceed
from domain.dialogue.says import What
from domain.dialogue.step import Scene, Step

_LONGEST_NOTE = 8000


def pass_on(step: Step, note: Note) -> Step:
    """A question nobody here can answer: shall it go to the business?"""
    return step.change(note=note).ask_aside("pass_on", What.DONT_KNOW)


def send_note(step: Step, scene: Scene, *, anonymous: bool = False) -> Step:
    """Sends the note; without a way to answer it, asks for one first."""
    note, details = step.conversation.note, step.conversation.details
    if note is None:
        return proceed(step, scene)
    if not (details.email or details.phone or anonymous):
        return step.ask_aside("note_contact", What.ASK_NOTE_CONTACT)
    return step.change(note=None).send(
        scene,
        SendNote,
        kind=note.kind,
        text=note.text[:_LONGEST_NOTE],
        name=details.value("name"),
        email=details.value("email"),
        phone=details.value("phone"),
        language=step.conversation.language,
    )
