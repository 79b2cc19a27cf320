"""E-mail addresses, telephone numbers and codes, typed, spelled and spoken."""

from datetime import datetime

import pytest

from domain.reading import Asked, Context, Heard, Reading
from domain.understanding import read

NOW = datetime.fromisoformat("2026-11-18T09:30:00")


def hear(text: str, asked: Asked | None = None, country: str = "US") -> Reading:
    return read(text, Context(now=NOW, asked=asked, country=country))


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(c.strip() for c in line.split("|")) for line in table.strip().splitlines()]


TYPED_EMAILS = """
    rosa@clinic.org | rosa@clinic.org
    My address is Rosa.Diaz+visa@Clinic.ORG. | rosa.diaz+visa@clinic.org
    (write to tom_b@mail.example.co.uk, thanks) | tom_b@mail.example.co.uk
    es rosa-diaz@correo.mx? | rosa-diaz@correo.mx
    first it was a@one.com, sorry, b@two.com | b@two.com
    b@two.com, not a@one.com | b@two.com
"""
SPOKEN_EMAILS = """
    rosa dot diaz at gmail dot com | rosa.diaz@gmail.com
    it's t o m underscore b at yahoo dot com please | tom_b@yahoo.com
    my email is mike dash smith forty two at outlook dot com | mike-smith42@outlook.com
    p as in papa a u l at hot mail dot com | paul@hotmail.com
    november echo alpha at example dot org | nea@example.org
    double l o y d at g m a i l dot c o m | lloyd@gmail.com
    rosa at clinic.org | rosa@clinic.org
    mi correo es rosa punto diaz arroba ge mail punto com | rosa.diaz@gmail.com
    be de burro e a arroba hotmail punto com | bea@hotmail.com
    rosa guion bajo diaz arroba correo punto com punto mx | rosa_diaz@correo.com.mx
    rosa triple siete arroba gmail punto com | rosa777@gmail.com
    ana dos mil veinte arroba gmail punto es gracias | ana2020@gmail.es
    uve doble i ele arroba correo punto es | wil@correo.es
    mike two thousand at hotmail dot com | mike2000@hotmail.com
    double o seven at mi six dot uk | 007@mi6.uk
    v for victor, e, r, a at gmail dot com | vera@gmail.com
    ben at the rate gmail dot com | ben@gmail.com
    ann at web dot de | ann@web.de
    carlos noventa y nueve arroba gmail punto com | carlos99@gmail.com
    a de avión, b de barco, c de casa arroba correo punto es | abc@correo.es
    beatriz punto de la fuente arroba gmail punto com | beatriz.delafuente@gmail.com
    laura guion bajo eme arroba cocina de laura punto com | laura_m@cocinadelaura.com
    escríbame a lola punto flores arroba gmail punto com | lola.flores@gmail.com
    hello at smart home dash systems dot com | hello@smarthome-systems.com
    gary dot oldman at, uh, aol dot com | gary.oldman@aol.com
    erre punto pardo arroba correo punto es | r.pardo@correo.es
    te lo deletreo: eme, i, a, arroba gmail punto com | mia@gmail.com
    mándelo a paco guion bajo castillo arroba correo punto es | paco_castillo@correo.es
    puede usar oscar arroba correo punto es | oscar@correo.es
    be de burro, o, be, siete arroba correo punto es | bob7@correo.es
    rosa @ gmail . com | rosa@gmail.com
    r o s a, at, g m a i l, dot, c o m | rosa@gmail.com
    triple a at proton dot me | aaa@proton.me
    jota diaz arroba gmail punto com | jdiaz@gmail.com
    mi correo es be erre u ene o punto diaz arroba gmail punto com | bruno.diaz@gmail.com
"""
NO_EMAILS = """
    see you at seven
    class at 12.30
    rosa..diaz@clinic.org
    .rosa@clinic.org
    rosa@clinic
    @rosa hello
    let's meet at the corner. Com on!
    triple doble ve punto clinica punto es
    no tengo correo
    look at that dot on the wall
"""


@pytest.mark.parametrize(("text", "email"), rows(TYPED_EMAILS))
def test_typed_email_is_certain(text: str, email: str) -> None:
    assert hear(text).email == Heard(value=email, certain=True)


@pytest.mark.parametrize(("text", "email"), rows(SPOKEN_EMAILS))
def test_spoken_email_is_written_out_and_uncertain(text: str, email: str) -> None:
    assert hear(text).email == Heard(value=email, certain=False)


@pytest.mark.parametrize("text", [line.strip() for line in NO_EMAILS.strip().splitlines()])
def test_no_email_is_made_up(text: str) -> None:
    assert hear(text).email is None


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


@pytest.mark.parametrize(("text", "country", "phone"), rows(TYPED_PHONES))
def test_typed_phone_is_certain_and_takes_the_country(text: str, country: str, phone: str) -> None:
    assert hear(text, country=country).phone == Heard(value=phone, certain=True)


@pytest.mark.parametrize(("text", "country", "phone"), rows(SPOKEN_PHONES))
def test_spoken_phone_is_written_out_and_uncertain(text: str, country: str, phone: str) -> None:
    assert hear(text, country=country).phone == Heard(value=phone, certain=False)


@pytest.mark.parametrize("text", [line.strip() for line in NO_PHONES.strip().splitlines()])
def test_no_phone_is_made_up(text: str) -> None:
    assert hear(text).phone is None


def test_phone_is_no_time_and_no_choice() -> None:
    reading = hear("call me at 650-701-8887")

    assert reading.phone
    assert reading.when.time_range is None
    assert reading.when.times == ()
    assert reading.choice is None


@pytest.mark.parametrize(
    "text",
    [
        "K7QP2M9X",
        "k7qp-2m9x",
        "K7QP 2M9X",
        "it's K 7 Q P 2 M 9 X",
        "kilo seven quebec papa two mike nine xray",
        "ka siete cu pe dos eme nueve equis",
    ],
)
def test_code_is_read_however_it_is_given(text: str) -> None:
    assert hear(text, "code").code == "K7QP2M9X"


def test_code_is_known_among_other_words() -> None:
    assert hear("my code is k7qp2m9x").code == "K7QP2M9X"
    assert hear("mi código es K7QP-2M9X, gracias").code == "K7QP2M9X"


def test_letters_that_look_like_figures_are_read_as_figures() -> None:
    assert hear("KOQP-2MIX", "code").code == "K0QP2M1X"


@pytest.mark.parametrize("text", ["hospital", "ABC-12345-A1B2C3", "tomorrow", "20261118"])
def test_no_code_is_seen_where_none_was_asked(text: str) -> None:
    assert hear(text).code is None


def test_several_details_of_one_text_are_all_read() -> None:
    reading = hear("Rosa Díaz, rosa@clinic.org, 212-555-0143")

    assert reading.name == Heard(value="Rosa Díaz")
    assert reading.email == Heard(value="rosa@clinic.org")
    assert reading.phone == Heard(value="+12125550143")


def test_a_number_where_a_code_was_asked_is_still_a_number() -> None:
    reading = hear("ana@ruiz.mx, 55 1234 5678", "code", "MX")

    assert reading.code is None
    assert reading.phone == Heard(value="+525512345678")


def test_a_code_spelled_unasked_is_a_code_and_an_area_code_is_none() -> None:
    assert hear("the code is k as in kilo 7 m 4 p q 2 2").code == "K7M4PQ22"
    assert hear("area code two one two, five five five, zero one four three").code is None
