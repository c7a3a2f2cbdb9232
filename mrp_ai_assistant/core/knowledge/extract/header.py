"""Which of the first rows of a table name its columns.

Above them there may be titles (one cell in a row); the names may take several rows
(groups of columns, then the columns, then their units).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

Cells = Sequence[Any]
# So many rows are looked at, and so many of them can be titles or names.
LOOK, MAX_TITLES, MAX_NAMES = 40, 12, 4
UNIT = re.compile(
    r"^[\[(]?\s*(?:%|°?[CFK]|[µmkcMGhd]?(?:m|g|l|L|N|Pa|W|V|A|Hz|s|bar|t|J|Ω|Wh|VA)"
    r"(?:[²³23]|\^[23])?(?:\s*[/·*.]\s*[\w²³]+)*|Nm|rpm|min|h|uds?\.?|pcs|kgf?|psi|in|"
    r"mm|cm|ud|€|\$|EUR|USD|días|days|horas|hours|-)\s*[\])]?$"
)
NUMBER = re.compile(
    r"^[-+±<>≤≥~$€]?\s*\d[\d.,]*\s*(?:%|€|\$|°?\w{0,4})?$|^\d{1,4}[-/.]\d\d?[-/.]\d{1,4}"
)


def filled(row: Cells) -> list[Any]:
    return [cell for cell in row if cell != "" and cell is not None]


def _is_name(cell: Any) -> bool:
    """A text that could name a column; years and sizes in a header are typed."""
    return isinstance(cell, str) and not NUMBER.match(cell)


def find(rows: Sequence[Cells]) -> tuple[int, int]:
    """``(titles, names)``: how many of ``rows`` stand above the table, and how many
    after those name its columns (0: the table has no header)."""
    titles = _titles(rows)
    rest = rows[titles:]
    if not rest or not _names_columns(rest):
        return titles, 0
    count = 1
    while count < min(MAX_NAMES, len(rest) - 1) and _goes_on(rest, count):
        count += 1
    return titles, count


def _titles(rows: Sequence[Cells]) -> int:
    """Rows narrower than the table below them: a title, or "Date: 2024-03-05"."""
    widths = [len(filled(row)) for row in rows]
    wide = max(widths)
    if wide < 2:
        return 0
    limit = 1 if wide == 2 else 2 if wide >= 5 else 1
    count = 0
    while count < min(MAX_TITLES, len(rows) - 1) and widths[count] <= limit:
        # Groups of columns above the names are part of the header, not a title.
        if widths[count] > 1 and _groups(rows[count], rows[count + 1]):
            break
        count += 1
    return count if count < len(rows) - 1 or len(rows) == 1 else 0


def _groups(row: Cells, below: Cells) -> bool:
    cells = filled(row)
    first = next(i for i, cell in enumerate(row) if cell != "")
    return all(map(_is_name, cells)) and len(filled(below)) > 2 and first > 0


def _names_columns(rows: Sequence[Cells]) -> bool:
    """The first row is all names, and what follows does not look like more of it."""
    cells = filled(rows[0])
    if len(cells) < 2:
        return False
    names = sum(map(_is_name, cells))
    if names < len(cells):
        # "Size | 2023 | 2024" names columns when each is there once above numbers.
        return names >= 1 and len(rows) > 1 and _years(cells)
    if len(set(map(str, cells))) < len(cells) and len(rows) < 3:
        return False
    return not _label_and_value(rows)


def _years(cells: list[Any]) -> bool:
    numbers = [cell for cell in cells if not _is_name(cell)]
    values = [_integer(cell) for cell in numbers]
    if None in values or len(set(values)) < len(values):
        return False
    known = [value for value in values if value is not None]
    years = all(1990 <= value <= 2100 for value in known)
    steps = {b - a for a, b in zip(known, known[1:], strict=False)}
    return years or (len(known) > 2 and steps == {1})


def _integer(cell: Any) -> int | None:
    try:
        value = float(cell)
    except (TypeError, ValueError):
        return None
    return int(value) if value.is_integer() else None


def _label_and_value(rows: Sequence[Cells]) -> bool:
    """A form: two columns, each label ends with a colon."""
    firsts = [str(cells[0]) for row in rows[:8] if len(cells := filled(row)) == 2]
    return len(firsts) > 1 and all(text.rstrip().endswith(":") for text in firsts)


def _goes_on(rows: Sequence[Cells], count: int) -> bool:
    """Row ``count`` is one more row of names: units, or the parts of groups."""
    row, above = rows[count], rows[count - 1]
    cells = filled(row)
    if not cells or not all(isinstance(cell, str) for cell in cells):
        return False
    units = sum(bool(UNIT.match(cell.strip())) for cell in cells)
    if units * 2 > len(cells):
        return any(not _is_name(cell) for cell in filled(rows[count + 1]))
    if not all(map(_is_name, cells)):
        return False
    return _splits(above, row)


def _splits(above: Cells, row: Cells) -> bool:
    """``above`` leaves cells empty (or repeats a merged name) where ``row`` names."""
    width = min(len(above), len(row))
    opened = 0
    for i in range(1, width):
        gap = above[i] == "" or (above[i] == above[i - 1])
        opened += gap and row[i] != "" and row[i] != above[i]
    return opened > 0
