"""Telephone numbers, typed and spoken, whole and in pieces."""

import re
from dataclasses import replace
from itertools import pairwise

from domain.acts import Context
from domain.understanding.contacts.candidates import Candidate
from domain.understanding.contacts.cues import Cue, cues, texts
from domain.understanding.contacts.dictated import Run, pieces, runs
from domain.understanding.contacts.numbering import country_of, numbered, renumbered
from domain.understanding.contacts.places import Place, place_near, places_in
from domain.understanding.contacts.tables import words
from domain.understanding.words import Token

_TYPED = re.compile(
    r"(?<![\w#$@€£%=*/:.+-])(?<![\d][ -])"
    r"\(?\+?\d[\d\s().\-/‐-―]{5,28}\d"
    r"(?![\w=%@:*]|[-/.]\w)"
)
_STOP = re.compile(r"\.(?=\s)")  # parts sentences, not the groups of a number
# Dates and addresses of machines.
_NO_NUMBER = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,3}(?:\.\d{1,3}){3}$"
)
_CLOCK = re.compile(r"(?:0?[5-9]|1\d|2[0-3])[0-5][05]")
_CUES = words("phones", "CUES")
_OTHERS = words("phones", "OTHERS")
_AREA = words("phones", "AREA")
_AROUND = words("phones", "AROUND")
_UNITS = words("phones", "UNITS")
_BEFORE = 5  # words in front of a number that say what it is of
_STOPS = frozenset(".;?!")
_MOST = 8  # numbers of one text that are looked up
_ARTICLES = words("contacts", "ARTICLES")
_LAST_DAY = 31
_LONGEST = 16
_NATIONAL = 13  # digits of which a piece has fewer
_FROM = words("phones", "FROM")
_PREFIX = 4  # digits that no dialling code has
_PLACING = _AROUND | words("phones", "PLACE_LINKS") | words("phones", "FROM")
_WHOLE = 7  # digits: fewer are a piece
_SPOKEN = 3  # number words that make a run a dictated one


def find_phones(left: str, context: Context) -> list[Candidate]:
    """`left`: the folded text without what is taken."""
    tokens = pieces(left)
    whole = _find_whole(left, tokens, context)
    pieces_only = all(one.part for one in whole)
    mended = _mended(tokens, context, [] if pieces_only else whole)
    found = mended if pieces_only and mended else whole + mended
    return found or _placed(tokens, context)


def _placed(tokens: list[Token], context: Context) -> list[Candidate]:
    """ "It's a Polish one", "es de Colombia, +57": the number told before is of there."""
    if not context.phone:
        return []
    named = [(each.country, each.start, each.end) for each in places_in(tokens)]
    codes = [
        (country, before.start, token.end)
        for before, token in pairwise(tokens)
        if before.text == "+" and token.kind == "number" and len(token.text) < _PREFIX
        if (country := country_of(token.text))
    ]
    if len({country for country, *_ in (*named, *codes)}) != 1 or not _is_of_number(tokens, named):
        return []
    country, start, end = (*named, *codes)[0]
    number = renumbered(context.phone, country)
    if not number or not number.certain or number.value == context.phone:
        return []
    end = max(last for *_, last in (*named, *codes))
    return [Candidate("phone", number.value, start, end, replaces=True)]


def _is_of_number(tokens: list[Token], named: list[tuple[str, int, int]]) -> bool:
    """It names the number, or nothing else is said beside the place."""
    if any(token.text in _CUES or token.text == "+" for token in tokens):
        return True
    rest = [
        token
        for token in tokens
        if token.kind != "mark" and not any(s <= token.start < e for _, s, e in named)
    ]
    return all(token.text in _PLACING for token in rest)


def _find_whole(left: str, tokens: list[Token], context: Context) -> list[Candidate]:
    found = _typed(left, tokens, context)
    if not any(one.certain for one in found):
        found = _dictated(left, tokens, context) or found
    return found or _pieces(tokens, context)


def _dictated(left: str, tokens: list[Token], context: Context) -> list[Candidate]:
    """Said, or typed in groups with words between them."""
    asked = context.asked == "phone"
    said = (run for run in runs(tokens) if len(run.digits) >= _WHOLE)
    meant = [
        run
        for run in said
        if (asked or run.said >= _SPOKEN) and not (asked and _is_of_other(tokens, run.first))
    ]
    return [one for run in meant[:_MOST] if (one := _whole(tokens, run, left, context))]


