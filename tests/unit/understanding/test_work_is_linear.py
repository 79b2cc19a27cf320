"""How much work a text makes, counted in calls: twice the text is about twice the work."""

import sys
from collections.abc import Callable
from datetime import datetime
from types import FrameType

import pytest

from domain.acts import Context
from domain.understanding.reading import LONGEST_READ, read

CONTEXT = Context(now=datetime.fromisoformat("2026-11-29T12:00:00"))
LONGEST = 4000
CALLS_A_CHARACTER = 350  # some 20 ms for the longest text that is read whole
HOSTILE = ("a@b.cc ", "1 ", "no ", '"\'', "((", "el martes ", "at 3 or ", "not at 3 ", "no, ",
           "3:30 ", "monday or tuesday and ", "mil ", "one hundred and ", "12/12/", "1.1", "de la ",
           "next week after next ", "5 5 5 ", "aaaa bbbb ", "x", "\n", "¿", "can't ")  # fmt: skip


def calls(text: str) -> int:
    return calls_of(lambda: read(text, CONTEXT))


def calls_of(work: Callable[[], object]) -> int:
    """Of functions, in Python and in C, while the work is done."""
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_text_makes_more_work_than_its_length(piece: str) -> None:
    for length in (LONGEST_READ, LONGEST):
        text = (piece * LONGEST)[:length]
        read(text, CONTEXT)  # what is remembered between texts is not counted

        assert calls(text) <= CALLS_A_CHARACTER * length


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_is_about_twice_the_work(piece: str) -> None:
    half, whole = (piece * LONGEST)[: LONGEST_READ // 2], (piece * LONGEST)[:LONGEST_READ]
    for text in (half, whole):
        read(text, CONTEXT)

    assert calls(whole) <= 3 * calls(half)
