import tomllib
from pathlib import Path

import pytest

from domain.tenants import Tenant

TENANTS = Path(__file__).parents[3] / "tenants"


def _tenant(name: str) -> Tenant:
    return Tenant.model_validate(tomllib.loads((TENANTS / f"{name}.toml").read_text("utf-8")))


@pytest.fixture(scope="session")
def consulate() -> Tenant:
    """Spanish first, half-hour slots, Monday to Friday."""
    return _tenant("consulate")


@pytest.fixture(scope="session")
def realestate() -> Tenant:
    """English first, a slot every hour from 10 to 6, closed on Thursday the 26th."""
    return _tenant("realestate")
