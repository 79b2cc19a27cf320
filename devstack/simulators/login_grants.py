"""What people allowed the app: refresh tokens and authorization codes."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

REFRESH_LIFETIME = timedelta(days=90)
CODE_LIFETIME = timedelta(minutes=10)


@dataclass
class Grant:
    mailbox: str
    scope: str
    issued_at: datetime
    nonce: str = ""  # of a sign-in, told back in its ID token


class Grants:
    def __init__(self) -> None:
        self.refresh_tokens: dict[str, Grant] = {}
        self.codes: dict[str, Grant] = {}
        # AADSTS code that every token request gets until it is cleared.
        self.refusal: int | None = None
        # Access tokens issued before this are no longer taken (seconds since 1970).
        self.revoked_before_s = 0

    def new_refresh_token(self, mailbox: str, scope: str, now: datetime) -> str:
        """The ones before it stay good for the rest of their 90 days, as the vendor has it."""
        token = f"0.LOCAL-{secrets.token_urlsafe(48)}"
        self.refresh_tokens[token] = Grant(mailbox, scope, now)
        return token

    def new_code(self, grant: Grant) -> str:
        code = f"1.{secrets.token_urlsafe(32)}"
        self.codes[code] = grant
        return code

    def age(self, days: float) -> None:
        """As if this much time had passed since each refresh token was issued."""
        for grant in self.refresh_tokens.values():
            grant.issued_at -= timedelta(days=days)
