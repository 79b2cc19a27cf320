"""How well texts are read with somebody good in the language model's place, over the wire.

What was answered there is on record (`recordings/`); the product asks as it does in a turn.
"""

import pytest

from domain.acts import Context, Reading
from domain.understanding.reading import read
from messaging.faults import Transient
from tests.corpus.model_desk import Desk, desk
from tests.corpus.reading_corpus import Table, context, records
from tests.fakes.businesses import business
from vendors.openai_reader import ReaderSettings, open_openai_reader

MOST_TOKENS_IN = 2500


async def measured_with_desk() -> tuple[Table, Desk]:
    table = Table()
    async with desk() as (seat, url):
        settings = ReaderSettings.model_validate({"OPENAI_API_KEY": "desk", "OPENAI_BASE_URL": url})
        async with open_openai_reader(settings) as reader:
            assert reader

            async def whole(text: str, place: Context) -> Reading:
                rules = read(text, place)
                if rules.settled:
                    return rules
                try:
                    return await reader.read(text, place, rules, (), business())
                except Transient:
                    return rules

            for record in records("dev_acts_*.jsonl"):
                table.add(record, await whole(record["text"], context(record)))
    return table, seat


async def test_with_a_model_nearly_all_is_read_rightly(request: pytest.FixtureRequest) -> None:
    table, seat = await measured_with_desk()
    request.config.get_terminal_writer().line(f"\nwith a model:\n{table.shown()}")
    assert seat.missing == []
    assert seat.most_tokens_in <= MOST_TOKENS_IN
    assert table.share("right") >= 0.95, "\n".join(table.misses)
    assert table.share("wrong") <= 0.01, "\n".join(table.misses)
