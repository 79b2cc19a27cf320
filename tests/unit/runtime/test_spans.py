"""Spans: their ids without an exporter, their parents with one."""

import subprocess
import sys
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from runtime.otel import OtelTracer
from runtime.requests import trace_request
from runtime.spans import span, traced_by
from runtime.tracing import current_trace, following, new_trace, read_trace

ROOT = Path(__file__).parents[3]
CALLER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


class Exported:
    def __init__(self) -> None:
        self.spans = InMemorySpanExporter()
        provider = TracerProvider(shutdown_on_exit=False)
        provider.add_span_processor(SimpleSpanProcessor(self.spans))
        self.tracer = OtelTracer(provider)

    def named(self, name: str) -> ReadableSpan:
        return next(each for each in self.spans.get_finished_spans() if each.name == name)


def _parent(each: ReadableSpan) -> int | None:
    return each.parent.span_id if each.parent else None


def test_without_an_exporter_a_span_is_a_child_of_its_trace() -> None:
    trace = new_trace()
    with following(trace), span("send FindDays", "producer"):
        inside = current_trace()

    assert inside is not None
    assert inside.trace_id == trace.trace_id
    assert inside.traceparent != trace.traceparent


def test_without_an_exporter_only_a_request_begins_a_trace() -> None:
    with span("graph GET calendarView", "client"):
        assert current_trace() is None
    with span("POST /chat", "server"):
        assert current_trace() is not None


def test_spans_of_one_trace_have_the_right_parents_across_a_message() -> None:
    exported = Exported()
    with traced_by(exported.tracer):
        with span("POST /chat", "server"), span("send FindDays", "producer"):
            sent = current_trace()
        assert sent is not None
        with (
            following(read_trace(sent.traceparent)),
            span("handle FindDays", "consumer"),
            span("graph GET calendarView", "client"),
        ):
            pass

    names = ["POST /chat", "send FindDays", "handle FindDays", "graph GET calendarView"]
    line = [exported.named(name) for name in names]
    assert len({each.context.trace_id for each in line}) == 1
    assert [_parent(each) for each in line] == [None, *(each.context.span_id for each in line[:3])]
    assert [each.kind.name for each in line] == ["SERVER", "PRODUCER", "CONSUMER", "CLIENT"]


def test_a_failure_is_told_by_its_kind_alone() -> None:
    exported = Exported()
    with (
        traced_by(exported.tracer),
        pytest.raises(ValueError, match="Ana"),
        span("handle FindDays", "consumer"),
    ):
        raise ValueError("Ana Lopez")
    failed = exported.named("handle FindDays")

    assert (failed.status.is_ok, failed.status.description) == (False, "ValueError")
    assert failed.events == ()
    assert "Ana" not in failed.to_json()


async def test_a_request_goes_on_with_its_callers_trace_and_is_named_by_its_route() -> None:
    async def chat(_: web.Request) -> web.Response:
        trace = current_trace()
        return web.Response(text=trace.trace_id if trace else "")

    app = web.Application(middlewares=[trace_request])
    app.router.add_get("/chat/{tenant_id}", chat)
    exported = Exported()
    with traced_by(exported.tracer):
        async with TestClient(TestServer(app)) as http:
            answer = await http.get("/chat/ana.lopez@example.com", headers={"traceparent": CALLER})
            assert await answer.text() == CALLER.split("-")[1]
            await http.get("/of/ana.lopez@example.com")

    names = {each.name for each in exported.spans.get_finished_spans()}
    assert names == {"GET /chat/{tenant_id}", "unrouted"}
    assert _parent(exported.named("GET /chat/{tenant_id}")) == int(CALLER.split("-")[2], 16)


def test_nothing_of_opentelemetry_is_imported_unless_asked_for() -> None:
    program = (
        "import sys, gateway.__main__, voice.__main__, workers.__main__\n"
        "from runtime.observing import spans_exported\n"
        "with spans_exported('', 'gateway'): pass\n"
        "print([name for name in sys.modules if name.startswith('opentelemetry')])"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert said.stdout.strip() == "[]"


def test_without_the_extra_a_process_runs_on_and_says_so() -> None:
    program = (
        "import sys; sys.modules['opentelemetry'] = None\n"
        "from runtime.logs import LogSettings\n"
        "from runtime.observing import observed\n"
        "settings = LogSettings(otlp_endpoint='http://127.0.0.1:9')\n"
        "with observed(settings, 'gateway'): print('works')"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert said.stdout == "works\n"
    assert "Spans not exported | missing=the extra tracing" in said.stderr
