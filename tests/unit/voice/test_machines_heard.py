import pytest

from domain.phone.machines import sounds_like_a_machine


@pytest.mark.parametrize(
    "text",
    [
        "Hi, you've reached Bob. Please leave a message after the tone.",
        "The person you are trying to reach is not available. At the tone, record your message.",
        "For English press one. Please press 2 for billing.",
        "La persona no está disponible, deje su mensaje después del tono",
        "Ha llamado al buzón de voz del 55 1234",
        "El número que usted marcó no existe",
    ],
)
def test_machines_are_known_by_their_words(text: str) -> None:
    assert sounds_like_a_machine(text)


@pytest.mark.parametrize(
    "text",
    [
        "I would like to leave a message for the doctor",
        "quisiera dejar un mensaje",
        "My number is 212 555 0143",
        "after lunch please",
        "¿Me puede dar una cita después de las cinco?",
        "",
    ],
)
def test_people_are_not_taken_for_machines(text: str) -> None:
    assert not sounds_like_a_machine(text)
