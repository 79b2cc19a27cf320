"""A collector of OpenTelemetry spans, over OTLP and HTTP, as processes export them."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web
from aiohttp.test_utils import TestServer
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest


@dataclass(frozen=True)
class SeenSpan:
    service: str
    name: str
    trace_id: str
    span_id: str
    parent_id: str
    text: str = field(repr=False)  # all but its ids and times


@dataclass
class Collector:
    endpoint: str = ""
    spans: list[SeenSpan] = field(default_factory=list)

    async def receive(self, request: web.Request) -> web.Response:
        export = ExportTraceServiceRequest.FromString(await request.read())
        self.spans += _spans(export)
        return web.Response()

    def named(self, name: str) -> list[SeenSpan]:
        return [span for span in self.spans if span.name == name]

    def parent(self, span: SeenSpan) -> SeenSpan | None:
        return next((each for each in self.spans if each.span_id == span.parent_id), None)

    def line(self, span: SeenSpan | None) -> list[str]:
        """From this span up to the first of its trace: "service: name"."""
        return [f"{span.service}: {span.name}", *self.line(self.parent(span))] if span else []


def _spans(export: ExportTraceServiceRequest) -> Iterator[SeenSpan]:
    for resource in export.resource_spans:
        told = {each.key: each.value.string_value for each in resource.resource.attributes}
        for scope in resource.scope_spans:
            for span in scope.spans:
                yield SeenSpan(
                    service=told["service.name"],
                    name=span.name,
                    trace_id=span.trace_id.hex(),
                    span_id=span.span_id.hex(),
                    parent_id=span.parent_span_id.hex(),
                    text=f"{told} {span.name} {span.attributes} {span.status} {span.events}",
                )


@asynccontextmanager
async def open_collector() -> AsyncIterator[Collector]:
    collector = Collector()
    app = web.Application()
    app.router.add_post("/v1/traces", collector.receive)
    async with TestServer(app) as server:
        collector.endpoint = str(server.make_url("")).rstrip("/")
        yield collector
