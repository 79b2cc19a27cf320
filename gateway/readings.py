"""What is made of one message: by the rules, and by a model where they leave something open."""

import asyncio
from contextlib import suppress
from datetime import datetime

from pydantic import JsonValue

from domain.acts import Context, Reading, Repeat
from domain.dialogue import context_of
from domain.tenants import Tenant
from domain.understanding import read
from gateway.ports import Reader
from messaging.faults import Transient
from storage.conversations import Loaded

SAY_IT_AGAIN = Reading(acts=(Repeat(),))
MODEL_SHARE = 0.75  # of what is left of a turn; the model's own limit is shorter and stops it first


class Readings:
    """A message is read once for each place of the conversation it may meet."""

    def __init__(self, message: str, tenant: Tenant, model: Reader | None, now: datetime) -> None:
        self._message = message
        self._tenant = tenant
        self._model = model
        self._now = now
        self._known: dict[Context, Reading] = {}
        self._asked = False  # the model: once a turn, however often the turn is decided again

    async def at(self, loaded: Loaded, left_s: float) -> Reading:
        context = context_of(loaded.conversation, self._tenant, self._now)
        if not loaded.turns:
            context = context.model_copy(update={"language": None})  # nobody spoke yet
        if context not in self._known:
            self._known[context] = await self._read(context, loaded, left_s)
        return self._known[context]

    async def _read(self, context: Context, loaded: Loaded, left_s: float) -> Reading:
        rules = read(self._message, context)
        if rules.settled or self._model is None or self._asked:
            return rules
        self._asked = True
        history = [turn for turn in loaded.turns if turn.person]  # words that are kept
        with suppress(Transient, TimeoutError):
            async with asyncio.timeout(left_s * MODEL_SHARE):
                return await self._model.read(self._message, context, rules, history, self._tenant)
        return rules

    def spent(self) -> dict[str, JsonValue]:
        """Tokens of the model, where it was asked."""
        asked = [reading.tokens for reading in self._known.values() if reading.tokens]
        return dict(asked[-1].model_dump()) if asked else {}
