"""What pdfium knows of one page: lines and words with their places, ruling lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice
from typing import Any

from .calls import Sides, letter_sides
from .drawn import edges
from .hidden import WORD, Seen
from .shapes import Line, Rule, Word

# Named tuples out of tuples: half the time, for each word of a page.
as_line: Callable[[tuple[Any, ...]], Line] = partial(tuple.__new__, Line)
as_word: Callable[[tuple[Any, ...]], Word] = partial(tuple.__new__, Word)
as_rule: Callable[[tuple[Any, ...]], Rule] = partial(tuple.__new__, Rule)


class PageText(Seen):
    """``words`` are only asked for where they are wanted: most pages are prose."""

    def __init__(self, document: int | None, index: int) -> None:
        super().__init__(document, index)
        self._words: dict[int, list[Word]] = {}

    def lines(self) -> list[Line]:
        """As pdfium puts letters together, in the order in which they are drawn."""
        count = len(self.spans)
        texts = self._clean([self.text[start:end] for start, end in self.spans])
        if not self._is_usual:
            return [
                Line(*self._box(start, end - 1), text, at)
                for at, ((start, end), text) in enumerate(
                    zip(self.spans, texts, strict=True)
                )
            ]
        boxes = self._boxes(self._sides, count)
        return list(map(as_line, zip(*boxes, texts, range(count), strict=True)))

    def _boxes(self, sides: Sides, count: int) -> Sides:
        """Left, top, right and bottom (downwards) of so many words or lines, of which
        these are the sides of the first letters, and then of the last ones."""
        lefts, tops, rights, bottoms = sides
        left, _bottom, _right, top = self._edges
        pairs = zip(tops, islice(tops, count, None), strict=False)
        y0s = [top - (one if one > other else other) for one, other in pairs]
        pairs = zip(bottoms, islice(bottoms, count, None), strict=False)
        y1s = [top - (one if one < other else other) for one, other in pairs]
        if not left:
            return lefts[:count], y0s, rights[count:], y1s
        x0s = [x0 - left for x0 in islice(lefts, count)]
        return x0s, y0s, [x1 - left for x1 in islice(rights, count, None)], y1s

    def words(self, line: Line) -> list[Word]:
        """The words of one of ``lines``."""
        if line.number not in self._words:
            self.look([line])
        return self._words[line.number]

    def look(self, lines: Iterable[Line]) -> None:
        """Learn the words of ``lines`` together: asked for one after the other they
        take twice the time."""
        wanted = [line.number for line in lines if line.number not in self._words]
        texts: list[str] = []
        firsts: list[int] = []
        lasts: list[int] = []
        counts = [
            self._part(*self.spans[number], texts, firsts, lasts) for number in wanted
        ]
        words = self._placed(texts, firsts, lasts)
        start = 0
        for number, count in zip(wanted, counts, strict=True):
            self._words[number] = words[start : start + count]
            start += count

    def _part(
        self,
        start: int,
        end: int,
        texts: list[str],
        firsts: list[int],
        lasts: list[int],
    ) -> int:
        """How many words there are between these places; they, and where they begin
        and end, go to the lists."""
        line = self.text[start:end]
        found = line.split()
        if sum(map(len, found)) + len(found) - 1 != len(line):
            # More than a blank between two of them.
            spans = [word.span() for word in WORD.finditer(line)]
            firsts += [start + first for first, _end in spans]
            lasts += [start + last - 1 for _first, last in spans]
        else:
            for word in found:
                firsts.append(start)
                start += len(word)
                lasts.append(start - 1)
                start += 1
        texts += found
        return len(found)

    def _placed(
        self, texts: list[str], firsts: list[int], lasts: list[int]
    ) -> list[Word]:
        texts = self._clean(texts)
        if not self._is_usual:
            return [
                Word(*self._box(first, last), text)
                for first, last, text in zip(firsts, lasts, texts, strict=True)
            ]
        sides = letter_sides(self._at, self._letters(firsts + lasts))
        boxes = self._boxes(sides, len(texts))
        return list(map(as_word, zip(*boxes, texts, strict=True)))

    def is_typewritten(self, line: Line) -> bool:
        """All its letters, blanks too, are as wide as the first: there is no gap."""
        start, end = self.spans[line.number]
        letter = self._width(*self._first(line.number))
        wide = letter * (end - start)
        if abs(line.x1 - line.x0 - wide) > 0.02 * wide:
            return False
        # By chance the first may be as wide as all, with their gap, on an average.
        step = max(1, (end - start) // 6)
        some = [at for at in range(start, end, step) if not self.text[at].isspace()]
        sides = letter_sides(self._at, self._letters(some))
        widths = list(map(self._width, *sides))
        alike = sum(abs(width - letter) < 0.05 * letter for width in widths)
        return alike * 2 > len(widths)

    def _width(self, left: float, top: float, right: float, bottom: float) -> float:
        """How wide a letter is, along the line."""
        return top - bottom if self._turn % 2 else right - left

    def stepped(self) -> set[int]:
        """The numbers of lines that end higher or lower than they begin: pdfium has
        taken cells for a line that stand beside each other at different heights."""
        if self._turn:
            return set()
        count = len(self.spans)
        _lefts, tops, _rights, bottoms = self._sides
        return {
            number
            for number, y1, y0, top, bottom in zip(
                range(count), tops, bottoms, tops[count:], bottoms[count:], strict=False
            )
            # Letters of another size are marks above or below the line.
            if abs(bottom - y0) > 0.3 * (y1 - y0)
            and abs(top - bottom - (y1 - y0)) < 0.05 * (y1 - y0)
        }

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
                found.append(as_rule((True, (y0 + y1) / 2, x0, x1)))
            else:
                found.append(as_rule((False, (x0 + x1) / 2, y0, y1)))
        upright = {round(rule.at / 4) for rule in found if not rule.horizontal}
        return found if len(upright) > 2 or (upright and len(found) > 5) else []
