"""Lines of text into the rows and cells of a table whose columns are known."""

from __future__ import annotations

from collections.abc import Sequence

from .visual import Part, Visual, joined_lines

# A gap between lines is one between rows when it is so much more than the smallest
# (in heights of a line).
STEP = 0.3


def line_rows(lines: Sequence[Visual], columns: Sequence[float]) -> list[list[str]]:
    """One row a line; a cell belongs to the column in which its words begin."""
    rows = []
    for line in lines:
        cells: list[list[str]] = [[] for _ in range(len(columns) - 1)]
        for part in line.parts:
            for word in part.words:
                x = (word.x0 + word.x1) / 2
                slot = sum(x >= edge for edge in columns[1:-1])
                cells[slot].append(word.text)
        rows.append([" ".join(cell) for cell in cells])
    return rows


def placed(line: Visual, columns: Sequence[tuple[float, float]]) -> list[str]:
    """The parts of ``line`` in the columns that each covers most of."""
    cells = [""] * len(columns)
    for part in line.parts:
        slot = best(part, columns)
        cells[slot] = f"{cells[slot]} {part.text}".strip()
    return cells


def best(part: Part, columns: Sequence[tuple[float, float]]) -> int:
    """The column that ``part`` covers; across several the first of them; beside all
    the nearest one."""
    x0, x1 = part.x0, part.x1
    found, most = 0, -1e12
    for slot, (left, right) in enumerate(columns):
        shared = (x1 if x1 < right else right) - (x0 if x0 > left else left)
        if shared > 0:
            shared = round(min(shared, 1.0), 3)
        if shared > most:
            found, most = slot, shared
    return found


def groups(lines: Sequence[Visual], cells: Sequence[Sequence[str]]) -> list[list[int]]:
    """Which lines make one row: those with little space between them, or, where all
    have the same, those that only go on below a line with a label."""
    spaces = [b.y0 - a.y1 for a, b in zip(lines, lines[1:], strict=False)]
    height = sorted(line.height for line in lines)[len(lines) // 2] or 1.0
    limit = _limit(spaces, height)
    if limit is not None:
        close = [space < limit for space in spaces]
        result = _gathered(close)
        if not _many_rows(result, cells):
            return result
    return _gathered([_goes_on(cells, number) for number in range(1, len(lines))])


def _gathered(close: Sequence[bool]) -> list[list[int]]:
    result = [[0]]
    for number, same in enumerate(close, 1):
        if same:
            result[-1].append(number)
        else:
            result.append([number])
    return result


def _many_rows(found: list[list[int]], cells: Sequence[Sequence[str]]) -> bool:
    """Most of these groups hold several rows: more than one line that is full."""
    several = [group for group in found if len(group) > 1]
    full = [
        sum(sum(map(bool, cells[i])) * 3 > 2 * len(cells[i]) for i in group)
        for group in several
    ]
    return sum(count > 1 for count in full) * 2 > len(several)


def _limit(spaces: list[float], height: float) -> float | None:
    """The space from which on a new row begins; None where all are alike."""
    ordered = sorted(spaces)
    jumps = [(b - a, (a + b) / 2) for a, b in zip(ordered, ordered[1:], strict=False)]
    if not jumps:
        return None
    widest, middle = max(jumps)
    # Lines of the same cell are set close, or even overlap.
    if widest < STEP * height or middle - widest / 2 > 0.6 * height:
        return None
    within = sum(space < middle for space in spaces)
    return middle if within < len(spaces) else None


def _goes_on(cells: Sequence[Sequence[str]], number: int) -> bool:
    """A line without a label that has fewer cells than the one above."""
    row, above = cells[number], cells[number - 1]
    if row[0]:
        return False
    filled = [i for i, cell in enumerate(row) if cell]
    return len(filled) * 2 <= sum(map(bool, above)) and all(above[i] for i in filled)


def merged(rows: Sequence[Sequence[str]]) -> list[str]:
    """The lines of one row as one, cell by cell."""
    return [
        joined_lines([cell for cell in cells if cell])
        for cells in zip(*rows, strict=True)
    ]
