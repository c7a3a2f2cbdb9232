"""Sentences as vectors, so that what is said in other words is found.

    base       the seam: Encoder, its self-test, and a searchable set of vectors
    embedded   an encoder inside this process: no server, no model to install

Without an encoder everything works by words alone.
"""

from .base import Encoder, Vectors, understands
from .embedded import embedded_encoder

__all__ = ["Encoder", "Vectors", "embedded_encoder", "understands"]
