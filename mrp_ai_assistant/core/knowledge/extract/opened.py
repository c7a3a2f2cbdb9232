"""An open PDF file: how many pages, its title and its outline."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from itertools import islice

from ..errors import DocumentDamaged, DocumentEncrypted
from .page.headings import Mark
from .pdfium import Address, function

# What pdfium says of a file that wants a password, or one that it cannot take.
PASSWORD, SECURITY = 4, 5
MOST_MARKS, DEEPEST = 20_000, 8

_long = ctypes.c_ulong
_load = function("FPDF_LoadDocument", Address, ctypes.c_char_p, ctypes.c_char_p)
_close = function("FPDF_CloseDocument", None, Address)
_error = function("FPDF_GetLastError", _long)
_count = function("FPDF_GetPageCount", ctypes.c_int, Address)
_page = function("FPDF_LoadPage", Address, Address, ctypes.c_int)
_close_page = function("FPDF_ClosePage", None, Address)
_meta = function("FPDF_GetMetaText", _long, Address, ctypes.c_char_p, Address, _long)
_child = function("FPDFBookmark_GetFirstChild", Address, Address, Address)
_sibling = function("FPDFBookmark_GetNextSibling", Address, Address, Address)
_title = function("FPDFBookmark_GetTitle", _long, Address, Address, _long)
_target = function("FPDFBookmark_GetDest", Address, Address, Address)
_index = function("FPDFDest_GetDestPageIndex", ctypes.c_int, Address, Address)


class Opened:
    """``close`` it after use. ``at`` is where pdfium keeps it."""

    def __init__(self, path: str) -> None:
        # Pdfium wants UTF-8 on Windows too.
        errors = "strict" if sys.platform == "win32" else "surrogateescape"
        name = os.path.abspath(path).encode("utf-8", errors)
        self.at: int | None = _load(name, None)
        self.pages: int = _count(self.at)
        if self.pages < 1:
            code = _error()
            self.close()
            if code in (PASSWORD, SECURITY):
                raise DocumentEncrypted(f"pdfium: {code}")
            raise DocumentDamaged(f"pdfium: {code}")

    def close(self) -> None:
        if self.at:
            _close(self.at)
        self.at = None

    def title(self) -> str:
        room = ctypes.create_string_buffer(_meta(self.at, b"Title", None, 0))
        size = _meta(self.at, b"Title", room, len(room))
        return room.raw[: max(size - 2, 0)].decode("utf-16-le", "replace").strip()

    def outline(self) -> Iterator[Mark]:
        # Pdfium looks for the page of each entry from the first page on, until it has
        # met them all once.
        if last := _page(self.at, self.pages - 1):
            _close_page(last)
        for level, entry in islice(self._entries(None, 1, set()), MOST_MARKS):
            target = _target(self.at, entry)
            page = _index(self.at, target) if target else -1
            title = " ".join(_titled(entry).split())
            if page >= 0 and title:
                yield Mark(level, title, page + 1)

    def _entries(
        self, parent: int | None, level: int, seen: set[int]
    ) -> Iterator[tuple[int, int]]:
        """Level and address of each; a file may name one of them twice."""
        entry = _child(self.at, parent)
        while entry and entry not in seen:
            seen.add(entry)
            yield level, entry
            if level < DEEPEST:
                yield from self._entries(entry, level + 1, seen)
            entry = _sibling(self.at, entry)


_room = ctypes.create_string_buffer(1 << 10)


def _titled(entry: int) -> str:
    room, size = _room, _title(entry, _room, len(_room))
    if size > len(room):
        room = ctypes.create_string_buffer(size)
        size = _title(entry, room, size)
    return room.raw[: max(size - 2, 0)].decode("utf-16-le", "replace")
