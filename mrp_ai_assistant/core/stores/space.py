"""A space: the vectors of one encoder, which are compared with no others."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy

from .base import Point, Vector
from .errors import NotNumbers, NotUnit, WrongDimension

_LENGTH_ERROR = 0.01  # half precision and rounding; not a vector of another length
Matrix = Any  # numpy.ndarray; of shape (rows, dimension)


@dataclass(frozen=True)
class Space:
    """``digest`` tells one state of a model from the next one of the same name."""

    encoder: str
    digest: str
    dimension: int

    @property
    def key(self) -> str:
        """A short name, the same in every process: of a table, of a collection."""
        text = f"{self.encoder}\0{self.digest}\0{self.dimension}"
        return hashlib.sha256(text.encode()).hexdigest()[:12]

    def row(self, vector: Vector) -> Matrix:
        """``vector`` checked, as float32; raises ``WrongVector``."""
        return self.rows([vector])[0]

    def rows(self, vectors: Sequence[Vector]) -> Matrix:
        """``vectors`` checked, one a row, float32; raises ``WrongVector``."""
        for vector in vectors:
            if len(vector) != self.dimension:
                raise WrongDimension(
                    encoder=self.encoder, found=len(vector), wanted=self.dimension
                )
        try:
            found = numpy.array(vectors, dtype=numpy.float32)
        except (TypeError, ValueError) as error:
            raise NotNumbers(str(error), encoder=self.encoder) from error
        found = found.reshape(len(vectors), self.dimension)
        if not numpy.isfinite(found).all():
            raise NotNumbers(encoder=self.encoder)
        lengths = numpy.linalg.norm(found, axis=1)
        wrong = numpy.abs(lengths - 1) > _LENGTH_ERROR
        if wrong.any():
            length = f"{float(lengths[wrong][0]):.3g}"
            raise NotUnit(encoder=self.encoder, length=length)
        return found

    def windows(self, points: Sequence[Point]) -> list[Matrix]:
        """The windows of each point, checked before anything is written."""
        return [self.rows(point.windows) for point in points]
