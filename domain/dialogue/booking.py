"""Towards a booking: details, then a day, then a time; choosing a time books it."""

from contracts.commands import BookAppointment
from contracts.values import Contact
from domain.dialogue.details import ask_next
from domain.dialogue.offering import offer_again
from domain.dialogue.searching import search
from domain.dialogue.step import Scene, Step


def proceed(step: Step, scene: Scene) -> Step:
    """What comes next, from what is known: after any digression it leads back to the place."""
    asked = ask_next(step, scene.tenant)
    if asked:
        return asked
    if step.conversation.chosen_slot:
        return book(step, scene)
    return offer_again(step) or search(step, scene)


def book(step: Step, scene: Scene) -> Step:
    """Only a time that a worker found free and that was offered here."""
    slot = step.conversation.chosen_slot
    if slot is None or slot not in step.conversation.offered_slots:
        return search(step.change(chosen_slot=None), scene)
    return step.send(
        scene,
        BookAppointment,
        start=slot.start,
        contact=contact(step),
        language=step.conversation.language,
        code=scene.code,
    )


def contact(step: Step) -> Contact:
    details = step.conversation.details
    return Contact(
        name=details.value("name"), email=details.value("email"), phone=details.value("phone")
    )
