"""How a process is seen: its logs, metrics and traces, from its first line to its last."""

import importlib
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from runtime.logs import LogSettings, configure_logging
from runtime.metrics import report_metrics
from runtime.spans import traced_by

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


@contextmanager
def spans_exported(endpoint: str, service: str) -> Iterator[None]:
    """Without an endpoint nothing is exported, and nothing of OpenTelemetry imported."""
    if not endpoint:
        yield
        return
    try:
        otel = importlib.import_module("runtime.otel")
    except ModuleNotFoundError:
        log.error("Spans not exported", extra={"missing": "the extra tracing"})
        yield
        return
    with otel.open_otel(endpoint, service) as tracer, traced_by(tracer):
        yield


def _log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """By its kind and place: the interpreter would print its text."""
    log.critical("Process ended", exc_info=(kind, error, trace))
