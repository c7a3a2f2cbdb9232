"""Vectors on a Qdrant server.

Only a server: its embedded mode locks a folder for one process, and Odoo has several.
One collection a space, one point a window.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from ..embed.space import Space
from .base import Hit, Point, Vector
from .checked import checked, latest
from .errors import StoreDown, StoreError, StoreNotPrepared, StoreRefused
from .server import best_windows, checked_url, client_package, looked_up, unreachable

REQUIREMENT = "qdrant-client==1.20.0"  # Apache-2.0
_BATCH = 100  # chunks a request
_PAGE = 10_000
_SECONDS = 30
_PARTS = 1 << 16  # windows a chunk: the id of a point is chunk * _PARTS + part
_LOOK = 256  # hnsw_ef: neighbours that the index keeps in sight


class QdrantStore:
    """``client``: one that is there already. Raises ``StoreError``."""

    name = "qdrant"

    def __init__(
        self, space: Space, url: str = "", key: str = "", client: Any = None
    ) -> None:
        self.space = space
        self.collection = f"mrp_ai_{space.key}"
        self._models = client_package("qdrant_client.models", self.name, REQUIREMENT)
        self._place = "memory" if client else checked_url(url, self.name)
        self._client = client or _client(os.getpid(), self._place, key)

    def install(self) -> None:
        """Make the collection. Safe to repeat, also by two processes at once."""
        models = self._models
        with self._explained():
            if self._client.collection_exists(self.collection):
                return
            vectors = models.VectorParams(
                size=self.space.dimension, distance=models.Distance.DOT
            )
            try:
                self._client.create_collection(self.collection, vectors)
            except Exception:
                if not self._client.collection_exists(self.collection):
                    raise
            for field in ("audience", "chunk", "part"):
                self._client.create_payload_index(
                    self.collection, field, models.PayloadSchemaType.INTEGER
                )

    def installed(self) -> bool:
        with self._explained():
            return bool(self._client.collection_exists(self.collection))

    def put(self, points: Sequence[Point]) -> None:
        """See ``Store.put``. New windows are there before surplus old ones go."""
        given = latest(self.space, points)
        for start in range(0, len(given), _BATCH):
            batch = given[start : start + _BATCH]
            new = [
                self._models.PointStruct(
                    id=point.chunk * _PARTS + part,
                    vector=row.tolist(),
                    payload={
                        "chunk": point.chunk,
                        "part": part,
                        "audience": point.audience,
                    },
                )
                for point, matrix in batch
                for part, row in enumerate(matrix)
            ]
            with self._explained():
                if new:
                    self._client.upsert(self.collection, new, wait=True)
                self._trim({point.chunk: len(matrix) for point, matrix in batch})

    def _trim(self, parts: dict[int, int]) -> None:
        """Forget the windows of chunks from part ``parts[chunk]`` on."""
        kept, _next = self._client.scroll(
            self.collection,
            scroll_filter=self._any("chunk", list(parts)),
            limit=_PAGE,
            with_payload=["chunk", "part"],
        )
        surplus = [
            point.id
            for point in kept
            if point.payload["part"] >= parts[point.payload["chunk"]]
        ]
        if surplus:
            self._client.delete(
                self.collection, self._models.PointIdsList(points=surplus), wait=True
            )

    def drop(self, chunks: Collection[int]) -> None:
        """See ``Store.drop``."""
        self._each(
            chunks,
            lambda some: self._client.delete(
                self.collection,
                self._models.FilterSelector(filter=self._any("chunk", some)),
                wait=True,
            ),
        )

    def _each(
        self, chunks: Collection[int], change: Callable[[list[int]], object]
    ) -> None:
        ordered = sorted(chunks)
        with self._explained():
            for start in range(0, len(ordered), _PAGE):
                change(ordered[start : start + _PAGE])

    def near(
        self,
        vector: Vector,
        audiences: Collection[int],
        limit: int,
        among: Collection[int] | None = None,
    ) -> list[Hit]:
        """See ``Store.near``."""
        asked = checked(self.space, [vector])[0].tolist()
        wanted = [self._condition("audience", sorted(audiences))]
        if among is not None:
            wanted.append(self._condition("chunk", sorted(among)))

        def fetch(count: int) -> list[tuple[int, int, float]]:
            found = self._client.query_points(
                self.collection,
                query=asked,
                query_filter=self._models.Filter(must=wanted),
                search_params=self._models.SearchParams(hnsw_ef=_LOOK),
                limit=count,
                with_payload=["chunk", "audience"],
            )
            return [
                (point.payload["chunk"], point.payload["audience"], point.score)
                for point in found.points
            ]

        with self._explained():
            nothing = among is not None and not among
            return best_windows(fetch, audiences, 0 if nothing else limit)

    def chunks(self) -> set[int]:
        """See ``Store.chunks``."""
        found: set[int] = set()
        start = None
        with self._explained():
            while True:
                page, start = self._client.scroll(
                    self.collection, limit=_PAGE, offset=start, with_payload=["chunk"]
                )
                found.update(point.payload["chunk"] for point in page)
                if start is None:
                    return found

    def clear(self) -> None:
        """See ``Store.clear``."""
        with self._explained():
            if self._client.collection_exists(self.collection):
                self._client.delete_collection(self.collection)

    def _any(self, field: str, values: list[int]) -> Any:
        return self._models.Filter(must=[self._condition(field, values)])

    def _condition(self, field: str, values: list[int]) -> Any:
        match = self._models.MatchAny(any=values)
        return self._models.FieldCondition(key=field, match=match)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except StoreError:
            raise
        except Exception as error:
            status = getattr(error, "status_code", None)
            missing = isinstance(error, ValueError) and "not found" in str(error)
            if status == 404 or missing:
                raise StoreNotPrepared(str(error), store=self.name) from error
            if status:
                kind: type[StoreError] = StoreRefused
            else:
                kind = StoreDown if unreachable(error) else StoreError
            raise kind(str(error), store=self.name, place=self._place) from error


@lru_cache(maxsize=8)
def _client(_process: int, url: str, key: str) -> Any:
    """One a process: a connection does not survive a fork."""
    package = client_package("qdrant_client", QdrantStore.name, REQUIREMENT)
    return package.QdrantClient(
        url=looked_up(url, QdrantStore.name),
        api_key=key or None,
        timeout=_SECONDS,
        check_compatibility=False,
    )
