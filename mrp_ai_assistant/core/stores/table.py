"""A table of windows in PostgreSQL, one row a window: what its stores do alike."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .base import Hit
from .database import Database, quoted
from .joint import Leg


class Table:
    """Rows by ``chunk`` and ``part``; ``name`` is quoted, for statements."""

    def __init__(self, database: Database, name: str) -> None:
        self._database = database
        self.name = quoted(name)

    def exists(self) -> bool:
        found = self._database.value("SELECT to_regclass(%s)::text", self.name)
        return found is not None

    def trim(self, chunks: Sequence[int], parts: Sequence[int]) -> None:
        """Forget the windows that a chunk had beyond its ``parts`` of now."""
        self._database.run(
            f"DELETE FROM {self.name} kept"
            " USING unnest(%s::int[], %s::int[]) AS given(chunk, parts)"
            " WHERE kept.chunk = given.chunk AND kept.part >= given.parts",
            chunks,
            parts,
        )

    def drop(self, chunks: Collection[int]) -> None:
        self._database.run(
            f"DELETE FROM {self.name} WHERE chunk = ANY(%s::int[])", sorted(chunks)
        )

    def chunks(self) -> set[int]:
        rows = self._database.rows(f"SELECT DISTINCT chunk FROM {self.name}")
        return {chunk for (chunk,) in rows}

    def clear(self) -> None:
        self._database.run(f"DROP TABLE IF EXISTS {self.name}")


def hits(database: Database, leg: Leg) -> list[Hit]:
    """What ``leg`` finds by itself, best first."""
    rows = database.rows(
        f"WITH {leg.query} SELECT id, score FROM semantic ORDER BY score DESC, id",
        *leg.values,
    )
    return [Hit(chunk, score) for chunk, score in rows]
