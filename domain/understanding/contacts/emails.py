"""E-mail addresses, typed and spoken."""

import re
from itertools import islice

from domain.understanding.contacts.candidates import Candidate
from domain.understanding.contacts.local_parts import AT_SIGNS
from domain.understanding.contacts.mailboxes import HOSTS, is_slip
from domain.understanding.contacts.spoken_addresses import spoken_address
from domain.understanding.words import Text

_LOCAL_SIGNS = frozenset("._#+&'%!/=?^{|}~-")
_LONGEST_LOCAL = 64
_LONGEST_DOMAIN = 120
_MOST_SIGNS = 48  # "at" is a sign of one, too
_MOST = 12  # addresses of one text; nobody tells more
_LABEL = re.compile(r"[^\W_](?:[\w-]*[^\W_])?")
_ENDING = re.compile(r"[^\W\d_]{2,24}")
_NUMERIC = re.compile(r"\[\d{1,3}(?:\.\d{1,3}){3}\]")
# "ana@gmail,com", "ana@gmail com", "ana@gmail .com"
_PARTED = re.compile(r" ?[., ] ?(com|es|net)(?!\w)")
_GOES_ON = re.compile(r" *\w")


def find_emails(text: Text) -> list[Candidate]:
    typed: list[Candidate] = []
    signs = islice(re.finditer("@", text.folded), _MOST_SIGNS)
    for place in [sign.start() for sign in signs]:
        one = _typed(text.folded, place, typed[-1].end if typed else 0)
        if one and len(typed) < _MOST:
            typed.append(one)
    return sorted(typed + _spoken(text, typed), key=lambda one: one.start)


def _typed(folded: str, sign: int, reached: int) -> Candidate | None:
    start = _local_start(folded, sign, reached)
    local = folded[start:sign]
    if not local or local[0] == "." or local[-1] == "." or ".." in local:
        return None
    if start and (folded[start - 1] in "*@" or folded[start - 1].isalnum()):
        return None
    domain, end, certain = _domain(folded, sign + 1)
    if not domain or folded[end : end + 1] == "@":
        return None
    parted = start > 1 and folded[start - 1] == "," and folded[start - 2].isalnum()
    certain = certain and not parted and not is_slip(domain)
    return Candidate("email", f"{local}@{domain}", start, end, certain)


def _local_start(folded: str, sign: int, reached: int) -> int:
    start = sign
    while start > max(reached, sign - _LONGEST_LOCAL):
        sort = folded[start - 1]
        if not (sort.isalnum() or sort in _LOCAL_SIGNS):
            break
        start -= 1
    while start < sign and folded[start] in "'/?!|{}=&%":
        start += 1
    return start


def _domain(folded: str, start: int) -> tuple[str, int, bool]:
    """The host, where it ends, and whether it stands there as such."""
    if numeric := _NUMERIC.match(folded, start):
        return numeric.group(), numeric.end(), True
    end = start
    limit = min(len(folded), start + _LONGEST_DOMAIN)
    while end < limit and (folded[end].isalnum() or folded[end] in ".-_"):
        end += 1
    while end > start and folded[end - 1] in ".-_":
        end -= 1
    domain = folded[start:end]
    if domain in HOSTS:
        parted = _PARTED.match(folded, end)
        if not parted and _GOES_ON.match(folded, end):
            return "", end, False
        ending = parted[1] if parted else HOSTS[domain][0]
        return f"{domain}.{ending}", parted.end() if parted else end, False
    labels = domain.split(".")
    fits = len(labels) > 1 and all(_LABEL.fullmatch(label) for label in labels)
    return (domain, end, True) if fits and _ENDING.fullmatch(labels[-1]) else ("", end, False)


def _spoken(text: Text, typed: list[Candidate]) -> list[Candidate]:
    found: list[Candidate] = []
    tokens, reached = text.tokens, 0
    signs = (at for at, token in enumerate(tokens) if token.text in AT_SIGNS)
    for at in islice(signs, _MOST_SIGNS):
        said = spoken_address(tokens, at)
        if not said or said.first < reached or len(found) == _MOST:
            continue
        start, end = tokens[said.first].start, tokens[said.last - 1].end
        if not any(one.start < end and start < one.end for one in typed):
            found.append(Candidate("email", said.value, start, end, certain=False))
            reached = said.last
    return found
