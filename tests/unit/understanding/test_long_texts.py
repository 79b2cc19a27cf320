"""A long text costs no more than a short one."""

from datetime import datetime

from domain.reading import Context
from domain.understanding import read


def test_of_a_long_text_only_the_beginning_is_read_and_nothing_is_settled() -> None:
    text = "I need an appointment on Tuesday. " + "a@b.cc " * 600
    reading = read(text, Context(now=datetime(2026, 11, 29, 12)))
    assert (reading.settled, reading.text) == (False, text)
    assert reading.email
    assert not read("a@b.cc " * 600 + "on Tuesday", Context(now=datetime(2026, 11, 29))).when.day
