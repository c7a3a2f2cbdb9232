"""A database that is dumped, restored under another name and neutralized, as a copy for
tests is made: everything is there, Odoo loads it, and it calls nobody."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .databases import drop, sql
from .left_behind import things
from .paths import cache_folder
from .postgres_binaries import SUFFIX, find_binaries
from .postgres_user import server_home
from .processes import must_run, run_logged
from .run_logs import complaints
from .runtime import Runtime
from .suite import Outcome
from .suites_odoo import TIMEOUT

_ROWS = """
    SELECT table_name, (xpath('/row/c/text()', query_to_xml(
               format('SELECT count(*) AS c FROM %I', table_name), false, true, '')))[1]
           ::text::int
      FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
"""
_CALLED = """
    SELECT url FROM mrp_ai_server
     WHERE active OR token_secret IS NOT NULL OR url NOT LIKE '%//neutralized.invalid/%'
"""


def check_restored(runtime: Runtime, origin: str, outcome: Outcome) -> None:
    """A copy of ``origin`` lacks nothing, and would call nobody."""
    with _restored(runtime, origin) as name:
        lost = sorted(things(origin) - things(name))
        outcome.check(not lost, f"a restored database lacks {', '.join(lost)}")
        fewer = sorted(set(sql(origin, _ROWS)) - set(sql(name, _ROWS)))
        outcome.check(not fewer, f"a restored database has other rows: {fewer}")
        for step, arguments in {
            "neutralize": ["neutralize", "-d", name],
            "load": ["-d", name, "--stop-after-init", "--no-http"],
        }.items():
            log = cache_folder() / "logs" / f"restored-{step}.log"
            code = run_logged(
                runtime.odoo(*arguments), log, env=runtime.variables, timeout=TIMEOUT
            )
            said = complaints(log.read_text("utf-8", "replace"))
            outcome.check(
                not code and not said,
                f"{step} a restored database: exit code {code}, see {log}\n"
                + "\n".join(said),
            )
        called = sql(name, _CALLED)
        outcome.check(not called, f"a neutralized copy would call {called}")


@contextmanager
def _restored(runtime: Runtime, origin: str) -> Iterator[str]:
    name = f"{origin}_restored"
    binaries = find_binaries(server_home(), runtime.environment)
    log = cache_folder() / "logs" / "restored.log"
    drop(runtime, name)
    sql("postgres", f'CREATE DATABASE "{name}" TEMPLATE template0')
    try:
        with tempfile.TemporaryDirectory() as folder:
            dump = str(Path(folder) / "database.dump")
            for program, *arguments in (
                ("pg_dump", "-Fc", "-Z1", "-f", dump, origin),
                ("pg_restore", "--exit-on-error", "-d", name, dump),
            ):
                command = [str(binaries / f"{program}{SUFFIX}"), *arguments]
                must_run(program, command, log, env=runtime.variables)
        yield name
    finally:
        drop(runtime, name)
