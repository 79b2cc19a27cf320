"""Which network a request comes from: its peer, or what proxies that we trust say of it."""

from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Annotated

from aiohttp import web
from pydantic import BeforeValidator, Field

from runtime.environment import Settings

Network = IPv4Network | IPv6Network
HOME_BITS = 64  # of an IPv6 address: what one subscriber has at least


def _listed(text: object) -> object:
    """`10.0.0.0/16, 2001:db8::/32`"""
    return tuple(part.strip() for part in text.split(",")) if isinstance(text, str) else text


class NetworkSettings(Settings):
    trusted_proxies: Annotated[tuple[Network, ...], BeforeValidator(_listed)] = Field(
        (), validation_alias="TRUSTED_PROXIES"
    )


def network_of(request: web.Request, trusted: Sequence[Network]) -> str:
    """The nearest hop that is none of ours: what stands left of it, anybody may have written."""
    told = ",".join(request.headers.getall("X-Forwarded-For", []))
    hops = [hop.strip() for hop in told.split(",") if hop.strip()]
    nearest = request.remote or ""
    while hops and _is_within(nearest, trusted):
        nearest = hops.pop()
    return _network(nearest)


def _is_within(address: str, trusted: Sequence[Network]) -> bool:
    try:
        known = ip_address(address)
    except ValueError:
        return False
    return any(known in each for each in trusted)


def _network(address: str) -> str:
    """An IPv4 address, or an IPv6 subscriber's; what is neither is one network of its own."""
    try:
        known = ip_address(address)
    except ValueError:
        return "unknown"
    known = getattr(known, "ipv4_mapped", None) or known
    bits = HOME_BITS if known.version == 6 else known.max_prefixlen
    return str(ip_network((known, bits), strict=False))
