"""Identifiers: random and time-ordered, or derived and so equal for equal parts."""

import hashlib
import secrets
import time

# Crockford's base 32: no I, L, O or U to mishear.
CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_id() -> str:
    """32 hex digits, ordered by millisecond, 80 random bits."""
    return f"{time.time_ns() // 1_000_000:012x}{secrets.token_hex(10)}"


def derived_id(*parts: str) -> str:
    """32 hex digits of a hash: the same parts, the same id."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]


def new_code() -> str:
    """A confirmation code: 8 letters of 5 random bits."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(8))
