"""Markdown files: titles, paragraphs, lists and tables with pipes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .base import About, Block, Row, Source
from .identity import identify
from .outline import Titles
from .plain import read_text
from .tabular import table_block

TITLE = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
UNDER = re.compile(r"^(=+|-+)\s*$")
FENCE = re.compile(r"^\s*(```|~~~)")
DASHES = re.compile(r"^\s*\|?\s*:?-{1,}:?\s*(\|\s*:?-{1,}:?\s*)+\|?\s*$")
ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
TAGS = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.I | re.S)


def blocks(source: Source, about: About) -> Iterator[Block]:
    text = TAGS.sub("", read_text(source))
    identify(about, source.name, text[:5000])
    titles, rows = Titles(), list[Row]()
    lines = text.split("\n")
    place = 0
    while place < len(lines):
        line = lines[place]
        after = lines[place + 1] if place + 1 < len(lines) else ""
        found = TITLE.match(line)
        under = UNDER.match(after) if line.strip() and not rows_open(rows) else None
        if found or (under and len(under[1]) > 2):
            yield from _prose(rows, titles)
            title = found[2] if found else line.strip()
            level = len(found[1]) if found else 1 if after[0] == "=" else 2
            titles.enter(level, title)
            rows = [Row((title,)), Row(("",))]
            place += 1 if found else 2
        elif "|" in line and DASHES.match(after):
            yield from _prose(rows, titles)
            rows = []
            end = place + 2
            while end < len(lines) and "|" in lines[end]:
                end += 1
            cells = [_cells(lines[n]) for n in (place, *range(place + 2, end))]
            if block := table_block(cells, titles.path, 1):
                yield block
            place = end
        else:
            place = _paragraph(lines, place, rows)
    yield from _prose(rows, titles)


def rows_open(rows: list[Row]) -> bool:
    """A paragraph is being collected: a line below it is not a title."""
    return bool(rows) and bool(rows[-1].cells[0])


def _prose(rows: list[Row], titles: Titles) -> Iterator[Block]:
    filled = [row for row in rows if row.cells[0]]
    if filled:
        yield Block("prose", filled, titles.path)


def _paragraph(lines: list[str], place: int, rows: list[Row]) -> int:
    """Take the line at ``place`` in (a whole block of code at once); the next place."""
    line = lines[place]
    if fence := FENCE.match(line):
        end = place + 1
        while end < len(lines) and not lines[end].lstrip().startswith(fence[1]):
            end += 1
        code = "\n".join(lines[place + 1 : end])
        rows.append(Row((code,)))
        rows.append(Row(("",)))
        return end + 1
    text = line.strip()
    if text and rows_open(rows) and not ITEM.match(line):
        rows[-1] = Row((f"{rows[-1].cells[0]} {text}",))
    else:
        rows.append(Row((text,)))
    return place + 1


def _cells(line: str) -> list[str]:
    parts = re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))
    return [part.strip().replace("\\|", "|") for part in parts]
