"""No word of a language stands outside its folder."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from domain import acts
from domain.languages import LANGUAGES, of_each
from domain.understanding.lexicon import SINGLE
from domain.understanding.numbers import CARDINALS, ORDINALS
from domain.understanding.phrases import PHRASES
from domain.understanding.vocabulary import WORDS

DOMAIN = Path(__file__).resolve().parents[3] / "domain"
ENGINE = """
cues clauses choosing coverage roles resolving items grouping amending wishes reading values
shifts line dates days weekdays spans feasts times said_hours ranges halves no_times numbers
lexicon phrases phrase_table feast_names surroundings language spelling vocabulary calendar
summary mentions patterns
"""
FILES = [DOMAIN / "understanding" / f"{name}.py" for name in ENGINE.split()]


def literals(path: Path) -> Iterator[str]:
    """What is written between quotes, without docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def words_in(literal: str) -> set[str]:
    if re.fullmatch(r"[A-Z_]+", literal):  # the name of a list, or of a country
        return set()
    plain = re.sub(r"\(\?P[<=]\w+[>)]?|\(\?\(\w+\)|\\[a-zA-Z]|%[A-Za-z]", " ", literal)
    return set(re.findall(r"[^\W\d_]{2,}", plain.lower()))


def symbols() -> set[str]:
    """Of the grammar: they are written like English words, and every language names them."""
    of_words = {symbol for table in SINGLE.values() for symbol in table.values()}
    of_phrases = {symbol for found in PHRASES.values() for _, symbol in found}
    return {part for symbol in of_words | of_phrases for part in symbol.split()}


def names() -> set[str]:
    """Of the contract, and of the kinds of cues and choices."""
    found: set[str] = set()
    for kind in get_args(get_args(acts.Act)[0]):
        for name, field in kind.model_fields.items():
            found |= {name, *re.findall(r"[a-z]+", str(field.annotation) + str(field.default))}
    for module, value in (("roles", "CUES"), ("choices", "CHOICES")):
        for rows in of_each(module, value).values():
            found |= {row.partition(":")[0].strip() for row in rows.strip().splitlines()}
    context = {*acts.Context.model_fields, *get_args(acts.Asked), *get_args(acts.Role)}
    groups = re.findall(r"\?P<(\w+)>", "".join(path.read_text() for path in FILES))
    found |= set(groups)
    kinds = {"number", "date", "clock", "mark", "word", "question", "human", "yes", "times"}
    return {part for name in found | context | kinds for part in name.split("_")}


def vocabulary() -> set[str]:
    return {
        word
        for tongue in LANGUAGES
        for table in (SINGLE[tongue], WORDS[tongue], CARDINALS[tongue], ORDINALS[tongue])
        for word in table
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_word_of_a_language_stands_in_the_engine(path: Path) -> None:
    known = vocabulary() - symbols() - names() - set(LANGUAGES)
    said = {word for literal in literals(path) for word in words_in(literal)}

    assert not said & known


@pytest.mark.parametrize(
    "path",
    [
        path
        for folder in ("understanding", "dialogue")
        for path in DOMAIN.glob(f"{folder}/**/*.py")
        # Endings of addresses are of countries, or misspelt.
        if path.stem not in ("mailboxes", "slips")
    ],
    ids=lambda path: str(path.relative_to(DOMAIN)),
)
def test_no_word_of_another_language_than_english_stands_in_the_house(path: Path) -> None:
    """English words may be names there."""
    foreign = {word for tongue in LANGUAGES if tongue != "en" for word in WORDS[tongue]}
    known = foreign - WORDS["en"] - symbols() - names() - set(LANGUAGES)
    said = {word for literal in literals(path) for word in words_in(literal)}

    assert not said & known
