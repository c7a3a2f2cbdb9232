"""Where the stores of the tests live: real servers, opened and broken at will.

``devtools test stores`` gives real ones by the environment; a test of a store that is
not there is skipped, unless ``MRP_AI_REQUIRE_STORES`` names it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from contextlib import contextmanager, suppress
from pathlib import Path

from odoo.addons.mrp_ai_assistant.core.embed.space import Space
from odoo.addons.mrp_ai_assistant.core.stores.memory import MemoryStore

from devtools.ports import any_free

KINDS = ("memory", "postgres", "pgvector", "qdrant", "chroma")
DATABASES = {"postgres": "MRP_AI_STORES_DSN", "pgvector": "MRP_AI_PGVECTOR_DSN"}
LOCAL = "127.0.0.1"


class NotHere(Exception):
    """What a store needs is not on this machine."""


class Place:
    """One store's home for one test; ``again`` opens it as a new process would."""

    def open(self, space: Space):
        raise NotImplementedError

    def again(self, store):
        """Another handle on the same vectors, after all that was put is kept."""
        return self.open(store.space)

    def close(self) -> None:
        """Leave nothing behind."""


class Memory(Place):
    def open(self, space):
        return MemoryStore(space)

    def again(self, store):
        return store


class Postgres(Place):
    """``connect()`` gives further connections to the same database."""

    def __init__(self, kind: str):
        self.dsn = os.environ.get(DATABASES[kind])
        if not self.dsn:
            raise NotHere(f"{DATABASES[kind]} names no database")
        self.kind = kind
        self.connections = []
        self.stores = []

    def connect(self):
        import psycopg2

        self.connections.append(psycopg2.connect(self.dsn))
        return self.connections[-1]

    def open(self, space):
        from odoo.addons.mrp_ai_assistant.core.stores.pgvector import PgvectorStore
        from odoo.addons.mrp_ai_assistant.core.stores.postgres import PostgresStore

        kind = {"postgres": PostgresStore, "pgvector": PgvectorStore}[self.kind]
        connection = self.connect()
        store = kind(connection.cursor(), space)
        store.install()
        connection.commit()
        self.stores.append(store)
        return store

    def again(self, store):
        self.commit()
        return self.open(store.space)

    def commit(self):
        for connection in self.connections:
            connection.commit()

    def close(self):
        for connection in self.connections:
            connection.rollback()
        for space in {store.space for store in self.stores}:
            self.open(space).clear()
        for connection in self.connections:
            connection.commit()
            connection.close()


class OneByOne:
    """A client that is asked by one thread at a time, as a server serialises."""

    def __init__(self, client):
        self._client = client
        self._lock = threading.Lock()

    def __getattr__(self, name):
        method = getattr(self._client, name)

        def locked(*args, **kwargs):
            with self._lock:
                return method(*args, **kwargs)

        return locked


class Qdrant(Place):
    """Its local mode: the same client and the same answers as a server's."""

    def __init__(self):
        try:
            from qdrant_client import QdrantClient
        except ImportError as error:
            raise NotHere("qdrant-client") from error
        self.client = OneByOne(QdrantClient(":memory:"))

    def open(self, space):
        from odoo.addons.mrp_ai_assistant.core.stores.qdrant import QdrantStore

        store = QdrantStore(space, client=self.client)
        store.install()
        return store

    def close(self):
        self.client.close()


class Chroma(Place):
    def __init__(self, server: ChromaServer):
        self.server = server
        self.stores = []

    def open(self, space):
        from odoo.addons.mrp_ai_assistant.core.stores.chroma import ChromaStore

        store = ChromaStore(space, self.server.url)
        store.install()
        self.stores.append(store)
        return store

    def close(self):
        for store in self.stores:
            store.clear()


class ChromaServer:
    """``chroma run`` of this Python environment, on a folder of its own."""

    def __init__(self):
        self.program = Path(sys.executable).with_name("chroma")
        if not self.program.exists():
            raise NotHere("chromadb")
        self._folder = tempfile.TemporaryDirectory()
        self.port = any_free()
        self.url = f"http://{LOCAL}:{self.port}"
        self._process = None

    def start(self):
        command = [self.program, "run", "--path", self._folder.name]
        command += ["--host", LOCAL, "--port", str(self.port)]
        self._process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _attempt in range(600):
            with suppress(OSError):
                urllib.request.urlopen(f"{self.url}/api/v2/heartbeat", timeout=1)
                return
            time.sleep(0.1)
        raise NotHere(f"{self.program} does not answer")

    def stop(self):
        if self._process:
            self._process.terminate()
            self._process.wait(20)
            self._process = None

    def remove(self):
        self.stop()
        self._folder.cleanup()


@contextmanager
def chroma_server():
    server = ChromaServer()
    server.start()
    try:
        yield server
    finally:
        server.remove()
