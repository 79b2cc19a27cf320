"""Twilio's REST API, as far as a bridged call needs it: hang up, and send the call elsewhere."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from pydantic import Field

from domain.speech import CallGone
from messaging.faults import Permanent, Transient
from runtime.environment import Settings


class TwilioSettings(Settings):
    twilio_account_sid: str = Field("", validation_alias="TWILIO_ACCOUNT_SID")
    twilio_auth_token: str = Field("", validation_alias="TWILIO_AUTH_TOKEN", repr=False)
    twilio_base_url: str = Field("https://api.twilio.com", validation_alias="TWILIO_BASE_URL")


class TwilioCalls:
    """Raises `CallGone` for a call that has ended, `Transient` or `Permanent` otherwise."""

    def __init__(self, client: httpx.AsyncClient, account_sid: str) -> None:
        self._client = client
        self._account_sid = account_sid

    async def hang_up(self, call_sid: str) -> None:
        await self._update(call_sid, {"Status": "completed"})

    async def continue_with(self, call_sid: str, twiml: str) -> None:
        """The call leaves its stream and goes on with these instructions."""
        await self._update(call_sid, {"Twiml": twiml})

    async def _update(self, call_sid: str, form: dict[str, str]) -> None:
        path = f"/2010-04-01/Accounts/{self._account_sid}/Calls/{call_sid}.json"
        try:
            response = await self._client.post(path, data=form)
        except httpx.HTTPError as error:
            raise Transient("twilio_unreachable") from error
        status = response.status_code
        if status == 404:
            raise CallGone
        if status in {408, 429} or status >= 500:
            raise Transient(f"twilio_{status}")
        if status >= 400:
            # 21220: the call is not in progress any more.
            if response.json().get("code") == 21220:
                raise CallGone
            raise Permanent(f"twilio_{status}")


@asynccontextmanager
async def open_twilio_calls(settings: TwilioSettings) -> AsyncIterator[TwilioCalls]:
    async with httpx.AsyncClient(
        base_url=settings.twilio_base_url,
        auth=(settings.twilio_account_sid, settings.twilio_auth_token),
        timeout=5.0,
    ) as client:
        yield TwilioCalls(client, settings.twilio_account_sid)
