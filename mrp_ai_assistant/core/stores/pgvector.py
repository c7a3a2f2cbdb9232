"""Vectors in Odoo's own database where somebody installed pgvector.

Half precision and one HNSW index. That index knows nothing of who may read: asked for
a few readable rows among many it returns none, so a small readable set is compared one
by one, and over a large one the index goes on until it has enough.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..embed.space import Space
from .base import Hit, Point, Vector
from .checked import Matrix, checked, latest
from .database import Cursor, Database, quoted
from .errors import ExtensionMissing
from .joint import Leg
from .table import Table, hits

_BATCH = 200  # points a statement
_OLDEST = (0, 8)  # the first that goes on until it has enough
_SMALL = 10_000  # windows that are compared one by one
_LOOK = 200  # ef_search: neighbours that the index keeps in sight, 1000 at most
_WINDOWS_A_HIT = 4
_SEMANTIC = """
    semantic AS MATERIALIZED (
        SELECT chunk AS id, max(least(1, score)) AS score
          FROM found GROUP BY chunk ORDER BY score DESC, chunk LIMIT %s
    )
"""
_EXACT = """
    allowed AS MATERIALIZED (
        SELECT chunk, numbers FROM {table}
         WHERE audience = ANY(%s::int[]) {among}
    ), found AS (
        SELECT chunk, -(numbers <#> %s::{type})::float8 AS score FROM allowed
    ),
"""
_BY_INDEX = """
    found AS MATERIALIZED (
        SELECT chunk, -(numbers <#> %s::{type})::float8 AS score
          FROM {table}
         WHERE audience = ANY(%s::int[])
         ORDER BY numbers <#> %s::{type}
         LIMIT %s
    ),
"""
_BESIDE = """
    SELECT chunk AS id, max(least(1, -(numbers <#> %s::{type})::float8)) AS score
      FROM {table}
     WHERE chunk IN (SELECT id FROM lexical EXCEPT SELECT id FROM semantic)
     GROUP BY chunk
"""


class PgvectorStore:
    """One table a space, in the transaction of the cursor. Raises ``StoreError``."""

    name = "pgvector"

    def __init__(
        self, cursor: Cursor, space: Space, base: str = "mrp_ai_pgvector"
    ) -> None:
        self.space = space
        self._database = Database(cursor, self.name)
        self._base = f"{base}_{space.key}"
        self._rows = Table(self._database, self._base)
        self.table = self._rows.name
        self._type = f"halfvec({space.dimension})"

    def install(self) -> None:
        """Make the table of the space. Safe to repeat. Raises ``ExtensionMissing``."""
        if not self.available(self._database):
            raise ExtensionMissing(store=self.name)
        for statement in (
            f"CREATE TABLE IF NOT EXISTS {self.table} (chunk integer NOT NULL,"
            " part smallint NOT NULL, audience integer NOT NULL,"
            f" numbers {self._type} NOT NULL, PRIMARY KEY (chunk, part))",
            f"CREATE INDEX IF NOT EXISTS {quoted(self._base + '_hnsw')}"
            f" ON {self.table} USING hnsw (numbers halfvec_ip_ops)",
            f"CREATE INDEX IF NOT EXISTS {quoted(self._base + '_aud')}"
            f" ON {self.table} (audience)",
        ):
            self._database.run(statement)

    @staticmethod
    def available(database: Database) -> bool:
        """Whether this database has pgvector, and a new enough one."""
        version = database.value(
            "SELECT extversion FROM pg_extension WHERE extname = 'vector'"
        )
        if not version:
            return False
        major, minor = str(version).split(".")[:2]
        return (int(major), int(minor)) >= _OLDEST

    def installed(self) -> bool:
        return self._rows.exists()

    def put(self, points: Sequence[Point]) -> None:
        """See ``Store.put``."""
        given = latest(self.space, points)
        for start in range(0, len(given), _BATCH):
            self._put(given[start : start + _BATCH])

    def _put(self, batch: Sequence[tuple[Point, Matrix]]) -> None:
        rows = [
            (point.chunk, part, point.audience, _written(row))
            for point, matrix in batch
            for part, row in enumerate(matrix)
        ]
        columns = [[row[column] for row in rows] for column in range(4)]
        self._database.run(
            f"INSERT INTO {self.table}"
            f" SELECT chunk, part, audience, numbers::{self._type}"
            " FROM unnest(%s::int[], %s::int[], %s::int[], %s::text[])"
            " AS given(chunk, part, audience, numbers) ON CONFLICT (chunk, part)"
            " DO UPDATE SET audience = excluded.audience, numbers = excluded.numbers",
            *columns,
        )
        self._rows.trim(
            [point.chunk for point, _matrix in batch],
            [len(matrix) for _point, matrix in batch],
        )

    def drop(self, chunks: Collection[int]) -> None:
        """See ``Store.drop``."""
        self._rows.drop(chunks)

    def near(
        self,
        vector: Vector,
        audiences: Collection[int],
        limit: int,
        among: Collection[int] | None = None,
    ) -> list[Hit]:
        """See ``Store.near``."""
        if among is None:
            leg = self.leg(vector, audiences, limit)
        else:
            leg = self._exact(self._asked(vector), audiences, limit, among)
        if limit < 1 or not audiences:
            return []
        return hits(self._database, leg)

    def leg(self, vector: Vector, audiences: Collection[int], limit: int) -> Leg:
        """The search as a part of a statement."""
        asked = self._asked(vector)
        if self._few(sorted(audiences)):
            return self._exact(asked, audiences, limit)
        windows = max(_LOOK, _WINDOWS_A_HIT * limit)
        self._database.rows(
            "SELECT set_config('hnsw.iterative_scan', 'relaxed_order', TRUE),"
            " set_config('hnsw.ef_search', %s, TRUE)",
            str(min(windows, 1000)),
        )
        query = _BY_INDEX.format(table=self.table, type=self._type) + _SEMANTIC
        values = (asked, sorted(audiences), asked, windows, limit)
        return Leg(query, values, *self._beside(asked))

    def _exact(
        self,
        asked: str,
        audiences: Collection[int],
        limit: int,
        among: Collection[int] | None = None,
    ) -> Leg:
        chosen = "" if among is None else "AND chunk = ANY(%s::int[])"
        query = _EXACT.format(table=self.table, type=self._type, among=chosen)
        given = () if among is None else (sorted(among),)
        values = (sorted(audiences), *given, asked, limit)
        return Leg(query + _SEMANTIC, values, *self._beside(asked))

    def _beside(self, asked: str) -> tuple[str, tuple[str, ...]]:
        return _BESIDE.format(table=self.table, type=self._type), (asked,)

    def _asked(self, vector: Vector) -> str:
        return _written(checked(self.space, [vector])[0])

    def _few(self, readers: list[int]) -> bool:
        seen = self._database.value(
            f"SELECT count(*) FROM (SELECT FROM {self.table}"
            " WHERE audience = ANY(%s::int[]) LIMIT %s) seen",
            readers,
            _SMALL + 1,
        )
        return int(seen) <= _SMALL

    def chunks(self) -> set[int]:
        """See ``Store.chunks``."""
        return self._rows.chunks()

    def clear(self) -> None:
        """See ``Store.clear``."""
        self._rows.clear()


def _written(row: Matrix) -> str:
    return "[" + ",".join(f"{each:.6g}" for each in row.tolist()) + "]"