def _typed(left: str, tokens: list[Token], context: Context) -> list[Candidate]:
    found: list[Candidate] = []
    places = {token.start: at for at, token in enumerate(tokens)}
    cued = next((token.start for token in tokens if token.text in _CUES), len(left))
    for match in _TYPED.finditer(_STOP.sub(";", left)):
        written = match.group()
        digits = sum(sort.isdigit() for sort in written)
        if not _WHOLE <= digits <= _LONGEST or "\t" in written or _NO_NUMBER.match(written):
            continue
        first = places[match.start()]
        if _is_of_other(tokens, first) and not written.startswith(("+", "(+")):
            continue
        last = next(
            (at for at in range(first, len(tokens)) if tokens[at].start >= match.end()), None
        )
        asked = context.asked == "phone" or cued < match.start()
        one = _numbered(written, tokens, (first, last or len(tokens)), context, asked)
        found += [one] if one else []
        if len(found) == _MOST:
            break
    return found


def _numbered(
    written: str, tokens: list[Token], place: tuple[int, int], context: Context, cued: bool
) -> Candidate | None:
    start, end = tokens[place[0]].start, tokens[place[1] - 1].end
    joined = _joined(written, context)
    if joined:
        return Candidate("phone", joined, start, end)
    near = place_near(tokens, *place) or _only_place(tokens)
    home = numbered(written, context.country)
    doubtful = near is not None and not near.sure and home is not None and home.certain
    if near and doubtful and near.apart:
        near = None
    number = numbered(written, context.country, near.country) if near else home
    if number:
        certain = number.certain and not (near and doubtful)
        if near:
            start, end = min(start, near.start), max(end, near.end)
        return Candidate("phone", number.value, start, end, certain)
    digits = re.sub(r"\D", "", written)
    if cued and len(digits) >= _WHOLE and not written.startswith("+"):
        return Candidate("phone", digits, start, end, certain=False, part=True)
    return None


def _only_place(tokens: list[Token]) -> Place | None:
    """ "I'm writing from Warsaw": the one place of the text, wherever it stands."""
    from_there = [
        place
        for place in places_in(tokens)
        if any(
            token.text in _FROM for token in tokens if token.end in (place.start, place.start - 1)
        )
    ]
    return from_there[0]._replace(sure=False) if len(from_there) == 1 else None


def _joined(written: str, context: Context) -> str | None:
    """With the pieces that were told before, the last of which may be said again."""
    digits = re.sub(r"\D", "", written)
    if not context.digits:
        return None
    again = (n for n in range(len(digits) - 1, 1, -1) if context.digits.endswith(digits[:n]))
    for told in (0, *again):
        number = numbered(context.digits + digits[told:], context.country)
        if number and number.certain:
            return number.value
    return None


def _whole(tokens: list[Token], run: Run, left: str, context: Context) -> Candidate | None:
    typed = run.said == 0
    span = left[tokens[run.first].start : tokens[run.last - 1].end]
    if _NO_NUMBER.match(span) or len(run.digits) > _LONGEST:
        return None
    written = span if typed and "," not in span else run.digits
    one = _numbered(written, tokens, (run.first, run.last), context, cued=context.asked == "phone")
    if one is None or typed:
        return one
    return Candidate(one.detail, one.value, one.start, one.end, certain=False, part=one.part)


def _is_of_other(tokens: list[Token], first: int) -> bool:
    """Of an account, an order, a card."""
    before = texts(tokens[max(0, first - _BEFORE) : first])
    ends = [at for at, word in enumerate(before) if word in _STOPS]
    before = before[ends[-1] + 1 :] if ends else before
    others = [at for at, word in enumerate(before) if word in _OTHERS]
    named = any(at == 0 or before[at - 1] not in _AREA for at in others)
    return named or before[-1:] == ["#"]


def _pieces(tokens: list[Token], context: Context) -> list[Candidate]:
    """A part of the number, or the last digits put right: while a phone is asked or announced, and
    what goes on with a part that was told."""
    found = list(runs(tokens))
    announced = _announced(tokens, context) if found else {}
    if context.asked != "phone" and not context.digits and not announced:
        return []
    pieces = [run for run in found if _is_piece(tokens, run, context, announced)]
    alone = len(pieces) == len(found) == 1
    return [
        one
        for run in pieces
        if (one := _piece(tokens, run, context, announced)) and (alone or run.first in announced)
    ]


