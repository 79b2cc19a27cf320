"""Telephone numbers and codes: typed, spoken, in pieces, and of which country."""

from datetime import datetime

import pytest

from domain.acts import Asked, Context, Tell
from domain.understanding.contacts import find_contacts
from domain.understanding.words import Text
from tests.unit.understanding.contacts_said import rows, told, values

NOW = datetime.fromisoformat("2026-11-29T12:00:00")
TYPED_PHONES = """
    212-555-0143 | US | +12125550143
    (212) 555 0143 | US | +12125550143
    my cell is 2125550143, thanks | US | +12125550143
    +44 (0)20 7946 0958 | US | +442079460958
    55 1234 5678 | MX | +525512345678
    +52 1 55 1234 5678 | MX | +525512345678
    612 34 56 78 | ES | +34612345678
    0034 612 345 678 | MX | +34612345678
    +1 212 555 0143 ext. 4 | ES | +12125550143
"""
SPOKEN_PHONES = """
    nine seven two, five five five, thirty one hundred | US | +19725553100
    three one four dot five five five dot oh one four two | US | +13145550142
    ochocientos cinco cinco cinco treinta y cinco treinta y cinco | US | +18005553535
    two one two five five five oh one four three | US | +12125550143
    area code two one two, five five five, zero one four three | US | +12125550143
    two twelve triple five zero one forty three | US | +12125550143
    eight hundred five five five double one double four | US | +18005551144
    cincuenta y cinco doce treinta y cuatro cincuenta y seis setenta y ocho | MX | +525512345678
    seis uno dos tres cuatro cinco seis siete ocho | ES | +34612345678
    noventa y tres cuatro uno dos treinta y cuatro cincuenta y seis | ES | +34934123456
    más cincuenta y dos, cinco cinco uno dos tres cuatro cinco seis siete ocho | US | +525512345678
"""
NO_PHONES = """
    my account number is 2125550143
    tarjeta 4111 1111 1111 1111
    2026-11-18 10:30
    $1,234,567
    order #20020211895
    the server is 192.168.10.12
    1,234,567 people
    one two three
    12345
"""


@pytest.mark.parametrize("asked", [None, "phone"])
@pytest.mark.parametrize(("text", "country", "phone"), rows(TYPED_PHONES))
def test_typed_phone_takes_the_country(
    text: str, country: str, phone: str, asked: Asked | None
) -> None:
    [act] = told(text, asked, country)

    assert (act.detail, act.value, act.certain) == ("phone", phone, True)


@pytest.mark.parametrize(("text", "country", "phone"), rows(SPOKEN_PHONES))
def test_spoken_phone_is_written_out_and_uncertain(text: str, country: str, phone: str) -> None:
    [act] = told(text, "phone", country)

    assert (act.value, act.certain) == (phone, False)


@pytest.mark.parametrize("text", [line.strip() for line in NO_PHONES.strip().splitlines()])
def test_no_phone_is_made_up(text: str) -> None:
    assert values(text, "phone") == []


@pytest.mark.parametrize(
    ("text", "country", "phone"),
    [
        ("305 555 0182, es de Miami", "MX", "+13055550182"),
        ("81 1234 5678 de mty", "US", "+528112345678"),
        ("my cel es 787 555 0163, Puerto Rico", "MX", "+17875550163"),
        ("is it ok un número de USA? 480 555 0171", "MX", "+14805550171"),
        ("971 208 4415 pero de México", "US", "+529712084415"),
        ("es de España: 612 34 56 78", "MX", "+34612345678"),
        ("mi cel de Guatemala es 5512 7788", "MX", "+50255127788"),
        ("+34 655 20 31 47, es de Madrid", "MX", "+34655203147"),
    ],
)
def test_a_named_place_decides_the_prefix(text: str, country: str, phone: str) -> None:
    [act] = told(text, "phone", country)

    assert (act.value, act.certain) == (phone, True)


def test_a_place_that_somebody_lives_in_decides_nothing_where_the_number_is_one_of_ours() -> None:
    assert values("vivo en Texas, mi cel es 55 1234 5678", "phone", "phone", "MX") == [
        "+525512345678"
    ]


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("escribo desde Bogotá, mi cel es 310 445 7821", "+573104457821"),
        ("my number is 601 222 333, I'm writing from Warsaw", "+48601222333"),
        ("Poland. 601 222 333", "+48601222333"),
    ],
)
def test_a_number_is_of_the_place_that_somebody_writes_from(text: str, phone: str) -> None:
    assert values(text, "phone", "phone", "US") == [phone]


