"""How long a text is for the fake models, and which vector it has."""

from __future__ import annotations

import hashlib
import math
import re

_DIMENSIONS = 64


def count_tokens(text: str) -> int:
    return math.ceil(len(text.encode()) / 3.5) + 6


def vector(text: str) -> list[float]:
    """A unit vector; texts that share words are near each other."""
    parts = [0.0] * _DIMENSIONS
    for word in re.findall(r"\w+", text.lower()):
        digest = hashlib.sha256(word.encode()).digest()
        parts[digest[0] % _DIMENSIONS] += 1.0 if digest[1] % 2 else -1.0
    length = math.sqrt(sum(part * part for part in parts))
    return [part / length for part in parts] if length else []
