"""Zip files that are the same, byte by byte, wherever and whenever they are made.

Names are sorted, dates and modes fixed. ``SOURCE_DATE_EPOCH`` (seconds) is the date of
every file where it is set; else a constant, so that a shallow clone and a tree without
git give the same file. What is left is the version of zlib.
"""

from __future__ import annotations

import os
import time
import zipfile
from pathlib import Path

from .dist_files import Files

USUAL_EPOCH = 1580601600  # 2020-02-02, as Python's own build tools have it
OLDEST_EPOCH = 315532800  # 1980-01-01: a zip knows no earlier day
MODE = 0o100644  # a file that everybody may read
UNIX = 3


def pack(files: Files, target: Path) -> Path:
    """Write ``files`` into the zip ``target``; its path."""
    year, month, day, hour, minute, second, *_rest = time.gmtime(epoch())
    with zipfile.ZipFile(target, "w") as packed:
        for name in sorted(files, key=_metadata_last):
            entry = zipfile.ZipInfo(name, (year, month, day, hour, minute, second))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = UNIX
            entry.external_attr = MODE << 16
            packed.writestr(entry, files[name])
    return target


def unpack(source: Path) -> Files:
    with zipfile.ZipFile(source) as packed:
        return {
            entry.filename: packed.read(entry)
            for entry in packed.infolist()
            if not entry.is_dir()
        }


def epoch() -> int:
    named = os.environ.get("SOURCE_DATE_EPOCH")
    return max(int(named) if named else USUAL_EPOCH, OLDEST_EPOCH)


def _metadata_last(name: str) -> tuple[bool, str]:
    """As wheels have it: who reads the end of the file first finds the metadata."""
    return ".dist-info/" in name, name
