"""Odoo 19 itself: named, found, or fetched.

``ODOO_HOME``, else an Odoo 19 installed on the machine, else Debian's package unpacked
into the cache, else a shallow clone of its 19.0 branch.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from . import apt_package
from .console import Progress
from .failure import Unavailable
from .locks import locked
from .paths import cache_folder, key_of, made_at_once
from .processes import must_run

BRANCH = "19.0"
REPOSITORY = "https://github.com/odoo/odoo.git"
HOMES = ("", "usr/lib/python3/dist-packages", "src")
INSTALLED = ("/usr/lib/python3/dist-packages", "/opt/odoo", "/opt/odoo/odoo")


@dataclass(frozen=True)
class OdooSource:
    """``packages``: the folder that holds the package ``odoo``; ``addons``: folders of
    addons beside those inside the package; ``version`` and ``origin`` are for people.
    """

    packages: Path
    addons: tuple[Path, ...]
    version: str
    origin: str

    @property
    def key(self) -> str:
        return key_of(self.version, self.packages)


def release(package: Path) -> str:
    """The version of the package ``odoo`` in a folder, "" when there is none.

    Read, not imported: importing an Odoo needs all that it depends on.
    """
    try:
        text = (package / "odoo" / "release.py").read_text("utf-8")
    except OSError:
        return ""
    found = re.search(r"^version_info\s*=\s*\((\d+),\s*(\d+)", text, re.MULTILINE)
    return f"{found.group(1)}.{found.group(2)}" if found else ""


def source_in(home: Path, origin: str) -> OdooSource | None:
    """The Odoo 19 in ``home``: a checkout, or an unpacked package."""
    for part in HOMES:
        packages = home / part if part else home
        version = release(packages)
        if version.split(".")[0] == "19":
            beside = packages / "addons"
            whole = (beside / "web" / "static").is_dir()
            return OdooSource(packages, (beside,) if whole else (), version, origin)
    return None


def find_odoo() -> OdooSource:
    """The Odoo to use; raises ``Unavailable`` with what was tried."""
    named = os.environ.get("ODOO_HOME")
    if named:
        source = source_in(Path(named).expanduser().resolve(), "ODOO_HOME")
        if source:
            return source
        raise Unavailable(f"ODOO_HOME={named} holds no Odoo 19.")
    return _on_this_machine() or _fetched()


def _on_this_machine() -> OdooSource | None:
    for folder in INSTALLED:
        source = source_in(Path(folder), f"installed in {folder}")
        if source:
            return _alone(source)
    return None


def _alone(source: OdooSource) -> OdooSource:
    """The system's ``odoo`` without the system's other packages beside it, which may
    be built for another Python."""
    if os.name == "nt" or not str(source.packages).endswith("-packages"):
        return source
    folder = cache_folder() / "odoo" / f"linked-{key_of(source.packages)}"
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "odoo").exists():
        (folder / "odoo").symlink_to(source.packages / "odoo")
    return OdooSource(folder, source.addons, source.version, source.origin)


def _fetched() -> OdooSource:
    home = cache_folder() / "odoo" / BRANCH
    if not home.exists():
        with locked(cache_folder() / "locks" / "odoo"):
            if not home.exists():
                _fetch(home)
    source = source_in(home, "cache")
    if source is None:
        raise Unavailable(f"{home} holds no Odoo 19: delete it and try again.")
    return source


def _fetch(home: Path) -> None:
    tried = []
    for attempt in (_from_package, _from_git):
        try:
            with made_at_once(home) as folder:
                attempt(folder)
            return
        except Unavailable as error:
            tried.append(str(error))
    raise Unavailable(
        "Odoo 19 could not be fetched:\n"
        + "\n".join(f"- {text}" for text in tried)
        + "\nPut a checkout or an unpacked package anywhere and name it: "
        "ODOO_HOME=/path/to/odoo"
    )


def _from_package(folder: Path) -> None:
    if not apt_package.can_try():
        raise Unavailable("Debian's package: this machine has no apt.")
    apt_package.unpack_odoo(folder)
    if source_in(folder, "") is None:
        raise Unavailable("Debian's package does not hold an Odoo 19 any more.")


def _from_git(folder: Path) -> None:
    if not shutil.which("git"):
        raise Unavailable("A clone: git is not installed.")
    address = os.environ.get("MRP_AI_ODOO_GIT", REPOSITORY)
    log = cache_folder() / "logs" / "git.log"
    with Progress(f"Odoo {BRANCH} by git"):
        must_run(
            "git clone",
            ["git", "clone", "--depth=1", f"--branch={BRANCH}", address, folder],
            log,
            env={**os.environ, "GIT_TERMINAL_PROMPT": "0"},
            timeout=3600,
        )
    revision = subprocess.run(
        ["git", "-C", str(folder), "rev-parse", "HEAD"], capture_output=True, text=True
    )
    if revision.returncode:
        raise Unavailable("The clone of Odoo is not complete.")
