"""One extractor a file, behind one seam; which one is decided by the content.

    file ─► sniff ─► pdf │ sheet │ csv │ docx │ html │ markdown │ text ─► blocks

It runs in the process that calls it, so hostile files reach it only through
``knowledge/child.py``.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module

from ..errors import DocumentEmpty, ReaderMissing
from .base import (
    About,
    Block,
    Extracted,
    Extractor,
    Limits,
    Note,
    Progress,
    Row,
    Source,
)
from .sniff import sniff

__all__ = [
    "About",
    "Block",
    "Extracted",
    "Limits",
    "Note",
    "Progress",
    "Row",
    "extract",
]

# Each module has blocks(source, about); its package is only needed for its files.
MODULES = {
    "pdf": ("pdf", "pypdfium2"),
    "sheet": ("sheet", "python-calamine"),
    "csv": ("delimited", ""),
    "docx": ("word", "python-docx"),
    "html": ("web", "lxml"),
    "markdown": ("markdown", ""),
    "text": ("plain", ""),
}


def nothing(done: int, total: int, unit: str) -> None:
    """Progress that nobody watches."""


def extract(
    path: str,
    name: str,
    limits: Limits | None = None,
    progress: Progress = nothing,
) -> Extracted:
    """What the file at ``path`` says; people call it ``name`` (which may look like a
    path: only its last part counts). Raises ``DocumentError``, also while the blocks
    are read."""
    plain = os.path.basename(name.replace("\\", "/")) or "?"
    source = Source(path, plain, limits or Limits(), progress)
    kind = sniff(source)
    about = About(format=kind)
    return Extracted(about, _guarded(_extractor(kind), source, about))


def _extractor(kind: str) -> Extractor:
    module, package = MODULES[kind]
    try:
        found = import_module(f".{module}", __name__)
    except ImportError as error:
        raise ReaderMissing(str(error), package=package) from None
    extractor: Extractor = found.blocks
    return extractor


def _guarded(read: Extractor, source: Source, about: About) -> Iterator[Block]:
    """The blocks; a file without any is empty, not a success."""
    found = False
    for block in read(source, about):
        found = True
        yield block
    if not found:
        raise DocumentEmpty()
