"""Sentences as vectors, so that what is said in other words is found.

    base       the seam: Encoder, its self-test, and a searchable set of vectors
    embedded   an encoder inside this process: no server, no model to install
    ollama     an encoder on a model server
    space      which vectors may be compared with each other
    windows    long texts as windows, and their vectors in batches
    errors     what can go wrong

Without an encoder everything works by words alone.
"""

from .base import Encoder, Vectors, understands
from .embedded import embedded_encoder
from .errors import EncoderError, WrongSpace
from .ollama import OllamaEncoder
from .space import Space, space_of
from .windows import encoded, windowed

__all__ = [
    "Encoder",
    "EncoderError",
    "OllamaEncoder",
    "Space",
    "Vectors",
    "WrongSpace",
    "embedded_encoder",
    "encoded",
    "space_of",
    "understands",
    "windowed",
]
