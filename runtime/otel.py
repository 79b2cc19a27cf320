"""Spans to an OpenTelemetry collector, over OTLP and HTTP. Needs the extra `tracing`.

Sampling, headers and batches are the SDK's own standard variables (`OTEL_TRACES_SAMPLER`, ...).
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import SpanKind, StatusCode
from opentelemetry.trace.propagation import set_span_in_context
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from runtime.spans import Kind
from runtime.tracing import Trace, current_trace

_W3C = TraceContextTextMapPropagator()


class OtelTracer:
    """Satisfies `runtime.spans.Tracer`."""

    def __init__(self, provider: TracerProvider) -> None:
        self._tracer = provider.get_tracer("ai-receptionist")

    @contextmanager
    def span(self, name: str, kind: Kind, fields: Mapping[str, str]) -> Iterator[Trace]:
        before = current_trace()
        # Ours is the one context: a message carries it, and OpenTelemetry's own stays unused.
        parent = _W3C.extract(vars(before), context=Context()) if before else Context()
        begun = self._tracer.start_span(
            name, context=parent, kind=SpanKind[kind.upper()], attributes=fields
        )
        headers: dict[str, str] = {}
        _W3C.inject(headers, context=set_span_in_context(begun, Context()))
        try:
            yield Trace(headers["traceparent"], headers.get("tracestate", ""))
        except BaseException as error:
            # The kind alone: its text may quote what a person said.
            begun.set_status(StatusCode.ERROR, type(error).__name__)
            raise
        finally:
            begun.end()


@contextmanager
def open_otel(endpoint: str, service: str) -> Iterator[OtelTracer]:
    exporter = OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces")
    provider = TracerProvider(resource=Resource.create({"service.name": service}))
    provider.add_span_processor(BatchSpanProcessor(exporter))
    try:
        yield OtelTracer(provider)
    finally:
        provider.shutdown()  # sends what is left
