"""`receptionist understand --jsonl`."""

import io
import json

from ops.understand import understand_lines


def answers(*lines: str) -> list[dict[str, object]]:
    out = io.StringIO()
    understand_lines(lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def question(text: str, **more: str | bool) -> str:
    return json.dumps({"text": text, "now": "2026-11-18T09:30:00", **more})


def test_answer_holds_every_field_in_its_form() -> None:
    (answer,) = answers(
        question("I'm Rosa Díaz, book me next Tuesday at 3pm, rosa@clinic.org, 212-555-0143")
    )

    acts = answer.pop("acts")
    assert isinstance(acts, list)
    assert [act["act"] for act in acts] == ["tell", "want", "wish", "tell", "tell"]
    assert answer == {
        "settled": True,
        "uncovered": [],
        "language": "en",
        "day": "2026-11-24",
        "time": "15:00",
        "times": [],
        "time_range": None,
        "email": "rosa@clinic.org",
        "phone": "+12125550143",
        "name": "Rosa Díaz",
        "intent": "book",
    }


def test_open_time_and_range_are_lists_of_clock_times() -> None:
    open_time, open_range = answers(question("a las 4"), question("after 4pm"))

    assert open_time["times"] == ["04:00", "16:00"]
    assert open_time["time"] is None
    assert open_range["time_range"] == ["16:00", None]


def test_language_is_the_named_one_else_the_texts_else_english() -> None:
    named, spoken, neither = answers(
        question("5/12", language="es"), question("mañana por favor"), question("5/12")
    )

    assert (named["language"], named["day"]) == ("es", "2026-12-05")
    assert spoken["language"] == "es"
    assert (neither["language"], neither["day"]) == ("en", "2027-05-12")


def test_national_number_takes_the_named_country() -> None:
    (answer,) = answers(question("612 34 56 78", country="ES"))

    assert answer["phone"] == "+34612345678"


def test_malformed_line_gets_an_error_and_the_next_its_answer() -> None:
    broken, wrong, good = answers("{not json", json.dumps({"text": 3}), question("hello"))

    assert set(broken) == {"error"}
    assert set(wrong) == {"error"}
    assert good["intent"] == "greeting"


def test_blank_line_is_passed_over() -> None:
    assert answers("", "\n") == []


def test_zone_of_now_is_dropped_for_it_is_local() -> None:
    line = json.dumps({"text": "tomorrow", "now": "2026-11-18T23:30:00-06:00"})

    assert answers(line)[0]["day"] == "2026-11-19"


def test_what_was_told_before_is_read_with() -> None:
    surname, pieces, alone = answers(
        question("mi apellido es Olmedo", formal_name="Rosa", asked="name", language="es"),
        question("0143", digits="212555", asked="phone"),
        question("I can't call", danger=True),
    )

    assert acts_of(surname)[0]["value"] == "Rosa Olmedo"
    assert acts_of(pieces)[0]["value"] == "+12125550143"
    assert acts_of(alone)[0]["act"] == "danger"


def test_without_what_was_told_before_the_same_words_say_less() -> None:
    surname, pieces, alone = answers(
        question("mi apellido es Olmedo", asked="name", language="es"),
        question("0143", asked="phone"),
        question("I can't call"),
    )

    assert acts_of(surname)[0]["value"] == "Olmedo"
    assert all(act.get("value") != "+12125550143" for act in acts_of(pieces))
    assert all(act["act"] != "danger" for act in acts_of(alone))


def acts_of(answer: dict[str, object]) -> list[dict[str, object]]:
    acts = answer["acts"]
    assert isinstance(acts, list)
    return acts
