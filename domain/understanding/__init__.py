"""Understanding by rules: what a text says, without a model, a clock or a network."""

from domain.understanding.reading import read

__all__ = ["read"]
