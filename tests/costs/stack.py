"""What of the stack costs by the hour, read from deploy/terraform, by environment."""

import re
from dataclasses import dataclass

from devstack.provision import QUEUES
from runtime import metrics
from tests.contract import terraform_text as terraform
from tests.contract.terraform_text import block, keys, read

AUTOSCALING_ALARMS = 2  # of each service: one to grow, one to shrink
INSIGHTS_OF_CLUSTER, INSIGHTS_OF_SERVICE = 13, 25  # metrics of Container Insights
SMALLEST = (256, 512, 1)  # default_capacity of locals.tf


@dataclass(frozen=True)
class Stack:
    vcpus: float  # at its minimum, not on spot
    gigabytes: float
    spot_vcpus: float
    spot_gigabytes: float
    nats: int
    addresses: int
    firewall: bool
    own_keys: int
    metrics: int
    alarm_metrics: int
    secrets: int
    polling_workers: int
    voices: int
    canary: bool


def stack_of(environment: str) -> Stack:
    text = read(f"envs/{environment}.tfvars")
    full = 'profile            = "small"' not in text
    services = _services(full)
    spot = set(re.findall(r'"(\w+)"', _value(text, "spot")))
    sizes = {service: _size(text, service) for service in services}
    zones = len(re.findall(r'"[a-z]+-[a-z]+-\d[a-z]"', _value(text, "zones"))) or 2
    nats = 0 if not full else 1 if "nat_per_zone       = false" in text else zones
    tasks = sum(tasks for _, _, tasks in sizes.values())
    canary = bool(re.search(r'canary_tenant *= *"\w', text))
    return Stack(
        *_capacity(sizes, services - spot),
        *_capacity(sizes, services & spot),
        nats=nats,
        addresses=zones + nats + (0 if full else tasks),
        firewall=full,
        own_keys=len(keys(block(read("kms.tf"), "keys = {\n"))) if full else 0,
        metrics=_metrics(services, full),
        alarm_metrics=_alarm_metrics(services) + canary + AUTOSCALING_ALARMS * len(services),
        secrets=len(_secrets()) + canary,
        polling_workers=sum(sizes[s][2] for s in services - {"gateway", "voice"})
        * (1 if full else 3),
        voices=sizes["voice"][2],
        canary=canary,
    )


def _services(full: bool) -> set[str]:
    return {"gateway", "voice", *(terraform.workers() if full else ["workers"])}


def _value(text: str, name: str) -> str:
    found = re.search(rf"^{name} *= *(.*)$", text, re.MULTILINE)
    return found.group(1) if found else ""


def _size(text: str, service: str) -> tuple[int, int, int]:
    found = re.search(rf"^  {service} *= {{ cpu = (\d+), memory = (\d+), min = (\d+)", text, re.M)
    return (int(found[1]), int(found[2]), int(found[3])) if found else SMALLEST


def _capacity(sizes: dict[str, tuple[int, int, int]], services: set[str]) -> tuple[float, float]:
    chosen = [sizes[service] for service in services]
    return (
        sum(cpu * tasks for cpu, _, tasks in chosen) / 1024,
        sum(memory * tasks for _, memory, tasks in chosen) / 1024,
    )


def _metrics(services: set[str], full: bool) -> int:
    """Ours: each together, and of each service that records it, of which we reckon one."""
    ours = 2 * sum(isinstance(each, metrics.Metric) for each in vars(metrics).values())
    return ours + (INSIGHTS_OF_CLUSTER + INSIGHTS_OF_SERVICE * len(services) if full else 0)


def _alarm_metrics(services: set[str]) -> int:
    """Looked at: one by a simple alarm; by a computed one those that it is made of."""
    workers, tables = len(terraform.workers()), terraform.tables()
    simple = len(re.findall(r'^    "[a-z-]+" = ', block(read("alarms.tf"), "alarms = {"), re.M))
    of_queues = read("modules/queue/alarms.tf").count('resource "') * len(QUEUES)
    indexes = sum(len(table.indexes) for table in tables.values())
    backlog, failing, throttled = 2 * workers, 2 * 2, 2 * (len(tables) + indexes)
    return simple + of_queues + backlog + failing + throttled + len(services) + 2


def _secrets() -> set[str]:
    services = ["gateway", "voice", *terraform.workers()]
    return set[str]().union(*map(terraform.secrets, services)) - {"TWILIO_AUTH_TOKEN"}
