import asyncio
from dataclasses import replace

import msal
import pytest

from domain.grants import Grant
from messaging.faults import Permanent, Transient
from tests.fakes.vendor_simulators import MAILBOX
from vendors.faults import GrantLost
from vendors.graph_login import USER_SCOPES, AppLogin, GraphSettings, Owner, open_client
from vendors.graph_user_login import UserLogin


class FakeCredentials:
    """`saves` False: another process was always faster."""

    def __init__(self, stored: Grant | None = None, *, saves: bool = True) -> None:
        self.stored = stored
        self.saves = saves

    async def load(self, tenant_id: str) -> Grant | None:
        assert tenant_id == "clinic"
        return self.stored

    async def save(self, tenant_id: str, grant: Grant) -> None:
        if not self.saves or self.stored is None or self.stored.version != grant.version:
            raise Transient("credentials_conflict")
        self.stored = replace(grant, version=grant.version + 1)


def settings_of(vendors, **changes) -> GraphSettings:
    return GraphSettings.read(vendors.environ).model_copy(update=changes)


def token_requests(vendors) -> list[dict]:
    return [each["body"] for each in vendors.seen("login") if each["path"].endswith("/token")]


async def clinic(mailbox: str) -> Owner:
    return {MAILBOX: Owner("clinic")}[mailbox]


async def signed_in(vendors) -> Grant:
    """What msal keeps of a person who has consented."""
    granted = await vendors.order("login", grant=MAILBOX)
    cache = msal.SerializableTokenCache()

    def redeem() -> None:
        with open_client(settings_of(vendors), cache) as client:
            client.acquire_token_by_refresh_token(granted["refresh_token"], USER_SCOPES)
        for token in list(cache.search(msal.TokenCache.CredentialType.ACCESS_TOKEN)):
            cache.remove_at(token)

    await asyncio.to_thread(redeem)
    return Grant(cache.serialize(), version=1)


async def test_herd_of_requests_asks_for_one_token(vendors):
    login = AppLogin(settings_of(vendors))
    tokens = await asyncio.gather(*(login.token(MAILBOX) for _ in range(8)))
    assert len(set(tokens)) == 1
    assert len(token_requests(vendors)) == 1


async def test_token_is_renewed_before_it_ends(vendors):
    clock = [0.0]
    login = AppLogin(settings_of(vendors), clock=lambda: clock[0])
    first = await login.token(MAILBOX)
    clock[0] = 3000
    assert await login.token(MAILBOX) == first
    clock[0] = 3500
    assert await login.token(MAILBOX) != first
    assert len(token_requests(vendors)) == 2


async def test_refused_token_is_not_given_again(vendors):
    login = AppLogin(settings_of(vendors))
    first = await login.token(MAILBOX)
    assert await login.token(MAILBOX, refused=first) != first
    assert await login.token(MAILBOX, refused="an older one") != first


@pytest.mark.parametrize("code", [700082, 70008, 50173, 65001, 7000222])
async def test_refusal_that_a_person_must_mend_is_a_lost_grant(vendors, code):
    await vendors.order("login", refuse=code)
    with pytest.raises(GrantLost, match=str(code)):
        await AppLogin(settings_of(vendors)).token(MAILBOX)


async def test_wrong_secret_and_unknown_directory_are_lost_grants(vendors):
    with pytest.raises(GrantLost, match="7000215"):
        await AppLogin(settings_of(vendors, azure_client_secret="old")).token(MAILBOX)
    nowhere = "00000000-0000-0000-0000-000000000000"
    with pytest.raises(GrantLost, match="directory"):
        await AppLogin(settings_of(vendors, azure_tenant_id=nowhere)).token(MAILBOX)


@pytest.mark.parametrize(
    "fault", [{"status": 503}, {"status": 429, "retry_after": 7}, {"drop": True}]
)
@pytest.mark.parametrize("match", ["openid-configuration", "/token"])
async def test_login_in_trouble_is_transient_and_recovers(vendors, fault, match):
    await vendors.order("faults", vendor="login", match=match, times=1, **fault)
    login = AppLogin(settings_of(vendors))
    with pytest.raises(Transient) as caught:
        await login.token(MAILBOX)
    assert caught.value.retry_after_s == fault.get("retry_after")
    assert await login.token(MAILBOX)


