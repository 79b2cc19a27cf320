import asyncio

import pytest

from tests.fakes.businesses import business
from vendors.faults import GrantLost
from vendors.graph_login import Owner
from workers.logins import REMEMBERED_S, Mailboxes, TenantLogins


class FakeLogin:
    def __init__(self, name: str) -> None:
        self.name = name

    async def token(self, mailbox: str, refused: str = "") -> str:
        return f"{self.name} {mailbox} {refused}".strip()


class World:
    """Two businesses; the owner of one has signed in."""

    def __init__(self) -> None:
        self.signed_in = {"owned"}
        self.reads: list[str] = []
        self.now = 0.0
        mailboxes = Mailboxes(self, self, lambda: self.now)
        self.logins = TenantLogins(mailboxes, FakeLogin("app"), FakeLogin("user"))
        self.mailboxes = mailboxes

    async def pointed(self, kind: str, key: str):
        self.reads.append(f"{kind} {key}")
        names = {"owner@clinic.example": "owned", "granted@clinic.example": "granted"}
        if key not in names:
            return None
        return business(fields={"tenant_id": names[key], "mailbox": key})

    async def has(self, tenant_id: str) -> bool:
        self.reads.append(tenant_id)
        return tenant_id in self.signed_in


@pytest.fixture
def world() -> World:
    return World()


async def test_mailbox_is_reached_by_its_owners_sign_in_or_by_the_app(world):
    assert await world.logins.token("owner@clinic.example") == "user owner@clinic.example"
    assert await world.logins.token("granted@clinic.example", "old") == (
        "app granted@clinic.example old"
    )
    assert await world.mailboxes.owner_of("OWNER@clinic.example") == Owner("owned")


async def test_herd_reads_whose_mailbox_it_is_once_and_remembers(world):
    await asyncio.gather(*(world.logins.token("granted@clinic.example") for _ in range(5)))
    await world.logins.token("granted@clinic.example")
    assert world.reads.count("mailbox granted@clinic.example") == 1
    assert world.reads.count("granted") <= 5
    before = len(world.reads)
    await world.logins.token("granted@clinic.example")
    assert len(world.reads) == before


async def test_new_sign_in_is_noticed_after_a_while(world):
    assert (await world.logins.token("granted@clinic.example")).startswith("app")
    world.signed_in.add("granted")
    assert (await world.logins.token("granted@clinic.example")).startswith("app")
    world.now = REMEMBERED_S
    assert (await world.logins.token("granted@clinic.example")).startswith("user")


async def test_mailbox_of_no_tenant_is_a_lost_grant(world):
    with pytest.raises(GrantLost, match="no_tenant"):
        await world.logins.token("stranger@clinic.example")
