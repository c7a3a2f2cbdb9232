"""Vectors in Odoo's own database, with no extension: the default.

Two tables a space. ``..._sign`` is narrow and read whole by a search: the signs of a
window's numbers, and who may read it; those that differ least from the question's are
candidates. ``..._window`` holds the candidates' numbers (planes.py).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..embed.space import Space
from .base import Hit, Point, Vector
from .checked import Matrix, checked, latest
from .database import Cursor, Database, quoted
from .joint import Leg
from .planes import PLANES, cosine, distance, planes, width
from .table import Table, hits

_BATCH = 500  # points a statement
_BIT_COUNT = 140000  # the first version that counts bits itself
_PLANES = [f"p{plane}" for plane in range(PLANES)]
_CANDIDATES = 400  # windows whose numbers are multiplied: 3 ms
_CANDIDATES_A_HIT = 3
# The question is not materialised: constants need not be unpacked for each row.
# Distance, chunk and part are one number: rows of one are sorted without being copied.
_LEG = """
    asked AS NOT MATERIALIZED (SELECT {given}, %s::float8 AS scale),
    candidates AS MATERIALIZED (
        SELECT ((near >> 16) & 2147483647)::int AS chunk,
               (near & 65535)::smallint AS part
          FROM (SELECT ({distance}::bigint << 47)
                       + (s.chunk::bigint << 16) + s.part AS near
                  FROM {signs} s
                 WHERE s.audience = ANY(%s::int[]) {among}
                 ORDER BY near
                 LIMIT %s) nearest
    ), semantic AS MATERIALIZED (
        SELECT w.chunk AS id, max({cosine}) AS score
          FROM candidates
          JOIN {windows} w USING (chunk, part)
         CROSS JOIN asked
         GROUP BY w.chunk
         ORDER BY score DESC, w.chunk
         LIMIT %s
    )
"""
_BESIDE = """
    SELECT w.chunk AS id, max({cosine}) AS score
      FROM {windows} w
     CROSS JOIN asked
     WHERE w.chunk IN (SELECT id FROM lexical EXCEPT SELECT id FROM semantic)
     GROUP BY w.chunk
