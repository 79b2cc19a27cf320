"""What looks like a day or an hour and is none: scores, fractions, addresses, good wishes."""

from domain.understanding.line import Line
from domain.understanding.patterns import any_of, rule

_GOOD = any_of(
    "good great nice lovely wonderful fantastic happy buen buena buenos buenas feliz bonito bonita "
    "lindo linda excelente"
)
_NONE = rule(
    rf"(?:a )?{_GOOD} (?:rest of the |wd\d )?(?:day|morning|afternoon|evening|night|weekend|week)",
    rf"(?:{_GOOD}|merry|felices)(?: the| la)? ft\d+",
    r"(?:earliest|every|either|neither|ningun[ao]|algun[ao]|a) of (?:las|los) \d(?= (?:$|[.,;?!]))",
    r"(?:scores?|ratio|odds|marcador|proporcion|resultado)(?: \S+){0,3}? \d+ (?:to|-|at|of) \d+",
    # "not 2, 3 pm" is three
    r"(?:not|no)(?: to| at)?(?: las| la)? \d[\d:.]*(?: am| pm)? (?:,|but|sino)"
    r"(?=(?: to| at)?(?: las| la)? \d)",
    # a date of birth
    r"(?:born|naci|nacid[ao]|nacio|nacimiento|birth|dob)(?: (?:on|is|es|the|in|of|:|,|was|fue))*"
    r" (?:mo\d+(?: the)? \d{1,2}(?:th|ord)?|\d{1,2}(?:th|ord)? of mo\d+|\d+/\d+/\d+|\d+-\d+-\d+)"
    r"(?:(?: ,| of| of the)* (?:19|20)\d\d)?",
    r"(?:steps?|pages?|parts?|level|paso|pagina|parte|nivel|etapa) \d+ (?:of|to|-) \d+",
    r"(?:24(?:/| )7|50/50|(?:size|talla) \d+/\d+)",
    r"\d/\d (?:of|cups?|inch|inches|miles?|pounds?|tazas?|kilos?|litros?)",
    r"(?:calle|avenida|avda|plaza|paseo|colonia|street)(?: the| la)? \d{1,2} of mo\d+",
    r"\d{1,5} (?:[a-z]+\d* ){1,3}?(?:street|avenue|ave|road|rd|drive|lane|boulevard|blvd|court)",
)


def blank_no_times(line: Line) -> None:
    while line.take(_NONE):
        pass
