"""What people cannot see on a page is not what it says."""

from __future__ import annotations

import re
from operator import sub

from ..pdfium import TEXT
from .drawn import objects
from .letters import Letters
from .looks import Looks
from .shapes import Box

WORD = re.compile(r"\S+")
# Letters smaller than this (points) cannot be read by people.
TINY = 2.0


class Seen(Letters):
    """Letters that can be forgotten; ``hidden`` tells whether some were."""

    hidden = False

    def hide(self) -> None:
        """Forget what people cannot see: invisible, white or tiny letters, and those
        beside the page; ``hidden`` tells whether there were any. A page of which all
        is invisible is a scan with its recognised text: that stays."""
        looks = Looks(self._at)
        whys = looks.of(self._letters(self._ends))
        for number, where in self._beside():
            whys[number] = whys[number] or where
        reasons = set(whys)
        if reasons <= {""} or reasons == {"invisible"}:
            return
        painted = self._painted() if "white" in reasons else []
        lasts = whys[len(self.spans) :]
        for (start, end), before, after in zip(self.spans, whys, lasts, strict=False):
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
            if item.kind == TEXT or item.is_white():
                continue
            boxes.append(self._place(*item.bounds()))
        return boxes

    def _beside(self) -> list[tuple[int, str]]:
        """Those of the first and last letters, by number, that are not plain letters
        on the page, and why."""
        lefts, tops, rights, bottoms = self._sides
        left, bottom, right, top = self._edges
        if not lefts or not (
            self._turn % 2
            or min(map(sub, tops, bottoms)) < TINY
            or min(rights) < left
            or max(lefts) > right
            or min(tops) < bottom
            or max(bottoms) > top
        ):
            return []
        return [
            (number, self._where(box))
            for number, box in enumerate(zip(*self._sides, strict=True))
        ]

    def _where(self, box: tuple[float, ...]) -> str:
        x0, y1, x1, y0 = box
        if (x1 - x0 if self._turn % 2 else y1 - y0) < TINY:
            return "tiny"
        left, bottom, right, top = self._edges
        outside = x1 < left or x0 > right or y1 < bottom or y0 > top
        return "outside" if outside else ""
