"""A link for the owner of a mailbox: its ticket is seen, and what is none asks nobody anything."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from contracts.answers import (
    Answer,
    CalendarUnavailable,
    Expired,
    MailboxConnected,
    SignInBegun,
    SignInRefused,
)
from contracts.commands import BeginSignIn, FinishSignIn
from domain.tickets import Ticket, TicketKeys, signed
from tests.fakes.businesses import business
from tests.fakes.gateways import TICKETS, House, answered, running_gateway
from tests.unit.dialogue.office import NOW

INVITE = Ticket("clinic", "connect", "invite-0001", NOW + timedelta(minutes=10))
BEGUN = SignInBegun(address="https://login.example/authorize?client_id=app&state=s")
CONNECTED = MailboxConnected(until=NOW + timedelta(days=90))


async def press(house: House, ticket: str, answer: Answer = BEGUN):
    house.commands.office.answer = lambda command: answer
    return await house.http.post("/connect/clinic", json={"ticket": ticket})


async def land(house: House, query: str, answer: Answer | None = CONNECTED):
    house.commands.office.answer = lambda command: answer
    response = await house.http.get(f"/connected?{query}")
    return response, await response.text()


async def begun(house: House) -> None:
    await answered(await press(house, signed(INVITE, TICKETS)), 200)
    house.commands.sent.clear()


async def test_looking_at_a_link_changes_nothing(house: House) -> None:
    response = await house.http.get("/connect/clinic?language=es")
    assert "Conectar su calendario" in await response.text()
    assert "unsafe" not in response.headers["Content-Security-Policy"]
    assert "Set-Cookie" not in response.headers
    assert house.commands.sent == []
    assert (await house.http.get("/page/connect.js")).status == 200


async def test_whoever_presses_is_sent_to_sign_in(house: House) -> None:
    response = await press(house, signed(INVITE, TICKETS))
    reply = await answered(response, 200)
    assert reply["status"] == "go"
    assert parse_qs(urlsplit(reply["address"]).query)["login_hint"] == [house.tenant.mailbox]
    cookie = response.cookies["connecting"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/connected")
    (command,) = house.commands.sent
    assert isinstance(command, BeginSignIn)
    assert command.invite == "invite-0001"
    assert command.redirect_uri == "http://localhost:8080/connected"
    said = command.model_dump_json()
    assert signed(INVITE, TICKETS) not in said
    assert cookie.value not in said


async def test_the_cookie_travels_encrypted_where_the_gateway_does() -> None:
    async with running_gateway(business(), public_url="https://chat.example.com") as house:
        response = await press(house, signed(INVITE, TICKETS))
    assert response.cookies["connecting"]["secure"]


@pytest.mark.parametrize(
    "ticket",
    [
        "nonsense",
        signed(INVITE, TICKETS)[:-3] + "AAA",
        signed(INVITE, TicketKeys.of(["the key of somebody else, 32 letters"])),
        signed(Ticket("realestate", "connect", "invite-0001", INVITE.until), TICKETS),
        signed(Ticket("clinic", "confirm", "invite-0001", INVITE.until), TICKETS),
        signed(Ticket("clinic", "connect", "invite-0001", NOW), TICKETS),
    ],
)
async def test_a_link_that_is_no_true_one_asks_nobody_anything(house: House, ticket: str) -> None:
    response = await press(house, ticket)
    forged = await answered(response, 200)
    assert forged["status"] == "gone"
    assert "connecting" not in response.cookies
    assert house.commands.sent == []
    used = await answered(
        await press(house, signed(INVITE, TICKETS), SignInRefused(reason="gone")), 200
    )
    assert used == forged, "nobody learns whether a link was ever true"


async def test_a_link_still_works_while_microsoft_is_away(house: House) -> None:
    ticket = signed(INVITE, TICKETS)
    assert (await answered(await press(house, ticket, CalendarUnavailable()), 200))["status"] == (
        "again"
    )
    assert (await answered(await press(house, ticket), 200))["status"] == "go"


async def test_who_comes_back_is_connected(house: House) -> None:
    await begun(house)
    response, page = await land(house, "code=1.code&state=s&session_state=x")
    assert response.status == 200
    assert house.tenant.mailbox in page
    assert "was read" in page
    (command,) = house.commands.sent
    assert isinstance(command, FinishSignIn)
    assert (command.code, command.error) == ("1.code", "")
    assert '"s"' not in command.model_dump_json(), "a state is in no queue"


async def test_an_owner_is_spoken_to_in_the_language_of_the_page(house: House) -> None:
    house.commands.office.answer = lambda command: BEGUN
    ticket = {"ticket": signed(INVITE, TICKETS)}
    await answered(await house.http.post("/connect/clinic?language=es", json=ticket), 200)
    _, page = await land(house, "code=1&state=s")
    assert "Conectado" in page
    assert 'lang="es"' in page
    forged = {"ticket": "forged"}
    told = await answered(await house.http.post("/connect/clinic?language=es", json=forged), 200)
    assert "ya no funciona" in told["message"]


async def test_every_sign_in_that_is_not_ours_gets_one_page(house: House) -> None:
    """Replayed, forged, over, in another browser: they are not told apart."""
    pages = {(await land(house, query))[1] for query in ("code=1&state=s", "", "state=s", "code=1")}
    assert house.commands.sent == [], "without the browser that began it nobody is asked"
    await begun(house)
    pages |= {(await land(house, f"state=s&code={'x' * 5000}"))[1]}
    pages |= {(await land(house, f"code=1&state={'s' * 300}"))[1]}
    assert house.commands.sent == []
    for answer in (SignInRefused(reason="gone"), Expired()):
        pages |= {(await land(house, "code=1&state=s", answer))[1]}
    (page,) = pages
    assert house.tenant.mailbox not in page
    assert house.tenant.name not in page
    for language in ("Nothing was done", "No se hizo nada"):
        assert language in " ".join(page.split())


async def test_a_cookie_of_no_business_is_not_ours(house: House) -> None:
    house.http.session.cookie_jar.update_cookies({"connecting": "nobody.guess"})
    _, page = await land(house, "code=1&state=s")
    assert "Nothing was done" in page
    assert house.commands.sent == []


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (SignInRefused(reason="other_mailbox"), "Somebody else than book@clinic.example"),
        (SignInRefused(reason="declined"), "You declined"),
        (SignInRefused(reason="refused"), "did not open the calendar"),
        (CalendarUnavailable(), "Microsoft did not answer"),
        (None, "takes longer than usual"),
    ],
)
async def test_what_did_not_work_is_said(house: House, answer: Answer | None, said: str) -> None:
    await begun(house)
    _, page = await land(house, "error=access_denied&state=s", answer)
    assert said in page
