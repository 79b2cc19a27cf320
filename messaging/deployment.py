"""The key of a deployment, and what is derived from it.

What opens something (a chat's session id) stands in logs, queues and traces only by its label.
"""

import hashlib
import hmac
from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field

from messaging.aws import AwsSettings
from runtime.environment import SettingsError

SHORTEST = 32
LOCAL_KEY = "local-deployment-key-that-everybody-knows"

# What a digest is for: one purpose's says nothing in another.
Purpose = Literal["session", "command", "network", "person", "media", "challenge", "notification"]


def _keys(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip() for part in text.split(","))))


def _long_enough(text: str) -> str:
    if not _keys(text) or any(len(key) < SHORTEST for key in _keys(text)):
        raise ValueError(f"each key has {SHORTEST} letters at least")
    return text


class DeploymentSettings(AwsSettings):
    # Labels, counters and signatures derive from it: another key, and none of them match.
    deployment_key: Annotated[str, AfterValidator(_long_enough)] = Field(
        LOCAL_KEY, validation_alias="DEPLOYMENT_KEY", min_length=SHORTEST, repr=False
    )

    @property
    def deployment_keys(self) -> tuple[str, ...]:
        """The one in use, and after a comma another one whose tickets are taken, too: the next
        one before a change of keys, the last one after it."""
        return _keys(self.deployment_key)

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Self:
        settings = super().read(environ)
        if settings.deployment_key == LOCAL_KEY and not settings.aws_endpoint_url:
            raise SettingsError("DEPLOYMENT_KEY: has to be set on AWS, as 32 random letters")
        return settings


class DeploymentKey:
    def __init__(self, key: str) -> None:
        self._key = _keys(key)[0].encode()

    def digest(self, purpose: Purpose, *parts: str) -> str:
        """32 hex digits that nobody without the key can tell, or tell back."""
        text = "\x1f".join((purpose, *parts))
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()[:32]

    def label(self, session_id: str) -> str:
        """Of a chat's session: what logs and correlation ids call it by."""
        return f"s{self.digest('session', session_id)[:31]}"
