"""A proof of work before a new chat, where a network begins more of them than people do.

What a browser computes in a second costs whoever begins thousands of chats hours. Nothing is kept
until a proof is used: the challenge carries its end and our signature.
"""

import hashlib
import hmac
import secrets
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from gateway.limits import TokenBuckets
from gateway.problems import Problem
from messaging.deployment import DeploymentKey

HEADER = "X-Proof-Of-Work"
VALID_FOR = timedelta(minutes=5)
BITS = 16  # 65,536 digests on average
LONGEST = 200  # characters of the header


class Challenges:
    def __init__(
        self,
        key: DeploymentKey,
        usual: TokenBuckets | None,
        first_use: Callable[[str], Awaitable[bool]],
        now: Callable[[], datetime],
    ) -> None:
        """`usual`: so many new chats of a network are asked for nothing; None: never asks.
        `first_use`: whether nobody, on any replica, has shown this one before."""
        self._key = key
        self._usual = usual
        self._first_use = first_use
        self._now = now

    async def admit(self, network: str, proof: str) -> None:
        """Raises a 428 with the `challenge`: the client sends the same request again, with
        `X-Proof-Of-Work: CHALLENGE:N`, N chosen so that the SHA-256 of the header's value begins
        with that many zero bits."""
        if self._usual is None or (not proof and self._usual.try_take(network)):
            return
        if proof and await self._holds(network, proof):
            return
        raise Problem(
            428,
            f"Too many new chats from here: solve the challenge, send it as {HEADER}",
            extra={"challenge": {"text": self._made(network), "bits": BITS}},
        )

    def _made(self, network: str) -> str:
        until = str(int((self._now() + VALID_FOR).timestamp()))
        nonce = secrets.token_urlsafe(9)
        return f"{until}.{nonce}.{self._digest(until, nonce, network)}"

    async def _holds(self, network: str, proof: str) -> bool:
        challenge, _, counter = proof.rpartition(":")
        until, _, rest = challenge.partition(".")
        nonce, _, digest = rest.partition(".")
        if len(proof) > LONGEST or not _is_number(until) or not _is_number(counter):
            return False
        known = self._digest(until, nonce, network)
        return (
            hmac.compare_digest(known.encode(), digest.encode())
            and self._now().timestamp() < int(until)
            and _zero_bits(hashlib.sha256(proof.encode()).digest()) >= BITS
            and await self._first_use(f"proof {known}")
        )

    def _digest(self, until: str, nonce: str, network: str) -> str:
        return self._key.digest("challenge", until, nonce, network)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 16


def _zero_bits(digest: bytes) -> int:
    return len(digest) * 8 - int.from_bytes(digest, "big").bit_length()
