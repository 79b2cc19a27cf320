"""Conversations that another build saved: an older one's go on, a newer one's are left alone."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from contracts.commands import BookAppointment
from domain.conversation import FORM
from messaging.faults import Transient
from storage.conversations import Loaded
from storage.opening import Storage, storage_over
from storage.tables import TableSettings
from tests.fakes.dynamo import FakeDynamo
from tests.unit.storage.form_1 import FORM_1, keep

NOW = datetime(2026, 11, 23, 15, 1, tzinfo=UTC)


class Kept:
    """One stored state, and the storage over it."""

    def __init__(self, state: Mapping[str, Any]) -> None:
        self.dynamo = FakeDynamo()
        self.storage: Storage = storage_over(self.dynamo, TableSettings(), lambda: NOW)
        self._state = state

    async def load(self) -> Loaded:
        session_id = await keep(self.dynamo, self._state)
        loaded = await self.storage.conversations.load("clinic", session_id)
        assert loaded
        return loaded


@pytest.mark.parametrize("state", FORM_1.values(), ids=FORM_1)
async def test_what_an_older_build_knew_of_the_person_is_carried_over(
    state: dict[str, Any],
) -> None:
    conversation = (await Kept(state).load()).conversation
    details = conversation.details
    told = (details.value("name"), details.value("email"), details.value("phone"))
    assert told == ("Ana Lopez", "ana@example.com", "+525551234567")
    assert (conversation.form, conversation.version) == (FORM, state["version"])
    assert conversation.greeted
    assert list(conversation.replies) == list(state["replies"])


async def test_what_an_older_build_asked_is_asked_anew() -> None:
    conversation = (await Kept(FORM_1["choosing"]).load()).conversation
    assert (conversation.question, conversation.proposal, conversation.offer) == (None, None, None)
    assert conversation.agenda == ()
    assert conversation.booking_state == "none", "nothing is on the table any more"


async def test_what_an_older_build_had_sent_is_still_in_flight() -> None:
    conversation = (await Kept(FORM_1["booking"]).load()).conversation
    sent = conversation.in_flight
    assert isinstance(sent, BookAppointment)
    assert sent.id == FORM_1["booking"]["in_flight"]["id"], "the same command, whoever sends it"


async def test_what_an_older_build_booked_stays_of_the_session() -> None:
    conversation = (await Kept(FORM_1["booked"]).load()).conversation
    assert conversation.booking_state == "booked"
    (own,), (stored,) = conversation.appointments, FORM_1["booked"]["appointments"]
    assert (own.code, own.start) == (stored["code"], datetime(2026, 11, 24, 15, tzinfo=UTC))


async def test_what_was_carried_over_is_saved_as_of_this_form() -> None:
    kept = Kept(FORM_1["booked"])
    loaded = await kept.load()
    await kept.storage.conversations.save(loaded.conversation)
    again = await kept.storage.conversations.load("clinic", loaded.conversation.session_id)
    assert again
    assert again.conversation.version == loaded.conversation.version + 1
    assert again.conversation.appointments == loaded.conversation.appointments


async def test_what_a_newer_build_saved_is_answered_later_and_left_alone() -> None:
    kept = Kept({"session_id": "1" * 32, "tenant_id": "clinic", "version": 4, "form": FORM + 1})
    with pytest.raises(Transient, match="conversation_newer"):
        await kept.load()
    assert kept.dynamo.calls == ["put_item", "query"], "nothing is written over it"
