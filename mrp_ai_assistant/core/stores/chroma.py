"""Vectors on a Chroma server (``chroma run``).

Only a server: three processes on one folder lost 14 % of the vectors without a word.
One collection a space, one entry a window.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from ..embed.space import Space
from .base import Hit, Point, Vector
from .checked import checked, latest
from .errors import StoreDown, StoreError, StoreNotPrepared, StoreRefused
from .server import best_windows, checked_url, client_package, looked_up, unreachable

REQUIREMENT = "chromadb-client==1.5.9"  # Apache-2.0; the client alone
_BATCH = 100  # chunks a request
_PAGE = 5000
_INDEX = {"hnsw": {"space": "cosine", "ef_search": 200, "ef_construction": 200}}


class ChromaStore:
    """``key``: the token of a server that asks for one. Raises ``StoreError``."""

    name = "chroma"

    def __init__(self, space: Space, url: str, key: str = "") -> None:
        self.space = space
        self.collection = f"mrp_ai_{space.key}"
        self._place = checked_url(url, self.name)
        self._errors = client_package("chromadb.errors", self.name, REQUIREMENT)
        with self._explained():
            self._client = _client(os.getpid(), self._place, key)

    def install(self) -> None:
        """Make the collection. Safe to repeat, also by two processes at once."""
        with self._explained():
            self._client.get_or_create_collection(
                self.collection, configuration=_INDEX, embedding_function=None
            )

    def installed(self) -> bool:
        with self._explained():
            known = self._client.list_collections()
            return self.collection in {each.name for each in known}

    @property
    def _entries(self) -> Any:
        return self._client.get_collection(self.collection, embedding_function=None)

    def put(self, points: Sequence[Point]) -> None:
        """See ``Store.put``. New windows are there before surplus old ones go."""
        given = latest(self.space, points)
        with self._explained():
            entries = self._entries
            for start in range(0, len(given), _BATCH):
                batch = given[start : start + _BATCH]
                rows = [
                    (f"{point.chunk}:{part}", row, point)
                    for point, matrix in batch
                    for part, row in enumerate(matrix)
                ]
                if rows:
                    entries.upsert(
                        ids=[name for name, _row, _point in rows],
                        embeddings=[row for _name, row, _point in rows],
                        metadatas=[
                            {"chunk": point.chunk, "audience": point.audience}
                            for _name, _row, point in rows
                        ],
                    )
                known = self._ids(entries, [point.chunk for point, _matrix in batch])
                surplus = set(known) - {name for name, _row, _point in rows}
                if surplus:
                    entries.delete(ids=sorted(surplus))

    @staticmethod
    def _ids(entries: Any, chunks: list[int]) -> list[str]:
        found = entries.get(where={"chunk": {"$in": chunks}}, include=[])
        return list(found["ids"])

    def drop(self, chunks: Collection[int]) -> None:
        """See ``Store.drop``."""
        with self._explained():
            entries = self._entries
            for ids in self._known(entries, chunks):
                entries.delete(ids=ids)

    def _known(self, entries: Any, chunks: Collection[int]) -> Iterator[list[str]]:
        ordered = sorted(chunks)
        for start in range(0, len(ordered), _BATCH):
            ids = self._ids(entries, ordered[start : start + _BATCH])
            if ids:
                yield ids

    def near(
        self,
        vector: Vector,
        audiences: Collection[int],
        limit: int,
        among: Collection[int] | None = None,
    ) -> list[Hit]:
        """See ``Store.near``."""
        asked = checked(self.space, [vector])
        where: dict[str, Any] = {"audience": {"$in": sorted(audiences)}}
        if among is not None:
            where = {"$and": [where, {"chunk": {"$in": sorted(among)}}]}

        def fetch(count: int) -> list[tuple[int, int, float]]:
            found = self._entries.query(
                query_embeddings=asked,
                n_results=count,
                where=where,
                include=["metadatas", "distances"],
            )
            return [
                (entry["chunk"], entry["audience"], 1.0 - distance)
                for entry, distance in zip(
                    found["metadatas"][0], found["distances"][0], strict=True
                )
            ]

        with self._explained():
            nothing = among is not None and not among
            return best_windows(fetch, audiences, 0 if nothing else limit)

    def chunks(self) -> set[int]:
        """See ``Store.chunks``."""
        found: set[int] = set()
        with self._explained():
            entries = self._entries
            for start in range(0, entries.count(), _PAGE):
                page = entries.get(limit=_PAGE, offset=start, include=["metadatas"])
                found.update(entry["chunk"] for entry in page["metadatas"])
        return found

    def clear(self) -> None:
        """See ``Store.clear``."""
        with self._explained():
            if self.installed():
                self._client.delete_collection(self.collection)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except StoreError:
            raise
        except self._errors.NotFoundError as error:
            raise StoreNotPrepared(str(error), store=self.name) from error
        except self._errors.ChromaError as error:
            place = self._place
            raise StoreRefused(str(error), store=self.name, place=place) from error
        except Exception as error:
            kind = StoreDown if unreachable(error) else StoreError
            raise kind(str(error), store=self.name, place=self._place) from error


@lru_cache(maxsize=8)
def _client(_process: int, url: str, key: str) -> Any:
    """One a process: a connection does not survive a fork."""
    package = client_package("chromadb", ChromaStore.name, REQUIREMENT)
    parts = urlsplit(looked_up(url, ChromaStore.name))
    secure = parts.scheme == "https"
    headers = {"Authorization": f"Bearer {key}", "X-Chroma-Token": key} if key else {}
    return package.HttpClient(
        host=parts.hostname,
        port=parts.port or (443 if secure else 8000),
        ssl=secure,
        headers=headers,
        settings=package.Settings(anonymized_telemetry=False),
    )
