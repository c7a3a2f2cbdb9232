"""A file's identity: the same bytes are the same document, whatever its name."""

from __future__ import annotations

import hashlib


def content_hash(path: str) -> str:
    """SHA-256 of the bytes, in hexadecimal; reads a piece at a time."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()
