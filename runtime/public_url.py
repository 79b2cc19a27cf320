"""Where people reach the gateway from outside: links in mails, and what vendors call back, begin
with it."""

from typing import Annotated

from pydantic import AfterValidator, Field

from runtime.environment import Settings


def _without_slash(url: str) -> str:
    return url.rstrip("/")


class PublicUrlSettings(Settings):
    public_url: Annotated[str, AfterValidator(_without_slash)] = Field(
        "http://localhost:8080", validation_alias="PUBLIC_URL", pattern="^https?://"
    )
