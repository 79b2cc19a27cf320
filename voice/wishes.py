"""What the caller wished binds what tools search, offer and book, whatever the model passes."""

from collections.abc import Sequence
from datetime import date

from contracts.values import TimeSlot, Wishes
from domain import acts
from domain.agenda import Wished
from domain.dialogue.excluding import clock_of
from domain.dialogue.wishes import (
    for_days,
    merged,
    only_refusals,
    suits,
    suits_day,
    wishes_in,
)
from domain.tenants import Tenant
from voice.journal import CallJournal


class CallerWishes:
    def __init__(self, journal: CallJournal, tenant: Tenant) -> None:
        self._journal = journal
        self._tenant = tenant

    @property
    def _wished(self) -> Wished:
        return self._journal.record.wished

    def hear(self, said: Sequence[acts.Act]) -> None:
        questions = [act for act in said if isinstance(act, acts.Ask)]
        searched = [act for act in questions if act.topic == "availability"]
        wishes = wishes_in([*said, *(wish for act in searched for wish in act.when)])
        wished = self._wished
        if any(isinstance(act, acts.Other) for act in said):
            wished = only_refusals(wished)
        self._keep(merged(wished, wishes, self._tenant))

    @property
    def of_days(self) -> Wishes:
        return for_days(self._wished)

    @property
    def of_times(self) -> Wishes:
        """On a day that the model names."""
        nowhere: dict[str, object] = {"days": (), "weekdays": (), "first_day": None}
        return self._wished.limits.model_copy(update={**nowhere, "last_day": None})

    @property
    def nearest(self) -> str | None:
        """An hour that was named."""
        times = self._wished.times
        return clock_of(times[0]) if len(times) == 1 else None

    def allow_day(self, day: date) -> bool:
        return suits_day(self._wished.limits, day)

    def allow(self, slot: TimeSlot) -> bool:
        return suits(self._wished.limits, slot, self._tenant)

    def aim_is_missed(self) -> bool:
        """Nothing is free as they want it: what they refused goes on to bind. Whether that
        leaves anything else to look for."""
        kept = only_refusals(self._wished)
        missed = kept != self._wished
        self._keep(kept)
        return missed

    def _keep(self, wished: Wished) -> None:
        if wished != self._wished:
            self._journal.change(wished=wished)
