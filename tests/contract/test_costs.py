"""docs/costs.md follows from counts, prices and this stack."""

import re

import pytest

from tests.contract.terraform_text import ROOT, read
from tests.costs.page import COUNTS, LOADS, PAGE, PRICES, Load, asked, page, rows
from tests.costs.stack import stack_of


def _sum(load: Load) -> float:
    return sum(rows(load).values())


def _load(environment: str) -> Load:
    return next(load for load in LOADS if load.environment == environment)


def test_the_page_is_what_counts_and_prices_come_to() -> None:
    assert PAGE.read_text("utf-8") == page(), "make costs"


def test_the_small_profile_costs_a_third_of_a_full_one() -> None:
    small, full = _sum(_load("dev")), _sum(_load("prod"))

    assert small < 70
    assert small * 3 < full


@pytest.mark.parametrize("environment", ["dev", "staging", "prod"])
def test_a_budget_is_over_what_it_costs_and_not_twice_it(environment: str) -> None:
    text = read(f"envs/{environment}.tfvars")
    (budget,) = re.findall(r"monthly_budget_usd = (\d+)", text)
    worst = max(_sum(load) for load in LOADS if load.environment == environment)

    assert worst < int(budget) or environment == "prod", "prod's grows with its tenants"
    assert _sum(_load(environment)) < int(budget)


def test_no_tenant_s_part_grows_with_their_number() -> None:
    """Nothing scans tenants: ten thousand times as many cost no more each."""
    few, _, many = (load for load in LOADS if load.environment == "prod")

    assert rows(many)["comparing calendars"] / many.tenants == pytest.approx(
        rows(few)["comparing calendars"] / few.tenants
    )
    assert _sum(many) / many.tenants < 0.03


def test_the_stack_is_the_one_that_is_reckoned() -> None:
    prod, dev = stack_of("prod"), stack_of("dev")
    assert (prod.vcpus, prod.gigabytes, prod.nats, prod.addresses) == (5.5, 11.0, 3, 6)
    assert (dev.vcpus, dev.spot_vcpus, dev.nats, dev.own_keys) == (0, 0.75, 0, 0)
    assert not dev.firewall
    assert prod.canary


def test_a_price_more_is_a_dollar_more() -> None:
    booked = COUNTS["booked"]
    without = {**booked, "write_units": 0}

    price = PRICES["asking"]["million_write_units"]
    assert asked(booked) - asked(without) == pytest.approx(booked["write_units"] * price / 1e6)


def test_what_is_left_out_is_said() -> None:
    said = (ROOT / "docs" / "costs.md").read_text("utf-8").split("**What it leaves out.**")[1]

    assert all(each in said for each in ("language model", "realtime minutes", "SendGrid", "taxes"))
