"""Understanding by rules: what a text says, without a model, a clock or a network."""

from datetime import datetime

from domain.acts import Context
from domain.understanding.reading import read

__all__ = ["read", "warm"]


def warm() -> None:
    """Builds the tables that the first text would wait for, a second or so."""
    read("hello", Context(now=datetime(2000, 1, 1)))  # noqa: DTZ001