async def test_herd_shares_one_failure_and_the_next_asks_again(vendors):
    await vendors.order("faults", vendor="login", status=503, times=1)
    login = AppLogin(settings_of(vendors))
    outcomes = await asyncio.gather(
        *(login.token(MAILBOX) for _ in range(8)), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [Transient] * 8
    assert await login.token(MAILBOX)


async def test_silent_login_times_out(vendors):
    await vendors.order("faults", vendor="login", delay_s=1.5)
    with pytest.raises(Transient):
        await AppLogin(settings_of(vendors, graph_timeout_s=0.1)).token(MAILBOX)


async def test_user_token_is_refreshed_and_the_rotated_one_saved(vendors):
    credentials = FakeCredentials(await signed_in(vendors))
    before = credentials.stored
    login = UserLogin(settings_of(vendors), credentials, clinic)
    token = await login.token(MAILBOX)
    assert credentials.stored is not None
    assert credentials.stored.version == 2
    assert refresh_tokens(credentials.stored) != refresh_tokens(before)
    assert await login.token(MAILBOX) == token
    assert await login.token(MAILBOX, refused=token) != token


def refresh_tokens(grant: Grant) -> set[str]:
    cache = msal.SerializableTokenCache()
    cache.deserialize(grant.cache)
    return {each["secret"] for each in cache.search(msal.TokenCache.CredentialType.REFRESH_TOKEN)}


async def test_user_token_serves_though_another_process_saved_first(vendors):
    credentials = FakeCredentials(await signed_in(vendors), saves=False)
    assert await UserLogin(settings_of(vendors), credentials, clinic).token(MAILBOX)


async def test_user_who_never_signed_in_or_too_long_ago_is_a_lost_grant(vendors):
    with pytest.raises(GrantLost, match="never_connected"):
        await UserLogin(settings_of(vendors), FakeCredentials(), clinic).token(MAILBOX)
    credentials = FakeCredentials(await signed_in(vendors))
    await vendors.order("login", age_days=91)
    with pytest.raises(GrantLost, match="700082"):
        await UserLogin(settings_of(vendors), credentials, clinic).token(MAILBOX)


async def test_a_grant_that_was_revoked_or_cannot_be_opened_is_lost(vendors):
    credentials = FakeCredentials(await signed_in(vendors))
    await vendors.order("login", revoke_grants=MAILBOX)
    with pytest.raises(GrantLost, match="50173"):
        await UserLogin(settings_of(vendors), credentials, clinic).token(MAILBOX)

    class Sealed(FakeCredentials):
        async def load(self, tenant_id: str) -> Grant | None:
            raise Permanent("sealed_otherwise")

    with pytest.raises(GrantLost, match="login_sealed_otherwise"):
        await UserLogin(settings_of(vendors), Sealed(), clinic).token(MAILBOX)


OTHERS = "0f4f7c52-6b1e-4ad5-9d27-3c1a5f0b0003"
DENTIST = "front@dental.example"


async def dentist(mailbox: str) -> Owner:
    return Owner("dental", OTHERS if mailbox == DENTIST else "")


async def a_directory_of_their_own(vendors, *, consented: bool = True) -> None:
    directory = {"directory_id": OTHERS, "domain": "dental.example", "admin_consent": consented}
    await vendors.order("login", directory=directory, multi_tenant=True)


async def test_the_app_has_a_token_for_each_directory(vendors):
    await a_directory_of_their_own(vendors)
    login = AppLogin(settings_of(vendors), dentist)
    theirs, ours = await login.token(DENTIST), await login.token(MAILBOX)
    assert theirs != ours
    assert (await login.token(DENTIST), await login.token(MAILBOX)) == (theirs, ours)
    asked = [
        each["path"].split("/")[1] for each in vendors.seen("login") if "/token" in each["path"]
    ]
    assert asked == [OTHERS, settings_of(vendors).azure_tenant_id]


async def test_the_app_is_told_apart_from_a_directory_that_did_not_let_it_in(vendors):
    await a_directory_of_their_own(vendors, consented=False)
    with pytest.raises(GrantLost, match="700016"):
        await AppLogin(settings_of(vendors), dentist).token(DENTIST)


async def test_an_app_for_every_directory_needs_to_know_which_one(vendors):
    await a_directory_of_their_own(vendors)
    for_all = settings_of(vendors, azure_tenant_id="organizations")
    assert await AppLogin(for_all, dentist).token(DENTIST)
    with pytest.raises(GrantLost, match="login_no_directory"):
        await AppLogin(for_all, dentist).token(MAILBOX)
