"""Ports that nobody listens on."""

from __future__ import annotations

import socket

LOCAL = "127.0.0.1"


def is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOCAL, port))
        except OSError:
            return False
    return True


def any_free() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((LOCAL, 0))
        return int(probe.getsockname()[1])


def free_near(wanted: int, attempts: int = 50) -> int:
    """``wanted`` or the next free port above it."""
    for port in range(wanted, min(wanted + attempts, 65536)):
        if is_free(port):
            return port
    return any_free()
