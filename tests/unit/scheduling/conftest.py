from collections.abc import Callable
from typing import Any

import pytest

from domain.tenants import Tenant

OPEN = [["09:00", "13:00"], ["14:00", "17:00"]]


@pytest.fixture(scope="session")
def business() -> Callable[..., Tenant]:
    """A business by what matters to the test: its zone, hours of every day, scheduling fields."""

    def make(timezone: str = "America/Mexico_City", hours: Any = OPEN, **scheduling: Any) -> Tenant:
        days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
        by_day = hours if isinstance(hours, dict) else dict.fromkeys(days, hours)
        defaults = {"minimum_notice_minutes": 0, "days_ahead": 30}
        return Tenant.model_validate(
            {
                "tenant_id": "clinic",
                "name": "Clinic",
                "timezone": timezone,
                "mailbox": "book@clinic.example",
                "admin_email": "admin@clinic.example",
                "scheduling": defaults | {"hours": by_day} | scheduling,
            }
        )

    return make
