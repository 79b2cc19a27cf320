"""E-mail addresses, typed and spoken, and what people mistype in them."""

import pytest

from tests.unit.understanding.contacts_said import rows, told, values

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
    [act] = told(text)

    assert (act.value, act.certain) == (email, True)


@pytest.mark.parametrize(("text", "email"), rows(SPOKEN_EMAILS))
def test_spoken_email_is_written_out_and_uncertain(text: str, email: str) -> None:
    [act] = told(text, "email")

    assert (act.value, act.certain) == (email, False)


@pytest.mark.parametrize("text", [line.strip() for line in NO_EMAILS.strip().splitlines()])
def test_no_email_is_made_up(text: str) -> None:
    assert values(text, "email") == []


@pytest.mark.parametrize(
    "text", ["dieguito_af@gmail.com apurate", "ana@luna.mx Apúrele", "ana@luna.mx hurry up please"]
)
def test_an_address_ends_where_it_ends_and_no_name_follows(text: str) -> None:
    [act] = told(text, "email", "MX")

    assert act.detail == "email"
    assert act.value == text.split()[0]


@pytest.mark.parametrize(
    "email",
    ["megan@gmial.com", "ana@hotmial.com", "ana@gmail.con", "bo@yaho.com", "bo@outlok.com"],
)
def test_a_likely_slip_stays_as_typed_and_is_not_certain(email: str) -> None:
    [act] = told(email, "email")

    assert (act.value, act.certain) == (email, False)


@pytest.mark.parametrize("text", ["ana@gmail", "ana@gmail,com", "ana@gmail com", "ana @ gmail.com"])
def test_what_is_wanting_in_an_address_of_a_known_host_is_put_in_to_be_read_back(text: str) -> None:
    [act] = told(text, "email")

    assert (act.value, act.certain) == ("ana@gmail.com", False)


def test_two_addresses_of_one_person_contend() -> None:
    found = told("ana@x.com and cc bea@y.com")

    assert [(act.value, act.certain) for act in found] == [
        ("ana@x.com", False),
        ("bea@y.com", False),
    ]
