"""What a search asks for, as the domain understands it."""

from dataclasses import replace
from datetime import time

from contracts.commands import FindDays, FindTimeSlots
from domain.availability import Wish, minutes_of, wish_of
from domain.tenants import Tenant
from messaging.faults import Permanent


def wished_for(command: FindDays | FindTimeSlots) -> Wish:
    """The wishes, and what version 1 of the command says beside them; the narrower binds.

    Raises `Permanent` for what is no time.
    """
    try:
        wish = wish_of(command.wishes)
        since = minutes_of(command.not_before) if command.not_before else 0
        # Version 1 means before that, `Wishes` then or sooner.
        until = minutes_of(command.not_after) - 1 if command.not_after else wish.until
    except ValueError:
        raise Permanent("not_a_time") from None
    wish = replace(wish, since=max(wish.since, since), until=min(wish.until, until))
    if isinstance(command, FindDays) and command.weekdays:
        return replace(wish, weekdays=_narrowed(wish.weekdays, frozenset(command.weekdays)))
    return wish


def _narrowed(one: frozenset[int], other: frozenset[int]) -> frozenset[int]:
    """Of two lists in which empty is any; -1 is no weekday."""
    return (one & other or frozenset({-1})) if one else other


def limit_of(command: FindDays | FindTimeSlots, tenant: Tenant) -> int:
    return options_of(command, tenant) if command.limit is None else max(0, command.limit)


def options_of(command: FindDays | FindTimeSlots, tenant: Tenant) -> int:
    """How many are told at once."""
    scheduling = tenant.scheduling
    return (
        scheduling.max_options_voice if command.channel == "voice" else scheduling.max_options_chat
    )


def wall_time(text: str | None) -> time | None:
    """`16:00`; raises `Permanent` for what is no time."""
    try:
        return time.fromisoformat(text).replace(tzinfo=None) if text else None
    except ValueError:
        raise Permanent("not_a_time") from None
