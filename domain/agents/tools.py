"""A voice agent's tools as they are told: schemas with what each is for, in a language."""

from functools import cache
from typing import Any

from contracts.tools import Tool
from contracts.values import Language
from domain.languages import of_each

Schema = dict[str, Any]


def description(tool: Tool, language: Language) -> str:
    return str(of_each("tools", "TOOLS")[language][tool.name])


@cache
def schema(tool: Tool, language: Language) -> Schema:
    """JSON Schema of the arguments, self-contained."""
    made = tool.arguments.model_json_schema()
    made.pop("title", None)
    made.pop("description", None)
    described(made, tool, language)
    return {**made, "additionalProperties": False}


def described(arguments: Schema, tool: Tool, language: Language) -> None:
    """Tells in the schema what each argument is."""
    words = of_each("tools", "ARGUMENTS")[language]
    of_tool = of_each("tools", "OF_TOOL")[language].get(tool.name, {})
    for name, field in arguments["properties"].items():
        if text := of_tool.get(name) or words.get(name):
            field["description"] = text
        field.pop("title", None)
