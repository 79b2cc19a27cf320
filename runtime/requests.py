"""What every HTTP request of ours passes first: its trace."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from runtime.spans import span
from runtime.tracing import following, read_trace

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def trace_request(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The caller's trace, or one of our own. Named by the route: a path may hold anything."""
    resource = request.match_info.route.resource
    name = f"{request.method} {resource.canonical}" if resource else "unrouted"
    given = read_trace(request.headers.get("traceparent", ""))
    with following(given), span(name, "server"):
        return await handler(request)
