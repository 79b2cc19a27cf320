"""Metrics as lines on stdout, in CloudWatch's embedded metric format: no agent, no call, no wait.

`deploy/terraform` makes alarms and panels of them; a test holds its names against these. Silent
until `report_metrics`.
"""

import logging
import sys
from dataclasses import dataclass
from typing import Literal

import orjson

NAMESPACE = "AIReceptionist"
# Each set is a metric of its own, and paid for: all services together, and each.
DIMENSIONS: tuple[tuple[str, ...], ...] = ((), ("Service",))

_log = logging.getLogger("metrics")


@dataclass(frozen=True)
class Metric:
    name: str
    unit: Literal["Count", "Milliseconds", "Seconds", "None"] = "Count"


TURN_DURATION = Metric("TurnDuration", "Milliseconds")  # from a person's words to our answer
COMMAND_DURATION = Metric("CommandDuration", "Milliseconds")  # of one attempt
CALL_STARTED = Metric("CallStarted")
CALL_FAILED = Metric("CallFailed")  # ended by us or by the provider, not by a person
APPOINTMENT_BOOKED = Metric("AppointmentBooked")
APPOINTMENT_REPAIRED = Metric("AppointmentRepaired")  # by the reconciler
MAIL_REPEATED = Metric("MailRepeated")  # perhaps sent before: an attempt died in between
DUE_WORK_AGE = Metric("DueWorkAge", "Seconds")  # how late the oldest of what is due is
CAP_REACHED = Metric("CapReached")  # an effect refused: too much of one network, person, business
BUSINESS_CAP_REACHED = Metric("BusinessCapReached")  # of it: nobody can book there until tomorrow
BUDGET_NEARLY_SPENT = Metric("BudgetNearlySpent")  # four fifths of a day's model calls or minutes
BUDGET_SPENT = Metric("BudgetSpent")  # the rules answer alone, or calls are not taken
CALL_REFUSED = Metric("CallRefused")  # before it was accepted: busy, blocked, too often, spent
PROOF_REFUSED = Metric("ProofRefused")  # a wrong code, or a wrong e-mail and phone
GUESSING = Metric("GuessingSuspected")  # many wrong proofs at one business within an hour
TENANT_UNREADABLE = Metric("TenantUnreadable")  # each time its document was read
TOKEN_REFUSED = Metric("TokenRefused")
TOKEN_EXPIRES_IN_DAYS = Metric("TokenExpiresInDays", "None")
VENDOR_THROTTLED = Metric("VendorThrottled")
CANARY_PASSED = Metric("CanaryPassed")  # booked and cancelled, by chat and by the tools


def record(metric: Metric, value: float = 1, **fields: str) -> None:
    """`fields` are for searching the lines: ids and vendors, no personal data."""
    _log.info(metric.name, extra={"metric": metric, "value": value, "fields": fields})


def report_metrics(service: str) -> None:
    """From now on, in the name of this service; whatever the log's level."""
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(_EmbeddedFormatter(service))
    _log.handlers, _log.propagate = [handler], False
    _log.setLevel(logging.INFO)


class _EmbeddedFormatter(logging.Formatter):
    def __init__(self, service: str) -> None:
        super().__init__()
        self._service = service

    def format(self, record: logging.LogRecord) -> str:
        metric: Metric = vars(record)["metric"]
        directive = {
            "Namespace": NAMESPACE,
            "Dimensions": DIMENSIONS,
            "Metrics": [{"Name": metric.name, "Unit": metric.unit}],
        }
        line = {
            "_aws": {"Timestamp": round(record.created * 1000), "CloudWatchMetrics": [directive]},
            "Service": self._service,
            metric.name: vars(record)["value"],
            **vars(record)["fields"],
        }
        return orjson.dumps(line).decode()
