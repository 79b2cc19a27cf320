"""Writes docs/costs.md from counts.json, prices.toml and what Terraform says: `make costs`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from tests.costs.stack import Stack, stack_of

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "costs.md"
PRICES: Mapping[str, Any] = tomllib.loads((HERE / "prices.toml").read_text("utf-8"))
COUNTS: Mapping[str, Mapping[str, float]] = orjson.loads((HERE / "counts.json").read_bytes())
HOURS: int = PRICES["hours_a_month"]
SECONDS = HOURS * 3600

LEFT_A_BOOKING = 1  # conversations that book nothing, for each that books
REQUESTS_A_BOOKING, NAT_KB_A_BOOKING, KEPT_KB, KEPT_MONTHS = 9, 100, 25, 3
RECONCILED_EACH_S = 300
HEADROOM = 4  # vCPUs for one that is busy at the mean: peaks, and half of a task left free
IDLE_POLL_OF_WORKER, IDLE_LOOK_OF_VOICE = SECONDS / 5, SECONDS / 1  # requests, read units
MODEL_TURNS_A_BOOKING, TOKENS_IN, TOKENS_OUT = 1, 1200, 100


@dataclass(frozen=True)
class Load:
    environment: str
    tenants: int
    bookings: int  # a month, of all

    @property
    def name(self) -> str:
        tenants = "1 tenant" if self.tenants == 1 else f"{self.tenants:,} tenants"
        return f"{self.environment}, {tenants}, {self.bookings:,} bookings"


LOADS = (
    Load("dev", 1, 100),
    Load("staging", 10, 1_000),
    Load("prod", 10, 1_000),
    Load("prod", 1_000, 100_000),
    Load("prod", 100_000, 10_000_000),
)


def asked(counted: Mapping[str, float]) -> float:
    """Dollars of what one conversation makes AWS do."""
    price, log = PRICES["asking"], PRICES["watching"]["log_gb"]
    return float(
        counted["write_units"] * price["million_write_units"] / 1e6
        + counted["read_units"] * price["million_read_units"] / 1e6
        + counted["queue_requests"] * price["million_queue_requests"] / 1e6
        + counted["log_bytes"] * log / 1e9
    )


def a_booking() -> float:
    """With the conversations that lead to none."""
    return asked(COUNTS["booked"]) + LEFT_A_BOOKING * asked(COUNTS["left"])


def rows(load: Load) -> dict[str, float]:
    stack, network, watching = stack_of(load.environment), PRICES["network"], PRICES["watching"]
    requests = REQUESTS_A_BOOKING * load.bookings
    gigabytes = load.bookings * KEPT_KB * KEPT_MONTHS / 1e6
    capacity = network["balancer_capacity_hour"] * requests / SECONDS / 25
    nat_gb = load.bookings * NAT_KB_A_BOOKING / 1e6 if stack.nats else 0
    kept = PRICES["keeping"]
    return {
        "what bookings ask of tables, queues and logs": load.bookings * a_booking(),
        "tasks": _tasks(stack, load),
        "load balancer": HOURS * (network["balancer_hour"] + capacity),
        "NAT": HOURS * network["nat_hour"] * stack.nats + nat_gb * network["nat_gb"],
        "public addresses": HOURS * network["address_hour"] * stack.addresses,
        "firewall": _firewall(stack, requests),
        "metrics": watching["metric"] * stack.metrics,
        "alarms": watching["alarm_metric"] * stack.alarm_metrics,
        "dashboard, keys, secrets": watching["dashboard"]
        + kept["key"] * stack.own_keys
        + kept["secret"] * stack.secrets,
        "idle polls": _idle(stack),
        "comparing calendars": load.tenants * _reconciling(),
        "storage and its backups": gigabytes * (kept["table_gb"] + kept["backup_gb"]),
    }


def _tasks(stack: Stack, load: Load) -> float:
    price = PRICES["fargate"]
    cpu_ms = COUNTS["booked"]["cpu_ms"] + LEFT_A_BOOKING * COUNTS["left"]["cpu_ms"]
    busy_vcpus = HEADROOM * load.bookings * cpu_ms / SECONDS / 1000
    busy_vcpus += load.tenants * COUNTS["reconciled"]["cpu_ms"] / RECONCILED_EACH_S / 1000
    busy = max(1.0, busy_vcpus / (stack.vcpus + stack.spot_vcpus))  # times its minimum
    vcpus = busy * (stack.vcpus + stack.spot_vcpus * price["spot_share"])
    gigabytes = busy * (stack.gigabytes + stack.spot_gigabytes * price["spot_share"])
    canary = 8760 * (0.25 * price["vcpu_hour"] + 0.5 * price["gb_hour"]) / 60  # a minute each
    running = HOURS * (vcpus * price["vcpu_hour"] + gigabytes * price["gb_hour"])
    return float(running + (canary if stack.canary else 0))


def _firewall(stack: Stack, requests: float) -> float:
    price = PRICES["firewall"]
    if not stack.firewall:
        return 0
    return float(price["acl"] + 3 * price["rule"] + requests / 1e6 * price["million_requests"])


def _idle(stack: Stack) -> float:
    price = PRICES["asking"]
    polls = stack.polling_workers * IDLE_POLL_OF_WORKER * price["million_queue_requests"]
    looks = stack.voices * IDLE_LOOK_OF_VOICE * price["million_read_units"]
    return float((polls + looks) / 1e6)


def _reconciling() -> float:
    """Of one tenant in a month."""
    return SECONDS / RECONCILED_EACH_S * asked(COUNTS["reconciled"])


def page() -> str:
    columns = [rows(load) for load in LOADS]
    sums = [sum(column.values()) for column in columns]
    head = " | ".join(load.name for load in LOADS)
    lines = [f"| a month | {head} |", "|---|" + "---|" * len(LOADS)]
    for name in columns[0]:
        cells = " | ".join(f"{column[name]:,.0f}" for column in columns)
        lines.append(f"| {name} | {cells} |")
    total = " | ".join(f"**{each:,.0f}**" for each in sums)
    single = " | ".join(
        f"{each / load.bookings:.4f}" for each, load in zip(sums, LOADS, strict=True)
    )
    of_tenant = " | ".join(
        f"{each / load.tenants:,.2f}" for each, load in zip(sums, LOADS, strict=True)
    )
    lines += [f"| **AWS** | {total} |", f"| a booking | {single} |", f"| a tenant | {of_tenant} |"]
    return TEXT.format(table="\n".join(lines), counted=_counted(), model=_model())


def _counted() -> str:
    table = [
        "| counted | write units | read units | queue requests | log bytes | CPU ms | dollars |",
        "|---|---|---|---|---|---|---|",
    ]
    names = {
        "booked": "a conversation that books, six turns, both mails",
        "left": "one that looks at days and goes, three turns",
        "reconciled": "one tenant's calendar compared once, nothing new",
    }
    for key, name in names.items():
        c = COUNTS[key]
        told = f"{c['write_units']:g} | {c['read_units']:g} | {c['queue_requests']:g}"
        table.append(
            f"| {name} | {told} | {c['log_bytes']:,.0f} | {c['cpu_ms']:.0f} | {asked(c):.7f} |"
        )
    return "\n".join(table)


def _model() -> str:
    price = PRICES["model"]
    turn = TOKENS_IN * price["million_tokens_in"] + TOKENS_OUT * price["million_tokens_out"]
    each = MODEL_TURNS_A_BOOKING * turn / 1e6
    told = ", ".join(f"{each * load.bookings:,.2f}" for load in LOADS)
    return f"{each:.5f} a booking ({told})"


TEXT = (HERE / "page.md").read_text("utf-8")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
