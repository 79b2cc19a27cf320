"""Telephone numbers, typed and spoken, as E.164."""

import re

import phonenumbers

from domain.reading import Heard
from domain.understanding.letters import spelled
from domain.understanding.numbers import NUMBER_WORDS
from domain.understanding.patterns import word_set
from domain.understanding.words import Token

_TYPED = re.compile(
    r"(?<![\w#$@€£%=*/:.+-])(?<![\d][ -])"
    r"\(?\+?\d[\d\s().\-/\u2010-\u2015]{5,28}\d"
    r"(?![\w=%@:*]|[-/.]\w)"
)
# Dates and addresses of machines.
_NO_NUMBER = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,3}(?:\.\d{1,3}){3}$"
)
_NOT_A_PHONE = re.compile(
    r"(?:account|card|visa|mastercard|order|invoice|case|ticket|reference|ref|policy|cuenta|"
    r"tarjeta|pedido|factura|expediente|folio|referencia|poliza|ssn|zip|code|codigo)"
    r"[\w\s.:#]{0,20}$"
)
_CUE = re.compile(
    r"\b(?:phone|number|cell|mobile|call|text|reach|tel|telefono|numero|celular|movil|llama\w*|"
    r"whatsapp|contact\w*)\b"
)
_TRUNK = re.compile(r"\(0\)")


def typed_phone(folded: str, country: str, asked: bool) -> tuple[Heard, int, int] | None:
    for match in _TYPED.finditer(folded):
        text = match.group()
        digits = re.sub(r"\D", "", text)
        if not 7 <= len(digits) <= 16 or "\t" in text or _NO_NUMBER.match(text):
            continue
        if _NOT_A_PHONE.search(folded[: match.start()]) and not text.startswith(("+", "(+")):
            continue
        cued = asked or _CUE.search(folded[: match.start()]) is not None
        number = _e164(text, country, short=cued)
        if number:
            return Heard(value=number, certain=len(digits) > 7), *match.span()
    return None


def _e164(text: str, country: str, short: bool = False) -> str | None:
    """None where no telephone can have the number; a valid one is preferred to a possible one."""
    international = text.startswith(("+", "(+"))
    digits = re.sub(r"\D", "", _TRUNK.sub("", text) if international else text)
    if digits.startswith("00") and not international:
        international, digits = True, digits[2:]
    if international:
        if digits.startswith("521") and len(digits) == 13:
            digits = "52" + digits[3:]  # Mexico's old mark of a mobile
        return _parsed(f"+{digits}", None, strict=False)
    return (
        _parsed(digits, country, strict=True)
        or (_parsed(f"+{digits}", None, strict=True) if len(digits) > 10 else None)
        or _parsed(digits, country, strict=False, local=short)
    )


def _parsed(digits: str, country: str | None, *, strict: bool, local: bool = False) -> str | None:
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return None
    if strict and not phonenumbers.is_valid_number(number):
        return None
    reason = phonenumbers.is_possible_number_with_reason(number)
    known = {phonenumbers.ValidationResult.IS_POSSIBLE}
    if local:
        known.add(phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY)
    if reason not in known:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


_JOINTS = word_set("- , . dash guion dot punto y and area code then luego")
_PLUS = frozenset({"plus", "mas", "+"})
_ZERO = frozenset({"o", "oh", "zero", "cero"})


def spoken_phone(tokens: list[Token], country: str) -> tuple[Heard, int, int] | None:
    """A run of number words; the tokens it took, from and to."""
    if sum(token.text in NUMBER_WORDS for token in tokens) < 3:
        return None
    at = 0
    while at < len(tokens) - 2:
        digits, end = _run(tokens, at)
        if len(digits.lstrip("+")) >= 7 and _is_spoken(tokens[at:end]):
            number = _e164(digits, country, short=True)
            if number:
                return Heard(value=number, certain=False), at, end
        at = max(end, at + 1)
    return None


def _is_spoken(tokens: list[Token]) -> bool:
    return sum(token.kind == "word" for token in tokens) > 2


def _run(tokens: list[Token], start: int) -> tuple[str, int]:
    """The digits spoken from `start` on, and where they end."""
    digits, at, end = "", start, start
    while at < len(tokens):
        word = tokens[at].text
        if not digits and word in _PLUS:
            digits, at = "+", at + 1
            continue
        if word in _ZERO:
            chars, count = "0", 1
        else:
            chars, count = spelled(tokens, at)
        if chars.isdigit() and chars.isascii():
            digits, at = digits + chars, at + count
            end = at
        elif word in _JOINTS and digits:
            at += 1
        else:
            break
    return digits, end
