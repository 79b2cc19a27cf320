"""What is dictated: e-mail, phone, code and name. Taken out first, for its figures are no dates."""

import re

from domain.reading import Context, Heard
from domain.understanding.codes import speaks_of_code, spoken_code, typed_code
from domain.understanding.emails import spoken_email, typed_email
from domain.understanding.lexicon import SINGLE
from domain.understanding.names import find_name
from domain.understanding.phones import spoken_phone, typed_phone
from domain.understanding.words import Token, fold, split

# Alone they answer another question; Domingo is a name as well, and read back.
_WEEKDAYS = {
    word for words in SINGLE.values() for word, symbol in words.items() if symbol[:2] == "wd"
} - {"domingo"}
# "The first", "la segunda", but "la señora Ruiz"
_POINTING = re.compile(r"\W*(?:the|el|la|los|las) (?!(?:senor|sr|don|doctor|dr|mr|ms)\w*\b)")


class Details:
    """`text` and `tokens` are what is left when the details are out."""

    def __init__(self, text: str, tokens: list[Token], context: Context) -> None:
        self.email: Heard | None = None
        self.phone: Heard | None = None
        self.code: str | None = None
        self.name: Heard | None = None
        self.text = text
        self.folded = fold(text)
        self.tokens = tokens
        self._typed(context)
        if self.text != text:
            self.tokens = split(self.folded)
        self._spoken(context)
        self._named(context)

    def _typed(self, context: Context) -> None:
        while match := typed_email(self.text):
            self.email = self.email or Heard(value=match["address"].lower())
            self._cut(*match.span())
        if code := typed_code(self.folded, context.asked == "code"):
            self.code, *place = code
            self._cut(*place)
        if phone := typed_phone(self.folded, context.country, context.asked == "phone"):
            self.phone, *place = phone
            self._cut(*place)

    def _spoken(self, context: Context) -> None:
        if not self.email and (email := spoken_email(self.tokens)):
            self.email, *place = email
            self._drop(*place)
        sought = not self.code and (context.asked == "code" or speaks_of_code(self.folded))
        if sought and (code := spoken_code(self.tokens)):
            self.code, *place = code
            self._drop(*place)
        if not self.phone and (phone := spoken_phone(self.tokens, context.country)):
            self.phone, *place = phone
            self._drop(*place)

    def _named(self, context: Context) -> None:
        # Who gives an address or a number gives the name beside it, without a cue.
        bare = context.asked == "name" or self.email is not None or self.phone is not None
        other = self.folded.strip(" .,!?") in _WEEKDAYS or _POINTING.match(self.folded)
        bare = bare and not other
        if named := find_name(self.text, self.folded, bare=bare):
            self.name = named.name
            self.tokens = [t for t in self.tokens if not named.start <= t.start < named.end]

    def _cut(self, start: int, end: int) -> None:
        gone = " " * (end - start)
        self.text = self.text[:start] + gone + self.text[end:]
        self.folded = self.folded[:start] + gone + self.folded[end:]

    def _drop(self, first: int, last: int) -> None:
        self._cut(self.tokens[first].start, self.tokens[last - 1].end)
        self.tokens = self.tokens[:first] + self.tokens[last:]
