"""Days that are named only to refuse them: "not on the 5th", "tomorrow I'm busy, what about ...".

Refused weekdays are kept as such, and are for `weekdays` to take.
"""

import re

from domain.understanding.line import Line
from domain.understanding.patterns import rule

NAMED_DAY = (
    r"(?:(?:(?:this |next |coming )?(?:wd\d|today|tomorrow|overmorrow|nextday))"
    r"|(?:the |day |the day )?\d{1,2}(?:th|ord)(?: of (?:the )?mo\d+)?|(?:the day|the|day) \d{1,2}"
    r"|mo\d+(?: the)? \d{1,2}(?:th|ord)?|\d{1,2} of mo\d+|\d{1,2}/\d{1,2})(?= )"
)
_DATE = rf"(?!(?:the )?(?:(?:this|next|coming) )?wd\d){NAMED_DAY}"
_ANOTHER = rf"(?=(?: \S+){{0,8}}? {NAMED_DAY})"
_UNABLE = (
    r"(?:can't|cant|cannot|can not|won't|don't|(?:ya )?no (?:puedo|podria|alcanzo|llego|me va|"
    r"me sirve|me viene)|doesn't work|won't work|does not work|is (?:no good|not good|bad|out)|"
    r"(?:is |es )?(?:impossible|imposible|not possible|too soon|muy pronto))"
)
_BUSY = (
    r"(?:busy|working|away|out of town|at work|i work|ocupad[oa]|trabajo|trabajando|de viaje|"
    r"fuera|of viaje)"
)
_SIGNS = re.compile(rf" (?:not|no|imposs\w+|imposible|too|muy|bad|{_UNABLE}|{_BUSY}) ")
_REFUSED = rule(
    rf"{_DATE}(?: ,)?(?: i)? {_UNABLE}",
    rf"(?<! why )not(?: on| for)? {_DATE}(?:(?: ,)? (?:or|nor|and)(?: on| for)? {_DATE})*",
    r"not (?:(?:this|next|coming) wd\d(?= (?:but|,)))",
    rf"no(?: on| for)? {_DATE}(?= (?:,|but|sino|mejor)(?: \S+){{0,3}}? {NAMED_DAY})",
    rf"{_DATE}(?: ,)? (?:no|not)(?= (?:$|[.,;]|mejor|but))",
    rf"{_UNABLE}(?: \S+){{0,3}}? {_DATE}{_ANOTHER}",
    rf"{_BUSY}(?: on)? {NAMED_DAY}{_ANOTHER}",
    rf"{NAMED_DAY}(?: ,)?(?: (?:i'm|im|i am|i'll be|estoy|voy a estar|i))? {_BUSY}{_ANOTHER}",
)


def blank_refused_days(line: Line) -> None:
    while _SIGNS.search(line.text) and line.take(_REFUSED):
        pass
