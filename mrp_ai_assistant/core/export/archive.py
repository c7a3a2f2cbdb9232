"""A zip of many small files, written one after the other."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable
from typing import IO, Any

File = tuple[str, bytes]


def write_zip(target: IO[bytes], files: Iterable[File]) -> None:
    """Write ``files`` (path in the zip, content) to ``target``; of two with the same
    path the second gets a number. Nothing is kept in memory but one file."""
    taken: set[str] = set()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files:
            free = _free(path, taken)
            taken.add(free)
            archive.writestr(free, content)


def as_json(value: Any) -> bytes:
    """``value`` for people and programs: indented, letters as they are; what JSON does
    not know (days) as text."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=str).encode()


def _free(path: str, taken: set[str]) -> str:
    if path not in taken:
        return path
    stem, dot, ending = path.rpartition(".")
    number = 2
    while (other := f"{stem or path} ({number}){dot}{ending}") in taken:
        number += 1
    return other
