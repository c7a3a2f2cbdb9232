"""The address of a model server, as administrators type it."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urlsplit

from ..errors import ServerAddress, ServerForbidden
from ..hosts import forbidden

DEFAULT_PORT = 11434
_LONGEST = 2000  # characters


class Address(NamedTuple):
    """``path`` is a proxy's prefix without its last slash, mostly empty."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}{self.path}"


def server_address(text: str) -> Address:
    """``text`` as an address; raises ``ServerAddress`` when it cannot be one, and
    ``ServerForbidden``.

    >>> server_address(" localhost ").url
    'http://localhost:11434'
    >>> server_address("https://ai.example.com/ollama/").url
    'https://ai.example.com:443/ollama'
    """
    typed = text.strip()
    if len(typed) > _LONGEST:
        raise ServerAddress(url=_without_secret(typed)[:60])
    parts = _split(typed if "://" in typed else f"http://{typed}")
    if parts is None or parts.query or parts.fragment:
        raise ServerAddress(url=_without_secret(typed))
    host, port = _host_and_port(parts, typed)
    if forbidden(host):
        raise ServerForbidden(host=host)
    path = parts.path.rstrip("/").removesuffix("/api").removesuffix("/v1")
    return Address(parts.scheme, host, port, quote(path, safe="/%"))


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    # A secret in an address ends in logs: it has a field of its own.
    return None if "@" in parts.netloc else parts


def _host_and_port(parts: SplitResult, typed: str) -> tuple[str, int]:
    host = parts.hostname or ""
    try:
        port = parts.port
        host.encode("idna") if ":" not in host else None
    except (ValueError, UnicodeError):
        raise ServerAddress(url=typed) from None
    if port == 0 or re.search(r"[^\w.:%-]", host) or re.search(r"[\s\x00-\x1f]", typed):
        raise ServerAddress(url=typed)
    if port is None:
        # A bare name means Ollama's own port; a whole URL means the web's.
        named = "://" in typed
        port = {"http": 80, "https": 443}[parts.scheme] if named else DEFAULT_PORT
    return host, port


def _without_secret(typed: str) -> str:
    return re.sub(r"//[^/@]*@|^[^/@]*@", "//…@", typed)
