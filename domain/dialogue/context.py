"""What a reader may know of the place a conversation is at."""

from datetime import date, datetime

from contracts.values import OpenDay, TimeSlot
from domain.acts import Asked, Context, FactCue, Moment, Offers, Proposal
from domain.agenda import Question
from domain.conversation import Conversation
from domain.knowledge import fact_cues
from domain.languages import of_each
from domain.tenants import Tenant

_ASKED: dict[Question, Asked] = {
    "start": "yes_no",
    "name": "name",
    "visitor": "name",
    "email": "email",
    "phone": "phone",
    "fix_email": "yes_no",
    "day": "day",
    "time": "time",
    "which_appointment": "day",
    "proof": "code",
    "one_time_code": "code",
    "confirm": "yes_no",
    "change": "yes_no",
    "take_message": "yes_no",
    "message": "message",
    "note_contact": "email",
}


_ABOUT_US = tuple(
    FactCue(key=f"about.{key}", keywords=tuple(words for table in tables for words in table))
    for key in ("robot", "languages", "privacy")
    if (tables := [table[key] for table in of_each("facts", "ABOUT_US").values()])
)


def context_of(conversation: Conversation, tenant: Tenant, now: datetime) -> Context:
    return Context(
        now=now.astimezone(tenant.zone).replace(tzinfo=None),
        language=conversation.language if conversation.greeted else None,
        country=tenant.country,
        asked=asked(conversation, tenant),
        offers=_offers(conversation, tenant),
        proposal=_proposal(conversation),
        stretch=_stretch(conversation),
        appointments=_appointments(conversation, tenant),
        facts=(*fact_cues(tenant), *_ABOUT_US),
        formal_name=conversation.details.value("name"),
        digits=conversation.digits,
        phone=conversation.details.value("phone"),
        reason=conversation.party.reason,
        earlier=conversation.recent,
        danger=conversation.alarm > 0,
    )


def asked(conversation: Conversation, tenant: Tenant) -> Asked | None:
    question, details = conversation.question, conversation.details
    by_contact = question == "proof" and tenant.opens_with == "contact"
    if by_contact and bool(details.email) != bool(details.phone):
        return "phone" if details.email else "email"  # the half of it that is missing
    return _ASKED[question] if question else None


def _offers(conversation: Conversation, tenant: Tenant) -> Offers:
    items = conversation.offer.items if conversation.offer else ()
    days = tuple(each.date for each in items if isinstance(each, OpenDay))
    times = tuple(
        each.start.astimezone(tenant.zone).time() for each in items if isinstance(each, TimeSlot)
    )
    return Offers(days=days, times=times)


def _proposal(conversation: Conversation) -> Proposal | None:
    proposed = conversation.proposal
    if proposed is None:
        return None
    return Proposal(task=proposed.task, day=proposed.day, time=proposed.time)


def _stretch(conversation: Conversation) -> tuple[date, date] | None:
    """Of the errand on top, while no single day is settled."""
    limits = getattr(getattr(conversation.top, "wished", None), "limits", None)
    if limits is None or not (limits.first_day and limits.last_day):
        return None
    return limits.first_day, limits.last_day


def _appointments(conversation: Conversation, tenant: Tenant) -> tuple[Moment, ...]:
    starts = [each.start.astimezone(tenant.zone) for each in conversation.appointments]
    for frame in conversation.agenda:
        target = getattr(frame, "target", None)
        seen = (*((target,) if target else ()), *getattr(frame, "found", ()))
        starts += [each.start.astimezone(tenant.zone) for each in seen]
    moments = (Moment(day=start.date(), time=start.time()) for start in starts)
    return tuple(dict.fromkeys(moments))
