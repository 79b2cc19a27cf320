"""Who moves something from one day or time to another means the other."""

import re

from domain.understanding.line import Line

_MOVING = (
    r" (?:mov\w*|muev\w*|chang\w*|resched\w*|switch\w*|push\w*|bring|make|cambi\w*|"
    r"pas(?:ar|a|e)\w*|hacer\w*|adelant\w*|atras\w*|retras\w*|reagend\w*|reprogram\w*) "
)
_DAY = r"(?:this|next|coming|wd\d|tomorrow|overmorrow|mo\d+|\d{1,2}th|\d+/\d+|\d{1,2} of mo\d+) "
_OLD_DAY = re.compile(
    rf"{_MOVING}(?P<old>(?:(?!to (?!las? )|at the )\S+ ){{1,8}})"
    rf"(?:(?:to|at|for) (?:the )?(?={_DAY})|at the (?=\d{{1,2}} ))"
)
_OLD_TIME = re.compile(
    rf"{_MOVING}(?:(?!to |at )\S+ ){{0,5}}?(?P<old>(?:from |of )?(?:the |las |la )?"
    r"\d[\d:.]*(?: am| pm| oclock)? )to (?:las |la )?(?=\d[\d:.]* )"
)
# "instead of 10", "en vez del jueves"
_INSTEAD = re.compile(
    r" (?:instead|in vez|in lugar) of (?P<old>(?:the |las |la )?"
    r"(?:\d[\d:.]*(?: am| pm)?|wd\d))(?= )"
)
_MOVES = re.compile(_MOVING)


def forget_old(line: Line) -> bool:
    """Take the old day and time out; whether anything is moved at all."""
    if instead := _INSTEAD.search(line.text):
        line.blank(*instead.span("old"))
    if not _MOVES.search(line.text):
        return False
    for pattern in (_OLD_DAY, _OLD_TIME):
        if match := pattern.search(line.text):
            line.blank(*match.span("old"))
    return True
