"""What looks like a day or an hour and is none. Said on Wednesday, 18 November 2026."""

from datetime import datetime

import pytest

from domain.reading import Context, DayTime, Language
from domain.understanding import read

NOW = datetime.fromisoformat("2026-11-18T09:30:00")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "have a great night"),
        ("en", "happy Monday evening"),
        ("en", "the ratio is 3 to 1"),
        ("en", "step 2 of 4"),
        ("en", "24/7 support"),
        ("en", "1/2 cup of sugar"),
        ("en", "I live at 1530 Elm Avenue"),
        ("en", "it lasts about two hours"),
        ("en", "these days are hard"),
        ("en", "between 3 and 5 people"),
        ("en", "my case number is 2026-114"),
        ("en", "happy new year"),
        ("en", "I was born on May 5th, 1980"),
        ("en", "reference number 5-3-2"),
        ("es", "que tenga una linda noche"),
        ("es", "el marcador fue 21 a 14"),
        ("es", "soporte 24/7"),
        ("es", "3/4 kilo"),
        ("es", "paso 2 de 4"),
        ("es", "soy cliente desde hace 10 años"),
        ("es", "hace 3 semanas que espero"),
        ("es", "dura como dos horas"),
        ("es", "me sirve la una o la otra"),
        ("es", "feliz navidad"),
        ("es", "su fecha de nacimiento es 3/4/1990"),
        ("es", "ninguna de las dos"),
    ],
)
def test_figures_and_wishes_are_neither_day_nor_hour(language: Language, text: str) -> None:
    assert read(text, Context(now=NOW, language=language)).when == DayTime()


def test_day_beside_a_wish_is_still_heard() -> None:
    found = read("see you Friday, have a nice evening", Context(now=NOW)).when

    assert str(found.day) == "2026-11-20"
    assert found.time_range is None
