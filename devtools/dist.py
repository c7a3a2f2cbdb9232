"""``devtools dist``: what a plant installs, in ``dist/``.

For each addon a zip, to be unpacked into a folder of ``addons_path`` (or given to the
apps store), and a wheel, to be installed with pip into Odoo's own environment; a wheel
of the program for other AI clients; and the sums of all of them. The same source gives
the same bytes.
"""

from __future__ import annotations

import ast
import hashlib
from pathlib import Path

from .console import say
from .dist_files import PACKED, PROGRAM, Files, files_of
from .dist_wheel import wheel_of
from .dist_zip import pack
from .paths import ROOT

FOLDER = ROOT / "dist"
SUMS = "SHA256SUMS"
OURS = ("*.zip", "*.whl", SUMS)


def dist() -> bool:
    for path in build(FOLDER):
        say(f"{path.relative_to(ROOT)}, {path.stat().st_size // 1024} KiB")
    return True


def build(target: Path, root: Path = ROOT) -> list[Path]:
    """Make all of it in ``target``, from the repository in ``root``; raises
    ``Unavailable``. What an earlier build left there is removed."""
    target.mkdir(parents=True, exist_ok=True)
    for pattern in OURS:
        for old in target.glob(pattern):
            old.unlink()
    made = []
    for addon in PACKED:
        files = files_of(addon, root)
        inside = {f"{addon}/{name}": content for name, content in files.items()}
        made.append(pack(inside, target / f"{addon}-{version(files)}.zip"))
        made.append(wheel_of(addon, files, target))
    made.append(wheel_of(PROGRAM, files_of(PROGRAM, root), target))
    sums = "".join(f"{sum_of(path)}  {path.name}\n" for path in made)
    (target / SUMS).write_bytes(sums.encode())
    return made


def version(files: Files) -> str:
    """The version in the manifest among ``files``."""
    return str(manifest(files)["version"])


def manifest(files: Files) -> dict[str, object]:
    found: dict[str, object] = ast.literal_eval(files["__manifest__.py"].decode())
    return found


def sum_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
