"""What people allowed the app: refresh tokens, authorization codes and device codes."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

REFRESH_LIFETIME = timedelta(days=90)
CODE_LIFETIME = timedelta(minutes=10)
DEVICE_LIFETIME = timedelta(minutes=15)


@dataclass
class Grant:
    """`directory`: whose user it is. `public`: given to the app without its secret."""

    mailbox: str
    scopes: frozenset[str]
    issued_at: datetime
    directory: str
    public: bool = False
    nonce: str = ""  # of a sign-in, told back in its ID token


@dataclass
class Code:
    """What was asked for has to be proved again when the code is redeemed."""

    grant: Grant
    redirect_uri: str
    challenge: str = ""  # PKCE, S256
    redeemed: bool = False


@dataclass
class DeviceCode:
    user_code: str
    authority: str
    scopes: frozenset[str]
    issued_at: datetime
    mailbox: str = ""  # who has entered it
    declined: bool = False
    redeemed: bool = False


@dataclass
class Person:
    """Who sits at the browser. `mailbox` "": whoever is hinted at."""

    mailbox: str = ""
    declines: bool = False


@dataclass
class Grants:
    refresh_tokens: dict[str, Grant] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)
    devices: dict[str, DeviceCode] = field(default_factory=dict)
    person: Person = field(default_factory=Person)
    device_interval_s: int = 5
    # AADSTS code that every token request gets until it is cleared.
    refusal: int | None = None
    # Access tokens issued before this are no longer taken (seconds since 1970).
    revoked_before_s: int = 0

    def new_refresh_token(self, grant: Grant) -> str:
        """The ones before it stay good for the rest of their 90 days, as the vendor has it."""
        token = f"0.LOCAL-{secrets.token_urlsafe(48)}"
        self.refresh_tokens[token] = grant
        return token

    def new_code(self, code: Code) -> str:
        text = f"1.{secrets.token_urlsafe(32)}"
        self.codes[text] = code
        return text

    def new_device(self, device: DeviceCode) -> str:
        text = secrets.token_urlsafe(48)
        self.devices[text] = device
        return text

    def entered(self, user_code: str) -> DeviceCode | None:
        wanted = user_code.strip().upper()
        return next((d for d in self.devices.values() if d.user_code == wanted), None)

    def revoke(self, mailbox: str) -> None:
        """As its owner does at myapps.microsoft.com, or with a new password."""
        kept = {t: g for t, g in self.refresh_tokens.items() if g.mailbox != mailbox}
        self.refresh_tokens = kept

    def age(self, days: float) -> None:
        """As if this much time had passed since each refresh token was issued."""
        for grant in self.refresh_tokens.values():
            grant.issued_at -= timedelta(days=days)
