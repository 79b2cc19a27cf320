"""`GET /openapi.json`, from the models that read the requests."""

from functools import cache
from typing import Any

from pydantic import BaseModel, Field, create_model
from pydantic.json_schema import models_json_schema

from contracts.tools import SCHEDULING_TOOLS, Tool
from domain.agents.tools import described, description
from gateway.bodies import Addressed, ChatRequest
from gateway.confirming import ConfirmReply, TicketRequest
from gateway.connecting import InviteReply, InviteRequest
from gateway.replies import ChatReply
from gateway.visit_bodies import VisitLink, VisitMove, VisitReply, VisitTimes

Schema = dict[str, Any]
Refs = dict[Any, Schema]  # by model

_REF = "#/components/schemas/{model}"
_ERRORS = {
    "400": "The body is not JSON",
    "404": "Tenant not found, or nothing found",
    "413": "The body is over 64 kB",
    "415": "Content-Type is not application/json",
    "422": "The request does not fit; `errors` names the fields",
    "428": "Too many new chats from this network: `challenge` has to be solved (CHALLENGE_AFTER)",
    "429": "Too many requests; see Retry-After",
    "503": "Temporarily unavailable, or still being worked on; repeat the same request",
}
_AGENT_ERRORS = {
    "401": "No bearer token, or an unknown one",
    "403": "The token speaks for another tenant",
    "409": "Taken, refused or ambiguous; see `status`, `reason` and `alternatives`",
}


class Problem(BaseModel):
    """RFC 9457. On a 409 of a tool, `status` is the outcome in a word, as `slot_taken`."""

    type: str
    title: str
    status: int | str
    detail: str
    request_id: str


class Day(BaseModel):
    date: str = Field(description="YYYY-MM-DD")
    label: str
    available_slots: int


class Slot(BaseModel):
    slot_id: str
    start: str = Field(description="With the business's UTC offset")
    end: str
    label: str


class Visit(BaseModel):
    appointment_id: str
    name: str = Field(description="Who comes, where it is on record")
    start: str
    end: str
    label: str
    changeable: bool = Field(description="Whether the notice for a move or cancellation is kept")


class Spoken(BaseModel):
    say: str = Field(description="What the agent may tell the person, in their language")


class DaysReply(Spoken):
    days: list[Day]


class SlotsReply(Spoken):
    date: str
    slots: list[Slot]
    reason: str | None = Field(None, description="Why there are none")


class BookedReply(Spoken):
    status: str = Field(description="booked, or moved")
    appointment_id: str
    start: str
    end: str
    code: str | None = Field(None, description="The confirmation code, where no e-mail tells it")


class FoundReply(Spoken):
    appointments: list[Visit]


class CancelledReply(Spoken):
    status: str = Field(description="cancelled")
    appointment_id: str


TOOL_REPLIES: dict[str, type[BaseModel]] = {
    "get_days": DaysReply,
    "get_slots": SlotsReply,
    "book": BookedReply,
    "find": FoundReply,
    "move": BookedReply,
    "cancel": CancelledReply,
}


_VISIT = "/appointment/{tenant_id}"
# What the page of an appointment asks, by the ticket behind the `#` of its link.
VISIT_PATHS: dict[str, tuple[type[BaseModel], str]] = {
    _VISIT: (VisitLink, "The appointment of a mail's link; changes nothing"),
    f"{_VISIT}/days": (VisitLink, "Days to move it to"),
    f"{_VISIT}/times": (VisitTimes, "Times of one of them"),
    f"{_VISIT}/move": (VisitMove, "Move it; uses the link up"),
    f"{_VISIT}/cancel": (VisitLink, "Cancel it; uses the link up"),
    f"{_VISIT}/attend": (VisitLink, "Say that one will be there"),
}


def path_of(tool: Tool) -> str:
    return f"/voice/{tool.name.replace('_', '-')}"


