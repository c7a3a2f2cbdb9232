"""Whether a model server shares the machine with Odoo, and what the machine has."""

from __future__ import annotations

import socket

from ..errors import ServerAddress
from .address import server_address

_LOCAL_NAMES = {"localhost", "::1", "0.0.0.0", "::", "host.docker.internal"}


def is_this_machine(url: str) -> bool:
    """By its name: no network is asked.

    >>> is_this_machine("http://127.0.0.1:11434"), is_this_machine("http://10.1.2.3")
    (True, False)
    """
    try:
        host = server_address(url).host.lower()
    except ServerAddress:  # half an address, in a form
        return False
    own = {socket.gethostname().lower(), socket.getfqdn().lower()}
    return host in _LOCAL_NAMES | own or host.startswith("127.")
