"""HTML files with lxml: what a reader sees, no scripts, styles or hidden parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from ..errors import DocumentDamaged, DocumentEmpty
from .base import About, Block, Row, Source
from .identity import identify
from .outline import Titles
from .plain import decoded
from .tabular import table_block

DROPPED = set("script style noscript template head svg math iframe object nav".split())
BLOCKS = set(
    "p div li ul ol dl dt dd pre blockquote section article main header footer aside "
    "figure figcaption address form fieldset hr br tr".split()
)
HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0", re.I
)
CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.I)
DEPTH = 200


def blocks(source: Source, about: About) -> Iterator[Block]:
    with open(source.path, "rb") as file:
        content = file.read()
    root = _parsed(content)
    title = root.find(".//title")
    if title is not None and title.text:
        about.title = " ".join(title.text.split())[:200]
    reading = _Reading()
    reading.walk(root, 0)
    reading.end()
    start = " ".join(reading.start)[:5000]
    identify(about, source.name, start)
    yield from reading.found


def _parsed(content: bytes) -> Any:
    declared = CHARSET.search(content[:4096])
    try:
        encoding = declared[1].decode("ascii") if declared else ""
        text = content.decode(encoding) if encoding else decoded(content)
    except (LookupError, UnicodeDecodeError):
        text = decoded(content)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text).replace("\0", "")
    if not text.strip():
        raise DocumentEmpty()
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    try:
        return html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise DocumentDamaged(str(error)) from None


class _Reading:
    """Collects blocks while walking through the elements."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self.start: list[str] = []
        self._titles = Titles()
        self._rows: list[Row] = []
        self._text: list[str] = []

    def walk(self, element: Any, depth: int) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in DROPPED or _hidden(element):
            return
        if tag == "table" and not element.xpath(".//table"):
            self.end()
            block = table_block(*_table(element, self._titles.path))
            if block:
                self.found.append(block)
            return
        if re.fullmatch("h[1-6]", tag):
            self.end()
            text = _content(element)
            self._titles.enter(int(tag[1]), text)
            self._text.append(text)
            self._paragraph()
            return
        if tag in BLOCKS:
            self._paragraph()
        self._text.append(element.text or "")
        if depth < DEPTH:
            for child in element:
                self.walk(child, depth + 1)
                self._text.append(child.tail or "")
        if tag in BLOCKS:
            self._paragraph()

    def _paragraph(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text = []
        if text:
            self._rows.append(Row((text,)))
            self.start.append(text)

    def end(self) -> None:
        self._paragraph()
        if self._rows:
            self.found.append(Block("prose", self._rows, self._titles.path))
        self._rows = []


def _hidden(element: Any) -> bool:
    style = element.get("style", "")
    return element.get("hidden") is not None or bool(style and HIDDEN.search(style))


def _content(element: Any) -> str:
    parts: list[str] = []
    for item in element.iter():
        if isinstance(item.tag, str) and item.tag not in DROPPED:
            parts.append(item.text or "")
        if item is not element:
            parts.append((" " if item.tag in BLOCKS else "") + (item.tail or ""))
    return " ".join("".join(parts).split())


def _table(
    table: Any, heading: tuple[str, ...]
) -> tuple[list[list[str]], tuple[str, ...], int | None]:
    """Cells over several rows say their text in each of them."""
    caption = table.find("caption")
    if caption is not None and (text := _content(caption)):
        heading = (*heading, text)
    rows: list[list[str]] = []
    down: dict[int, tuple[int, str]] = {}
    names = 0
    for line in table.iter("tr"):
        cells: list[str] = []
        tags = set()
        for cell in line:
            if cell.tag not in ("td", "th"):
                continue
            _fill(cells, down)
            tags.add(cell.tag)
            text = "" if _hidden(cell) else _content(cell)
            high, wide = _span(cell, "rowspan"), _span(cell, "colspan")
            if high > 1:
                down[len(cells)] = (high - 1, text)
            cells.extend([text, *[""] * (wide - 1)])
        _fill(cells, down)
        if tags == {"th"} and names == len(rows):
            names += 1
        rows.append(cells)
    return rows, heading, names or None


def _fill(cells: list[str], down: dict[int, tuple[int, str]]) -> None:
    while len(cells) in down:
        left, text = down.pop(len(cells))
        if left > 1:
            down[len(cells)] = (left - 1, text)
        cells.append(text)


def _span(cell: Any, name: str) -> int:
    try:
        return min(max(int(cell.get(name, "1")), 1), 200)
    except ValueError:
        return 1
