"""Which user the private server runs as, and where it may write.

PostgreSQL refuses to run as root; root's other user often cannot enter root's home.
"""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path
from typing import Any

from .failure import Unavailable
from .paths import cache_folder, key_of

NAMES = ("postgres", "nobody")


def is_root() -> bool:
    return os.name != "nt" and os.geteuid() == 0


def account() -> tuple[int, int] | None:
    """User and group that the server runs as; None: ourselves."""
    if not is_root():
        return None
    import pwd

    for name in NAMES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return entry.pw_uid, entry.pw_gid
    raise Unavailable(
        "PostgreSQL refuses to run as root, and there is no user `postgres` or "
        "`nobody`. Create one, or run this as another user."
    )


def as_account() -> dict[str, Any]:
    """Arguments of Popen that make a child run as that user."""
    who = account()
    if who is None:
        return {}
    return {"user": who[0], "group": who[1], "extra_groups": []}


def open_to_others(folder: Path) -> bool:
    """Whether any user may walk into ``folder``.

    >>> open_to_others(Path("/"))
    True
    """
    steps = [step for step in (folder, *folder.parents) if step.exists()]
    return all(step.stat().st_mode & stat.S_IXOTH for step in steps)


def server_home() -> Path:
    """The folder of the private cluster, which its user can reach."""
    home = cache_folder() / "postgres"
    if is_root() and not open_to_others(cache_folder()):
        home = Path("/var/tmp") / f"mrp-ai-assistant-{key_of(cache_folder())}"
    home.mkdir(parents=True, exist_ok=True)
    if os.name != "nt":
        if home.stat().st_uid != os.geteuid() or home.is_symlink():
            raise Unavailable(f"{home} belongs to another user: remove it.")
        home.chmod(0o711)
    return home


def folder_of_server(path: Path) -> Path:
    """``path``, made if needed, for the server's user (and root) alone."""
    path.mkdir(parents=True, exist_ok=True)
    if os.name != "nt":
        path.chmod(0o700)
        who = account()
        if who:
            os.chown(path, *who)
    return path


def socket_folder(home: Path) -> Path:
    """A folder for the server's socket; its path must be short (107 bytes)."""
    path = home / "socket"
    if len(str(path)) > 80:
        short = key_of(home)
        path = Path(tempfile.gettempdir()) / f"mrp-ai-{os.geteuid()}-{short}"
        if path.exists() and path.is_symlink():
            raise Unavailable(f"{path} is a link: remove it.")
    return folder_of_server(path)
