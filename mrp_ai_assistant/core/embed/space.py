"""Which vectors may be compared: those of one encoder, at one version of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from .base import Encoder

_DIGITS = 12  # of a digest: enough to tell versions apart


@dataclass(frozen=True)
class Space:
    """``digest`` tells the version of the encoder's weights; ``dimension`` counts the
    numbers of a vector; ``owner`` says whose vectors they are where several databases
    keep theirs on one server, in letters and digits, 12 at most."""

    name: str
    digest: str
    dimension: int
    owner: str = ""

    @property
    def key(self) -> str:
        """Short and safe for names of tables and collections.

        >>> Space("bge-m3:latest", "sha256:ab", 1024).key
        'bge_m3_latest_1024_2a557aa4efe5'
        >>> Space("bge-m3:latest", "sha256:ab", 1024, "0d35").key
        'bge_m3_latest_1024_2a557aa4efe5_0d35'
        """
        name = "".join(mark if mark.isalnum() else "_" for mark in self.name.lower())
        whole = f"{self.name}|{self.digest}|{self.dimension}"
        digest = hashlib.sha256(whole.encode()).hexdigest()[:_DIGITS]
        key = f"{name[:24].strip('_')}_{self.dimension}_{digest}"
        return f"{key}_{self.owner}" if self.owner else key


def space_of(encoder: Encoder) -> Space:
    """The space of ``encoder``: asked with one short text where it does not tell.

    Raises what ``Encoder.encode`` raises.
    """
    digest = str(getattr(encoder, "digest", ""))
    dimension = int(getattr(encoder, "dimension", 0))
    if not dimension:
        dimension = len(encoder.encode(["a"])[0])
    return Space(encoder.name, digest, dimension)
