from typing import Any

from domain.tenants import WEEKDAYS, Tenant

OPEN = [["09:00", "13:00"], ["14:00", "17:00"]]


def business(
    timezone: str = "America/Mexico_City",
    hours: Any = OPEN,
    fields: dict[str, Any] | None = None,
    **scheduling: Any,
) -> Tenant:
    """By what matters to the test: its zone, the hours of every day, scheduling fields; `fields`
    are the tenant's own."""
    by_day = hours if isinstance(hours, dict) else dict.fromkeys(WEEKDAYS, hours)
    defaults = {"minimum_notice_minutes": 0, "days_ahead": 30}
    return Tenant.model_validate(
        {
            "tenant_id": "clinic",
            "name": "Clinic",
            "timezone": timezone,
            "mailbox": "book@clinic.example",
            "admin_email": "admin@clinic.example",
            "opens_with": "contact",
            "reminders": [],
            "scheduling": defaults | {"hours": by_day} | scheduling,
        }
        | (fields or {})
    )
