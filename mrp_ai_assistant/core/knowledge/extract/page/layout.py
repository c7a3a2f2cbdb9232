"""A page as people read it: lines of prose and tables, from the first to the last."""

from __future__ import annotations

from statistics import median

from .aligned import aligned_tables
from .columns import in_columns
from .raw import PageText
from .ruled import inside, ruled_tables
from .shapes import Element, Grid, Line, Word

# A line is stretched by gaps when a letter takes so much more room than usual.
STRETCHED = 1.22
# Letters of one line in the page's usual face take this much of its height.
WIDEST = 0.56


def elements(page: PageText) -> list[Element]:
    """In reading order. Most pages are plain prose and need no look at each word."""
    lines = page.lines()
    if not lines:
        return []
    if _plain(lines):
        lines.sort(key=lambda line: line.y0)
        return list(lines)
    words = page.words()
    tables = ruled_tables(words, page.rules())
    rest = [word for word in words if not any(inside(word, t.box) for t in tables)]
    found: list[Element] = []
    for part in _around(rest, tables):
        if isinstance(part, Grid):
            found.append(part)
            continue
        for column in in_columns(part):
            for item in aligned_tables(column):
                found.append(item if isinstance(item, Grid) else item.as_line())
    return found


def _plain(lines: list[Line]) -> bool:
    """One column without wide gaps: no two lines at the same height, no stretch."""
    ordered = sorted(lines, key=lambda line: line.y0)
    for one, other in zip(ordered, ordered[1:], strict=False):
        if one.y1 - other.y0 > 0.5 * min(one.height, other.height):
            return False
    paces = [
        (line.x1 - line.x0) / len(line.text) / (line.height or 1) for line in lines
    ]
    usual = median(paces)
    limit = min(max(usual * STRETCHED, 0.4), WIDEST)
    return not any(
        pace > limit and " " in line.text
        for pace, line in zip(paces, lines, strict=True)
    )


def _around(words: list[Word], tables: list[Grid]) -> list[list[Word] | Grid]:
    """The words above, between and below the tables that take the page's width."""
    if not tables:
        return [words]
    result: list[list[Word] | Grid] = []
    rest = words
    for table in sorted(tables, key=lambda table: table.box.y0):
        above = [word for word in rest if word.middle < table.box.y0]
        if above:
            result.append(above)
        rest = [word for word in rest if word.middle >= table.box.y0]
        result.append(table)
    if rest:
        result.append(rest)
    return result
