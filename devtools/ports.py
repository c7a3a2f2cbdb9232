"""Ports that nobody listens on."""

from __future__ import annotations

import random
import socket

LOCAL = "127.0.0.1"
# Below those that systems give to whoever connects somewhere: a server begins to listen
# seconds after its port was chosen, and may be started again at the same one.
_QUIET = range(20_000, 32_000)


def is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOCAL, port))
        except OSError:
            return False
    return True


def any_free() -> int:
    """One that nobody takes by chance before, or between two starts of, its server."""
    tried = random.SystemRandom().sample(_QUIET, 100)
    return next(filter(is_free, tried), None) or _any_at_all()


def free_near(wanted: int, attempts: int = 50) -> int:
    """``wanted`` or the next free port above it."""
    for port in range(wanted, min(wanted + attempts, 65536)):
        if is_free(port):
            return port
    return any_free()


def _any_at_all() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((LOCAL, 0))
        return int(probe.getsockname()[1])
