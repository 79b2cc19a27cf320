"""The speaker's name in free text, and as a bare answer to "your name?"."""

import re
from typing import NamedTuple

from domain.reading import Heard
from domain.understanding.lexicon import SINGLE
from domain.understanding.patterns import any_of, word_set
from domain.understanding.vocabulary import COMMON
from domain.understanding.words import fold

_PARTICLES = word_set(
    "de del la las los da das do dos di van von der den le san santa y e mac mc al bin"
)
_LEADING_PARTICLES = word_set("de la san santa van von di da le mac mc")
_WORD = r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*"
_WORDS = re.compile(_WORD)
_TITLE = re.compile(
    rf"(?:(?:el |la |the )?{any_of('senorita senora senor doctora doctor dona don srta sra sr mrs mr ms miss dr')}"  # noqa: E501
    r"\b\.? *)?"
)
# A name follows these for certain ...
_SURE = re.compile(
    r"\b(?:(?:my|the|full|your) (?:full )?name(?: is|'s|:)|name(?: is|'?s|:)|my name(?: to)?|"
    r"(?:mi|el) nombre(?: completo)?(?: es| a|:)?|nombre(?: completo)?:|me (?:ll|y)amo|se llama|"
    r"a nombre de|de parte de|(?:in|under) the name(?: of)?|la cita es para|"
    r"(?:they )?call me|pueden? llamarme|(?:(?:le|les|te) )?habla|book it for|"
    r"(?:put|book|have) (?:it|me|this) (?:under(?! the name)|down as)|"
    r"you're (?:speaking|talking) (?:with|to))[\s,]+"
)
# ... and perhaps these.
_PERHAPS = re.compile(r"\b(?:i'm|i am|im|this is|(?:yo )?soy|it's|it is|es)\s+")
_AFTERWARDS = re.compile(
    rf"\b(?P<name>{_WORD}(?: {_WORD}){{0,3}}) (?:here|speaking|al habla|al aparato)\b"
)
_NAMED_BEFORE = re.compile(r",? (?:is|es) (?:my|mi) (?:full )?(?:name|nombre)(?: completo)?\b")
_SPELLED = re.compile(r"(?:spelled |spelt |se escribe )?(?P<letters>(?:[a-z][ .,-]+){2,}[a-z])\b")
_SURNAME_FIRST = re.compile(rf"(?P<family>{_WORD}), (?P<given>{_WORD}(?: {_WORD})?)")
# What people add to a name: "Karen with a K", "Pedro Páramo, para servirle".
_ADDED = re.compile(
    r" (?:with|con|spelled|spelt) .*| (?:y|and) (?:mi|my|el|the) .*"
    r"|, (?:para servirle|a sus ordenes|mucho gusto).*"
)
_GIVEN = re.compile(rf"\b(?:first name|given name|nombre)(?: is| es|:|,)? (?P<name>{_WORD})")
_FAMILY = re.compile(
    r"\b(?:last name|surname|family name|apellidos?)(?: is| es|:|,)? "
    rf"(?P<name>{_WORD}(?: (?!(?:first|given|and|y|mi|my|nombre)\b){_WORD}){{0,2}})"
)
_HELLO = "oh hi hello hola yes yeah si sure ok okay claro um uh eh well bueno pues no es"
_LEAD = re.compile(
    rf"(?:{any_of(_HELLO)}"
    r"[\s,.:!]+|it's |its |i'm |soy |the name is |that would be |(?:you can )?put |pong[ao] |"
    r"apunte |por supuesto[\s,]+|(?:con|mucho) gusto[\s,]+|[\s,;]+)*"
)
_POLITE_END = re.compile(
    r"(?:[\s.!,;]+(?:please|por favor|porfa|thanks|gracias|thank you))*[\s.!,;]*$"
)
# "Client 12": people who try a receptionist out, and businesses, have such names.
_NUMBERED = re.compile(r" \d{1,3}(?= *(?:[.,;!]|$)| (?:and|y)\b)")
_CALENDAR = frozenset(SINGLE["en"]) | frozenset(SINGLE["es"])
_LONGEST = 6
_PART = re.compile(r"[^,;/|.\n]*[^,;/|.\s][^,;/|.\n]*")
_KEY_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


