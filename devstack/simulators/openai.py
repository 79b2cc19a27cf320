"""OpenAI's text: `/v1/responses` and `/v1/chat/completions`, spoken by a script.

Realtime calls have a module of their own.
"""

import asyncio
import json
import secrets
import time
from typing import Any

from aiohttp import web

from devstack.credentials import OPENAI_API_KEY
from devstack.simulators.openai_requests import (
    OpenAIError,
    check_chat_request,
    check_response_request,
)
from devstack.simulators.openai_script import ScriptedAnswer, spoken
from devstack.simulators.realtime import add_realtime
from devstack.simulators.simulation import SIMULATION

_REFUSAL = "I'm sorry, but I can't help with that."
# What a response repeats of its request, and what stands there when the request was silent.
_ECHOED: dict[str, Any] = {
    "instructions": None,
    "max_output_tokens": None,
    "metadata": {},
    "model": "",
    "parallel_tool_calls": True,
    "temperature": 1.0,
    "text": {"format": {"type": "text"}},
    "tool_choice": "auto",
    "tools": [],
    "top_p": 1.0,
}


def add_openai_text(app: web.Application) -> None:
    app.router.add_post("/v1/responses", _responses)
    app.router.add_post("/v1/chat/completions", _chat)


def openai_app() -> web.Application:
    app = web.Application(middlewares=[_refusals])
    add_openai_text(app)
    add_realtime(app)
    return app


@web.middleware
async def _refusals(request: web.Request, handler: Any) -> web.StreamResponse:
    request_id = f"req_{secrets.token_hex(16)}"
    try:
        check_key(request)
        answer: web.StreamResponse = await handler(request)
    except OpenAIError as error:
        answer = web.json_response(error.body(), status=error.status)
    if not answer.prepared:
        answer.headers["x-request-id"] = request_id
    return answer


def check_key(request: web.Request) -> None:
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not key:
        message = "You didn't provide an API key."
        raise OpenAIError(message, None, None, status=401)
    if key != OPENAI_API_KEY:
        shown = f"{key[:8]}***"
        message = f"Incorrect API key provided: {shown}."
        raise OpenAIError(message, None, "invalid_api_key", status=401)


async def _body(request: web.Request) -> Any:
    try:
        return json.loads(await request.read())
    except ValueError:
        message = "We could not parse the JSON body of your request."
        raise OpenAIError(message, None, None) from None


async def _next_answer(request: web.Request) -> ScriptedAnswer:
    answer: ScriptedAnswer = request.config_dict[SIMULATION].openai.next()
    if answer.mode == "slow":
        await asyncio.sleep(answer.delay_s)
    return answer


def _tokens(body: Any, text: str) -> tuple[int, int]:
    return max(1, len(json.dumps(body)) // 4), max(1, len(text) // 4)


async def _responses(request: web.Request) -> web.Response:
    body = await _body(request)
    schema = check_response_request(body)
    answer = await _next_answer(request)
    text = spoken(answer, schema)
    cut = answer.mode == "incomplete"
    content = _content(answer, text)
    status = "incomplete" if cut else "completed"
    message = {
        "id": f"msg_{secrets.token_hex(24)}",
        "type": "message",
        "status": status,
        "role": "assistant",
        "content": [content],
    }
    return web.json_response(
        {
            "id": f"resp_{secrets.token_hex(24)}",
            "object": "response",
            "created_at": int(time.time()),
            "status": status,
            "background": False,
            "error": None,
            "incomplete_details": {"reason": "max_output_tokens"} if cut else None,
            "output": [message],
            "previous_response_id": None,
            "reasoning": {"effort": None, "summary": None},
            "truncation": "disabled",
            "usage": _usage(body, text),
            **{name: body.get(name, default) for name, default in _ECHOED.items()},
        }
    )


def _content(answer: ScriptedAnswer, text: str) -> dict[str, Any]:
    if answer.mode == "refusal":
        return {"type": "refusal", "refusal": _REFUSAL}
    heard = text[: len(text) // 2] if answer.mode == "incomplete" else text
    return {"type": "output_text", "text": heard, "annotations": [], "logprobs": []}


def _usage(body: Any, text: str) -> dict[str, Any]:
    asked, said = _tokens(body, text)
    return {
        "input_tokens": asked,
        "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
        "output_tokens": said,
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": asked + said,
    }


async def _chat(request: web.Request) -> web.Response:
    body = await _body(request)
    schema = check_chat_request(body)
    answer = await _next_answer(request)
    text = spoken(answer, schema)
    refused, cut = answer.mode == "refusal", answer.mode == "incomplete"
    asked, said = _tokens(body, text)
    return web.json_response(
        {
            "id": f"chatcmpl-{secrets.token_hex(14)}",
            "object": "chat.completion",
            "created": int(time.time()),
            "model": body["model"],
            "choices": [
                {
                    "index": 0,
                    "message": {
                        "role": "assistant",
                        "content": None if refused else text[: len(text) // 2] if cut else text,
                        "refusal": _REFUSAL if refused else None,
                        "annotations": [],
                    },
                    "logprobs": None,
                    "finish_reason": "length" if cut else "stop",
                }
            ],
            "usage": {
                "prompt_tokens": asked,
                "completion_tokens": said,
                "total_tokens": asked + said,
            },
            "service_tier": "default",
            "system_fingerprint": None,
        }
    )
