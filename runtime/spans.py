"""Spans: what was done, within which trace, and how long it took.

Spans of a trace have their ids, so that log lines and messages carry them; where an exporter is set
(`runtime.otel`, the optional extra `tracing`), it is told of them, too.
"""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from typing import Literal, Protocol

from runtime.tracing import Trace, current_trace, following, new_trace

Kind = Literal["server", "client", "producer", "consumer", "internal"]


class Tracer(Protocol):
    def span(
        self, name: str, kind: Kind, fields: Mapping[str, str]
    ) -> AbstractContextManager[Trace]:
        """A child of the current trace, or the first span of a new one."""


_TRACER: ContextVar[Tracer | None] = ContextVar("tracer", default=None)


@contextmanager
def span(name: str, kind: Kind = "internal", **fields: str) -> Iterator[None]:
    """What is done inside. Name and fields are ids and kinds: no personal data, no addresses."""
    tracer = _TRACER.get()
    if tracer is None:
        with following(_span_of(current_trace(), kind)):
            yield
    else:
        with tracer.span(name, kind, fields) as trace, following(trace):
            yield


def _span_of(before: Trace | None, kind: Kind) -> Trace | None:
    if before:
        return before.child()
    return new_trace() if kind == "server" else None  # with a request something begins


@contextmanager
def traced_by(tracer: Tracer) -> Iterator[None]:
    before = _TRACER.set(tracer)
    try:
        yield
    finally:
        _TRACER.reset(before)
