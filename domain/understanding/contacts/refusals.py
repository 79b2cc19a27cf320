"""Details that somebody keeps to themselves: "I'd rather not give my e-mail"."""

from bisect import bisect_left

from domain.acts import Act, Context, Decline, DetailName, Tell
from domain.languages import of_each
from domain.understanding.contacts.cues import Cue, cues
from domain.understanding.contacts.tables import words
from domain.understanding.mentions import Mention
from domain.understanding.words import Text

_DETAILS: dict[str, DetailName] = {
    word: detail
    for table in of_each("refusals", "DETAILS").values()
    for detail, said in table.items()
    for word in said.split()
}
_PRONOUNS = words("refusals", "PRONOUNS")
_SECRET = words("refusals", "SECRET")
_STOPS = frozenset(".,!?¿;")
_NEAR = 4  # words between the refusal and what is refused
_DETAIL_ASKED: tuple[DetailName, ...] = ("name", "email", "phone", "code")


def find_refusals(text: Text, context: Context, told: frozenset[DetailName]) -> list[Mention]:
    said = [token.text for token in text.tokens]
    stops = [at for at, word in enumerate(said) if word in _STOPS]
    found: list[Mention] = []
    for cue in cues("refusals", "REFUSALS").found(said):
        refused = _refused(said, cue, context)
        if refused and refused[0] not in told and not _is_asked(said, stops, cue.last):
            start, end = text.tokens[cue.first].start, text.tokens[refused[1] - 1].end
            act = _act(refused[0], text.quote(start, end), context)
            found.append(Mention(act, start, end))
    return found


def _is_asked(said: list[str], stops: list[int], at: int) -> bool:
    """ "Can I book without a phone?": who asks has not refused yet."""
    following = bisect_left(stops, at)
    return following < len(stops) and said[stops[following]] == "?"


def _refused(said: list[str], cue: Cue, context: Context) -> tuple[DetailName, int] | None:
    """What is refused, and the token behind the last word of it."""
    if cue.kind == "without" and _is_end(said, cue.last):  # "teléfono no"
        detail = _DETAILS.get(said[cue.first - 1]) if cue.first else None
        return (detail, cue.last) if detail else None
    asked = next((detail for detail in _DETAIL_ASKED if detail == context.asked), None)
    near = range(cue.last, min(len(said), cue.last + (1 if cue.kind == "without" else _NEAR)))
    for at in near:
        if said[at] in _DETAILS:
            detail = _DETAILS[said[at]]
            if cue.kind == "keep" and not _SECRET.intersection(said[at : at + _NEAR]):
                return None
            end = at + 1
            while end < len(said) and said[end] in _DETAILS:
                end += 1  # "no phone number"
            return (detail, end) if _is_whole(said, end, cue) else None
        if asked and (said[at] in _PRONOUNS or said[at] in _SECRET):
            return asked, at + 1
        if not said[at].isalpha():
            break
    closed = cue.kind == "refused" and asked and _is_end(said, cue.last)
    return (asked, cue.last) if closed and asked else None


def _is_whole(said: list[str], at: int, cue: Cue) -> bool:
    """ "no email", but not "no phone calls"."""
    return cue.kind != "without" or _is_end(said, at)


def _is_end(said: list[str], at: int) -> bool:
    return at >= len(said) or not said[at][0].isalnum()


def _act(detail: DetailName, quote: str, context: Context) -> Act:
    """To keep back what is asked is to decline it."""
    if context.asked == detail:
        return Decline(words=quote)
    return Tell(detail=detail, refused=True, words=quote)
