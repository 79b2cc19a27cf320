"""What is said has words in each language, and nothing else has."""

import ast
from pathlib import Path

import pytest

from contracts.values import Language
from domain import dialogue as dialogue
from domain.dialogue.says import What
from domain.languages import LANGUAGES
from domain.phrasing import TEXTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_said_has_words_in_each_language(language: Language) -> None:
    assert set(TEXTS[language]) == {what.value for what in What}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_is_worded_anew_the_second_time(language: Language) -> None:
    twice = [
        What.ASK_NAME,
        What.ASK_EMAIL,
        What.ASK_PHONE,
        What.CONFIRM_BOOK,
        What.CONFIRM_MOVE,
        What.CONFIRM_CANCEL,
        What.ASK_PROOF,
        What.WHICH_TIME,
        What.FIX_EMAIL,
        What.NOT_UNDERSTOOD,
    ]
    for what in twice:
        assert len(set(TEXTS[language][what.value])) > 1, what


def test_the_dialogue_sees_no_text_and_matches_none() -> None:
    for path in Path(dialogue.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [each.name for each in node.names]
                assert "re" not in [*names, getattr(node, "module", None)], path
            if isinstance(node, ast.Attribute):
                assert node.attr != "text", path
