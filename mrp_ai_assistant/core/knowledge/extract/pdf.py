"""PDF files with pypdfium2: what is read on each page, under which titles.

Pages are looked at some at a time: a line at the top or bottom that comes again on
other pages belongs to none of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from ..errors import DocumentDamaged, NeedsOcr, TooManyPages
from .base import About, Block, Row, Source
from .header import find
from .identity import identify, language
from .opened import Opened
from .page.broken import mend
from .page.headings import Headings
from .page.layout import arranged, elements
from .page.paragraphs import paragraphs
from .page.raw import PageText
from .page.running import Running
from .page.shapes import Element, Grid, Line

if TYPE_CHECKING:
    from .ocr import Ocr

BATCH = 24


def blocks(source: Source, about: About) -> Iterator[Block]:
    document = Opened(source.path)
    try:
        about.pages = document.pages
        if about.pages > source.limits.pages:
            raise TooManyPages(pages=about.pages, limit=source.limits.pages)
        title = document.title()
        about.title = title if _is_title(title) else ""
        yield from _Reading(document, source, about).blocks()
    finally:
        document.close()


def _is_title(text: str) -> bool:
    """Programs write their own names and paths there."""
    junk = ("untitled", "microsoft word", "(anonymous)", "sin título", "document")
    return len(text) > 3 and not text.lower().startswith(junk) and "\\" not in text


@dataclass
class _Page:
    number: int
    elements: list[Element]
    height: float


@dataclass
class _Reading:
    document: Opened
    source: Source
    about: About
    empty: list[int] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    ocr: Ocr | None = None

    def blocks(self) -> Iterator[Block]:
        running, headings = Running(), Headings(self.document.outline())
        pages = self._pages()
        previous: _Table | None = None
        while batch := list(islice(pages, BATCH)):
            mend(page.elements for page in batch)
            running.learn((page.elements, page.height) for page in batch)
            headings.learn(page.elements for page in batch)
            for page in batch:
                kept = running.without(page.elements, page.height)
                self._identify(page)
                composer = _Composer(page.number, headings, previous)
                yield from composer.blocks(kept)
                previous = composer.last_table
        self._notes()

    def _pages(self) -> Iterator[_Page]:
        for number in range(1, self.about.pages + 1):
            page = self._page(number)
            self.source.progress(number, self.about.pages, "page")
            if page is not None:
                yield page

    def _page(self, number: int) -> _Page | None:
        try:
            text = PageText(self.document.at, number - 1)
        except ValueError:
            self.damaged.append(number)
            return None
        try:
            has_text = bool(text.text.strip())
            text.hide()
            if text.hidden:
                self.hidden.append(number)
            if not has_text and text.is_drawn():
                return self._recognised(number)
            return _Page(number, elements(text), text.height)
        finally:
            text.close()

    def _recognised(self, number: int) -> _Page | None:
        """A page that is a picture."""
        # Few documents have one, and each is read by a program that starts afresh.
        from .ocr import Ocr

        self.ocr = self.ocr or Ocr(self.source)
        if words := self.ocr.words(number - 1):
            self.recognised.append(number)
            return _Page(number, arranged(words, [], 0.0), self.ocr.height)
        self.empty.append(number)
        return _Page(number, [], 0.0)

    def _identify(self, page: _Page) -> None:
        about = self.about
        if page.number > 12 or (about.lang and about.revision):
            return
        lines = [item.text for item in page.elements if isinstance(item, Line)]
        text = "\n".join(lines)
        if page.number <= 2:
            identify(about, self.source.name, text)
        about.lang = about.lang or language(text)

    def _notes(self) -> None:
        about = self.about
        if self.empty and len(self.empty) + len(self.damaged) == about.pages:
            raise NeedsOcr(pages=about.pages)
        if self.damaged and len(self.damaged) == about.pages:
            raise DocumentDamaged("no page can be read")
        for code, pages in (
            ("ocr_needed", self.empty),
            ("ocr_read", self.recognised),
            ("hidden_text", self.hidden),
            ("pages_damaged", self.damaged),
        ):
            if pages:
                about.note(code, pages=spans(pages))


def spans(pages: list[int]) -> str:
    """``[1, 2, 3, 7]`` as ``1-3, 7``."""
    parts: list[list[int]] = []
    for page in pages:
        if parts and parts[-1][1] == page - 1:
            parts[-1][1] = page
        else:
            parts.append([page, page])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in parts)


@dataclass
class _Table:
    """What a table on the next page needs to go on."""

    columns: tuple[float, ...]
    header: tuple[list[str], ...]
    heading: tuple[str, ...]


@dataclass
class _Composer:
    """The elements of one page as blocks."""

    page: int
    headings: Headings
    last_table: _Table | None

    def blocks(self, found: list[Element]) -> Iterator[Block]:
        lines: list[Line] = []
        before = self.last_table
        found = [_not_a_row(item, before) for item in found]
        self.headings.begin(self.page, [e for e in found if isinstance(e, Line)])
        for number, item in enumerate(found):
            if isinstance(item, Grid):
                caption = _caption(lines)
                yield from self._prose(lines)
                lines = []
                yield self._table(item, before if not number else None, caption)
                continue
            self.last_table = None
            heading = self.headings.titles
            if self._is_heading(found, number, item):
                yield from self._prose(lines, heading)
                lines = []
            lines.append(item)
        yield from self._prose(lines)

    def _is_heading(self, found: list[Element], number: int, line: Line) -> bool:
        if self.headings.is_outlined:
            return self.headings.is_mark(line)
        return self.headings.is_heading(line, *_neighbours(found, number))

    def _prose(
        self, lines: list[Line], heading: tuple[str, ...] | None = None
    ) -> Iterator[Block]:
        if lines:
            rows = [Row((text,), self.page) for text in paragraphs(lines)]
            path = self.headings.titles if heading is None else heading
            yield Block("prose", rows, path)

    def _table(self, grid: Grid, before: _Table | None, caption: str) -> Block:
        titles, names = find(grid.rows)
        header = tuple(grid.rows[titles : titles + names])
        body = grid.rows[titles + names :]
        heading = self.headings.titles
        if before and _same_columns(before, grid):
            heading = before.heading
            if not header or header == before.header:
                header = before.header
            elif not _repeats(header, before.header):
                # All its cells are text: the first row only looks like names.
                header, body = before.header, grid.rows[titles:]
        elif caption:
            heading = (*heading, caption)
        if titles:
            body = grid.rows[:titles] + body
        if not body:
            header, body = (), list(header)
        self.last_table = _Table(grid.columns, header, heading)
        rows = [Row(cells, self.page) for cells in _labelled(body)]
        return Block("table", rows, heading, header)


def _not_a_row(item: Element, before: _Table | None) -> Element:
    """A row alone is one only where it goes on with the table of the page before."""
    if isinstance(item, Line) or len(item.rows) > 1 or _goes_on(before, item):
        return item
    return Line(*item.box, " ".join(filter(None, item.rows[0])))


def _goes_on(before: _Table | None, grid: Grid) -> bool:
    return before is not None and _same_columns(before, grid)


def _neighbours(found: list[Element], number: int) -> tuple[Line | None, Line | None]:
    """The lines of text before and after the one at ``number``."""
    above = found[number - 1] if number else None
    below = found[number + 1] if number + 1 < len(found) else None
    return (
        above if isinstance(above, Line) else None,
        below if isinstance(below, Line) else None,
    )


def _repeats(header: tuple[list[str], ...], before: tuple[list[str], ...]) -> bool:
    mine = {cell for row in header for cell in row if cell}
    other = {cell for row in before for cell in row if cell}
    return len(mine & other) * 2 > len(mine)


def _same_columns(before: _Table, grid: Grid) -> bool:
    if len(before.columns) != len(grid.columns):
        return False
    pairs = zip(before.columns, grid.columns, strict=True)
    near = sum(abs(one - other) < 12 for one, other in pairs)
    return near * 3 >= len(grid.columns) * 2


def _caption(lines: list[Line]) -> str:
    """The line just above a table, when it names it."""
    if not lines:
        return ""
    text = lines[-1].text.strip()
    named = text.lower().startswith(("tabla", "table", "cuadro", "figura"))
    return text[:120] if named or (text.endswith(":") and len(text) < 100) else ""


def _labelled(rows: list[list[str]]) -> list[list[str]]:
    """A row without a label that is as full as others belongs to the label above."""
    result: list[list[str]] = []
    for row in rows:
        full = sum(map(bool, row[1:]))
        if result and not row[0] and full >= 2 and full * 2 >= len(row) - 1:
            row = [result[-1][0], *row[1:]]
        result.append(row)
    return result
