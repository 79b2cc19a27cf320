"""How well the rules alone read what people do with their words, on texts with labels."""

import pytest

from domain.understanding.reading import read
from tests.corpus.reading_corpus import Table, measured, records


@pytest.fixture(scope="module")
def table(request: pytest.FixtureRequest) -> Table:
    table = measured(records("dev_*.jsonl"), read)
    request.config.get_terminal_writer().line(f"\n{table.shown()}")
    return table


def test_the_rules_read_most_texts_rightly_and_hardly_any_wrongly(table: Table) -> None:
    assert table.share("right") >= 0.75, table.shown()
    assert table.share("wrong") <= 0.02, "\n".join(table.misses)


def test_what_the_rules_settle_is_right(table: Table) -> None:
    assert table.settled_share >= 0.40, table.shown()
    assert table.settled_right >= 0.98, "\n".join(table.misses)
