"""What belongs to an addon, or to our program: the files that go into its artefacts.

They are those that git tracks, tests included, as OCA's own wheels have them: a plant
can prove its installation with ``--test-tags /mrp_ai_assistant``, and they are an
eighth of the packed size. Two files of the repository come along, because the addon
travels alone: the licence, which must be with every copy, and the Python requirements,
for those who unpack a zip. A test-only addon is not packed.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from .paths import ADDON, GLUE_ADDON, ROOT

PACKED = (ADDON, GLUE_ADDON)
PROGRAM = "mrp_ai_mcp"
LICENCE = "LICENSE"
REQUIREMENTS = "requirements.txt"
STRAY_FOLDERS = {"__pycache__", "node_modules", "build", "dist"}
STRAY_ENDINGS = (".pyc", ".pyo", ".log", ".orig", ".rej", "~", ".egg-info")

#: names inside the addon's folder, with slashes, and what they hold
Files = dict[str, bytes]


def files_of(package: str, root: Path = ROOT) -> Files:
    """The files of an addon, or of the program, of the repository in ``root``."""
    folder = root / package
    found = {name: (folder / name).read_bytes() for name in names_in(folder)}
    found[LICENCE] = (root / LICENCE).read_bytes()
    if package == ADDON:
        found[REQUIREMENTS] = (root / REQUIREMENTS).read_bytes()
    return found


def names_in(folder: Path) -> list[str]:
    """What git tracks in ``folder``; where there is no git, all but what programs and
    editors leave behind."""
    names = _tracked(folder) or [
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if not stray(path.relative_to(folder))
    ]
    return sorted(name for name in names if (folder / name).is_file())


def stray(path: Path) -> bool:
    """Whether a file is nobody's source.

    >>> [stray(Path(name)) for name in ("models/a.py", "models/__pycache__/a.pyc")]
    [False, True]
    >>> [stray(Path(name)) for name in (".DS_Store", "a.py~", ".idea/x.xml")]
    [True, True, True]
    """
    return path.name.endswith(STRAY_ENDINGS) or any(
        part in STRAY_FOLDERS or part.startswith(".") for part in path.parts
    )


def _tracked(folder: Path) -> list[str]:
    try:
        done = subprocess.run(
            ["git", "ls-files", "-z"], cwd=folder, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return []
    return [name for name in done.stdout.decode("utf-8").split("\0") if name]


def write_files(files: Files, folder: Path) -> None:
    """Put ``files`` into ``folder``, which is made."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
