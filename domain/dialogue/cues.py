"""Turns of phrase that mean something only at a certain point of a conversation."""

import re

from domain.reading import DetailName, Intent, Reading
from domain.understanding.words import fold

# "Another day", "go back" and "something later" all decline what was offered.
_TO_THE_DAYS = re.compile(
    r"\b(?<!that )(?<!same )(?<!this )(?<!ese )(?<!mismo )"
    r"(?:days?|dates?|dias?|fechas?|back|atras|volver|regresar)\b"
)
_EARLIER = re.compile(r"\b(?:earl\w+|sooner|before|temprano|antes)\b")
_TOO = re.compile(r"\b(?:too|muy|demasiado) (early|late|temprano|tarde)\b")
_LATER = re.compile(r"\b(?:later|mas tarde|despues)\b")
_WHY_NOT = re.compile(r"\b(?:why not|por que no)\b")
_WHY = re.compile(r"\b(?:why|what for|what do you need|for what|para que|por que)\b")
_REFUSES = re.compile(
    r"\b(?:don'?t|won'?t|do not|will not|rather not|prefer not|no quiero|no lo|no doy|prefiero no|"
    r"no tengo|have no|no me gusta|dunno|no idea|ni idea|no (?:se|recuerdo|me acuerdo))\b"
)
_DROPS = re.compile(r"\b(?:never ?mind|forget (?:it|that|about it)|olvid[ae]l[oa]|dej[ae]l[oa])\b")
_KEEPS = re.compile(
    r"\b(?:(?:keep|leave) (?:it|that|them|everything|(?:my|the) appointment)|"
    r"dej[ae](?:r?l[oa]| (?:la|mi) cita)|que se quede|mant[ei]n\w+)\b"
)
_PAUSES = re.compile(
    r"(?:no|oh|ok|okay|please|ay)?[ ,.]*(?:wait|hold on|hang on|(?:just )?(?:one|a) (?:moment|"
    r"second|sec|minute)|give me a (?:moment|second|sec|minute)|espera(?:me)?|espere(?:me)?|"
    r"(?:dame |deme )?un (?:momento|momentito|segundo|segundito|minuto))"
    r"(?: a (?:moment|second|sec|minute)| un (?:momento|segundo))?"
    r"[ ,.!]*(?:please|por favor)?[ .!]*"
)
_CORRECTS = re.compile(
    r"\b(?:i mean\w*|wait|instead|rather|actually|better|sorry|oops|mejor|quise decir|perdon|"
    r"en realidad|mas bien)\b|^no\b"
)
_ONE_MORE = re.compile(
    r"\b(?:another (?:one|appointment|viewing)|one more|an? (?:second|third) (?:one|appointment)|"
    r"also|as well|too|otra(?: cita| mas)?|una mas|una segunda|tambien|ademas|additional)\b"
)
_NEEDS = re.compile(
    r"\b(?:i (?:need|want|have|came|come)|i'?d like|i would like|i'?m (?:looking|interested)|"
    r"looking (?:for|to)|necesito|ocupo|quiero|quisiera|busco|vengo|me interesa|tengo que|"
    r"me urge)\b(?: \w+){2,}"
)
_SPEAKS = re.compile(r"\b(?:speak|talk|habla[ns]?|hablas|atienden) (?:in |en )?(?P<language>\w+)")
_LANGUAGES = {
    **dict.fromkeys(("english", "ingles"), "en"),
    **dict.fromkeys(("spanish", "espanol", "castellano"), "es"),
    **dict.fromkeys(("french", "frances", "german", "aleman", "portuguese", "portugues"), "other"),
    **dict.fromkeys(("chinese", "chino", "italian", "italiano", "russian", "ruso"), "other"),
}
_OF_ME = re.compile(
    r"\b(?:are you|is this|am i (?:talking|speaking) (?:to|with)|eres|es usted|"
    r"(?:estoy )?habl(?:o|ando) con) (?:an? |una? )?(?:real |actual |verdader[oa] )?"
    r"(?:human|person|bot|robot|chatbot|machine|computer|ai|humano|persona|maquina|ia|real)\b"
)
_APOLOGY = re.compile(
    r"(?:i'm |oh )?(?:so )?(?:sorry|my bad|oops|perdon|perdona|disculpe?a?|lo siento)[ .!]*"
)
_CODE = re.compile(r"\b(?:codes?|codigos?|clave de confirmacion)\b")
_OF_MAIL = re.compile(
    r"\b(?:get|receive|send|llega\w*|mand\w+|envi\w+|recib\w+)\b.{0,24}"
    r"\b(?:confirmations?|e-?mails?|correos?|confirmacion)\b"
)
# "And if I have to cancel?", "¿se puede cambiar después?": how, not now.
_HOW = re.compile(
    r"(?:\b(?:what|and|but) if i (?!can|could|may)|\bin case i\b|\by si (?!pued|podr)|"
    r"\ben caso de\b|\bis it possible to\b|\bcan (?:it|this|that) be\b|\bse pued\w+).{0,40}"
    r"\b(?:cancel|resched|reprog|mov|chang|cambi)"
)
# "Do I pay if I cancel?"
_IF = re.compile(
    r"\bif i (?:cancel|move|change|resched)|\bsi (?:l[ao] |me )?(?:cancel|cambi|muev|reprogram)"
)
_LACKS = re.compile(
    r"\b(?:no|not|don'?t|didn'?t|can'?t|cannot|never|without|lost|sin|perd\w+|forgot|olvid\w+)\b"
)
_REGRETS = re.compile(
    r"\b(?:mejor no|(?:rather|better) not|chang\w+ my mind|on second thoughts?|me arrepenti|"
    r"cambie de (?:opinion|idea)|^(?:actually|oh|wait|sorry|en realidad)[ ,]+no[ .!]*$|"
    r"ya no (?:la|lo) quiero)\b"
)
_OF_DETAIL: dict[DetailName, str] = {
    "name": r"(?:name|nombre)",
    "email": r"(?:e-?mail|mail|correo)(?: address| electronico)?",
    "phone": r"(?:phone|telefono|cell|celular|mobile|movil)(?: number)?|(?:phone )?number|numero",
}
_WRONG = (
    r"\b(?:{0}) (?:is|was|esta|es|era) (?:\w+ )?(?:wrong|incorrect\w*|mal|equivocad\w|"
    r"not (?:right|correct))\b",
    r"\b(?:wrong|change|correct|fix|cambi\w+|corre[gj]\w+) (?:my |the |mi |el |de )?(?:{0})\b",
)
_ACTIONS = frozenset({Intent.BOOK, Intent.MOVE, Intent.CANCEL, Intent.LOOK_UP, Intent.HUMAN})
_SHORT = 5  # words


