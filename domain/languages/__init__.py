"""The languages: one folder each, holding all that is one. Nothing of a language stands elsewhere.

A folder's modules have the same names and export the same values in every language; who uses a
module says in its own types what is in it. A further language is a folder, and its name in
`contracts.values.Language`.
"""

from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any, get_args

from contracts.values import Language

LANGUAGES: tuple[Language, ...] = get_args(Language)


@cache
def of_each(module: str, value: str) -> dict[Language, Any]:
    """What each language's `module` exports as `value`: `of_each("lexicon", "WORDS")`."""
    return {
        language: getattr(import_module(f"{__name__}.{language}.{module}"), value)
        for language in LANGUAGES
    }


@cache
def text_of(name: str, language: Language) -> str:
    """A text that is a file of its own: `text_of("call.md", "en")`."""
    return (files(__name__) / language / name).read_text(encoding="utf-8")


@cache
def prompts() -> dict[Language, str]:
    """What a language model is told before it reads, in each language."""
    return {language: text_of("reader.md", language) for language in LANGUAGES}
