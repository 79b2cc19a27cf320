"""Errors as a client sees them: `application/problem+json` (RFC 9457), never with what was said."""

import math
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

import orjson
from aiohttp import web
from pydantic import ValidationError


class Problem(Exception):
    """`detail` is for the client's developer; `extra` are more members of the document."""

    def __init__(
        self,
        status: int,
        detail: str,
        *,
        headers: Mapping[str, str] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.headers = dict(headers or {})
        self.extra = dict(extra or {})


def tenant_not_found() -> Problem:
    return Problem(404, "Tenant not found")


def too_many(wait_s: float) -> Problem:
    retry_after = str(max(1, math.ceil(wait_s)))
    return Problem(429, "Too many requests", headers={"Retry-After": retry_after})


def out_of_reach(retry_after_s: float | None = None) -> Problem:
    """Queue or table out of reach: nothing was lost, the same request may be repeated."""
    return Problem(
        503,
        "Temporarily unavailable; please repeat the request",
        headers={"Retry-After": str(math.ceil(retry_after_s or 1))},
    )


def invalid(error: ValidationError) -> Problem:
    faults = [
        {"field": ".".join(map(str, each["loc"])), "problem": each["msg"]}
        for each in error.errors(include_input=False, include_url=False, include_context=False)
    ]
    return Problem(422, "The request does not fit", extra={"errors": faults})


def problem_response(problem: Problem, request_id: str) -> web.Response:
    document = {
        "type": "about:blank",
        "title": HTTPStatus(problem.status).phrase,
        "status": problem.status,
        "detail": problem.detail,
        "request_id": request_id,
        **problem.extra,
    }
    return web.Response(
        body=orjson.dumps(document),
        status=problem.status,
        content_type="application/problem+json",
        headers=problem.headers,
    )


def of_http_error(error: web.HTTPException) -> Problem:
    """aiohttp's own refusals: no such path, method or size."""
    allowed: Sequence[str] = sorted(getattr(error, "allowed_methods", ()))
    headers = {"Allow": ", ".join(allowed)} if allowed else {}
    details = {404: "No such path", 405: "No such method here", 413: "The body is over 64 kB"}
    return Problem(error.status, details.get(error.status, error.reason), headers=headers)
