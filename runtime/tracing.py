"""The W3C trace context that this task works under, and that its messages carry on."""

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace

_SHAPE = re.compile(r"00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")


@dataclass(frozen=True)
class Trace:
    """`traceparent` and `tracestate` as the headers of those names have them."""

    traceparent: str
    tracestate: str = ""

    @property
    def trace_id(self) -> str:
        return self.traceparent.split("-")[1]

    def child(self) -> "Trace":
        """The same trace, a new span."""
        version, trace_id, _, flags = self.traceparent.split("-")
        return replace(self, traceparent=f"{version}-{trace_id}-{secrets.token_hex(8)}-{flags}")


_CURRENT: ContextVar[Trace | None] = ContextVar("trace", default=None)


def new_trace() -> Trace:
    return Trace(f"00-{secrets.token_hex(16)}-{secrets.token_hex(8)}-01")


def read_trace(traceparent: str, tracestate: str = "") -> Trace | None:
    """None when there is no trace, or not one of the standard's first version."""
    if not _SHAPE.fullmatch(traceparent):
        return None
    return Trace(traceparent, tracestate)


def current_trace() -> Trace | None:
    return _CURRENT.get()


@contextmanager
def following(trace: Trace | None) -> Iterator[None]:
    """What is done inside belongs to the trace."""
    before = _CURRENT.set(trace)
    try:
        yield
    finally:
        _CURRENT.reset(before)