def _announced(tokens: list[Token], context: Context) -> dict[int, Cue]:
    """The words that say that a piece follows, by the place of it."""
    said = texts(tokens)
    found = {cue.last: cue for cue in cues("contacts", "ANNOUNCED").found(said)}
    phones = {at: cue for at, cue in found.items() if cue.kind == "phone"}
    figures = {at: cue for at, cue in phones.items() if at < len(said) and _is_long(said[at])}
    pieces = {cue.last: cue for cue in cues("phones", "PIECES").found(said)}
    asked = context.asked == "phone" or bool(context.digits)
    return {**figures, **(pieces if asked else {})}


def _is_long(digits: str) -> bool:
    """Too long for an hour ("call me at 10"), and no whole number."""
    return digits.isdecimal() and 2 < len(digits) < _WHOLE and not _CLOCK.fullmatch(digits)


def _is_piece(tokens: list[Token], run: Run, context: Context, announced: dict[int, Cue]) -> bool:
    beside = [tokens[at].text for at in (run.first - 1, run.last) if 0 <= at < len(tokens)]
    if beside[:1] == [":"] and tokens[run.first - 1].end < tokens[run.first].start:
        beside = beside[1:]  # "it's in parts: 81"
    span = "".join(token.text for token in tokens[run.first : run.last])
    if _NO_NUMBER.match(span) or not 1 < len(run.digits) < _NATIONAL or not run.digits.strip("0"):
        return False
    if any(word in ":$%#" or word in _UNITS for word in beside):
        return False
    if run.first in announced:
        return not _is_of_other(tokens, run.first)
    dated = len(run.digits) == 2 and int(run.digits.lstrip("+")) <= _LAST_DAY
    if dated and run.first and tokens[run.first - 1].text in _ARTICLES:
        return False  # "el 15"
    rest = [*tokens[: run.first], *tokens[run.last :]]
    alone = all(token.text in _AROUND or token.kind == "mark" for token in rest)
    return alone and _goes_on(run, context)


def _goes_on(run: Run, context: Context) -> bool:
    """Whether digits by themselves are of a number: what else is asked has figures, too."""
    if context.asked == "phone":
        return bool(context.digits) or not _CLOCK.fullmatch(run.digits)
    return len(run.digits) > 2 and not _CLOCK.fullmatch(run.digits)


def _piece(
    tokens: list[Token], run: Run, context: Context, announced: dict[int, Cue]
) -> Candidate | None:
    start, end = tokens[run.first].start, tokens[run.last - 1].end
    if joined := _joined(run.digits, context):
        return Candidate("phone", joined, start, end, certain=run.said == 0)
    cue = announced.get(run.first)
    replaces = cue is not None and cue.kind == "ends" and not context.digits
    return Candidate(
        "phone",
        run.digits.lstrip("+"),
        start,
        end,
        run.said == 0,
        part=True,
        replaces=replaces,
        cue=tokens[cue.first].start if cue else -1,
    )


def _mended(tokens: list[Token], context: Context, whole: list[Candidate]) -> list[Candidate]:
    """ "not 0123, 0124", and the 965 of "it's 956 not 965. 956 555 0131"."""
    denied = {cue.last for cue in cues("corrections", "DENIALS").found(texts(tokens))}
    if not denied:
        return []
    short = [
        at
        for at, token in enumerate(tokens)
        if token.kind == "number" and 1 < len(token.text) < _WHOLE
        if not any(one.start <= token.start < one.end for one in whole)
    ]
    wrong = [at for at in short if at in denied]
    if not wrong:
        return []
    if whole:
        beside = [at for at in short if at in wrong or _is_in(tokens[at].text, whole)]
        return [replace(_fragment(tokens[at]), denied=True) for at in beside]
    return _last_digits(tokens, wrong, [at for at in short if at not in wrong], context)


def _is_in(digits: str, whole: list[Candidate]) -> bool:
    return any(digits in one.value for one in whole)


def _last_digits(
    tokens: list[Token], wrong: list[int], right: list[int], context: Context
) -> list[Candidate]:
    if len(wrong) != 1 or len(right) != 1:
        return []
    old, new = tokens[wrong[0]], tokens[right[0]]
    alike = len(old.text) == len(new.text) > 2 and not _CLOCK.fullmatch(new.text)
    cued = context.asked == "phone" or any(token.text in _CUES for token in tokens)
    if not alike or not (cued or new.text.startswith("0")):
        return []
    return [
        replace(_fragment(new), part=True, replaces=True),
        replace(_fragment(old), denied=True),
    ]


def _fragment(token: Token) -> Candidate:
    return Candidate("phone", token.text, token.start, token.end)
