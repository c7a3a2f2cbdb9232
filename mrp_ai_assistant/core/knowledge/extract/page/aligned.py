"""Tables without ruling lines: cells that stand below each other make columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .rows import groups, merged, placed
from .shapes import Grid
from .visual import Part, Visual, bounds

SECTION = re.compile(r"[\dA-Z]{1,2}(?:\.\d{1,2})*")
# So many blank line heights end a table.
APART = 2.2
# A line of a cell is compared with so many lines above it.
BACK = 7


def aligned_tables(lines: list[Visual]) -> list[Visual | Grid]:
    """The lines of one column of text, with those of tables taken together."""
    result: list[Visual | Grid] = []
    run: list[Visual] = []
    for line in lines:
        if run and not _belongs(line, run):
            result.extend(_parted(run))
            run = []
        if run or len(line.parts) > 1:
            run.append(line)
        else:
            result.append(line)
    result.extend(_parted(run))
    return result


def _parted(run: list[Visual]) -> list[Visual | Grid]:
    """Tables below each other: the space between them is more than between rows."""
    spaces = [b.y0 - a.y1 for a, b in zip(run, run[1:], strict=False)]
    if not spaces:
        return _settled(run)
    height = sorted(line.height for line in run)[len(run) // 2]
    usual = sorted(spaces)[int(0.8 * (len(spaces) - 1))]
    limit = max(1.5 * usual + 0.35 * height, 0.8 * height)
    result: list[Visual | Grid] = []
    start = 0
    for number, space in enumerate(spaces, 1):
        if space > limit:
            result.extend(_settled(run[start:number]))
            start = number
    return [*result, *_settled(run[start:])]


def _belongs(line: Visual, run: list[Visual]) -> bool:
    last = run[-1]
    if line.y0 - last.y1 > APART * max(last.height, line.height):
        return False
    if len(line.parts) > 1:
        return True
    # A single part goes on with the cell that it stands below, or ends the table.
    return _below_cell(line, run)


def _below_cell(line: Visual, run: list[Visual]) -> bool:
    if line.y0 < run[-1].y1 - 0.25 * line.height:
        return True  # Between two lines of the other cells.
    part = line.parts[0]
    left = min(row.parts[0].x0 for row in run)
    for row in run[-BACK:]:
        for number, other in enumerate(row.parts):
            last = number + 1 == len(row.parts)
            right = 1e9 if last else row.parts[number + 1].x0
            if not _aligned(part, other) or part.x1 > right - 2:
                continue
            # Below the first column only a label goes on, and prose begins there too.
            if part.x0 > left + 3 or not last:
                return True
    return False


def _aligned(part: Part, other: Part) -> bool:
    middles = (part.x0 + part.x1) - (other.x0 + other.x1)
    return abs(part.x0 - other.x0) < 3 or abs(middles) < 6


def _settled(run: list[Visual]) -> list[Visual | Grid]:
    """A table, when the run has its shape; its last lines may be text again."""
    tail: list[Visual | Grid] = []
    while run and len(run[-1].parts) == 1 and _is_text(run):
        tail.insert(0, run.pop())
    if not run:
        return tail
    grid = _table(run)
    return [grid, *tail] if grid else [*run, *tail]


def _is_text(run: list[Visual]) -> bool:
    last = run[-1]
    many = [line for line in run if len(line.parts) > 1]
    return not many or last.parts[0].x0 <= many[0].parts[0].x0 + 3


def _table(run: list[Visual]) -> Grid | None:
    many = [line for line in run if len(line.parts) > 1]
    if len(many) < 2:
        return None
    columns = columns_of(run)
    if len(columns) < 2:
        return None
    cells = [placed(line, columns) for line in run]
    rows = [merged([cells[i] for i in group]) for group in groups(run, cells)]
    both = sum(sum(map(bool, row)) > 1 for row in rows)
    if both < 2 or not _alike(rows) or _titles(rows):
        return None
    return Grid(rows, bounds(run), tuple(left for left, _right in columns))


def _titles(rows: list[list[str]]) -> bool:
    """Titles of a chapter and its parts, one below the other, after their numbers."""
    numbers = [row[0].rstrip(".") for row in rows if len(row) == 2 and row[1]]
    nested = [number for number in numbers if SECTION.fullmatch(number)]
    within = zip(nested, nested[1:], strict=False)
    return len(nested) == len(rows) and all(b.startswith(f"{a}.") for a, b in within)


def _alike(rows: list[list[str]]) -> bool:
    """Rows share columns: most of them fill at least half."""
    width = len(rows[0])
    full = sum(sum(map(bool, row)) * 2 >= width for row in rows)
    return full * 2 >= len(rows) or width <= 3


def columns_of(lines: Sequence[Visual]) -> list[tuple[float, float]]:
    """From left to right. Narrow parts found columns; a part across several that
    stand firm founds none (a group's name, a sentence)."""
    parts = sorted(
        (part for line in lines for part in line.parts),
        key=lambda part: part.x1 - part.x0,
    )
    columns: list[list[float]] = []  # left, right, how many parts
    for part in parts:
        over = [c for c in columns if min(c[1], part.x1) - max(c[0], part.x0) > 0.5]
        if not over:
            columns.append([part.x0, part.x1, 1])
        elif len(over) == 1:
            only = over[0]
            only[:] = [min(only[0], part.x0), max(only[1], part.x1), only[2] + 1]
        elif any(c[2] < 2 for c in over) and not _apart(over, lines):
            for other in over:
                columns.remove(other)
            left, right = min(c[0] for c in over), max(c[1] for c in over)
            count = sum(c[2] for c in over) + 1
            columns.append([min(left, part.x0), max(right, part.x1), count])
    columns.sort()
    return _together([(left, right) for left, right, _count in columns], lines)


def _apart(over: list[list[float]], lines: Sequence[Visual]) -> bool:
    """Some line has parts in two of these columns."""
    return any(
        sum(
            any(min(c[1], p.x1) - max(c[0], p.x0) > 0.5 for p in line.parts)
            for c in over
        )
        > 1
        for line in lines
        if len(line.parts) > 1
    )


def _together(
    columns: list[tuple[float, float]], lines: Sequence[Visual]
) -> list[tuple[float, float]]:
    """Neighbours that no line fills both of are one: its cells are set left and
    right, or in the middle."""
    number = 0
    while number + 1 < len(columns):
        one, other = columns[number], columns[number + 1]
        if any(_fills(line, one) and _fills(line, other) for line in lines):
            number += 1
            continue
        columns[number : number + 2] = [(one[0], other[1])]
    return columns


def _fills(line: Visual, column: tuple[float, float]) -> bool:
    left, right = column
    return any(min(right, p.x1) - max(left, p.x0) > 0.5 for p in line.parts)
