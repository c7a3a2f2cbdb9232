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
from .console import say
from .databases import sql
from .failure import Unavailable
from .postgres import dsn
from .postgres_vector import vector_server
from .runtime import Runtime
from .suite import Outcome, Suite
from .suites_static import REAL_STORES, pytest
from .virtualenv import environment_of

REQUIREMENTS = Path(__file__).with_name("requirements-stores.txt")
DEFAULT = ("postgres", "qdrant", "chroma")
MIRROR = "mrp_ai_stores"


def stores(runtime: Runtime) -> Outcome:
    python = virtualenv.interpreter(environment_of("stores", REQUIREMENTS))
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
