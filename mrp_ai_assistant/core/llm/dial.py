"""Connecting to a server in a way that Stop can interrupt."""

from __future__ import annotations

import selectors
import socket
import time

from ..cancellation import Cancellation
from ..errors import ServerForbidden
from ..hosts import forbidden
from .address import Address

_LOOK = 0.1  # seconds between two looks at the cancellation


def dial(address: Address, seconds: float, cancel: Cancellation) -> socket.socket:
    """A connected TCP socket; raises ``OSError``, ``ServerForbidden`` or ``Stopped``.

    What a name stands for is looked at as it is dialled: it may change at any time.
    """
    deadline = time.monotonic() + seconds
    failure: OSError = ConnectionError(f"{address.host} has no address")
    found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    allowed = [each for each in found if not forbidden(str(each[-1][0]))]
    if found and not allowed:
        raise ServerForbidden(host=address.host)
    for family, kind, protocol, _name, where in allowed:
        sock = socket.socket(family, kind, protocol)
        try:
            sock.setblocking(False)
            sock.connect_ex(where)
            _await_connection(sock, deadline, cancel)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return sock
        except OSError as error:
            failure = error
            sock.close()
        except BaseException:
            sock.close()
            raise
    raise failure


def _await_connection(
    sock: socket.socket, deadline: float, cancel: Cancellation
) -> None:
    # Not select.select(): a big Odoo worker has descriptors above its limit of 1024.
    with selectors.DefaultSelector() as ready:
        ready.register(sock, selectors.EVENT_WRITE)
        while not ready.select(_LOOK):
            cancel.check()
            if time.monotonic() > deadline:
                raise TimeoutError("no answer to the connection request")
    error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if error:
        raise OSError(error, "the connection was refused")
