"""Vectors checked before they are kept or compared: dimension, numbers, length."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy

from ..embed.space import Space
from .base import Point, Vector
from .errors import NotNumbers, NotUnit, WrongDimension

_LENGTH_ERROR = 0.01  # half precision and rounding; not a vector of another length
Matrix = Any  # numpy.ndarray; of shape (rows, dimension)


def checked(space: Space, vectors: Sequence[Vector]) -> Matrix:
    """``vectors`` of ``space``, one a row, float32; raises ``WrongVector``."""
    for vector in vectors:
        if len(vector) != space.dimension:
            raise WrongDimension(
                encoder=space.name, found=len(vector), wanted=space.dimension
            )
    try:
        found = numpy.array(vectors, dtype=numpy.float32)
    except (TypeError, ValueError) as error:
        raise NotNumbers(str(error), encoder=space.name) from error
    found = found.reshape(len(vectors), space.dimension)
    if not numpy.isfinite(found).all():
        raise NotNumbers(encoder=space.name)
    lengths = numpy.linalg.norm(found, axis=1)
    wrong = numpy.abs(lengths - 1) > _LENGTH_ERROR
    if wrong.any():
        raise NotUnit(encoder=space.name, length=f"{float(lengths[wrong][0]):.3g}")
    return found


def latest(space: Space, points: Sequence[Point]) -> list[tuple[Point, Matrix]]:
    """Each chunk once, with its windows checked, in the order of the chunks: two
    that put the same ones do not wait for each other. Of a chunk that is given twice
    the last one counts."""
    last = {point.chunk: point for point in points}
    return [
        (last[chunk], checked(space, last[chunk].windows)) for chunk in sorted(last)
    ]
