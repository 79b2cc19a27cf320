"""`receptionist outlook` at the simulated Microsoft login, through the real msal."""

import asyncio
import io
import json
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from domain.tickets import TicketKeys, opened
from ops.__main__ import parser
from ops.outlook.calendars import OutlookSettings
from ops.terminal import Refused
from storage.opening import open_storage
from tests.fakes.businesses import business
from tests.fakes.system import free_ports
from tests.fakes.vendor_simulators import MAILBOX, Vendors, running_vendors
from tests.integration.ops.shell import Shell

OTHERS = "0f4f7c52-6b1e-4ad5-9d27-3c1a5f0b0003"
DENTIST = "front@dental.example"


@dataclass
class Browser:
    """Opens what it is given, as its user would, and goes where it is sent."""

    before: Callable[[str], object] = lambda address: None
    after: Callable[[str], object] = lambda landed: None
    ended: list[httpx.Response] = field(default_factory=list)

    def open(self, address: str) -> bool:
        self.before(address)
        with httpx.Client(follow_redirects=True, trust_env=False) as http:
            self.ended.append(http.get(address))
        self.after(str(self.ended[-1].url))
        return True


@dataclass
class Desk:
    """An operator's desk: terminal, browser, and where the browser comes back to."""

    shell: Shell
    vendors: Vendors
    browser: Browser
    landing: str

    async def connect(self, *more: str) -> str:
        return await self.shell.run(
            "outlook", "connect", "clinic", "--redirect-uri", self.landing, *more
        )

    async def refused(self, *more: str) -> str:
        with pytest.raises(Refused) as refused:
            await self.connect(*more)
        return str(refused.value)

    async def check(self) -> str:
        return await self.shell.run("outlook", "check", "clinic")

    async def is_kept(self) -> bool:
        async with open_storage(OutlookSettings.read(self.shell.environ)) as storage:
            return await storage.credentials.has("clinic")

    async def apply(self, **fields: Any) -> None:
        async with open_storage(OutlookSettings.read(self.shell.environ)) as storage:
            await storage.tenants.put(business(fields=fields))

    async def forget_access(self) -> None:
        """As after the hour that an access token lasts."""
        settings = OutlookSettings.read(self.shell.environ)
        async with open_storage(settings) as storage:
            credentials = storage.credentials.with_keys(settings.deployment_keys)
            grant = await credentials.load("clinic")
            assert grant is not None
            cache = json.dumps({**json.loads(grant.cache), "AccessToken": {}})
            await credentials.save("clinic", replace(grant, cache=cache))

    def graph(self) -> list[dict[str, Any]]:
        return self.vendors.seen("graph")

    def entries(self) -> int:
        return len(list(self.vendors.simulation.mailboxes.every()))


