"""What the simulators remember, in one place, so that one reset forgets it all."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from aiohttp import web

from devstack.simulators.faults import Faults
from devstack.simulators.journal import Journal
from devstack.simulators.login_directories import Directories
from devstack.simulators.login_grants import Grants
from devstack.simulators.mailboxes import Mailboxes
from devstack.simulators.openai_script import OpenAIScript
from devstack.simulators.outbox import Outbox
from devstack.simulators.realtime import RealtimeCalls
from devstack.simulators.sendgrid_events import EventWebhook
from devstack.simulators.subscriptions import Subscriptions
from devstack.simulators.twilio_calls import TwilioCalls
from devstack.tenant_files import TenantCard

Clock = Callable[[], datetime]


@dataclass
class Simulation:
    tenants: list[TenantCard]
    now: Clock
    journal: Journal = field(default_factory=Journal)
    faults: Faults = field(default_factory=lambda: Faults([]))
    grants: Grants = field(default_factory=Grants)
    directories: Directories = field(default_factory=Directories)
    mailboxes: Mailboxes = field(default_factory=Mailboxes)
    subscriptions: Subscriptions = field(default_factory=Subscriptions)
    outbox: Outbox = field(default_factory=Outbox)
    mail_events: EventWebhook = field(default_factory=EventWebhook)
    openai: OpenAIScript = field(default_factory=OpenAIScript)
    calls: TwilioCalls = field(default_factory=TwilioCalls)
    realtime: RealtimeCalls = field(default_factory=RealtimeCalls)
    graph_latency_s: float = 0.003  # long enough for requests to overlap
    resets: int = 0

    def reset(self) -> None:
        self.resets += 1
        self.journal.clear()
        self.faults.ordered.clear()
        self.grants = Grants()
        self.directories = Directories()
        self.subscriptions.clear()
        self.mailboxes = Mailboxes(
            [card.mailbox for card in self.tenants], self.subscriptions.changed
        )
        self.outbox = Outbox()
        self.mail_events = EventWebhook()
        self.openai = OpenAIScript()
        self.calls = TwilioCalls()
        self.realtime = RealtimeCalls()


SIMULATION: web.AppKey[Simulation] = web.AppKey("simulation", Simulation)
