"""What people do in Outlook is followed as soon as Outlook says that something changed.

The round of the reconciler is the net below: a notification may be late, lost or never sent.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from contracts.answers import Answer, CalendarFollowed, Expired
from contracts.commands import FollowCalendar
from domain.tenants import Tenant
from messaging.client_state import client_state
from messaging.deployment import DeploymentKey
from messaging.faults import Fault
from messaging.ports import Claim, Claims
from storage.subscribed import Subscribed, Subscription
from workers.ports import Clock, Tenants

log = logging.getLogger(__name__)

PATH = "/graph/notifications"  # of the gateway
# Outlook's may last for 4,230 minutes at least, whichever of its pages is right.
LASTS = timedelta(minutes=4200)
RENEWED_BEFORE = timedelta(days=1)


class Subscriptions(Protocol):
    """Raises `Transient`, `Permanent` and `GrantLost`."""

    async def subscribe(self, mailbox: str, url: str, client_state: str, until: datetime) -> str:
        """The vendor's id of it."""

    async def renew(self, mailbox: str, subscription_id: str, until: datetime) -> bool:
        """False where there is none any more."""


@dataclass(frozen=True)
class Following:
    """`public_url` has to be https: no other address is told of anything."""

    tenants: Tenants
    claims: Claims
    subscriptions: Subscriptions
    subscribed: Subscribed
    key: DeploymentKey
    public_url: str
    now: Clock
    reconcile: Callable[[Tenant], Awaitable[None]]
    # As this process knows them; another one renews as well, and then it is renewed twice.
    ends: dict[str, datetime] = field(default_factory=dict)


async def follow_calendar(command: FollowCalendar, *, claim: Claim, following: Following) -> Answer:
    answered = await following.claims.claim(claim)
    if answered:
        return answered
    answer: Answer = Expired()
    if following.now() < command.expires_at:
        tenant = await following.tenants.get(command.tenant_id)
        if command.renew:
            await keep_subscribed(tenant, following, renew=True)
        await following.reconcile(tenant)
        answer = CalendarFollowed()
    return await following.claims.complete(claim, answer)


async def keep_subscribed(tenant: Tenant, following: Following, *, renew: bool = False) -> None:
    """Faults are logged: without notifications the rounds alone follow the calendar."""
    if not following.public_url.startswith("https://"):
        return
    try:
        await _keep(tenant, following, renew)
    except Fault as fault:
        fields = {"tenant_id": tenant.tenant_id, "reason": fault.reason}
        log.warning("Not subscribed", extra=fields)


async def _keep(tenant: Tenant, following: Following, renew: bool) -> None:
    now, tenant_id = following.now(), tenant.tenant_id
    enough = now + RENEWED_BEFORE
    if not renew and following.ends.get(tenant_id, now) > enough:
        return
    kept = await following.subscribed.load(tenant_id)
    if kept is None or kept.mailbox != tenant.calendar:
        kept = await _subscribed(tenant, following, now + LASTS)
    elif renew or kept.until <= enough:
        kept = await _renewed(kept, tenant, following, now + LASTS)
    following.ends[tenant_id] = kept.until


async def _renewed(
    kept: Subscription, tenant: Tenant, following: Following, until: datetime
) -> Subscription:
    if not await following.subscriptions.renew(kept.mailbox, kept.subscription_id, until):
        return await _subscribed(tenant, following, until)
    renewed = Subscription(kept.subscription_id, kept.mailbox, until)
    await following.subscribed.save(tenant.tenant_id, renewed)
    return renewed


async def _subscribed(tenant: Tenant, following: Following, until: datetime) -> Subscription:
    state = client_state(tenant.tenant_id, following.key)
    url = following.public_url + PATH
    made = await following.subscriptions.subscribe(tenant.calendar, url, state, until)
    subscription = Subscription(made, tenant.calendar, until)
    await following.subscribed.save(tenant.tenant_id, subscription)
    return subscription