@pytest.fixture
async def desk(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    (port,) = free_ports(1)
    browser = Browser()
    monkeypatch.setattr("webbrowser.open", browser.open)
    async with running_vendors() as vendors:
        shell.environ |= vendors.environ | {"BROWSER": "the test's"}
        desk = Desk(shell, vendors, browser, f"http://localhost:{port}/callback")
        await desk.apply()
        yield desk


async def test_a_mailbox_is_connected_in_one_step(desk: Desk) -> None:
    told = await desk.connect()
    assert "clinic: connected" in told
    assert desk.browser.ended[0].status_code == 200
    assert "refresh" not in desk.browser.ended[0].text
    seen = [(e["method"], urlsplit(e["path"]).path.split("/")[-1]) for e in desk.graph()]
    assert seen[:3] == [("GET", "me"), ("GET", "calendarView"), ("POST", "events")]
    assert [method for method, _ in seen[3:]] == ["DELETE"]
    assert desk.entries() == 0
    assert "the owner's grant opens" in await desk.check()


async def test_what_is_asked_for_is_what_is_needed(desk: Desk) -> None:
    addresses: list[str] = []
    desk.browser.before = addresses.append
    await desk.connect()
    asked = {name: values[0] for name, values in parse_qs(urlsplit(addresses[0]).query).items()}
    scopes = {each.removeprefix("https://graph.microsoft.com/") for each in asked["scope"].split()}
    assert scopes == {"Calendars.ReadWrite", "User.Read", "offline_access", "openid", "profile"}
    assert asked["code_challenge_method"] == "S256"
    assert asked["redirect_uri"] == desk.landing
    assert asked["login_hint"] == MAILBOX


async def test_a_forged_state_is_answered_neutrally_and_waited_past(desk: Desk) -> None:
    forged: list[httpx.Response] = []

    def attack(address: str) -> None:
        for query in ("code=stolen&state=guessed", "code=stolen", "state="):
            forged.append(httpx.get(f"{desk.landing}?{query}", trust_env=False))

    desk.browser.before = attack
    assert "clinic: connected" in await desk.connect()
    assert {(each.status_code, each.text) for each in forged} == {
        (400, "Nothing was done: this is not the sign-in that is waited for.")
    }


async def test_a_state_that_comes_again_does_nothing(desk: Desk) -> None:
    replayed: list[httpx.Response] = []
    desk.browser.after = lambda landed: replayed.append(httpx.get(landed, trust_env=False))
    assert "clinic: connected" in await desk.connect()
    assert replayed[0].status_code == 400
    redeemed = [e for e in desk.vendors.seen("login") if "authorization_code" in str(e["body"])]
    assert len(redeemed) == 1


async def test_the_wrong_mailbox_is_refused_by_name(desk: Desk) -> None:
    await desk.vendors.order("login", signs_in_as="somebody@clinic.example")
    told = await desk.refused()
    assert "somebody@clinic.example signed in" in told
    assert f"the calendar is that of {MAILBOX}" in told
    assert not await desk.is_kept()
    assert desk.entries() == 0
    assert len(desk.graph()) == 1, "their calendar is not looked at"


async def test_declined_consent_is_told_and_keeps_nothing(desk: Desk) -> None:
    await desk.vendors.order("login", declines=True)
    assert "whoever signed in declined" in await desk.refused()
    assert not await desk.is_kept()


async def test_a_calendar_that_cannot_be_written_is_not_connected(desk: Desk) -> None:
    await desk.vendors.order("faults", vendor="graph", match="/events", status=403, times=9)
    assert "does not open this calendar" in await desk.refused()
    assert not await desk.is_kept()


async def test_a_grant_that_fails_leaves_the_one_before_it(desk: Desk) -> None:
    await desk.connect()
    await desk.vendors.order("login", signs_in_as="somebody@clinic.example")
    await desk.refused()
    assert "the owner's grant opens" in await desk.check()


async def test_a_revoked_grant_is_told_by_check_and_mended_by_connect(desk: Desk) -> None:
    await desk.connect()
    await desk.vendors.order("login", revoke_grants=MAILBOX)
    await desk.forget_access()
    told = await desk.shell.refused("outlook", "check", "clinic")
    assert "the grant was revoked" in told
    assert "50173" in told
    await desk.connect()
    assert "the owner's grant opens" in await desk.check()


class Keyboard(io.StringIO):
    """Screen and keyboard in one: opens the address that was shown, types where it ended."""

    ends_at = ""  # instead of where the browser really ended

    def readline(self, *_: object) -> str:
        shown = [line for line in self.getvalue().splitlines() if "/authorize?" in line]
        answer = httpx.get(shown[-1], trust_env=False)
        return self.ends_at or answer.headers["Location"]


async def _typed(desk: Desk, keyboard: Keyboard, *more: str) -> str:
    with pytest.MonkeyPatch.context() as screen:
        screen.setattr("sys.stdout", keyboard)
        screen.setattr("sys.stdin", keyboard)
        argv = ["outlook", "connect", "clinic", "--redirect-uri", desk.landing, *more]
        args = parser().parse_args(argv)
        await args.run(args, desk.shell.environ)
    return keyboard.getvalue()


async def test_without_a_browser_the_address_is_pasted(desk: Desk) -> None:
    del desk.shell.environ["BROWSER"]
    assert "clinic: connected" in await _typed(desk, Keyboard())
    assert desk.browser.ended == []


async def test_a_port_that_is_taken_is_told_and_the_address_is_pasted(desk: Desk) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", urlsplit(desk.landing).port or 0))
        taken.listen()
        shown = await _typed(desk, Keyboard())
    assert "cannot be listened on" in shown
    assert "clinic: connected" in shown


@pytest.mark.parametrize("pasted", ["?code=1&state=of-another", "?code=1", ""])
async def test_what_is_pasted_has_to_be_of_this_sign_in(desk: Desk, pasted: str) -> None:
    keyboard = Keyboard()
    keyboard.ends_at = f"http://localhost/callback{pasted}"
    with pytest.raises(Refused, match="not of the sign-in that was begun"):
        await _typed(desk, keyboard, "--paste")
    assert not await desk.is_kept()


class Screen(io.StringIO):
    """`code`: what stands on it to be entered on another device."""

    def __init__(self) -> None:
        super().__init__()
        self.code: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def write(self, text: str) -> int:
        _, told, after = text.partition("enter the code ")
        if told:
            self.code.set_result(after.split()[0])
        return super().write(text)


async def _enters(desk: Desk, screen: Screen) -> None:
    entered = {"code": await screen.code}
    answer = await desk.vendors.http.post(f"{desk.vendors.url}/login/device", data=entered)
    assert answer.status == 200


async def _by_device(desk: Desk) -> str:
    screen = Screen()
    with pytest.MonkeyPatch.context() as shown:
        shown.setattr("sys.stdout", screen)
        args = parser().parse_args(["outlook", "connect", "clinic", "--device-code"])
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(_enters(desk, screen))
            tasks.create_task(args.run(args, desk.shell.environ))
    return screen.getvalue()


async def test_a_code_is_entered_on_another_device_and_its_grant_renews(desk: Desk) -> None:
    await desk.vendors.order("login", device_interval_s=0)
    assert "clinic: connected" in await _by_device(desk)
    await desk.forget_access()
    assert "the owner's grant opens" in await desk.check()
    refreshed = [e["body"] for e in desk.vendors.seen("login") if "refresh_token" in str(e["body"])]
    assert refreshed
    assert all("client_secret" not in str(body) for body in refreshed)


async def test_a_device_code_that_is_declined_or_not_allowed_keeps_nothing(desk: Desk) -> None:
    await desk.vendors.order("login", device_interval_s=0, declines=True)
    with pytest.raises(ExceptionGroup) as refused:
        await _by_device(desk)
    assert "whoever signed in declined" in str(refused.value.exceptions[0])
    assert not await desk.is_kept()


async def test_an_account_of_another_directory_is_not_let_in_by_ours(desk: Desk) -> None:
    directory = {"directory_id": OTHERS, "domain": "dental.example"}
    await desk.vendors.order("login", directory=directory, signs_in_as=DENTIST)
    await desk.apply(mailbox=DENTIST)

    class Gives(Keyboard):
        def readline(self, *_: object) -> str:
            shown = [line for line in self.getvalue().splitlines() if "/authorize?" in line]
            page = httpx.get(shown[-1], trust_env=False)
            assert page.json()["error_codes"] == [50020]
            return ""  # Microsoft sends nobody back

    with pytest.raises(Refused, match="not connected"):
        await _typed(desk, Gives(), "--paste")


@pytest.mark.parametrize("names_it", [True, False])
async def test_an_owner_of_another_directory_connects_where_the_app_is_for_all(
    desk: Desk, names_it: bool
) -> None:
    directory = {"directory_id": OTHERS, "domain": "dental.example"}
    await desk.vendors.order("login", directory=directory, multi_tenant=True)
    desk.shell.environ["AZURE_TENANT_ID"] = "organizations"
    await desk.apply(mailbox=DENTIST, microsoft_directory=OTHERS.upper() if names_it else "")
    assert "clinic: connected" in await desk.connect()
    assert f"the owner's grant opens {DENTIST}" in await desk.check()


async def test_an_app_for_one_directory_says_how_to_be_for_all(desk: Desk) -> None:
    desk.shell.environ["AZURE_TENANT_ID"] = "organizations"
    told = await desk.shell.refused("outlook", "check", "clinic")
    assert "microsoft_directory" in told


async def test_the_calendar_is_checked_with_the_apps_grant(desk: Desk) -> None:
    told = await desk.check()
    assert told == "clinic: the app's grant opens book@clinic.example; 0 entries in 24 hours\n"
    await desk.vendors.order("faults", vendor="graph", match="calendarView", status=403, times=9)
    told = await desk.shell.refused("outlook", "check", "clinic")
    assert "does not open book@clinic.example" in told


async def test_all_are_checked_with_until_when(desk: Desk) -> None:
    await desk.connect()
    async with open_storage(OutlookSettings.read(desk.shell.environ)) as storage:
        for name, active in (("granted", True), ("closed", False)):
            fields = {"tenant_id": name, "mailbox": f"{name}@clinic.example", "active": active}
            await storage.tenants.put(business(fields=fields))
    shown = await desk.shell.run("outlook", "check", "--all", "--json")
    seen = {each["tenant_id"]: each for each in map(json.loads, shown.splitlines())}
    assert set(seen) == {"clinic", "granted"}
    assert (seen["clinic"]["by"], seen["clinic"]["state"]) == ("owner", "open")
    assert seen["clinic"]["until"] > "2026"
    assert (seen["granted"]["by"], seen["granted"]["until"]) == ("app", None)
    await desk.vendors.order("login", refuse=50173, revoke=True)
    assert await desk.shell.refused("outlook", "check", "--all", "--json") == "2 of 2 do not open"


async def test_a_link_invites_the_owner_of_this_mailbox_for_ten_minutes(desk: Desk) -> None:
    key = "the key of a deployment of 32 letters"
    desk.shell.environ |= {"PUBLIC_URL": "https://chat.example.com/", "DEPLOYMENT_KEY": key}
    told, link = (await desk.shell.run("outlook", "invite", "clinic")).splitlines()
    assert MAILBOX in told
    address, _, ticket = link.partition("#")
    assert address == "https://chat.example.com/connect/clinic"
    keys, now = TicketKeys.of([key]), datetime.now(UTC)
    found = opened(ticket, "clinic", "connect", keys, now)
    assert found is not None
    assert timedelta(minutes=9) < found.until - now <= timedelta(minutes=10)
    assert opened(ticket, "dental", "connect", keys, now) is None
    assert link not in await desk.shell.run("outlook", "invite", "clinic"), "each is another one"
    assert "--minutes" in await desk.shell.refused("outlook", "invite", "clinic", "--minutes", "0")
    assert "no such tenant" in await desk.shell.refused("outlook", "invite", "nobody")


async def test_a_mailbox_is_disconnected(desk: Desk) -> None:
    await desk.connect()
    assert "clinic: disconnected" in await desk.shell.run("outlook", "disconnect", "clinic")
    assert not await desk.is_kept()
    assert "the app's grant opens" in await desk.check()
    assert "no owner's grant" in await desk.shell.refused("outlook", "disconnect", "clinic")
