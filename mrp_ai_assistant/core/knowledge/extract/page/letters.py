"""The letters of one page: what they say and where they stand, as pdfium tells it.

One call a letter would cost more than all the rest: lines are asked for their first
and last letter, and words only on pages with tables or columns.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Sequence

from .accents import parted
from .calls import (
    close_page,
    close_text,
    count_letters,
    count_objects,
    four,
    handle,
    letter_angle,
    letter_at_unit,
    letter_sides,
    letters,
    load_page,
    load_text,
    page_bounds,
    page_turns,
)
from .shapes import Box

# pdfium joins a divided word with one of these marks and no end of the line.
LINE = re.compile(r"[^\r\n\x02\ufffe]+[\x02\ufffe]?")
CLEAN: dict[int, str | None] = {
    0x00: None,
    0x02: "-",
    0xAD: None,
    0x200B: None,
    0x200C: None,
    0x200D: None,
    0x2060: None,
    0xFEFF: None,
    0xFFFE: "-",
    0xFFFF: None,
    0xA0: " ",
    0x2007: " ",
    0x202F: " ",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
    0xF0B7: "•",
    0xF0A7: "•",
}
# A mark and what people type for it: no ligatures, nothing invisible.
MARKS = [(chr(mark), plain or "") for mark, plain in CLEAN.items()]
_bounds = (ctypes.c_float * 4)()


class Letters:
    """``width`` and ``height`` as the text is read. ``close`` it after use."""

    def __init__(self, document: int | None, index: int) -> None:
        self._page = load_page(document, index)
        if not self._page:
            raise ValueError(f"page {index + 1}")
        self._text = load_text(self._page)
        self._at = handle(self._text)
        count = max(count_letters(self._text), 0) if self._text else 0
        self.text, self._index = self._read(count)
        text = self.text
        self._marks = [(mark, plain) for mark, plain in MARKS if mark in text]
        self._marks += parted(text)
        self._divide()
        left, bottom, right, top = self._bounds()
        self._turn = self._turned()
        self._edges = (left, bottom, right, top)
        # The page is shown turned: pdfium puts its letters in that order.
        self.is_turned = page_turns(self._page) != 0
        self._is_usual = not (self._turn or self.is_turned or self._index is not None)
        sideways = self._turn in (1, 3)
        self.width = top - bottom if sideways else right - left
        self.height = right - left if sideways else top - bottom

    def close(self) -> None:
        if self._text:
            close_text(self._text)
        close_page(self._page)

    def is_drawn(self) -> bool:
        """Whether there is anything on it."""
        return bool(count_objects(self._page) > 0)

    def _read(self, count: int) -> tuple[str, list[int] | None]:
        """The text, and the number of the letter at each place where these differ."""
        text = letters(self._at, count) if count else ""
        if len(text) == count:
            return text, None
        index, unit = [], 0
        for letter in text:
            index.append(letter_at_unit(self._text, unit))
            unit += 2 if ord(letter) > 0xFFFF else 1
        return text, index

    def _divide(self) -> None:
        """Where lines begin and end in the text, and the sides (left, top, right,
        bottom; upwards) of their first letters, and of their last ones after these."""
        self.spans = [
            (found.start(), found.start() + len(text))
            for found in LINE.finditer(self.text)
            if (text := found[0].rstrip())
        ]
        starts = [start for start, _end in self.spans]
        self._ends = starts + [end - 1 for _start, end in self.spans]
        self._sides = letter_sides(self._at, self._letters(self._ends))

    def _first(self, number: int) -> tuple[float, ...]:
        """Left, top, right and bottom of the first letter of a line."""
        left, top, right, bottom = self._sides
        return left[number], top[number], right[number], bottom[number]

    def _letter_box(self, place: int) -> tuple[float, ...]:
        sides = letter_sides(self._at, self._letters([place]))
        return tuple(side[0] for side in sides)

    def _bounds(self) -> tuple[float, float, float, float]:
        if page_bounds(self._page, ctypes.addressof(_bounds)):
            left, top, right, bottom = four(_bounds)
            if right > left and top > bottom:
                return left, bottom, right, top
        return 0.0, 0.0, 612.0, 792.0

    def _letters(self, places: Sequence[int]) -> Sequence[int]:
        if self._index is None:
            return places
        return [self._index[place] for place in places]

    def _clean(self, texts: list[str]) -> list[str]:
        """Letters as people type them."""
        if not self._marks:
            return texts
        # All at once: no mark stands for an end of the line.
        text = "\n".join(texts)
        for mark, plain in self._marks:
            text = text.replace(mark, plain)
        return text.split("\n") if texts else texts

    def _turned(self) -> int:
        """Quarter turns, against the clock, of most of the text."""
        turns: Counter[int] = Counter()
        some = self.spans[:: max(1, len(self.spans) // 8)]
        firsts = self._letters([start for start, _end in some])
        for (start, end), letter in zip(some, firsts, strict=True):
            angle = letter_angle(self._at, letter)
            turns[round(-angle / (math.pi / 2)) % 4] += end - start
        return turns.most_common(1)[0][0] if turns else 0

    def _place(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """From the page's own axes (upwards) to those of the text (downwards)."""
        left, bottom, right, top = self._edges
        if self._turn == 0:
            return Box(x0 - left, top - y1, x1 - left, top - y0)
        if self._turn == 1:
            return Box(y0 - bottom, x0 - left, y1 - bottom, x1 - left)
        if self._turn == 2:
            return Box(right - x1, y0 - bottom, right - x0, y1 - bottom)
        return Box(top - y1, right - x1, top - y0, right - x0)

    def _box(self, first: int, last: int) -> Box:
        x0, y1, x1, y0 = self._letter_box(first)
        if last != first:
            left, top, right, bottom = self._letter_box(last)
            x0, y0 = min(x0, left), min(y0, bottom)
            x1, y1 = max(x1, right), max(y1, top)
        return self._place(x0, y0, x1, y1)
