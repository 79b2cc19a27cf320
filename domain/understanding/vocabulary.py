"""Everyday words of each language: they tell the language, and are never a name or a slip."""

from domain.understanding.lexicon import word_sets

WORDS = word_sets("WORDS", "vocabulary")
COMMON = frozenset[str]().union(*WORDS.values())
