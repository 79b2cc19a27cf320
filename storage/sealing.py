"""Secrets that are sealed before they are stored: who reads the table alone reads none of them."""

import base64
import hashlib
import hmac
import os
from collections.abc import Sequence
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from messaging.faults import Permanent

_NONCE_BYTES = 12


class Seal:
    """The first key closes, all of them open: a key is changed with an overlap."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        self._ciphers = [AESGCM(key) for key in keys]

    @classmethod
    def of(cls, deployment_keys: Sequence[str]) -> Self:
        """With keys of their own: what else derives from the deployment's says nothing of them."""
        return cls([_derived(each) for each in deployment_keys])

    def closed(self, text: str, owner: str) -> str:
        nonce = os.urandom(_NONCE_BYTES)
        sealed = nonce + self._ciphers[0].encrypt(nonce, text.encode(), owner.encode())
        return base64.b64encode(sealed).decode()

    def opened(self, sealed: str, owner: str) -> str:
        """Raises `Permanent("sealed_otherwise")`: by another key, or for another owner."""
        raw = base64.b64decode(sealed)
        nonce, text = raw[:_NONCE_BYTES], raw[_NONCE_BYTES:]
        for cipher in self._ciphers:
            try:
                return cipher.decrypt(nonce, text, owner.encode()).decode()
            except InvalidTag:
                continue
        raise Permanent("sealed_otherwise")


def _derived(text: str) -> bytes:
    return hmac.new(text.encode(), b"credentials", hashlib.sha256).digest()
