"""Where an Ollama may be, when nobody has said where it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..errors import ServerAddress
from .address import DEFAULT_PORT, server_address

# In a container "localhost" is the container; the others are the machine around it.
_USUAL = ("localhost", "127.0.0.1", "host.docker.internal", "172.17.0.1", "ollama")
# What a server listens to, and nobody can call.
_EVERYWHERE = {"0.0.0.0": "localhost", "::": "localhost"}


def usual_addresses(
    environ: Mapping[str, str], known: Sequence[str] = ()
) -> tuple[str, ...]:
    """Addresses to try, the likeliest first, each once.

    :param environ: of the process: Ollama's own ``OLLAMA_HOST`` says where it is
    :param known: those that were typed before

    >>> usual_addresses({"OLLAMA_HOST": "10.0.0.5"}, ["http://localhost:11434"])[:3]
    ('http://localhost:11434', 'http://10.0.0.5:11434', 'http://127.0.0.1:11434')
    """
    named = environ.get("OLLAMA_HOST", "").strip()
    found: dict[str, None] = {}
    for text in (*known, named, *_USUAL):
        if url := _callable(text):
            found.setdefault(url)
    return tuple(found)


def _callable(text: str) -> str:
    """``text`` as an address that can be called; "" for none."""
    if not text:
        return ""
    if text.startswith(":"):  # OLLAMA_HOST may be a port alone
        text = f"localhost{text}"
    try:
        address = server_address(text)
    except ServerAddress:
        return ""
    host = _EVERYWHERE.get(address.host, address.host)
    port = address.port
    if "://" not in text and ":" not in text:
        port = DEFAULT_PORT
    return address._replace(host=host, port=port).url
