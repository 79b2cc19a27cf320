"""What a language model may claim of a person's words: only what the words bear out.

A model's reading is a claim like any input. A value that the text does not contain, in figures or
in words of either language, is dropped; better to ask once more than to write down an invention.
"""

import re
from datetime import datetime, time, timedelta

import phonenumbers

from domain.reading import Context, DayTime, Heard, Intent, Reading
from domain.understanding.lexicon import SINGLE
from domain.understanding.numbers import CARDINALS, ORDINALS
from domain.understanding.words import fold

_ADDRESS = re.compile(r"[\w.+-]{1,64}@(?:[\w-]+\.)+[a-z]{2,24}", re.ASCII)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_FIGURE = re.compile(r"\d+")
_SIMPLE_MINUTES = frozenset({0, 15, 30, 45})  # said as "half past", "menos cuarto"
_LONGEST_FIGURE = 4
_RELATIVE = frozenset(
    {"today", "tomorrow", "tonight", "morning", "afternoon", "night", "day", "week", "next"}
)
_RELATIVE_REACH = timedelta(days=62)


def borne_out(claimed: Reading, text: str, context: Context) -> Reading:
    """The claim without what the text does not bear out."""
    said = _Said(text)
    return claimed.model_copy(
        update={
            # The rules know a language by its words: who wrote none keeps to the one spoken.
            "language": claimed.language if context.language is None else None,
            "intents": tuple(i for i in claimed.intents if _may_claim(i, context)),
            "name": claimed.name if claimed.name and said.has_name(claimed.name.value) else None,
            "email": _email(claimed.email, said),
            "phone": _phone(claimed.phone, said, context.country),
            "when": _when(claimed.when, said, context.now),
            "topic": text if Intent.QUESTION in claimed.intents else None,
        }
    )


class _Said:
    """The text as the checks need it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        self.squeezed = re.sub(r"[^a-z0-9]", "", self.folded)
        words = _WORD.findall(self.folded)
        self.words = {*words, "".join(word for word in words if len(word) == 1)}  # or spelled out
        tables = (*CARDINALS.values(), *ORDINALS.values())
        self.numbers = {table[word] for table in tables for word in words if word in table}
        for figure in _FIGURE.findall(self.folded):
            if len(figure) <= _LONGEST_FIGURE:
                self.numbers |= {int(figure), int(figure) // 100, int(figure) % 100}  # "830"
        self.symbols = {table[word] for table in SINGLE.values() for word in words if word in table}

    def has_name(self, name: str) -> bool:
        parts = _WORD.findall(fold(name))
        return bool(parts) and set(parts) <= self.words

    def has_time(self, claimed: time) -> bool:
        hour = claimed.hour % 12 or 12
        hours = {claimed.hour, hour}
        if claimed.minute > 30:
            hours.add(hour % 12 + 1)  # "quarter to four"
        minutes = {claimed.minute, 60 - claimed.minute}
        named = {0: "midnight", 12: "noon"}.get(claimed.hour, "") in self.symbols
        told = claimed.minute in _SIMPLE_MINUTES or bool(minutes & self.numbers)
        return named or (told and bool(hours & self.numbers))


def _may_claim(intent: Intent, context: Context) -> bool:
    """Nobody consents in a person's stead, nor forgets what they told."""
    if intent in (Intent.YES, Intent.RESTART):
        return False
    return intent is not Intent.NO or context.asked == "yes_no"


def _email(claimed: Heard | None, said: _Said) -> Heard | None:
    address = claimed.value.lower() if claimed else ""
    if not _ADDRESS.fullmatch(address):
        return None
    if not all(part in said.squeezed for part in re.split(r"[^a-z0-9]+", address)):
        return None
    return Heard(value=address, certain=address in said.text.lower())


def _phone(claimed: Heard | None, said: _Said, country: str) -> Heard | None:
    try:
        number = phonenumbers.parse(claimed.value if claimed else "", country)
    except phonenumbers.NumberParseException:
        return None
    told = "".join(_FIGURE.findall(said.folded))
    if not phonenumbers.is_valid_number(number) or str(number.national_number) not in told:
        return None
    return Heard(value=phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _when(claimed: DayTime, said: _Said, now: datetime) -> DayTime:
    day = claimed.day
    if day is not None:
        near = now.date() <= day <= now.date() + _RELATIVE_REACH
        relative = near and bool(said.symbols & _RELATIVE)
        named = day.day in said.numbers or bool(
            said.symbols & {f"wd{day.weekday()}", f"wd{day.weekday()}s"}
        )
        day = day if day >= now.date() and (relative or named) else None
    moment = claimed.time if claimed.time and said.has_time(claimed.time) else None
    weekdays = {n for n in claimed.weekdays if {f"wd{n}", f"wd{n}s"} & said.symbols}
    # Spans only narrow what is offered, so "after I drop the kids at school" may be one.
    return claimed.model_copy(
        update={
            "day": day,
            "time": moment,
            "weekdays": frozenset(weekdays),
        }
    )
