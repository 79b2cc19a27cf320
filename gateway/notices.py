"""Outlook says that a calendar changed: it is answered at once, and a worker looks a moment later.

A moment, because changes come in bursts and each is told several times: all that is told of one
business within it becomes one command. What is lost when a process ends is found by the rounds of
the booking worker.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from contracts.commands import Command, FollowCalendar
from gateway.ports import Clock
from messaging.client_state import told_tenant
from messaging.deployment import DeploymentKey
from messaging.faults import Transient
from runtime.ids import new_id

log = logging.getLogger(__name__)

GATHERED_S = 1.0
LIFETIME = timedelta(minutes=5)  # by then a round has looked
MOST = 1000  # in one request

Lifecycle = Literal["reauthorizationRequired", "subscriptionRemoved", "missed"]


class Notice(BaseModel):
    """One of many fields of the vendor's, which may add some."""

    model_config = ConfigDict(frozen=True)

    client_state: str = Field("", alias="clientState", max_length=128)
    lifecycle: str = Field("", alias="lifecycleEvent", max_length=100)


class Notices(BaseModel):
    value: list[Notice] = Field(max_length=MOST)


class Noticed:
    def __init__(
        self,
        send: Callable[[Command], Awaitable[None]],
        keys: Sequence[DeploymentKey],
        now: Clock,
        tasks: asyncio.TaskGroup,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._send = send
        self._keys = keys
        self._now = now
        self._tasks = tasks
        self._pause = pause
        self._gathering: dict[str, bool] = {}  # whose changes, and whether to renew what tells them

    def take(self, notices: Notices) -> None:
        """Those that do not bear our state are passed over; their sender is not told so."""
        for notice in notices.value:
            tenant_id = told_tenant(notice.client_state, self._keys)
            if tenant_id is None:
                log.info("Notification of nobody")
                continue
            renews = notice.lifecycle not in ("", "missed")
            if tenant_id not in self._gathering:
                self._tasks.create_task(self._follow(tenant_id))
            self._gathering[tenant_id] = self._gathering.get(tenant_id, False) or renews

    async def _follow(self, tenant_id: str) -> None:
        await self._pause(GATHERED_S)
        renew, now = self._gathering.pop(tenant_id), self._now()
        command = FollowCalendar(
            id=new_id(),
            tenant_id=tenant_id,
            correlation_id="notification",
            issued_at=now,
            expires_at=now + LIFETIME,
            renew=renew,
        )
        try:
            await self._send(command)
        except Transient as fault:
            fields = {"tenant_id": tenant_id, "reason": fault.reason}
            log.warning("Notification not followed", extra=fields)
