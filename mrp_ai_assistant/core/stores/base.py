"""The seam of stores. Every store passes the same tests (tests/stores)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

Vector = Sequence[float]


@dataclass(frozen=True)
class Point:
    """The vectors of one chunk: one a window of some 45 words, each of length 1.

    ``audience`` is who may read it, as a number: a user has a set of them."""

    chunk: int
    audience: int
    windows: Sequence[Vector]


@dataclass(frozen=True)
class Hit:
    """``score`` of the best window: the cosine, 1 at most."""

    chunk: int
    score: float


class Store(Protocol):
    """Vectors of one space: those of one encoder (its name, digest and dimension),
    never mixed with another's. Raises ``StoreError`` (core/errors) and nothing else."""

    name: str

    def put(self, points: Sequence[Point]) -> None:
        """Keep them; those of the same chunk are replaced. Safe to repeat."""
        ...

    def drop(self, chunks: Collection[int]) -> None:
        """Forget these chunks, also those that are not there."""
        ...

    def near(
        self,
        vector: Vector,
        audiences: Collection[int],
        limit: int,
        among: Collection[int] | None = None,
    ) -> Sequence[Hit]:
        """The chunks nearest to ``vector`` that one of ``audiences`` may read, best
        first, each once. The filter counts inside the search, not after it.
        ``among``: of these chunks only, a few hundred at most."""
        ...

    def chunks(self) -> Collection[int]:
        """All that are kept: what a repair compares with the documents."""
        ...

    def clear(self) -> None:
        """Forget the whole space and give its room back."""
        ...
