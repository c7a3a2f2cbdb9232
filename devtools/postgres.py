"""A PostgreSQL to work with: the one that PGHOST names, else a private cluster.

The private one is for throw-away databases: it does not wait for the disk. It listens
on a socket in a folder of its own (on Windows: on localhost with a password), and the
last process that uses it stops it.
"""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .console import Progress, say
from .failure import Unavailable
from .locks import Users, locked
from .paths import cache_folder
from .ports import any_free
from .postgres_binaries import SUFFIX, find_binaries, version_in
from .postgres_user import as_account, folder_of_server, server_home, socket_folder
from .processes import own_group, tail

USER = "odoo"
PORT = 5432
STARTUP_SECONDS = 60
SETTINGS = {
    "max_connections": "300",
    "shared_buffers": "256MB",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_wal_size": "2GB",
}


@contextmanager
def database_server(environment: Path) -> Iterator[dict[str, str]]:
    """The ``PG*`` variables of a server that is up while the body runs."""
    if os.environ.get("PGHOST"):
        yield {name: os.environ[name] for name in os.environ if name.startswith("PG")}
        return
    cluster = Cluster(server_home(), environment)
    cluster.enter()
    try:
        yield cluster.variables()
    finally:
        cluster.leave()


class Cluster:
    """The private server in ``home``, shared by all runs that use this cache."""

    def __init__(self, home: Path, environment: Path) -> None:
        self.home = home
        self.log = cache_folder() / "logs" / "postgres.log"
        self._binaries = find_binaries(home, environment)
        # One major version cannot read the files of another.
        self.data = home / f"data-{version_in(self._binaries)}"
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = cache_folder() / "locks" / "postgres"
        self._users = Users(cache_folder() / "locks" / "postgres-users")

    def enter(self) -> None:
        with locked(self._lock):
            self._users.enter()
            if not self._answers():
                self._start()

    def leave(self) -> None:
        with locked(self._lock):
            if self._users.leave():
                self._stop()

    def variables(self) -> dict[str, str]:
        if os.name == "nt":
            password = (self.home / "password").read_text("utf-8")
            host, port = "127.0.0.1", (self.home / "port").read_text("utf-8")
            found = {"PGHOST": host, "PGPORT": port, "PGPASSWORD": password}
        else:
            found = {"PGHOST": str(socket_folder(self.home)), "PGPORT": str(PORT)}
        return {**found, "PGUSER": USER}

    def _answers(self) -> bool:
        import psycopg2

        try:
            psycopg2.connect(dsn(self.variables())).close()
        except (OSError, psycopg2.OperationalError):
            return False
        return True

    def _start(self) -> None:
        if not (self.data / "ready").exists():
            self._initialise()
        options = [f"-c{name}={value}" for name, value in self._settings().items()]
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("w", encoding="utf-8") as log:
            self._process = process = subprocess.Popen(
                [self._binaries / f"postgres{SUFFIX}", "-D", self.data, *options],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=self.home,
                **own_group(),
                **as_account(),
            )
        deadline = time.monotonic() + STARTUP_SECONDS
        while not self._answers():
            if process.poll() is not None or time.monotonic() > deadline:
                raise Unavailable(
                    f"PostgreSQL does not start:\n{tail(self.log)}\n"
                    f"`make clean` removes its databases in {self.data}."
                )
            time.sleep(0.1)

    def _settings(self) -> dict[str, str]:
        if os.name == "nt":
            port = str(any_free())
            (self.home / "port").write_text(port, "utf-8")
            return {**SETTINGS, "listen_addresses": "127.0.0.1", "port": port}
        socket = str(socket_folder(self.home))
        private = {"listen_addresses": "", "unix_socket_directories": socket}
        return {**SETTINGS, **private, "port": str(PORT)}

    def _initialise(self) -> None:
        shutil.rmtree(self.data, ignore_errors=True)  # of an interrupted run
        folder_of_server(self.data)
        command = [str(self._binaries / f"initdb{SUFFIX}"), "-D", str(self.data)]
        command += ["-U", USER, "-E", "UTF8", "--no-locale", "-N"]
        if os.name == "nt":
            password = self.home / "password"
            password.write_text(secrets.token_urlsafe(16), "utf-8")
            command += [f"--pwfile={password}", "--auth=scram-sha-256"]
        else:
            # Who may enter the socket's folder may use the server: we, and root.
            command += ["--auth=trust"]
        with Progress("PostgreSQL, new cluster"):
            done = subprocess.run(
                command, capture_output=True, text=True, cwd=self.home, **as_account()
            )
        if done.returncode:
            raise Unavailable(f"initdb failed:\n{done.stdout}\n{done.stderr}")
        (self.data / "ready").touch()

    def _stop(self) -> None:
        control = self._binaries / f"pg_ctl{SUFFIX}"
        done = subprocess.run(
            [control, "-D", self.data, "-m", "fast", "-w", "stop"],
            capture_output=True,
            text=True,
            cwd=self.home,
            **as_account(),
        )
        if self._process and not done.returncode:
            self._process.wait()
        if done.returncode:
            say(f"PostgreSQL could not be stopped: {done.stderr.strip()}")


def dsn(variables: dict[str, str]) -> str:
    """Connection string of libpq for ``PG*`` variables."""
    names = {"PGHOST": "host", "PGPORT": "port", "PGUSER": "user"}
    names["PGPASSWORD"] = "password"
    parts = [
        f"{names[key]}={value}" for key, value in variables.items() if key in names
    ]
    return " ".join([*parts, "dbname=postgres", "connect_timeout=5"])
