"""Whether a model server shares the machine with Odoo."""

from __future__ import annotations

import socket

from ..errors import ServerAddress
from .address import server_address

_LOCAL_NAMES = {"localhost", "::1", "0.0.0.0", "::", "host.docker.internal"}


def is_this_machine(url: str) -> bool:
    """By its name: no network is asked, which may take seconds to know nothing.

    >>> is_this_machine("http://127.0.0.1:11434"), is_this_machine("http://10.1.2.3")
    (True, False)
    """
    try:
        host = server_address(url).host.lower()
    except ServerAddress:  # half an address, in a form
        return False
    return host in _LOCAL_NAMES or host.startswith("127.") or _is_own(host)


def _is_own(host: str) -> bool:
    """A short name stands for the long one, whichever of the two this machine has."""
    own = socket.gethostname().lower()
    if "." in host and "." in own:
        return host == own
    return host.partition(".")[0] == own.partition(".")[0]
