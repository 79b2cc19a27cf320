"""About a hundred short dialogues, looked for in the calendar: none does harm, nearly all end well.

They were written by somebody who does not know the code, with the end that a great human
receptionist would have come to.
"""

import pytest

from tests.dialogues.playing import Dialogue, Played, all_dialogues, play


@pytest.fixture(scope="module")
def played() -> list[Played]:
    return [play(dialogue) for dialogue in all_dialogues()]


def test_none_does_what_was_not_agreed_to(played: list[Played]) -> None:
    wrong = [each.told() for each in played if each.wrong]
    assert not wrong, "\n\n".join(wrong)


@pytest.mark.parametrize("dialogue", all_dialogues("mended"), ids=lambda each: each["id"])
def test_what_failed_a_played_customer_once_ends_well(dialogue: Dialogue) -> None:
    played = play(dialogue)
    assert played.is_right, played.told()


def test_nine_in_ten_end_as_a_great_receptionist_would_end_them(played: list[Played]) -> None:
    right = sum(each.is_right for each in played)
    assert right >= 0.9 * len(played), "\n\n".join(e.told() for e in played if not e.is_right)
