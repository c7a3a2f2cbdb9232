"""What pdfium knows of one page: text with places, what is hidden, ruling lines.

One call a letter would cost more than all the rest: lines are asked for their first
and last letter, and words only on pages with tables or columns.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

import pypdfium2.raw as pdfium

from .drawn import edges, objects
from .shapes import Box, Line, Rule, Word

WORD = re.compile(r"\S+")
# pdfium joins a divided word with one of these marks and no end of the line.
LINE = re.compile(r"[^\r\n\x02\ufffe]+[\x02\ufffe]?")
# Letters smaller than this (points) cannot be read by people.
TINY = 2.0
INVISIBLE = 3
# Each of red, green and blue above this is white on paper.
WHITE = 245
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


UNCLEAN = re.compile(f"[{''.join(map(chr, CLEAN))}]")


class PageText:
    """``width`` and ``height`` as the text is read. ``close`` it after use."""

    def __init__(self, document: Any, index: int) -> None:
        self._page = pdfium.FPDF_LoadPage(document, index)
        if not self._page:
            raise ValueError(f"page {index + 1}")
        self._text = pdfium.FPDFText_LoadPage(self._page)
        self._rect = pdfium.FS_RECTF()
        self._ref = ctypes.byref(self._rect)
        self._colour = tuple(ctypes.c_uint() for _ in range(4))
        self._colour_refs = tuple(map(ctypes.byref, self._colour))
        count = max(pdfium.FPDFText_CountChars(self._text), 0) if self._text else 0
        self.text, self._index = self._read(count)
        self._is_clean = not UNCLEAN.search(self.text)
        self.spans = [found.span() for found in LINE.finditer(self.text)]
        left, bottom, right, top = self._bounds()
        self._turn = self._turned()
        self._edges = (left, bottom, right, top)
        self.hidden = False
        self._looks: dict[int, str] = {}
        # The page is shown turned: pdfium puts its letters in that order.
        self.is_turned = pdfium.FPDFPage_GetRotation(self._page) != 0
        sideways = self._turn in (1, 3)
        self.width = top - bottom if sideways else right - left
        self.height = right - left if sideways else top - bottom

    def close(self) -> None:
        if self._text:
            pdfium.FPDFText_ClosePage(self._text)
        pdfium.FPDF_ClosePage(self._page)

    def _read(self, count: int) -> tuple[str, list[int] | None]:
        """The text, and the number of the letter at each place where these differ."""
        buffer = ctypes.create_string_buffer((count + 1) * 2)
        pointer = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        got = pdfium.FPDFText_GetText(self._text, 0, count, pointer) if count else 0
        units = max(got - 1, 0)
        text = buffer.raw[: units * 2].decode("utf-16-le", "replace")
        if len(text) == count:
            return text, None
        find = pdfium.FPDFText_GetCharIndexFromTextIndex
        index, unit = [], 0
        for letter in text:
            index.append(find(self._text, unit))
            unit += 2 if ord(letter) > 0xFFFF else 1
        return text, index

    def _bounds(self) -> tuple[float, float, float, float]:
        if pdfium.FPDF_GetPageBoundingBox(self._page, self._ref):
            rect = self._rect
            if rect.right > rect.left and rect.top > rect.bottom:
                return rect.left, rect.bottom, rect.right, rect.top
        return 0.0, 0.0, 612.0, 792.0

    def _letter(self, place: int) -> int:
        return place if self._index is None else self._index[place]

    def _clean(self, text: str) -> str:
        """Letters as people type them: no ligatures, no invisible marks."""
        return text if self._is_clean else text.translate(CLEAN)

    def _turned(self) -> int:
        """Quarter turns, against the clock, of most of the text."""
        turns: Counter[int] = Counter()
        for start, end in self.spans[:: max(1, len(self.spans) // 8)]:
            angle = pdfium.FPDFText_GetCharAngle(self._text, self._letter(start))
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
        rect = self._rect
        loose = pdfium.FPDFText_GetLooseCharBox
        loose(self._text, self._letter(first), self._ref)
        x0, y0, x1, y1 = rect.left, rect.bottom, rect.right, rect.top
        if last != first:
            loose(self._text, self._letter(last), self._ref)
            x0, y0 = min(x0, rect.left), min(y0, rect.bottom)
            x1, y1 = max(x1, rect.right), max(y1, rect.top)
        return self._place(x0, y0, x1, y1)

    def lines(self) -> list[Line]:
        """As pdfium puts letters together, in the order in which they are drawn."""
        found = self._words(
            (start, start + len(text), text)
            for start, end in self.spans
            if (text := self.text[start:end].rstrip())
        )
        numbers = [
            number
            for number, (start, end) in enumerate(self.spans)
            if not self.text[start:end].isspace()
        ]
        return [
            Line(*word, number) for word, number in zip(found, numbers, strict=True)
        ]

    def words(self, line: Line) -> list[Word]:
        """The words of one of ``lines``."""
        found = WORD.finditer(self.text, *self.spans[line.number])
        return self._words((*word.span(), word[0]) for word in found)

    def is_typewritten(self, line: Line) -> bool:
        """All its letters, blanks too, are as wide as the first: there is no gap."""
        start, end = self.spans[line.number]
        box = self._box(start, start)
        wide = (box.x1 - box.x0) * (end - start)
        return abs(line.x1 - line.x0 - wide) < 0.02 * wide

    def _words(self, spans: Iterable[tuple[int, int, str]]) -> list[Word]:
        """Text with its place, from its first and its last letter."""
        if self._turn or self._index is not None or self.is_turned:
            return [
                Word(*self._box(first, end - 1), self._clean(text))
                for first, end, text in spans
            ]
        # The usual case, written out: this is where the time goes.
        rect, ref, page = self._rect, self._ref, self._text
        left, _bottom, _right, top = self._edges
        loose, is_clean = pdfium.FPDFText_GetLooseCharBox, self._is_clean
        words = []
        for first, end, text in spans:
            loose(page, first, ref)
            x0, high, low = rect.left - left, rect.top, rect.bottom
            if end - first > 1:
                loose(page, end - 1, ref)
                high, low = max(high, rect.top), min(low, rect.bottom)
            text = text if is_clean else text.translate(CLEAN)
            words.append(Word(x0, top - high, rect.right - left, top - low, text))
        return words

    def hide(self) -> None:
        """Forget what people cannot see: invisible, white or tiny letters, and those
        beside the page; ``hidden`` tells whether there were any. A page of which all
        is invisible is a scan with its recognised text: that stays."""
        seen = [
            (start, end, self._unseen(start), self._unseen(end - 1))
            for start, end in self.spans
        ]
        reasons = {why for _start, _end, *ends in seen for why in ends}
        if reasons <= {""} or reasons == {"invisible"}:
            return
        painted = self._painted() if "white" in reasons else []
        for start, end, first, last in seen:
            # A line that is too long for its page is a mistake, and no trick.
            if first or (last and last != "outside"):
                self._hide_words(start, end, painted)
        self.spans = [found.span() for found in LINE.finditer(self.text)]

    def _hide_words(self, start: int, end: int, painted: list[Box]) -> None:
        for found in WORD.finditer(self.text, start, end):
            why = self._unseen(found.start())
            if why == "white" and self._on(found.start(), painted):
                why = ""
            if why:
                self.hidden = True
                blank = " " * len(found[0])
                first, last = found.span()
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

    def _unseen(self, place: int) -> str:
        """Why people cannot see a letter; ``""`` where they can."""
        letter = self._letter(place)
        mark = pdfium.FPDFText_GetTextObject(self._text, letter)
        key = ctypes.cast(mark, ctypes.c_void_p).value or 0
        if key not in self._looks:
            self._looks[key] = self._look(mark, letter)
        return self._looks[key] or self._beside(letter)

    def _look(self, mark: Any, letter: int) -> str:
        """What a piece of text written in one go looks like."""
        if mark and pdfium.FPDFTextObj_GetTextRenderMode(mark) == INVISIBLE:
            return "invisible"
        red, green, blue, alpha = self._colour
        got = pdfium.FPDFText_GetFillColor(self._text, letter, *self._colour_refs)
        if got and min(red.value, green.value, blue.value) >= WHITE:
            return "white"
        return "transparent" if got and alpha.value < 10 else ""

    def _beside(self, letter: int) -> str:
        rect = self._rect
        pdfium.FPDFText_GetLooseCharBox(self._text, letter, self._ref)
        x0, y0, x1, y1 = rect.left, rect.bottom, rect.right, rect.top
        if (x1 - x0 if self._turn % 2 else y1 - y0) < TINY:
            return "tiny"
        left, bottom, right, top = self._edges
        outside = x1 < left or x0 > right or y1 < bottom or y0 > top
        return "outside" if outside else ""

    def rules(self) -> list[Rule]:
        """Ruling lines, and the edges of boxes; none where they divide no columns."""
        found: list[Rule] = []
        for box in edges(self._page):
            x0, y0, x1, y1 = self._place(*box)
            if x1 - x0 >= y1 - y0:
                found.append(Rule(True, (y0 + y1) / 2, x0, x1))
            else:
                found.append(Rule(False, (x0 + x1) / 2, y0, y1))
        upright = {round(rule.at / 4) for rule in found if not rule.horizontal}
        return found if len(upright) > 2 or (upright and len(found) > 5) else []
