"""Databases with Odoo in them: templates, built once, and copies, made in seconds."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .console import Progress
from .locks import locked
from .paths import cache_folder, key_of
from .processes import must_run
from .runtime import Runtime

LANGUAGES = "en_US,es_ES"
MODULES = re.compile(r"odoo\.modules\.loading: Loading module \S+ \((\d+)/(\d+)\)")
PREFIX = "mrp_ai_template"


@dataclass(frozen=True)
class Recipe:
    """A set of modules to install; ``base`` is built on, ``demo``: Odoo's own data."""

    name: str
    modules: tuple[str, ...]
    base: Recipe | None = None
    demo: bool = False


MRP = Recipe("mrp", ("mrp",))
FULL = Recipe(
    "full",
    (
        "purchase",
        "purchase_stock",
        "purchase_mrp",
        "sale_management",
        "sale_mrp",
        "project",
        "project_mrp",
        "maintenance",
        "mrp_account",
    ),
    MRP,
)
MRP_WITH_DEMO = Recipe("mrp_demo", ("mrp",), demo=True)


def sql(database: str, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    """Run one statement outside a transaction; its rows, if it has any."""
    import psycopg2

    with closing(psycopg2.connect(dbname=database)) as connection:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(statement, values or None)
            return cursor.fetchall() if cursor.description else []


def exists(database: str) -> bool:
    found = sql("postgres", "SELECT 1 FROM pg_database WHERE datname = %s", database)
    return bool(found)


def names(prefix: str) -> list[str]:
    rows = sql("postgres", "SELECT datname FROM pg_database ORDER BY 1")
    return [name for (name,) in rows if name.startswith(prefix)]


def drop(runtime: Runtime, database: str) -> None:
    """Remove a database, whoever is connected, and its files."""
    sql(
        "postgres",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
        database,
    )
    sql("postgres", f'DROP DATABASE IF EXISTS "{database}"')
    shutil.rmtree(filestore(runtime, database), ignore_errors=True)


def filestore(runtime: Runtime, database: str) -> Path:
    return runtime.data / "filestore" / database


def copy(runtime: Runtime, origin: str, database: str) -> None:
    """Make ``database`` anew as a copy of ``origin``, to which nobody is connected."""
    drop(runtime, database)
    sql("postgres", f'CREATE DATABASE "{database}" TEMPLATE "{origin}"')
    source = filestore(runtime, origin)
    if source.exists():
        shutil.copytree(
            source, filestore(runtime, database), copy_function=_share, symlinks=True
        )


def _share(source: str, target: str) -> None:
    # Odoo never changes a stored file, it writes another one: a link is enough.
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def template(runtime: Runtime, recipe: Recipe) -> str:
    """The name of the template database of ``recipe``, built when it is not there."""
    key = key_of(runtime.source.key, revision(runtime), recipe, LANGUAGES)
    name = f"{PREFIX}_{recipe.name}_{key}"
    with locked(cache_folder() / "locks" / name):
        if not exists(name):
            _build(runtime, recipe, name)
    return name


def _build(runtime: Runtime, recipe: Recipe, name: str) -> None:
    unfinished = f"{name}_unfinished"
    if recipe.base:
        copy(runtime, template(runtime, recipe.base), unfinished)
    else:
        drop(runtime, unfinished)
        sql(
            "postgres",
            f"CREATE DATABASE \"{unfinished}\" ENCODING 'UTF8' TEMPLATE template0",
        )
    install(
        runtime,
        unfinished,
        recipe.modules,
        f"Database with {recipe.name}",
        ["--load-language", LANGUAGES, *(["--with-demo"] if recipe.demo else [])],
    )
    rename(runtime, unfinished, name)


def rename(runtime: Runtime, unfinished: str, name: str) -> None:
    """Give a finished database, and its files, the name under which it is used. Files
    of that name without a database are an interrupted run's."""
    with suppress(FileNotFoundError):
        shutil.rmtree(filestore(runtime, name), ignore_errors=True)
        filestore(runtime, unfinished).rename(filestore(runtime, name))
    sql("postgres", f'ALTER DATABASE "{unfinished}" RENAME TO "{name}"')


def install(
    runtime: Runtime,
    database: str,
    modules: Sequence[str],
    label: str,
    options: Sequence[str] = (),
    verb: str = "-i",
) -> None:
    """Install (``-u``: upgrade) modules, with a bar; raises ``Unavailable``."""
    fraction: float | None = None

    def read(line: str) -> None:
        nonlocal fraction
        found = MODULES.search(line)
        if found:
            fraction = int(found.group(1)) / int(found.group(2))

    with Progress(label, lambda: fraction):
        must_run(
            f"Odoo {verb} {','.join(modules)}",
            runtime.odoo(
                *("-d", database, verb, ",".join(modules), *options),
                *("--stop-after-init", "--no-http"),
            ),
            cache_folder() / "logs" / f"{database}.log",
            env=runtime.variables,
            on_line=read,
        )


def revision(runtime: Runtime) -> str:
    """What tells this state of Odoo's code from another: a commit, else a date."""
    packages = runtime.source.packages
    if (packages / ".git").exists():
        done = subprocess.run(
            ["git", "-C", str(packages), "rev-parse", "HEAD"],
            capture_output=True,
            text=True,
        )
        if not done.returncode:
            return done.stdout.strip()
    return str(int((packages / "odoo" / "release.py").stat().st_mtime))
