"""Where a request comes from: its network address, and the browser's own secret when it has one."""

import ipaddress
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from thinkfamily.access.encryption import fingerprint


@dataclass(frozen=True)
class Source:
    """`address`: of IPv6 only the half that one household or office shares. `device`: "" for a new browser."""

    address: str = ""
    device: str = ""


def of(request: Any) -> Source:
    """The request's source. Behind our own proxy the address is the last one that the proxy was told."""
    token = request.COOKIES.get(settings.DEVICE_COOKIE, "")
    return Source(_address(request), device_mark(token) if token else "")


def device_mark(token: str) -> str:
    """What stands for a browser's secret in the database."""
    return fingerprint(token, purpose="device")


def _address(request: Any) -> str:
    text = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        text = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2] or text
    try:
        found = ipaddress.ip_address(text.strip().partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(found, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found)
