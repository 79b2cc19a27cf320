"""Whether a business is open at a moment."""

from datetime import datetime

from domain.tenants import Tenant


def is_open(tenant: Tenant, moment: datetime) -> bool:
    local = moment.astimezone(tenant.zone)
    spans = tenant.scheduling.hours_on(local.date())
    return any(each.opens <= local.time() < each.closes for each in spans)
