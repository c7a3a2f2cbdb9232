"""Every store passes the same tests, against real servers.

PostgreSQL, Chroma and Qdrant's local mode must be there: a suite that skips them
proves nothing. pgvector's server comes out of a package of 70 MB; where that cannot be
had, the suite says so and goes on.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from . import virtualenv
from .console import Progress, say
from .databases import sql
from .failure import Unavailable
from .locks import locked
from .paths import cache_folder, key_of
from .postgres import dsn
from .postgres_vector import vector_server
from .processes import must_run
from .python import find_python
from .runtime import Runtime
from .suite import Outcome, Suite
from .suites_static import REAL_STORES, pytest

REQUIREMENTS = Path(__file__).with_name("requirements-stores.txt")
DEFAULT = ("postgres", "qdrant", "chroma")
MIRROR = "mrp_ai_stores"


def stores(runtime: Runtime) -> Outcome:
    python = virtualenv.interpreter(ensure_environment())
    with ExitStack() as stack:
        name = stack.enter_context(_database())
        extra = {"MRP_AI_STORES_DSN": f"dbname={name}"}
        required = list(DEFAULT)
        try:
            server = stack.enter_context(vector_server(runtime.environment))
        except Unavailable as error:
            say(f"       pgvector is not tested: {error}")
        else:
            extra["MRP_AI_PGVECTOR_DSN"] = _with_extension(dsn(server))
            required.append("pgvector")
        extra["MRP_AI_REQUIRE_STORES"] = ",".join(required)
        return pytest(runtime, "stores", REAL_STORES, extra, python, "tests/stores")


def ensure_environment() -> Path:
    """The folder of the environment, keyed by the interpreter and the pins."""
    python = find_python()
    pins = virtualenv.pinned(REQUIREMENTS.read_text("utf-8"))
    folder = cache_folder() / "venv" / f"stores-{key_of(python, *pins)}"
    if (folder / virtualenv.READY).exists():
        return folder
    with locked(cache_folder() / "locks" / "venv-stores"):
        if not (folder / virtualenv.READY).exists():
            log = cache_folder() / "logs" / "venv-stores.log"
            must_run("venv", [python, "-m", "venv", "--clear", folder], log)
            pip = [str(virtualenv.interpreter(folder)), "-m", "pip", "install"]
            with Progress("Python packages of the stores"):
                must_run("pip", [*pip, "--no-input", "-r", str(REQUIREMENTS)], log)
            (folder / virtualenv.READY).touch()
    return folder


@contextmanager
def _database() -> Iterator[str]:
    """An empty database of its own, as other runs may be using the server."""
    name = f"{MIRROR}_{os.getpid()}"
    sql("postgres", f'DROP DATABASE IF EXISTS "{name}"')
    sql("postgres", f"CREATE DATABASE \"{name}\" ENCODING 'UTF8' TEMPLATE template0")
    for extension in ("pg_trgm",):  # where it is not there, typing errors stay
        with suppress(Exception):
            sql(name, f"CREATE EXTENSION {extension}")
    try:
        yield name
    finally:
        sql("postgres", f'DROP DATABASE IF EXISTS "{name}"')


def _with_extension(server: str) -> str:
    import psycopg2

    connection = psycopg2.connect(server)
    try:
        connection.cursor().execute("CREATE EXTENSION IF NOT EXISTS vector")
        connection.commit()
    finally:
        connection.close()
    return server


SUITES = (Suite("stores", stores),)