@pytest.mark.parametrize("text", ["ojo el celular es de Colombia eh, +57", "es de Colombia", "+57"])
def test_a_country_told_later_is_that_of_the_number_told_before(text: str) -> None:
    context = Context(now=NOW, phone="+13104457821")
    mentions = find_contacts(Text(text), context)
    told = [each.act for each in mentions if isinstance(each.act, Tell)]

    assert [(act.value, act.replaces) for act in told] == [("+573104457821", True)]


def test_a_country_beside_something_else_changes_no_number() -> None:
    context = Context(now=NOW, phone="+13104457821")

    assert not find_contacts(Text("I was in Colombia last year"), context)


def test_a_piece_may_be_said_again_with_the_rest() -> None:
    context = Context(now=NOW, asked="phone", digits="0048601")
    mentions = find_contacts(Text("601 222 333"), context)

    assert [each.act.value for each in mentions if isinstance(each.act, Tell)] == ["+48601222333"]


def test_a_number_that_cannot_be_of_the_country_is_taken_for_the_neighbours() -> None:
    [act] = told("305 555 0182", "phone", "MX")

    assert (act.value, act.certain) == ("+13055550182", False)


@pytest.mark.parametrize("text", ["931234567", "33 1234 567"])
def test_a_number_that_is_too_short_is_a_piece(text: str) -> None:
    [act] = told(text, "phone", "MX")

    assert act.part
    assert not act.certain
    assert act.value == text.replace(" ", "")


def test_pieces_are_added_up() -> None:
    [piece] = told("empieza con 55", "phone", "MX")
    [whole] = told("1234 5678", "phone", "MX", digits="55")

    assert (piece.value, piece.part) == ("55", True)
    assert (whole.value, whole.part) == ("+525512345678", False)


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("es el 664 y luego 312 y luego 90 45", "+526643129045"),
        ("el 7 a las 3, 55 1234 5678", "+525512345678"),
        ("zero zero four nine, one seven one, 555 0142", "+491715550142"),
    ],
)
def test_groups_with_words_between_are_one_number(text: str, phone: str) -> None:
    assert values(text, "phone", "phone", "MX") == [phone]


@pytest.mark.parametrize(
    "text",
    [
        "3:15 works better actually",
        "1430 not 1500 pls",
        "mejor a las 11:30 y al rato le doy el número",
        "3pm",
        "2",
        "1530",
        "december 9",
        "12/10/2026",
        "para 2 personas",
        "martes 8, 10:30",
        "tengo 45 años",
    ],
)
def test_an_hour_or_a_day_is_no_phone_though_one_is_asked(text: str) -> None:
    assert values(text, "phone", "phone", "MX") == []


@pytest.mark.parametrize(
    "text", ["not 0123, 0124", "no es 0123, es 0124", "it ends in 0124, not 0123"]
)
def test_last_digits_are_put_right(text: str) -> None:
    [act] = told(text, "phone")

    assert (act.value, act.part, act.replaces) == ("0124", True, True)


def test_the_number_that_is_named_last_and_whole_is_meant() -> None:
    [act] = told("wait it's 956 not 965. 956 555 0131", "yes_no")

    assert (act.value, act.replaces) == ("+19565550131", True)


@pytest.mark.parametrize(
    "text",
    [
        "K7QP2M9X",
        "k7qp-2m9x",
        "K7QP 2M9X",
        "my code is k7qp2m9x",
        "mi código es K7QP-2M9X, gracias",
        "it's K 7 Q P 2 M 9 X",
        "kilo seven quebec papa two mike nine xray",
        "ka siete cu pe dos eme nueve equis",
    ],
)
def test_a_code_is_read_however_it_is_given(text: str) -> None:
    assert values(text, "code", "code") == ["K7QP-2M9X"]


@pytest.mark.parametrize("text", ["mi código es QXXZ-JRFZ", "my booking reference: QXXZJRFZ"])
def test_a_code_may_be_of_letters_only(text: str) -> None:
    assert values(text, "code") == ["QXXZ-JRFZ"]


def test_letters_that_look_like_figures_stand_in_a_code_as_typed() -> None:
    assert values("KOQP-2MIX", "code", "code") == ["KOQP-2MIX"]


@pytest.mark.parametrize("text", ["hospital", "ABC-12345-A1B2C3", "tomorrow", "20261118"])
def test_no_code_is_seen_where_none_was_asked(text: str) -> None:
    assert values(text, "code") == []


@pytest.mark.parametrize("text", ["EVERYONE", "CALENDAR", "whatever", "I lost it", "what code?"])
def test_words_are_no_code_though_one_is_asked(text: str) -> None:
    assert values(text, "code", "code") == []
