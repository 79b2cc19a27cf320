"""What every request passes: a request id, the last border for errors, headers, CORS."""

import logging
import re
from collections.abc import Awaitable, Callable

from aiohttp import web
from aiohttp.typedefs import Middleware

from gateway.problems import Problem, of_http_error, out_of_reach, problem_response
from messaging.faults import Transient
from runtime.ids import new_id

log = logging.getLogger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

REQUEST_ID = web.RequestKey("request_id", str)
# A UUID with its dashes: an id is logged, so nothing that could be a word, a name or a session.
_FOREIGN_REQUEST_ID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")

SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}


@web.middleware
async def identify(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The caller's `X-Request-ID` where it is harmless, else one of ours."""
    given = request.headers.get("X-Request-ID", "")
    request_id = given if _FOREIGN_REQUEST_ID.fullmatch(given) else new_id()
    request[REQUEST_ID] = request_id
    response = await handler(request)
    response.headers["X-Request-ID"] = request_id
    for name, value in SECURITY_HEADERS.items():
        response.headers.setdefault(name, value)
    return response


@web.middleware
async def answer_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        if not all(map(_is_text, request.headers.values())):
            raise Problem(400, "A header is not UTF-8")
        return await handler(request)
    except Problem as problem:
        return problem_response(problem, request[REQUEST_ID])
    except Transient as fault:
        fields = {"request_id": request[REQUEST_ID], "reason": fault.reason}
        log.warning("Request unanswered", extra=fields)
        return problem_response(out_of_reach(fault.retry_after_s), request[REQUEST_ID])
    except web.HTTPException as error:
        if error.status < 400:
            raise
        return problem_response(of_http_error(error), request[REQUEST_ID])
    except Exception:
        log.exception("Request failed", extra={"request_id": request[REQUEST_ID]})
        return problem_response(Problem(500, "Something broke on our side"), request[REQUEST_ID])


def _is_text(header: str) -> bool:
    """What is no UTF-8 comes with lone surrogates in it, and can be encoded by nobody."""
    return header.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in header)


def allow_origins(origins: frozenset[str]) -> Middleware:
    """CORS for the listed origins only; with none listed a browser keeps other pages out."""

    @web.middleware
    async def cors(request: web.Request, handler: Handler) -> web.StreamResponse:
        origin = request.headers.get("Origin", "")
        if origin not in origins:
            return await handler(request)
        asks_first = request.method == "OPTIONS" and "Access-Control-Request-Method" in (
            request.headers
        )
        response = web.Response(status=204) if asks_first else await handler(request)
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Vary"] = "Origin"
        response.headers["Access-Control-Expose-Headers"] = "X-Request-ID, Retry-After"
        if asks_first:
            response.headers["Access-Control-Allow-Methods"] = "GET, POST"
            response.headers["Access-Control-Allow-Headers"] = (
                "Content-Type, Idempotency-Key, X-Request-ID, X-Proof-Of-Work"
            )
        return response

    return cors
