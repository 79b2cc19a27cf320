"""What a test of a simulator asks for again and again."""

from types import TracebackType
from typing import Any

import httpx

from devstack import credentials

MAILBOX = "front@clinic.example"
MARK = "String {3d8a4cf1-8c5b-4be6-9a53-4c9a0b6d2e71} Name Mark"
UTC_IMMUTABLE = {"Prefer": 'outlook.timezone="UTC", IdType="ImmutableId"'}


class VendorsAt:
    """A client of the simulators. `graph` sends a good token with each request."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.http = httpx.AsyncClient(base_url=url, timeout=10, trust_env=False)

    async def __aenter__(self) -> "VendorsAt":
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.http.aclose()

    async def app_token(self) -> str:
        answer = await self.http.post(
            f"/login/{credentials.AZURE_TENANT_ID}/oauth2/v2.0/token", data=client_credentials()
        )
        return str(answer.json()["access_token"])

    async def graph(self, method: str, path: str, **options: Any) -> httpx.Response:
        token = options.pop("token", None) or await self.app_token()
        headers = {"Authorization": f"Bearer {token}", **options.pop("headers", UTC_IMMUTABLE)}
        url = path if path.startswith("http") else f"/graph/v1.0{path}"
        return await self.http.request(method, url, headers=headers, **options)

    async def create(self, **changes: Any) -> httpx.Response:
        return await self.graph("POST", f"/users/{MAILBOX}/events", json=event(**changes))

    async def sim(self, method: str, path: str, **options: Any) -> Any:
        answer = await self.http.request(method, f"/_sim/{path}", **options)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None


def client_credentials(**changes: str) -> dict[str, str]:
    return {
        "grant_type": "client_credentials",
        "client_id": credentials.AZURE_CLIENT_ID,
        "client_secret": credentials.AZURE_CLIENT_SECRET,
        "scope": "https://graph.microsoft.com/.default",
        **changes,
    }


def event(**changes: Any) -> dict[str, Any]:
    return {
        "subject": "Visit",
        "body": {"contentType": "text", "content": "First visit"},
        "start": {"dateTime": "2026-12-01T15:00:00", "timeZone": "UTC"},
        "end": {"dateTime": "2026-12-01T15:30:00", "timeZone": "UTC"},
        **changes,
    }