"""


class PostgresStore:
    """``base``: what the tables' names begin with. All is in the transaction of the
    cursor: what is rolled back was never put. Raises ``StoreError``."""

    name = "postgres"

    def __init__(
        self, cursor: Cursor, space: Space, base: str = "mrp_ai_vector"
    ) -> None:
        self.space = space
        self._database = Database(cursor, self.name)
        self._base = f"{base}_{space.key}"
        self._signs = Table(self._database, f"{self._base}_sign")
        self._windows = Table(self._database, f"{self._base}_window")
        self.signs, self.windows = self._signs.name, self._windows.name
        self._modern: bool | None = None

    @property
    def modern(self) -> bool:
        """Whether PostgreSQL counts bits itself."""
        if self._modern is None:
            self._modern = self._database.version() >= _BIT_COUNT
        return self._modern

    def install(self) -> None:
        """Make the tables of the space. Safe to repeat."""
        bits = f"bit({width(self.space.dimension)}) NOT NULL"
        columns = ", ".join(f"{plane} {bits}" for plane in _PLANES)
        for statement in (
            f"CREATE TABLE IF NOT EXISTS {self.signs} (chunk integer NOT NULL,"
            f" part smallint NOT NULL, audience integer NOT NULL, sign {bits},"
            " PRIMARY KEY (chunk, part))",
            f"CREATE INDEX IF NOT EXISTS {quoted(self._base + '_audience')}"
            f" ON {self.signs} (audience)",
            f"CREATE TABLE IF NOT EXISTS {self.windows} (chunk integer NOT NULL,"
            f" part smallint NOT NULL, scale float8 NOT NULL, {columns},"
            " PRIMARY KEY (chunk, part))",
        ):
            self._database.run(statement)

    def clear(self) -> None:
        """See ``Store.clear``."""
        for table in (self._signs, self._windows):
            table.clear()

    def installed(self) -> bool:
        return self._windows.exists()

    def put(self, points: Sequence[Point]) -> None:
        """See ``Store.put``. Of a chunk that is given twice the last one counts."""
        given = latest(self.space, points)
        for start in range(0, len(given), _BATCH):
            batch = given[start : start + _BATCH]
            self._insert(batch)
            self._trim([point for point, _matrix in batch])

    def _insert(self, batch: Sequence[tuple[Point, Matrix]]) -> None:
        rows = [
            (point, part, each)
            for point, matrix in batch
            for part, each in enumerate(planes(matrix))
        ]
        keys = (
            [point.chunk for point, _n, _each in rows],
            [part for _p, part, _ in rows],
        )
        bits = f"bit({width(self.space.dimension)})"
        self._database.run(
            f"INSERT INTO {self.signs} SELECT chunk, part, audience, sign::{bits}"
            " FROM unnest(%s::int[], %s::int[], %s::int[], %s::text[])"
            " AS given(chunk, part, audience, sign) ON CONFLICT (chunk, part)"
            " DO UPDATE SET audience = excluded.audience, sign = excluded.sign",
            *keys,
            [point.audience for point, _n, _each in rows],
            [each.sign for _p, _n, each in rows],
        )
        casts = ", ".join(f"{plane}::{bits}" for plane in _PLANES)
        updates = ", ".join(f"{name} = excluded.{name}" for name in ("scale", *_PLANES))
        self._database.run(
            f"INSERT INTO {self.windows} SELECT chunk, part, scale, {casts}"
            f" FROM unnest(%s::int[], %s::int[], %s::float8[]{', %s::text[]' * PLANES})"
            f" AS given(chunk, part, scale, {', '.join(_PLANES)})"
            f" ON CONFLICT (chunk, part) DO UPDATE SET {updates}",
            *keys,
            [each.scale for _p, _n, each in rows],
            *([each.bits[plane] for _p, _n, each in rows] for plane in range(PLANES)),
        )

    def _trim(self, batch: Sequence[Point]) -> None:
        """Forget the windows that a chunk had beyond those that it has now."""
        chunks = [point.chunk for point in batch]
        for table in (self._signs, self._windows):
            table.trim(chunks, [len(point.windows) for point in batch])

    def drop(self, chunks: Collection[int]) -> None:
        """See ``Store.drop``."""
        for table in (self._signs, self._windows):
            table.drop(chunks)

    def near(
        self,
        vector: Vector,
        audiences: Collection[int],
        limit: int,
        among: Collection[int] | None = None,
    ) -> list[Hit]:
        """See ``Store.near``."""
        leg = self.leg(vector, audiences, limit, among)
        if limit < 1 or not audiences:
            return []
        return hits(self._database, leg)

    def leg(
        self,
        vector: Vector,
        audiences: Collection[int],
        limit: int,
        among: Collection[int] | None = None,
    ) -> Leg:
        """The search as a part of a statement."""
        asked = planes(checked(self.space, [vector]))[0]
        bits = f"bit({width(self.space.dimension)})"
        given = ", ".join(f"%s::{bits} AS {plane}" for plane in _PLANES)
        query = _LEG.format(
            given=given,
            distance=distance("s.sign", f"%s::{bits}", self.modern),
            cosine=cosine("w", "asked", self.modern),
            among="" if among is None else "AND s.chunk = ANY(%s::int[])",
            signs=self.signs,
            windows=self.windows,
        )
        readers = sorted(audiences)
        candidates = max(_CANDIDATES, _CANDIDATES_A_HIT * limit)
        chosen = () if among is None else (sorted(among),)
        values = (*asked.bits, asked.scale, asked.sign, readers, *chosen)
        beside = _BESIDE.format(
            cosine=cosine("w", "asked", self.modern), windows=self.windows
        )
        return Leg(query, (*values, candidates, limit), beside)

    def chunks(self) -> set[int]:
        """See ``Store.chunks``."""
        return self._signs.chunks()