def wants_another_day(reading: Reading) -> bool:
    """Of an answer that declines the times on offer."""
    return not reading.text or bool(_TO_THE_DAYS.search(fold(reading.text)))


def wants_earlier(reading: Reading) -> bool:
    text = fold(reading.text)
    if too := _TOO.search(text):
        return too[1] in ("late", "tarde")  # "too early" wants a later one
    return bool(_EARLIER.search(text))


def wants_other_times(reading: Reading) -> bool:
    """ "Is there nothing later?" """
    text = fold(reading.text)
    return bool(_LATER.search(text) or _EARLIER.search(text))


def asks_why(reading: Reading) -> bool:
    """ "Why do you need my phone?" """
    return bool(_WHY.search(fold(reading.text)))


def asks_why_not(reading: Reading) -> bool:
    """ "Why not?", of a day or a time that was refused."""
    return bool(_WHY_NOT.search(fold(reading.text)))


def refuses(reading: Reading) -> bool:
    """Will not, or cannot, say what was asked."""
    return Intent.NO in reading.intents or bool(_REFUSES.search(fold(reading.text)))


def drops(reading: Reading) -> bool:
    """ "Never mind": whatever was being done shall not be done."""
    return _is_short(reading) and bool(_DROPS.search(fold(reading.text)))


def keeps(reading: Reading) -> bool:
    """ "Keep it": what there is shall stay."""
    return _is_short(reading) and bool(_KEEPS.search(fold(reading.text)))


def pauses(reading: Reading) -> bool:
    """ "Wait", "un momento": nothing is said yet."""
    return bool(_PAUSES.fullmatch(fold(reading.text)))


def corrects(reading: Reading) -> bool:
    """ "No, tomorrow", "I meant four": in place of what was said, not beside it."""
    return bool(_CORRECTS.search(fold(reading.text)))


def regrets(reading: Reading) -> bool:
    """ "No, better not", "I changed my mind": of what was just done."""
    return bool(_REGRETS.search(fold(reading.text)))


def wrong_detail(reading: Reading) -> DetailName | None:
    """ "The phone is wrong", without the right one."""
    text = fold(reading.text)
    for name, words in _OF_DETAIL.items():
        if any(re.search(pattern.format(words), text) for pattern in _WRONG):
            return name
    return None


def wants_one_more(reading: Reading) -> bool:
    return bool(_ONE_MORE.search(fold(reading.text)))


def needs_something(reading: Reading) -> bool:
    """What the business does for people, in their own words: "I need to renew my passport"."""
    return not reading.intents and bool(_NEEDS.search(fold(reading.text)))


def asks_language(reading: Reading) -> str | None:
    """The language of "do you speak Spanish?"; `other` for one that nobody here speaks."""
    found = _SPEAKS.search(fold(reading.text))
    return _LANGUAGES.get(found["language"]) if found else None


def asks_who_i_am(reading: Reading) -> bool:
    """ "Are you a robot?" """
    return bool(_OF_ME.search(fold(reading.text)))


def apologizes(reading: Reading) -> bool:
    return bool(_APOLOGY.fullmatch(fold(reading.text)))


def is_about_code(reading: Reading) -> bool:
    return reading.code is None and bool(_CODE.search(fold(reading.text)))


def asks_for_mail(reading: Reading) -> bool:
    """ "Will I get an e-mail?" """
    asks = Intent.QUESTION in reading.intents or reading.text.rstrip().endswith("?")
    return asks and reading.email is None and bool(_OF_MAIL.search(fold(reading.text)))


def asks_how_to_change(reading: Reading) -> bool:
    return bool(_HOW.search(fold(reading.text)))


def asks_what_follows(reading: Reading) -> bool:
    """ "Do I pay if I cancel?" asks, and cancels nothing."""
    return bool(_IF.search(fold(reading.text)))


def lacks_code(reading: Reading) -> bool:
    return is_about_code(reading) and bool(_LACKS.search(fold(reading.text)))


def agrees(reading: Reading) -> bool:
    """A yes, and not the "ok" that begins another errand."""
    intents = set(reading.intents)
    return Intent.YES in intents and Intent.NO not in intents and not intents & _ACTIONS


def is_only(reading: Reading, *intents: Intent) -> bool:
    """Said in a word or two, and nothing beside it."""
    return bool(reading.intents) and set(reading.intents) <= set(intents) and _is_short(reading)


def is_question(reading: Reading) -> bool:
    """A sentence that asks, though nobody knows what."""
    text = reading.text.rstrip()
    return text.endswith("?") and len(text.split()) >= _SHORT - 1


def _is_short(reading: Reading) -> bool:
    return len(reading.text.split()) <= _SHORT
