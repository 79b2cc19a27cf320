"""One text, read whole: every part takes its words out of the text before the next one looks."""

import re
import unicodedata

from domain.reading import Context, DayTime, Heard, Intent, Reading
from domain.understanding.choices import find_choice
from domain.understanding.codes import spoken_code, typed_code
from domain.understanding.day_times import take_day_time
from domain.understanding.emails import spoken_email, typed_email
from domain.understanding.intents import find_intents, plainly
from domain.understanding.language import detect
from domain.understanding.line import Line
from domain.understanding.names import find_name
from domain.understanding.phones import spoken_phone, typed_phone
from domain.understanding.spelling import corrected
from domain.understanding.vocabulary import COMMON
from domain.understanding.words import Token, fold, split

_SETTLES: dict[str, tuple[str, ...]] = {
    "email": ("email",), "phone": ("phone",), "name": ("name",), "code": ("code",),
    "day": ("when", "choice"), "time": ("when", "choice"),
}  # fmt: skip


class _Details:
    """What can be dictated: taken out of the text first, for its figures are no dates."""

    def __init__(self, text: str, context: Context) -> None:
        self.email: Heard | None = None
        self.phone: Heard | None = None
        self.code: str | None = None
        self.name: Heard | None = None
        self.text = text
        self._typed(context)
        self.tokens = split(fold(self.text))
        self._spoken(context)

    def _cut(self, start: int, end: int) -> None:
        self.text = self.text[:start] + " " * (end - start) + self.text[end:]

    def _typed(self, context: Context) -> None:
        while match := typed_email(self.text):
            self.email = self.email or Heard(value=match["address"].lower())
            self._cut(*match.span())
        folded = fold(self.text)
        if code := typed_code(folded, context.asked == "code"):
            self.code = code[0]
            self._cut(*code[1:])
            folded = fold(self.text)
        if phone := typed_phone(folded, context.country, context.asked == "phone"):
            self.phone = phone[0]
            self._cut(*phone[1:])

    def _spoken(self, context: Context) -> None:
        if not self.email and (email := spoken_email(self.tokens)):
            self.email = email[0]
            self._drop(*email[1:])
        if context.asked == "code" and not self.code and (code := spoken_code(self.tokens)):
            self.code = code[0]
            self._drop(*code[1:])
        if not self.phone and (phone := spoken_phone(self.tokens, context.country)):
            self.phone = phone[0]
            self._drop(*phone[1:])
        given = self.email is not None or self.phone is not None
        if name := find_name(self.text, bare=context.asked == "name" or given):
            self.name = name.name
            self.tokens = [t for t in self.tokens if not name.start <= t.start < name.end]

    def _drop(self, first: int, last: int) -> None:
        self._cut(self.tokens[first].start, self.tokens[last - 1].end)
        self.tokens = self.tokens[:first] + self.tokens[last:]


def read(text: str, context: Context) -> Reading:
    text = unicodedata.normalize("NFC", text)
    everything = split(fold(text))
    language = detect(everything, text)
    details = _Details(text, context)
    tokens = corrected(details.tokens, details.text)
    line = Line(tokens, language or context.language or "en")
    choice = find_choice(line)
    when = take_day_time(line, context.now, language or context.language or "en")
    plain = plainly(tokens)
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
        text=text,
        topic=_topic(text) if Intent.QUESTION in intents else None,
    )
    if not _says_anything(reading) and tokens:
        return reading.model_copy(update={"settled": False})
    settled = _settles(reading, context) or not _unplaced(line.left(), plain, intents)
    return reading if settled else reading.model_copy(update={"settled": False})


def _says_anything(reading: Reading) -> bool:
    said = (reading.name, reading.email, reading.phone, reading.choice, reading.code)
    return bool(reading.intents or any(said) or reading.when != DayTime())


def _settles(reading: Reading, context: Context) -> bool:
    if context.asked == "yes_no":
        return Intent.YES in reading.intents or Intent.NO in reading.intents
    if reading.intents and reading.intents[0] in (Intent.QUESTION,):
        return False
    for field in _SETTLES.get(context.asked or "", ()):
        value = getattr(reading, field)
        if value is not None and value != DayTime():
            return True
    return False


def _unplaced(left: list[Token], plain: str, intents: dict[Intent, list[tuple[int, int]]]) -> bool:
    shown = " ".join(plain[a:b] for spans in intents.values() for a, b in spans)
    known = set(shown.split())
    return any(
        token.kind == "word" and token.text not in COMMON and token.text not in known
        for token in left
    )


_SENTENCE = re.compile(r"[^.?!¿]*[.?!]*")


def _topic(text: str) -> str:
    """The sentence that asks; all of them where none ends with a question mark."""
    asking = [s.strip() for s in _SENTENCE.findall(text) if s.rstrip().endswith("?")]
    return " ".join(asking) or text.strip()