class Named(NamedTuple):
    name: Heard
    start: int  # places in the text
    end: int


def find_name(text: str, folded: str, *, bare: bool) -> Named | None:
    """`bare`: the text may be nothing but a name."""
    if both := _given_and_family(text, folded):
        return both
    before = _NAMED_BEFORE.search(folded)
    if before and (name := _bare(text, folded[: before.start()])):
        return name._replace(end=before.end())
    for match in _SURE.finditer(folded):
        at = match.end()
        name = _spelled(folded, at) or _longest_at(text, folded, at, capital=False)
        if name:
            return name._replace(start=match.start())
    after = _AFTERWARDS.search(folded)
    perhaps = [match.end() for match in _PERHAPS.finditer(folded)]
    for start, capital in [(after.start("name"), True)] if after else []:
        if name := _name_at(text, folded, start, capital=capital):
            return name
    for start in perhaps:
        if name := _longest_at(text, folded, start, capital=not bare):
            return name
    return (_bare(text, folded) or _listed(text, folded)) if bare else None


def _given_and_family(text: str, folded: str) -> Named | None:
    given, family = _GIVEN.search(folded), _FAMILY.search(folded)
    if not given:
        return None
    first = shown(text[slice(*given.span("name"))])
    if family:
        start, end = min(given.start(), family.start()), max(given.end(), family.end())
        return Named(Heard(value=f"{first} {shown(text[slice(*family.span('name'))])}"), start, end)
    # "this is O'Neil, first name Pat"
    before = _PERHAPS.search(folded, 0, given.start())
    last = _name_at(text, folded, before.end(), capital=False) if before else None
    return (
        Named(Heard(value=f"{first} {last.name.value}"), last.start, given.end()) if last else None
    )


def _name_at(text: str, folded: str, start: int, *, capital: bool) -> Named | None:
    """The run of name words from `start` on. `capital`: only a capital shows that it is one."""
    start = _past_title(folded, start)
    taken: list[re.Match[str]] = []
    reached = start
    for word in _WORDS.finditer(folded, start):
        gap = folded[reached : word.start()]
        initial = gap.strip(" ") == "." and bool(taken) and len(taken[-1].group()) == 1
        if len(taken) == _LONGEST or not (initial or not gap.strip(" ")):
            break
        if not _fits(text, word, taken, capital):
            break
        taken.append(word)
        reached = word.end()
    while taken and taken[-1].group() in _PARTICLES:
        taken.pop()
    if not taken:
        return None
    begin, end = taken[0].start(), taken[-1].end()
    return Named(Heard(value=shown(text[begin:end])), begin, end)


def _longest_at(text: str, folded: str, start: int, *, capital: bool) -> Named | None:
    found = (_name_at(text, folded, start, capital=capital), _titled_at(text, folded, start))
    return max(filter(None, found), key=lambda named: named.end, default=None)


def _titled_at(text: str, folded: str, start: int) -> Named | None:
    """Two and more words with capitals, and perhaps a number: one may be an everyday word."""
    start = _past_title(folded, start)
    words: list[re.Match[str]] = []
    for word in _WORDS.finditer(folded, start):
        follows = word.start() == (words[-1].end() + 1 if words else start)
        if not follows or not text[word.start()].isupper() or len(words) == _LONGEST:
            break
        words.append(word)
    if text.isupper() or not words or any(word.group() in _CALENDAR for word in words):
        return None
    end = words[-1].end()
    number = _NUMBERED.match(folded, end)
    everyday = sum(word.group() in COMMON for word in words)
    if len(words) + bool(number) < 2 or everyday > 1 or not _may_be_name(text, words):
        return None
    end = number.end() if number else end
    return Named(Heard(value=text[start:end]), start, end)


