"""Where things lie: the tree, and the cache outside of it."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ADDON = "mrp_ai_assistant"
TEST_ADDON = "test_mrp_ai_assistant"
GLUE_ADDON = "mrp_ai_assistant_queue_job"


def cache_folder() -> Path:
    """``MRP_AI_CACHE``, else the user's cache folder; never inside the tree."""
    chosen = os.environ.get("MRP_AI_CACHE")
    if chosen:
        return Path(chosen).expanduser().resolve()
    if os.name == "nt":
        home = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData/Local")
    else:
        home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(home) / "mrp-ai-assistant"


def in_cache(*parts: str) -> Path:
    """A folder of the cache, made when it is not there."""
    folder = cache_folder().joinpath(*parts)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def made_at_once(target: Path) -> Iterator[Path]:
    """A folder to fill, which becomes ``target`` only when all went well.

    What an interrupted run left is swept away first, so the caller must hold a lock.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{target.name}.part-"
    for leftover in target.parent.glob(prefix + "*"):
        shutil.rmtree(leftover, ignore_errors=True)
    part = Path(tempfile.mkdtemp(prefix=prefix, dir=target.parent))
    part.chmod(0o755)
    try:
        yield part
        if target.exists():
            shutil.rmtree(target)
        part.rename(target)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def key_of(*values: object) -> str:
    """A short name for what a thing was made from: other values, another name.

    >>> key_of("mrp", 1) == key_of("mrp", 1), key_of("a", "bc") == key_of("ab", "c")
    (True, False)
    """
    text = "\0".join(str(value) for value in values)
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def tree_hash(*folders: Path) -> str:
    """A hash over names and contents of all source files in ``folders``."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]
