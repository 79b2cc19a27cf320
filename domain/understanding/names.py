"""The speaker's name in free text, and as a bare answer to "your name?"."""

import re

from domain.reading import Heard
from domain.understanding.lexicon import SINGLE
from domain.understanding.vocabulary import COMMON
from domain.understanding.words import fold

_PARTICLES = frozenset(
    "de del la las los da das do dos di van von der den le san santa y e mac mc al bin".split()
)
_WORD = r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*"
_SURE = re.compile(
    r"\b(?:my (?:full )?name(?: is|'s|:)|(?:the )?name(?:'s| is)|mi nombre(?: completo)?(?: es|:)|me llamo|a nombre de|under the name(?: of)?|"
    r"(?:in|under) the name of|el nombre es|la cita es para|nombre(?: completo)?:|(?:full )?name:|full name is|se llama|call me|they call me|puedes? llamarme|"
    r"es a nombre de|de parte de|les? habla|te habla|habla|book it for|it's for|name is)\s+",
)  # fmt: skip
_UNSURE = re.compile(r"\b(?:i'm|i am|im|this is|soy|it's|it is|es|yo soy)\s+")
_AFTER = re.compile(
    rf"\b(?P<name>{_WORD}(?: {_WORD}){{0,3}}) (?:here|speaking|al habla|al aparato)\b"
)
_FIRST = re.compile(rf"\b(?:first name|nombre|given name)(?: is| es|:|,)? (?P<name>{_WORD})")
_FAMILY = re.compile(
    rf"\b(?:last name|surname|family name|apellidos?)(?: is| es|:|,)? (?P<name>{_WORD}(?: {_WORD}){{0,2}})"
)
_LEAD = re.compile(
    r"^(?:(?:hi|hello|hola|yes|yeah|si|sure|ok|okay|claro|um|uh|eh|well|bueno|pues|it's|its|es|soy|i'm|the name is|sure thing|por supuesto|con gusto|mucho gusto)[\s,.:!]+)+"
)
_TITLES = frozenset("mr mrs ms dr miss sr sra srta don dona senor senora doctor doctora".split())
_TITLE = re.compile(
    rf"(?:(?:el |la |the )?(?:{'|'.join(sorted(_TITLES, key=len, reverse=True))})\\b\.? ?)?"
)
_NAME_WORD = re.compile(_WORD)
_CALENDAR = frozenset(SINGLE["en"]) | frozenset(SINGLE["es"])
_LONGEST = 6


def find_name(text: str, *, bare: bool) -> tuple[Heard, int, int] | None:
    folded = fold(text)
    both = _first_and_family(text, folded)
    if both:
        return both
    for match in _SURE.finditer(folded):
        name = _name_at(text, folded, match.end(), strict=False)
        if name:
            return name
    if match := _AFTER.search(folded):
        name = _name_at(text, folded, match.start("name"), strict=True)
        if name:
            return name
    for match in _UNSURE.finditer(folded):
        name = _name_at(text, folded, match.end(), strict=not bare)
        if name:
            return name
    return _bare(text, folded) if bare else None


def _first_and_family(text: str, folded: str) -> tuple[Heard, int, int] | None:
    first, family = _FIRST.search(folded), _FAMILY.search(folded)
    if first and not family and (cue := _UNSURE.search(folded)):
        before = _name_at(text, folded, cue.end(), strict=False)
        if before and cue.end() < first.start():
            given = shown(text[first.start("name") : first.end("name")])
            return Heard(value=f"{given} {before[0].value}"), cue.start(), first.end()
    if first and family:
        given = shown(text[first.start("name") : first.end("name")])
        last = shown(text[family.start("name") : family.end("name")])
        return (
            Heard(value=f"{given} {last}"),
            min(first.start(), family.start()),
            max(first.end(), family.end()),
        )
    return None


def _name_at(text: str, folded: str, start: int, *, strict: bool) -> tuple[Heard, int, int] | None:
    """The run of name words from `start`. Strict: only capitals show that a name begins."""
    start = _TITLE.match(folded, start).end()  # type: ignore[union-attr]
    words = list(_NAME_WORD.finditer(folded, start))
    taken: list[re.Match[str]] = []
    reached = start
    for word in words[:_LONGEST]:
        between = folded[reached : word.start()]
        if between.strip(" ") not in ("", ".") or (
            between.startswith(".")
            and len(folded[taken[-1].start() : reached] if taken else "") > 2
        ):
            break
        if not _fits(text, word, taken, strict):
            break
        taken.append(word)
        reached = word.end()
    while taken and taken[-1].group() in _PARTICLES:
        taken.pop()
    if not taken:
        return None
    begin, end = taken[0].start(), taken[-1].end()
    return Heard(value=shown(text[begin:end])), begin, end


def _fits(text: str, word: re.Match[str], taken: list[re.Match[str]], strict: bool) -> bool:
    folded = word.group()
    capital = text[word.start()].isupper() and not text.isupper()
    if folded in _PARTICLES:
        return bool(taken) or folded in ("de", "la", "san", "santa", "van", "von") and capital
    if folded in COMMON or (folded in _CALENDAR and not capital):
        return False
    if strict and not capital:
        return False
    # Names are written alike: after "Ana" a small word is no surname.
    return capital or not taken or not text[taken[0].start()].isupper() or text.isupper()


def _bare(text: str, folded: str) -> tuple[Heard, int, int] | None:
    lead = _LEAD.match(folded)
    start = lead.end() if lead else 0
    start = _TITLE.match(folded, start).end()  # type: ignore[union-attr]
    body = re.sub(r"[\s.!,;]+$", "", folded[start:])
    body = re.sub(r"[\s,]+(?:please|por favor|porfa|thanks|gracias|thank you)$", "", body)
    words = re.findall(_WORD, body)
    if not words or len(words) > _LONGEST or not re.fullmatch(rf"{_WORD}(?:[ .]+{_WORD})*", body):
        return None
    content = [w for w in words if w not in _PARTICLES]
    written = [w[0].isupper() for w in re.findall(_WORD, text[start : start + len(body)])]
    everyday = [word in COMMON for word in content]
    # "Will Young" is a name although "will" is a word
    proper = len(content) > 1 and all(written) and not text.isupper() and not all(everyday)
    if not content or (any(everyday) and not proper):
        return None
    if all(word in _CALENDAR for word in content) and len(content) > 1:
        return None
    return Heard(value=shown(text[start : start + len(body)])), start, start + len(body)


def shown(written: str) -> str:
    """As a name is written; what has capitals of its own is kept."""
    words = re.sub(r"\s+", " ", written).strip(" .,").split(" ")
    plain = written.islower() or written.isupper()
    return " ".join(_capital(word, first=i == 0) if plain else word for i, word in enumerate(words))


def _capital(word: str, *, first: bool) -> str:
    lowered = word.lower()
    if fold(lowered) in _PARTICLES and not first:
        return lowered
    raised = re.sub(r"(?:^|(?<=['’-]))\w", lambda m: m.group().upper(), lowered)
    return re.sub(r"^Mc(\w)", lambda m: "Mc" + m[1].upper(), raised)
