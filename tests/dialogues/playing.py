"""Short dialogues: fixed messages, judged by what stands in the calendar and what was passed on."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from contracts.commands import BookAppointment
from contracts.values import Contact
from domain.dialogue import context_of
from domain.tenants import Tenant
from domain.understanding.reading import read
from tests.unit.dialogue.office import Office, Talk

HERE = Path(__file__).parent
TENANTS = HERE.parents[1] / "tenants"
NOW = datetime(2026, 11, 30, 15, 5, tzinfo=UTC)  # 9:05 in Mexico City, 10:05 in New York
_COMPARED = ("visitor", "email", "phone")

Dialogue = dict[str, Any]
Visit = dict[str, str]


def all_dialogues(name: str = "dialogues") -> list[Dialogue]:
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


@dataclass
class Played:
    """`wrong`: something happened that must not; `missing`: something did not that should."""

    dialogue: Dialogue
    wrong: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    transcript: list[tuple[str, str]] = field(default_factory=list)

    @property
    def is_right(self) -> bool:
        return not (self.wrong or self.missing)

    def told(self) -> str:
        lines = [f"{self.dialogue['id']} ({self.dialogue['kind']}): "]
        lines += [f"  WRONG {each}" for each in self.wrong]
        lines += [f"  missing {each}" for each in self.missing]
        return "\n".join(lines + [f"  > {said}\n    {reply}" for said, reply in self.transcript])


def play(dialogue: Dialogue) -> Played:
    tenant = Tenant.model_validate(
        tomllib.loads((TENANTS / f"{dialogue['tenant']}.toml").read_text("utf-8"))
    )
    office = Office(tenant, NOW)
    codes = [_booked_before(office, visit, n) for n, visit in enumerate(dialogue["before"])]
    talk, played = Talk.at(tenant, office), Played(dialogue)
    seen: list[Visit] = []
    for text in dialogue["says"]:
        said = text.replace("{code}", codes[0]) if codes else text
        context = context_of(talk.conversation, tenant, office.now)
        talk.hears(read(said, context))
        played.transcript.append((said, talk.text))
        seen += [visit for visit in _standing(office) if visit not in seen]
    _judge(played, office, seen)
    return played


def _booked_before(office: Office, visit: Visit, n: int) -> str:
    start = datetime.combine(
        date.fromisoformat(visit["day"]), time.fromisoformat(visit["time"]), office.tenant.zone
    ).astimezone(UTC)
    code = f"B{n}CDEFGH"
    contact = Contact(name=visit["name"], email=visit["email"], phone=visit.get("phone", ""))
    command = BookAppointment(
        id=f"before-{n}-{visit['day']}",
        tenant_id=office.tenant.tenant_id,
        correlation_id="before",
        issued_at=office.now,
        expires_at=office.now + timedelta(minutes=2),
        start=start,
        contact=contact,
        language="en",
        code=code,
    )
    office.booked[command.id], office.starts[command.id] = command, start
    office.codes[command.id] = code
    return code


def _standing(office: Office) -> list[Visit]:
    """The appointments as they are, those of the day they were made for included."""
    zone = office.tenant.zone
    return [
        {
            "day": f"{start.astimezone(zone):%Y-%m-%d}",
            "time": f"{start.astimezone(zone):%H:%M}",
            "visitor": booked.visitor or booked.contact.name,
            "email": booked.contact.email,
            "phone": booked.contact.phone,
        }
        for each, start in office.starts.items()
        for booked in [office.booked[each]]
    ]


def _judge(played: Played, office: Office, seen: list[Visit]) -> None:
    expect, left = played.dialogue["expect"], _standing(office)
    for wanted in expect["appointments"]:
        found = next((visit for visit in left if _fits(visit, wanted)), None)
        if found is None:
            played.missing.append(f"appointment {wanted}; there are {left}")
        else:
            left.remove(found)
    played.wrong += [f"appointment {visit}" for visit in left]
    played.wrong += _in_between(played, seen)
    _judge_notes(played, [note.text for note in office.notes])
    first = played.transcript[0][1] if played.transcript else ""
    played.wrong += [
        f"the first answer lacks {each}" for each in expect.get("first", ()) if each not in first
    ]


def _in_between(played: Played, seen: list[Visit]) -> Iterator[str]:
    """Times that stood for a while and at the end do not, nor before: mended, and wrong."""
    dialogue = played.dialogue
    known = [
        (each.get("day"), each.get("time"))
        for each in (
            *dialogue["before"],
            *dialogue["expect"]["appointments"],
            *dialogue.get("between", ()),  # asked for in so many words, and changed afterwards
        )
    ]
    days = {day for day, moment in known if moment is None}
    for visit in seen:
        if (visit["day"], visit["time"]) not in known and visit["day"] not in days:
            yield f"for a while: {visit['day']} {visit['time']}"


def _judge_notes(played: Played, notes: list[str]) -> None:
    expected = played.dialogue["expect"]["notes"]
    played.missing += [
        f"a note with {each!r}"
        for each in expected
        if not any(each.casefold() in note.casefold() for note in notes)
    ]
    if not expected:
        played.wrong += [f"passed on {note!r}" for note in notes]


def _fits(visit: Visit, wanted: Visit) -> bool:
    when = all(visit[name] == wanted[name] for name in ("day", "time") if name in wanted)
    return when and all(
        visit[name].casefold() == wanted[name].casefold() for name in _COMPARED if name in wanted
    )
