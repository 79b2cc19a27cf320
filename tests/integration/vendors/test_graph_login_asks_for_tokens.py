import asyncio

import msal
import pytest

from messaging.faults import Transient
from tests.fakes.vendor_simulators import MAILBOX
from vendors.faults import GrantLost
from vendors.graph_login import USER_SCOPES, AppLogin, GraphSettings, open_client
from vendors.graph_user_login import UserLogin


class FakeCredentials:
    def __init__(self, blob: str | None = None, *, saves: bool = True) -> None:
        self.stored = None if blob is None else (blob, 1)
        self.saves = saves

    async def load(self, tenant_id: str) -> tuple[str, int] | None:
        assert tenant_id == "clinic"
        return self.stored

    async def save(self, tenant_id: str, blob: str, version: int) -> None:
        if not self.saves or self.stored is None or self.stored[1] != version:
            raise Transient("credentials_conflict")
        self.stored = (blob, version + 1)


def settings_of(vendors, **changes) -> GraphSettings:
    return GraphSettings.read(vendors.environ).model_copy(update=changes)


def token_requests(vendors) -> list[dict]:
    return [each["body"] for each in vendors.seen("login") if each["path"].endswith("/token")]


async def clinic(mailbox: str) -> str:
    return {MAILBOX: "clinic"}[mailbox]


async def signed_in(vendors) -> str:
    """What msal keeps of a person who has consented."""
    granted = await vendors.order("login", grant=MAILBOX)
    cache = msal.SerializableTokenCache()

    def redeem() -> None:
        with open_client(settings_of(vendors), cache) as client:
            client.acquire_token_by_refresh_token(granted["refresh_token"], USER_SCOPES)
        for token in list(cache.search(msal.TokenCache.CredentialType.ACCESS_TOKEN)):
            cache.remove_at(token)

    await asyncio.to_thread(redeem)
    return cache.serialize()


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
    assert credentials.stored[1] == 2
    assert refresh_tokens(credentials.stored[0]) != refresh_tokens(before[0])
    assert await login.token(MAILBOX) == token
    assert await login.token(MAILBOX, refused=token) != token


def refresh_tokens(blob: str) -> set[str]:
    cache = msal.SerializableTokenCache()
    cache.deserialize(blob)
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
