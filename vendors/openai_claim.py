"""What the language model is asked to fill in."""

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from domain.reading import DayTime, Heard, Intent, Language, Reading


class Claim(BaseModel):
    """Null and empty where the person said nothing of the kind."""

    model_config = ConfigDict(extra="forbid")

    language: Language | None
    intents: list[Intent]
    name: str | None
    email: str | None
    phone: str | None
    day: dt.date | None
    first_day: dt.date | None
    last_day: dt.date | None
    weekdays: list[Literal[0, 1, 2, 3, 4, 5, 6]]
    time: dt.time | None
    not_before: dt.time | None
    not_after: dt.time | None
    wants: Literal["earliest", "latest"] | None
    facts: list[str]

    def reading(self) -> Reading:
        days = (self.first_day, self.last_day)
        span = (_wall(self.not_before), _wall(self.not_after))
        return Reading(
            language=self.language,
            intents=tuple(dict.fromkeys(self.intents)),
            name=Heard(value=" ".join(self.name.split())[:120]) if self.name else None,
            email=Heard(value=self.email) if self.email else None,
            phone=Heard(value=self.phone) if self.phone else None,
            when=DayTime(
                day=self.day,
                day_range=(days[0], days[1])
                if days[0] and days[1] and days[0] <= days[1]
                else None,
                weekdays=frozenset(self.weekdays),
                time=_wall(self.time),
                time_range=span if any(span) else None,
                wants=self.wants,
            ),
            facts=tuple(dict.fromkeys(self.facts)),
        )


def _wall(moment: dt.time | None) -> dt.time | None:
    return moment.replace(tzinfo=None, second=0, microsecond=0) if moment else None


def response_format() -> Any:
    """The vendor's strict mode wants every field required and no other allowed."""
    nullable_text = {"type": ["string", "null"]}
    fields: dict[str, Any] = dict.fromkeys(Claim.model_fields, nullable_text) | {
        "language": {"type": ["string", "null"], "enum": ["en", "es", None]},
        "intents": {"type": "array", "items": {"type": "string", "enum": list(Intent)}},
        "weekdays": {"type": "array", "items": {"type": "integer", "enum": list(range(7))}},
        "facts": {"type": "array", "items": {"type": "string"}},
        "wants": {"type": ["string", "null"], "enum": ["earliest", "latest", None]},
    }
    schema = {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }
    return {
        "type": "json_schema",
        "json_schema": {"name": "reading", "strict": True, "schema": schema},
    }
