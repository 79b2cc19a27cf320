"""What finders return: an act with the stretch of the text that it accounts for."""

from typing import NamedTuple

from domain.acts import Act


class Mention(NamedTuple):
    """Several mentions may account for the same characters."""

    act: Act
    start: int
    end: int
