"""What stores with a server of their own share: addresses, and windows by chunk."""

from __future__ import annotations

import importlib
import socket
from collections.abc import Callable, Collection
from typing import Any
from urllib.parse import urlsplit

from ..hosts import forbidden
from .base import Hit
from .errors import StoreAddress, StoreForbidden, StoreNotInstalled, UnsafePath

_MORE = 4  # windows that are asked for, a hit
_MOST = 10_000


def checked_url(url: str, store: str) -> str:
    """``url`` of a server; raises ``UnsafePath`` for a folder of files, and
    ``StoreAddress`` or ``StoreForbidden`` for what is no address of a store.

    >>> checked_url("http://localhost:6333/", "qdrant")
    'http://localhost:6333'
    """
    url = url.strip().rstrip("/")
    try:
        parts = urlsplit(url)
        _port = parts.port  # raises when it is no number
        valid = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        valid = False
    if not valid:
        raise UnsafePath(store=store, path=url or "“”")
    # A secret in an address ends in logs.
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise StoreAddress(store=store)
    if forbidden(parts.hostname or ""):
        raise StoreForbidden(store=store, host=parts.hostname)
    return url


def looked_up(url: str, store: str) -> str:
    """``url``; raises ``StoreForbidden`` when its name stands for such an address now.
    A name that nobody knows is the client's to tell."""
    host = urlsplit(url).hostname or ""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError:
        return url
    if any(forbidden(str(each[-1][0])) for each in found):
        raise StoreForbidden(store=store, host=host)
    return url


def client_package(module: str, store: str, requirement: str) -> Any:
    """The module of a client, which only those who use the store install."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise StoreNotInstalled(str(error), store=store, package=requirement) from error


def unreachable(error: Exception) -> bool:
    """Whether nobody answered, whatever the client wraps that into."""
    seen: BaseException | None = error
    while seen:
        network = type(seen).__module__.split(".")[0] in ("httpx", "httpcore")
        if network or isinstance(seen, OSError) or "connect" in str(seen).lower():
            return True
        seen = seen.__cause__ or seen.__context__
    return False


def best_windows(
    fetch: Callable[[int], Collection[tuple[int, int, float]]],
    audiences: Collection[int],
    limit: int,
) -> list[Hit]:
    """The best window of each chunk. ``fetch(n)`` gives the ``n`` nearest windows as
    chunk, audience and score; it is asked for more as long as too few chunks are
    among them. What ``audiences`` may not read is left out once more."""
    if limit < 1 or not audiences:
        return []
    wanted = limit * _MORE
    while True:
        windows = fetch(wanted)
        best: dict[int, float] = {}
        for chunk, audience, score in windows:
            if audience in audiences:
                best[chunk] = max(score, best.get(chunk, -2.0))
        if len(best) >= limit or len(windows) < wanted or wanted >= _MOST:
            hits = [Hit(chunk, min(1.0, score)) for chunk, score in best.items()]
            hits.sort(key=lambda hit: (-hit.score, hit.chunk))
            return hits[:limit]
        wanted = min(wanted * _MORE, _MOST)
