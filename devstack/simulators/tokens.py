"""Access tokens: the login simulator issues them, the Graph simulator takes no others."""

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

GRAPH_AUDIENCE = "https://graph.microsoft.com"
_GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000"  # the same audience by its other name
_KEY = b"the simulators' own signing key"


class TokenRefused(Exception):
    pass


@dataclass(frozen=True)
class Access:
    client_id: str
    mailbox: str | None  # None: app-only
    permissions: tuple[str, ...]
    issued_at_s: int
    directory: str


def sign(claims: dict[str, Any]) -> str:
    head = _encode({"typ": "JWT", "alg": "HS256"})
    body = _encode(claims)
    return f"{head}.{body}.{_signature(f'{head}.{body}')}"


def read_access(token: str, now: datetime) -> Access:
    """Raises `TokenRefused` with Graph's own sentence."""
    parts = token.split(".")
    if len(parts) != 3:
        raise TokenRefused("IDX14100: JWT is not well formed, there are no dots (.).")
    if not hmac.compare_digest(_signature(f"{parts[0]}.{parts[1]}").encode(), parts[2].encode()):
        raise TokenRefused("Access token validation failure. Signature is invalid.")
    claims = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    if claims["aud"] not in (GRAPH_AUDIENCE, _GRAPH_APP_ID):
        raise TokenRefused("Access token validation failure. Invalid audience.")
    if not claims["nbf"] - 300 <= now.timestamp() < claims["exp"]:
        raise TokenRefused("Lifetime validation failed, the token is expired.")
    return Access(
        client_id=claims["appid"],
        mailbox=claims.get("upn"),
        permissions=tuple(claims.get("roles") or claims.get("scp", "").split()),
        issued_at_s=claims["iat"],
        directory=claims["tid"],
    )


def _encode(part: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


def _signature(text: str) -> str:
    digest = hmac.new(_KEY, text.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")
