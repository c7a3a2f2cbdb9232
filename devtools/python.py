"""A Python that Odoo 19 and its packages run on.

Candidates are run before they are believed: with pyenv, ``python3.12`` on PATH may be a
shim that only prints an error.
"""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

from .failure import Unavailable

OLDEST = (3, 12)
NEWEST = (3, 13)  # of Odoo 19; a newer one is taken only when there is no other
PROBE = (
    "import ssl, sqlite3, venv, ensurepip, sys;"
    "print(*sys.version_info[:2], sys.executable)"
)
NAMES = ("python3.12", "python3.13", "python3", "python")
FOLDERS = (
    "~/.pyenv/versions/*/bin/python3",
    "/opt/homebrew/bin/python3.1*",
    "/usr/local/bin/python3.1*",
    "/opt/python*/bin/python3",
)

Version = tuple[int, int]


def probe(command: str) -> tuple[Version, str] | None:
    """Version and real path of a Python that works, or None."""
    try:
        done = subprocess.run(
            [command, "-c", PROBE], capture_output=True, text=True, timeout=30
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    words = done.stdout.strip().split(" ", 2)
    if done.returncode or len(words) != 3:
        return None
    return (int(words[0]), int(words[1])), words[2]


def candidates() -> Iterator[str]:
    chosen = os.environ.get("MRP_AI_PYTHON")
    if chosen:
        yield chosen
        return
    yield sys.executable
    for name in NAMES:
        found = shutil.which(name)
        if found:
            yield found
    root = os.environ.get("PYENV_ROOT")
    patterns = [f"{root}/versions/*/bin/python3"] if root else []
    for pattern in (*patterns, *FOLDERS):
        yield from sorted(glob.glob(os.path.expanduser(pattern)))


def suits(version: Version) -> bool:
    return OLDEST <= version <= NEWEST


def find_python() -> str:
    """Path of the best Python on this machine; raises ``Unavailable``."""
    newer = ""
    seen = set()
    for candidate in candidates():
        if candidate in seen:
            continue
        seen.add(candidate)
        found = probe(candidate)
        if found and suits(found[0]):
            return found[1]
        if found and found[0] > NEWEST:
            newer = newer or found[1]
    if newer:
        return newer
    raise Unavailable(
        "No Python 3.12 or 3.13 with venv was found. Install one (for example "
        "`apt install python3.12-venv`, `brew install python@3.12`) or name it: "
        "MRP_AI_PYTHON=/path/to/python3.12"
    )
