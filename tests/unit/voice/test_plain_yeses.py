"""What callers say to a read-back, right and wrong, in both languages."""

from datetime import date, datetime, time

import pytest

from contracts.values import Language
from domain.acts import Context
from domain.agreement import Proposal
from domain.calls import Proposed, Spoken
from domain.phone.consent import agreed

PROPOSAL = Proposal(
    task="book",
    day=date(2026, 12, 7),
    time=time(15, 30),
    name="Rosa Delgado",
    email="rosa.d@gmail.com",
    phone="+525551234567",
)
READ_BACK: dict[Language, str] = {
    "en": "Monday, December 7 at 3:30 PM, for Rosa, rosa dot d at gmail dot com, 55 5123 4567. "
    "Is that right?",
    "es": "El lunes 7 de diciembre a las tres y media, Rosa, rosa punto d arroba gmail punto com, "
    "55 5123 4567. ¿Es correcto?",
}
YES: dict[Language, list[str]] = {
    "en": [
        "yes", "Yes.", "Yes, that's right.", "mm-hm", "Mm-hmm.", "uh-huh", "mhm", "yep", "yup",
        "yeah", "yes please", "correct", "That's correct.", "right", "that is right", "exactly",
        "perfect", "Perfect, yes.", "sure", "ok", "okay", "Okay, yes.", "sounds good",
        "that works", "Yeah, that works for me.", "all correct", "yes it is", "it is",
        "yes, Rosa, that's right", "yes, Monday at half past three", "Yes, thank you.",
        "absolutely", "go ahead", "yes, go ahead", "yes, book it", "please do", "Yes yes.",
        "Oh yes.", "Um, yes.", "Yes, that's perfect, thank you so much.", "Great, yes.",
        "that's all right", "Yes, that's me.",
    ],
    "es": [
        "sí", "Sí.", "sí, así es", "así es", "ándele, sí", "ándele", "ándele pues", "claro",
        "claro que sí", "correcto", "es correcto", "Sí, es correcto.", "exacto", "ajá", "aja",
        "simón", "órale", "va", "sale", "sale, sí", "sí, por favor", "perfecto", "está bien",
        "Sí, está bien.", "de acuerdo", "ok", "Sí, gracias.", "todo bien", "sí, todo bien",
        "sí señorita", "sí, adelante", "adelante", "sí, resérvela",
        "sí, el lunes a las tres y media", "pues sí", "sí, cómo no", "eso es", "bueno, sí", "mjm",
        "sí, Rosa Delgado", "sí, todo correcto, gracias",
    ],
}  # fmt: skip
NO_PLAIN_YES: dict[Language, list[str]] = {
    "en": [
        "yes... no wait, not that one", "yes, but I need to check with my wife",
        "okay, let me call you back", "no", "yes, but make it four", "yes, the second one",
        "do you have anything on Friday?", "how do I cancel, if I have to?", "hm",
        "well, I don't know", "sure, what time do you close?",
        "yes, my e-mail is ana@example.com", "let me think about it", "Tuesday", "actually no",
        "not yet", "I guess, maybe", "is it free?", "no, that's wrong", "what did you say?",
        "hold on a second", "ok, I'll call you later", "yes to what?", "Yeah, no.",
        "okay but not that number", "yes, if my boss lets me", "ok let me check my calendar",
        "yes, I think so but I'm not sure", "right, but the phone is wrong", "yes, wait",
        "yes, I mean no", "could you repeat that?", "sorry?", "yes, that's my old email",
        "okay, I'll think about it", "yes unless it rains", "sure, after I talk to my husband",
        "alright, I'll get back to you", "no thanks", "maybe", "I'd rather not",
        "can you make it Tuesday instead?", "okay, and what does it cost?",
        "it's Rosa Delgada, not Delgado", "the email has two t's", "yes I'm listening", "yes?",
    ],
    "es": [
        "sí... no, ese día no puedo", "no", "sí, pero mejor a las cuatro", "ok déjeme checar",
        "sí, bueno, no sé", "claro, pero antes dígame el precio", "sí, luego le llamo",
        "sí, pero tengo que preguntarle a mi esposo", "no, así no", "¿cuánto cuesta?",
        "espéreme tantito", "ahorita no", "mejor otro día", "sí, pero ese no es mi correo",
        "déjeme pensarlo", "¿cómo?", "¿mande?", "pues no sé", "sí, si me dan permiso",
        "a ver, déjeme ver mi agenda", "sí, pero con otro teléfono", "todavía no", "a lo mejor",
        "sí, lo consulto y le aviso", "bueno, luego le marco", "no, gracias",
        "sí ... este ... no", "está mal el número", "sí, aunque no sé si pueda",
        "¿y si llego tarde?", "sí, dígame", "¿bueno?", "sí, aquí sigo",
    ],
}  # fmt: skip


def opens(language: Language, words: str) -> bool:
    said = (Spoken(who="receptionist", text=READ_BACK[language]), Spoken(who="caller", text=words))
    now = datetime(2026, 11, 29, 12)  # noqa: DTZ001
    return agreed(
        Proposed(key="k", proposal=PROPOSAL, since=said),
        Context(now=now, language=language, country="MX"),
    )


@pytest.mark.parametrize(
    ("language", "words"), [(language, each) for language in YES for each in YES[language]]
)
def test_a_plain_yes_is_one(language: Language, words: str) -> None:
    assert opens(language, words)


@pytest.mark.parametrize(
    ("language", "words"),
    [(language, each) for language in NO_PLAIN_YES for each in NO_PLAIN_YES[language]],
)
def test_anything_less_is_none(language: Language, words: str) -> None:
    assert not opens(language, words)
