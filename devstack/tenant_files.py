"""What the simulators and their page need of the example tenants: names, zones and mailboxes."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

TENANTS = Path(__file__).parent.parent / "tenants"


@dataclass(frozen=True)
class TenantCard:
    tenant_id: str
    name: str
    timezone: str
    mailbox: str
    admin_email: str
    numbers: tuple[str, ...] = ()


def tenant_files() -> list[Path]:
    return sorted(TENANTS.glob("*.toml"))


def read_tenant_cards() -> list[TenantCard]:
    return [_card(tomllib.loads(path.read_text("utf-8"))) for path in tenant_files()]


def _card(document: dict[str, object]) -> TenantCard:
    calls = document.get("calls")
    numbers = calls.get("numbers", []) if isinstance(calls, dict) else []
    return TenantCard(
        tenant_id=str(document["tenant_id"]),
        name=str(document["name"]),
        timezone=str(document["timezone"]),
        mailbox=str(document["mailbox"]).lower(),
        admin_email=str(document["admin_email"]),
        numbers=tuple(map(str, numbers)),
    )