def _spelled(folded: str, start: int) -> Named | None:
    match = _SPELLED.match(folded, start)
    if not match:
        return None
    letters = "".join(_WORDS.findall(match["letters"]))
    return Named(Heard(value=letters.capitalize(), certain=False), start, match.end())


def _past_title(folded: str, start: int) -> int:
    title = _TITLE.match(folded, start)
    return title.end() if title else start


def _fits(text: str, word: re.Match[str], taken: list[re.Match[str]], capital: bool) -> bool:
    folded = word.group()
    raised = text[word.start()].isupper() and not text.isupper()
    if folded in _PARTICLES:
        return bool(taken) or (folded in _LEADING_PARTICLES and raised)
    if folded in COMMON or (folded in _CALENDAR and not raised):
        return False
    if capital and not raised:
        return False
    # Names are written alike: after "Ana" a small word is no surname.
    return raised or not taken or not text[taken[0].start()].isupper() or text.isupper()


def _bare(text: str, folded: str) -> Named | None:
    lead = _LEAD.match(folded)
    start = _past_title(folded, lead.end() if lead else 0)
    end = start + len(_POLITE_END.sub("", _ADDED.sub("", folded[start:])))
    if match := _SURNAME_FIRST.fullmatch(folded, start, end):
        family, given = (text[slice(*match.span(part))] for part in ("family", "given"))
        words = [word for word in _WORDS.finditer(folded, start, end)]
        if _may_be_name(text, words):
            return Named(Heard(value=f"{shown(given)} {shown(family)}"), start, end)
    titled = _titled_at(text, folded, start)
    if titled and titled.end == end:
        return titled
    if not re.fullmatch(rf"{_WORD}(?:[ .]+{_WORD})*", folded[start:end]):
        return None
    words = list(_WORDS.finditer(folded, start, end))
    content = [word for word in words if word.group() not in _PARTICLES]
    if not content or len(words) > _LONGEST or not _may_be_name(text, content):
        return None
    return Named(Heard(value=shown(text[start:end])), start, end)


def _listed(text: str, folded: str) -> Named | None:
    """ "Tomorrow at 11, Ana Luna, ana@luna.mx": a part of a list, with capitals."""
    for part in _PART.finditer(text):
        words = part.group().split()
        if not 1 < len(words) <= _LONGEST or not all(word[0].isupper() for word in words):
            continue
        named = None if text.isupper() else _bare(part.group(), folded[slice(*part.span())])
        everyday = (COMMON - _PARTICLES) & set(fold(part.group()).split())
        if named and not everyday:
            at = part.start()
            return Named(named.name, at + named.start, at + named.end)
    return None


def _may_be_name(text: str, words: list[re.Match[str]]) -> bool:
    everyday = [word.group() in COMMON for word in words]
    raised = all(text[word.start()].isupper() for word in words) and not text.isupper()
    if any(everyday):
        return raised and len(words) > 1 and not all(everyday)  # "Will Young"
    if any(_is_typed_at_random(word.group()) for word in words):
        return False
    if all(word.group() in _CALENDAR for word in words):
        return raised and len(words) == 1  # "April", but not "afternoon"
    return True


def _is_typed_at_random(word: str) -> bool:
    if len(word) < 4 or not word.isascii():
        return False
    return not re.search("[aeiouy]", word) or any(word in row for row in _KEY_ROWS)


def shown(written: str) -> str:
    """As a name is written; what has capitals of its own is kept."""
    words = re.sub(r"\s+", " ", written).strip(" .,").split(" ")
    if not (written.islower() or written.isupper()):
        return " ".join(words)
    return " ".join(_raised(word, first=index == 0) for index, word in enumerate(words))


def _raised(word: str, *, first: bool) -> str:
    lowered = word.lower()
    if fold(lowered) in _PARTICLES and not first:
        return lowered
    raised = re.sub(r"(?:^|(?<=['’-]))\w", lambda match: match.group().upper(), lowered)
    return re.sub(r"^Mc(\w)", lambda match: "Mc" + match[1].upper(), raised)
