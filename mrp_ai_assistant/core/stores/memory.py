"""Vectors in this process, compared one by one: exact, for trials and for tests."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence

import numpy

from ..embed.space import Space
from .base import Hit, Point, Vector
from .checked import Matrix, checked, latest


class MemoryStore:
    """What other stores are measured against. It forgets all with its process."""

    name = "memory"

    def __init__(self, space: Space) -> None:
        self.space = space
        self._lock = threading.Lock()
        self._kept: dict[int, tuple[int, Matrix]] = {}
        self._rows: tuple[Matrix, Matrix, Matrix] | None = None

    def put(self, points: Sequence[Point]) -> None:
        """See ``Store.put``."""
        given = latest(self.space, points)
        with self._lock:
            for point, matrix in given:
                self._kept[point.chunk] = (point.audience, matrix)
            self._rows = None

    def drop(self, chunks: Collection[int]) -> None:
        """See ``Store.drop``."""
        with self._lock:
            for chunk in chunks:
                self._kept.pop(chunk, None)
            self._rows = None

    def move(self, chunks: Collection[int], audience: int) -> None:
        """See ``Store.move``."""
        with self._lock:
            for chunk in set(chunks) & set(self._kept):
                self._kept[chunk] = (audience, self._kept[chunk][1])
            self._rows = None

    def near(self, vector: Vector, audiences: Collection[int], limit: int) -> list[Hit]:
        """See ``Store.near``."""
        asked = checked(self.space, [vector])[0]
        chunks, readers, rows = self._stacked()
        allowed = numpy.isin(readers, list(audiences))
        best: dict[int, float] = {}
        cosines = rows[allowed] @ asked
        for chunk, cosine in zip(
            chunks[allowed].tolist(), cosines.tolist(), strict=True
        ):
            if cosine > best.get(chunk, -2.0):
                best[chunk] = cosine
        hits = [Hit(chunk, min(1.0, score)) for chunk, score in best.items()]
        hits.sort(key=lambda hit: (-hit.score, hit.chunk))
        return hits[: max(0, limit)]

    def _stacked(self) -> tuple[Matrix, Matrix, Matrix]:
        """Chunk, audience and numbers of every window."""
        with self._lock:
            if self._rows is None:
                kept = [(c, a, m) for c, (a, m) in self._kept.items() if len(m)]
                sizes = [len(matrix) for _chunk, _audience, matrix in kept]
                empty = numpy.zeros((0, self.space.dimension), numpy.float32)
                self._rows = (
                    numpy.repeat([chunk for chunk, _a, _m in kept] or [0], sizes or 0),
                    numpy.repeat([each for _c, each, _m in kept] or [0], sizes or 0),
                    numpy.concatenate([empty, *(matrix for _c, _a, matrix in kept)]),
                )
            return self._rows

    def chunks(self) -> set[int]:
        """See ``Store.chunks``."""
        with self._lock:
            return {chunk for chunk, (_a, matrix) in self._kept.items() if len(matrix)}

    def clear(self) -> None:
        """See ``Store.clear``."""
        with self._lock:
            self._kept.clear()
            self._rows = None
