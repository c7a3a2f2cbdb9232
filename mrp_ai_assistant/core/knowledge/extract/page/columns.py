"""Pages set in two or three columns: read one column after the other."""

from __future__ import annotations

from collections.abc import Sequence

from .shapes import Word
from .visual import Part, Visual, visual_lines

# A column of text has at least so many lines, which fill so much of its width; it is
# so many line heights wide and has so many words a line. Cells are shorter.
LINES, FULL, WIDTH, WORDS = 4, 0.62, 11, 3.5
# Narrower than so many line heights.
NARROW = 5
# Of the lines of prose fewer than these begin with a capital or a figure.
ANEW = 0.85


def in_columns(words: list[Word], depth: int = 2) -> list[list[Visual]]:
    """The lines of each part of the page that is read on its own, in reading order."""
    lines = visual_lines(words)
    gutter = _gutter(lines) if depth else None
    if gutter is None:
        return [lines] if lines else []
    x, first, last = gutter
    result = [lines[:first]] if first else []
    for side in (True, False):
        own = [
            word
            for line in lines[first : last + 1]
            for part in line.parts
            for word in part.words
            if (word.x0 < x) == side
        ]
        result.extend(in_columns(own, depth - 1))
    below = [w for line in lines[last + 1 :] for p in line.parts for w in p.words]
    result.extend(in_columns(below, depth) if below else [])
    return result


def _gutter(lines: list[Visual]) -> tuple[float, int, int] | None:
    """Where the first stretch of two columns of prose is divided, and which lines
    these are. Two columns of a table are ragged; those of prose are full."""
    tried: dict[int, int] = {}
    for first, line in enumerate(lines):
        for left, right in zip(line.parts, line.parts[1:], strict=False):
            x = (left.x1 + right.x0) / 2
            if tried.get(round(x / 10), -1) >= first:
                continue
            last = _reach(lines, first, x)
            start = _back(lines, first, x)
            if last - start + 1 >= LINES and _prose(lines[start : last + 1], x):
                return x, start, last
            tried[round(x / 10)] = last
    return None


def _reach(lines: list[Visual], first: int, x: float) -> int:
    last = first
    while last + 1 < len(lines) and not _crosses(lines[last + 1], x):
        last += 1
    return last


def _back(lines: list[Visual], first: int, x: float) -> int:
    """One column may begin above the other; a short title on the left does not."""
    start = first
    while start and not _crosses(lines[start - 1], x):
        above, height = lines[start - 1], lines[start].height
        if lines[start].y0 - above.y1 > height or above.height > 1.15 * height:
            break
        start -= 1
    return start


def _crosses(line: Visual, x: float) -> bool:
    return any(part.x0 < x - 1 and part.x1 > x + 1 for part in line.parts)


def _prose(lines: Sequence[Visual], x: float) -> bool:
    before = [[part for part in line.parts if part.x1 <= x + 1] for line in lines]
    after = [[part for part in line.parts if part.x0 >= x - 1] for line in lines]
    left = _in_line([parts[-1] for parts in before if parts])
    right = _in_line([parts[0] for parts in after if parts])
    if _cells(before) or _cells(after) or _rows(left, right):
        return False
    return _column_of_text(left, lines) and _column_of_text(right, lines)


def _cells(side: list[list[Part]]) -> bool:
    """Most lines of this side are several cells, a narrow one among them: a code and
    its name, say. Another column of text is not narrow."""
    filled = [parts for parts in side if parts]
    return sum(map(_has_narrow, filled)) * 2 > len(filled)


def _has_narrow(parts: list[Part]) -> bool:
    if len(parts) < 2:
        return False
    last = parts[0].words[0]
    limit = NARROW * (last.y1 - last.y0)
    return any(part.x1 - part.x0 < limit for part in parts)


def _rows(left: list[Part], right: list[Part]) -> bool:
    """No line goes on with the one above: they are rows, and each begins anew."""
    parts = left + right
    anew = sum(not part.words[0].text[:1].islower() for part in parts)
    return anew > ANEW * len(parts)


def _in_line(parts: list[Part]) -> list[Part]:
    """Those of the column next to the gutter: they begin where most of them do."""
    starts = sorted(part.x0 for part in parts)
    usual = starts[len(starts) // 2] if starts else 0.0
    return [part for part in parts if abs(part.x0 - usual) < 30]


def _column_of_text(parts: list[Part], lines: Sequence[Visual]) -> bool:
    if len(parts) < LINES:
        return False
    width = max(p.x1 for p in parts) - min(p.x0 for p in parts)
    full = sum(p.x1 - p.x0 > FULL * width for p in parts)
    height = lines[0].height or 1.0
    many = full > 0.6 * len(parts) and len(parts) > len(lines) / 3
    return many and width > WIDTH * height and _words(parts) > WORDS * len(parts)


def _words(parts: list[Part]) -> int:
    return sum(word.text.count(" ") + 1 for part in parts for word in part.words)
