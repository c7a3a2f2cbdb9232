"""PDF files with pypdfium2, page by page."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2

from ..errors import DocumentDamaged, DocumentEncrypted, NeedsOcr, TooManyPages
from .base import About, Block, Row, Source
from .identity import identify


def blocks(source: Source, about: About) -> Iterator[Block]:
    document = _open(source.path)
    about.pages = len(document)
    if about.pages > source.limits.pages:
        raise TooManyPages(pages=about.pages, limit=source.limits.pages)
    empty: list[int] = []
    for number in range(1, about.pages + 1):
        page = document[number - 1]
        text = page.get_textpage().get_text_range()
        if not text.strip():
            empty.append(number)
        identify(about, source.name, text)
        yield Block("prose", [Row((line,), number) for line in text.splitlines()])
        source.progress(number, about.pages, "page")
    if len(empty) == about.pages:
        raise NeedsOcr(pages=about.pages)
    if empty:
        about.note("ocr_needed", pages=", ".join(map(str, empty)))


def _open(path: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentEncrypted(str(error)) from None
        raise DocumentDamaged(str(error)) from None
