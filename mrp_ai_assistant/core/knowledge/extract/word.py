"""Word files (docx) with python-docx: headings, paragraphs and tables in order.

Such a file has no pages: these are made by whoever prints it. Hidden text is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from ..errors import DocumentDamaged
from .base import About, Block, Row, Source
from .identity import identify
from .outline import Titles
from .tabular import table_block
from .zipped import DAMAGED

HEADING = re.compile(r"^(?:heading|t[ií]tulo|ttulo)\s*(\d)$", re.I)
TEXT, TAB, BREAK, RUN = qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:r")
VANISH, DELETED = qn("w:vanish"), qn("w:del")


def blocks(source: Source, about: About) -> Iterator[Block]:
    try:
        document = docx.Document(source.path)
    except (PackageNotFoundError, KeyError, ValueError, SyntaxError, *DAMAGED) as error:
        raise DocumentDamaged(str(error)) from None
    title = (document.core_properties.title or "").strip()
    about.title = title if len(title) > 3 else ""
    levels = _levels(document)
    titles, waiting, start = Titles(), list[Row](), ""
    for element in document.element.body:
        kind = element.tag
        if kind == qn("w:p"):
            text = _text(element)
            start += text + "\n" if len(start) < 5000 else ""
            level = levels.get(_style(element))
            if level is not None and text:
                yield from _prose(waiting, titles)
                waiting = []
                titles.enter(level, text)
            if text:
                waiting.append(Row((text,)))
        elif kind == qn("w:tbl"):
            yield from _prose(waiting, titles)
            waiting = []
            block = table_block(_rows(element), titles.path)
            if block:
                yield block
    yield from _prose(waiting, titles)
    identify(about, source.name, start)


def _prose(rows: list[Row], titles: Titles) -> Iterator[Block]:
    if rows:
        yield Block("prose", rows, titles.path)


def _levels(document: Any) -> dict[str, int]:
    """The level of each style of headings, by its id."""
    levels = {"Title": 0}
    for style in document.styles:
        found = HEADING.match(style.name or "") or HEADING.match(style.style_id or "")
        if found:
            levels[style.style_id] = int(found[1])
    return levels


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if found is None else found.get(qn("w:val"), "")


def _text(element: Any) -> str:
    parts: list[str] = []
    for run in element.iter(RUN):
        if run.find(f"{qn('w:rPr')}/{VANISH}") is not None:
            continue
        if any(parent.tag == DELETED for parent in run.iterancestors()):
            continue
        for item in run:
            if item.tag == TEXT:
                parts.append(item.text or "")
            elif item.tag in (TAB, BREAK):
                parts.append(" ")
    return " ".join("".join(parts).split())


def _rows(table: Any) -> list[list[str]]:
    """A cell merged downwards says its text in each of its rows."""
    rows: list[list[str]] = []
    for line in table.iter(qn("w:tr")):
        if _parent_table(line) is not table:
            continue
        cells: list[str] = []
        for cell in line.findall(qn("w:tc")):
            span, merge = _merging(cell)
            above = rows[-1] if rows else []
            column = len(cells)
            going = merge == "continue" and column < len(above)
            text = above[column] if going else _cell(cell)
            cells.extend([text, *[""] * (span - 1)])
        rows.append(cells)
    return rows


def _parent_table(line: Any) -> Any:
    return next(p for p in line.iterancestors() if p.tag == qn("w:tbl"))


def _cell(cell: Any) -> str:
    texts = (_text(paragraph) for paragraph in cell.iter(qn("w:p")))
    return " ".join(text for text in texts if text)


def _merging(cell: Any) -> tuple[int, str]:
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    count = 1 if span is None else int(span.get(qn("w:val"), "1") or 1)
    how = "" if merge is None else merge.get(qn("w:val"), "continue")
    return min(max(count, 1), 200), how
