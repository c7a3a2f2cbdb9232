"""A virtual environment in the cache with the pinned packages, made once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from .console import Progress
from .locks import locked
from .paths import cache_folder, key_of
from .processes import must_run
from .python import find_python

HERE = Path(__file__).resolve().parent
REQUIREMENTS = (HERE / "requirements-odoo.txt", HERE / "requirements-dev.txt")
READY = "ready"


def binaries(folder: Path) -> Path:
    return folder / ("Scripts" if os.name == "nt" else "bin")


def interpreter(folder: Path) -> Path:
    return binaries(folder) / ("python.exe" if os.name == "nt" else "python")


def pinned(text: str) -> list[str]:
    """The requirements in a file's text.

    >>> pinned("# why\\nlxml==6\\n\\nidna==3  # reason")
    ['lxml==6', 'idna==3']
    """
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]


def ensure_environment() -> Path:
    """The folder of the environment, keyed by the interpreter and the pins."""
    chosen = os.environ.get("MRP_AI_VENV")
    if chosen:
        return Path(chosen).expanduser()
    python = find_python()
    pins = [pin for path in REQUIREMENTS for pin in pinned(path.read_text("utf-8"))]
    # An environment stays where it was made: scripts in it hold its path.
    folder = cache_folder() / "venv" / key_of(python, *pins)
    if (folder / READY).exists():
        return folder
    with locked(cache_folder() / "locks" / "venv"):
        if not (folder / READY).exists():
            _make(folder, python, len(pins))
            (folder / READY).touch()
    return folder


def environment_of(name: str, requirements: Path, *options: str) -> Path:
    """The folder of an environment beside Odoo's, for what Odoo's must not hold: keyed
    by the interpreter and the pins, made once. ``options`` are pip's."""
    python = find_python()
    pins = pinned(requirements.read_text("utf-8"))
    folder = cache_folder() / "venv" / f"{name}-{key_of(python, *pins)}"
    if (folder / READY).exists():
        return folder
    with locked(cache_folder() / "locks" / f"venv-{name}"):
        if not (folder / READY).exists():
            log = cache_folder() / "logs" / f"venv-{name}.log"
            must_run("venv", [python, "-m", "venv", "--clear", folder], log)
            pip = [str(interpreter(folder)), "-m", "pip", "install", "--no-input"]
            with Progress(f"Python packages of {name}"):
                must_run("pip", [*pip, *options, "-r", str(requirements)], log)
            (folder / READY).touch()
    return folder


def _make(folder: Path, python: str, count: int) -> None:
    log = cache_folder() / "logs" / "venv.log"
    must_run("venv", [python, "-m", "venv", "--clear", folder], log)
    files = [part for path in REQUIREMENTS for part in ("-r", str(path))]
    collected = 0

    def count_line(line: str) -> None:
        nonlocal collected
        collected += line.startswith(("Collecting ", "Processing "))

    # The last tenth is for unpacking, which pip does without a word.
    with Progress("Python packages", lambda: 0.9 * collected / count):
        must_run(
            "pip",
            [interpreter(folder), "-m", "pip", "install", "--no-input", *files],
            log,
            on_line=count_line,
        )


def run_inside(folder: Path, arguments: list[str]) -> int:
    """This program again with the environment's Python; its exit code."""
    command = [str(interpreter(folder)), "-m", "devtools", *arguments]
    env = {**os.environ, "MRP_AI_INSIDE": str(folder)}
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(command[0], command, env)
    try:
        return subprocess.call(command, env=env)
    except KeyboardInterrupt:
        return 130
