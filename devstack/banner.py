"""What a person reads when everything runs."""

from pathlib import Path

from devstack.environment import Ports, url
from devstack.tenant_files import read_tenant_cards


def banner(ports: Ports, logs: Path, took_s: float) -> str:
    chats = [url(ports.gateway, f"/chat/{card.tenant_id}") for card in read_tenant_cards()]
    rows = [
        *(("chat", chat) for chat in chats),
        ("calendars, mails, calls", url(ports.simulators, "/")),
        ("voice", url(ports.voice, "/health")),
        ("workers", url(ports.workers, "/health")),
        ("local AWS", url(ports.aws)),
        ("logs", f"{logs}/"),
        ("for `receptionist`", f". {logs}/environment"),
    ]
    table = "\n".join(f"  {what:<24} {where}" for what, where in rows)
    return f"""
Everything is running, after {took_s:.1f} s:

{table}

Try:

  curl -s {chats[0]} -H 'Content-Type: application/json' -d '{{"message": "Hola, quiero una cita"}}'

Ctrl-C stops everything.
"""
