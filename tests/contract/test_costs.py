"""The table of costs in docs/operations.md: its arithmetic, and that it is about this stack."""

import re

import pytest

from tests.contract import terraform_text as terraform
from tests.contract.terraform_text import ROOT, block, read

SECTION = (ROOT / "docs" / "operations.md").read_text("utf-8").split("## What it costs")[1]
SECTION = SECTION.split("\n## ")[0]
HOURS, BOOKINGS = 730, (1_000, 100_000, 10_000_000)
SECONDS = HOURS * 3600
REQUESTS = tuple(9 * n for n in BOOKINGS)  # six turns of who books, three of who does not
SERVICES = len(terraform.workers()) + 2


def _rows() -> dict[str, list[float]]:
    """By what a row begins with; of each cell the figure it ends with."""
    monthly = SECTION.split("1k bookings a month")[1]
    table = re.findall(r"^\| (.+) \| (.+) \| (.+) \| (.+) \|$", monthly, re.MULTILINE)
    return {
        name: [float(re.findall(r"[\d.,]+", cell)[-1].replace(",", "")) for cell in cells]
        for name, *cells in table
    }


def _row(begins: str) -> list[float]:
    (found,) = [cells for name, cells in _rows().items() if name.startswith(begins)]
    return found


def _tasks(vcpu: float, gigabytes: float) -> float:
    return HOURS * (vcpu * 0.03238 + gigabytes * 0.00356)


def _prod() -> tuple[float, float]:
    """vCPU and GB of prod at its minimum."""
    text = block(read("envs/prod.tfvars"), "capacity = {")
    sizes = re.findall(r"cpu = (\d+), memory = (\d+), min = (\d+)", text)
    cpu = sum(int(cpu) * int(tasks) for cpu, _, tasks in sizes)
    return cpu / 1024, sum(int(memory) * int(tasks) for _, memory, tasks in sizes) / 1024


def _alarms() -> int:
    """Metrics looked at: one of a simple alarm; of a computed one those it is made of."""
    simple = len(re.findall(r'^    "[a-z-]+" = ', block(read("alarms.tf"), "alarms = {"), re.M))
    of_queues = read("modules/queue/alarms.tf").count('resource "') * len(terraform.workers())
    indexes = sum(len(table.indexes) for table in terraform.tables().values())
    backlog, failing, throttled = 2 * len(terraform.workers()), 2 * 2, 2 * (6 + indexes)
    down, unhealthy = SERVICES, 2
    return simple + of_queues + backlog + failing + throttled + down + unhealthy


EXPECTED: dict[str, list[float]] = {
    "bookings": [0.000106 * n for n in BOOKINGS],
    "tasks": [
        2 * _tasks(0.25, 0.5) + 0.3 * 3 * _tasks(0.25, 0.5),
        _tasks(*_prod()),
        _tasks(12, 24),
    ],
    "load balancer": [HOURS * (0.0225 + 0.008 * n / SECONDS / 25) for n in REQUESTS],
    "NAT": [
        each * 0.045 * HOURS + n * 100e3 / 1e9 * 0.045
        for each, n in zip((1, 3, 3), BOOKINGS, strict=True)
    ],
    "public addresses": [each * 0.005 * HOURS for each in (3, 6, 6)],
    "firewall": [5 + read("waf.tf").count("  rule {") + 0.6 * n / 1e6 for n in REQUESTS],
    "metrics": [0.3 * (30 + 13 + 25 * SERVICES)] * 3,
    "alarms": [0.1 * (_alarms() + 16)] * 3,
    "dashboard": [3 + len(terraform.keys(block(read("kms.tf"), "keys = {\n"))) + 4 * 0.4] * 3,
    "idle polls": [w * 0.21 + v * 0.33 for w, v in ((3, 1), (6, 2), (24, 8))],
    "storage": [n * 3 * 25e3 / 1e9 * 0.45 for n in BOOKINGS],
}


@pytest.mark.parametrize("row", EXPECTED)
def test_a_figure_follows_from_its_count_and_price(row: str) -> None:
    assert _row(row) == [pytest.approx(each, abs=0.6) for each in EXPECTED[row]]


def test_the_sums_are_the_sums() -> None:
    parts = [cells for name, cells in _rows().items() if not name.startswith(("**", "a booking"))]
    assert len(parts) == len(EXPECTED)
    sums = [sum(column) for column in zip(*parts, strict=True)]
    assert _row("**AWS") == sums

    each = [total / n for total, n in zip(sums, BOOKINGS, strict=True)]
    assert _row("a booking") == [pytest.approx(one, rel=0.05) for one in each]


def test_a_conversation_costs_what_its_counts_come_to() -> None:
    rows = re.findall(r"\| ([\d.]+)(?: kB)? \| ([\d.]+) a (million|GB) \| ([\d.]+) \|", SECTION)
    assert len(rows) == 4
    for count, price, unit, cost in rows:
        expected = float(count) * float(price) / 1e6  # kB of GB are millionths, too
        assert float(cost) == pytest.approx(expected, rel=0.02), (count, unit)

    total = sum(float(cost) for *_, cost in rows)
    assert f"**{total:.6f}**" in SECTION
    assert 1.5 * total == pytest.approx(0.000106, abs=1e-6)


def test_the_stack_is_the_one_that_is_reckoned() -> None:
    assert f"{_alarms()} of ours, 16 of autoscaling" in SECTION
    assert f"{13 + 25 * SERVICES} of Container Insights" in SECTION
    assert read("envs/prod.tfvars").count('"us-east-1') == 3, "NAT gateways, addresses"
