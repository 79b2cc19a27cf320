"""What a person wants done, in both languages; several wishes may stand in one sentence."""

import re

from domain.reading import Intent
from domain.understanding.intent_fragments import FRAGMENTS
from domain.understanding.intent_phrases import PHRASES
from domain.understanding.reply_phrases import REPLIES
from domain.understanding.words import Token

Spans = dict[Intent, list[tuple[int, int]]]


def _compiled(rows: str) -> re.Pattern[str]:
    rows = re.sub(r"\n {12}", "", rows)  # a row goes on where the next is indented deeper
    # "hola necesito pasaporte" holds no "la necesito pas(ar)"
    pattern = rf"(?<!\w)(?:{'|'.join(row.strip() for row in rows.strip().splitlines())})"
    for name, fragment in FRAGMENTS.items():
        pattern = pattern.replace(name, fragment)
    return re.compile(pattern)


_PATTERNS = {intent: _compiled(rows) for intent, rows in (PHRASES | REPLIES).items()}

# Who says the first does not mean the others, although the words look like it:
# "cancel my booking" books nothing, "when is my appointment?" is no question to the business.
_RULES_OUT: dict[Intent, tuple[Intent, ...]] = {
    Intent.CANCEL: (Intent.BOOK, Intent.BACK, Intent.LOOK_UP, Intent.MOVE),
    Intent.MOVE: (Intent.BOOK, Intent.BACK, Intent.LOOK_UP),
    Intent.LOOK_UP: (Intent.BOOK, Intent.QUESTION),
    Intent.HUMAN: (Intent.BOOK, Intent.QUESTION, Intent.MESSAGE),
    Intent.MESSAGE: (Intent.BOOK, Intent.QUESTION),
    Intent.RESTART: (Intent.QUESTION, Intent.BACK, Intent.REPEAT),
    Intent.BACK: (Intent.QUESTION, Intent.BOOK),
    Intent.REPEAT: (Intent.QUESTION, Intent.BACK),
    Intent.BOOK: (Intent.QUESTION,),
    Intent.NO: (Intent.YES,),
    Intent.GOODBYE: (Intent.NO,),
    Intent.EMERGENCY: (Intent.QUESTION, Intent.HUMAN),
}
# These ask even where the rest of the sentence asks for an appointment.
_REAL_QUESTION = re.compile(
    r"how much|how long|how far|cuanto|cuant\w+ (?:anticipacion|antelacion)|"
    r"(?:what|que) (?:\w+ ){0,4}(?:bring|llevar|traer)\b|"
    r"parking|estacionamiento|donde (?:esta|queda)|where are|documents?|documentos|"
    r"(?:your|the|su|sus|el|la|los) "
    r"(?:hours|address|prices?|direccion|precios?|horarios? de atencion)"
)

_NEGATED = re.compile(
    r"(?:(?:don't|dont|do not|didn't|not|never)(?: want| need| like| wish| going)?(?: to| an?)?|"
    r"no (?:quiero|deseo|necesito|hace falta|queria|voy a|es una?|me))(?: to)? $"
)
# "I don't think that works", "ninguna me sirve": agreed with in the words, and not in the meaning.
_DISAGREED = re.compile(
    r"\b(?:not|no(?! (?:problem|worries|hay problema|pasa nada))|(?:do|does|did|is|wo|ca)n'?t|"
    r"cannot|never|nothing|none|neither|nada|nunca|tampoco|ningun[oa]?)(?: \w+){0,3} ?$"
)
_EXISTING = re.compile(
    r"\b(?:i|we) (?:already )?(?:have|had|got) (?:an? )?(?:appointment|appt|booking)|"
    r"\bi've got an? appointment|\b(?:tengo|tenia|tenemos) (?:una )?(?:cita|reserva|turno)"
)
_ABOUT_BOOKING = re.compile(
    r"\bhow (?:far|many)\b.{0,32}\bbook|"
    r"\bcuant\w+ (?:anticipacion|antelacion)\b.{0,24}(?:reserv|agend|cita)"
)
_NEGATABLE = (Intent.EMERGENCY, Intent.CANCEL, Intent.MOVE, Intent.BOOK)


def plainly(tokens: list[Token]) -> str:
    """The words with a space between; of the marks only those that end a sentence."""
    return " ".join(t.text for t in tokens if t.kind != "mark" or t.text in ".?!")


def find_intents(plain: str) -> Spans:
    """The intents, strongest first, with the places in `plain` that show them."""
    found: Spans = {}
    for intent, pattern in _PATTERNS.items():
        spans = [match.span() for match in pattern.finditer(plain)]
        if intent in _NEGATABLE:
            spans = [span for span in spans if not _NEGATED.search(plain, 0, span[0])]
        if intent is Intent.YES:
            spans = [span for span in spans if not _DISAGREED.search(plain, 0, span[0])]
        if spans:
            found[intent] = spans
    if _EXISTING.search(plain) or _ABOUT_BOOKING.search(plain):
        found.pop(Intent.BOOK, None)
    for strong in list(found):
        for weak in _RULES_OUT.get(strong, ()) if strong in found else ():
            if weak is not Intent.QUESTION or not _REAL_QUESTION.search(plain):
                found.pop(weak, None)
    return found
