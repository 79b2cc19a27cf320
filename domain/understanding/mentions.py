"""What finders return: an act with the stretch of the text that it accounts for."""

from typing import NamedTuple

from domain.acts import Act


class Mention(NamedTuple):
    """Several mentions may account for the same characters. `within`: a stretch of the text in
    which no word may be left that nothing accounts for, or the act is not meant."""

    act: Act
    start: int
    end: int
    within: tuple[int, int] | None = None
