"""A person's name, as mails, invitations and calendars may bear it.

Anybody can book under any name, in anybody's mailbox: what they type must be no link, no address
and no message there.
"""

import re
import unicodedata

LONGEST = 80
_GREETED_WORDS, _GREETED_LETTERS = 4, 40  # of a name in the mail to its bearer: no room to say much

_QUOTES = str.maketrans("", "", '"“”«»()')
_BESIDE_LETTERS = frozenset(" .,'’`´·-&")
_MOST_DIGITS = 2  # "3rd"; more is a number to call
# "Dr.Vega" is a title before a name; "evil.com" would be made a link by a mail reader.
_TITLE = re.compile(r"\b([^\W\d_]{2,4}\.)(?=[^\W\d_]\w*)")
_HOST = re.compile(r"[^\W_]{2,}\.[^\W_]{2,}")


def name_of(text: str) -> str | None:
    """On one line; None where it is no name."""
    name = _TITLE.sub(_apart, " ".join(text.split()).translate(_QUOTES).strip())
    name = unicodedata.normalize("NFC", name)
    if not 0 < len(name) <= LONGEST or not any(map(str.isalpha, name)):
        return None
    if not all(map(_may_stand, name)) or re.search(rf"\d{{{_MOST_DIGITS + 1}}}", name):
        return None
    return None if _HOST.search(name) or name.lower().startswith("www.") else name


def shown_name(text: str) -> str:
    """What is on record, whoever let it in: what is no name loses all but its letters."""
    known = name_of(text)
    if known is not None:
        return known
    letters = "".join(each if each.isalpha() or each in "'-" else " " for each in text)
    return " ".join(letters.split())[:LONGEST]


def greeted_name(text: str) -> str:
    """To its bearer, who may be another than who typed it: the first words of it."""
    words = shown_name(text).split()[:_GREETED_WORDS]
    while len(words) > 1 and (len(" ".join(words)) > _GREETED_LETTERS or words[-1].islower()):
        words.pop()  # "María del Carmen de" ends before its last word
    return " ".join(words)[:_GREETED_LETTERS]


def _apart(title: re.Match[str]) -> str:
    after = title.string[title.end() : title.end() + 1]
    return f"{title[1]} " if after.isupper() and title[1][:1].isupper() else title[1]


def _may_stand(letter: str) -> bool:
    return letter.isalnum() or letter in _BESIDE_LETTERS or unicodedata.category(letter)[0] == "M"
