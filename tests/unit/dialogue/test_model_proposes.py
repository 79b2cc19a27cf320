"""A reading that a model had a part in: asked back before it has an effect."""

import pytest

from contracts.commands import BookAppointment, CancelAppointment, MoveAppointment
from domain.reading import Reading, TokenUse
from domain.tenants import Tenant
from tests.unit.dialogue.office import Talk
from tests.unit.dialogue.readings import (
    BOOK_WITH_DETAILS,
    CANCEL,
    MOVE,
    TUESDAY,
    WEDNESDAY,
    YES,
    also,
    when,
)

EFFECTS = (BookAppointment, MoveAppointment, CancelAppointment)


def proposed(reading: Reading) -> Reading:
    return also(reading, tokens=TokenUse(input_tokens=900, output_tokens=40), text="words")


def effects(talk: Talk) -> int:
    return sum(isinstance(each, EFFECTS) for each in talk.office.seen)


@pytest.mark.parametrize("words", [when(at="15:00"), when(WEDNESDAY, "15:00")])
def test_a_time_is_offered_before_it_is_booked(realestate: Tenant, words: Reading) -> None:
    talk = Talk.at(realestate).hears(BOOK_WITH_DETAILS).hears(when(TUESDAY)).hears(proposed(words))
    assert talk.said == ["offer_one"]
    assert not effects(talk)
    assert talk.hears(YES).said == ["booked"]


def test_an_errand_named_again_is_no_consent(realestate: Tenant) -> None:
    talk = Talk.at(realestate).hears(BOOK_WITH_DETAILS).hears(when(TUESDAY, "15:00"))
    talk.hears(CANCEL).hears(proposed(CANCEL))
    assert talk.conversation.question == "confirm_cancel"
    talk.hears(also(MOVE, when=when(WEDNESDAY, "15:00").when)).hears(proposed(MOVE))
    assert effects(talk) == 1  # the booking
