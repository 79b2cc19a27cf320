"""A seat in the language model's place, over its wire protocol: what somebody there answered.

A recording is found by the text and what it was said to, so it survives an edit of the prompt. A
missing one is a 503 and is counted: a test that meets one fails.
"""

import hashlib
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

RECORDINGS = Path(__file__).parent / "recordings"
_SAID_TO = ("text", "now", "asked", "offers", "proposal", "appointments")


def key_of(said: Mapping[str, Any]) -> str:
    """`said` is the JSON that the model is shown beside its instructions."""
    known = json.dumps({name: said.get(name) for name in _SAID_TO}, sort_keys=True)
    return hashlib.sha256(known.encode()).hexdigest()[:16]


def recorded() -> dict[str, str]:
    lines = (
        line
        for path in sorted(RECORDINGS.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    )
    return {each["key"]: each["answer"] for each in map(json.loads, lines)}


class Desk:
    def __init__(self, answers: Mapping[str, str]) -> None:
        self.answers = answers
        self.missing: list[str] = []
        self.most_tokens_in = 0

    async def complete(self, request: web.Request) -> web.Response:
        body = await request.json()
        said = json.loads(body["messages"][-1]["content"])
        answer = self.answers.get(key_of(said))
        if answer is None:
            self.missing.append(said["text"])
            return web.json_response({"error": {"message": "nobody is at the desk"}}, status=503)
        asked = [body["messages"], body["response_format"]]
        shown = json.dumps(asked, ensure_ascii=False, separators=(",", ":"))
        self.most_tokens_in = max(self.most_tokens_in, len(shown) // 4)
        return web.json_response(_completion(body["model"], answer))


def _completion(model: str, answer: str) -> dict[str, Any]:
    message = {"role": "assistant", "content": answer, "refusal": None}
    return {
        "id": "chatcmpl-desk",
        "object": "chat.completion",
        "created": 0,
        "model": model,
        "choices": [{"index": 0, "finish_reason": "stop", "logprobs": None, "message": message}],
        "usage": {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0},
    }


@asynccontextmanager
async def desk() -> AsyncIterator[tuple[Desk, str]]:
    """The desk, and the base URL it answers at."""
    seat = Desk(recorded())
    app = web.Application()
    app.router.add_post("/v1/chat/completions", seat.complete)
    async with TestServer(app) as server:
        yield seat, str(server.make_url("/v1"))
