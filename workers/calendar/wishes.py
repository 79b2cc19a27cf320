"""What a search asks for, as the domain understands it."""

from datetime import time

from contracts.commands import FindDays, FindTimeSlots
from domain.availability import Wish
from domain.tenants import Tenant
from messaging.faults import Permanent


def wish_of(command: FindDays | FindTimeSlots) -> Wish:
    return Wish(
        weekdays=frozenset(command.weekdays if isinstance(command, FindDays) else ()),
        not_before=wall_time(command.not_before),
        not_after=wall_time(command.not_after),
    )


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
