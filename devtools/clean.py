"""``devtools clean``: give the disk space back."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from .console import say
from .failure import Unavailable
from .locks import Users
from .paths import cache_folder
from .postgres_user import server_home

DATABASES = ("data", "demo", "logs")


def clean(everything: bool = False) -> bool:
    """Remove all databases and logs; with ``everything`` the downloads as well."""
    cache = cache_folder()
    home = server_home()
    if not Users(cache / "locks" / "postgres-users").leave():
        raise Unavailable("A demo or a test run is using the databases: end it first.")
    _remove(home)
    for folder in [cache] if everything else [cache / name for name in DATABASES]:
        _remove(folder)
    return True


def _remove(folder: Path) -> None:
    if folder.exists():
        say(f"Removing {folder}")
        shutil.rmtree(folder, ignore_errors=os.name == "nt")
