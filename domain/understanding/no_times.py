"""What looks like a day or an hour and is none: scores, fractions, addresses, good wishes."""

from domain.understanding.line import Line
from domain.understanding.patterns import rule
from domain.understanding.surroundings import any_around

_DATE = (
    r"(?:mo\d+(?: the)? \d{1,2}(?:th|ord)?|\d{1,2}(?:th|ord)? of mo\d+|\d+/\d+/\d+|\d+-\d+-\d+)"
    r"(?:(?: ,| of| of the)* (?:19|20)\d\d)?"
)
_NONE = rule(
    rf"(?:a )?{any_around('GOOD')} (?:{any_around('REST')} |wd\d )*"
    r"(?:day|morning|afternoon|evening|night|weekend|week)",
    rf"{any_around('GOOD')}(?: the| la)? ft\d+",
    rf"{any_around('ONE_OF', 'earliest', 'a')} of (?:las|los) \d(?= (?:$|[.,;?!]))",
    rf"(?:for )?las 2(?: for)? {any_around('MINE')}",
    rf"{any_around('SCORES')}(?: \S+){{0,3}}? \d+ (?:to|-|at|of) \d+",
    rf"{any_around('BORN')}(?: {any_around('BORN_LINKS', ':', ',', 'on', 'in')})* {_DATE}",
    rf"{any_around('PARTS_OF_MANY')} \d+ (?:of|to|-) \d+",
    rf"(?:24(?:/| )7|50/50|{any_around('SIZES')} \d+/\d+)",
    rf"\d/\d {any_around('MEASURES', 'of')}",
    rf"{any_around('STREETS')}(?: the| la)? \d{{1,2}} of mo\d+",
    rf"\d{{1,5}} (?:[a-z]+\d* ){{1,3}}?{any_around('STREETS_AFTER')}",
)


def blank_no_times(line: Line) -> None:
    while line.take(_NONE):
        pass
