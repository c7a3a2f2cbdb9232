"""A Chromium for the browser tests: found, else installed where we are root."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from .console import Progress
from .failure import Unavailable
from .paths import cache_folder
from .postgres_user import is_root
from .processes import run_logged

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
)
HOW = (
    "The browser tests need Chromium: `apt install chromium` (Debian), "
    "`brew install --cask chromium` (macOS) or Google Chrome; or name the program: "
    "MRP_AI_CHROMIUM=/path/to/chromium"
)


def found() -> str | None:
    named = os.environ.get("MRP_AI_CHROMIUM")
    if named:
        return named if Path(named).exists() else None
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    return next((place for place in PLACES if Path(place).exists()), None)


def ensure_chromium() -> str:
    """Path of a browser; raises ``Unavailable`` with what to install."""
    path = found()
    if path or os.environ.get("MRP_AI_CHROMIUM"):
        if path:
            return path
        raise Unavailable(f"MRP_AI_CHROMIUM names nothing. {HOW}")
    if is_root() and shutil.which("apt-get"):
        log = cache_folder() / "logs" / "chromium.log"
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]
        with Progress("Chromium"):
            if run_logged(install, log, env=env):
                run_logged(["apt-get", "update"], log, env=env)
                run_logged(install, log, env=env)
    path = found()
    if not path:
        raise Unavailable(HOW)
    return path


def folder_for_path(browser: str, folder: Path) -> Path:
    """A folder to put on PATH in which Odoo finds ``browser`` by a name it knows."""
    folder.mkdir(parents=True, exist_ok=True)
    link = folder / "chromium"
    if os.name == "nt":
        return Path(browser).parent
    if link.is_symlink() or link.exists():
        link.unlink()
    link.symlink_to(browser)
    return folder
