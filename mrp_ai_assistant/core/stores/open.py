"""The store that the settings name."""

from __future__ import annotations

from ..embed.space import Space
from .base import Store
from .database import Cursor
from .postgres import PostgresStore

KINDS = ("postgres", "pgvector", "qdrant", "chroma")


def open_store(
    kind: str, space: Space, *, cr: Cursor, url: str = "", key: str = ""
) -> Store:
    """One of ``KINDS``, ready: what it keeps its vectors in is there. ``url`` and
    ``key`` are those of a server. Raises ``StoreError``."""
    if kind == "postgres":
        store = PostgresStore(cr, space)
        store.install()
        return store
    raise ValueError(f"There is no store {kind!r}: {', '.join(KINDS)}")
