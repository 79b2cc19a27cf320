"""Hosts of mail that nearly everybody uses, and what people type for them by mistake."""

from functools import lru_cache

_ENDINGS = {
    "gmail": "com",
    "googlemail": "com",
    "hotmail": "com com.mx com.ar es fr it co.uk de cl",
    "outlook": "com com.mx es fr de it com.ar cl",
    "yahoo": "com com.mx es com.ar co.uk fr de it ca com.br com.co",
    "icloud": "com",
    "live": "com com.mx es co.uk fr",
    "msn": "com",
    "aol": "com",
    "protonmail": "com",
    "prodigy": "net.mx",
    "comcast": "net",
    "verizon": "net",
}
HOSTS = {host: endings.split() for host, endings in _ENDINGS.items()}
_MISTAKEN_ENDINGS = frozenset(
    ("con", "cmo", "comm", "ocm", "vom", "xom", "cim", "cpm", "ckm", "om", "coom", "conm", "cm")
)
_HONEST = frozenset(("mail", "email", "ymail", "fmail", "hmail"))  # hosts of their own
_SHORTEST = 5  # shorter names have too many honest neighbours


@lru_cache(maxsize=4096)
def is_slip(domain: str) -> bool:
    """Whether a well-known host was probably meant, and another one typed."""
    host, _, ending = domain.partition(".")
    if domain.rpartition(".")[2] in _MISTAKEN_ENDINGS:
        return True
    if host in HOSTS:
        return len(host) >= _SHORTEST and ending not in HOSTS[host]
    if host in _HONEST:
        return False
    return any(
        _is_near(host, known) and ending in endings
        for known, endings in HOSTS.items()
        if len(known) >= _SHORTEST
    )


def _is_near(host: str, known: str) -> bool:
    """One letter changed, missing or too many, or two swapped."""
    if abs(len(host) - len(known)) > 1 or len(host) > len(known) + 1:
        return False
    if len(host) == len(known):
        wrong = [i for i, (a, b) in enumerate(zip(host, known, strict=True)) if a != b]
        swapped = len(wrong) == 2 and (host[wrong[0]], host[wrong[1]]) == (
            known[wrong[1]],
            known[wrong[0]],
        )
        return len(wrong) == 1 or swapped
    longer, other = (host, known) if len(host) > len(known) else (known, host)
    return any(longer[:i] + longer[i + 1 :] == other for i in range(len(longer)))
