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

    def near(
        self,
        vector: Vector,
        audiences: Collection[int],
        limit: int,
        among: Collection[int] | None = None,
    ) -> list[Hit]:
        """See ``Store.near``."""
        asked = checked(self.space, [vector])[0]
        chunks, readers, rows = self._stacked()
        allowed = numpy.isin(readers, list(audiences))
        if among is not None:
            allowed &= numpy.isin(chunks, list(among))
        chunks, cosines = chunks[allowed], (rows @ asked)[allowed]
        order = numpy.lexsort((chunks, -cosines))
        _chunks, best = numpy.unique(chunks[order], return_index=True)
        chosen = order[numpy.sort(best)[: max(0, limit)]]
        return [Hit(int(chunks[row]), min(1.0, float(cosines[row]))) for row in chosen]

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
