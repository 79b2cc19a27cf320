"""What OpenAI refuses in a request for text."""

import re
from collections.abc import Iterator
from typing import Any

from devstack.simulators.names import names

Schema = dict[str, Any]
_RESPONSES = names(
    """background context_management conversation include input instructions max_output_tokens
    max_tool_calls metadata model moderation parallel_tool_calls previous_response_id prompt
    prompt_cache_key prompt_cache_options prompt_cache_retention reasoning safety_identifier
    service_tier store stream stream_options temperature text tool_choice tools top_logprobs
    top_p truncation user"""
)
_CHAT = names(
    """audio frequency_penalty function_call functions logit_bias logprobs max_completion_tokens
    max_tokens messages metadata modalities model moderation n parallel_tool_calls prediction
    presence_penalty prompt_cache_key prompt_cache_options prompt_cache_retention
    reasoning_effort response_format safety_identifier seed service_tier stop store stream
    stream_options temperature tool_choice tools top_logprobs top_p user verbosity
    web_search_options"""
)
_NUMBERS: dict[str, tuple[Any, str]] = {
    **dict.fromkeys(
        ("temperature", "top_p", "frequency_penalty", "presence_penalty"),
        (int | float, "a decimal"),
    ),
    **dict.fromkeys(
        ("max_output_tokens", "max_completion_tokens", "max_tokens", "n", "seed", "top_logprobs"),
        (int, "an integer"),
    ),
}
_MODEL = re.compile(r"(gpt-|o\d|chatgpt-|ft:)[\w.:-]+")
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
# Keywords that strict structured output does not take.
_NOT_STRICT = ("allOf", "oneOf", "not", "if", "then", "else", "default", "patternProperties")


class OpenAIError(Exception):
    def __init__(self, message: str, param: str | None, code: str | None, status: int = 400):
        super().__init__(message)
        self.message, self.param, self.code, self.status = message, param, code, status

    def body(self) -> dict[str, Any]:
        kind = "invalid_request_error"
        return {
            "error": {
                "message": self.message,
                "type": kind,
                "param": self.param,
                "code": self.code,
            }
        }


def check_response_request(body: Any) -> Schema | None:
    """The JSON schema asked for, if one is."""
    _check(body, _RESPONSES, ("model",))
    if "input" not in body and "prompt" not in body:
        raise _missing("input")
    if not isinstance(body.get("input", ""), str | list):
        raise _wrong_type("input", "one of a string or array", body["input"])
    text = body.get("text") or {}
    if not isinstance(text, dict):
        raise _wrong_type("text", "an object", text)
    _refuse_unknown(text, {"format", "verbosity"}, "text.")
    return _asked_schema(text.get("format"), "text.format", text.get("format") or {})


def check_chat_request(body: Any) -> Schema | None:
    _check(body, _CHAT, ("model", "messages"))
    messages = body["messages"]
    if not isinstance(messages, list) or not messages:
        raise _wrong_type("messages", "a non-empty array", messages)
    for index, message in enumerate(messages):
        roles = ("system", "developer", "user", "assistant", "tool", "function")
        if not isinstance(message, dict) or message.get("role") not in roles:
            raise OpenAIError(
                "Invalid value for 'role'.", f"messages[{index}].role", "invalid_value"
            )
    asked = body.get("response_format") or {}
    return _asked_schema(asked, "response_format", asked.get("json_schema") or {})


def _check(body: Any, known: frozenset[str], required: tuple[str, ...]) -> None:
    if not isinstance(body, dict):
        raise OpenAIError("We could not parse the JSON body of your request.", None, None)
    _refuse_unknown(body, known, "")
    for name in required:
        if name not in body:
            raise _missing(name)
    model = body["model"]
    if not isinstance(model, str):
        raise _wrong_type("model", "a string", model)
    if not _MODEL.fullmatch(model):
        message = f"The model `{model}` does not exist or you do not have access to it."
        raise OpenAIError(message, None, "model_not_found", status=404)
    _check_numbers(body)
    if body.get("stream"):
        raise OpenAIError("The simulator does not stream.", "stream", "unsupported_value")


def _check_numbers(body: dict[str, Any]) -> None:
    for name, value in body.items():
        kind, expected = _NUMBERS.get(name, (None, ""))
        if kind and value is not None and (isinstance(value, bool) or not isinstance(value, kind)):
            raise _wrong_type(name, expected, value)


def _refuse_unknown(record: dict[str, Any], known: Any, where: str) -> None:
    for name in record:
        if name not in known:
            place = f"{where}{name}"
            raise OpenAIError(f"Unknown parameter: '{place}'.", place, "unknown_parameter")


def _missing(name: str) -> OpenAIError:
    return OpenAIError(f"Missing required parameter: '{name}'.", name, "missing_required_parameter")


def _wrong_type(name: str, expected: str, value: Any) -> OpenAIError:
    given = {str: "a string", bool: "a boolean", type(None): "null"}.get(type(value), "another")
    return OpenAIError(
        f"Invalid type for '{name}': expected {expected}, but got {given} instead.",
        name,
        "invalid_type",
    )


def _asked_schema(asked: Any, where: str, named: Schema) -> Schema | None:
    if not asked:
        return None
    kind = asked.get("type") if isinstance(asked, dict) else None
    if kind not in ("text", "json_object", "json_schema"):
        raise OpenAIError(f"Invalid value: '{kind}'.", f"{where}.type", "invalid_value")
    if kind != "json_schema":
        return None
    if not _NAME.fullmatch(str(named.get("name", ""))):
        raise _missing(f"{where}.name")
    schema = named.get("schema")
    if not isinstance(schema, dict):
        raise _missing(f"{where}.schema")
    if named.get("strict"):
        _check_strict(schema, where, str(named["name"]))
    return schema


def _check_strict(schema: Schema, where: str, name: str) -> None:
    fault = next(_not_strict(schema, ()), None)
    if fault is None and schema.get("type") != "object":
        fault = "schema must be a JSON Schema of 'type: \"object\"'"
    if fault is not None:
        raise OpenAIError(
            f"Invalid schema for response_format '{name}': {fault}.",
            where,
            "invalid_json_schema",
        )


def _not_strict(schema: Any, path: tuple[str, ...]) -> Iterator[str]:
    if not isinstance(schema, dict):
        return
    context = f"In context={path}"
    for keyword in _NOT_STRICT:
        if keyword in schema:
            yield f"{context}, '{keyword}' is not permitted"
    if "properties" in schema or schema.get("type") == "object":
        properties = schema.get("properties", {})
        if schema.get("additionalProperties") is not False:
            yield f"{context}, 'additionalProperties' is required to be supplied and to be false"
        if set(schema.get("required", [])) != set(properties):
            yield (
                f"{context}, 'required' is required to be supplied and to be an array including "
                "every key in properties"
            )
    for group in ("properties", "$defs"):
        for name, each in schema.get(group, {}).items():
            yield from _not_strict(each, (*path, group, name))
    yield from _not_strict(schema.get("items"), (*path, "items"))
    for index, each in enumerate(schema.get("anyOf", [])):
        yield from _not_strict(each, (*path, "anyOf", str(index)))
