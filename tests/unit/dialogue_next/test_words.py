"""What is said has words in each language, and nothing else has."""

import pytest

from contracts.values import Language
from domain.dialogue_next.says import What
from domain.languages import LANGUAGES
from domain.phrasing_next import TEXTS


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
