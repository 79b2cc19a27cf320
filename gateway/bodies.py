"""Request bodies become models here; everything that is wrong with one is a `Problem`."""

import asyncio
import re
from typing import Annotated, TypeVar

from aiohttp import web
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError

from gateway.problems import Problem, invalid

MAX_BODY_BYTES = 64 * 1024
BODY_READ_S = 10.0  # 64 KB take less on any line; who trickles them holds a connection
# A UUID, or as many random bits in base64url: a short key would be somebody else's, too.
_KEY = re.compile(
    r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[A-Za-z0-9_-]{22,200}",
    re.ASCII,
)

Model = TypeVar("Model", bound=BaseModel)


def _ours_or_none(session_id: str | None) -> str | None:
    """What we never minted (see `runtime.ids`) is no session, and is not looked up."""
    return session_id if session_id and re.fullmatch(r"[0-9a-f]{32}", session_id) else None


class ChatRequest(BaseModel):
    model_config = ConfigDict(frozen=True)

    session_id: Annotated[str | None, AfterValidator(_ours_or_none)] = None
    message: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]


class Addressed(BaseModel):
    """The tenant a tool request names; its bearer token says whether it may."""

    model_config = ConfigDict(frozen=True)

    tenant_id: str | None = None


async def read_json(request: web.Request, within_s: float = BODY_READ_S) -> bytes:
    """The body of a JSON request, not parsed yet. Raises 415, 413 and 408."""
    if request.content_type != "application/json":
        raise Problem(415, "Content-Type must be application/json")
    try:
        async with asyncio.timeout(within_s):
            return await request.read()
    except TimeoutError:
        raise Problem(408, "The body did not come in time") from None


async def read_raw(request: web.Request, most_bytes: int, within_s: float = BODY_READ_S) -> bytes:
    """A body of any kind, which may be larger than a person's. Raises 413 and 408."""
    body = bytearray()
    try:
        async with asyncio.timeout(within_s):
            async for chunk in request.content.iter_any():
                body += chunk
                if len(body) > most_bytes:
                    raise Problem(413, f"The body is over {most_bytes // 1024} kB")
    except TimeoutError:
        raise Problem(408, "The body did not come in time") from None
    return bytes(body)


def parse(model: type[Model], body: bytes) -> Model:
    """Raises 400 for what is not JSON, 422 for JSON that does not fit."""
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        if error.errors(include_input=False)[0]["type"] == "json_invalid":
            raise Problem(400, "The body is not JSON") from None
        raise invalid(error) from None


def idempotency_key(request: web.Request) -> str | None:
    key = request.headers.get("Idempotency-Key", "").strip()
    if key and not _KEY.fullmatch(key):
        raise Problem(422, "Idempotency-Key is a UUID, or 22 to 200 letters of base64url")
    return key or None
