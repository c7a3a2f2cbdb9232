"""Which kind of file it is, by its content; its name only decides between texts."""

from __future__ import annotations

import os

from ..errors import (
    DocumentDamaged,
    DocumentEmpty,
    DocumentEncrypted,
    DocumentMissing,
    DocumentTooBig,
    UnknownFormat,
)
from .base import MB, Source

HEAD = 64 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names of streams inside an OLE file.
ENCRYPTED, WORKBOOK, BOOK = (
    name.encode("utf-16-le") for name in ("EncryptedPackage", "Workbook", "Book")
)
TEXTS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
    ".xls": "csv",
    ".xlsx": "csv",
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
}
BINARY = {".pdf", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".docx"}


def sniff(source: Source) -> str:
    """``pdf``, ``sheet``, ``docx``, ``csv``, ``markdown``, ``html`` or ``text``.

    Raises the ``DocumentError`` that tells why the file is not to be opened."""
    try:
        size = os.path.getsize(source.path)
        with open(source.path, "rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise DocumentMissing(str(error)) from None
    if not size:
        raise DocumentEmpty()
    if size > source.limits.size:
        limit = source.limits.size // MB
        raise DocumentTooBig(size=-(-size // MB), limit=limit)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        # Most files are no zip, and each is read by a program that starts afresh.
        from .zipped import kind

        return kind(source, size)
    if head.startswith(OLE):
        return _ole(source)
    return _text(source, head)


def _ole(source: Source) -> str:
    """An old Excel file; an encrypted new one is wrapped in the same container."""
    with open(source.path, "rb") as file:
        content = file.read()
    if ENCRYPTED in content:
        raise DocumentEncrypted()
    if WORKBOOK in content or BOOK in content:
        return "sheet"
    if source.name.lower().endswith(".xls"):
        raise DocumentDamaged("no workbook inside")
    raise UnknownFormat(name=source.name)


def _text(source: Source, head: bytes) -> str:
    suffix = os.path.splitext(source.name)[1].lower()
    marked = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    controls = sum(head.count(bytes([code])) for code in (*range(9), *range(14, 27)))
    if not marked and controls * 100 > len(head):
        if suffix in BINARY:
            raise DocumentDamaged("not its own format")
        raise UnknownFormat(name=source.name)
    if head.startswith(b"{\\rtf"):
        raise UnknownFormat(name=source.name)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "html"
    return TEXTS.get(suffix, "text")
