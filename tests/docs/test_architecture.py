"""ARCHITECTURE.md names files and folders that are there, and every folder of code."""

import os
import re
from itertools import product
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
ADDON = "mrp_ai_assistant"
_NAME = re.compile(r"[\w./*{},-]+")
_FILE = re.compile(r"\.(py|js|md|xml|toml|csv|json|scss)$")


def named():
    """Paths in backticks: with a slash, or the ending of a file."""
    prose = re.sub(r"^    .*$", "", TEXT, flags=re.MULTILINE)
    for text in re.findall(r"`([^`]+)`", prose):
        is_path = "/" in text or _FILE.search(text)
        if is_path and _NAME.fullmatch(text) and not text.startswith("."):
            yield from spelt(text)


def spelt(text):
    """``{a,b}/c`` is two paths.

    >>> list(spelt("x/{a,b}.py"))
    ['x/a.py', 'x/b.py']
    """
    parts = re.split(r"\{([^}]*)\}", text)
    choices = [part.split(",") if n % 2 else [part] for n, part in enumerate(parts)]
    yield from ("".join(chosen) for chosen in product(*choices))


def walked():
    """Every path of the repository, without what is hidden or made."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if name[0] != "." and name not in ("__pycache__", "dist", "node_modules")
        ]
        for name in (*folders, *files):
            yield Path(folder, name).relative_to(ROOT)


PLACES = sorted(walked())


@pytest.fixture(scope="module")
def places():
    """All of them in lines, with a slash at both ends."""
    return "\n".join(f"/{path.as_posix()}/" for path in PLACES)


@pytest.mark.parametrize("path", sorted(set(named())))
def test_what_it_names_is_there(path, places):
    wanted = re.escape(f"/{path.strip('/')}/").replace(r"\*", "[^/]*")
    assert re.search(f"{wanted}$", places, re.MULTILINE), path


def folders_of_code():
    """The top ones, those of the addon and those of its core."""
    for path in PLACES:
        if path.suffix == ".py" and len(path.parts) > 1:
            parts = path.parts[:-1]
            inside = 1 + (parts[0] == ADDON) + (parts[:2] == (ADDON, "core"))
            yield "/".join(parts[:inside])


@pytest.mark.parametrize("folder", sorted(set(folders_of_code()) - {ADDON}))
def test_every_folder_of_code_is_named(folder):
    own = re.escape(folder.removeprefix(f"{ADDON}/"))
    assert re.search(rf"`([^`\s]*/)?{own}/[^`\s]*`", TEXT), folder
