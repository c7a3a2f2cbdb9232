"""Lines of prose into paragraphs, with the headings between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .shapes import Line
from .visual import joined_lines

BULLET = re.compile(r"^(?:[•▪◦●○■□‣∙·*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S")
ENDS = re.compile(r"[.!?:;…][\"”»)\]]*$")


def paragraphs(lines: Sequence[Line]) -> list[str]:
    """Lines that go on are joined; a list keeps its points apart."""
    result: list[list[Line]] = []
    right = max((line.x1 for line in lines), default=0.0)
    for line in lines:
        if result and _goes_on(result[-1], line, right):
            result[-1].append(line)
        else:
            result.append([line])
    return [joined_lines([line.text for line in part]) for part in result]


def _goes_on(part: list[Line], line: Line, right: float) -> bool:
    last = part[-1]
    height = max(last.height, line.height) or 1.0
    if abs(last.height - line.height) > 0.15 * height:
        return False
    space = line.y0 - last.y1
    if space > 0.75 * height or space < -2 * height:
        # Another paragraph; or the top of the next column, where a sentence goes on.
        return space < -2 * height and not ENDS.search(last.text)
    if BULLET.match(line.text):
        return False
    if len(part) > 1 and space > (part[1].y0 - part[0].y1) + 0.25 * height:
        return False
    width = right - min(last.x0, line.x0)
    short = last.x1 < right - 0.25 * width
    ended = bool(ENDS.search(last.text))
    return not (short and (ended or not line.text[:1].islower()))