@cache
def openapi() -> dict[str, Any]:
    bodies = {tool.name: _body_of(tool) for tool in SCHEDULING_TOOLS}
    models: list[type[BaseModel]] = [
        ChatRequest,
        ChatReply,
        TicketRequest,
        ConfirmReply,
        InviteRequest,
        InviteReply,
        VisitLink,
        VisitTimes,
        VisitMove,
        VisitReply,
        Problem,
        *bodies.values(),
        *TOOL_REPLIES.values(),
    ]
    refs, schemas = models_json_schema(
        [(model, "validation") for model in models], ref_template=_REF
    )
    paths = {
        "/chat/{tenant_id}": {"post": _chat(refs)},
        "/confirm/{tenant_id}": {"post": _confirm(refs)},
        "/connect/{tenant_id}": {"post": _connect(refs)},
    }
    paths |= {path: {"post": _visit(path, refs)} for path in VISIT_PATHS}
    for tool in SCHEDULING_TOOLS:
        described(schemas["$defs"][bodies[tool.name].__name__], tool, "en")
        reply = refs[(TOOL_REPLIES[tool.name], "validation")]
        paths[path_of(tool)] = {
            "post": _tool(tool, refs[(bodies[tool.name], "validation")], reply, refs)
        }
    return {
        "openapi": "3.1.0",
        "info": {"title": "AI Receptionist", "version": "1"},
        "paths": paths,
        "components": {
            "schemas": schemas["$defs"],
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _body_of(tool: Tool) -> type[BaseModel]:
    """The tool's arguments, with the tenant that an agent may name."""
    name = f"{tool.arguments.__name__}Request"
    return create_model(name, __base__=(tool.arguments, Addressed))


def _chat(refs: Refs) -> dict[str, Any]:
    return {
        "operationId": "chat",
        "summary": "One turn of a conversation",
        "parameters": [_TENANT, _KEY],
        **_exchange(refs[(ChatRequest, "validation")], refs[(ChatReply, "validation")], refs),
    }


def _confirm(refs: Refs) -> dict[str, Any]:
    return {
        "operationId": "confirm",
        "summary": "Book what was held, by the ticket behind the # of the link that was mailed",
        "parameters": [_TENANT],
        **_exchange(refs[(TicketRequest, "validation")], refs[(ConfirmReply, "validation")], refs),
    }


def _visit(path: str, refs: Refs) -> dict[str, Any]:
    body, summary = VISIT_PATHS[path]
    return {
        "operationId": f"visit_{path.removeprefix(_VISIT).strip('/') or 'show'}",
        "summary": summary,
        "parameters": [_TENANT, _KEY],
        **_exchange(refs[(body, "validation")], refs[(VisitReply, "validation")], refs),
    }


def _connect(refs: Refs) -> dict[str, Any]:
    return {
        "operationId": "connect",
        "summary": "Begin a sign-in of the mailbox's owner, by the ticket behind the # of the link",
        "parameters": [_TENANT],
        **_exchange(refs[(InviteRequest, "validation")], refs[(InviteReply, "validation")], refs),
    }


def _tool(tool: Tool, body: Schema, reply: Schema, refs: Refs) -> dict[str, Any]:
    return {
        "operationId": tool.name,
        "summary": description(tool, "en"),
        "security": [{"token": []}],
        "parameters": [_KEY],
        **_exchange(body, reply, refs, _AGENT_ERRORS),
    }


_TENANT = {"name": "tenant_id", "in": "path", "required": True, "schema": {"type": "string"}}
_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "minLength": 22, "maxLength": 200},
    "description": "A UUID, or 22 letters of base64url and more. A repeat with the same key and "
    "body within ten minutes gets the same answer and changes nothing; another body is a 422.",
}


def _exchange(
    body: Schema, reply: Schema, refs: Refs, more_errors: dict[str, str] | None = None
) -> dict[str, Any]:
    problem = {"application/problem+json": {"schema": refs[(Problem, "validation")]}}
    errors = dict(sorted({**_ERRORS, **(more_errors or {})}.items()))
    return {
        "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
        "responses": {
            "200": {"description": "Done", "content": {"application/json": {"schema": reply}}},
            **{code: {"description": text, "content": problem} for code, text in errors.items()},
        },
    }
