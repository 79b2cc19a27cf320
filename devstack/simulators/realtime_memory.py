"""What the played model of a call has been told: details, wishes, and what is on offer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, TypeVar

from contracts.tools import WEEKDAYS
from domain import acts

T = TypeVar("T", bound=acts.Act)
Record = dict[str, Any]


@dataclass
class Memory:
    details: dict[str, str] = field(default_factory=dict)
    visitor: str = ""
    reason: str = ""
    digits: str = ""  # of a number that is told in pieces
    wishes: Record = field(default_factory=dict)  # as get_days takes them
    hours: tuple[time, ...] = ()  # that were named
    days: list[Record] = field(default_factory=list)
    slots: list[Record] = field(default_factory=list)
    visits: list[Record] = field(default_factory=list)
    slot_id: str = ""
    appointment_id: str = ""

    # --- what the caller says --------------------------------------------------------------------

    def take(self, said: Sequence[acts.Act]) -> None:
        for told in of(said, acts.Tell):
            self._told(told)
        for other in of(said, acts.ForOther)[:1]:
            self.visitor = self.visitor or (other.who or "")
        for reason in of(said, acts.Reason)[:1]:
            self.reason = reason.words
        for wish in of(said, acts.Wish):
            self._wish(wish)

    def _told(self, told: acts.Tell) -> None:
        if told.value is None:
            return
        if told.detail == "name" and told.who == "visitor":
            self.visitor = told.value
        elif told.part:
            self.digits += told.value
        else:
            self.details[told.detail] = told.value
            self.digits = "" if told.detail == "phone" else self.digits

    def _wish(self, wish: acts.Wish) -> None:
        days = [each for each in (wish.day, *wish.days) if each]
        weekdays = [str(WEEKDAYS[each]) for each in wish.weekdays]
        if wish.role == "wanted":
            self._want(wish, days, weekdays)
        elif wish.role in ("refused", "busy"):
            if not (wish.time or wish.times or wish.time_range):
                refused = [*map(str, days), *weekdays]
                self.wishes["except_days"] = [*self.wishes.get("except_days", []), *refused]
            self.look_again()

    def _want(self, wish: acts.Wish, days: list[date], weekdays: list[str]) -> None:
        self.hours = (wish.time,) if wish.time else wish.times or self.hours
        if days:
            self.wishes |= {"from": str(min(days)), "to": str(max(days))}
        if weekdays:
            self.wishes["weekdays"] = weekdays
        if wish.day_range:
            first, last = wish.day_range
            self.wishes |= {"from": first and str(first), "to": last and str(last)}
        if wish.time_range:
            since, until = wish.time_range
            self.wishes |= {"not_before": since and f"{since:%H:%M}"}
            self.wishes |= {"not_after": until and f"{until:%H:%M}"}
        if days or weekdays or wish.day_range or wish.time_range:
            self.look_again()

    def look_again(self) -> None:
        """What is on offer is not what they want."""
        self.days, self.slots, self.slot_id = [], [], ""

    # --- what tools say --------------------------------------------------------------------------

    def learn(self, fields: Record) -> None:
        if "days" in fields:
            self.days, self.slots = list(fields["days"]), []
        if "slots" in fields or "alternatives" in fields:
            self.slots = list(fields.get("slots") or fields.get("alternatives") or [])
            self.days = self.days if self.slots else []
            self.slot_id = ""
        if "appointments" in fields:
            self.visits = list(fields["appointments"])

    # --- what is on offer ------------------------------------------------------------------------

    @property
    def offers(self) -> acts.Offers:
        starts = tuple(datetime.fromisoformat(slot["start"]).time() for slot in self.slots)
        return acts.Offers(
            days=tuple(date.fromisoformat(day["date"]) for day in self.days),
            times=starts,
        )

    def at_named_hour(self) -> Record | None:
        for slot in self.slots:
            if datetime.fromisoformat(slot["start"]).time() in self.hours:
                return slot
        return None


def chosen(offered: list[Record], said: Sequence[acts.Act]) -> Record | None:
    for choice in of(said, acts.Choose):
        if choice.number is not None and 1 <= choice.number <= len(offered):
            return offered[choice.number - 1]
        if choice.which and offered:
            return offered[-1 if choice.which in ("last", "latest") else 0]
    return None


def of(said: Sequence[acts.Act], kind: type[T]) -> list[T]:
    return [act for act in said if isinstance(act, kind)]
