"""A caller may change the language in the middle of a call; a model may not do it for them."""

from datetime import UTC, datetime

import orjson
import pytest

from contracts.answers import DaysFound
from domain.speech import CallerSpoke, ToolCall
from tests.fakes.businesses import business
from tests.fakes.dynamo import FakeDynamo
from tests.unit.voice.test_calls_kept import a_journal, calls_over
from tests.unit.voice.test_tool_waits import NoRecord, Queue
from voice.tool_context import Reach, ToolContext
from voice.tools import CallTools

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)


def tools() -> CallTools:
    journal = a_journal(calls_over(FakeDynamo()))
    queue = Queue(0, DaysFound(days=()))
    return CallTools(ToolContext(business(), journal, Reach(queue, NoRecord(), lambda: NOW, 1.0)))


async def told(tools: CallTools, arguments: str = "{}") -> str:
    result = await tools.run(ToolCall("c", "get_days", arguments))
    return str(orjson.loads(result.output)["say"])


async def test_the_callers_own_words_decide() -> None:
    heard = tools()
    heard.caller_said(CallerSpoke("1", "Hello, I would like an appointment please"))
    assert (await told(heard, '{"language": "es"}')).startswith("There is no free time")
    heard.caller_said(CallerSpoke("2", "Perdón, ¿podemos hablar en español?"))
    assert (await told(heard)).startswith("No hay horas libres")
    heard.caller_said(CallerSpoke("3", "Actually, English is better for me"))
    assert (await told(heard)).startswith("There is no free time")


async def test_without_transcripts_the_model_is_believed() -> None:
    assert (await told(tools(), '{"language": "es"}')).startswith("No hay horas libres")


@pytest.mark.parametrize(
    ("field", "arguments", "said"),
    [
        ("email", '{"email": "nobody", "phone": "+525551234567"}', "deletrea"),
        ("phone", '{"email": "ana@example.com", "phone": "12"}', "dígito por dígito"),
        ("code", "{}", "código de confirmación"),
    ],
)
async def test_what_was_not_understood_is_asked_for_in_their_language(
    field: str, arguments: str, said: str
) -> None:
    result = await tools().run(ToolCall("c", "find", arguments))
    fields = orjson.loads(result.output)
    assert (fields["status"], fields["field"]) == ("invalid_details", field)
    assert said in fields["say"]
