"""Days that are named only to refuse them: "not on the 5th", "tomorrow I'm busy, what about ...".

Refused weekdays are kept as such, and are for `weekdays` to take.
"""

import re
from datetime import date, timedelta

from domain.understanding.calendar import Days, next_weekday
from domain.understanding.line import Line
from domain.understanding.patterns import rule
from domain.understanding.weekdays import weekdays_in

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


_LIST = r"wd\ds?(?:(?: ,| or| and| the| los| on| /| ni| nor)+ wd\ds?)*"
_EXCLUDED = (
    rule(
        r"(?:not|less|or not|every not|can't|cant|cannot|can't do|no puedo|don't|won't|no)"
        r"(?: (?:do|make|come|make it|work|on|puedo|quiero|want))*(?: the| los| on)?"
        # "not Monday, Tuesday" corrects; "not Monday, Tuesday or Friday" lists
        r" (?P<days>wd\ds?(?:(?: , wd\ds?)*(?: or| and| ni| nor)(?: the| los| on)* wd\ds?)*)"
    ),
    rule(rf"(?:the )?(?P<days>{_LIST}) (?:is|are) (?:out|bad|impossible|no good|not good)"),
    rule(
        rf"(?:on )?(?:the |los )?(?P<days>{_LIST})"
        r" (?:doesn't|does not|don't|do not|won't|isn't|is not|no)"
        r" (?:work|good|suit|possible|puedo|me|sirve|funciona|podemos|podria)",
        rf"(?:the |los )?(?P<those>{_LIST}) no(?= (?:$|[,.;]))",
    ),
)


_NOT_THIS = rule(
    r"(?:(?:not|no) )?this wd(?P<weekday>\d)(?: no)?(?: ,| but| sino)*(?: the)?"
    r" (?:next|following|siguiente)(?: one)?(?= *(?:$|[.,!?]))"
)
_ALL = re.compile(r" (?:every|anyday) ")
_BUT = rule(rf"but(?: the| on)? (?P<days>{_LIST})")


def take_not_this(line: Line, today: date) -> Days | None:
    """ "Not this Wednesday, the next one"."""
    match = line.take(_NOT_THIS)
    if not match:
        return None
    return Days(day=next_weekday(today, int(match["weekday"])) + timedelta(weeks=1))


def take_excluded(line: Line) -> frozenset[int]:
    blank_refused_days(line)
    days: set[int] = set()
    but = (_BUT,) if _ALL.search(line.text) else ()
    for pattern in (*but, *_EXCLUDED):
        while match := line.take(pattern):
            days |= weekdays_in(match.groupdict().get("those") or match["days"])
    return frozenset(days)
