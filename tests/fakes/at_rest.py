"""What does not hold of a system at rest, by what is on record, in the calendar and in the mail."""

from collections import Counter
from datetime import datetime
from itertools import combinations
from typing import Any

from contracts.codec import decode_answer
from domain.appointments import Appointment
from domain.scheduling import overlaps
from storage.items import Item, instant_text


def calendar_differs(appointments: list[Appointment], events: list[dict[str, Any]]) -> list[str]:
    ours = {each["id"]: each for each in events if each["singleValueExtendedProperties"]}
    confirmed = {each.event_id: each for each in appointments if each.state == "CONFIRMED"}
    found = [f"orphan event of {ours[each]['subject']}" for each in ours.keys() - confirmed.keys()]
    for event_id, each in confirmed.items():
        event = ours.get(event_id)
        if event is None:
            found.append(f"{each.appointment_id} has no event")
        elif _instant(event["start"]) != each.start:
            found.append(f"{each.appointment_id} is elsewhere in the calendar")
    spans = [(each.start, each.end) for each in confirmed.values()]
    return found + [
        f"double booking at {a[0]}" for a, b in combinations(spans, 2) if overlaps(a, b)
    ]


def _instant(shown: dict[str, str]) -> datetime:
    return datetime.fromisoformat(f"{shown['dateTime'][:19]}+00:00")


def locks_differ(appointments: list[Appointment], locks: list[Item]) -> list[str]:
    held = {(lock["instant"], lock["appointment_id"]) for lock in locks}
    wanted = {
        (instant_text(instant), each.appointment_id)
        for each in appointments
        for instant in each.held
    }
    return [f"{len(held ^ wanted)} locks differ"] if held != wanted else []


def unfinished(appointments: list[Appointment], commands: list[Item]) -> list[str]:
    return [
        *(
            f"{a.appointment_id} is {a.state}"
            for a in appointments
            if a.state in {"PENDING", "MOVING"}
        ),
        *(f"{a.appointment_id} owes {set(a.owed)}" for a in appointments if a.owed),
        *(f"{a.appointment_id} left an event" for a in appointments if a.stale_events),
        *(
            f"{c['command_id']} is not answered"
            for c in commands
            if "own" in c and "answer" not in c
        ),
    ]


def mails_never_came(commands: list[Item], mails: list[dict[str, Any]]) -> list[str]:
    """Those that their commands say were sent."""
    answers = [decode_answer(each["answer"]) for each in commands if "answer" in each]
    recorded = {each.message_id for each in answers if each.type == "EmailSent"}
    return [f"mail {each} never came" for each in recorded - {mail["message_id"] for mail in mails}]


def twice(mails: list[dict[str, Any]]) -> Counter[str]:
    came = Counter(map(_mail_of, mails))
    return Counter({appointment: n - 1 for (appointment, _), n in came.items() if n > 1})


def _mail_of(sent: dict[str, Any]) -> tuple[str, str]:
    """The appointment, and which of its mails."""
    told = sent["custom_args"]
    return str(told.get("appointment_id")), str(told.get("mail") or told)
