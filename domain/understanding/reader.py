"""One text, read whole."""

import re
import unicodedata
from datetime import datetime, time

from domain.reading import Asked, Context, DayTime, Intent, Language, Reading
from domain.understanding.calendar import next_monthly
from domain.understanding.choices import amended_number, bare_number, either_number, find_choice
from domain.understanding.day_times import take_day_time
from domain.understanding.details import Details
from domain.understanding.intents import Spans, find_intents, plainly
from domain.understanding.language import detect
from domain.understanding.line import Line
from domain.understanding.spelling import corrected, written_out
from domain.understanding.vocabulary import COMMON
from domain.understanding.words import Token, fold, split

# What was asked is answered by these parts of a reading.
_ANSWERS: dict[str, tuple[str, ...]] = {
    "email": ("email",), "phone": ("phone",), "name": ("name",), "code": ("code",),
    "day": ("when", "choice"), "time": ("when", "choice"),
}  # fmt: skip
_LONGEST_LIST = 10  # options are read out by ten at most; a greater number is no option
_SHORT_NAME = 3  # letters
_LONGEST_READ = 600  # characters: what is longer is a letter, and the rules are not linear
# "Tuesday, no wait, Wednesday": the last of these divides what was said from what is meant.
_CORRECTED = re.compile(
    r".* (?:no wait|wait no|i mean|sorry|no espera|perdon|digo|mejor dicho|rather|scratch that|"
    r"so|asi que) "
)
_DAY_FIELDS = {"day", "day_range", "weekdays", "not_weekdays", "day_candidates"}
_TIME_FIELDS = {"time", "time_open", "times", "time_range", "range_open", "wants", "shift_minutes"}
# "deja un mensaje: que me llamen", "tell them that I will be late"
_TOLD = re.compile(
    r"\b(?:(?P<noted>(?:message|note|msg|mensaje|recado|nota)\b[^:]{0,40}"
    r"(?::|\bsaying\b|\bdiciendo\b))"
    r"|tell (?:them|him|her|the \w+) (?:that|(?=(?:i|i'm|im|i'll|i've|we|we're|my)\b))"
    r"|(?:d[ií]ga(?:le|les|n)?|d[ií]les?|av[ií]s[ea](?:le|les)?)"
    r" que)\s*(?P<message>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
# "I will be late, let them know"
_TOLD_BEFORE = re.compile(
    r"(?P<message>\S.{8,}?)[,;.]? +(?:please |por favor )?(?:tell (?:them|him|her)|"
    r"let (?:them|him|her) know|av[ií]s[ae]les?|d[ií]gales?|d[ií]les)(?: please| por favor)?"
    r"[ .!]*$",
    re.IGNORECASE | re.DOTALL,
)
_SENTENCE = re.compile(r"[^.?!¿]*[.?!]*")


def read(text: str, context: Context) -> Reading:
    """What the words say, by rules alone. Never raises, whatever the text."""
    if len(text) > _LONGEST_READ:
        beginning = read(text[:_LONGEST_READ], context)
        return beginning.model_copy(update={"settled": False, "text": text})
    text = unicodedata.normalize("NFC", text)
    everything = split(fold(text))
    details = Details(text, everything, context)
    own = set(fold(details.name.value).split()) if details.name else set()
    language = detect([t for t in everything if t.text not in own], text, context.language)
    if context.asked == "name" and len(text.strip()) <= _SHORT_NAME:
        language = context.language  # "Al" is no Spanish
    grammar = language or context.language or "en"
    tokens = written_out(corrected(details.tokens, details.text), grammar)
    line = Line(tokens, grammar)
    choice = find_choice(line)
    when = _when(line, tokens, grammar, context)
    if context.asked == "phone" and not re.search(r"[^\d\s.()+-]", text):
        when = DayTime()  # a part of a number: "600"
    outside = _outside_message(tokens, text)
    plain = plainly(outside)
    intents = find_intents(plain)
    reading = Reading(
        language=language,
        intents=tuple(intents),
        name=details.name,
        email=details.email,
        phone=details.phone,
        when=when,
        choice=choice,
        code=details.code,
        topic=_topic(text, intents),
        text=text,
    )
    noted = len(outside) < len(tokens)
    if noted or _settled(reading, context, _unplaced(line.left(), plain, intents)):
        return reading
    return reading.model_copy(update={"settled": False})


def _when(line: Line, tokens: list[Token], grammar: Language, context: Context) -> DayTime:
    number, amended, either = bare_number(line), amended_number(line), either_number(line)
    when = take_day_time(line, context.now, grammar)
    if meant := _CORRECTED.match(line.said):
        rest = Line(tokens[line.tokens_before(meant.end()) :], grammar)
        when = _amended(when, take_day_time(rest, context.now, grammar))
    if when != DayTime():
        return when
    if either and context.asked == "time":
        times = {each for hour in either for each in _asked_for(hour, "time", context.now).times}
        return DayTime(times=tuple(sorted(times)))
    asked = "time" if amended and context.asked == "yes_no" else context.asked
    return _asked_for(number, asked, context.now) if number else when


def _outside_message(tokens: list[Token], text: str) -> list[Token]:
    """What a message says is for those who get it: "leave a message: cancel my visit"."""
    told = _TOLD.search(text)
    if not told or not told["noted"]:
        return tokens
    return [token for token in tokens if token.start < told.start("message")]


def _amended(said: DayTime, meant: DayTime) -> DayTime:
    """What was named again replaces what was said first; the rest of that stays."""
    fresh = {name: getattr(meant, name) for name in meant.model_fields_set if getattr(meant, name)}
    groups = [group for group in (_DAY_FIELDS, _TIME_FIELDS) if fresh.keys() & group]
    blank = DayTime()
    gone = {name: getattr(blank, name) for group in groups for name in group}
    return said.model_copy(update={**gone, **fresh})


def _asked_for(number: int, asked: Asked | None, now: datetime) -> DayTime:
    """A bare number where a time or a day was asked may be that as well as an option."""
    if asked == "time" and number < 24:
        hours = (number % 12, number % 12 + 12) if number <= 12 else (number,)
        return DayTime(times=tuple(time(hour) for hour in hours))
    if asked == "day" and _LONGEST_LIST < number < 32:
        return DayTime(day=next_monthly(now.date(), number))
    return DayTime()


def _settled(reading: Reading, context: Context, unplaced: bool) -> bool:
    if Intent.QUESTION in reading.intents[:1]:
        return not unplaced
    if context.asked == "yes_no" and {Intent.YES, Intent.NO} & set(reading.intents):
        return True
    answers = (getattr(reading, part) for part in _ANSWERS.get(context.asked or "", ()))
    if any(answer not in (None, DayTime()) for answer in answers):
        return True
    return _says_something(reading) and not unplaced


def _says_something(reading: Reading) -> bool:
    details = (reading.name, reading.email, reading.phone, reading.choice, reading.code)
    return bool(reading.intents) or any(details) or reading.when != DayTime()


def _unplaced(left: list[Token], plain: str, intents: Spans) -> bool:
    """Whether words remain that no rule has used and that are not everyday words."""
    used = " ".join(plain[start:end] for spans in intents.values() for start, end in spans)
    known = set(used.split())
    return any(
        token.kind == "word" and token.text not in COMMON and token.text not in known
        for token in left
    )


def _topic(text: str, intents: Spans) -> str | None:
    if Intent.MESSAGE in intents and (told := _TOLD.search(text) or _TOLD_BEFORE.match(text)):
        return told["message"].strip()
    return _asking(text) if Intent.QUESTION in intents else None


def _asking(text: str) -> str:
    """The sentence that asks; the whole text where none ends with a question mark."""
    asking = [part.strip() for part in _SENTENCE.findall(text) if part.rstrip().endswith("?")]
    return " ".join(asking) or text.strip()
