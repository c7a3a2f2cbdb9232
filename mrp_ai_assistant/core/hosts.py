"""Hosts where no server of the plant ever is, however their address is written.

Machines in a cloud ask a service at a link-local address for their own passwords, and
believe whoever asks from inside. Administrators alone type addresses; but a name may
come to mean another address later, and a copied address is not always read. So these
are refused twice: as they are typed, and again as a name is looked up to be dialled.
Addresses of the machine itself and of the plant's network are what is wanted here.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import unicodedata

IP = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAMES = re.compile(
    r"(^|\.)(metadata|instance-data)(\.google)?(\.internal|\.goog|\.ec2\.internal)?\.?$"
)
_FORBIDDEN = tuple(
    ipaddress.ip_network(text)
    for text in (
        "169.254.0.0/16",  # link-local, with the metadata of most clouds
        "100.100.100.200/32",
        "168.63.129.16/32",
        "192.0.0.192/32",
        "224.0.0.0/4",  # to many at once
        "255.255.255.255/32",
        "fe80::/10",
        "fd00:ec2::254/128",
        "fd20:ce::254/128",
        "ff00::/8",
    )
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def forbidden(host: str) -> bool:
    """Whether ``host``, a name or an address in any of its forms, is one of those.

    >>> [forbidden(host) for host in ("169.254.169.254", "0xA9FEA9FE", "2852039166")]
    [True, True, True]
    >>> [forbidden(host) for host in ("localhost", "192.168.1.20", "::1", "ai.local")]
    [False, False, False, False]
    """
    address = _address(host)
    if address is None:
        return bool(_NAMES.search(host.lower()))
    return any(address in network for network in _FORBIDDEN)


def _address(host: str) -> IP | None:
    """``host`` as the system would dial it; None for a name."""
    bare = unicodedata.normalize("NFKC", host).strip("[]").split("%")[0].rstrip(".")
    try:
        found: IP = ipaddress.ip_address(bare)
    except ValueError:
        return _old_form(bare)
    if isinstance(found, ipaddress.IPv6Address):
        return _inside(found)
    return found


def _old_form(text: str) -> ipaddress.IPv4Address | None:
    """Decimal, octal, hexadecimal and short forms, which the system takes as well."""
    if not re.fullmatch(r"(0x[0-9a-f]*|\d+)(\.(0x[0-9a-f]*|\d+)){0,3}", text.lower()):
        return None
    try:
        return ipaddress.IPv4Address(socket.inet_aton(text))
    except OSError:
        return None


def _inside(address: ipaddress.IPv6Address) -> IP:
    """The IPv4 address that an IPv6 one stands for; itself where it is none."""
    number = int(address)
    if address in _NAT64 or (number < 2**32 and number > 1):
        return ipaddress.IPv4Address(number & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
