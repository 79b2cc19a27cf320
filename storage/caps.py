"""Caps on effects, held by counters that all replicas share: one write for each effect."""

import logging
from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field

from contracts.answers import LimitReached
from contracts.commands import Command
from domain.caps import By, Caps, Kind, kind_of, person_of
from messaging.deployment import DeploymentKey
from runtime.environment import Settings
from runtime.metrics import BUSINESS_CAP_REACHED, CAP_REACHED, record
from storage.counters import DAY, HOUR, Count, Counters

log = logging.getLogger(__name__)


def _three(text: object) -> object:
    """ "60, 8, 500" """
    return tuple(part.strip() for part in text.split(",")) if isinstance(text, str) else text


Three = Annotated[Caps, BeforeValidator(_three)]


class CapSettings(Settings):
    """Of each kind: from one network in an hour, for one person and of one business in a day."""

    booking_caps: Three = Field(Caps(60, 8, 500), validation_alias="BOOKING_CAPS")
    change_caps: Three = Field(Caps(60, 12, 500), validation_alias="CHANGE_CAPS")
    note_caps: Three = Field(Caps(30, 6, 200), validation_alias="NOTE_CAPS")
    danger_caps: Three = Field(Caps(30, 20, 200), validation_alias="DANGER_CAPS")

    @property
    def caps(self) -> Mapping[Kind, Caps]:
        return {
            "booking": self.booking_caps,
            "change": self.change_caps,
            "note": self.note_caps,
            "danger": self.danger_caps,
        }


class EffectCaps:
    def __init__(self, counters: Counters, key: DeploymentKey, caps: Mapping[Kind, Caps]) -> None:
        self._counters = counters
        self._key = key
        self._caps = caps

    async def take(self, command: Command, network: str = "") -> LimitReached | None:
        """Counts an effect before it is sent; the answer in its place where there is too much.

        `network`: whom it comes from; empty where that says nothing, as with an agent's server.
        """
        counts = self.counts(command, network)
        full = await self._counters.take(counts) if counts else None
        return self.refusal(command, network, full) if full else None

    def counts(self, command: Command, network: str = "") -> list[Count]:
        """What a command takes, for who counts it with a write of their own; none where it has no
        effect."""
        return list(self._counts(command, network).values())

    def refusal(self, command: Command, network: str, full: Count) -> LimitReached:
        """The answer in place of a command of whose counts this is full."""
        tenant_id, kind = command.tenant_id, str(kind_of(command))
        by = next(by for by, each in self._counts(command, network).items() if each == full)
        log.warning("Cap reached", extra={"tenant_id": tenant_id, "effect": kind, "limit": by})
        record(CAP_REACHED, tenant_id=tenant_id, effect=kind, limit=by)
        if by == "business":
            record(BUSINESS_CAP_REACHED, tenant_id=tenant_id, effect=kind)
        return LimitReached(limit=by, retry_at=self._counters.over_at(full))

    def _counts(self, command: Command, network: str) -> dict[By, Count]:
        kind, person = kind_of(command), person_of(command)
        counts: dict[By, Count] = {}
        if kind is None:
            return counts
        most = self._caps[kind]
        if network:
            digest = self._key.digest("network", network)
            counts["network"] = Count(f"{kind}#network#{digest}", most.network, HOUR)
        if person:  # of all businesses: a mailbox is one
            digest = self._key.digest("person", person)
            counts["person"] = Count(f"{kind}#person#{digest}", most.person, DAY)
        counts["business"] = Count(f"{kind}#business#{command.tenant_id}", most.business, DAY)
        return counts
