"""PostgreSQL restarts while questions are answered, and its clock jumps.

Both happen to a server of this suite's own: a private cluster with a copy of the
database. The clock is moved by functions that hide PostgreSQL's own ``now()`` and
``clock_timestamp()`` there: by these all leases are counted.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from .databases import MRP, install, template
from .failure import Unavailable
from .fake_ollama import FakeOllama
from .faults_ground import LIMIT, START, Ground, Question, Times, said
from .locks import Users, locked
from .odoo_site import Site, until
from .paths import ADDON, cache_folder
from .postgres import Cluster
from .postgres_binaries import SUFFIX, find_binaries, version_in
from .postgres_user import as_account, server_home
from .processes import must_run
from .runtime import Runtime
from .suite import Outcome
from .suites_odoo import database

TELLER = "fake:latest"  # a model that tells what it should
WORD = 0.3  # seconds a word
DOWN = 3  # seconds without any server
# As in production: the common server may forget the last half second when it dies.
DURABLE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
_CLOCK = """
    CREATE TABLE IF NOT EXISTS public.faults_clock (ahead interval);
    TRUNCATE public.faults_clock;
    INSERT INTO public.faults_clock VALUES ('0');
    CREATE OR REPLACE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql STABLE
        AS 'SELECT pg_catalog.now() + ahead FROM public.faults_clock';
    CREATE OR REPLACE FUNCTION public.clock_timestamp() RETURNS timestamptz
        LANGUAGE sql VOLATILE
        AS 'SELECT pg_catalog.clock_timestamp() + ahead FROM public.faults_clock';
    ALTER DATABASE "{name}" SET search_path = public, pg_catalog;
"""


class OwnCluster(Cluster):
    """A server that may be restarted: nobody else uses it."""

    def __init__(self, environment: Path) -> None:
        self.home = server_home() / "faults"
        self.home.mkdir(exist_ok=True)
        self.home.chmod(0o711)
        self.log = cache_folder() / "logs" / "postgres-faults.log"
        self._binaries = find_binaries(server_home(), environment)
        self.data = self.home / f"data-{version_in(self._binaries)}"
        self._process = None
        self._lock = cache_folder() / "locks" / "postgres-faults"
        self._users = Users(cache_folder() / "locks" / "postgres-faults-users")

    def restart(self, mode: str) -> None:
        """``fast``: as its service does; ``immediate``: as after a power cut."""
        self._control("stop", "-m", mode)
        if self._process:
            self._process.wait()
        time.sleep(DOWN)
        self._start()

    def _settings(self) -> dict[str, str]:
        return {**super()._settings(), **DURABLE}

    def _control(self, *arguments: str) -> None:
        control = self._binaries / f"pg_ctl{SUFFIX}"
        command = [str(control), "-D", str(self.data), "-w", *arguments]
        done = subprocess.run(
            command, capture_output=True, text=True, cwd=self.home, **as_account()
        )
        if done.returncode:
            raise Unavailable(f"pg_ctl: {done.stdout}\n{done.stderr}")

    def take_in(self, runtime: Runtime, name: str) -> Runtime:
        """A copy of the database ``name`` of the common server; the ``Runtime`` that
        works on it."""
        variables = {**runtime.variables, **self.variables()}
        dump = self.home / "database.dump"
        log = cache_folder() / "logs" / "postgres-faults-copy.log"
        try:
            for program, *arguments, where in (
                ("pg_dump", "-Fc", "-Z1", "-f", str(dump), name, runtime.variables),
                ("dropdb", "--if-exists", name, variables),
                ("createdb", name, variables),
                ("pg_restore", "-j2", "-d", name, str(dump), variables),
            ):
                command = [str(self._binaries / f"{program}{SUFFIX}"), *arguments]
                must_run(program, command, log, env=where)
        finally:
            dump.unlink(missing_ok=True)
        return replace(runtime, variables=variables)


@contextmanager
def own_database(runtime: Runtime, url: str) -> Iterator[tuple[Ground, OwnCluster]]:
    """The plant on a server that may be restarted, with a clock that may be moved."""
    cluster = OwnCluster(runtime.environment)
    with (
        locked(cache_folder() / "locks" / "faults-db"),
        database(runtime, "faults_db", template(runtime, MRP)) as name,
    ):
        install(runtime, name, (ADDON,), "Faults of the database")
        Ground(runtime, name).furnish(url)
        cluster.enter()
        try:
            ground = Ground(cluster.take_in(runtime, name), name)
            ground.sql(_CLOCK.format(name=name))
            yield ground, cluster
        finally:
            cluster.leave()


def database_restarts(
    place: Site,
    ground: Ground,
    cluster: OwnCluster,
    fake: FakeOllama,
    outcome: Outcome,
    times: Times,
) -> None:
    """Two questions are being answered, one word after another, and one comes after."""
    for mode in ("fast", "immediate"):
        fake.delay = WORD
        asked = [Question(place, ground, TELLER) for _number in range(2)]
        spoken = len(fake.bodies("/api/chat"))
        until(lambda known=spoken: len(fake.bodies("/api/chat")) > known, START)  # type: ignore[misc]
        began = time.monotonic()
        cluster.restart(mode)
        fake.delay = 0.0
        asked.append(_asked_again(place, ground, mode))
        until(lambda known=asked: all(each.answered_whole for each in known), LIMIT)  # type: ignore[misc]
        wrong = [each.row() for each in asked if not each.answered_whole]
        what = f"PostgreSQL, {mode} restart"
        seconds = None if wrong else time.monotonic() - began
        times.note(f"{what}: all answered after", seconds)
        outcome.check(not wrong, f"{what}: {wrong}")
        outcome.check(
            seconds is not None and seconds <= LIMIT, f"{what}: {said(seconds)}"
        )


def _asked_again(place: Site, ground: Ground, token: str) -> Question:
    """Ask until it is taken, as a page does: with one token, so it is one question."""
    deadline = time.monotonic() + LIMIT
    while True:
        try:
            return Question(place, ground, TELLER, token=token)
        except (OSError, Unavailable):
            if time.monotonic() > deadline:
                raise
            time.sleep(1)


def clock_jumps(place: Site, ground: Ground, outcome: Outcome, times: Times) -> None:
    """The clock jumps while a question is answered; then its process dies."""
    for jump in ("2 hours", "-2 hours"):
        question = Question(place, ground)
        until(question.runs, START)
        ground.sql(f"UPDATE faults_clock SET ahead = ahead + interval '{jump}'")
        began = time.monotonic()
        place.restart()
        found = until(lambda known=question: _once_more(known), LIMIT)  # type: ignore[misc]
        seconds = None if found is None else time.monotonic() - began
        times.note(f"Clock {jump}, then killed: answered again after", seconds)
        outcome.check(
            seconds is not None and seconds <= LIMIT,
            f"After a jump of {jump} the question is {question.row()}",
        )
        question_ends = (
            f"UPDATE mrp_ai_turn SET stop_requested = TRUE WHERE id = {question.id}"
        )
        ground.sql(question_ends)
        ended = until(lambda known=question: known.state == "stopped", START)  # type: ignore[misc]
        outcome.check(ended is not None, f"After a jump of {jump} Stop does nothing")


def _once_more(question: Question) -> bool:
    """Answered anew, with one table; how often was not said."""
    state, _owner, attempt, tables, _done, again = question.row()
    return state == "running" and attempt > 1 and tables == 1 and again
