"""OpenAI's own package asks the simulator; the script decides what it hears."""

from collections.abc import AsyncIterator
from typing import Any, Literal

import openai
import pytest
from pydantic import BaseModel

from devstack import credentials
from tests.integration.simulators.vendors_at import VendorsAt


class Reading(BaseModel):
    intent: Literal["book", "cancel", "none"]
    name: str | None
    days: list[str]


SCHEMA = {
    "type": "object",
    "properties": {"name": {"type": ["string", "null"]}, "sure": {"type": "boolean"}},
    "required": ["name", "sure"],
    "additionalProperties": False,
}


@pytest.fixture
async def client(vendors: VendorsAt) -> AsyncIterator[openai.AsyncOpenAI]:
    async with openai.AsyncOpenAI(
        api_key=credentials.OPENAI_API_KEY,
        base_url=f"{vendors.url}/openai/v1",
        max_retries=0,
        timeout=5,
    ) as client:
        yield client


async def _parsed(client: openai.AsyncOpenAI) -> Reading | None:
    answer = await client.responses.parse(
        model="gpt-4.1-mini", instructions="Read.", input="hola", text_format=Reading
    )
    return answer.output_parsed


async def test_unscripted_answer_reads_nothing_in_the_schema_asked_for(
    client: openai.AsyncOpenAI,
) -> None:
    assert await _parsed(client) == Reading(intent="none", name=None, days=[])
    chat = await client.chat.completions.parse(
        model="gpt-4.1-mini",
        messages=[{"role": "user", "content": "hola"}],
        response_format=Reading,
    )
    assert chat.choices[0].message.parsed == Reading(intent="none", name=None, days=[])


async def test_scripted_answers_are_given_as_often_as_ordered(
    vendors: VendorsAt, client: openai.AsyncOpenAI
) -> None:
    said = {"intent": "book", "name": "Ana", "days": ["2026-12-01"]}
    await vendors.sim("POST", "openai", json={"output": said, "times": 2})
    read = [await _parsed(client) for _ in range(3)]
    assert read == [Reading(**said), Reading(**said), Reading(intent="none", name=None, days=[])]


@pytest.mark.parametrize("mode", ["malformed", "wrong", "incomplete"])
async def test_answer_that_breaks_the_schema_reaches_the_client_as_it_is(
    vendors: VendorsAt, client: openai.AsyncOpenAI, mode: str
) -> None:
    await vendors.sim("POST", "openai", json={"mode": mode})
    answer = await client.responses.create(
        model="gpt-4.1-mini",
        input="hola",
        text={"format": {"type": "json_schema", "name": "r", "schema": SCHEMA, "strict": True}},
    )
    with pytest.raises(ValueError, match="validation error"):
        Reading.model_validate_json(answer.output_text)


async def test_injected_answer_fits_the_schema_and_carries_an_attack(
    vendors: VendorsAt, client: openai.AsyncOpenAI
) -> None:
    await vendors.sim("POST", "openai", json={"mode": "injected"})
    read = await _parsed(client)
    assert read is not None
    assert "Ignore all previous instructions" in str(read.name)


async def test_refusal_is_no_text(vendors: VendorsAt, client: openai.AsyncOpenAI) -> None:
    await vendors.sim("POST", "openai", json={"mode": "refusal"})
    answer = await client.responses.create(model="gpt-4.1-mini", input="hola")
    assert answer.output_text == ""
    assert "refusal" in answer.model_dump_json()


async def test_slow_answer_runs_into_the_clients_timeout(
    vendors: VendorsAt, client: openai.AsyncOpenAI
) -> None:
    await vendors.sim("POST", "openai", json={"mode": "slow", "delay_s": 30})
    with pytest.raises(openai.APITimeoutError):
        await client.responses.create(model="gpt-4.1-mini", input="hola", timeout=0.2)


async def test_wrong_key_and_unknown_model_are_refused(
    vendors: VendorsAt, client: openai.AsyncOpenAI
) -> None:
    with pytest.raises(openai.AuthenticationError):
        await client.with_options(api_key="sk-wrong").responses.create(model="gpt-5", input="x")
    with pytest.raises(openai.NotFoundError):
        await client.responses.create(model="clever-1", input="x")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"colour": "red"}, "unknown_parameter"),
        ({"model": None}, "invalid_type"),
        ({"input": 5}, "invalid_type"),
        ({"temperature": "warm"}, "invalid_type"),
        ({"text": {"format": {"type": "yaml"}}}, "invalid_value"),
        ({"text": {"fmt": {}}}, "unknown_parameter"),
        (
            {
                "text": {
                    "format": {
                        "type": "json_schema",
                        "name": "r",
                        "strict": True,
                        "schema": SCHEMA | {"required": ["name"]},
                    }
                }
            },
            "invalid_json_schema",
        ),
        (
            {
                "text": {
                    "format": {
                        "type": "json_schema",
                        "name": "r",
                        "strict": True,
                        "schema": {"type": "object", "properties": {}, "required": []},
                    }
                }
            },
            "invalid_json_schema",
        ),
    ],
)
async def test_wrong_request_is_refused_with_its_code(
    vendors: VendorsAt, changes: dict[str, Any], code: str
) -> None:
    answer = await vendors.http.post(
        "/openai/v1/responses",
        json={"model": "gpt-4.1-mini", "input": "x"} | changes,
        headers={"Authorization": f"Bearer {credentials.OPENAI_API_KEY}"},
    )
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, code)
