"""What pdfium knows of one page: text with places, what is hidden, ruling lines.

One call a letter would cost more than all the rest: lines are asked for their first
and last letter, and words only on pages with tables or columns.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pypdfium2.raw as pdfium

from .calls import address, letter_angle, letter_boxes, letters
from .drawn import edges, objects
from .looks import Looks
from .shapes import Box, Line, Rule, Word

WORD = re.compile(r"\S+")
# pdfium joins a divided word with one of these marks and no end of the line.
LINE = re.compile(r"[^\r\n\x02\ufffe]+[\x02\ufffe]?")
# Letters smaller than this (points) cannot be read by people.
TINY = 2.0
CLEAN = {
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


# Named tuples out of tuples: half the time, for each word of a page.
_line: Callable[[tuple[Any, ...]], Line] = partial(tuple.__new__, Line)
_word: Callable[[tuple[Any, ...]], Word] = partial(tuple.__new__, Word)
_rule: Callable[[tuple[Any, ...]], Rule] = partial(tuple.__new__, Rule)
UNCLEAN = re.compile(f"[{''.join(map(chr, CLEAN))}]")


def _is_clean(text: str) -> bool:
    """Nothing of ``CLEAN`` in it; of plain ASCII that is told faster."""
    if text.isascii():
        return "\x02" not in text and "\x00" not in text
    return not UNCLEAN.search(text)


class PageText:
    """``width`` and ``height`` as the text is read. ``close`` it after use."""

    def __init__(self, document: Any, index: int) -> None:
        self._page = pdfium.FPDF_LoadPage(document, index)
        if not self._page:
            raise ValueError(f"page {index + 1}")
        self._text = pdfium.FPDFText_LoadPage(self._page)
        self._at = address(self._text)
        count = max(pdfium.FPDFText_CountChars(self._text), 0) if self._text else 0
        self.text, self._index = self._read(count)
        self._is_clean = _is_clean(self.text)
        self._divide()
        left, bottom, right, top = self._bounds()
        self._turn = self._turned()
        self._edges = (left, bottom, right, top)
        self._words: dict[int, list[Word]] = {}
        self.hidden = False
        # The page is shown turned: pdfium puts its letters in that order.
        self.is_turned = pdfium.FPDFPage_GetRotation(self._page) != 0
        self._is_usual = not (self._turn or self.is_turned or self._index is not None)
        sideways = self._turn in (1, 3)
        self.width = top - bottom if sideways else right - left
        self.height = right - left if sideways else top - bottom

    def close(self) -> None:
        if self._text:
            pdfium.FPDFText_ClosePage(self._text)
        pdfium.FPDF_ClosePage(self._page)

    def _read(self, count: int) -> tuple[str, list[int] | None]:
        """The text, and the number of the letter at each place where these differ."""
        text = letters(self._at, count) if count else ""
        if len(text) == count:
            return text, None
        find = pdfium.FPDFText_GetCharIndexFromTextIndex
        index, unit = [], 0
        for letter in text:
            index.append(find(self._text, unit))
            unit += 2 if ord(letter) > 0xFFFF else 1
        return text, index

    def _divide(self) -> None:
        """Where lines begin and end in the text, and the places (left, top, right,
        bottom; upwards) of their first and last letters."""
        self.spans = [
            (found.start(), found.start() + len(text))
            for found in LINE.finditer(self.text)
            if (text := found[0].rstrip())
        ]
        self._starts = [start for start, _end in self.spans]
        self._ends = [end - 1 for _start, end in self.spans]
        boxes = self._letter_boxes(self._starts + self._ends)
        self._firsts = boxes[: len(self.spans)]
        self._lasts = boxes[len(self.spans) :]

    def _letter_boxes(self, places: Sequence[int]) -> list[tuple[float, ...]]:
        return letter_boxes(self._at, self._letters(places))

    def _letter_box(self, place: int) -> tuple[float, ...]:
        return self._letter_boxes([place])[0]

    def _bounds(self) -> tuple[float, float, float, float]:
        rect = pdfium.FS_RECTF()
        known = pdfium.FPDF_GetPageBoundingBox(self._page, ctypes.byref(rect))
        if known and rect.right > rect.left and rect.top > rect.bottom:
            return rect.left, rect.bottom, rect.right, rect.top
        return 0.0, 0.0, 612.0, 792.0

    def _letters(self, places: Sequence[int]) -> Sequence[int]:
        if self._index is None:
            return places
        return [self._index[place] for place in places]

    def _clean(self, text: str) -> str:
        """Letters as people type them: no ligatures, no invisible marks."""
        if self._is_clean or _is_clean(text):
            return text
        return text.translate(CLEAN)

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

    def lines(self) -> list[Line]:
        """As pdfium puts letters together, in the order in which they are drawn."""
        if not self._is_usual:
            return [
                Line(*self._box(start, end - 1), self._clean(self.text[start:end]), at)
                for at, (start, end) in enumerate(self.spans)
            ]
        left, _bottom, _right, top = self._edges
        text = self.text
        return [
            _line(
                (
                    first[0] - left,
                    top - (first[1] if first[1] > last[1] else last[1]),
                    last[2] - left,
                    top - (first[3] if first[3] < last[3] else last[3]),
                    self._clean(text[start:end]),
                    at,
                )
            )
            for at, ((start, end), first, last) in enumerate(
                zip(self.spans, self._firsts, self._lasts, strict=True)
            )
        ]

    def words(self, line: Line) -> list[Word]:
        """The words of one of ``lines``."""
        found = self._words.get(line.number)
        if found is None:
            found = self._words[line.number] = self._words_of(line)
        return found

    def _words_of(self, line: Line) -> list[Word]:
        spans = [
            found.span() for found in WORD.finditer(self.text, *self.spans[line.number])
        ]
        texts = [self.text[start:end] for start, end in spans]
        if not self._is_clean:
            texts = [self._clean(text) for text in texts]
        if not self._is_usual:
            return [
                Word(*self._box(start, end - 1), text)
                for (start, end), text in zip(spans, texts, strict=True)
            ]
        # The usual case, written out: this is where the time goes.
        firsts = letter_boxes(self._at, [start for start, _end in spans])
        lasts = letter_boxes(self._at, [end - 1 for _start, end in spans])
        left, _bottom, _right, top = self._edges
        return [
            _word(
                (
                    x0 - left,
                    top - (high if high > other else other),
                    x1 - left,
                    top - (low if low < lower else lower),
                    text,
                )
            )
            for (x0, high, _x1, low), (_x0, other, x1, lower), text in zip(
                firsts, lasts, texts, strict=True
            )
        ]

    def is_typewritten(self, line: Line) -> bool:
        """All its letters, blanks too, are as wide as the first: there is no gap."""
        start, end = self.spans[line.number]
        letter = self._widths([start])[0]
        wide = letter * (end - start)
        if abs(line.x1 - line.x0 - wide) > 0.02 * wide:
            return False
        # By chance the first may be as wide as all, with their gap, on an average.
        step = max(1, (end - start) // 6)
        some = [at for at in range(start, end, step) if not self.text[at].isspace()]
        widths = self._widths(some)
        alike = sum(abs(width - letter) < 0.05 * letter for width in widths)
        return alike * 2 > len(widths)

    def _widths(self, places: Sequence[int]) -> list[float]:
        """How wide these letters are, along the line."""
        boxes = self._letter_boxes(places)
        if self._turn % 2:
            return [top - bottom for _left, top, _right, bottom in boxes]
        return [right - left for left, _top, right, _bottom in boxes]

    def is_stepped(self, line: Line) -> bool:
        """It ends higher or lower than it begins: pdfium has taken cells for a line
        that stand beside each other at different heights."""
        _x0, y1, _x1, y0 = self._firsts[line.number]
        _left, top, _right, bottom = self._lasts[line.number]
        height = y1 - y0
        # Letters of another size are marks above or below the line.
        alike = abs(top - bottom - height) < 0.05 * height
        return alike and not self._turn and abs(bottom - y0) > 0.3 * height

    def hide(self) -> None:
        """Forget what people cannot see: invisible, white or tiny letters, and those
        beside the page; ``hidden`` tells whether there were any. A page of which all
        is invisible is a scan with its recognised text: that stays."""
        looks = Looks(self._at)
        firsts = looks.of(self._letters(self._starts))
        lasts = looks.of(self._letters(self._ends))
        for whys, boxes in ((firsts, self._firsts), (lasts, self._lasts)):
            for number, where in self._beside(boxes):
                whys[number] = whys[number] or where
        reasons = {*firsts, *lasts}
        if reasons <= {""} or reasons == {"invisible"}:
            return
        painted = self._painted() if "white" in reasons else []
        for (start, end), before, after in zip(self.spans, firsts, lasts, strict=True):
            # A line that is too long for its page is a mistake, and no trick.
            if before or (after and after != "outside"):
                self._hide_words(start, end, looks, painted)
        self._divide()

    def _hide_words(
        self, start: int, end: int, looks: Looks, painted: list[Box]
    ) -> None:
        for found in WORD.finditer(self.text, start, end):
            first, last = found.span()
            [look] = looks.of(self._letters([first]))
            why = look or self._where(self._letter_box(first))
            if why == "white" and self._on(first, painted):
                why = ""
            if why:
                self.hidden = True
                blank = " " * (last - first)
                self.text = self.text[:first] + blank + self.text[last:]

    def _on(self, place: int, painted: list[Box]) -> bool:
        box = self._box(place, place)
        x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        return any(p.x0 <= x <= p.x1 and p.y0 <= y <= p.y1 for p in painted)

    def _painted(self) -> list[Box]:
        """Where something other than white lies below the text."""
        boxes = []
        for item in objects(self._page):
            if item.kind == pdfium.FPDF_PAGEOBJ_TEXT or item.is_white():
                continue
            boxes.append(self._place(*item.bounds()))
        return boxes

    def _beside(self, boxes: list[tuple[float, ...]]) -> list[tuple[int, str]]:
        """Those of ``boxes``, by number, that are not plain letters on the page."""
        left, bottom, right, top = self._edges
        if self._turn % 2:
            return [(number, self._where(box)) for number, box in enumerate(boxes)]
        return [
            (number, self._where(box))
            for number, box in enumerate(boxes)
            if box[1] - box[3] < TINY
            or box[2] < left
            or box[0] > right
            or box[1] < bottom
            or box[3] > top
        ]

    def _where(self, box: tuple[float, ...]) -> str:
        x0, y1, x1, y0 = box
        if (x1 - x0 if self._turn % 2 else y1 - y0) < TINY:
            return "tiny"
        left, bottom, right, top = self._edges
        outside = x1 < left or x0 > right or y1 < bottom or y0 > top
        return "outside" if outside else ""

    def rules(self) -> list[Rule]:
        """Ruling lines, and the edges of boxes; none where they divide no columns."""
        found: list[Rule] = []
        usual = self._turn == 0
        left, _bottom, _right, top = self._edges
        for box in edges(self._page):
            if usual:
                x0, y0, x1, y1 = box
                x0, y0, x1, y1 = x0 - left, top - y1, x1 - left, top - y0
            else:
                x0, y0, x1, y1 = self._place(*box)
            if x1 - x0 >= y1 - y0:
                found.append(_rule((True, (y0 + y1) / 2, x0, x1)))
            else:
                found.append(_rule((False, (x0 + x1) / 2, y0, y1)))
        upright = {round(rule.at / 4) for rule in found if not rule.horizontal}
        return found if len(upright) > 2 or (upright and len(found) > 5) else []
