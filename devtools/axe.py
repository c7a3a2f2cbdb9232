"""axe-core for the accessibility tests: one file of a package, kept in the cache."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from .locks import locked
from .paths import cache_folder, key_of, made_at_once
from .processes import must_run

REQUIREMENTS = Path(__file__).with_name("requirements-axe.txt")
SCRIPT = "axe.min.js"
#: tells the tests inside Odoo where it is
VARIABLE = "MRP_AI_AXE"


def axe_script() -> Path:
    """Path of ``axe.min.js``; raises ``Unavailable`` when it cannot be fetched."""
    folder = cache_folder() / "axe" / key_of(REQUIREMENTS.read_text("utf-8"))
    if not (folder / SCRIPT).exists():
        with locked(cache_folder() / "locks" / "axe"):
            if not (folder / SCRIPT).exists():
                _fetch(folder)
    return folder / SCRIPT


def _fetch(folder: Path) -> None:
    with made_at_once(folder) as part:
        must_run(
            "axe-core",
            [
                *(sys.executable, "-m", "pip", "download", "--no-input", "--no-deps"),
                *("--require-hashes", "--dest", part, "-r", REQUIREMENTS),
            ],
            cache_folder() / "logs" / "axe.log",
        )
        [wheel] = part.glob("*.whl")
        with zipfile.ZipFile(wheel) as packed:
            name = next(n for n in packed.namelist() if n.endswith(f"/{SCRIPT}"))
            (part / SCRIPT).write_bytes(packed.read(name))
        wheel.unlink()
