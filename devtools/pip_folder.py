"""Python packages in a folder of their own in the cache: not in Odoo's environment."""

from __future__ import annotations

import sys
from pathlib import Path

from .locks import locked
from .paths import cache_folder, key_of, made_at_once
from .processes import must_run


def pip_folder(name: str, requirements: Path) -> Path:
    """Where the packages of ``requirements``, all of which it names, are installed;
    raises ``Unavailable`` when they cannot be fetched. Belongs on ``PYTHONPATH``."""
    key = key_of(requirements.read_text("utf-8"), *sys.version_info[:2])
    folder = cache_folder() / name / key
    if not folder.exists():
        with locked(cache_folder() / "locks" / name):
            if not folder.exists():
                _install(name, requirements, folder)
    return folder


def _install(name: str, requirements: Path, folder: Path) -> None:
    with made_at_once(folder) as part:
        must_run(
            f"The download of {name}",
            [
                *(sys.executable, "-m", "pip", "install", "--no-input", "--no-deps"),
                *("--target", part, "-r", requirements),
            ],
            cache_folder() / "logs" / f"{name}.log",
        )
