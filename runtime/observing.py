"""How a process is seen: its logs, metrics and traces, from its first line to its last."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from runtime.logs import LogSettings, configure_logging
from runtime.metrics import report_metrics
from runtime.spans import spans_exported

log = logging.getLogger(__name__)


@contextmanager
def observed(settings: LogSettings, service: str) -> Iterator[None]:
    """`service` names the process in metrics and traces, as Terraform names it."""
    configure_logging(settings)
    logging.captureWarnings(True)
    sys.excepthook = _log_uncaught
    if settings.log_format == "json":
        report_metrics(service)
    with spans_exported(settings.otlp_endpoint, service):
        yield


def _log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """By its kind and place: the interpreter would print its text."""
    log.critical("Process ended", exc_info=(kind, error, trace))
