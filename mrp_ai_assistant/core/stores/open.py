"""The store that the settings name."""

from __future__ import annotations

from ..embed.space import Space
from .base import Store
from .chroma import ChromaStore
from .database import Cursor
from .pgvector import PgvectorStore
from .postgres import PostgresStore
from .qdrant import QdrantStore

KINDS = ("postgres", "pgvector", "qdrant", "chroma")


def open_store(
    kind: str, space: Space, *, cr: Cursor, url: str = "", key: str = ""
) -> Store:
    """One of ``KINDS``, ready: what it keeps its vectors in is there. ``url`` and
    ``key`` are those of a server. Raises ``StoreError``."""
    store: PostgresStore | PgvectorStore | QdrantStore | ChromaStore
    if kind == "postgres":
        store = PostgresStore(cr, space)
    elif kind == "pgvector":
        store = PgvectorStore(cr, space)
    elif kind == "qdrant":
        store = QdrantStore(space, url, key)
    elif kind == "chroma":
        store = ChromaStore(space, url, key)
    else:
        raise ValueError(f"There is no store {kind!r}: {', '.join(KINDS)}")
    if not store.installed():
        store.install()
    return store
