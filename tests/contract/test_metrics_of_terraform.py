"""What Terraform alarms on and draws is what the code records: nothing missing, nothing unread."""

import re

from runtime import metrics
from runtime.metrics import DIMENSIONS, NAMESPACE, Metric
from tests.contract import terraform_text as terraform
from tests.contract.terraform_text import ROOT

ROOMS = ("gateway", "messaging", "ops", "storage", "vendors", "voice", "workers")
METRICS = {name: each for name, each in vars(metrics).items() if isinstance(each, Metric)}


def _alarmed() -> set[str]:
    own = terraform.block(terraform.read("alarms.tf"), "alarms = {")
    entries = re.findall(r"merge\(local\.own, \{(.*?)\}\)", own, re.DOTALL)
    return {name for entry in entries for name in re.findall(r'metric *= "(\w+)"', entry)}


def _drawn() -> set[str]:
    return set(re.findall(rf'\["{NAMESPACE}", "(\w+)"', terraform.read("dashboard.tf")))


def test_every_metric_terraform_knows_is_recorded_and_the_other_way_round() -> None:
    assert _alarmed() | _drawn() == {metric.name for metric in METRICS.values()}


def test_every_metric_is_recorded_somewhere() -> None:
    code = "\n".join(
        path.read_text("utf-8") for room in ROOMS for path in (ROOT / room).rglob("*.py")
    )
    recorded = set(re.findall(r"\brecord\(\s*(?:metrics\.)?([A-Z_]+)\b", code))

    assert recorded == set(METRICS)


def test_terraform_asks_for_dimensions_we_write() -> None:
    assert f'own = {{ namespace = "{NAMESPACE}", dimensions = {{}} }}' in terraform.read(
        "alarms.tf"
    )
    told = re.findall(rf'\["{NAMESPACE}", "\w+", "(\w+)"', terraform.read("dashboard.tf"))

    assert DIMENSIONS == ((), ("Service",))
    assert set(told) == {"Service"}
